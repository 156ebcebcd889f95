/** The waiting list: in which order places are offered, how long they are kept, how they go on to the next. */

import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { changeContest } from '../../src/contests/actions.ts';
import type { ContestDefinition } from '../../src/contests/definition.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { declineOffer, takeOffer, tendWaitingLists, waitAgain } from '../../src/entries/actions/offer.ts';
import { restoreEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { entries } from '../../src/entries/tables.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { placeInLine } from '../../src/entries/waiting/queries.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON, type Stage, withNomination } from '../kit/entries.ts';
import { aContestWithSchool, aSchool, type School, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const DAY_OF_OFFERS = { waiting_list: true, offer_hours: 6 } as const;
const SIX_HOURS_ON = later(6 * 60);

/** A contest with a waiting list; `cap` places are taken by the first entries, the rest wait. */
async function aLine(overrides: Parameters<typeof aContestWithSchool>[1], count: number) {
  const { stage, school } = await aContestWithSchool(db, { ...DAY_OF_OFFERS, ...overrides });
  const line: EntryView[] = [];
  for (let at = 0; at < count; at += 1) line.push(await school.enters({ title: `Номер ${at}` }, later(at - 60)));
  return { stage, school, line };
}

const withdraws = async (school: School, entry: EntryView | undefined, now = NOON) =>
  taken(await withdrawEntry(db, school.caller, { entryId: entry?.id ?? 0 }, now));

/** State of every entry of the contest by number; an offer shows until when it is kept. */
async function standing({ contestId }: Stage): Promise<string[]> {
  const found = await db.select().from(entries).where(eq(entries.contestId, contestId)).orderBy(entries.number);
  return found.map(({ state, offeredUntil, offerLapsed }) =>
    offeredUntil ? `offered until ${offeredUntil.toISOString()}` : offerLapsed ? `${state}, lapsed` : state,
  );
}

const offeredUntil = (at: Date) => `offered until ${at.toISOString()}`;

async function changes(stage: Stage, change: Partial<ContestDefinition>): Promise<void> {
  await changeContest(db, stage.contestId, { ...stage.contest, ...change });
}

const actionsOf = async (entry: EntryView | undefined) =>
  (await historyOf(db, 'entry', entry?.id ?? 0)).map(({ action }) => action).filter((action) => action !== 'answered');

test('[REG-13] a withdrawal offers the place to the first in line, who takes it; the second keeps waiting', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 3);
  await withdraws(school, line[0], NOON);
  const offered = await standing(stage);
  const entryId = line[1]?.id ?? 0;
  const told = await rows(db, sql`select person_id as person, what from entry_news where entry_id = ${entryId}`);

  const taking = taken(await takeOffer(db, school.caller, { entryId }, later(5)));
  const again = taken(await takeOffer(db, school.caller, { entryId }, later(6)));

  expect(offered).toEqual(['withdrawn', offeredUntil(SIX_HOURS_ON), 'waitlisted']);
  expect(told).toEqual([{ person: school.caller.personId, what: 'offered' }]);
  expect([taking.state, taking.offeredUntil, taking.waitingSince, again.version]).toEqual([
    'submitted',
    null,
    null,
    taking.version,
  ]);
  expect(await standing(stage)).toEqual(['withdrawn', 'submitted', 'waitlisted']);
  expect(await actionsOf(line[1])).toEqual(['waitlisted', 'offered', 'offer-taken']);
});

test('[REG-13] whoever has no place under another cap is passed over, and keeps the place in the line', async () => {
  const nominations = withNomination('pop_vocal', { cap: 1 });
  const { stage, school } = await aContestWithSchool(db, { ...DAY_OF_OFFERS, cap: 2, nominations });
  const enters = (nomination: string, minute: number) => school.enters({ nomination }, later(minute - 60));
  await enters('pop_vocal', 0);
  const folk = await enters('folk_vocal', 1);
  const waitingPop = await enters('pop_vocal', 2);
  const waitingFolk = await enters('folk_vocal', 3);

  await withdraws(school, folk);

  expect(await standing(stage)).toEqual(['submitted', 'withdrawn', 'waitlisted', offeredUntil(SIX_HOURS_ON)]);
  const places = [waitingPop, waitingFolk].map(async ({ id }) => placeInLine(db, await school.sees(id)));
  expect(await Promise.all(places)).toEqual([1, null]);
});

test('[REG-13] an offer holds its place: a newcomer waits', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 2);
  await withdraws(school, line[0]);
  await school.enters({ title: 'Новичок' }, later(30));
  expect(await standing(stage)).toEqual(['withdrawn', offeredUntil(SIX_HOURS_ON), 'waitlisted']);
});

