/** Takes an answer: parsed, put into the entry, saved before the next question is asked. */

import { plainDateAt } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { mayEdit } from '../../contests/rules.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { withChanges } from '../../with-changes.ts';
import type { Taken } from '../answers/answering.ts';
import { takerOf } from '../answers/takers.ts';
import { mayCorrect, nextAsked } from '../correction/rules.ts';
import { extensionOf } from '../extending/extensions.ts';
import type { Entry } from '../facts.ts';
import { isStillOwed } from '../files/owed.ts';
import type { Answered, StepInput } from '../input.ts';
import { countNeighbours, countPlaces } from '../judging/counted.ts';
import { judgeEdit, judgeMove } from '../judging/submission.ts';
import { EDITABLE_STATES, mayBecome } from '../lifecycle.ts';
import { viewEntry } from '../queries.ts';
import { isReviewed, missingSteps, type StepId, stepsOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { isOpen, withAnswer } from '../settle.ts';
import { type Opened, openEntry } from '../storing/load.ts';
import { keepWaiting, putOthersAside, saveEntry } from '../storing/save.ts';
import { transact } from '../storing/transact.ts';
import { type EntryView, viewOf } from '../view.ts';
import { offerPlaces } from '../waiting/offers.ts';
import { answerAtOnce } from './at-once.ts';

/** An answer to one question of one entry. */
export interface StepAnswer {
  entryId: number;
  step: StepId;
  input: StepInput;
}

/**
 * Takes an answer. A draft checks only the answer itself; an entry already submitted is judged whole at once, and an
 * accepted one goes back to the organizers when its contact changes what they had judged. Safe to repeat.
 */
export async function answerStep(
  db: Database,
  caller: Caller,
  answer: StepAnswer,
  now: Date,
): Promise<Result<Answered, Refusal>> {
  const given = await give(db, caller, answer, now);
  return given.ok ? ok(given.value.answered) : given;
}

/** The same with the entry as it stands afterwards; `before` is the entry as the caller saw it. */
export async function answerInView(
  db: Database,
  caller: Caller,
  answer: StepAnswer & { before: EntryView },
  now: Date,
): Promise<Result<{ answered: Answered; view: EntryView }, Refusal>> {
  const { seen, institution } = answer.before;
  const atOnce = seen && (await answerAtOnce(db, caller, seen, answer, now));
  if (atOnce && !atOnce.ok) return atOnce;
  const given = atOnce ? ok({ ...atOnce.value, contest: seen.contest }) : await give(db, caller, answer, now);
  if (!given.ok) return given;
  const { answered, entry, contest } = given.value;
  const same = entry.institutionId === (institution?.id ?? null);
  return ok({ answered, view: same ? viewOf(entry, contest, institution) : await viewEntry(db, entry) });
}

/** What came of an answer, and the entry as it stands then. */
export interface Given {
  answered: Answered;
  entry: Entry;
  contest: ContestDefinition;
}

function give(db: Database, caller: Caller, answer: StepAnswer, now: Date): Promise<Result<Given, Refusal>> {
  return transact(db, (tx) => giveWithin(tx, caller, answer, now));
}

/** Takes an answer in the caller's transaction, which a refusal must undo. */
export async function giveWithin(
  tx: Database,
  caller: Caller,
  { entryId, step, input }: StepAnswer,
  now: Date,
): Promise<Result<Given, Refusal>> {
  const opened = await openEntry(tx, caller, 'entry.answer', entryId, { contestToo: false });
  if (!opened.ok) return opened;
  const { entry, contest, actor } = opened.value;
  const may = await mayAnswer(tx, opened.value, step, now);
  if (!may.ok) return may;
  const today = plainDateAt(now, contest.zone);
  const taken = await takerOf(step)({ tx, contest, entry, step, caller, now, today }, input);
  if (!taken.ok) return taken;
  const { reply } = taken.value;
  if (reply && !changesAnything(taken.value)) {
    return ok({
      answered: reply,
      entry: await keepWaiting(tx, opened.value, step, taken.value.pending, caller),
      contest,
    });
  }
  const answered = inFrontOf(
    opened.value,
    withAnswer(contest, entry, step, taken.value),
    caller,
    reply ? step : undefined,
  );
  const judged = isOpen(entry)
    ? await keepPlace(tx, opened.value, answered)
    : await judgeChange(tx, opened.value, answered, step, now);
  if (!judged.ok) return judged;
  const action = entry.state === 'draft' ? 'answered' : 'edited';
  if (actor === 'contact' && entry.askedOf !== caller.personId) await putOthersAside(tx, entryId, caller.personId);
  const deed = { personId: caller.personId, action, at: now };
  const saved = await saveEntry(tx, contest, entry, judged.value, deed);
  const moves = entry.state !== 'draft' && saved.nomination !== entry.nomination;
  if (moves) await offerPlaces(tx, entry.contestId, contest, now);
  return ok({ answered: reply ?? { outcome: 'saved', next: nextAsked(contest, saved) }, entry: saved, contest });
}

/** A doubt or a list of institutions to choose from leaves the entry as it was. */
function changesAnything({ facts, mark }: Taken): boolean {
  return Object.keys(facts).length > 0 || mark !== 'unchanged';
}

/** The entry can still change, the contact is in time, and the question is one of the entry's. */
async function mayAnswer(
  tx: Database,
  { entry, contest, actor }: Opened,
  step: StepId,
  now: Date,
): Promise<Result<true, Refusal>> {
  if (!EDITABLE_STATES.includes(entry.state)) return refused({ code: 'entry-not-editable', state: entry.state });
  if (!stepsOf(contest, entry).includes(step)) return refused({ code: 'step-not-asked', step });
  if (actor !== 'contact' || entry.state === 'draft' || isStillOwed(contest, step, now)) return ok(true);
  const extension = await extensionOf(tx, entry);
  return entry.state === 'returned' ? mayCorrect(contest, entry, extension, now) : mayEdit(contest, extension, now);
}

/** The contact goes on to what is next; an organizer's answer leaves what the contact has in front of them. */
function inFrontOf({ contest, actor }: Opened, entry: Entry, { personId }: Caller, same: StepId | undefined): Entry {
  return actor === 'contact'
    ? withChanges(entry, { asking: same ?? nextAsked(contest, entry), askedOf: personId })
    : entry;
}

/** What is still open is judged at the submit; but a returned entry holds a place, and another nomination must have one. */
async function keepPlace(
  tx: Database,
  { entry: before, contest }: Opened,
  after: Entry,
): Promise<Result<Entry, Refusal>> {
  if (before.state === 'draft' || after.nomination === before.nomination) return ok(after);
  const place = judgeMove({ contest, before, after, places: await countPlaces(tx, after) });
  return place.ok ? ok(after) : place;
}

async function judgeChange(
  tx: Database,
  { entry: before, contest, actor }: Opened,
  after: Entry,
  step: StepId,
  now: Date,
): Promise<Result<Entry, Refusal>> {
  const missing = missingSteps(contest, after);
  if (missing.length > 0) return refused({ code: 'entry-incomplete', missing });
  const counted = await countNeighbours(tx, contest, after);
  const judged = judgeEdit({ contest, before, after, places: await countPlaces(tx, after), counted, now });
  if (!judged.ok) return judged;
  const made: Entry = withChanges(after, judged.value);
  const resets =
    before.state === 'accepted' && actor === 'contact' && isReviewed(contest, step) && hasNews(before, after);
  if (!resets) return ok(made);
  const allowed = mayBecome(before.state, 'submitted', actor);
  return allowed.ok ? ok(withChanges(made, { state: 'submitted' })) : allowed;
}

const SEEN_BY_ORGANIZERS = [
  'nomination',
  'form',
  'institutionId',
  'ensembleName',
  'declaredCount',
  'declaredCategory',
  'answers',
  'participants',
] as const satisfies readonly (keyof Entry)[];

/** Whether anything an organizer sees is different; a doubt that still waits for its tap is not. */
function hasNews(before: Entry, after: Entry): boolean {
  const seen = (entry: Entry) => JSON.stringify(SEEN_BY_ORGANIZERS.map((name) => entry[name]));
  return seen(before) !== seen(after);
}
