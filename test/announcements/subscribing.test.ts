/** Subscribing to what there is, leaving it in the middle of a run, hearing less or nothing; against a database. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readReasons, wishesIn } from '../../src/announcements/audience/reasons.ts';
import { EVERYTHING, type Wish } from '../../src/announcements/audience/targets.ts';
import { resendDoubtful, startAnnouncement } from '../../src/announcements/sending.ts';
import { leaveChild, setHearing } from '../../src/announcements/subscriptions/how-much.ts';
import { hearOfChildrenOnly, subscribe, unsubscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import { silentEntries, wishesOf } from '../../src/announcements/subscriptions/what-one-hears.ts';
import { rows } from '../../src/database/rows.ts';
import { promise } from '../../src/deliveries/actions.ts';
import { freezeRun } from '../../src/deliveries/runs/runs.ts';
import { claimChild, familyToken } from '../../src/entries/family/link.ts';
import { institutions } from '../../src/institutions/tables.ts';
import { comeBack } from '../../src/people/actions.ts';
import { personById } from '../../src/people/queries.ts';
import { ok, refused } from '../../src/result.ts';
import { NOW, people } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, NOON } from '../kit/entries.ts';
import { aSchool, taken } from '../kit/school.ts';
import { aHouse, aPreviewed, caller } from './stage.ts';

const GONE = refused({ code: 'nothing-to-hear-of' });

/** States of the copies and service messages of a person, in their order. */
const standing = async (db: Awaited<ReturnType<typeof aDatabase>>, personId: number) =>
  (
    await rows<{ state: string; action: string }>(
      db,
      sql`select state, action from deliveries where person_id = ${personId} order by id`,
    )
  ).map(({ state, action }) => (action === 'send' ? state : `${action} ${state}`));

test('[ANN-10] a contest, a nomination, a school, a district and everything can be followed, each once', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db);
  const institution = await anInstitution(db);
  await db.execute(sql`insert into districts (id, name, aliases) values ('kirovsky', 'Кировский', '[]')`);
  const parent = await aPerson(db);
  const wishes: Wish[] = [
    EVERYTHING,
    { topic: 'contest', target: String(contestId) },
    { topic: 'nomination', target: `${contestId}.pop_vocal` },
    { topic: 'institution', target: String(institution) },
    { topic: 'district', target: 'kirovsky' },
  ];

  const twice = [];
  for (const wish of [...wishes, ...wishes]) twice.push(await subscribe(db, parent, wish, NOON));

  expect(twice).toEqual([
    ...wishes.map((wish) => ok({ fresh: true, wish })),
    ...wishes.map((wish) => ok({ fresh: false, wish })),
  ]);
  expect(await wishesOf(db, parent)).toEqual(wishes);
});

test('[ANN-10] what is not there cannot be followed, nor a draft, nor somebody else’s child', async () => {
  const db = await aDatabase();
  const stage = await aContest(db);
  const { contestId: draft } = await aContest(db, { code: 'ЧРН', slug: 'draft-contest', state: 'draft' });
  const school = await aSchool(stage);
  const entry = await school.enters({});
  const parent = await aPerson(db);
  const wishes: Wish[] = [
    { topic: 'everything', target: 'x' },
    { topic: 'contest', target: '999' },
    { topic: 'contest', target: '1; drop table' },
    { topic: 'contest', target: String(draft) },
    { topic: 'nomination', target: `${stage.contestId}.no_such` },
    { topic: 'nomination', target: 'pop_vocal' },
    { topic: 'institution', target: '99999999999999999999' },
    { topic: 'district', target: 'atlantis' },
    { topic: 'entry', target: String(entry.id) },
  ];

  const said = [];
  for (const wish of wishes) said.push(await subscribe(db, parent, wish, NOON));

  expect(said).toEqual(wishes.map(() => GONE));
  expect(await unsubscribe(db, parent, [{ topic: 'entry', target: String(entry.id) }], NOON)).toEqual(
    ok({ ended: false }),
  );
  expect(await rows(db, sql`select 1 from subscriptions`)).toEqual([]);
});