test('[REG-13] several free places are several offers, and an enlarged cap offers like a withdrawal, once', async () => {
  const { stage, school } = await aLine({ cap: 1 }, 5);
  await changes(stage, { cap: 3 });
  await tendWaitingLists(db, NOON);
  const offered = await standing(stage);
  await tendWaitingLists(db, later(1));
  const kept = [offeredUntil(SIX_HOURS_ON), offeredUntil(SIX_HOURS_ON), 'waitlisted', 'waitlisted'];
  expect([offered, await standing(stage)]).toEqual(Array(2).fill(['submitted', ...kept]));
  const promised = await rows(
    db,
    sql`select 1 from entry_news where person_id = ${school.caller.personId} and what = 'offered'`,
  );
  expect(promised).toHaveLength(2);
});

test('[REG-13] a place that has just become free is not for the next who comes by', async () => {
  const { stage, school } = await aLine({ cap: 1 }, 2);
  await changes(stage, { cap: 2 });
  await school.enters({ title: 'Новичок' }, later(1));
  expect(await standing(stage)).toEqual(['submitted', offeredUntil(later(6 * 60 + 1)), 'waitlisted']);
});

test('[REG-13] a declined place goes to the next at once; the first may join the line again, at its end', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 3);
  await withdraws(school, line[0]);
  const entryId = line[1]?.id ?? 0;
  const declined = taken(await declineOffer(db, school.caller, { entryId }, NOON));
  const again = taken(await declineOffer(db, school.caller, { entryId }, NOON));
  const passed = await standing(stage);
  const gone = await takeOffer(db, school.caller, { entryId }, NOON);
  const place = await placeInLine(db, declined);
  const waiting = taken(await waitAgain(db, school.caller, { entryId }, later(9)));

  expect(again.version).toBe(declined.version);
  expect(passed).toEqual(['withdrawn', 'waitlisted, lapsed', offeredUntil(SIX_HOURS_ON)]);
  expect([gone, place]).toEqual([{ ok: false, refusal: { code: 'offer-gone' } }, null]);
  expect([waiting.waitingSince, await placeInLine(db, waiting)]).toEqual([later(9), 1]);
  await withdraws(school, line[2]);
  expect(await standing(stage)).toEqual(['withdrawn', offeredUntil(SIX_HOURS_ON), 'withdrawn']);
});

test('[REG-13] an offer that ran out goes on at its very end, once, and cannot be taken any more', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 3);
  await withdraws(school, line[0]);
  const minuteBefore = later(-1, SIX_HOURS_ON);
  await tendWaitingLists(db, minuteBefore);
  const before = await standing(stage);
  const late = await takeOffer(db, school.caller, { entryId: line[1]?.id ?? 0 }, SIX_HOURS_ON);
  await tendWaitingLists(db, SIX_HOURS_ON);
  await tendWaitingLists(db, SIX_HOURS_ON);
  expect(before).toEqual(['withdrawn', offeredUntil(SIX_HOURS_ON), 'waitlisted']);
  expect(late).toEqual({ ok: false, refusal: { code: 'offer-gone' } });
  // 18:00 and six hours: three before the quiet begins, three from eight in the morning on.
  const morning = new Date('2026-12-02T11:00:00+07:00');
  expect(await standing(stage)).toEqual(['withdrawn', 'waitlisted, lapsed', offeredUntil(morning)]);
  expect(await actionsOf(line[1])).toEqual(['waitlisted', 'offered', 'offer-lapsed']);
});

test('[REG-13] the clock of an offer stands still in quiet hours, and the message waits for the morning', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 2);
  await withdraws(school, line[0], new Date('2026-12-01T23:30:00+07:00'));
  const [promised] = await rows<{ notBefore: Date }>(
    db,
    sql`select not_before as "notBefore" from deliveries where content->>'entryId' = ${String(line[1]?.id)}`,
  );
  expect(await standing(stage)).toEqual(['withdrawn', offeredUntil(new Date('2026-12-02T14:00:00+07:00'))]);
  expect(new Date(promised?.notBefore ?? 0)).toEqual(new Date('2026-12-02T08:00:00+07:00'));
});

test('[REG-13] a rejected entry gives its place away, and whoever is accepted out of the line stands in it no more', async () => {
  const { stage, line } = await aLine({ cap: 2 }, 5);
  const decision = ({ id, version }: EntryView) => ({ entryId: id, version });
  const [first, , third] = line as [EntryView, EntryView, EntryView];
  taken(await rejectEntry(db, organizer, { ...decision(first), reason: 'Не тот конкурс' }, NOON));
  const offered = await standing(stage);
  const accepted = taken(await acceptEntry(db, organizer, decision({ ...third, version: third.version + 1 }), NOON));
  expect(offered).toEqual(['rejected', 'submitted', offeredUntil(SIX_HOURS_ON), 'waitlisted', 'waitlisted']);
  expect([accepted.state, accepted.waitingSince, accepted.offeredUntil]).toEqual(['accepted', null, null]);
  expect(await standing(stage)).toEqual(['rejected', 'submitted', 'accepted', 'waitlisted', 'waitlisted']);
});

