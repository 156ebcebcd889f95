/** Building a programme: whose acts stand in it, in which order, and what becomes of it while others change it too. */

import { beforeAll, expect, test } from 'vitest';
import { actsToPick, countChoices } from '../../../src/concerts/programme/acts.ts';
import { beginProgramme, dropProgramme } from '../../../src/concerts/programme/beginning.ts';
import {
  addActs,
  changeSeconds,
  moveItem,
  putIn,
  setTimes,
  takeOut,
} from '../../../src/concerts/programme/changing.ts';
import { movedTo } from '../../../src/concerts/programme/rules.ts';
import { rejectEntry } from '../../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../../src/entries/actions/withdraw.ts';
import { historyOf } from '../../../src/history/queries.ts';
import { refused } from '../../../src/result.ts';
import { aPerson, later } from '../../kit/entries.ts';
import { taken } from '../../kit/school.ts';
import { aConcert, aGala, shownTimes } from './stage.ts';

let shared: Awaited<ReturnType<typeof aGala>>;
beforeAll(async () => {
  shared = await aGala();
}, 60_000);
const anotherGala = () => aGala(shared.db);

test('[ANN-07] a concert’s programme begins with the accepted acts of its contest in the contest’s order', async () => {
  const gala = await anotherGala();
  const id = await gala.begun();
  const { programme } = await gala.seen(id);
  expect(shownTimes(programme, gala.first, gala.second, gala.third, gala.fourth)).toEqual([
    '15:00 Первая',
    '15:04 Вторая',
    '15:08 Третья',
    '15:12 Четвёртая',
  ]);
  expect(await gala.begun()).toBe(id);
  expect((await historyOf(gala.db, 'programme', id)).map(({ action }) => action)).toEqual(['programme-begun']);
});

test('[ANN-07] or with those of a degree, put in degree by degree, or empty and picked one by one', async () => {
  const gala = await anotherGala();
  const { db, organizer } = gala;
  await gala.awards(gala.third, 'grand_prix');
  await gala.awards(gala.first, 'laureate_1');
  await gala.awards(gala.second, 'laureate_1');
  const id = await gala.begun({ of: 'degree', degree: 'grand_prix' });
  const before = await gala.seen(id);
  expect(await countChoices(db, before.programme)).toMatchObject({
    all: 3,
    degrees: [{ id: 'laureate_1', count: 2 }],
  });
  const version = taken(
    await addActs(db, organizer, { ...before.as, choice: { of: 'degree', degree: 'laureate_1' } }, later(11)),
  );
  const toPick = await actsToPick(db, (await gala.seen(id)).programme, { page: 7, size: 5 });
  expect([toPick.page, toPick.pages, toPick.entries.map((entry) => entry.id)]).toEqual([0, 1, [gala.fourth.id]]);
  const pick = { programmeId: id, seen: version, choice: { of: 'entry', entryId: gala.fourth.id } } as const;
  taken(await addActs(db, organizer, pick, later(12)));
  const { programme, as } = await gala.seen(id);
  expect(programme.items.map(({ entryId }) => entryId)).toEqual([
    gala.third.id,
    gala.first.id,
    gala.second.id,
    gala.fourth.id,
  ]);
  const undecided = { ...as, choice: { of: 'entry', entryId: gala.submitted.id } } as const;
  expect(await addActs(db, organizer, undecided, later(13))).toEqual(refused({ code: 'programme-act-unfit' }));
  expect(await addActs(db, organizer, { ...as, choice: pick.choice }, later(13))).toEqual(
    refused({ code: 'programme-act-unfit' }),
  );
});

test('[ANN-07] a contest’s day has every expected act, undecided ones too, from ten in the contest’s zone', async () => {
  const gala = await anotherGala();
  const of = { contestId: gala.contestId, day: '2027-01-23' };
  const id = taken(await beginProgramme(gala.db, gala.organizer, { of, choice: { of: 'all' } }, later(10)));
  const { programme } = await gala.seen(id);
  expect(shownTimes(programme, gala.first, gala.second, gala.third, gala.fourth, gala.submitted)).toEqual([
    '10:00 Первая',
    '10:04 Вторая',
    '10:08 Третья',
    '10:12 Четвёртая',
    '10:16 Не решена',
  ]);
});

test('[ANN-07] acts are moved, breaks and words stand between them, lengths and times are set; the times follow', async () => {
  const gala = await anotherGala();
  const { db, organizer } = gala;
  const id = await gala.begun();
  const { programme } = await gala.seen(id);
  const [one, , three, four] = programme.items.map((item) => item.id);
  let seen = programme.version;
  const as = () => ({ programmeId: id, seen });
  const move = { itemId: four ?? 0, reorder: (order: readonly number[]) => movedTo(order, four ?? 0, 0) };
  seen = taken(await moveItem(db, organizer, { ...as(), ...move }, later(11)));
  seen = taken(
    await putIn(db, organizer, { ...as(), kind: 'break', title: null, seconds: 900, after: one ?? 0 }, later(11)),
  );
  const words = { kind: 'words', title: '  Награждение ', seconds: 600, after: null } as const;
  seen = taken(await putIn(db, organizer, { ...as(), ...words }, later(11)));
  seen = taken(await changeSeconds(db, organizer, { ...as(), itemId: one ?? 0, seconds: 240 }, later(11)));
  seen = taken(await takeOut(db, organizer, { ...as(), itemId: three ?? 0 }, later(11)));
  const times = { changeoverSeconds: 120, arriveMinutes: 90, startsAt: later(30, programme.startsAt) };
  seen = taken(await setTimes(db, organizer, { ...as(), ...times }, later(11)));
  const after = (await gala.seen(id)).programme;
  expect(shownTimes(after, gala.first, gala.second, gala.third, gala.fourth)).toEqual([
    '15:30 words',
    '15:40 Четвёртая',
    '15:45 Первая',
    '15:49 break',
    '16:04 Вторая',
  ]);
  expect(after.items.map(({ title, place }) => [title, place])).toEqual([
    ['Награждение', null],
    [null, 1],
    [null, 2],
    [null, null],
    [null, 3],
  ]);
  expect(after.items[1]?.arriveAt).toEqual(later(-90, after.items[1]?.slot.startsAt));
  expect((await historyOf(db, 'programme', id)).length).toBe(7);
  const same = await setTimes(db, organizer, { ...as(), arriveMinutes: 90 }, later(12));
  expect(taken(same)).toBe(seen);
});

