/** The report about a contest's file: one line a fault with its place; plain text, for a terminal. */

import type { Located, ShapeFault } from '../../data-file/shape.ts';
import { isShapeFault, one, type Sentences, sayMisshapen, sayUnreadable } from '../../data-file/words.ts';
import type { Say } from '../../texts/texts.ts';
import type { ContestFault, ContestWarning } from './faults.ts';
import type { ContestFileRefusal } from './file.ts';

const FAULTS: Sentences<ContestFault> = {
  'unknown-id': ({ of, id }, say) => say('contest-fault-unknown-id', { of, id }),
  'duplicate-id': ({ id }, say) => say('contest-fault-duplicate-id', { id }),
  'min-over-max': ({ min, max }, say) => say('contest-fault-min-over-max', { min, max }),
  'closes-before-opens': (_, say) => say('contest-fault-closes-before-opens'),
  'edit-ends-before-close': (_, say) => say('contest-fault-edit-ends-before-close'),
  'withdraw-ends-before-open': (_, say) => say('contest-fault-withdraw-ends-before-open'),
  'stage-ends-before-start': (_, say) => say('contest-fault-stage-ends-before-start'),
  'age-range-missing': (_, say) => say('contest-fault-age-range-missing'),
  'grades-missing': (_, say) => say('contest-fault-grades-missing'),
  'ages-overlap': ({ other, age }, say) => say('contest-fault-ages-overlap', { other, age }),
  'grades-overlap': ({ other, grade }, say) => say('contest-fault-grades-overlap', { other, grade }),
  'choices-missing': (_, say) => say('contest-fault-choices-missing'),
  'label-missing': (_, say) => say('contest-fault-label-missing'),
  'kind-repeated': ({ other }, say) => say('contest-fault-kind-repeated', { other }),
  'work-formats-missing': ({ nomination }, say) => say('contest-fault-work-formats-missing', { nomination }),
  'owed-until-not-owed': (_, say) => say('contest-fault-owed-until-not-owed'),
  'owed-ends-before-close': (_, say) => say('contest-fault-owed-ends-before-close'),
  'not-a-file-question': (_, say) => say('contest-fault-not-a-file-question'),
  'code-taken': ({ by }, say) => say('contest-fault-code-taken', { by }),
  'code-in-use': (_, say) => say('contest-fault-code-in-use'),
  'id-in-use': ({ of, id }, say) => say('contest-fault-id-in-use', { of, id }),
  'kind-in-use': ({ id }, say) => say('contest-fault-kind-in-use', { id }),
};

const WARNINGS: Sentences<ContestWarning> = {
  'ages-gap': ({ from, to }, say) => say('contest-warning-ages-gap', { from, to }),
  'grades-gap': ({ grades }, say) => say('contest-warning-grades-gap', { grades }),
  'title-not-asked': (_, say) => say('contest-warning-title-not-asked'),
};

/** Why a file was not taken: one sentence, or a line for each fault. */
export function sayContestFile(refusal: ContestFileRefusal, say: Say): string[] {
  if (refusal.code === 'contest-file-unreadable') return [sayUnreadable(refusal.why, say)];
  return refusal.faults.map((fault) => atPlace(fault, sayFault(fault, say), say));
}

/** What is worth a look in a file that was taken. */
export function sayWarnings(warnings: readonly Located<ContestWarning>[], say: Say): string[] {
  return warnings.map((warning) => atPlace(warning, one<ContestWarning>(WARNINGS, warning, say), say));
}

function sayFault(fault: ShapeFault | ContestFault, say: Say): string {
  return isShapeFault(fault) ? sayMisshapen(fault, say) : one<ContestFault>(FAULTS, fault, say);
}

function atPlace({ path }: { path: string }, fault: string, say: Say): string {
  return say('shape-line', { path: path === '' ? say('shape-whole-file') : path, fault });
}
