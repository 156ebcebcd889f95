/** What a list of soloists wants next: a line mended, a question for all, a question for one; and what was put off. Pure. */

import type { AgeCategory, ContestDefinition } from '../../contests/definition.ts';
import { widgetOf } from '../../contests/fields/fields.ts';
import type { Participant } from '../facts.ts';
import { proposeCategory } from '../judging/age.ts';
import { fieldAsked, isOptional, missingSteps, type StepId, stepsOf, type Told } from '../questions.ts';
import type { HeldLine, SoloList } from './facts.ts';

/** A soloist's draft as far as the list asks about it. */
export type ListedDraft = Told & { id: number; participants: readonly Participant[] };

export type NextInList =
  | { kind: 'held'; line: HeldLine }
  /** The same question for all these drafts, by ids; answered by one tap. */
  | { kind: 'all'; step: StepId; entryIds: number[] }
  /** A question whose answer is each one's own. */
  | { kind: 'one'; step: StepId; entryId: number }
  | { kind: 'nothing' };

/** The first thing that is neither done nor put off. */
export function whatIsNext(
  contest: ContestDefinition,
  { held, aside }: Pick<SoloList, 'held' | 'aside'>,
  drafts: readonly ListedDraft[],
): NextInList {
  const line = held.find((one) => !aside.includes(keyOf({ kind: 'held', line: one })));
  if (line) return { kind: 'held', line };
  const everybody = commonSteps(contest, drafts).map((step): NextInList => {
    const lacking = drafts.filter((draft) => lacksForAll(contest, draft, step));
    const [only, another] = lacking;
    if (only && !another && !isTapped(contest, step)) return { kind: 'one', step, entryId: only.id };
    return { kind: 'all', step, entryIds: lacking.map(({ id }) => id) };
  });
  const each = drafts.flatMap((draft) =>
    missingSteps(contest, draft).map((step): NextInList => ({ kind: 'one', step, entryId: draft.id })),
  );
  const wanted = [...everybody, ...each.filter((one) => !isCovered(one, everybody, aside))];
  return wanted.find((one) => !aside.includes(keyOf(one))) ?? { kind: 'nothing' };
}

/** Under which a thing is put off. */
export function keyOf(next: NextInList): string {
  switch (next.kind) {
    case 'held':
      return `held:${next.line.line}`;
    case 'all':
      return `all:${next.step}`;
    case 'one':
      return `one:${next.entryId}`;
    case 'nothing':
      return '';
  }
}

/** Whether the draft's question may be answered together with the others': by a tap, or skipped by one. */
function lacksForAll(contest: ContestDefinition, draft: ListedDraft, step: StepId): boolean {
  if (!missingSteps(contest, draft).includes(step)) return false;
  if (step === 'category') return isOpenCategory(proposeCategory(contest, draft.participants).category);
  return isTapped(contest, step) || isOptional(contest, step);
}

function isOpenCategory(category: AgeCategory | null): boolean {
  return category !== null && !category.closed;
}

/** Answered by a tap that may be the same for everybody. */
export function isTapped(contest: ContestDefinition, step: StepId): boolean {
  const use = fieldAsked(contest, step);
  if (use) return widgetOf(use) === 'choice' || widgetOf(use) === 'yes-no';
  return step === 'nomination' || step === 'form' || step === 'category' || step === 'consents';
}

/** The questions for all, in the order they are asked. */
function commonSteps(contest: ContestDefinition, drafts: readonly ListedDraft[]): StepId[] {
  const asked = [...new Set(drafts.flatMap((draft) => stepsOf(contest, draft)))];
  const inOrder = asked.toSorted((one, other) => placeOf(contest, drafts, one) - placeOf(contest, drafts, other));
  return inOrder.filter((step) => drafts.some((draft) => lacksForAll(contest, draft, step)));
}

function placeOf(contest: ContestDefinition, drafts: readonly ListedDraft[], step: StepId): number {
  return Math.max(...drafts.map((draft) => stepsOf(contest, draft).indexOf(step)));
}

/** A question for all is not asked of each one as well, unless it was put off for all. */
function isCovered(one: NextInList, everybody: readonly NextInList[], aside: readonly string[]): boolean {
  return everybody.some(
    (all) =>
      all.kind === 'all' &&
      one.kind === 'one' &&
      all.step === one.step &&
      all.entryIds.includes(one.entryId) &&
      !aside.includes(keyOf(all)),
  );
}
