/** Publishing a programme: who is told what, once; what a change, a move of the concert, a night make of it. */

import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { beginProgramme } from '../../../src/concerts/programme/beginning.ts';
import { moveItem, putIn, takeOut } from '../../../src/concerts/programme/changing.ts';
import { followProgramme } from '../../../src/concerts/programme/following.ts';
import type { ProgrammeTold } from '../../../src/concerts/programme/kinds.ts';
import { publicationAhead, publishProgramme } from '../../../src/concerts/programme/publishing.ts';
import { movedTo } from '../../../src/concerts/programme/rules.ts';
import { programmeNews, timesOfEntry } from '../../../src/concerts/programme/told.ts';
import { type Concert, concertById } from '../../../src/concerts/queries.ts';
import { concerts } from '../../../src/concerts/tables.ts';
import { withdrawEntry } from '../../../src/entries/actions/withdraw.ts';
import { historyOf } from '../../../src/history/queries.ts';
import type { Caller } from '../../../src/people/access.ts';
import { refused } from '../../../src/result.ts';
import { later } from '../../kit/entries.ts';
import { taken } from '../../kit/school.ts';
import { aGala, claims, clock, GALA, motherOf, sent, waitingNews } from './stage.ts';

type Gala = Awaited<ReturnType<typeof aGala>>;
let shared: Gala;
beforeAll(async () => {
  shared = await aGala();
}, 60_000);
const anotherGala = () => aGala(shared.db);

/** What the person would read of a round: «Первая 15:00 (14:30)», «Третья 15:12, was 15:08», «Вторая out». */
async function reads(gala: Gala, programmeId: number, { personId }: Caller, round: number): Promise<string[]> {
  const content: ProgrammeTold = { kind: 'programme-told', programmeId, personId, round, part: 1, parts: 1 };
  const news = await programmeNews(gala.db, content);
  return (news?.acts ?? []).map(({ entry, children, time, was }) =>
    [
      entry.answers['title'],
      time === null ? 'out' : `${clock(time.startsAt)} (${clock(time.arriveAt)})`,
      ...(was ? [`was ${clock(was)}`] : []),
      ...children.map(({ childId }) => `child ${childId === entry.participants[0]?.childId}`),
    ].join(' '),
  );
}

const moveLast = (items: readonly { id: number }[]) => ({
  itemId: items.at(-1)?.id ?? 0,
  reorder: (order: readonly number[]) => movedTo(order, items.at(-1)?.id ?? 0, 0),
});

test('[ANN-07] publishing tells each contact all their acts and each family their children’s, in one message each', async () => {
  const gala = await anotherGala();
  const { db, organizer, school, lyceum, first, second, third } = gala;
  const mother = await motherOf(db, school.caller, first);
  await claims(db, mother, school.caller, second);
  const father = await motherOf(db, lyceum.caller, third);
  const id = await gala.begun();
  const ahead = taken(await publicationAhead(db, organizer, id));
  const { programme: _, ...counts } = ahead;
  expect(counts).toEqual({ isNew: 4, moved: 0, out: 0, undecided: 0, contacts: 2, families: 2 });
  expect(await gala.publishes(id)).toEqual({ contacts: 2, families: 2 });

  expect((await waitingNews(db, id)).map(({ person, round }) => [person, round]).sort()).toEqual(
    [school.caller, lyceum.caller, mother, father].map(({ personId }) => [personId, 1]).sort(),
  );
  expect(await reads(gala, id, school.caller, 1)).toEqual(['Первая 15:00 (14:30)', 'Вторая 15:04 (14:34)']);
  expect(await reads(gala, id, lyceum.caller, 1)).toEqual(['Третья 15:08 (14:38)', 'Четвёртая 15:12 (14:42)']);
  expect(await reads(gala, id, mother, 1)).toEqual([
    'Первая 15:00 (14:30) child true',
    'Вторая 15:04 (14:34) child true',
  ]);
  expect(await reads(gala, id, father, 1)).toEqual(['Третья 15:08 (14:38) child true']);
  expect((await historyOf(db, 'programme', id)).at(-1)?.action).toBe('programme-published');
});