test('[ANN-10] whoever follows an institution that was merged follows the one it became', async () => {
  const db = await aDatabase();
  const [old, stays] = [await anInstitution(db), await anInstitution(db, { number: 63 })];
  await db.update(institutions).set({ state: 'merged', mergedInto: stays }).where(sql`id = ${old}`);
  const parent = await aPerson(db);

  const said = await subscribe(db, parent, { topic: 'institution', target: String(old) }, NOON);

  expect(said).toEqual(ok({ fresh: true, wish: { topic: 'institution', target: String(stays) } }));
});

test('[ANN-12] leaving one topic keeps the copy that comes by another, leaving the last takes it back', async () => {
  const db = await aDatabase();
  const { contestId } = await aContest(db);
  const { organizer, parents } = await aHouse(db, 1);
  const [parent = caller(0)] = parents;
  const contest: Wish = { topic: 'contest', target: String(contestId) };
  await subscribe(db, parent, contest, NOW);
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, NOW);

  await unsubscribe(db, parent, [contest], NOW);
  const kept = await standing(db, parent.personId);
  await unsubscribe(db, parent, [EVERYTHING], NOW);

  expect([kept, await standing(db, parent.personId)]).toEqual([['pending'], ['cancelled']]);
});

test.each([
  ['no announcements', 'service'],
  ['nothing at all', 'nothing'],
] as const)(
  '[ANN-12] wanting to hear %s takes back what is under way, and nothing new is frozen',
  async (_, hearing) => {
    const db = await aDatabase();
    const { organizer, parents } = await aHouse(db, 2);
    const [parent = caller(0), other = caller(0)] = parents;
    const id = await aPreviewed(db, organizer);
    await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);

    await setHearing(db, parent, hearing, NOW);
    const second = await aPreviewed(db, organizer, 'Второй');
    const started = await startAnnouncement(db, organizer, { announcementId: second, shown: 1 }, NOW);

    expect(started.ok).toBe(true);
    expect([await standing(db, parent.personId), await standing(db, other.personId)]).toEqual([
      ['cancelled'],
      ['pending', 'pending'],
    ]);
  },
);

test('[ANN-12] a copy in doubt is not sent once more to whoever has opted out since', async () => {
  const db = await aDatabase();
  const { organizer, parents } = await aHouse(db, 2);
  const [parent = caller(0), other = caller(0)] = parents;
  const id = await aPreviewed(db, organizer);
  await startAnnouncement(db, organizer, { announcementId: id, shown: 2 }, NOW);
  await db.execute(sql`update deliveries set state = 'unknown', reason = 'timeout'`);

  await unsubscribe(db, parent, [EVERYTHING], NOW);
  await resendDoubtful(db, organizer, id, NOW);

  expect([await standing(db, parent.personId), await standing(db, other.personId)]).toEqual([['unknown'], ['pending']]);
});

test('[ANN-15] «only my children» ends every subscription and nothing else', async () => {
  const db = await aDatabase();
  const stage = await aContest(db);
  const school = await aSchool(stage);
  const entry = await school.enters({});
  const parent = await aPerson(db);
  await follow(school, parent, entry.id);
  await subscribe(db, parent, EVERYTHING, NOON);
  await setHearing(db, parent, 'service', NOON);

  await hearOfChildrenOnly(db, parent, NOON);

  expect(await wishesOf(db, parent)).toEqual([]);
  expect(await silentEntries(db, parent)).toEqual(new Set());
  expect((await personById(db, parent.personId))?.hearing).toBe('chosen');
});

test('[ANN-10] a family hears of its own without a row; an ended one says no, and subscribing brings it back', async () => {
  const db = await aDatabase();
  const stage = await aContest(db);
  const school = await aSchool(stage);
  const entry = await school.enters({});
  const parent = await aPerson(db);
  await follow(school, parent, entry.id);
  const wish: Wish = { topic: 'entry', target: String(entry.id) };

  const said = [
    await unsubscribe(db, parent, [wish], NOON),
    await unsubscribe(db, parent, [wish], NOON),
    [...(await silentEntries(db, parent))],
    await subscribe(db, parent, wish, NOON),
    [...(await silentEntries(db, parent))],
    await wishesOf(db, parent),
  ];

  expect(said).toEqual([ok({ ended: true }), ok({ ended: false }), [entry.id], ok({ fresh: true, wish }), [], []]);
});

