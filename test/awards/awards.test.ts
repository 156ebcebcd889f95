/** Awards: recorded by the staff, pending until published in one act, counted from that instant on. */

import { beforeAll, expect, test } from 'vitest';
import { explainAward, givePrize, recordAward, takeBackAward } from '../../src/awards/actions.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { historyOf } from '../../src/history/queries.ts';
import { countTally } from '../../src/tallies/counting/tally.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later } from '../kit/entries.ts';
import { aFinal } from './stage.ts';

let shared: Database;
beforeAll(async () => {
  shared = await aDatabase();
}, 60_000);

const name = (title: string) => [{ kind: 'name', name: title }];

/** A final with two accepted entries, and what the figures say of degrees. */
async function counted(db: Database) {
  const final = await aFinal({}, undefined, db);
  const awarded = async (minute?: number) => {
    const contests = [(await contestById(final.db, final.contestId)) as Contest];
    const asOf = minute === undefined ? {} : { asOf: later(minute) };
    const tally = await countTally(final.db, { contests, units: ['entries'], by: ['award'], ...asOf }, later(100));
    return tally.rows.map(({ labels, figures }) => [labels, figures.entries]);
  };
  return { ...final, awarded };
}

test('[TAL-04] an award is nobody’s figure until it is published, and never as of an earlier instant', async () => {
  const { db, contestId, organizer, first, awarded } = await counted(shared);
  await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, later(10));
  await givePrize(db, organizer, { entryId: first.id, title: 'За артистизм' }, later(10));
  const pending = await awarded();
  const published = await publishAwards(db, organizer, { contestId, mark: null }, later(20));

  expect(pending).toEqual([]);
  expect(published).toEqual({ ok: true, value: { published: 2, contacts: 1, parents: 0 } });
  expect(await awarded()).toEqual([[name('Лауреат I степени'), 1]]);
  expect(await awarded(19)).toEqual([]);
  expect(await awarded(20)).toEqual(await awarded());
  expect((await contestById(db, contestId))?.resultsPublishedAt).toEqual(later(20));
});

test('[ORG-09] [TAL-04] a degree that waits takes the place of the known one when it is published, not before', async () => {
  const { db, contestId, organizer, first, awarded } = await counted(shared);
  const award = { entryId: first.id, degree: 'laureate_1' };
  const once = await recordAward(db, organizer, award, later(10));
  const twice = await recordAward(db, organizer, award, later(11));
  await publishAwards(db, organizer, { contestId, mark: null }, later(20));
  const nothingPending = await publishAwards(db, organizer, { contestId, mark: null }, later(30));
  await recordAward(db, organizer, { entryId: first.id, degree: 'grand_prix' }, later(35));
  const before = await awarded();
  await publishAwards(db, organizer, { contestId, mark: null }, later(40));

  expect(twice).toEqual(once);
  expect(nothingPending).toEqual({ ok: true, value: { published: 0, contacts: 0, parents: 0 } });
  expect(before).toEqual([[name('Лауреат I степени'), 1]]);
  expect(await awarded()).toEqual([[name('Гран-при'), 1]]);
  expect(await awarded(39)).toEqual(before);
  expect((await contestById(db, contestId))?.resultsPublishedAt).toEqual(later(20));
});

test('[ORG-09] an entry holds a degree and any number of prizes; each comes and goes by itself, with its history', async () => {
  const { db, organizer, first, standing } = await counted(shared);
  const which = { entryId: first.id };
  await recordAward(db, organizer, { ...which, degree: 'laureate_1' }, later(10));
  await recordAward(db, organizer, { ...which, degree: 'grand_prix' }, later(11));
  await explainAward(db, organizer, { ...which, reason: ' Единогласно ' }, later(12));
  await givePrize(db, organizer, { ...which, title: 'За  артистизм' }, later(13));
  await givePrize(db, organizer, { ...which, title: 'за артистизм' }, later(14));
  await givePrize(db, organizer, { ...which, title: 'Приз зрителей' }, later(15));
  const full = await standing(first.id);
  const prize = full.prizes[0]?.id ?? 0;
  await takeBackAward(db, organizer, prize, later(16));
  const again = await takeBackAward(db, organizer, prize, later(17));
  const after = await standing(first.id);

  expect([full.pending?.degree, full.pending?.reason, full.prizes.map(({ title }) => title)]).toEqual([
    'grand_prix',
    'Единогласно',
    ['За артистизм', 'Приз зрителей'],
  ]);
  expect(after.prizes.map(({ title }) => title)).toEqual(['Приз зрителей']);
  expect(again).toEqual({ ok: false, refusal: { code: 'award-gone' } });
  expect((await historyOf(db, 'award', prize)).map(({ action }) => action)).toEqual(['recorded', 'taken-back']);
  expect((await historyOf(db, 'award', full.pending?.id ?? 0)).map(({ action, change }) => [action, change])).toEqual([
    ['recorded', { degree: { from: null, to: 'grand_prix' } }],
    ['explained', { reason: { from: null, to: 'Единогласно' } }],
  ]);
});