test('[ANN-07] the same tap twice, or a publication without a change, tells nobody', async () => {
  const gala = await anotherGala();
  const id = await gala.begun();
  const { as } = await gala.seen(id);
  const tap = () => publishProgramme(gala.db, gala.organizer, as, later(20));
  expect(taken(await tap())).toEqual({ contacts: 2, families: 0 });
  expect(taken(await tap())).toEqual({ contacts: 0, families: 0 });
  await sent(gala.db);
  expect(await gala.publishes(id, later(30))).toEqual({ contacts: 0, families: 0 });
  expect(await waitingNews(gala.db, id)).toEqual([]);
  expect(await publishProgramme(gala.db, gala.organizer, { ...as, seen: 99 }, later(31))).toEqual(
    refused({ code: 'programme-changed' }),
  );
});

test('[ANN-07] a change tells those it moves, with the old time, and those it takes out; the others hear nothing', async () => {
  const gala = await anotherGala();
  const { db, organizer, school, lyceum } = gala;
  const mother = await motherOf(db, school.caller, gala.second);
  const id = await gala.begun();
  await gala.publishes(id);
  await sent(db);
  const { programme, as } = await gala.seen(id);
  const [, , three, four] = programme.items;
  const after = { kind: 'break', title: null, seconds: 600, after: programme.items[1]?.id ?? 0 } as const;
  const seen = taken(await putIn(db, organizer, { ...as, ...after }, later(30)));
  taken(await takeOut(db, organizer, { programmeId: id, seen, itemId: three?.id ?? 0 }, later(30)));
  const { programme: _, ...counts } = taken(await publicationAhead(db, organizer, id));
  expect(counts).toEqual({ isNew: 0, moved: 1, out: 1, undecided: 0, contacts: 1, families: 0 });
  expect(await timesOfEntry(db, gala.third.id, later(30))).toHaveLength(1);
  expect(await gala.publishes(id, later(40))).toEqual({ contacts: 1, families: 0 });

  expect((await waitingNews(db, id)).map(({ person }) => person)).toEqual([lyceum.caller.personId]);
  expect(await reads(gala, id, lyceum.caller, 2)).toEqual([
    'Четвёртая 15:17 (14:47) was 15:12',
    'Третья out was 15:08',
  ]);
  expect(await reads(gala, id, mother, 2)).toEqual([]);
  expect(await timesOfEntry(db, gala.third.id, later(40))).toEqual([]);
  const [time] = await timesOfEntry(db, gala.fourth.id, later(40));
  expect(time && [clock(time.startsAt), time.place, time.zone]).toEqual(['15:17', 3, 'Asia/Novosibirsk']);
  expect(four?.entryId).toBe(gala.fourth.id);
});

test('[ANN-07] whoever has not got the first message yet gets one that tells what stands when it leaves', async () => {
  const gala = await anotherGala();
  const { db, organizer, lyceum, school } = gala;
  const id = await gala.begun();
  await gala.publishes(id);
  const { programme, as } = await gala.seen(id);
  taken(await moveItem(db, organizer, { ...as, ...moveLast(programme.items) }, later(21)));
  await gala.publishes(id, later(22));
  expect((await waitingNews(db, id)).map(({ round }) => round)).toEqual([1, 1]);
  expect(await reads(gala, id, lyceum.caller, 1)).toEqual(['Четвёртая 15:00 (14:30)', 'Третья 15:08 (14:38)']);
  expect(await reads(gala, id, school.caller, 1)).toEqual(['Первая 15:00 (14:30)', 'Вторая 15:04 (14:34)']);
});

test('[ANN-07] one that left the contest by itself needs no word, and its people get none', async () => {
  const gala = await anotherGala();
  const { db, school, lyceum } = gala;
  const id = await gala.begun();
  await gala.publishes(id);
  taken(await withdrawEntry(db, school.caller, { entryId: gala.first.id }, later(21)));
  expect(await reads(gala, id, school.caller, 1)).toEqual(['Вторая 15:04 (14:34)']);
  await sent(db);
  const { programme: _, ...counts } = taken(await publicationAhead(db, gala.organizer, id));
  // Four minutes earlier: less than anybody is told of.
  expect(counts).toEqual({ isNew: 0, moved: 0, out: 0, undecided: 0, contacts: 0, families: 0 });
  await gala.publishes(id, later(25));
  expect(await waitingNews(db, id)).toEqual([]);
  expect(await reads(gala, id, lyceum.caller, 2)).toEqual([]);
});

