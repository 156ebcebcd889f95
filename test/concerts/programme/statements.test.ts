/** How many statements a programme takes: no more for two hundred acts than for four. */

import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { expect, test } from 'vitest';
import { planSound } from '../../../src/concerts/programme/archive.ts';
import { moveItem } from '../../../src/concerts/programme/changing.ts';
import { followProgramme } from '../../../src/concerts/programme/following.ts';
import { publicationAhead } from '../../../src/concerts/programme/publishing.ts';
import { movedTo } from '../../../src/concerts/programme/rules.ts';
import { MOST_TOLD } from '../../../src/concerts/programme/telling.ts';
import { programmeNews } from '../../../src/concerts/programme/told.ts';
import type { Database } from '../../../src/database/connect.ts';
import { createStorage } from '../../../src/files/storage.ts';
import { texts } from '../../kit/bot.ts';
import { aDatabase } from '../../kit/database.ts';
import { later } from '../../kit/entries.ts';
import { aFolder } from '../../kit/files.ts';
import { taken } from '../../kit/school.ts';
import { aGala, GALA, motherOf, sent } from './stage.ts';

/** So many more accepted acts like this one. */
async function copies(db: Database, entryId: number, count: number): Promise<void> {
  const columns = sql.raw(
    'contest_id, state, contact_id, channel, nomination, form, declared_category, computed_category, institution_id, ' +
      'answers, answered, issues, created_at, updated_at, submitted_at',
  );
  await db.execute(sql`insert into entries (number, ${columns})
    select 100 + number + place, ${columns} from entries, generate_series(1, ${count}::int) as place where id = ${entryId}`);
}

/** The statements that each act on a programme took. */
async function statementsWith(more: number): Promise<Record<string, number>> {
  const statements: string[] = [];
  const { $client } = (await aDatabase()) as Database & { $client: PGlite };
  const db: Database = drizzle($client, { logger: { logQuery: (text: string) => void statements.push(text) } });
  const gala = await aGala(db);
  await motherOf(db, gala.school.caller, gala.first);
  await copies(db, gala.first.id, more);
  const taking: Record<string, number> = {};
  const counting = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
    statements.length = 0;
    const done = await act();
    taking[what] = statements.length;
    return done;
  };
  const id = await counting('begin', () => gala.begun());
  const { programme, as } = await counting('see', () => gala.seen(id));
  expect(programme.items.length).toBe(4 + more);
  const last = programme.items.at(-1)?.id ?? 0;
  const move = { ...as, itemId: last, reorder: (order: readonly number[]) => movedTo(order, last, 0) };
  await counting('move', () => moveItem(db, gala.organizer, move, later(11)));
  await counting('preview', () => publicationAhead(db, gala.organizer, id));
  await counting('publish', () => gala.publishes(id));
  const { personId } = gala.school.caller;
  const told = { kind: 'programme-told', programmeId: id, personId, round: 1, part: 1, parts: 11 } as const;
  await counting('message', () => programmeNews(db, told));
  const parts = Math.ceil((2 + more) / MOST_TOLD);
  const messages = [];
  for (let part = 1; part <= parts; part += 1) messages.push(await programmeNews(db, { ...told, part, parts }));
  const acts = messages.flatMap((message) => message?.acts.map(({ entry }) => entry.id) ?? []);
  expect([acts.length, new Set(acts).size]).toEqual([2 + more, 2 + more]);
  await sent(db);
  const concert = { ...gala.concert, startsAt: later(60, GALA) };
  await counting('follow', () => db.transaction((tx) => followProgramme(tx, concert, gala.concert, later(12))));
  const storage = createStorage(await aFolder());
  const say = texts('ru');
  taken(await counting('sound', () => planSound(db, storage, gala.organizer, id, say)));
  return taking;
}

test('[ANN-07] a programme of two hundred acts takes as many statements as one of four, and few', async () => {
  const [few, many] = [await statementsWith(0), await statementsWith(200)];
  expect(many).toEqual(few);
  expect(Math.max(...Object.values(many))).toBeLessThan(20);
});
