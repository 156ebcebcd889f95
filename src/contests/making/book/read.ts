/** Reads a contest's workbook as the value its file would hold, with the sheet and the cell of everything in it. */

import type { RawCell, RawSheet, RawTable } from '../../../data-file/reading/table.ts';
import { type Result, refused } from '../../../result.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Say } from '../../../texts/texts.ts';
import { cleanText, foldText } from '../../../typed.ts';
import { type CheckedContest, checkContest } from '../../file/file.ts';
import type { Beside, BookFault, Place } from './cell.ts';
import { GENERAL, LIMITS } from './fact-sheets.ts';
import { type Draft, readFacts, readTable } from './gather.ts';
import { pathsAround } from './paths.ts';
import type { TableSheet } from './sheets.ts';
import { TABLES } from './table-sheets.ts';

export type BookRefusal = { code: 'contest-book-faulty'; faults: readonly BookFault[] };

type Says = readonly [Say, ...Say[]];

/** What is read before its names can stand in other sheets. */
const FIRST: readonly TableSheet['list'][] = ['forms', 'nominations'];

/** Whether a workbook is a contest's: it has the sheet about the contest and the one of nominations. */
export function isContestBook({ sheets }: RawTable, says: Says): boolean {
  return [GENERAL.title, 'making-book-nominations' as const].every((title) => sheetTitled(sheets, title, says));
}

/** The contest a workbook describes, as a draft, or every fault in it by sheet and cell. A sheet that is missing says nothing. */
export function readContestBook({ sheets }: RawTable, says: Says): Result<CheckedContest, BookRefusal> {
  const draft: Draft = { value: { state: 'draft' }, places: new Map(), faults: [] };
  const whole: Beside = { zone: 'UTC', forms: [], nominations: [], says };
  const general = sheetTitled(sheets, GENERAL.title, says);
  if (general) readFacts(general, GENERAL, draft, { ...whole, zone: zoneIn(general, says) });
  const beside = { ...whole, zone: String(draft.value['zone'] ?? 'Asia/Novosibirsk') };
  const inOrder = [...TABLES].sort((one, other) => rank(one) - rank(other));
  for (const table of inOrder) {
    const sheet = sheetTitled(sheets, table.title, says);
    const names = { forms: namedIn(draft, 'forms'), nominations: namedIn(draft, 'nominations') };
    if (sheet) readTable(sheet, table, draft, { ...beside, ...names });
  }
  const limits = sheetTitled(sheets, LIMITS.title, says);
  if (limits) readFacts(limits, LIMITS, draft, { ...beside, forms: namedIn(draft, 'forms') });
  tidied(draft.value);
  return judged(draft, general?.name ?? says[0](GENERAL.title));
}

/** The cells' own faults, and what the whole contest is checked for at all other cells. */
function judged({ value, places, faults }: Draft, general: string): Result<CheckedContest, BookRefusal> {
  const checked = checkContest(value);
  if (checked.ok && faults.length === 0) return checked;
  const told = new Set(faults.map(({ place }) => `${place.sheet}!${place.cell}`));
  const others = checked.ok || checked.refusal.code !== 'contest-file-faulty' ? [] : checked.refusal.faults;
  const located = others.map((fault) => ({ fault, place: placeOf(fault.path, places, general) }));
  const fresh = located.filter(({ place }) => !told.has(`${place.sheet}!${place.cell}`));
  return refused({ code: 'contest-book-faulty', faults: [...faults, ...fresh] });
}

function placeOf(path: string, places: ReadonlyMap<string, Place>, general: string): Place {
  const found = pathsAround(path).find((one) => places.has(one));
  return places.get(found ?? '') ?? { sheet: general, cell: null };
}

/** What the chosen way of counting leaves without a meaning says nothing. */
function tidied(value: Record<string, unknown>): void {
  const basis = value['age_basis'] as { kind?: unknown; date?: unknown } | undefined;
  const group = value['group_age'] as { policy?: unknown; percent?: unknown } | undefined;
  if (basis?.kind === 'school_grade') delete basis.date;
  if (group && group.policy !== 'tolerance') delete group.percent;
}

function rank({ list }: TableSheet): number {
  return FIRST.includes(list) ? FIRST.indexOf(list) : FIRST.length;
}

/** The zone all instants are read in must be known before them. */
function zoneIn(general: RawSheet, says: Says): string {
  const header = new Set(says.map((say) => foldText(cleanText(say('making-book-zone')))));
  const row = general.rows.find(({ cells }) => header.has(foldText(cleanText(plain(cells[0])))));
  const zone = cleanText(plain(row?.cells[1]));
  return zone === '' || !isZone(zone) ? 'Asia/Novosibirsk' : zone;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

function namedIn({ value }: Draft, list: 'forms' | 'nominations'): Beside['forms'] {
  const items = (value[list] ?? []) as { id?: unknown; title?: unknown }[];
  return items.map(({ id, title }) => ({ id: String(id ?? ''), title: String(title ?? '') }));
}

/** A sheet by its title in any language. */
function sheetTitled(sheets: readonly RawSheet[], title: PlainKey, says: Says): RawSheet | undefined {
  const titles = says.map((say) => foldText(say(title)));
  return sheets.find(({ name }) => titles.includes(foldText(cleanText(name))));
}

function plain(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
