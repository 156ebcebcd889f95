/** What is held of the entries a person sent, and of their own children in the entries of others. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import { standingsOf } from '../../awards/standing.ts';
import { consents } from '../../consents/tables.ts';
import type { Database } from '../../database/connect.ts';
import { ownChildren } from '../../entries/family/queries.ts';
import { entriesOfContact } from '../../entries/queries.ts';
import type { EntryView } from '../../entries/view.ts';
import { fileFacts } from '../../files/queries.ts';
import { files } from '../../files/tables.ts';
import type { Caller } from '../../people/access.ts';
import { filesAmong } from '../erasing/files.ts';

/** The entries they are the contact of, drafts too, with the papers they attested and the files they sent. */
export async function ownEntriesData(db: Database, personId: number) {
  const found = (await entriesOfContact(db, personId)).toReversed();
  const results = await resultsOf(db, found);
  const attested = await db
    .select({ childId: consents.childId, contestId: consents.contestId, givenAt: consents.givenAt, withdrawnAt })
    .from(consents)
    .where(and(eq(consents.personId, personId), eq(consents.how, 'paper')));
  const sent = await sentFiles(db, found);
  return found.map((entry) => ({
    entry,
    results: results.get(entry.id) ?? [],
    papers: attested
      .filter(({ childId, contestId }) => contestId === entry.contestId && isIn(entry, childId))
      .map(({ childId, givenAt, withdrawnAt }) => ({ childId, givenAt, withdrawnAt })),
    files: filesAmong(entry.answers).flatMap((id) => sent.get(id) ?? []),
  }));
}

const { withdrawnAt } = consents;

function isIn({ participants }: EntryView, childId: number | null): boolean {
  return participants.some((child) => child.childId === childId);
}

/** Their own children, entry by entry, with every decision they made; of a group nobody else is in it. */
export async function ownChildrenData(db: Database, caller: Caller) {
  const found = await ownChildren(db, caller);
  const results = await resultsOf(
    db,
    found.map(({ entry }) => entry),
  );
  const made = await db
    .select()
    .from(consents)
    .where(and(eq(consents.personId, caller.personId), eq(consents.how, 'link')))
    .orderBy(asc(consents.id));
  return found.map(({ entry, child }) => ({
    entry,
    child,
    results: results.get(entry.id) ?? [],
    consents: made
      .filter(({ childId, contestId }) => childId === child.childId && contestId === entry.contestId)
      .map(({ purpose, given, guardianName, textVersion, textHash, givenAt, withdrawnAt }) => ({
        ...{ purpose, given, guardianName, textVersion, textHash, givenAt, withdrawnAt },
      })),
  }));
}

/** Titles of the degrees and prizes that are known, by entry. */
async function resultsOf(db: Database, found: readonly EntryView[]): Promise<Map<number, string[]>> {
  const standings = await standingsOf(
    db,
    found.map(({ id }) => id),
  );
  return new Map(
    found.map(({ id, contest }) => {
      const { published, prizes = [] } = standings.get(id) ?? { published: null };
      const degree = contest.award_degrees.find((one) => one.id === published?.degree)?.title;
      const known = prizes.flatMap(({ title, publishedAt }) => (publishedAt === null || !title ? [] : [title]));
      return [id, [...(degree === undefined ? [] : [degree]), ...known]];
    }),
  );
}

async function sentFiles(db: Database, found: readonly EntryView[]) {
  const ids = found.flatMap(({ answers }) => filesAmong(answers));
  if (ids.length === 0) return new Map<number, { name: string | null; size: number | null; at: Date }>();
  const facts = await fileFacts(db, ids);
  const dated = await db.select({ id: files.id, at: files.createdAt }).from(files).where(inArray(files.id, ids));
  return new Map(
    dated.map(({ id, at }) => [id, { name: facts.get(id)?.name ?? null, size: facts.get(id)?.size ?? null, at }]),
  );
}