test('[REG-13] moving to another nomination frees the place, and needs one there', async () => {
  const nominations = [
    ...withNomination('pop_vocal', { cap: 1 }).filter(({ id }) => id !== 'folk_vocal'),
    ...withNomination('folk_vocal', { cap: 1 }).filter(({ id }) => id === 'folk_vocal'),
  ];
  const { stage, school } = await aContestWithSchool(db, { ...DAY_OF_OFFERS, nominations });
  const [pop, waiting, folk] = [
    await school.enters({ nomination: 'pop_vocal' }, later(-60)),
    await school.enters({ nomination: 'pop_vocal' }, later(-59)),
    await school.enters({ nomination: 'folk_vocal' }, later(-58)),
  ];
  const toFolk = (entry: EntryView) => school.answers(entry.id, 'nomination', { choice: 'folk_vocal' });
  const full = { ok: false, refusal: { code: 'cap-reached', cap: 'nomination', size: 1, taken: 1 } };
  taken(await returnEntry(db, organizer, { entryId: pop.id, version: pop.version, reason: 'Номинация?' }, NOON));
  expect(await toFolk(pop)).toEqual(full);

  await withdraws(school, folk);
  taken(await toFolk(pop));

  expect(await standing(stage)).toEqual(['returned', offeredUntil(SIX_HOURS_ON), 'withdrawn']);
  expect(await toFolk(waiting)).toEqual(full);
});

test('[REG-13, REG-44] a limit the contest does not let anybody exceed passes a waiter over', async () => {
  const { stage, school } = await aContestWithSchool(db, {
    ...DAY_OF_OFFERS,
    cap: 2,
    limits: { per_institution: 1 },
    checks: { institution_limit_exceeded: 'refuse' },
  });
  const [other, eager, patient] = [
    await aSchool(stage, { number: 63 }),
    await aSchool(stage, { number: 64 }),
    await aSchool(stage, { number: 65 }),
  ];
  const [one, two] = [await school.enters({}, later(-60)), await other.enters({}, later(-59))];
  // While they wait they count for nothing, so both of one school's are in the line.
  await eager.enters({ title: 'Первая' }, later(-58));
  await eager.enters({ title: 'Вторая' }, later(-57));
  await patient.enters({}, later(-56));

  await withdraws(school, one);
  await withdraws(other, two);

  const offer = offeredUntil(SIX_HOURS_ON);
  expect(await standing(stage)).toEqual(['withdrawn', 'withdrawn', offer, 'waitlisted', offer]);
});

test('[REG-13] a restored entry goes to the end of the line, and after the end of entering stays withdrawn', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 3);
  await withdraws(school, line[1]);
  const restored = taken(await restoreEntry(db, school.caller, { entryId: line[1]?.id ?? 0 }, later(10)));
  expect([restored.outcome, restored.entry.waitingSince]).toEqual(['waitlisted', later(10)]);
  expect(await placeInLine(db, restored.entry)).toBe(2);
  await withdraws(school, line[0]);
  expect(await standing(stage)).toEqual(['withdrawn', 'waitlisted', offeredUntil(SIX_HOURS_ON)]);

  const closedAt = new Date(stage.contest.closes_at);
  expect(await restoreEntry(db, school.caller, { entryId: line[0]?.id ?? 0 }, closedAt)).toEqual({
    ok: false,
    refusal: { code: 'registration-closed', closedAt },
  });
});

test('[REG-13] with a place free a restored entry has it at once', async () => {
  const { school, line } = await aLine({ cap: 2 }, 2);
  await withdraws(school, line[0]);
  const restored = taken(await restoreEntry(db, school.caller, { entryId: line[0]?.id ?? 0 }, later(1)));
  expect([restored.outcome, restored.entry.number]).toEqual(['submitted', line[0]?.number]);
});

test('[REG-13, REG-09] an inactive contest offers nothing', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 2);
  await changes(stage, { cap: 5, state: 'archived' });
  await tendWaitingLists(db, NOON);
  expect(await standing(stage)).toEqual(['submitted', 'waitlisted']);
  expect((await takeOffer(db, school.caller, { entryId: line[1]?.id ?? 0 }, NOON)).ok).toBe(false);
});

test('[REG-13, PRV-01] nobody else takes, declines or asks for a place of a contact', async () => {
  const { stage, school, line } = await aLine({ cap: 1 }, 2);
  await withdraws(school, line[0]);
  const stranger = await aPerson(db);
  const entryId = line[1]?.id ?? 0;
  const refusal = { code: 'not-allowed', action: 'entry.submit' };
  for (const act of [takeOffer, declineOffer, waitAgain]) {
    expect(await act(db, stranger, { entryId }, NOON)).toEqual({ ok: false, refusal });
  }
  expect(await takeOffer(db, organizer, { entryId }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'transition-forbidden', from: 'waitlisted', to: 'submitted' },
  });
  expect(await standing(stage)).toEqual(['withdrawn', offeredUntil(SIX_HOURS_ON)]);
});
