/** A school's own summary: the figures of everywhere cut to one school, for those who may see them, and on paper. */

import { beforeAll, expect, test } from 'vitest';
import { recordAward } from '../../../src/awards/actions.ts';
import { publishAwards } from '../../../src/awards/publishing.ts';
import type { Database } from '../../../src/database/connect.ts';
import { acceptEntry } from '../../../src/entries/actions/moderate.ts';
import type { Block } from '../../../src/paper/paper.ts';
import { printed } from '../../../src/paper/printing.ts';
import type { Caller } from '../../../src/people/access.ts';
import { makeSchoolReport } from '../../../src/sheets/school/making.ts';
import { countTally } from '../../../src/tallies/counting/tally.ts';
import { type SchoolScope, schoolSummary } from '../../../src/tallies/school/summary.ts';
import { texts } from '../../kit/bot.ts';
import { aDatabase } from '../../kit/database.ts';
import { aContest, anInstitution, aPerson, later, type Stage, someChildren } from '../../kit/entries.ts';
import { School, taken } from '../../kit/school.ts';
import { AWARD_DEGREES } from '../sample-figures.ts';
import { aPlayedSample } from '../sample-stage.ts';

const ru = texts('ru');
const END = later(60);

/** What a test reads of a summary. */
async function told(db: Database, caller: Caller, institutionId: number, scope?: SchoolScope) {
  const summary = await schoolSummary(db, caller, { institutionId, ...(scope && { scope }) }, END);
  if (!summary.ok) return summary.refusal;
  const { tally, states, drafts, lacking, teachers, degrees } = summary.value;
  const { entries, children } = tally.total;
  const rows = (of: { rows: readonly { labels: readonly unknown[]; figures: { entries: number } }[] }) =>
    of.rows.map(({ labels: [label], figures }) => [(label as { name: string }).name, figures.entries]);
  return {
    ...{ entries, children, drafts, lacking, teachers: rows(teachers), degrees: rows(degrees) },
    states: Object.fromEntries(states.map(({ state, entries }) => [state, entries])),
  };
}

const IRINA = 'Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03';
const ELENA = 'Орлова Елена Викторовна, педагог, +7 999 000-00-01';

/** One school with two contacts, of whom the second is confirmed, and somebody of another school. */
async function aSchoolWithColleagues() {
  const db = await aDatabase();
  const degrees = AWARD_DEGREES;
  const fields = [
    { id: 'title', kind: 'title' },
    { id: 'video', kind: 'video_link', owed: true },
  ] as const;
  const stage: Stage = await aContest(db, { award_degrees: degrees, fields: [...fields] });
  const institutionId = await anInstitution(db);
  const irina = new School(stage, await aPerson(db), institutionId);
  const elena = new School(stage, await aPerson(db), institutionId);
  const other = new School(stage, await aPerson(db), await anInstitution(db, { number: 63 }));
  const organizer = await aPerson(db, ['organizer']);
  const accepted = await irina.enters({ teachers: [IRINA], title: 'Зимняя сказка' }, later(1));
  await irina.enters({ teachers: [IRINA], papers: [] }, later(2));
  await irina.drafts({ teachers: [IRINA] }, later(3));
  await elena.enters({ teachers: [ELENA], form: 'ensemble', children: someChildren(5) }, later(4));
  await other.enters({}, later(5));
  const { version } = await irina.sees(accepted.id);
  taken(await acceptEntry(db, organizer, { entryId: accepted.id, version }, later(10)));
  const member: Caller = { ...elena.caller, institutions: [institutionId] };
  return { db, stage, institutionId, irina, other, organizer, member, accepted };
}

const OWN = {
  ...{ entries: 2, children: 2, drafts: 1, lacking: { consents: 1, answers: 2, corrections: 0 }, degrees: [] },
  teachers: [['Щукина Ирина Львовна', 2]],
  states: { submitted: 1, accepted: 1 },
};
const WHOLE = {
  ...{ entries: 3, children: 7, drafts: 1, lacking: { consents: 1, answers: 3, corrections: 0 }, degrees: [] },
  teachers: [
    ['Щукина Ирина Львовна', 2],
    ['Орлова Елена Викторовна', 1],
  ],
  states: { submitted: 2, accepted: 1 },
};

test('[TAL-17] [REG-33] a contact sees the figures of what they entered, a confirmed one the school’s, a stranger none', async () => {
  const { db, institutionId, irina, member, other } = await aSchoolWithColleagues();
  expect([
    await told(db, irina.caller, institutionId),
    await told(db, member, institutionId),
    await told(db, other.caller, institutionId),
    await told(db, member, other.institutionId),
  ]).toEqual([OWN, WHOLE, NOT_THEIRS, NOT_THEIRS]);
});

