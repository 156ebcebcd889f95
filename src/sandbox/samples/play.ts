/** Plays the sample entries through the program's own actions, as contacts and an organizer would have done it. */

import type { Database } from '../../database/connect.ts';
import { answerStep } from '../../entries/actions/answer.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../entries/actions/moderate.ts';
import { startDraft } from '../../entries/actions/start.ts';
import { submitEntry } from '../../entries/actions/submit.ts';
import { withdrawEntry } from '../../entries/actions/withdraw.ts';
import type { Answered } from '../../entries/input.ts';
import { entryView } from '../../entries/queries.ts';
import type { StepId } from '../../entries/questions.ts';
import type { Caller } from '../../people/access.ts';
import type { Result } from '../../result.ts';
import type { Decision } from './files.ts';
import { answersTo, type Telling } from './tell.ts';

/** Fills a draft at `now` and submits it, unless it stays one; returns its id. */
export async function playEntry(
  db: Database,
  caller: Caller,
  contestId: number,
  telling: Telling,
  now: Date,
): Promise<number> {
  const { channel, draft, id } = telling.entry;
  const { id: entryId, missing } = taken(await startDraft(db, caller, { contestId, channel }, now));
  const asked = new Set<StepId>();
  let step: StepId | 'summary' = missing[0] ?? 'summary';
  while (step !== 'summary' && !asked.has(step)) {
    asked.add(step);
    step = await playStep(db, caller, entryId, step, telling, now);
  }
  if (draft) return entryId;
  if (step !== 'summary') throw new Error(`${id}: ${step} is still asked`);
  taken(await submitEntry(db, caller, { entryId, keepDuplicate: true }, now));
  return entryId;
}

/** Answers one question and returns the next. */
async function playStep(
  db: Database,
  caller: Caller,
  entryId: number,
  step: StepId,
  telling: Telling,
  now: Date,
): Promise<StepId | 'summary'> {
  let next: StepId | 'summary' | undefined;
  for (const input of answersTo(step, telling)) {
    const answered = await answerStep(db, caller, { entryId, step, input }, now);
    // A list may be full, and so finished, before it is said to be.
    if (!answered.ok && 'finish' in input) continue;
    const final = wantsConfirming(taken(answered))
      ? await answerStep(db, caller, { entryId, step, input: { confirm: true } }, now)
      : answered;
    const { outcome, ...rest } = taken(final);
    next = outcome === 'saved' && 'next' in rest ? rest.next : undefined;
  }
  return next ?? taken(await entryView(db, caller, entryId)).missing[0] ?? 'summary';
}

function wantsConfirming(answered: Answered): boolean {
  return answered.outcome === 'confirm' || (answered.outcome === 'list-read' && answered.doubtful > 0);
}

/** What happened to an entry after its submit. */
export async function playDecision(
  db: Database,
  people: { organizer: Caller; contact: Caller },
  entryId: number,
  decision: { state: Decision; reason: string },
  now: Date,
): Promise<void> {
  const { organizer, contact } = people;
  const { version } = taken(await entryView(db, organizer, entryId));
  const verdict = { entryId, version, reason: decision.reason };
  const decide: Record<Decision, () => Promise<Result<unknown, unknown>>> = {
    accepted: () => acceptEntry(db, organizer, verdict, now),
    returned: () => returnEntry(db, organizer, verdict, now),
    rejected: () => rejectEntry(db, organizer, verdict, now),
    withdrawn: () => withdrawEntry(db, contact, { entryId }, now),
  };
  taken(await decide[decision.state]());
}

function taken<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`a sample was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
