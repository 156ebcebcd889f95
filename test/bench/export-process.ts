/** One workbook in a process of its own, so that its time, memory and blocks can be read off: `… export-process.ts '<settings>'`. */

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CellValue, writeXlsxStream } from 'hucre/xlsx';
import { type DatabaseChoice, openDatabase } from '../../src/database/connect.ts';
import { readKeyring } from '../../src/database/sealing/keys.ts';
import { useKeys } from '../../src/database/sealing/sealed.ts';
import { totalsWorkbook } from '../../src/tallies/workbook/workbook.ts';
import { LOCALES } from '../../src/texts/folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';

export interface ExportSettings {
  /** Null writes as many cells out of nothing with the bare library: the floor. */
  database: DatabaseChoice | null;
  keys: string;
  contestId: number;
  /** Entries of the contest. */
  entries: number;
  /** The instant it is made at, ISO 8601. */
  at: string;
  /** Where the file goes. */
  path: string;
}

export interface ExportReport {
  ms: number;
  /** Peak resident memory, megabytes. */
  peakMb: number;
  /** The longest time nothing else got its turn, milliseconds. */
  blockMs: number;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ExportSettings;
const now = new Date(settings.at);
const work = settings.database ? await workbook(settings.database) : bare;
const blocks = watchBlocks();
const begun = performance.now();
await work();
const ms = performance.now() - begun;
const peakMb = process.resourceUsage().maxRSS / 1_024;
process.send?.({ ms, peakMb, blockMs: blocks() } satisfies ExportReport, () => process.exit(0));

/** The workbook of the contest, as the chat gives it to an organizer. */
async function workbook(choice: DatabaseChoice): Promise<() => Promise<void>> {
  useKeys(readKeyring(settings.keys, 'bench'));
  const { db } = await openDatabase(choice);
  const say = loadTexts(LOCALES)('ru');
  const organizer = { personId: 1, roles: [{ role: 'organizer' as const, contestId: null }] };
  return async () => {
    const made = await totalsWorkbook(db, organizer, { contestId: settings.contestId }, say, now);
    if (!made.ok) throw new Error(made.refusal.code);
    await pipeline(Readable.from(made.value.bytes), createWriteStream(settings.path));
  };
}

/** As many rows and columns of the same kinds: the entries, then the children in them. */
async function bare(): Promise<void> {
  for (const [rows, columns] of [
    [settings.entries, 15],
    [settings.entries * 1.6, 13],
  ] as const) {
    const columnsNamed = Array.from({ length: columns }, (_, at) => ({ header: `Столбец ${at + 1}`, key: `c${at}` }));
    const stream = writeXlsxStream(cells(rows, columns), { name: 'Лист', columns: columnsNamed });
    await pipeline(Readable.fromWeb(stream as never), createWriteStream(settings.path));
  }
}

function* cells(rows: number, columns: number): Generator<CellValue[]> {
  const words = ['Эстрадный вокал', 'Соло', 'Младшая', 'МБОУ СОШ № 363', 'Обская Мария Олеговна', 'Принята'];
  for (let row = 0; row < rows; row += 1) {
    yield Array.from({ length: columns }, (_, at) =>
      at === 7 ? now : at === 8 ? row : `${words[(row + at) % words.length]} ${row % 97}`,
    );
  }
}

/** Asks for its turn every millisecond; returns how long it waited at most. */
function watchBlocks(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
