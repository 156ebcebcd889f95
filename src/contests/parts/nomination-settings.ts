/** What is said of one nomination: its forms, how long an act may last in each, places, what works and files must be. */

import { ok, type Result, refused } from '../../result.ts';
import { formatDuration, formatNumber } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';
import { foldText } from '../../typed.ts';
import type { ContestDefinition, Form, Nomination } from '../definition.ts';
import { parseDuration } from '../fields/duration.ts';
import type { FieldKind } from '../fields/field-kinds.ts';
import { formTitle } from '../fields/field-words.ts';
import { type Around, type PartOption, type PartRefusal, type Setting, type Settings, unread } from './part.ts';
import { several, turned, typed, whole, words } from './settings.ts';
import { piecesOf, readEndings, readNumber, readTitles, without, wordsOf } from './values.ts';

type N = Nomination;

function formsOf({ forms }: ContestDefinition, nomination: N): Form[] {
  return forms.filter(({ id }) => nomination.forms.includes(id));
}

/** Whether a question of one of these kinds is asked there; what no question reads is not worth a button. */
function asks(...kinds: readonly FieldKind[]) {
  return ({ id }: N, { contest }: Around): boolean =>
    contest.fields.some(
      ({ kind, closed, nominations }) => kinds.includes(kind) && !closed && (nominations?.includes(id) ?? true),
    );
}

/** Forms in the contest's order; what was said of one that goes is forgotten. */
const forms = several<N>(
  { label: 'shaping-nomination-forms', ask: 'shaping-ask-nomination-forms' },
  (nomination, { contest }): PartOption[] =>
    contest.forms.map(({ id, title }) => ({ id, title, on: nomination.forms.includes(id) })),
  (nomination, on) => {
    const kept = <V>(said: Record<string, V>) =>
      Object.fromEntries(Object.entries(said).filter(([id]) => on.includes(id)));
    const { form_titles, max_seconds } = nomination;
    return { ...nomination, forms: [...on], form_titles: kept(form_titles), max_seconds: kept(max_seconds) };
  },
);

/** «Соло 3:00, ансамбль 4:30», or one duration for every form. */
const longest: Setting<N> = {
  label: 'shaping-nomination-longest',
  ask: 'shaping-ask-nomination-longest',
  way: 'typed',
  clears: true,
  read(nomination, { contest }, say) {
    const limits = formsOf(contest, nomination).map((form) => ({ form, seconds: nomination.max_seconds[form.id] }));
    const lengths = new Set(limits.map(({ seconds }) => seconds));
    const [only] = lengths;
    if (lengths.size === 1) return only === undefined ? '' : formatDuration(only);
    return limits.map(({ form, seconds }) => sayLongest(formTitle(nomination, form), seconds, say)).join(', ');
  },
  put(nomination, given, { contest }) {
    if ('clear' in given) return ok({ ...nomination, max_seconds: {} });
    const text = wordsOf(given);
    const read = text.ok ? readLongest(text.value, nomination, contest) : text;
    return read.ok ? ok({ ...nomination, max_seconds: { ...nomination.max_seconds, ...read.value } }) : read;
  },
};

function sayLongest(form: string, seconds: number | undefined, say: Say): string {
  return `${form} ${seconds === undefined ? say('shaping-without') : formatDuration(seconds)}`;
}

function readLongest(
  text: string,
  nomination: N,
  contest: ContestDefinition,
): Result<Record<string, number>, PartRefusal> {
  const known = formsOf(contest, nomination);
  const limits: Record<string, number> = {};
  for (const piece of piecesOf(text)) {
    const named = formNamed(piece, nomination, known);
    const rest = named ? piece.slice(named.length) : piece;
    const length = parseDuration(rest.replace(/^[\s:–—-]+/u, ''));
    if (length.outcome === 'reject') return refused({ code: 'part-unread', kind: 'duration', why: length.why });
    for (const { id } of named ? [named.form] : known) limits[id] = length.value;
  }
  return Object.keys(limits).length === 0 ? unread({ code: 'empty' }) : ok(limits);
}