const NOT_THEIRS = { code: 'not-allowed', action: 'institution.see' };

test('[TAL-17] [REG-02] the staff see the school’s figures, and none of its drafts', async () => {
  const { db, institutionId, organizer } = await aSchoolWithColleagues();
  expect(await told(db, organizer, institutionId)).toEqual({ ...WHOLE, drafts: null });
});

test('[TAL-17] [ORG-09] results are told once they are published, in the summary and on paper', async () => {
  const { db, stage, institutionId, member, organizer, accepted } = await aSchoolWithColleagues();
  taken(await recordAward(db, organizer, { entryId: accepted.id, degree: 'laureate_1' }, later(20)));
  const before = [await told(db, member, institutionId), await awardsOnPaper(db, member, institutionId)];
  taken(await publishAwards(db, organizer, { contestId: stage.contestId, mark: null }, later(30)));
  expect([before, [await told(db, member, institutionId), await awardsOnPaper(db, member, institutionId)]]).toEqual([
    [WHOLE, []],
    [{ ...WHOLE, degrees: [['Лауреат I степени', 1]] }, ['Лауреат I степени']],
  ]);
});

test('[TAL-17] [REG-33] the report names the children of the entries its reader sees, and no others', async () => {
  const { db, institutionId, irina, member, organizer } = await aSchoolWithColleagues();
  const rowsFor = async (caller: Caller) => entryRows(await reportBlocks(db, caller, institutionId)).length;
  expect([await rowsFor(irina.caller), await rowsFor(member), await rowsFor(organizer)]).toEqual([2, 3, 3]);
});

test('[TAL-17] one contest, a school year, and a year with nothing in it', async () => {
  const { db, stage, institutionId, member } = await aSchoolWithColleagues();
  const year = await told(db, member, institutionId, { year: 2026 });
  const contest = await told(db, member, institutionId, { contestId: stage.contestId });
  const before = await told(db, member, institutionId, { year: 2025 });
  expect([year, contest, before]).toEqual([
    WHOLE,
    WHOLE,
    {
      ...WHOLE,
      entries: 0,
      children: 0,
      drafts: 0,
      lacking: { consents: 0, answers: 0, corrections: 0 },
      teachers: [],
      states: {},
    },
  ]);
});

test('[TAL-17] the report is printed as a PDF', async () => {
  const { db, institutionId, member } = await aSchoolWithColleagues();
  const { paper, name } = taken(await makeSchoolReport(db, member, { institutionId }, ru, END));
  const bytes = await printed(paper);
  expect([bytes.subarray(0, 5).toString(), name]).toEqual(['%PDF-', `school-report_${institutionId}_2026-12-01.pdf`]);
});

async function reportBlocks(db: Database, caller: Caller, institutionId: number): Promise<readonly Block[]> {
  const { paper } = taken(await makeSchoolReport(db, caller, { institutionId }, ru, END));
  return paper.sheets.flatMap(({ blocks }) => blocks);
}

/** The rows of the last table: the entries, bands aside. */
function entryRows(blocks: readonly Block[]) {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return tables.at(-1)?.rows.flatMap((row) => (row.kind === 'row' ? [row.cells] : [])) ?? [];
}

async function awardsOnPaper(db: Database, caller: Caller, institutionId: number): Promise<string[]> {
  const cells = entryRows(await reportBlocks(db, caller, institutionId)).map((row) => row.at(-1) ?? '');
  return cells.flatMap((cell) =>
    typeof cell === 'string' ? [] : cell.flatMap(({ text, style }) => (style === 'bold' ? [text] : [])),
  );
}

let sample: Awaited<ReturnType<typeof aPlayedSample>>;
beforeAll(async () => {
  sample = await aPlayedSample(await aDatabase());
}, 120_000);

test('[TAL-17] [TAL-02] the schools’ summaries are the one tally, school by school: together they are the contest', async () => {
  const { db, cast, contests, end } = sample;
  const contest = contests.C1;
  const whole = await countTally(
    db,
    { contests: [contest], units: ['entries', 'participations'], by: ['institution'] },
    end,
  );
  const summed = { entries: 0, participations: 0 };
  for (const { institutionId } of cast.contacts.values()) {
    const wish = { institutionId, scope: { contestId: contest.id } };
    const { tally } = taken(await schoolSummary(db, cast.organizer, wish, end));
    const row = whole.rows.find(({ keys }) => keys[0] === String(institutionId))?.figures;
    const { entries, participations } = tally.total;
    expect({ entries, participations }).toEqual(row ?? { entries: 0, participations: 0 });
    summed.entries += entries;
    summed.participations += participations;
  }
  expect(summed).toEqual(whole.total);
});
