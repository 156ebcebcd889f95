/** Why a contest cannot be as it was wanted, in the words of its own titles; and what in it is worth a look. */

import type { Located, ShapeFault } from '../../data-file/shape.ts';
import { isShapeFault, one, type Sentences, sayMisshapen } from '../../data-file/words.ts';
import type { Say } from '../../texts/texts.ts';
import type { ContestDefinition } from '../definition.ts';
import type { ContestFault } from '../file/faults.ts';
import { PART_NAMES, PARTS } from './catalogue.ts';
import type { PartNote } from './notes.ts';
import type { Part } from './part.ts';

/** A fault with the contest it is in and the title of the thing it stands at; empty where it is the contest's own. */
interface Placed<F> {
  readonly fault: F;
  readonly item: string;
  readonly contest: ContestDefinition;
}

type Tell<F> = (placed: Placed<F>, say: Say) => string;
type Tellers = { [C in ContestFault['code']]: Tell<Extract<ContestFault, { code: C }>> };

const FAULTS: Tellers = {
  'unknown-id': (_, say) => say('shaping-fault-gone'),
  'duplicate-id': (_, say) => say('shaping-fault-gone'),
  'min-over-max': ({ fault: { min, max }, item }, say) => say('shaping-fault-min-over-max', { item, min, max }),
  'closes-before-opens': (_, say) => say('shaping-fault-closes-before-opens'),
  'edit-ends-before-close': (_, say) => say('shaping-fault-edit-ends-before-close'),
  'withdraw-ends-before-open': (_, say) => say('shaping-fault-withdraw-ends-before-open'),
  'stage-ends-before-start': ({ item }, say) => say('shaping-fault-stage-ends-before-start', { item }),
  'age-range-missing': ({ item }, say) => say('shaping-fault-age-range-missing', { item }),
  'grades-missing': ({ item }, say) => say('shaping-fault-grades-missing', { item }),
  'ages-overlap': ({ fault: { other, age }, item, contest }, say) =>
    say('shaping-fault-ages-overlap', { item, other: titleIn(contest.age_categories, other), age }),
  'grades-overlap': ({ fault: { other, grade }, item, contest }, say) =>
    say('shaping-fault-grades-overlap', {
      item,
      other: titleIn(contest.age_categories, other),
      grade: gradeText(grade, say),
    }),
  'choices-missing': ({ item }, say) => say('shaping-fault-choices-missing', { item }),
  'label-missing': (_, say) => say('shaping-fault-label-missing'),
  'kind-repeated': ({ item }, say) => say('shaping-fault-kind-repeated', { item }),
  'work-formats-missing': ({ fault, contest }, say) =>
    say('shaping-fault-work-formats-missing', { nomination: titleIn(contest.nominations, fault.nomination) }),
  'owed-until-not-owed': ({ item }, say) => say('shaping-fault-owed-until-not-owed', { item }),
  'owed-ends-before-close': ({ item }, say) => say('shaping-fault-owed-ends-before-close', { item }),
  'not-a-file-question': ({ item }, say) => say('shaping-fault-not-a-file-question', { item }),
  'code-taken': (_, say) => say('shaping-fault-code-taken'),
  'code-in-use': (_, say) => say('shaping-fault-code-in-use'),
  'id-in-use': (_, say) => say('shaping-fault-in-use'),
  'kind-in-use': (_, say) => say('shaping-fault-in-use'),
};

/** A sentence for each fault, the same one once; plain text. */
export function sayFaults(
  faults: readonly Located<ShapeFault | ContestFault>[],
  contest: ContestDefinition,
  say: Say,
): string[] {
  return [...new Set(faults.map((fault) => sayFault(fault, contest, say)))];
}

function sayFault(fault: Located<ShapeFault | ContestFault>, contest: ContestDefinition, say: Say): string {
  const item = itemAt(fault.path, contest, say);
  if (!isShapeFault(fault)) {
    const tell = FAULTS[fault.code] as Tell<ContestFault>;
    return tell({ fault, item, contest }, say);
  }
  if (fault.code === 'too-short' && fault.path.endsWith('.forms')) return say('shaping-fault-forms-empty', { item });
  if (fault.code === 'too-short' && LISTS.test(fault.path)) return say('shaping-fault-list-empty');
  return item === '' ? sayMisshapen(fault, say) : say('shaping-fault-at', { item, fault: sayMisshapen(fault, say) });
}

/** The lists of a contest that may not be empty. */
const LISTS = /^(?:nominations|forms|age_categories)$/u;

/** The title of the thing a path leads to. */
function itemAt(path: string, contest: ContestDefinition, say: Say): string {
  const [, key = '', place = ''] = /^(\w+)\[(\d+)\]/u.exec(path) ?? [];
  const name = PART_NAMES.find((one) => (PARTS[one] as Part).holds === key);
  const list = name && (PARTS[name] as Part).list;
  return list?.items(contest, say)[Number(place) - 1]?.title ?? '';
}

function titleIn(list: readonly { id: string; title: string }[], id: string): string {
  return list.find((one) => one.id === id)?.title ?? id;
}

function gradeText(grade: string, say: Say): string {
  return grade === 'preschool' ? say('shaping-age-preschool') : grade;
}

const NOTES: Sentences<PartNote> = {
  'ages-gap': ({ from, to }, say) =>
    from === to ? say('shaping-note-age-gap', { age: from }) : say('shaping-note-ages-gap', { from, to }),
  'grades-gap': ({ grades }, say) => say('shaping-note-grades-gap', { grades }),
  'title-not-asked': (_, say) => say('shaping-note-title-not-asked'),
  'end-has-passed': (_, say) => say('shaping-note-end-has-passed'),
  'nomination-takes-nobody': ({ nomination }, say) => say('shaping-note-nomination-takes-nobody', { nomination }),
  'form-nowhere': ({ form }, say) => say('shaping-note-form-nowhere', { form }),
};

/** What is worth a look, in one sentence; plain text. */
export function sayNote(note: PartNote, say: Say): string {
  return one<PartNote>(NOTES, note, say);
}