test('[ANN-13] [ANN-15] service messages do not depend on subscriptions; only /stop silences them, and edits go on', async () => {
  const db = await aDatabase();
  const [personId = 0] = await people(db, 1);
  const parent = caller(personId);
  const content = { kind: 'entry-accepted', entryId: 1 };
  const tell = (more = {}) => promise(db, [{ personId, content, ...more }], NOW);

  await setHearing(db, parent, 'service', NOW);
  await tell();
  const whileService = await standing(db, personId);
  await tell({ action: 'edit', targetMessageId: '7' });
  await setHearing(db, parent, 'nothing', NOW);
  await tell();
  await tell({ action: 'keep', onceKey: 'board' });
  await tell({ action: 'delete', targetMessageId: '8' });

  expect(whileService).toEqual(['pending']);
  expect(await standing(db, personId)).toEqual(['cancelled', 'edit pending', 'delete pending']);
  expect([await comeBack(db, parent), await comeBack(db, parent)]).toEqual([true, false]);
  expect((await personById(db, personId))?.hearing).toBe('service');
  await tell();
  expect((await standing(db, personId)).at(-1)).toBe('pending');
});

test('[ANN-15] a message kept up to date is still drawn anew for whoever wants to hear nothing', async () => {
  const db = await aDatabase();
  const [personId = 0] = await people(db, 1);
  const kept = { personId, content: { kind: 'board' }, action: 'keep' as const, onceKey: 'board' };
  await promise(db, [kept], NOW);
  await db.execute(sql`update deliveries set state = 'sent', message_id = '5'`);
  await setHearing(db, caller(personId), 'nothing', NOW);

  await promise(db, [kept], NOW);

  expect(await standing(db, personId)).toEqual(['keep pending']);
});

test('[ANN-12] one person in several parts of an audience gets one message', async () => {
  const db = await aDatabase();
  const [anna = 0, vera = 0] = await people(db, 2);
  const run = { announcementId: 7, parts: [{ kind: 'announcement', announcementId: 7, part: 0 }], urgent: false };
  const audience = sql`select * from (values (${anna}::int, 'contest:3'), (${vera}::int, 'everything:'),
    (${anna}::int, 'everything:')) found(person_id, why)`;

  const frozen = await freezeRun(db, run, audience, NOW);

  expect(frozen).toBe(2);
  expect([await standing(db, anna), await standing(db, vera)]).toEqual([['pending'], ['pending']]);
});

test('[ANN-12] a guardian who leaves a child is its guardian no more, once or twice', async () => {
  const db = await aDatabase();
  const stage = await aContest(db);
  const school = await aSchool(stage);
  const entry = await school.enters({});
  const parent = await aPerson(db);
  await follow(school, parent, entry.id);
  const which = { entryId: entry.id, childId: entry.participants[0]?.childId ?? 0 };

  const said = [await leaveChild(db, parent, which, NOON), await leaveChild(db, parent, which, NOON)];

  expect(said).toEqual([ok({ left: true }), ok({ left: false })]);
  expect(await rows(db, sql`select 1 from guardians`)).toEqual([]);
});

test.each([
  [
    'entry:12:34,entry:15:34',
    [
      { topic: 'entry', target: '12' },
      { topic: 'entry', target: '15' },
    ],
  ],
  ['entry:12:34,entry:12:35', [{ topic: 'entry', target: '12' }]],
  ['contest:3,everything:', [{ topic: 'contest', target: '3' }, EVERYTHING]],
  ['nomination:3.pop_vocal', [{ topic: 'nomination', target: '3.pop_vocal' }]],
  ['role:contact', []],
  ['concert:5', []],
  ['', []],
])('[ANN-15] whoever got it by «%s» leaves just that', (why, wishes) => {
  expect(wishesIn(readReasons(why))).toEqual(wishes);
});

/** The parent of the entry's only child opens the family link. */
async function follow(school: Awaited<ReturnType<typeof aSchool>>, parent: ReturnType<typeof caller>, entryId: number) {
  const { db } = school.stage;
  const token = taken(await familyToken(db, school.caller, { entryId, fresh: 'f'.repeat(22) }, NOON));
  taken(await claimChild(db, parent, { token, named: null }, NOON));
}