test('[ORG-06, ORG-09] what another organizer changed meanwhile is not overwritten; the same wish twice is fine', async () => {
  const { db, organizer, first, standing } = await counted(shared);
  const second = await aPerson(db, ['organizer']);
  const seen = (await standing(first.id)).version;
  const give = (caller: typeof second, degree: string, now: Date) =>
    recordAward(db, caller, { entryId: first.id, degree, seen }, now);

  expect(await give(organizer, 'laureate_1', later(10))).toMatchObject({ ok: true });
  expect(await give(second, 'grand_prix', later(11))).toEqual({ ok: false, refusal: { code: 'awards-changed' } });
  expect(await give(second, 'laureate_1', later(12))).toMatchObject({ ok: true });
  expect((await standing(first.id)).pending?.degree).toBe('laureate_1');
});

const REFUSED: [string, (final: Awaited<ReturnType<typeof counted>>) => Promise<unknown>, object][] = [
  [
    'a director gives nothing',
    async ({ db, first }) =>
      recordAward(db, await aPerson(db, ['director']), { entryId: first.id, degree: 'laureate_1' }, later(10)),
    { code: 'not-allowed', action: 'award.record' },
  ],
  [
    'a jury member gives nothing',
    async ({ db, first }) =>
      givePrize(db, await aPerson(db, ['jury']), { entryId: first.id, title: 'Приз' }, later(10)),
    { code: 'not-allowed', action: 'award.record' },
  ],
  [
    'a contact publishes nothing',
    ({ db, contestId, school }) => publishAwards(db, school.caller, { contestId, mark: null }, later(10)),
    { code: 'not-allowed', action: 'award.publish' },
  ],
  [
    'an entry that is not accepted gets nothing',
    ({ db, organizer, submitted }) =>
      recordAward(db, organizer, { entryId: submitted.id, degree: 'laureate_1' }, later(10)),
    { code: 'entry-not-accepted', state: 'submitted' },
  ],
  [
    'a degree the contest does not give',
    ({ db, organizer, first }) => recordAward(db, organizer, { entryId: first.id, degree: 'best_hat' }, later(10)),
    { code: 'degree-unknown', degree: 'best_hat' },
  ],
  [
    'an entry that is not there',
    ({ db, organizer }) => recordAward(db, organizer, { entryId: 9999, degree: 'laureate_1' }, later(10)),
    { code: 'entry-not-found' },
  ],
  [
    'a contest that is not there',
    ({ db, organizer }) => publishAwards(db, organizer, { contestId: 9999, mark: null }, later(10)),
    { code: 'contest-not-found' },
  ],
  [
    'a prize without a name',
    ({ db, organizer, first }) => givePrize(db, organizer, { entryId: first.id, title: ' \n' }, later(10)),
    { code: 'prize-unnamed' },
  ],
  [
    'a prize with a name nobody reads',
    ({ db, organizer, first }) => givePrize(db, organizer, { entryId: first.id, title: 'я'.repeat(121) }, later(10)),
    { code: 'prize-too-long', longest: 120 },
  ],
  [
    'a reason for nothing',
    ({ db, organizer, first }) => explainAward(db, organizer, { entryId: first.id, reason: 'так' }, later(10)),
    { code: 'reason-without-degree' },
  ],
];

let standing: ReturnType<typeof counted> | undefined;

test.each(REFUSED)('[PRV-01, ORG-09] refused, and nothing written: %s', async (_, act, refusal) => {
  standing ??= counted(shared);
  const final = await standing;
  const before = [await final.standing(final.first.id), await final.standing(final.submitted.id)];

  expect(await act(final)).toEqual({ ok: false, refusal });
  expect([await final.standing(final.first.id), await final.standing(final.submitted.id)]).toEqual(before);
});