test('[ANN-07] an undecided act is told of when it is accepted', async () => {
  const gala = await anotherGala();
  const { db, organizer, school } = gala;
  const of = { contestId: gala.contestId, day: '2027-01-23' };
  const id = taken(await beginProgramme(db, organizer, { of, choice: { of: 'all' } }, later(10)));
  expect(taken(await publicationAhead(db, organizer, id))).toMatchObject({ isNew: 4, undecided: 1 });
  await gala.publishes(id);
  await sent(db);
  await gala.accepts(gala.submitted);
  await sent(db);
  expect(await gala.publishes(id, later(30))).toEqual({ contacts: 1, families: 0 });
  expect(await reads(gala, id, school.caller, 2)).toEqual(['Не решена 10:16 (09:46)']);
});

/** Changes the concert as its organizers do, the programme with it. */
async function changesConcert(gala: Gala, change: Partial<Concert>, now: Date): Promise<void> {
  await gala.db.transaction(async (tx) => {
    const before = await concertById(tx, gala.concert.id);
    await tx.update(concerts).set(change).where(eq(concerts.id, gala.concert.id));
    const after = await concertById(tx, gala.concert.id);
    if (before && after) await followProgramme(tx, after, before, now);
  });
}

test('[ANN-07, ANN-06] a concert that moves takes its programme along, and its people are told once', async () => {
  const gala = await anotherGala();
  const { db, organizer, school, lyceum } = gala;
  const id = await gala.begun();
  await gala.publishes(id);
  await sent(db);
  const before = await gala.seen(id);
  taken(await moveItem(db, organizer, { ...before.as, ...moveLast(before.programme.items) }, later(30)));
  await changesConcert(gala, { startsAt: later(24 * 60, GALA) }, later(31));
  expect(new Map((await waitingNews(db, id)).map(({ person, round }) => [person, round]))).toEqual(
    new Map([
      [school.caller.personId, 2],
      [lyceum.caller.personId, 2],
    ]),
  );
  const [time] = await timesOfEntry(db, gala.fourth.id, later(31));
  // What nobody was told of stays the organizers'.
  expect(time?.startsAt).toEqual(later(24 * 60 + 12, GALA));
  expect(time?.arriveAt).toEqual(later(24 * 60 + 12 - 30, GALA));
  expect((await gala.seen(id)).programme.items[0]?.entryId).toBe(gala.fourth.id);
  expect((await gala.seen(id)).programme.startsAt).toEqual(later(24 * 60, GALA));
  expect(await reads(gala, id, school.caller, 2)).toEqual([
    'Первая 15:00 (14:30) was 15:00',
    'Вторая 15:04 (14:34) was 15:04',
  ]);
  await changesConcert(gala, { title: 'Другое название' }, later(32));
  expect((await waitingNews(db, id)).length).toBe(2);
});

test('[ANN-07] a cancelled concert is told to those in its programme, once, and its times are shown no more', async () => {
  const gala = await anotherGala();
  const id = await gala.begun();
  await gala.publishes(id);
  await sent(gala.db);
  await changesConcert(gala, { state: 'cancelled' }, later(30));
  await changesConcert(gala, { description: 'Отменён' }, later(31));
  expect((await waitingNews(gala.db, id)).map(({ kind }) => kind)).toEqual([
    'programme-cancelled',
    'programme-cancelled',
  ]);
  expect(await timesOfEntry(gala.db, gala.first.id, later(30))).toEqual([]);
});

test('[ANN-07, ANN-14] at night the messages wait for the morning, unless somebody is to be there soon after', async () => {
  const gala = await anotherGala();
  const id = await gala.begun();
  const night = new Date('2027-01-20T22:00:00+07:00');
  await gala.publishes(id, night);
  expect((await waitingNews(gala.db, id)).map(({ notBefore }) => notBefore?.toISOString())).toEqual([
    '2027-01-21T01:00:00.000Z',
    '2027-01-21T01:00:00.000Z',
  ]);
  const soon = await anotherGala();
  const other = await soon.begun();
  await changesConcert(soon, { startsAt: new Date('2027-02-06T09:00:00+07:00') }, later(11));
  const eve = new Date('2027-02-05T22:00:00+07:00');
  await soon.publishes(other, eve);
  expect((await waitingNews(soon.db, other)).map(({ notBefore }) => notBefore)).toEqual([eve, eve]);
});

test('[ANN-07] a programme without acts is not published; others publish nothing', async () => {
  const gala = await anotherGala();
  const id = await gala.begun({ of: 'none' });
  const { as } = await gala.seen(id);
  expect(await publishProgramme(gala.db, gala.organizer, as, later(20))).toEqual(refused({ code: 'programme-empty' }));
  expect(await publishProgramme(gala.db, gala.school.caller, as, later(20))).toEqual(
    refused({ code: 'not-allowed', action: 'concert.write' }),
  );
});
