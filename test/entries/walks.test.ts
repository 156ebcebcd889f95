/** Whatever contacts, organizers and the program do in whatever order, no entry goes a way the table of states forbids. */

import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { cancelDraft } from '../../src/entries/actions/navigate.ts';
import { declineOffer, takeOffer, tendWaitingLists, waitAgain } from '../../src/entries/actions/offer.ts';
import { restoreEntry, submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { type Actor, mayBecome } from '../../src/entries/lifecycle.ts';
import { entries } from '../../src/entries/tables.ts';
import { type EntryState, HOLDING_STATES } from '../../src/entries/words.ts';
import type { Caller } from '../../src/people/access.ts';
import { copiesOf } from '../kit/copies.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const CAP = 2;
const ENTRIES = 4;

type Row = typeof entries.$inferSelect;
/** Whether it happened. */
type Act = (caller: Caller, entry: Row, now: Date) => Promise<boolean>;

const answered =
  (step: 'field:title' | 'nomination'): Act =>
  async (caller, { id }, now) => {
    const input = step === 'nomination' ? { choice: 'folk_vocal' } : { text: `Номер ${now.getTime()}` };
    return (await answerStep(db, caller, { entryId: id, step, input }, now)).ok;
  };
const decided =
  (verdict: typeof returnEntry): Act =>
  async (caller, { id, version }, now) =>
    (await verdict(db, caller, { entryId: id, version, reason: 'Поправьте' }, now)).ok;
const done =
  (action: typeof takeOffer): Act =>
  async (caller, { id }, now) =>
    (await action(db, caller, { entryId: id }, now)).ok;

/** Everything that changes a state, and some things that must not. */
const ACTS: Record<string, Act> = {
  submit: async (caller, { id }, now) => (await submitEntry(db, caller, { entryId: id, keepDuplicate: true }, now)).ok,
  restore: async (caller, { id }, now) => (await restoreEntry(db, caller, { entryId: id }, now)).ok,
  cancel: async (caller, { id }, now) => (await cancelDraft(db, caller, { entryId: id }, now)).ok,
  withdraw: done(withdrawEntry),
  take: done(takeOffer),
  decline: done(declineOffer),
  'wait again': done(waitAgain),
  accept: decided(acceptEntry),
  return: decided(returnEntry),
  reject: decided(rejectEntry),
  'a new title': answered('field:title'),
  'another nomination': answered('nomination'),
};

/** What somebody is likely to do with an entry in each state; the rest is tried too, now and then. */
const LIKELY: Record<EntryState, readonly (readonly [Actor, string])[]> = {
  draft: [['contact', 'submit']],
  submitted: [
    ['contact', 'withdraw'],
    ['organizer', 'accept'],
    ['organizer', 'return'],
    ['organizer', 'reject'],
  ],
  waitlisted: [
    ['contact', 'take'],
    ['contact', 'take'],
    ['contact', 'decline'],
    ['contact', 'wait again'],
    ['organizer', 'accept'],
  ],
  accepted: [
    ['contact', 'a new title'],
    ['organizer', 'return'],
    ['contact', 'withdraw'],
  ],
  returned: [
    ['contact', 'submit'],
    ['contact', 'another nomination'],
  ],
  rejected: [['organizer', 'accept']],
  withdrawn: [['contact', 'restore']],
};

const turns = fc.array(
  fc.record({
    by: fc.constantFrom<Actor>('contact', 'organizer', 'program'),
    act: fc.constantFrom(...Object.keys(ACTS)),
    /** Zero: what was drawn, by whoever was drawn; else something likely. */
    likely: fc.nat(9),
    entry: fc.nat(ENTRIES - 1),
    minutes: fc.constantFrom(1, 30, 300),
  }),
  { minLength: 12, maxLength: 30 },
);

async function allOf(contestId: number): Promise<Row[]> {
  return db.select().from(entries).where(eq(entries.contestId, contestId)).orderBy(asc(entries.id));
}

/** What must hold of the contest at every moment. */
function check(rows: readonly Row[]): void {
  const holds = ({ state, offeredUntil }: Row) =>
    HOLDING_STATES.some((holding) => holding === state) || offeredUntil !== null;
  expect(rows.filter(holds).length).toBeLessThanOrEqual(CAP);
  for (const { state, waitingSince, offeredUntil, offerLapsed, number } of rows) {
    const waits = state === 'waitlisted';
    expect([waitingSince !== null, waits || (offeredUntil === null && !offerLapsed)]).toEqual([waits, true]);
    expect(number === null).toBe(state === 'draft');
  }
}

/** One turn took the entry a way its actor has, and no other entry any way at all; a refusal changed nothing. */
function compare(before: readonly Row[], after: readonly Row[], turn: { by: Actor; acted: Row; happened: boolean }) {
  for (const was of before) {
    const is = after.find(({ id }) => id === was.id);
    if (was.id !== turn.acted.id || turn.by === 'program' || !turn.happened) expect(is?.state).toBe(was.state);
    else if (!is) expect(mayBecome(was.state, 'gone', turn.by)).toMatchObject({ ok: true });
    else if (is.state !== was.state) expect(mayBecome(was.state, is.state, turn.by, 'why')).toMatchObject({ ok: true });
    if (is && was.number !== null) expect(is.number).toBe(was.number);
    if (is && !turn.happened && turn.by !== 'program') expect(is.version).toBe(was.version);
  }
}

test('[REG-01, REG-13] a walk of contact, organizer and program over four entries for two places stays within the table', async () => {
  const { school } = await aContestWithSchool(db);
  const template = await school.drafts();
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(turns, async (walk) => {
      const { stage: here } = await aContestWithSchool(db, { cap: CAP, waiting_list: true, offer_hours: 2 });
      await copiesOf(db, template.id, ENTRIES, here.contestId);
      let now = NOON;
      let before = await allOf(here.contestId);
      for (const { entry, minutes, likely, ...drawn } of walk) {
        const acted = before[entry];
        if (!acted) continue;
        now = later(minutes, now);
        const choices = LIKELY[acted.state];
        const [by, act] = (likely > 2 && choices[likely % choices.length]) || [drawn.by, drawn.act];
        const caller = by === 'organizer' ? organizer : school.caller;
        const happened = by === 'program' ? await ticks(now) : await ACTS[act]?.(caller, acted, now);
        const after = await allOf(here.contestId);
        compare(before, after, { by, acted, happened: happened ?? false });
        check(after);
        if (after.find(({ id }) => id === acted.id)?.state !== acted.state) steps += 1;
        before = after;
      }
    }),
    // A failure is told as it was found: each step of a shorter walk would cost as much as of this one.
    { numRuns: 15, endOnFailure: true },
  );
  // The walks went somewhere.
  expect(steps).toBeGreaterThan(40);
}, 180_000);

async function ticks(now: Date): Promise<boolean> {
  await tendWaitingLists(db, now);
  return true;
}
