/** Who fetches which file: a lease on each, so that of any number of replicas one does; and what came of it. */

import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { rows } from '../database/rows.ts';
import { LEASE_MS, pauseAfter } from './rules.ts';
import type { Kept } from './storage.ts';
import { fileCopies, files } from './tables.ts';

/** A file to fetch now, by the messenger's id of it. */
export interface ClaimedFile {
  id: number;
  externalId: string;
  /** This try included. */
  attempts: number;
}

/** Whose copies are fetched, and by whom. */
export interface Fetcher {
  channel: string;
  botId: string;
  /** Unique to this process. */
  owner: string;
}

/** Takes files whose turn it is: any, or the one that is `wanted` at once. `now` is the machine's clock. */
export async function claimFiles(
  db: Database,
  { channel, botId, owner }: Fetcher,
  { wanted, most }: { wanted?: number; most: number },
  now: Date,
): Promise<ClaimedFile[]> {
  const which =
    wanted === undefined ? sql`(not_before is null or not_before <= ${now}::timestamptz)` : sql`id = ${wanted}`;
  const claimed = await rows<{ id: number; external_id: string; attempts: number }>(
    db,
    sql`with due as (
        select id from ${files} f
        where state = 'waiting' and ${which} and (lease_until is null or lease_until <= ${now}::timestamptz)
          and exists (select 1 from ${fileCopies} c
            where c.file_id = f.id and c.channel = ${channel} and c.bot_id = ${botId})
        order by id limit ${most} for update skip locked)
      update ${files} set leased_by = ${owner}, attempts = files.attempts + 1,
        lease_until = ${new Date(now.getTime() + LEASE_MS)}::timestamptz
      from due where files.id = due.id
      returning files.id, files.attempts, (
        select c.external_id from ${fileCopies} c
        where c.file_id = files.id and c.channel = ${channel} and c.bot_id = ${botId}
        order by c.id desc limit 1) as external_id`,
  );
  return claimed.map(({ external_id, ...file }) => ({ ...file, externalId: external_id }));
}

/** The bytes are in storage. An earlier file of the same bytes stands for this one from now on. */
export async function settleKept(db: Database, id: number, kept: Kept): Promise<void> {
  const settle = () =>
    rows(
      db,
      sql`update ${files} set state = 'kept', hash = ${kept.hash}, size = ${kept.size}, family = ${kept.family},
          width = coalesce(${kept.width}::int, width), height = coalesce(${kept.height}::int, height),
          same_as = (select other.id from ${files} other
            where other.hash = ${kept.hash} and other.same_as is null and other.id <> ${id}),
          leased_by = null, lease_until = null, not_before = null
        where id = ${id}`,
    );
  // Two files of the same bytes may come at the same moment: the second then finds the first.
  await settle().catch((error: unknown) => (isTaken(error) ? settle() : Promise.reject(error)));
}

/** There is nothing to fetch, now or ever. */
export async function settleMissing(db: Database, id: number, state: 'too-big' | 'gone'): Promise<void> {
  await db
    .update(files)
    .set({ state, leasedBy: null, leaseUntil: null })
    .where(and(eq(files.id, id), eq(files.state, 'waiting')));
}

/** It did not work this time: the next try comes later, by whoever is there then. */
export async function putOff(db: Database, { id, attempts }: ClaimedFile, now: Date): Promise<void> {
  const notBefore = new Date(now.getTime() + pauseAfter(attempts));
  await db
    .update(files)
    .set({ notBefore, leasedBy: null, leaseUntil: null })
    .where(and(eq(files.id, id), eq(files.state, 'waiting')));
}

function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === '23505') return true;
  }
  return false;
}
