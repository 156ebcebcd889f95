/** The plainest of answers, in one statement: a draft's own question, answered by whoever has it in front of them. */

import { plainDateAt } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { withChanges } from '../../with-changes.ts';
import { answerField } from '../answers/field.ts';
import { nextAsked } from '../correction/rules.ts';
import type { Entry } from '../facts.ts';
import type { Answered, StepInput } from '../input.ts';
import { type StepId, stepsOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { withAnswer } from '../settle.ts';
import { reachOf } from '../storing/load.ts';
import { saveUnlessWritten } from '../storing/save.ts';
import type { Seen } from '../storing/seen.ts';

/**
 * Takes the answer by the entry as it was seen, and saves it only if nobody has written the entry since; so it needs
 * neither lock nor transaction. Undefined where it cannot be taken so and nothing was written: other states and
 * questions, what waits for another tap, an entry that has changed. A contest's own questions are most of a long form,
 * and the evening before its end they are answered hundreds at a time.
 */
export async function answerAtOnce(
  db: Database,
  caller: Caller,
  seen: Seen,
  { step, input }: { step: StepId; input: StepInput },
  now: Date,
): Promise<Result<{ answered: Answered; entry: Entry }, Refusal> | undefined> {
  const { entry, contest } = seen;
  if (!isPlain(seen, caller, step, input)) return undefined;
  const allowed = authorize(caller, 'entry.answer', reachOf(entry));
  if (!allowed.ok) return allowed;
  const today = plainDateAt(now, contest.zone);
  const taken = await answerField({ tx: db, contest, entry, step, caller, now, today }, input);
  if (!taken.ok) return taken;
  if (taken.value.reply) return undefined;
  const settled = withAnswer(contest, entry, step, taken.value);
  const next = nextAsked(contest, settled);
  const answered = withChanges(settled, { asking: next, askedOf: caller.personId });
  const saved = await saveUnlessWritten(db, seen, answered, { personId: caller.personId, action: 'answered', at: now });
  return saved && ok({ answered: { outcome: 'saved', next }, entry: saved });
}

function isPlain({ entry, contest }: Seen, { personId }: Caller, step: StepId, input: StepInput): boolean {
  const inFront = entry.state === 'draft' && entry.asking !== null && entry.askedOf === personId;
  return inFront && step.startsWith('field:') && !('file' in input) && stepsOf(contest, entry).includes(step);
}
