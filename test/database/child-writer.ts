/** A process that opens a data folder and says each number it has stored, until it is killed; run by tests. */

import { sql } from 'drizzle-orm';
import { openPglite } from '../../src/database/connect.ts';
import { oneRow } from '../../src/database/rows.ts';
import { StartError } from '../../src/database/start-error.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const { db } = await openPglite({ dir: process.argv[2] ?? '' });
  await db.execute(sql`create table if not exists numbers (id serial primary key, padding text)`);
  say('open');
  for (;;) {
    const { id } = await oneRow<{ id: number }>(
      db,
      sql`insert into numbers (padding) select repeat('x', 2000) returning id`,
    );
    say(String(id));
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say(JSON.stringify(error.problem));
}