/** The form whose title a piece begins with, by its own title or the nomination's. */
function formNamed(piece: string, nomination: N, forms: readonly Form[]): { form: Form; length: number } | undefined {
  return forms
    .flatMap((form) => [form.title, formTitle(nomination, form)].map((title) => ({ form, title })))
    .filter(({ title }) => foldText(piece).startsWith(foldText(title)))
    .map(({ form, title }) => ({ form, length: title.length }))
    .sort((a, b) => b.length - a.length)[0];
}

/** «Хор — большой состав»: what a form is called in this nomination. */
const called: Setting<N> = {
  label: 'shaping-nomination-called',
  ask: 'shaping-ask-nomination-called',
  way: 'typed',
  clears: true,
  read: ({ form_titles }, { contest }) =>
    contest.forms.flatMap(({ id, title }) => (form_titles[id] ? [`${title} — ${form_titles[id]}`] : [])).join(', '),
  put(nomination, given, { contest }) {
    if ('clear' in given) return ok({ ...nomination, form_titles: {} });
    const text = wordsOf(given);
    const lines = text.ok ? readTitles(text.value) : text;
    if (!lines.ok) return lines;
    const named = { ...nomination.form_titles };
    for (const line of lines.value) {
      const [from = '', to = ''] = line.split(/\s*(?:\s[-–—]\s|[=:])\s*/u, 2);
      const form = formsOf(contest, nomination).find(({ title }) => foldText(title) === foldText(from));
      if (!form || to === '') return unread({ code: 'not-known-here', typed: line });
      named[form.id] = to;
    }
    return ok({ ...nomination, form_titles: named });
  },
};

const sides: Setting<N> = {
  label: 'shaping-nomination-sides',
  ask: 'shaping-ask-nomination-sides',
  way: 'typed',
  clears: true,
  offered: asks('work_size'),
  read: ({ work_max_cm }, _, say) => (work_max_cm ?? []).map((side) => formatNumber(side, say.language)).join('×'),
  put(nomination, given) {
    if ('clear' in given) return ok(without(nomination, 'work_max_cm'));
    const text = wordsOf(given);
    if (!text.ok) return text;
    const figures = (text.value.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((figure) => Number(figure.replace(',', '.')));
    const isRight = figures.length === 3 && figures.every((side) => side > 0);
    return isRight ? ok({ ...nomination, work_max_cm: figures }) : unread({ code: 'not-three-sides' });
  },
};

const LIST = { show: (list: string[]) => list.join(', ') };

export const NOMINATION: Settings<Nomination> = {
  title: words<N>('title', 200, { label: 'shaping-title', ask: 'shaping-ask-item-title' }),
  forms,
  longest,
  cap: typed<N, number>('cap', whole(1, 100_000), {
    label: 'shaping-cap',
    ask: 'shaping-ask-nomination-cap',
    clears: true,
  }),
  called,
  live: turned<N>('live_accompaniment_only', { label: 'shaping-nomination-live', ask: 'shaping-nomination-live' }),
  files: typed<N, string[]>(
    'file_formats',
    { ...LIST, read: readEndings },
    { label: 'shaping-formats', ask: 'shaping-ask-formats', clears: true, offered: asks('work_file') },
  ),
  mb: typed<N, number>(
    'max_file_mb',
    { read: (text) => readNumber(text, 0.1, 2000), show: (value, _, say) => formatNumber(value, say.language) },
    { label: 'shaping-mb', ask: 'shaping-ask-mb', clears: true, offered: asks('work_file') },
  ),
  pixels: typed<N, number>('min_long_side_px', whole(1, 20_000), {
    label: 'shaping-pixels',
    ask: 'shaping-ask-pixels',
    clears: true,
    offered: asks('work_file'),
  }),
  works: typed<N, string[]>(
    'work_formats',
    { ...LIST, read: (text: string) => ok(piecesOf(text)) },
    { label: 'shaping-work-formats', ask: 'shaping-ask-work-formats', clears: true, offered: asks('work_format') },
  ),
  sides,
};
