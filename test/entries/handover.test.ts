/** What the staff enter for a school that wrote, phoned or brought paper, and how the school takes it over by a code. */

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { copyEntry } from '../../src/entries/actions/copy.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import type { Key } from '../../src/entries/handover/finding.ts';
import { type Offer, offerHandover, staffEntriesBeside } from '../../src/entries/handover/offering.ts';
import { closedUntil, triesLeft } from '../../src/entries/handover/rules.ts';
import { lookAtHandover, takeOver } from '../../src/entries/handover/taking.ts';
import { remainingPlaces } from '../../src/entries/judging/places-left.ts';
import { entriesOfContact, entriesOfContest, entryView } from '../../src/entries/queries.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { callerOf } from '../../src/people/queries.ts';
import { codeFrom, readCode, spokenCode } from '../../src/spoken-code.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, School, taken } from '../kit/school.ts';

const DAY = 24 * 60;

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

let codes = 0;

/** An organizer with two letters of a school in hand, both entered and submitted; another entry is the school's own. */
async function enteredByLetter() {
  const { school, stage } = await aContestWithSchool(db);
  const letters = new School(stage, organizer, school.institutionId, 'letter');
  const [one, two] = [await letters.enters({ title: 'Письмо' }), await letters.enters({ title: 'Второе письмо' })];
  const own = await school.enters({ title: 'Своя' });
  const taker = await aPerson(db);
  const seed = ++codes;
  const code = codeFrom(Uint8Array.from({ length: 8 }, (_, place) => seed >> (4 * place)));
  const offer: Offer = { entryId: one.id, reach: 'institution', confirms: false, code, token: `link-${seed}` };
  return { stage, school, letters, one, two, own, taker, offer };
}

/** Whose the entries are now. */
async function contactsOf(...entries: { id: number }[]): Promise<number[]> {
  const found = await Promise.all(entries.map(({ id }) => entryView(db, organizer, id)));
  return found.map((view) => (view.ok ? view.value.contactId : 0));
}

test('[REG-35] the way an entry came is kept, and it counts everywhere as any other does', async () => {
  const { school, stage } = await aContestWithSchool(db, { limits: { per_institution: 5 } });
  const ways = ['letter', 'paper', 'phone'] as const;
  for (const way of ways) await new School(stage, organizer, school.institutionId, way).enters({ title: way });
  const own = await school.drafts({ title: 'telegram' });

  const list = taken(await entriesOfContest(db, organizer, stage.contestId));
  const counted = await rows(
    db,
    sql`select count(*)::int as entries from entry_versions where contest_id = ${stage.contestId} and valid_to is null`,
  );

  expect(list.entries.map(({ channel, state, number }) => [channel, state, number?.slice(-3)])).toEqual([
    ['letter', 'submitted', '001'],
    ['paper', 'submitted', '002'],
    ['phone', 'submitted', '003'],
  ]);
  expect(counted).toEqual([{ entries: 3 }]);
  expect(await remainingPlaces(db, own.id)).toEqual([{ limit: 'per_institution', size: 5, taken: 3, left: 2 }]);
});

test('[REG-35, PRV-01] only the staff enter what came by letter, and a contact’s own draft is none of it', async () => {
  const { school, stage } = await aContestWithSchool(db);
  const start = (caller: Caller, channel: string) =>
    startDraft(db, caller, { contestId: stage.contestId, channel }, NOON);

  const [own, letter, again] = [
    taken(await start(organizer, 'telegram')),
    taken(await start(organizer, 'letter')),
    taken(await start(organizer, 'letter')),
  ];

  expect(await start(school.caller, 'letter')).toEqual(notAllowed('entry.start-for-school'));
  expect([letter.id === own.id, again.id === letter.id, own.channel, letter.channel]).toEqual([
    false,
    true,
    'telegram',
    'letter',
  ]);
});

test('[REG-35] what the staff copy from a letter came by letter, too', async () => {
  const { one } = await enteredByLetter();
  const copy = taken(await copyEntry(db, organizer, { entryId: one.id, channel: 'telegram' }, NOON));
  expect(copy.channel).toBe('letter');
});

