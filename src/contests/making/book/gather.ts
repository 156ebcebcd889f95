/** Takes the cells of one sheet after another into the value they make together. */

import { columnName } from '../../../data-file/reading/sheet-names.ts';
import type { RawCell, RawRow, RawSheet } from '../../../data-file/reading/table.ts';
import type { PlainKey } from '../../../texts/plain-key.ts';
import { cleanText, foldText } from '../../../typed.ts';
import { proposedId } from '../names.ts';
import type { Beside, BookFault, CellFault, Place } from './cell.ts';
import { putAt } from './paths.ts';
import type { FactSheet, Part, TableSheet } from './sheets.ts';

/** What was read so far. */
export interface Draft {
  value: Record<string, unknown>;
  /** Where each path of the value stands, as faults write paths. */
  places: Map<string, Place>;
  faults: BookFault[];
}

/** Rows of a name and a value. */
export function readFacts({ name, rows }: RawSheet, { facts }: FactSheet, draft: Draft, beside: Beside): void {
  for (const { row, cells } of rows) {
    const header = plain(cells[0]);
    const fact = facts.find((one) => isCalled(one.header, header, beside));
    const place = { sheet: name, cell: `B${row}` };
    if (!fact) {
      const isHead = isCalled('making-book-what', header, beside) || plain(cells[1]) === '';
      if (!isHead) fault(draft, { sheet: name, cell: `A${row}` }, { code: 'book-unknown-row', name: header });
      continue;
    }
    draft.places.set(fact.path, place);
    const value = readCell(cells[1], fact, place, draft, beside);
    if (value !== undefined) putAt(draft.value, fact.path, value);
  }
}

/** Rows of items under a row of headers. */
export function readTable({ name, rows }: RawSheet, table: TableSheet, draft: Draft, beside: Beside): void {
  draft.places.set(table.list, { sheet: name, cell: null });
  const [head, ...items] = rows;
  const columns = (head?.cells ?? []).map((cell, at) => columnOf(cell, at, table, { draft, name, head, beside }));
  const read = items.map(({ row, cells }, index) => {
    const path = `${table.list}[${index + 1}]`;
    draft.places.set(path, { sheet: name, cell: `A${row}` });
    const item: Item = {};
    for (const [at, column] of columns.entries()) {
      if (!column) continue;
      const place = { sheet: name, cell: `${columnName(at)}${row}` };
      draft.places.set(column.path === '' ? path : `${path}.${column.path}`, place);
      const value = readCell(cells[at], column, place, draft, beside);
      if (value !== undefined) putAt(item, column.path === '' ? ITSELF : column.path, value);
    }
    return item;
  });
  draft.value[table.list] = table.named === '' ? read.map((item) => item[ITSELF]) : withIds(read, table);
}

type Item = Record<string, unknown>;
/** Where an item stands that is a text and no object. */
const ITSELF = 'itself';

interface Heading {
  draft: Draft;
  name: string;
  head: RawRow | undefined;
  beside: Beside;
}

/** What a column holds; one that is headed otherwise than any is a fault, not something to be lost. */
function columnOf(cell: RawCell, at: number, { columns }: TableSheet, { draft, name, head, beside }: Heading) {
  const header = plain(cell);
  if (cleanText(header) === '') return undefined;
  const column = columns.find((one) => isCalled(one.header, header, beside));
  const place = { sheet: name, cell: `${columnName(at)}${head?.row ?? 1}` };
  if (!column) fault(draft, place, { code: 'book-unknown-column', header });
  return column;
}

/** An item without an id is a new one: it is named by its title, unlike all others. */
function withIds(items: readonly Item[], { named, list }: TableSheet): Item[] {
  const taken = items.flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
  return items.map((item) => {
    if (item['id'] !== undefined) return item;
    const fallback = typeof item['kind'] === 'string' ? item['kind'] : (list.split('_')[0] ?? 'item');
    const id = proposedId(String(item[named] ?? ''), taken, fallback);
    taken.push(id);
    return { ...item, id };
  });
}

/** The cell's value; undefined where it says nothing, or nothing that can be understood. */
function readCell(raw: RawCell | undefined, { cell }: Part, place: Place, draft: Draft, beside: Beside): unknown {
  if (raw !== undefined && typeof raw !== 'string') {
    fault(draft, place, { code: raw.bad === 'too-long' ? 'book-cell-too-long' : 'book-cell-formula' });
    return undefined;
  }
  if (raw === undefined || raw.trim() === '') return undefined;
  const read = cell.read(raw, beside);
  if (!read.ok) fault(draft, place, read.refusal);
  return read.ok ? read.value : undefined;
}

function fault(draft: Draft, place: Place, found: CellFault): void {
  draft.faults.push({ place, fault: found });
}

function isCalled(key: PlainKey, header: string, { says }: Beside): boolean {
  const typed = foldText(cleanText(header));
  return says.some((say) => foldText(say(key)) === typed);
}

function plain(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
