/** Awards: recorded by the staff, pending until published in one act, counted from that instant on. */

import { expect, test } from 'vitest';
import { publishAwards, recordAward } from '../../src/awards/actions.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { countTally } from '../../src/tallies/tally.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later } from '../kit/entries.ts';
import { aContestWithSchool } from '../kit/school.ts';

const DEGREES = [
  { id: 'grand_prix', title: 'Гран-при' },
  { id: 'laureate_1', title: 'Лауреат I степени' },
];

/** A contest with an accepted and a submitted entry. */
async function aFinal() {
  const db = await aDatabase();
  const { school } = await aContestWithSchool(db, { award_degrees: DEGREES });
  const organizer = await aPerson(db, ['organizer']);
  const accepted = await school.enters({}, later(1));
  const submitted = await school.enters({}, later(2));
  const { version } = await school.sees(accepted.id);
  await acceptEntry(db, organizer, { entryId: accepted.id, version }, later(3));
  const { contestId } = school.stage;
  const awarded = async (minute?: number) => {
    const contests = [(await contestById(db, contestId)) as Contest];
    const asOf = minute === undefined ? {} : { asOf: later(minute) };
    const tally = await countTally(db, { contests, units: ['entries'], by: ['award'], ...asOf }, later(100));
    return tally.rows.map(({ labels, figures }) => [labels, figures.entries]);
  };
  return { db, contestId, organizer, accepted, submitted, awarded, school };
}

test('[TAL-04] an award is nobody’s figure until it is published, and never as of an earlier instant', async () => {
  const { db, contestId, organizer, accepted, awarded } = await aFinal();
  await recordAward(db, organizer, { entryId: accepted.id, degree: 'laureate_1' }, later(10));
  const pending = await awarded();
  const published = await publishAwards(db, organizer, contestId, later(20));

  expect(pending).toEqual([]);
  expect(published).toEqual({ ok: true, value: { published: 1 } });
  expect(await awarded()).toEqual([[[{ kind: 'name', name: 'Лауреат I степени' }], 1]]);
  expect(await awarded(19)).toEqual([]);
  expect(await awarded(20)).toEqual(await awarded());
  expect((await contestById(db, contestId))?.resultsPublishedAt).toEqual(later(20));
});

test('[TAL-04] the same award recorded twice is one, and publishing again keeps the first instant', async () => {
  const { db, contestId, organizer, accepted, awarded } = await aFinal();
  const award = { entryId: accepted.id, degree: 'laureate_1' };
  const once = await recordAward(db, organizer, award, later(10));
  const twice = await recordAward(db, organizer, award, later(11));
  await publishAwards(db, organizer, contestId, later(20));
  const nothingPending = await publishAwards(db, organizer, contestId, later(30));
  await recordAward(db, organizer, { entryId: accepted.id, degree: 'grand_prix' }, later(35));
  await publishAwards(db, organizer, contestId, later(40));

  expect(twice).toEqual(once);
  expect(nothingPending).toEqual({ ok: true, value: { published: 0 } });
  expect(await awarded(30)).toEqual([[[{ kind: 'name', name: 'Лауреат I степени' }], 1]]);
  expect(await awarded()).toHaveLength(2);
  expect((await contestById(db, contestId))?.resultsPublishedAt).toEqual(later(20));
});

test('[PRV-01] only staff record and publish, only accepted entries are awarded, only with the contest’s degrees', async () => {
  const { db, contestId, organizer, accepted, submitted, school, awarded } = await aFinal();
  const director = await aPerson(db, ['director']);
  const award = (entryId: number, degree: string) => recordAward(db, organizer, { entryId, degree }, later(10));

  expect(await recordAward(db, director, { entryId: accepted.id, degree: 'laureate_1' }, later(10))).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'award.record' },
  });
  expect(await publishAwards(db, school.caller, contestId, later(10))).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'award.publish' },
  });
  expect(await award(submitted.id, 'laureate_1')).toEqual({
    ok: false,
    refusal: { code: 'entry-not-accepted', state: 'submitted' },
  });
  expect(await award(accepted.id, 'best_hat')).toEqual({
    ok: false,
    refusal: { code: 'degree-unknown', degree: 'best_hat' },
  });
  expect(await award(9999, 'laureate_1')).toEqual({ ok: false, refusal: { code: 'entry-not-found' } });
  expect(await publishAwards(db, organizer, 9999, later(10))).toEqual({
    ok: false,
    refusal: { code: 'contest-not-found' },
  });
  await publishAwards(db, organizer, contestId, later(20));
  expect(await awarded()).toEqual([]);
});
