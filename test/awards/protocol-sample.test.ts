/** The sample's awards, written by the jury into the protocol, and the winners by degree that come of it. */

import { expect, test } from 'vitest';
import { applyProtocol } from '../../src/awards/protocol/apply.ts';
import { checkProtocol } from '../../src/awards/protocol/check.ts';
import { protocolOf } from '../../src/awards/protocol/hand-out.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import { readFile } from '../../src/data-file/reading/read-file.ts';
import type { RawTable } from '../../src/data-file/reading/table.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { castSample, playEntry } from '../kit/sample-play.ts';
import { sampleContestFile, sampleEntries } from '../kit/samples.ts';
import { taken } from '../kit/school.ts';
import { figuresOf } from '../tallies/figures-of.ts';
import { AWARD_DEGREES, EXPECTED, sampleAwards } from '../tallies/sample-figures.ts';

const ru = texts('ru');

/** The sheet with the jury's degrees in it, by the entries' numbers. */
function filledIn(table: RawTable, degrees: ReadonlyMap<string, string>): RawTable {
  const [head, ...rows] = table.rows;
  const at = head?.cells.indexOf('Степень') ?? -1;
  const filled = rows.map(({ row, cells }) => {
    const degree = degrees.get(String(cells[0])) ?? '';
    return { row, cells: Object.assign([...cells], { [at]: degree }) };
  });
  return { ...table, rows: head ? [head, ...filled] : [] };
}

test('[ORG-09, TAL-07] the sample’s degrees through the protocol workbook give the sample’s winners', async () => {
  const db = await aDatabase();
  const cast = await castSample(db);
  const stage = await aContest(db, { ...sampleContestFile('C1'), award_degrees: AWARD_DEGREES });
  const { given, publishedAt } = sampleAwards('C1');
  const degrees = new Map<string, string>();
  for (const entry of sampleEntries('C1')) {
    await playEntry(stage, cast, entry);
    const degree = given.find((one) => one.entry === entry.id)?.degree;
    const title = AWARD_DEGREES.find(({ id }) => id === degree)?.title;
    if (title !== undefined) degrees.set(entry.reg_number ?? '', title);
  }
  const { contestId } = stage;
  const { organizer } = cast;
  const at = publishedAt ?? new Date();
  const wanted = { contestId, nomination: null, named: true };
  const book = taken(await protocolOf(db, organizer, wanted, ru));
  const table = filledIn(taken(await readFile(book.bytes)), degrees);
  const checked = taken(await checkProtocol(db, organizer, table, [ru], at));
  const applied = taken(await applyProtocol(db, organizer, checked.id, at));
  const contest = (await contestById(db, contestId)) as Contest;
  const winners = async () => (await figuresOf(db, [contest], null, at)).awards;
  const pending = await winners();
  taken(await publishAwards(db, organizer, { contestId, mark: null }, at));
  const expected = EXPECTED.find(([moment, id]) => moment === null && id === 'C1')?.[2].awards;

  expect(checked.counts).toEqual({ given: given.length, changed: 0, same: book.entries - given.length, faulty: 0 });
  expect([applied.written, pending]).toEqual([given.length, {}]);
  expect(await winners()).toEqual(expected);
}, 120_000);
