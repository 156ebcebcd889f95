/** What is said of one question: its wording, whether and until when it must be answered, of whom it is asked, its bounds. */

import { ok, type Result } from '../../result.ts';
import { formatNumber } from '../../texts/format.ts';
import { foldText } from '../../typed.ts';
import type { FieldUse } from '../definition.ts';
import { fieldOf, widgetOf } from '../fields/fields.ts';
import { boundsIn } from './bounds.ts';
import { newId } from './ids.ts';
import { type PartRefusal, type Setting, type Settings, unread } from './part.ts';
import { END, several, someWords, turned, typed, whole } from './settings.ts';
import { readEndings, readNumber, readTitles, without, wordsOf } from './values.ts';

type Choice = NonNullable<FieldUse['choices']>[number];

/** The organizer's own questions must have one; the built-in kinds have theirs to go back to. */
const wording: Setting<FieldUse> = {
  ...someWords<FieldUse>('label', 200, { label: 'shaping-question-wording', ask: 'shaping-ask-question-wording' }),
  read: (use, _, say) => use.label ?? say(fieldOf(use).words.question),
};

/** An example of the organizer's own goes with words of their own. */
const example: Setting<FieldUse> = {
  ...someWords<FieldUse>('example', 200, {
    label: 'shaping-question-example',
    ask: 'shaping-ask-question-example',
    applies: (use) => widgetOf(use) === 'text',
  }),
  read: (use, _, say) => use.example ?? (use.label === undefined ? say(fieldOf(use).words.example) : ''),
};

/** Whoever says that an answer may come later says that it must come. */
const owed: Setting<FieldUse> = {
  ...turned<FieldUse>('owed', { label: 'shaping-question-owed', ask: 'shaping-question-owed' }),
  put: (use) => ok(use.owed ? without({ ...use, owed: false }, 'owed_until') : { ...use, owed: true }),
};

/** None on, or all of them: it is asked everywhere. */
function limited(key: 'nominations' | 'forms', told: Pick<Setting<FieldUse>, 'label' | 'ask'>): Setting<FieldUse> {
  const inner = several<FieldUse>(
    told,
    (use, { contest }) => contest[key].map(({ id, title }) => ({ id, title, on: use[key]?.includes(id) ?? false })),
    (use, on, { contest }) =>
      on.length === 0 || on.length === contest[key].length ? without(use, key) : { ...use, [key]: [...on] },
  );
  return { ...inner, read: (use, around, say) => inner.read(use, around, say) || say('shaping-everywhere') };
}

/** One a line. The same title keeps its id; «было = стало» renames one that is there. */
export function readChoices(text: string, standing: readonly Choice[]): Result<Choice[], PartRefusal> {
  const lines = readTitles(text);
  if (!lines.ok) return lines;
  const made: Choice[] = [];
  for (const line of lines.value) {
    const [from = '', to] = line.split(/\s*=\s*/u, 2);
    const known = standing.find(({ title }) => foldText(title) === foldText(from));
    if (to !== undefined && !known) return unread({ code: 'not-known-here', typed: from });
    const title = to ?? from;
    made.push({
      id:
        known?.id ??
        newId(
          title,
          'option',
          [...standing, ...made].map(({ id }) => id),
        ),
      title,
    });
  }
  return ok(made);
}

const choices: Setting<FieldUse> = {
  label: 'shaping-question-choices',
  ask: 'shaping-ask-question-choices',
  way: 'typed',
  clears: false,
  applies: hasChoices,
  read: ({ choices: options }) => (options ?? []).map(({ title }) => title).join(', '),
  put(use, given) {
    const text = wordsOf(given);
    const read = text.ok ? readChoices(text.value, use.choices ?? []) : text;
    return read.ok ? ok({ ...use, choices: read.value }) : read;
  },
};

/** Whether the answers to choose from are the organizer's own. */
export function hasChoices({ kind }: Pick<FieldUse, 'kind'>): boolean {
  return kind === 'choice' || kind === 'choices';
}

/** The least and the most of a number or of options taken; of words, the most characters. */
const bounds: Setting<FieldUse> = {
  label: 'shaping-question-bounds',
  ask: 'shaping-ask-question-bounds',
  way: 'typed',
  clears: true,
  applies: ({ kind }) => kind === 'number' || kind === 'choices' || kind === 'text' || kind === 'long_text',
  read({ min, max }, _, say) {
    const figure = (value: number) => formatNumber(value, say.language);
    if (min !== undefined && max !== undefined) return `${figure(min)}–${figure(max)}`;
    if (min !== undefined) return say('shaping-at-least', { least: min });
    return max === undefined ? '' : say('shaping-at-most', { most: max });
  },
  put(use, given) {
    const bare = without(without(use, 'min'), 'max');
    if ('clear' in given) return ok(bare);
    const text = wordsOf(given);
    const read = text.ok ? boundsIn(text.value) : undefined;
    if (!read) return unread({ code: 'not-a-range' });
    const isLength = use.kind === 'text' || use.kind === 'long_text';
    return ok({ ...bare, ...(isLength && read.max !== undefined ? { max: read.max } : read) });
  },
};

const isFile = (use: FieldUse) => widgetOf(use) === 'file';

export const QUESTION: Settings<FieldUse> = {
  wording,
  example,
  choices,
  required: turned<FieldUse>('required', { label: 'shaping-question-required', ask: 'shaping-question-required' }),
  owed,
  until: typed<FieldUse, string>('owed_until', END, {
    label: 'shaping-question-until',
    ask: 'shaping-ask-question-until',
    clears: true,
    applies: ({ owed: isOwed }) => isOwed,
  }),
  nominations: limited('nominations', {
    label: 'shaping-question-nominations',
    ask: 'shaping-ask-question-nominations',
  }),
  forms: limited('forms', { label: 'shaping-question-forms', ask: 'shaping-ask-question-forms' }),
  bounds,
  formats: typed<FieldUse, string[]>(
    'formats',
    { read: readEndings, show: (list) => list.join(', ') },
    { label: 'shaping-formats', ask: 'shaping-ask-formats', clears: true, applies: isFile },
  ),
  mb: typed<FieldUse, number>(
    'max_mb',
    { read: (text) => readNumber(text, 0.1, 2000), show: (value, _, say) => formatNumber(value, say.language) },
    { label: 'shaping-mb', ask: 'shaping-ask-mb', clears: true, applies: isFile },
  ),
  pixels: typed<FieldUse, number>('min_long_side_px', whole(1, 20_000), {
    label: 'shaping-pixels',
    ask: 'shaping-ask-pixels',
    clears: true,
    applies: isFile,
  }),
};
