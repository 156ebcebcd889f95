/** Takes the contact's word that the guardians' signed papers are in hand; nobody is ticked beforehand. */

import { attestPaper } from '../../consents/papers.ts';
import { type Result, refused } from '../../result.ts';
import type { Refusal } from '../refusals.ts';
import { type Answering, type AnswerStep, settled, type Taken, unexpected } from './answering.ts';

/** Confirmed: every child's paper is in hand. A choice: only that of the child at this position. Skipped: none yet. */
export const answerConsents: AnswerStep = async (asked, input) => {
  const { participants } = asked.entry;
  if ('skip' in input) return settled({});
  if ('confirm' in input) {
    return attest(
      asked,
      participants.map(({ childId }) => childId),
    );
  }
  if (!('choice' in input)) return unexpected(asked);
  const child = participants.find(({ position }) => String(position) === input.choice);
  return child ? attest(asked, [child.childId]) : refused({ code: 'choice-unknown', step: asked.step });
};

async function attest({ tx, caller, entry, now }: Answering, childIds: number[]): Promise<Result<Taken, Refusal>> {
  await attestPaper(tx, caller.personId, childIds, entry.contestId, now);
  return settled({});
}
