/** Answers questions of a list's drafts: one question of one soloist, or the same of all, by the rules of any entry. */

import type { Result } from '../../result.ts';
import type { Answering, AnswerStep, Taken } from '../answers/answering.ts';
import type { Entry } from '../facts.ts';
import type { StepInput } from '../input.ts';
import { missingSteps, type StepId } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { withAnswer } from '../settle.ts';
import { saveSoloists } from './drafts.ts';

/** Which code takes the answer to which question. */
export type TakerOf = (step: StepId) => AnswerStep;

/** Answers one soloist's question; a doubt waits on the soloist's draft for a confirming tap. */
export async function answerAlone(
  asked: Answering,
  takerOf: TakerOf,
  draft: Entry,
  { step, input }: { step: StepId; input: StepInput },
): Promise<Result<Entry, Refusal>> {
  const taken = await takerOf(step)({ ...asked, entry: draft, step }, input);
  if (!taken.ok) return taken;
  const after = answeredBy(asked, draft, step, taken.value);
  await saveSoloists(asked.tx, asked.contest, [{ before: draft, after }], deed(asked));
  return { ok: true, value: after };
}

/**
 * Gives the same answer to every one of these drafts that lacks it; where it does not suit one, that one still lacks
 * it. Returns the first refusal when it suited none.
 */
export async function answerTogether(
  asked: Answering,
  takerOf: TakerOf,
  drafts: readonly Entry[],
  { step, input }: { step: StepId; input: StepInput },
): Promise<Result<number, Refusal>> {
  const lacking = drafts.filter((draft) => missingSteps(asked.contest, draft).includes(step));
  const changed: { before: Entry; after: Entry }[] = [];
  let refusal: Refusal = { code: 'step-not-asked', step };
  const together = step === 'consents' && lacking[0] && (await take(withAll(lacking[0], lacking)));
  for (const draft of lacking) {
    const taken = together || (await take(draft));
    if (taken.ok && taken.value.reply === undefined) {
      changed.push({ before: draft, after: answeredBy(asked, draft, step, taken.value) });
    } else if (!taken.ok) refusal = taken.refusal;
  }
  await saveSoloists(asked.tx, asked.contest, changed, deed(asked));
  return changed.length > 0 || lacking.length === 0 ? { ok: true, value: changed.length } : { ok: false, refusal };

  function take(entry: Entry) {
    return takerOf(step)({ ...asked, entry, step }, input);
  }
}

/** The papers of everybody are in hand at once: one draft speaks for all the children. */
function withAll(draft: Entry, all: readonly Entry[]): Entry {
  return { ...draft, participants: all.flatMap(({ participants }) => participants) };
}

function answeredBy({ contest }: Answering, draft: Entry, step: StepId, taken: Taken): Entry {
  return { ...withAnswer(contest, draft, step, taken), asking: null, askedOf: null };
}

function deed({ caller, now }: Answering) {
  return { personId: caller.personId, action: 'answered', at: now };
}