test('[REG-35] a code moves everything the staff entered for the school, changes nothing else of it, and the organizer is told', async () => {
  const { one, two, own, offer, taker, school, stage } = await enteredByLetter();
  const beside = await staffEntriesBeside(db, organizer, one.id);
  const offered = await offerHandover(db, organizer, offer, NOON);
  const key: Key = { code: offer.code };
  const before = await versionsOf(one.id);

  const looked = taken(await lookAtHandover(db, taker, key, later(1)));
  const untouched = await contactsOf(one, two, own);
  const moved = [taken(await takeOver(db, taker, key, later(2))), taken(await takeOver(db, taker, key, later(3)))];

  const handover = {
    id: looked.id,
    contestId: stage.contestId,
    institutionId: school.institutionId,
    entryId: null,
    count: 2,
    confirms: false,
  };
  expect([beside, offered]).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: { expiresAt: later(14 * DAY) } },
  ]);
  expect(looked).toEqual(handover);
  expect(untouched).toEqual([organizer.personId, organizer.personId, school.caller.personId]);
  expect(moved).toEqual([handover, handover]);
  expect(await contactsOf(one, two, own)).toEqual([taker.personId, taker.personId, school.caller.personId]);
  const after = taken(await entryView(db, taker, one.id));
  expect(after).toEqual({ ...one, contactId: taker.personId, takenOverAt: later(2), updatedAt: later(2) });
  expect(await versionsOf(one.id)).toEqual(before);
  expect((await historyOf(db, 'entry', one.id)).at(-1)).toEqual({
    at: later(2),
    personId: taker.personId,
    action: 'taken-over',
    change: { contactId: { from: organizer.personId, to: taker.personId } },
  });
  const told = sql`select person_id from deliveries where content ->> 'kind' = 'handover-taken'
    and (content ->> 'handoverId')::int = ${looked.id}`;
  expect(await rows(db, told)).toEqual([{ person_id: organizer.personId }]);
  expect((await callerOf(db, taker.personId)).institutions).toEqual([]);
  expect((await entriesOfContact(db, taker.personId)).map(({ id }) => id)).toEqual([two.id, one.id]);
});

test('[REG-35] a code for one entry moves that one, by its link as well, and a ticked one confirms the contact', async () => {
  const { one, two, own, offer, taker, school } = await enteredByLetter();
  taken(await offerHandover(db, organizer, { ...offer, reach: 'entry', confirms: true }, NOON));

  const moved = taken(await takeOver(db, taker, { token: offer.token }, later(1)));

  expect([moved.entryId, moved.count]).toEqual([one.id, 1]);
  expect(await contactsOf(one, two, own)).toEqual([taker.personId, organizer.personId, school.caller.personId]);
  expect((await callerOf(db, taker.personId)).institutions).toEqual([school.institutionId]);
});

test('[REG-35] what was taken over is no more for the next code of the institution; an entry of its own may be handed on', async () => {
  const { one, two, offer, taker } = await enteredByLetter();
  taken(await offerHandover(db, organizer, { ...offer, reach: 'entry' }, NOON));
  taken(await takeOver(db, taker, { code: offer.code }, later(1)));
  const second = { ...offer, code: `${offer.code.slice(0, 7)}X`, token: `${offer.token}-2` };
  const other = await aPerson(db);

  taken(await offerHandover(db, organizer, second, later(2)));
  const rest = taken(await takeOver(db, other, { code: second.code }, later(3)));
  const again = { ...offer, reach: 'entry', code: `${offer.code.slice(0, 7)}T`, token: `${offer.token}-3` } as const;
  taken(await offerHandover(db, organizer, again, later(4)));
  const back = taken(await takeOver(db, other, { code: again.code }, later(5)));

  expect([rest.count, back.count]).toEqual([1, 1]);
  expect(await contactsOf(one, two)).toEqual([other.personId, other.personId]);
});

test('[REG-35] a code works for one person, for two weeks, and until another is given out in its place', async () => {
  const { offer, taker } = await enteredByLetter();
  taken(await offerHandover(db, organizer, offer, NOON));
  const tooLate = await takeOver(db, taker, { code: offer.code }, later(14 * DAY));
  const newer = { ...offer, code: `${offer.code.slice(0, 7)}X`, token: `${offer.token}-2` };
  taken(await offerHandover(db, organizer, newer, later(1)));
  const replaced = [
    await takeOver(db, taker, { code: offer.code }, later(2)),
    await takeOver(db, taker, { token: offer.token }, later(2)),
  ];
  taken(await takeOver(db, taker, { code: newer.code }, later(3)));
  const used = await takeOver(db, await aPerson(db), { code: newer.code }, later(4));

  expect(tooLate).toEqual({ ok: false, refusal: { code: 'handover-expired', expiredAt: later(14 * DAY) } });
  expect(replaced).toEqual([
    { ok: false, refusal: { code: 'handover-unknown', left: 4 } },
    { ok: false, refusal: { code: 'handover-unknown', left: null } },
  ]);
  expect(used).toEqual({ ok: false, refusal: { code: 'handover-used' } });
});

