/** Reads entries' results whole, and opens them for a change under their locks. */

import { and, asc, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { Award, Standing } from './rules.ts';
import { awards, judgements } from './tables.ts';

type AwardRow = Pick<typeof awards.$inferSelect, keyof Award | 'entryId'>;

const columns = {
  id: awards.id,
  entryId: awards.entryId,
  degree: awards.degree,
  title: awards.title,
  reason: awards.reason,
  publishedAt: awards.publishedAt,
};

/** The results of each of these entries, of those without any too. */
export async function standingsOf(db: Database, entryIds: readonly number[]): Promise<Map<number, Standing>> {
  const ids = [...new Set(entryIds)];
  if (ids.length === 0) return new Map();
  const given = await db
    .select(columns)
    .from(awards)
    .where(and(inArray(awards.entryId, ids), isNull(awards.revokedAt)))
    .orderBy(asc(awards.id));
  const judged = await db.select().from(judgements).where(inArray(judgements.entryId, ids));
  return gathered(ids, given, judged);
}

/** The results of one entry. */
export async function standingOf(db: Database, entryId: number): Promise<Standing> {
  return (await standingsOf(db, [entryId])).get(entryId) ?? emptyStanding(entryId);
}

/**
 * The same for a change: the entries' results are locked until the transaction ends, in the order of their ids, so that
 * nobody waits in a circle.
 */
export async function openStandings(
  tx: Database,
  entryIds: readonly number[],
  now: Date,
): Promise<Map<number, Standing>> {
  const ids = [...new Set(entryIds)].sort((one, other) => one - other);
  if (ids.length === 0) return new Map();
  const missing = ids.map((entryId) => ({ entryId, version: 0, updatedAt: now }));
  await tx.insert(judgements).values(missing).onConflictDoNothing();
  await tx
    .select({ id: judgements.entryId })
    .from(judgements)
    .where(inArray(judgements.entryId, ids))
    .orderBy(asc(judgements.entryId))
    .for('update');
  return standingsOf(tx, ids);
}

function emptyStanding(entryId: number): Standing {
  return { entryId, version: 0, scores: [], mean: null, place: null, published: null, pending: null, prizes: [] };
}

function gathered(
  ids: readonly number[],
  given: readonly AwardRow[],
  judged: readonly (typeof judgements.$inferSelect)[],
): Map<number, Standing> {
  const byEntry = new Map<number, Award[]>(ids.map((id) => [id, []]));
  for (const { entryId, ...award } of given) byEntry.get(entryId)?.push(award);
  const judgedOf = new Map(judged.map((one) => [one.entryId, one]));
  return new Map(
    ids.map((entryId) => {
      const own = byEntry.get(entryId) ?? [];
      const degrees = own.filter(({ degree }) => degree !== null);
      const { version = 0, scores = [], mean = null, place = null } = judgedOf.get(entryId) ?? {};
      return [
        entryId,
        {
          ...{ entryId, version, scores, mean, place },
          published: degrees.find(({ publishedAt }) => publishedAt !== null) ?? null,
          pending: degrees.find(({ publishedAt }) => publishedAt === null) ?? null,
          prizes: own.filter(({ degree }) => degree === null),
        },
      ];
    }),
  );
}
