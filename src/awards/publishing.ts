/** Publishing a contest's results in one deliberate act, bound to what was looked at before it. */

import { createHash } from 'node:crypto';
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { contests } from '../contests/tables.ts';
import type { Database } from '../database/connect.ts';
import { promise } from '../deliveries/actions.ts';
import { viewEntries } from '../entries/queries.ts';
import { loadEntries } from '../entries/storing/load.ts';
import { entries } from '../entries/tables.ts';
import { record } from '../history/actions.ts';
import { authorize, type Caller } from '../people/access.ts';
import { decentInstant } from '../people/quiet-hours.ts';
import { persons } from '../people/tables.ts';
import { ok, type Result, refused } from '../result.ts';
import { letterKey } from './correcting.ts';
import type { AwardDelivery } from './kinds.ts';
import { type LetterRow, letterRows } from './letters.ts';
import { unexplainedIn } from './queries.ts';
import type { AwardRefusal } from './refusals.ts';
import type { Award } from './rules.ts';
import { openStandings } from './standing.ts';
import { awards, publications, resultLetters } from './tables.ts';
import { touch } from './writing.ts';

/** An award that waits for its publication. */
export type Waiting = Award & { entryId: number };

/** What came of a publication. */
export interface Published {
  /** Awards made known now; 0 when it had been done already, or nothing waited. */
  published: number;
  contacts: number;
  parents: number;
}

/** Awards of accepted entries that wait; those of entries that are not accepted any more are left out. */
export async function waitingAwards(db: Database, contestId: number): Promise<Waiting[]> {
  const found = await db
    .select({ award: awards })
    .from(awards)
    .innerJoin(entries, eq(entries.id, awards.entryId))
    .where(
      and(
        eq(entries.contestId, contestId),
        eq(entries.state, 'accepted'),
        isNull(awards.publishedAt),
        isNull(awards.revokedAt),
      ),
    )
    .orderBy(awards.id);
  return found.map(({ award }) => award);
}

/** Names exactly these awards: a publication says by it what was looked at. */
export function markOf(waiting: readonly Waiting[]): string {
  const ids = waiting.map(({ id }) => id).sort((one, other) => one - other);
  return createHash('sha256').update(ids.join(',')).digest('base64url').slice(0, 20);
}

/**
 * Publishes every award that waits, at `now`, and promises one letter to each contact and to each parent of a child in
 * it. `mark` is that of what was looked at (null: whatever waits); on other awards nothing happens, and a second tap on
 * the same finds it done. A degree that waits takes the place of the one that was known.
 */
export async function publishAwards(
  db: Database,
  caller: Caller,
  { contestId, mark }: { contestId: number; mark: string | null },
  now: Date,
): Promise<Result<Published, AwardRefusal>> {
  const allowed = authorize(caller, 'award.publish', { contestId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [contest] = await tx.select().from(contests).where(eq(contests.id, contestId)).for('update');
    if (!contest) return refused({ code: 'contest-not-found' });
    if (contest.purgedAt !== null) return refused({ code: 'contest-inactive' });
    const waiting = await lockWaiting(tx, contestId, now);
    const isDone = mark !== null && (await wasPublished(tx, contestId, mark));
    if (isDone || (waiting.length === 0 && mark === null)) return ok({ published: 0, contacts: 0, parents: 0 });
    const present = markOf(waiting);
    if (mark !== null && mark !== present) return refused({ code: 'awards-changed' });
    const wanting = await unexplainedIn(tx, contestId, contest.definition);
    if (wanting.length > 0) return refused({ code: 'reasons-wanting', count: wanting.length });
    const publicationId = await makeKnown(tx, caller, { contestId, mark: present, waiting }, now);
    const letters = await writeLetters(tx, publicationId, waiting);
    await promiseLetters(tx, publicationId, letters, contest.definition.zone, now);
    const people = (relation: LetterRow['relation']) =>
      new Set(letters.filter((row) => row.relation === relation).map(({ personId }) => personId)).size;
    return ok({ published: waiting.length, contacts: people('contact'), parents: people('parent') });
  });
}

