/** Puts a backup's rows into empty tables. */

import { sql } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { backupEnd, MARK, type TableStart, tableStart } from './backup-format.ts';
import { parsed, Stop } from './backup-lines.ts';

/** Rows put into one statement. */
const BATCH = 500;

/** Puts in the rows up to the last line and returns their number. Throws `Stop` unless the last line counts as many. */
export async function loadRows(tx: Database, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  let table: TableStart | undefined;
  let batch: string[] = [];
  const flush = async () => {
    if (table && batch.length > 0) await insertRows(tx, table, batch);
    count += batch.length;
    batch = [];
  };
  for await (const line of lines) {
    if (!line.startsWith(MARK)) {
      if (batch.push(line) === BATCH) await flush();
      continue;
    }
    await flush();
    const mark: unknown = parsed(line.slice(MARK.length));
    const end = backupEnd.safeParse(mark);
    if (end.success) {
      if (end.data.rows !== count) break;
      for (const { name, last } of end.data.sequences) {
        await tx.execute(sql`select setval(format('public.%I', ${name}::text)::regclass, ${last}::bigint)`);
      }
      return count;
    }
    table = tableStart.safeParse(mark).data;
    if (!table) break;
  }
  throw new Stop({ code: 'backup-damaged' });
}

async function insertRows(tx: Database, { table, columns }: TableStart, lines: readonly string[]): Promise<void> {
  const into = sql.identifier(table);
  const list = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(sql`insert into ${into} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${into}, ${`[${lines.join(',')}]`}::json)`);
}
