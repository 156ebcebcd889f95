/** Results as everybody may see them once they are published: names only with a consent to make them known. */

import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { decisionsFor } from '../consents/queries.ts';
import type { ContestDefinition } from '../contests/definition.ts';
import type { Contest } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import type { Entry } from '../entries/facts.ts';
import { entryNumber } from '../entries/number.ts';
import { viewEntries } from '../entries/queries.ts';
import { loadEntries } from '../entries/storing/load.ts';
import { entries } from '../entries/tables.ts';
import { knownAwards } from './correcting.ts';
import { publicName } from './naming.ts';
import type { Award } from './rules.ts';
import { standingsOf } from './standing.ts';
import { awards } from './tables.ts';

/** One entry among the results. */
export interface ResultLine {
  readonly number: string;
  /** Who it is; null: only the number may be told. */
  readonly name: string | null;
  /** Its institution, where the name is told. */
  readonly institution: string | null;
  /** The age category's id. */
  readonly category: string;
  readonly awards: readonly Award[];
}

/** How many awarded entries each nomination has, as the contest lists them; none before the publication. */
export async function nominationsWithResults(
  db: Database,
  { id, definition }: Contest,
): Promise<{ nomination: string; entries: number }[]> {
  const found = await db
    .select({ nomination: entries.nomination, entries: sql<number>`count(distinct ${entries.id})::int` })
    .from(entries)
    .innerJoin(awards, eq(awards.entryId, entries.id))
    .where(and(eq(entries.contestId, id), eq(entries.state, 'accepted'), isKnown))
    .groupBy(entries.nomination);
  return definition.nominations.flatMap(({ id: nomination }) => {
    const one = found.find((row) => row.nomination === nomination);
    return one ? [{ nomination, entries: one.entries }] : [];
  });
}

/** A nomination's results: by age category, the highest degree first, prizes alone last. */
export async function resultsOf(db: Database, contest: Contest, nomination: string): Promise<ResultLine[]> {
  const { definition } = contest;
  const known = db.select({ id: awards.entryId }).from(awards).where(isKnown);
  const found = await loadEntries(
    db,
    and(
      eq(entries.contestId, contest.id),
      eq(entries.nomination, nomination),
      eq(entries.state, 'accepted'),
      inArray(entries.id, known),
    ),
  );
  const standings = await standingsOf(
    db,
    found.map(({ id }) => id),
  );
  const names = await namesOf(db, contest.id, found);
  const institutions = new Map(
    (await viewEntries(db, found)).map(({ id, institution }) => [id, institution?.shortName]),
  );
  return found
    .map((entry) => {
      const standing = standings.get(entry.id);
      return { entry, awards: standing ? knownAwards(standing) : [] };
    })
    .sort(inOrderOf(definition))
    .map(({ entry, awards: given }) => {
      const name = names.get(entry.id) ?? null;
      const institution = name === null ? null : (institutions.get(entry.id) ?? null);
      const number = entryNumber(definition.code, entry.number ?? 0);
      return { number, name, institution, category: entry.declaredCategory ?? '', awards: given };
    });
}

type Awarded = { entry: Pick<Entry, 'declaredCategory' | 'number'>; awards: readonly Award[] };

/** By age category, degree and number, each as the contest has them in order; what it does not know comes last. */
function inOrderOf({ age_categories: categories, award_degrees: degrees }: ContestDefinition) {
  const place = (list: readonly { id: string }[], wanted: string | null) => {
    const at = list.findIndex(({ id }) => id === wanted);
    return at < 0 ? list.length : at;
  };
  return ({ entry: one, awards: [ofOne] }: Awarded, { entry: other, awards: [ofOther] }: Awarded) =>
    place(categories, one.declaredCategory) - place(categories, other.declaredCategory) ||
    place(degrees, ofOne?.degree ?? null) - place(degrees, ofOther?.degree ?? null) ||
    (one.number ?? 0) - (other.number ?? 0);
}

const isKnown = and(isNotNull(awards.publishedAt), isNull(awards.revokedAt));

async function namesOf(db: Database, contestId: number, found: readonly Entry[]): Promise<Map<number, string | null>> {
  const ids = found.flatMap(({ participants }) => participants.map(({ childId }) => childId));
  const decided = await decisionsFor(db, contestId, ids);
  const mayTell = (childId: number) => decided.get(childId)?.distribution?.given === true;
  return new Map(found.map((entry) => [entry.id, publicName(entry, mayTell)]));
}