/**
 * What waits, with the entries' results locked. What comes meanwhile for another entry is left to the next publication:
 * whoever gives it holds that entry and would be waited for in a circle.
 */
async function lockWaiting(tx: Database, contestId: number, now: Date): Promise<Waiting[]> {
  const locked = new Set((await waitingAwards(tx, contestId)).map(({ entryId }) => entryId));
  await openStandings(tx, [...locked], now);
  return (await waitingAwards(tx, contestId)).filter(({ entryId }) => locked.has(entryId));
}

async function wasPublished(tx: Database, contestId: number, mark: string): Promise<boolean> {
  const found = await tx
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.contestId, contestId), eq(publications.mark, mark)));
  return found.length > 0;
}

async function makeKnown(
  tx: Database,
  { personId }: Caller,
  { contestId, mark, waiting }: { contestId: number; mark: string; waiting: readonly Waiting[] },
  now: Date,
): Promise<number> {
  const [made] = await tx
    .insert(publications)
    .values({ contestId, mark, publishedBy: personId, at: now })
    .returning({ id: publications.id });
  if (!made) throw new Error('no publication was made');
  const degreed = waiting.filter(({ degree }) => degree !== null).map(({ entryId }) => entryId);
  if (degreed.length > 0) await replaceDegrees(tx, degreed, now);
  const ids = waiting.map(({ id }) => id);
  await tx.update(awards).set({ publishedAt: now, publicationId: made.id }).where(inArray(awards.id, ids));
  await touch(tx, [...new Set(waiting.map(({ entryId }) => entryId))], now);
  await tx
    .update(contests)
    .set({ resultsPublishedAt: sql`coalesce(${contests.resultsPublishedAt}, ${now})` })
    .where(eq(contests.id, contestId));
  const change = { awards: { from: null, to: waiting.length } };
  await record(tx, {
    at: now,
    personId,
    subject: 'contest',
    subjectId: contestId,
    action: 'results-published',
    change,
  });
  return made.id;
}

async function replaceDegrees(tx: Database, entryIds: readonly number[], now: Date): Promise<void> {
  await tx
    .update(awards)
    .set({ revokedAt: now })
    .where(
      and(
        inArray(awards.entryId, [...entryIds]),
        isNotNull(awards.degree),
        isNotNull(awards.publishedAt),
        isNull(awards.revokedAt),
      ),
    );
}

async function writeLetters(tx: Database, publicationId: number, waiting: readonly Waiting[]): Promise<LetterRow[]> {
  const ids = [...new Set(waiting.map(({ entryId }) => entryId))];
  const found = await viewEntries(tx, await loadEntries(tx, inArray(entries.id, ids), undefined, sql`number`));
  const told = found.map((entry) => ({ entry, awards: waiting.filter(({ entryId }) => entryId === entry.id) }));
  const letters = await letterRows(tx, told);
  if (letters.length > 0) {
    await tx.insert(resultLetters).values(letters.map((letter) => ({ ...letter, publicationId })));
  }
  return letters;
}

async function promiseLetters(
  tx: Database,
  publicationId: number,
  letters: readonly LetterRow[],
  zone: string,
  now: Date,
): Promise<void> {
  const ids = [...new Set(letters.map(({ personId }) => personId))];
  if (ids.length === 0) return;
  const known = await tx.select({ id: persons.id, zone: persons.zone }).from(persons).where(inArray(persons.id, ids));
  const zones = new Map(known.map((person) => [person.id, person.zone]));
  const messages = new Map(
    letters.map(({ personId, part }) => [letterKey(publicationId, personId, part), { personId, part }]),
  );
  const promised = [...messages].map(([onceKey, { personId, part }]) => {
    const content: AwardDelivery = { kind: 'results-told', publicationId, personId, part };
    return { personId, content, onceKey, notBefore: decentInstant(now, zones.get(personId) ?? zone) };
  });
  await promise(tx, promised, now);
}
