/** The sheets of figures: the totals, and a sheet for each dimension with every unit in a column. */

import { sql } from 'drizzle-orm';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { zoneName } from '../../texts/format.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import { type DimensionId, dimensionOf } from '../counting/dimensions.ts';
import { countTallies, type Tally, type TallyRow } from '../counting/tally.ts';
import { UNIT_IDS, unitOf } from '../counting/units.ts';
import { type ContestTotals, countTotalsCut } from '../totals.ts';
import { sayLabel } from '../wording/labels.ts';
import { tellRule } from '../wording/telling.ts';
import { STATE_TITLES, TOLD_STATES } from '../words.ts';
import type { ReadySheet } from './job.ts';
import type { Cell, Column } from './sheet.ts';

/** The sheets of dimensions in their order; one contest's workbook needs no sheet of contests. */
export const SHEETS = {
  nomination: 'sheet-nomination',
  category: 'sheet-category',
  form: 'sheet-form',
  district: 'sheet-district',
  kind: 'sheet-kind',
  institution: 'sheet-institution',
  returning: 'sheet-returning',
  supervisor: 'sheet-supervisor',
  week: 'sheet-week',
  day: 'sheet-day',
  state: 'sheet-state',
  award: 'sheet-award',
} as const satisfies Record<Exclude<DimensionId, 'contest'>, PlainKey>;

/** A dimension that has a sheet of its own. */
export type SheetDimension = keyof typeof SHEETS;

/** Memory PostgreSQL may sort in for one step: a large contest is sorted a dozen ways, which its usual 4 MB sends to disk. */
const SORTING = '64MB';
const FIRST_WIDTH = 36;
const LEAST_UNIT_WIDTH = 12;
const VALUE_WIDTH = 36;

/** The sheet one opens first: what was counted when and how, every unit, and what does not count. */
export function totalsSheet(totals: ContestTotals, say: Say, caption: string, now: Date): ReadySheet {
  const { contest, tally, aside, drafts } = totals;
  const line = (key: PlainKey, value: Cell): Cell[] => [say(key), value];
  const rows: Cell[][] = [
    line('workbook-totals-contest', contest.definition.title),
    line('workbook-totals-code', contest.definition.code),
    line('workbook-totals-moment', { at: tally.moment }),
    line('workbook-totals-made', { at: now }),
    line('workbook-totals-zone', `${tally.zone} (${zoneName(tally.moment, tally.zone, say)})`),
    line('workbook-totals-rule', tellRule(tally.states, say)),
    line('workbook-totals-filters', say('workbook-totals-no-filters')),
    ...tally.units.map((unit) => [unitName(tally, unit, say), tally.total[unit]]),
    ...aside.map(({ state, entries }) => [say('workbook-totals-aside', { state: say(STATE_TITLES[state]) }), entries]),
    ...(drafts === null ? [] : [line('workbook-totals-drafts', drafts)]),
  ];
  return {
    name: say('sheet-totals'),
    caption,
    columns: [
      { header: say('workbook-totals-what'), width: FIRST_WIDTH },
      { header: say('workbook-totals-value'), width: VALUE_WIDTH },
    ],
    pages: [rows],
    notes: unnamedNotes(tally, say),
  };
}

/** Of groups without names there may be more children than were counted. */
function unitName({ unnamed }: Pick<Tally, 'unnamed'>, unit: Tally['units'][number], say: Say): string {
  const title = say(unitOf(unit).title);
  const open = unnamed > 0 && unitOf(unit).atLeast;
  return open ? say('workbook-totals-at-least', { unit: title }) : title;
}

function unnamedNotes({ unnamed }: Pick<Tally, 'unnamed'>, say: Say): string[] {
  return unnamed > 0 ? [say('totals-unnamed', { count: unnamed })] : [];
}

/** The totals, and every unit by each dimension in their order; the sheet of states is the one that tells of all states. */
export async function countFigures(
  tx: Database,
  contest: Contest,
  asOf: Date | undefined,
  ids: readonly SheetDimension[],
  now: Date,
): Promise<{ totals: ContestTotals; sheets: { id: SheetDimension; tally: Tally }[] }> {
  await tx.execute(sql.raw(`set local work_mem = '${SORTING}'`));
  const others = ids.filter((id) => id !== 'state');
  const { totals, tallies } = await countTotalsCut(
    tx,
    contest,
    asOf,
    others.map((id) => [id]),
    now,
  );
  const asked = { contests: [contest], units: UNIT_IDS, states: TOLD_STATES, ...(asOf && { asOf }) };
  const byState = await countTallies(tx, asked, ids.includes('state') ? [['state']] : [], now);
  const found = [...tallies, ...byState];
  const sheets = ids.flatMap((id) => found.filter(({ by }) => by[0] === id).map((tally) => ({ id, tally })));
  return { totals, sheets };
}

/** The counted dimension as a sheet, with the total below and a word where the rows make more of it. */
export function dimensionSheet(tally: Tally, id: SheetDimension, say: Say, caption: string): ReadySheet {
  const whys = new Set(tally.sumExceedsTotal.map((unit) => `${say(unitOf(unit).title)}. ${say(unitOf(unit).whyMore)}`));
  const { source, row } = dimensionOf(id);
  return {
    name: say(SHEETS[id]),
    caption,
    columns: [
      { header: say(row), width: FIRST_WIDTH },
      ...tally.units.map((unit) => unitColumn(unitName(tally, unit, say))),
    ],
    pages: [tally.rows.map((one) => [firstCell(one, say), ...tally.units.map((unit) => one.figures[unit])])],
    foot: [[say('workbook-total'), ...tally.units.map((unit) => tally.total[unit])]],
    notes: [...whys, ...unnamedNotes(tally, say), ...(source.of === 'beside' ? [say(source.rowless)] : [])],
  };
}

/** Wide enough for the longest word of its header, which is bold. */
function unitColumn(header: string): Column {
  const longest = Math.max(...header.split(' ').map((word) => word.length));
  return { header, width: Math.max(LEAST_UNIT_WIDTH, longest + 3) };
}

/** Days and weeks stand as real dates: a week by its Monday. */
function firstCell({ labels }: TallyRow, say: Say): Cell {
  const [label] = labels;
  if (label === undefined) return null;
  if (label.kind === 'day') return { day: label.day };
  return label.kind === 'week' ? { day: label.monday } : sayLabel(label, say);
}
