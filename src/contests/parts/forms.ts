/** The forms of a contest with their sizes: solo, duet, ensemble, choir. */

import { ok, type Result } from '../../result.ts';
import type { ContestDefinition, Form } from '../definition.ts';
import { boundsIn, readSize } from './bounds.ts';
import { newId } from './ids.ts';
import { listOf } from './lists.ts';
import { type Around, type Part, type PartRefusal, type Setting, unread } from './part.ts';
import { turned, words } from './settings.ts';
import { linesOf, readLine, without, wordsOf } from './values.ts';

const size: Setting<Form> = {
  label: 'shaping-form-size',
  ask: 'shaping-ask-form-size',
  way: 'typed',
  clears: false,
  read: ({ min, max }) => sizeText(min, max),
  put(form, given) {
    const typed = wordsOf(given);
    const read = typed.ok ? readSize(typed.value) : typed;
    return read.ok ? ok({ ...form, ...read.value }) : read;
  },
};

function sizeText(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

/** «Ансамбль, 5–12»: a title and a size on each line. */
function make({ contest }: Around, text: string): Result<Form[], PartRefusal> {
  const made: Form[] = [];
  const taken = contest.forms.map(({ id }) => id);
  for (const line of linesOf(text)) {
    const figures = line.search(/(?:(?:^|[\s(,:;])(?:от|до|from|up to)\s+)?\d/iu);
    if (figures < 0 || boundsIn(line) === undefined) return unread({ code: 'not-a-range' });
    const title = readLine(line.slice(0, figures).replace(/[\s,:;(–—-]+$/u, ''), 200);
    const read = readSize(line.slice(figures));
    if (!title.ok) return title;
    if (!read.ok) return read;
    const id = newId(title.value, 'form', [...taken, ...made.map((one) => one.id)]);
    made.push({ id, title: title.value, ...read.value, headcount_only: false, closed: false });
  }
  return made.length === 0 ? unread({ code: 'empty' }) : ok(made);
}

/** A form taken out is taken out of the nominations, the questions and the limits that name it; a question of its own goes. */
function forget(contest: ContestDefinition, { id }: Form): ContestDefinition {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  return {
    ...contest,
    nominations: contest.nominations.map((one) => ({
      ...one,
      forms: others(one.forms),
      form_titles: without(one.form_titles, id),
      max_seconds: without(one.max_seconds, id),
    })),
    fields: contest.fields
      .map((use) => (use.forms ? { ...use, forms: others(use.forms) } : use))
      .filter(({ forms: asked }) => asked?.length !== 0),
    limits: { ...contest.limits, per_child_ignores_forms: others(contest.limits.per_child_ignores_forms) },
  };
}

export const forms: Part = {
  title: 'shaping-part-forms',
  concerns: 'shaping-concerns-card',
  holds: 'forms',
  settings: {},
  list: listOf<Form>({
    add: 'shaping-add-form',
    askAdd: 'shaping-ask-add-form',
    get: (contest) => contest.forms,
    set: (contest, things) => ({ ...contest, forms: things }),
    show: ({ title, min, max }, _, say) => ({
      title,
      line: say('shaping-people', { size: min === max ? min : sizeText(min, max) }),
    }),
    settings: {
      title: words<Form>('title', 200, { label: 'shaping-title', ask: 'shaping-ask-item-title' }),
      size,
      bare: turned<Form>('headcount_only', {
        label: 'shaping-form-headcount',
        ask: 'shaping-form-headcount',
        applies: ({ max }) => max > 2,
      }),
    },
    make,
    close: (form, closed) => ({ ...form, closed }),
    isClosed: ({ closed }) => closed,
    forget,
  }),
  summary: ({ forms: all }) =>
    all
      .filter(({ closed }) => !closed)
      .map(({ title }) => title)
      .join(', '),
};
