/** The questions of a contest, taken from the catalogue of kinds. */

import { ok, type Result } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import type { ContestDefinition, FieldUse } from '../definition.ts';
import { FIELD_KINDS, type FieldKind } from '../fields/field-kinds.ts';
import { FIELDS, fieldOf } from '../fields/fields.ts';
import { newId } from './ids.ts';
import { listOf } from './lists.ts';
import { type Around, gone, type Part, type PartOption, type PartRefusal, unread } from './part.ts';
import { hasChoices, QUESTION, readChoices } from './question-settings.ts';
import { linesOf, readLine } from './values.ts';

/** Kinds to add: built-in ones that are not asked yet, then those an organizer words. */
function kinds({ fields }: ContestDefinition, say: Say): PartOption[] {
  const asked = (kind: FieldKind) => fields.some((use) => use.kind === kind);
  const inOrder = [...FIELD_KINDS.filter((kind) => !FIELDS[kind].own), ...FIELD_KINDS.filter(needsWords)];
  return inOrder
    .filter((kind) => needsWords(kind) || !asked(kind))
    .map((id) => ({ id, title: say(FIELDS[id].words.label), on: false }));
}

/** Whether a question of this kind has to be worded before it can be asked. */
export function needsWords(kind: string): boolean {
  const known = kindNamed(kind);
  return known !== undefined && FIELDS[known].own;
}

function kindNamed(name: string | undefined): FieldKind | undefined {
  return FIELD_KINDS.find((kind) => kind === name);
}

/** A built-in kind as it is; an own one with the question on the first line and the answers to choose from below. */
function make({ contest }: Around, text: string, name: string | undefined): Result<FieldUse[], PartRefusal> {
  const kind = kindNamed(name);
  if (!kind) return gone();
  const taken = contest.fields.map(({ id }) => id);
  const plain = { kind, labels: {}, required: true, owed: false, closed: false };
  if (!FIELDS[kind].own) return ok([{ ...plain, id: newId(kind, 'question', taken) }]);
  const [first = '', ...options] = linesOf(text);
  const label = readLine(first, 200);
  if (!label.ok) return label.refusal.why.code === 'empty' ? unread({ code: 'wording-missing' }) : label;
  const use = { ...plain, id: newId(label.value, 'question', taken), label: label.value };
  if (!hasChoices(use)) return ok([use]);
  if (options.length < 2) return unread({ code: 'options-missing' });
  const choices = readChoices(options.join('\n'), []);
  return choices.ok ? ok([{ ...use, choices: choices.value }]) : choices;
}

export const questions: Part = {
  title: 'shaping-part-questions',
  concerns: 'shaping-concerns-questions',
  holds: 'fields',
  settings: {},
  list: listOf<FieldUse>({
    add: 'shaping-add-question',
    askAdd: 'shaping-ask-add-question',
    get: (contest) => contest.fields,
    set: (contest, things) => ({ ...contest, fields: things }),
    show: (use, _, say) => ({
      title: use.label ?? say(fieldOf(use).words.label),
      line: say(
        use.owed
          ? 'shaping-question-is-owed'
          : use.required
            ? 'shaping-question-is-required'
            : 'shaping-question-is-optional',
      ),
    }),
    settings: QUESTION,
    kinds,
    make,
    close: (use, closed) => ({ ...use, closed }),
    isClosed: ({ closed }) => closed,
  }),
  summary: (contest, say) =>
    say('shaping-count-questions', { count: contest.fields.filter(({ closed }) => !closed).length }),
};
