/** Past its term a contest loses every name and keeps every figure. */

import { and, eq, inArray, ne } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { contestSchema } from '../../src/contests/definition.ts';
import { contests } from '../../src/contests/tables.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { children, entries, entryTeachers, participations, teachers } from '../../src/entries/tables.ts';
import { forgetFiles, rememberFile } from '../../src/files/actions.ts';
import { fileCopies, files } from '../../src/files/tables.ts';
import { history } from '../../src/history/tables.ts';
import { purgePastTerm } from '../../src/privacy/retention.ts';
import { retentionEnd } from '../../src/privacy/rules.ts';
import { aDatabase } from '../kit/database.ts';
import { NOON } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { figuresOf } from '../tallies/figures-of.ts';
import { EXPECTED } from '../tallies/sample-figures.ts';
import { aPlayedSample, type SampleStage } from '../tallies/sample-stage.ts';

let stage: SampleStage;
let hashes: string[];
const LONG_AFTER = new Date('2032-01-01T00:00:00+07:00');

beforeAll(async () => {
  stage = await aPlayedSample(await aDatabase());
  const { db, contests: sample } = stage;
  await db
    .update(contests)
    .set({ closesAt: new Date('2032-01-02T00:00:00+07:00') })
    .where(ne(contests.id, sample.C1.id));
  hashes = await purgePastTerm(db, LONG_AFTER);
  expect(await purgePastTerm(db, LONG_AFTER)).toEqual([]);
}, 120_000);

const STAGES = [{ id: 'final', title: 'Финал', starts_on: '2027-01-23', ends_on: '2027-01-24' }];

test.each([
  [{ keep_months: 24, stages: STAGES }, '2029-01-25T00:00:00+07:00'],
  [{ keep_months: 1, stages: STAGES }, '2027-02-25T00:00:00+07:00'],
  [{ keep_months: 1, stages: [] }, '2027-01-19T00:00:00+07:00'],
])('[PRV-07] the term counts calendar months from the contest’s last day: %j', (overrides, end) => {
  const contest = contestSchema.parse({
    ...sampleContestFile('C1'),
    closes_at: '2026-12-19T00:00:00+07:00',
    ...overrides,
  });
  expect(retentionEnd(contest)).toEqual(new Date(end));
});

test.each(EXPECTED)(
  '[PRV-07] after a purge the figures as of %s of %s stay what they were',
  async (moment, id, expected) => {
    const all = id === 'all' ? Object.values(stage.contests) : [stage.contests[id]];
    expect(await figuresOf(stage.db, all, moment, stage.end)).toEqual(expected);
  },
);

test('[PRV-07] nobody’s name, phone or words are left of the contest, and the other contests’ stay', async () => {
  const { db, contests: sample } = stage;
  const ofContest = db.select({ id: entries.id }).from(entries).where(eq(entries.contestId, sample.C1.id));
  expect(await db.select().from(participations).where(inArray(participations.entryId, ofContest))).toEqual([]);
  expect(await db.select().from(entryTeachers).where(inArray(entryTeachers.entryId, ofContest))).toEqual([]);
  const told = await db
    .select({ change: history.change })
    .from(history)
    .where(and(eq(history.subject, 'entry'), inArray(history.subjectId, ofContest)));
  expect(new Set(told.map(({ change }) => change))).toEqual(new Set([null]));
  const left = await db
    .select({ personal: entries.personalAnswers, reason: entries.reason, state: entries.state })
    .from(entries)
    .where(eq(entries.contestId, sample.C1.id));
  expect(left.every(({ personal, reason, state }) => personal === null && reason === null && state !== 'draft')).toBe(
    true,
  );

  const listed = new Set((await db.select({ id: participations.childId }).from(participations)).map(({ id }) => id));
  const named = (await db.select().from(children)).filter(({ facts }) => facts.lastName !== '');
  expect(listed.size).toBeGreaterThan(10);
  expect(new Set(named.map(({ id }) => id))).toEqual(listed);
  const teaching = new Set((await db.select({ id: entryTeachers.teacherId }).from(entryTeachers)).map(({ id }) => id));
  const known = (await db.select().from(teachers)).filter(({ facts }) => facts.lastName !== '' || facts.phone !== null);
  expect(new Set(known.map(({ id }) => id))).toEqual(teaching);
  expect(hashes).toEqual([]);
});

test('[PRV-07] a purged contest is archived, and nothing of it changes any more', async () => {
  const { db, contests: sample, cast } = stage;
  const [contest] = await db.select().from(contests).where(eq(contests.id, sample.C1.id));
  expect([contest?.state, contest?.definition.state, contest?.purgedAt]).toEqual(['archived', 'archived', LONG_AFTER]);
  const [entry] = await db
    .select()
    .from(entries)
    .where(and(eq(entries.contestId, sample.C1.id), eq(entries.state, 'submitted')));
  const decision = { entryId: entry?.id ?? 0, version: entry?.version ?? 0 };
  expect(await acceptEntry(db, cast.organizer, decision, LONG_AFTER)).toEqual({
    ok: false,
    refusal: { code: 'contest-inactive' },
  });
});

test('[PRV-07] files go with their names and ids; bytes that another file still needs stay', async () => {
  const db = await aDatabase();
  const arrived = (uniqueId: string) => ({
    ...{ channel: 'telegram', botId: '1', externalId: uniqueId, uniqueId, kind: 'document' as const },
    ...{ name: 'Берестова.pdf', mime: 'application/pdf', size: 10, width: null, height: null },
  });
  const [one, two, three] = [
    await rememberFile(db, arrived('a'), NOON),
    await rememberFile(db, arrived('b'), NOON),
    await rememberFile(db, arrived('c'), NOON),
  ];
  await db.update(files).set({ hash: 'shared', state: 'kept' }).where(eq(files.id, one));
  await db.update(files).set({ hash: 'shared', state: 'kept', sameAs: one }).where(eq(files.id, two));
  await db.update(files).set({ hash: 'alone', state: 'kept' }).where(eq(files.id, three));

  expect(await forgetFiles(db, [two, three])).toEqual(['alone']);
  expect(await forgetFiles(db, [])).toEqual([]);
  const left = await db.select({ id: files.id, name: files.name, state: files.state }).from(files).orderBy(files.id);
  expect(left).toEqual([
    { id: one, name: 'Берестова.pdf', state: 'kept' },
    { id: two, name: null, state: 'gone' },
    { id: three, name: null, state: 'gone' },
  ]);
  expect((await db.select({ id: fileCopies.fileId }).from(fileCopies)).map(({ id }) => id)).toEqual([one]);
});