test('[ANN-07] a change on what was shown before is not made, and nothing is overwritten', async () => {
  const gala = await anotherGala();
  const { db, organizer } = gala;
  const id = await gala.begun();
  const { programme, as } = await gala.seen(id);
  const itemId = programme.items[0]?.id ?? 0;
  const down = { ...as, itemId, reorder: (order: readonly number[]) => movedTo(order, itemId, 1) };
  taken(await moveItem(db, organizer, down, later(11)));
  const order = (await gala.seen(id)).programme.items.map((item) => item.id);
  expect(await moveItem(db, organizer, down, later(11))).toEqual(refused({ code: 'programme-changed' }));
  expect(await takeOut(db, organizer, { ...as, itemId }, later(11))).toEqual(refused({ code: 'programme-changed' }));
  expect((await gala.seen(id)).programme.items.map((item) => item.id)).toEqual(order);
});

test('[ANN-07] lengths, words and places that cannot be are refused with their bounds', async () => {
  const gala = await anotherGala();
  const { db, organizer } = gala;
  const id = await gala.begun();
  const { programme, as } = await gala.seen(id);
  const itemId = programme.items[0]?.id ?? 0;
  const put = { ...as, kind: 'words' as const, after: null };
  expect(await changeSeconds(db, organizer, { ...as, itemId, seconds: 0 }, later(11))).toEqual(
    refused({ code: 'programme-length-unfit', most: 10_800 }),
  );
  expect(await changeSeconds(db, organizer, { ...as, itemId: 0, seconds: 60 }, later(11))).toEqual(
    refused({ code: 'programme-item-gone' }),
  );
  expect(await putIn(db, organizer, { ...put, title: 'я'.repeat(81), seconds: 60 }, later(11))).toEqual(
    refused({ code: 'programme-words-unfit', longest: 80 }),
  );
  expect(await putIn(db, organizer, { ...put, title: 'Слово', seconds: 60, after: 0 }, later(11))).toEqual(
    refused({ code: 'programme-item-gone' }),
  );
  expect(await setTimes(db, organizer, { ...as, arriveMinutes: 241 }, later(11))).toEqual(
    refused({ code: 'programme-length-unfit', most: 14_400 }),
  );
});

test('[ANN-07] an entry that leaves the contest drops out by itself and comes back to its place', async () => {
  const gala = await anotherGala();
  const { db, organizer } = gala;
  const id = await gala.begun();
  taken(await withdrawEntry(db, gala.school.caller, { entryId: gala.second.id }, later(12)));
  const { version } = await gala.lyceum.sees(gala.third.id);
  taken(await rejectEntry(db, organizer, { entryId: gala.third.id, version, reason: 'Ошибка' }, later(12)));
  const { programme, as } = await gala.seen(id);
  expect(shownTimes(programme, gala.first, gala.fourth)).toEqual(['15:00 Первая', '15:04 Четвёртая']);
  const itemId = programme.items[1]?.id ?? 0;
  taken(await moveItem(db, organizer, { ...as, itemId, reorder: (order) => movedTo(order, itemId, 0) }, later(13)));
  expect((await gala.seen(id)).programme.all.map(({ entryId }) => entryId)).toEqual([
    gala.fourth.id,
    gala.second.id,
    gala.third.id,
    gala.first.id,
  ]);
});

test('[ANN-07] a programme nobody was told of can be thrown away; a concert of no contest has words alone', async () => {
  const { db, organizer } = shared;
  const concert = await aConcert(db, null);
  const of = { concertId: concert.id };
  const id = taken(await beginProgramme(db, organizer, { of, choice: { of: 'all' } }, later(10)));
  const words = { programmeId: id, seen: 1, kind: 'words', title: 'Открытие', seconds: 300, after: null } as const;
  const seen = taken(await putIn(db, organizer, words, later(11)));
  expect(taken(await dropProgramme(db, organizer, { programmeId: id, seen }, later(12)))).toBe(true);
  expect(await dropProgramme(db, organizer, { programmeId: id, seen }, later(12))).toEqual(
    refused({ code: 'programme-not-found' }),
  );
});

test('[ANN-07, PRV-01] a programme is its contest’s organizers’ alone', async () => {
  const gala = await anotherGala();
  const id = await gala.begun();
  const notAllowed = refused({ code: 'not-allowed', action: 'concert.write' });
  const stranger = await aPerson(gala.db);
  const elsewhere = { ...stranger, roles: [{ role: 'organizer' as const, contestId: gala.contestId + 1000 }] };
  for (const caller of [gala.school.caller, stranger, elsewhere, await aPerson(gala.db, ['director'])]) {
    const of = { concertId: gala.concert.id };
    expect(await beginProgramme(gala.db, caller, { of, choice: { of: 'all' } }, later(11))).toEqual(notAllowed);
    expect(await setTimes(gala.db, caller, { programmeId: id, seen: 1, arriveMinutes: 5 }, later(11))).toEqual(
      notAllowed,
    );
  }
});
