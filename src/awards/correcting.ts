/** Tells everybody who had heard of an award that it was taken back. */

import { and, eq } from 'drizzle-orm';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { type Promised, promise } from '../deliveries/actions.ts';
import { holdPending } from '../deliveries/kept.ts';
import { viewEntry } from '../entries/queries.ts';
import { loadEntry } from '../entries/storing/load.ts';
import { entries } from '../entries/tables.ts';
import type { EntryView } from '../entries/view.ts';
import { decentInstant } from '../people/quiet-hours.ts';
import { persons } from '../people/tables.ts';
import type { AwardDelivery } from './kinds.ts';
import type { Award, Standing } from './rules.ts';
import { standingOf } from './standing.ts';
import { awards, resultLetters } from './tables.ts';

/** The key of one message of a publication's letter. */
export function letterKey(publicationId: number, personId: number, part: number): string {
  return `results:${publicationId}:${personId}:${part}`;
}

/**
 * Promises the correction, once to each. Whoever has not got the letter yet hears nothing: the letter tells what holds
 * when it leaves. Quiet hours are kept.
 */
export async function tellTakenBack(tx: Database, awardId: number, now: Date): Promise<void> {
  const told = await tx
    .select({ letter: resultLetters, zone: persons.zone, contest: contests.definition })
    .from(awards)
    .innerJoin(entries, eq(entries.id, awards.entryId))
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .innerJoin(
      resultLetters,
      and(eq(resultLetters.entryId, awards.entryId), eq(resultLetters.publicationId, awards.publicationId)),
    )
    .innerJoin(persons, eq(persons.id, resultLetters.personId))
    .where(eq(awards.id, awardId));
  const promised: Promised[] = [];
  for (const { letter, zone, contest } of told) {
    const { publicationId, personId, part } = letter;
    if (await holdPending(tx, letterKey(publicationId, personId, part))) continue;
    const content: AwardDelivery = { kind: 'award-taken-back', awardId, personId };
    const notBefore = decentInstant(now, zone ?? contest.zone);
    promised.push({ personId, content, onceKey: `award-taken-back:${awardId}:${personId}`, notBefore });
  }
  await promise(tx, promised, now);
}

/** What the correction says: the award that went, and what the entry has now that everybody may know. */
export interface TakenBack {
  readonly entry: EntryView;
  readonly gone: Award;
  readonly left: readonly Award[];
}

/** The correction as it would leave now; undefined when there is nothing to correct for this person. */
export async function takenBack(
  db: Database,
  { awardId, personId }: { awardId: number; personId: number },
): Promise<TakenBack | undefined> {
  const [gone] = await db.select().from(awards).where(eq(awards.id, awardId));
  const entry = gone && (await loadEntry(db, gone.entryId));
  if (!entry || gone.revokedAt === null || gone.publicationId === null) return undefined;
  const [letter] = await db
    .select({ part: resultLetters.part })
    .from(resultLetters)
    .where(
      and(
        eq(resultLetters.publicationId, gone.publicationId),
        eq(resultLetters.personId, personId),
        eq(resultLetters.entryId, gone.entryId),
      ),
    );
  if (!letter) return undefined;
  const standing = await standingOf(db, entry.id);
  return { entry: await viewEntry(db, entry), gone, left: knownAwards(standing) };
}

/** The awards of an entry that everybody may know: the degree first. */
export function knownAwards({ published, prizes }: Standing): Award[] {
  return [...(published ? [published] : []), ...prizes.filter(({ publishedAt }) => publishedAt !== null)];
}
