/** What every question's answer is taken with, and what comes of taking it. */

import type { PlainDate } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Typed } from '../../typed.ts';
import type { Entry, EntryFacts, PendingValue } from '../facts.ts';
import type { Answered, StepInput } from '../input.ts';
import type { ListOwner } from '../people/children.ts';
import type { StepId } from '../questions.ts';
import type { Refusal, TypedReason } from '../refusals.ts';

/** A question being answered, inside the action's transaction. */
export interface Answering {
  tx: Database;
  contest: ContestDefinition;
  entry: Entry;
  step: StepId;
  caller: Caller;
  now: Date;
  /** The day in the contest's zone. */
  today: PlainDate;
}

/** What came of an answer before it is saved. */
export interface Taken {
  facts: Partial<EntryFacts>;
  /** Kept for the next tap or text; null forgets what was kept. */
  pending: PendingValue | null;
  /** Whether the question counts as answered from now on. */
  mark: 'answered' | 'unanswered' | 'unchanged';
  /** What to say in place of going to the next question. */
  reply?: Answered;
}

export type AnswerStep = (asked: Answering, input: StepInput) => Promise<Result<Taken, Refusal>>;

/** The answer settles the question. */
export function settled(facts: Partial<EntryFacts>): Result<Taken, never> {
  return ok({ facts, pending: null, mark: 'answered' });
}

/** The question goes on: another participant, teacher or option, or the rest of this one. */
export function goesOn(
  { step }: Answering,
  facts: Partial<EntryFacts>,
  wants: Extract<Answered, { outcome: 'more' }>['wants'],
  more: Partial<Pick<Taken, 'pending' | 'mark'>> = {},
): Result<Taken, never> {
  return ok({ facts, pending: null, mark: 'unchanged', reply: { outcome: 'more', step, wants }, ...more });
}

/** Understood with a doubt: kept until a confirming tap. */
export function doubtful(asked: Answering, kind: string, why: TypedReason, value: PendingValue): Result<Taken, never> {
  const reply: Answered = { outcome: 'confirm', step: asked.step, kind, why, value };
  return ok({ facts: {}, pending: value, mark: 'unchanged', reply });
}

/** What a confirming tap takes, if a value of this kind is waiting at this question. */
export function waiting<K extends PendingValue['kind']>(
  { entry, step }: Answering,
  kind: K,
): Extract<PendingValue, { kind: K }> | undefined {
  const { pending } = entry;
  if (pending?.step !== step || pending.value.kind !== kind) return undefined;
  return pending.value as Extract<PendingValue, { kind: K }>;
}

/** In whose list this entry's children and teachers stand. */
export function ownerOf(entry: Entry): ListOwner {
  return { institutionId: entry.institutionId, createdBy: entry.contactId };
}

/** A parser's reason as a refusal carries it. */
export function reasonOf(why: { readonly code: string }): TypedReason {
  return { ...why };
}

/** A parser's rejection as a refusal. */
export function rejected<T, D extends { code: string }, F extends { code: string }>(
  { step }: Answering,
  kind: string,
  { why }: Extract<Typed<T, D, F>, { outcome: 'reject' }>,
): Result<never, Refusal> {
  return refused({ code: 'answer-rejected', step, kind, why: reasonOf(why) });
}

/** The kind of message this question cannot use. */
export function unexpected({ step }: Answering): Result<never, Refusal> {
  return refused({ code: 'input-unexpected', step });
}
