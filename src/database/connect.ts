/** Opens the database, embedded or PostgreSQL, behind one type that modules know. */

import type { Extensions } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { drizzle as overPostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { openEmbedded, openInMemory } from './embedded/embedded.ts';
import { rememberingEmbedded } from './embedded/remembering-embedded.ts';
import { remembering } from './remembering.ts';

/** A database or a transaction on it; the same for PGlite and PostgreSQL. Raw SQL goes through `rows`. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** An open database with what its keeper may do to it. */
export interface Opened {
  db: Database;
  kind: 'pglite' | 'postgres';
  /** Answers when the database does; throws when it does not. */
  ping(): Promise<void>;
  /** Writes a snapshot to go back to, prunes old ones, and says where it is. The embedded database's alone. */
  snapshot?(now: Date): Promise<string>;
  /** Writes a checkpoint; rejects with ENOSPC instead where the disk has no room. The embedded database's alone. */
  checkpoint?(): Promise<void>;
  /** Ends what is running and lets go of files, locks and connections. Safe to call twice. */
  close(): Promise<void>;
}

export interface PgliteOptions {
  /** The data folder (the cluster goes into `<dir>/pglite`), or 'memory' for one that vanishes. */
  dir: string;
  extensions?: Extensions;
  /** A dump of a data folder (tar) that a database in memory starts from. */
  dump?: Blob;
}

/**
 * Opens the embedded database and holds its folder until closed.
 * Throws `StartError` when another process holds the folder or it was made by another version.
 */
export async function openPglite({ dir, extensions, dump }: PgliteOptions): Promise<Opened> {
  const embedded =
    dir === 'memory'
      ? await openInMemory({ ...(extensions && { extensions }), ...(dump && { dump }) })
      : await openEmbedded({ dir, ...(extensions && { extensions }) });
  return { ...opened('pglite', overPglite(rememberingEmbedded(embedded.client))), ...embedded.keeper };
}

export interface PostgresOptions {
  /** postgres://user:password@host:port/name */
  url: string;
  /** Connections at most; 10 unless said. */
  max?: number;
}

/** Prepares a pool on PostgreSQL; connections are made, and made again, as they are needed. */
export function openPostgres({ url, max = 10 }: PostgresOptions): Opened {
  const client = postgres(url, {
    max,
    backoff: (failures) => reconnectAfterS(failures),
    connection: { TimeZone: 'UTC', application_name: 'rampa' },
    types: { int8: { to: 20, from: [20], serialize: String, parse: toNumber } },
    onnotice: () => undefined,
  });
  const db = overPostgres(remembering(client));
  // Drizzle hands strings over as they are and lets the driver refuse a Date; in raw SQL both shall do.
  for (const type of [1082, 1083, 1114, 1184]) client.options.serializers[type] = dateToText;
  return { ...opened('postgres', db), close: () => client.end({ timeout: 5 }) };
}

export type DatabaseChoice = { kind: 'pglite'; dir: string } | { kind: 'postgres'; url: string };

/** Opens whichever database the settings chose. */
export async function openDatabase(choice: DatabaseChoice): Promise<Opened> {
  return choice.kind === 'pglite' ? openPglite({ dir: choice.dir }) : openPostgres({ url: choice.url });
}

function opened<K extends Opened['kind']>(kind: K, db: Database) {
  const ping = async () => {
    await db.execute(sql`select 1`);
  };
  return { kind, db, ping };
}

/** Seconds before a connection is made again after so many failures in a row; a database that is back is used within two. */
function reconnectAfterS(failures: number, random = Math.random): number {
  return Math.min(0.05 * 2 ** failures, 2) * (0.5 + random() / 2);
}

function toNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

function dateToText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
