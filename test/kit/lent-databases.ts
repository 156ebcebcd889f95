/** Embedded databases lent from test to test, empty each time: opening one costs more than most tests do with it. */

import { setTimeout as pause } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database } from '../../src/database/connect.ts';
import { openInMemory } from '../../src/database/embedded/embedded.ts';
import { rememberingEmbedded } from '../../src/database/embedded/remembering-embedded.ts';

/** Loans after which a database is given up: nothing in it sweeps up what was deleted. */
const MOST_LOANS = 30;
/** Whoever still holds a transaction open by then will not end it. */
const PATIENCE_MS = 2_000;

/** A database that stands empty and waits for the next test. */
interface Idle {
  client: PGlite;
  close(): Promise<void>;
  loans: number;
  /** What its tables were like when it was opened. */
  shape: string;
}

/** A database that is a test's own until it gives it back. */
export interface Lent {
  db: Database;
  /** Whoever still asks afterwards is told that it is over. */
  giveBack(): Promise<void>;
}

const idle: Idle[] = [];

/** Lends an empty database of the shape of `dump`, which is the same at each call. */
export async function lendDatabase(dump: () => Promise<Blob>): Promise<Lent> {
  const one = idle.pop() ?? (await opened(await dump()));
  one.loans += 1;
  const { client, end } = untilTheEnd(one.client);
  return {
    db: drizzle(client),
    async giveBack() {
      end();
      const isClean = await Promise.race([emptied(one).catch(() => false), pause(PATIENCE_MS, false)]);
      if (isClean && one.loans < MOST_LOANS) idle.push(one);
      else await one.close();
    },
  };
}

async function opened(dump: Blob): Promise<Idle> {
  const { client, keeper } = await openInMemory({ dump });
  return { client: rememberingEmbedded(client), close: keeper.close, loans: 0, shape: await shapeOf(client) };
}

/** The same client for as long as its test lasts: an errand that outlives it must not write into another's. */
function untilTheEnd(client: PGlite): { client: PGlite; end(): void } {
  let isOver = false;
  const lent = new Proxy(client, {
    get(target, name) {
      if (isOver) throw new Error('the test that asked for this database is over');
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    client: lent,
    end: () => {
      isOver = true;
    },
  };
}

/** Every row deleted, every running number back at its beginning, the session as at first. */
const EMPTY = `
  do $$
  declare one record;
  begin
    perform set_config('session_replication_role', 'replica', true);
    for one in select tablename as name from pg_tables where schemaname = 'public' loop
      execute format('delete from %I', one.name);
    end loop;
    for one in select sequencename as name, start_value from pg_sequences
      where schemaname = 'public' and last_value is not null loop
      perform setval(quote_ident(one.name)::regclass, one.start_value, false);
    end loop;
  end $$;
  select pg_advisory_unlock_all();
  unlisten *;
  reset all;
`;

/** False for one whose tables a test changed: the next would stumble over that. */
async function emptied({ client, shape }: Idle): Promise<boolean> {
  await client.exec(EMPTY);
  return (await shapeOf(client)) === shape;
}

/** A line that changes with every table, column, index, constraint and trigger. */
async function shapeOf(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(`
    select (select md5(string_agg(c.oid || ' ' || c.xmin, ',' order by c.oid)) from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema'))
      || (select count(*) from pg_constraint) || ' ' || (select count(*) from pg_trigger) as shape`);
  return rows[0]?.shape ?? '';
}