test('[REG-35, PRV-01] five wrong codes close codes to that person for a day, a right one too, and to nobody else', async () => {
  const { offer, taker } = await enteredByLetter();
  taken(await offerHandover(db, organizer, offer, NOON));
  const wrong = (at: number) => lookAtHandover(db, taker, { code: 'XXXXXXXX' }, later(at));
  const tries: unknown[] = [];
  for (const at of [1, 2, 3, 4, 5]) tries.push(await wrong(at));
  const closed = { ok: false, refusal: { code: 'handover-closed', until: later(5 + DAY) } };

  expect(tries).toEqual([4, 3, 2, 1, 0].map((left) => ({ ok: false, refusal: { code: 'handover-unknown', left } })));
  expect(await wrong(6)).toEqual(closed);
  expect(await takeOver(db, taker, { code: offer.code }, later(4 + DAY))).toEqual(closed);
  expect((await lookAtHandover(db, await aPerson(db), { code: offer.code }, later(7))).ok).toBe(true);
  expect((await takeOver(db, taker, { code: offer.code }, later(5 + DAY))).ok).toBe(true);
});

test('[REG-35, PRV-01] only the staff of the contest give codes out, and only for what they entered', async () => {
  const { one, own, offer, school, letters } = await enteredByLetter();
  const elsewhere: Caller = { personId: organizer.personId, roles: [{ role: 'organizer', contestId: 999 }] };
  const limited: Caller = { personId: organizer.personId, roles: [{ role: 'organizer', contestId: one.contestId }] };
  const draft = await letters.drafts({ title: 'Черновик' });
  const give = (caller: Caller, change: Partial<Offer> = {}) =>
    offerHandover(db, caller, { ...offer, ...change }, NOON);

  expect([
    await give(school.caller),
    await give(elsewhere),
    await give(limited, { confirms: true }),
    await give(organizer, { entryId: own.id }),
    await give(organizer, { entryId: draft.id }),
  ]).toEqual([
    notAllowed('entry.hand-over'),
    notAllowed('entry.hand-over'),
    notAllowed('contact.decide'),
    { ok: false, refusal: { code: 'handover-not-for-school' } },
    { ok: false, refusal: { code: 'entry-not-found' } },
  ]);
  expect(await rows(db, sql`select id from handovers where contest_id = ${one.contestId}`)).toEqual([]);
});

test('[REG-35] a code is read in either script, in any case, with spaces and hyphens, and nothing else is a code', () => {
  const typed = ['KM4T7XP2', 'km4t 7xp2', 'КМ4Т-7ХР2', 'кМ4т 7 хр 2', ' KM4T–7XP2. '];
  expect(typed.map(readCode)).toEqual(Array(5).fill('KM4T7XP2'));
  expect(['', 'KM4T7XP', 'KM4T7XP23', 'KM4O7XP2', 'KM4T7XP0', 'приветик'].map(readCode)).toEqual(
    Array(6).fill(undefined),
  );
});

test('[REG-35] every code reads back as itself, as it is spoken and as it is typed in small letters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 24 }), (bytes) => {
      const code = codeFrom(bytes);
      expect([code, spokenCode(code), code.toLowerCase()].map(readCode)).toEqual([code, code, code]);
    }),
  );
});

test('[REG-35] misses are forgotten after a day, and close codes only when five fall within one', () => {
  const misses = (...minutes: number[]) => minutes.map((minute) => later(minute)).reverse();
  expect([
    closedUntil(misses(0, 1, 2, 3), later(4)),
    closedUntil(misses(0, 1, 2, 3, 4), later(5)),
    closedUntil(misses(0, 1, 2, 3, 4), later(4 + DAY)),
    closedUntil(misses(0, 1, 2, 3, DAY), later(DAY)),
    triesLeft(misses(0, 1, DAY), later(DAY + 1)),
  ]).toEqual([null, later(4 + DAY), null, null, 4]);
});

async function versionsOf(entryId: number): Promise<unknown[]> {
  return rows(db, sql`select * from entry_versions where entry_id = ${entryId} order by id`);
}

function notAllowed(action: string) {
  return { ok: false, refusal: { code: 'not-allowed', action } };
}
