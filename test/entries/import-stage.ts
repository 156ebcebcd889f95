/** A school that sends tables: what it writes into them, what the bot makes of them. */

import type { ContestDefinition } from '../../src/contests/definition.ts';
import { readFile } from '../../src/data-file/reading/read-file.ts';
import type { Database } from '../../src/database/connect.ts';
import { type Applied, applyImport } from '../../src/entries/import/apply.ts';
import { entriesBook } from '../../src/entries/import/book.ts';
import { checkImport } from '../../src/entries/import/check.ts';
import type { ImportPreview } from '../../src/entries/import/preview.ts';
import type { SheetRow } from '../../src/entries/import/sheet-rows.ts';
import type { Caller } from '../../src/people/access.ts';
import type { Result } from '../../src/result.ts';
import { texts } from '../kit/bot.ts';
import { NOON } from '../kit/entries.ts';

export const ru = texts('ru');
export const en = texts('en');

/** A person with a contest and a database to send tables to. */
export interface Sender {
  db: Database;
  contestId: number;
  contest: ContestDefinition;
  caller: Caller;
  channel?: string;
}

/** A soloist's row as a school writes it. */
export function soloRow(overrides: SheetRow = {}): SheetRow {
  return {
    nomination: 'Эстрадный вокал',
    form: 'Соло',
    institution: 'школа 363',
    child: 'Берестова Анна Олеговна',
    born: '01.03.2017',
    paper: 'да',
    teacher: 'Щукина Ирина Львовна',
    position: 'учитель музыки',
    phone: '+7 999 000-00-03',
    'field:title': 'Зимняя сказка',
    ...overrides,
  };
}

/** The workbook with these rows, from the third on. */
export function bookOf({ contest }: Pick<Sender, 'contest'>, rows: readonly SheetRow[], say = ru): Promise<Buffer> {
  const placed = rows.map((cells, index) => ({ row: index + 3, cells }));
  return entriesBook({ contest, slug: contest.slug, say, rows: placed, lists: {} });
}

/** Sends a file and hands back what the bot would do with it. */
export async function checks(sender: Sender, file: Buffer, now: Date = NOON): Promise<ImportPreview> {
  const { db, caller, contestId, channel = 'telegram' } = sender;
  const table = value(await readFile(file));
  return value(await checkImport(db, caller, { contestId, channel, table }, [ru, en], now));
}

/** Sends rows and takes what can be taken. */
export async function loads(
  sender: Sender,
  rows: readonly SheetRow[],
  now: Date = NOON,
  { drafts = false } = {},
): Promise<Applied> {
  const { id } = await checks(sender, await bookOf(sender, rows), now);
  return value(await applyImport(sender.db, sender.caller, { importId: id, drafts }, now));
}

/** The value of what must not be refused. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** What each note says, as «tone column row code». */
export function told({ checked }: ImportPreview): string[] {
  return checked.entries.flatMap(({ notes }) =>
    notes.map(({ tone, column, row, why }) => {
      const code = why.code === 'answer-rejected' || why.code === 'read-as' ? `${why.kind}-${why.why.code}` : why.code;
      return `${tone} ${column} ${row} ${code}`;
    }),
  );
}
