/** The letters of a publication: who hears of which entries, in how many messages, and what each says when it leaves. */

import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { ContestDefinition } from '../contests/definition.ts';
import { contestById } from '../contests/queries.ts';
import type { Database } from '../database/connect.ts';
import { guardians } from '../entries/family/tables.ts';
import { viewEntries } from '../entries/queries.ts';
import { loadEntries } from '../entries/storing/load.ts';
import { entries, participations } from '../entries/tables.ts';
import type { EntryView, ParticipantView } from '../entries/view.ts';
import { type Award, partsOf } from './rules.ts';
import { awards, publications, resultLetters } from './tables.ts';

/** One entry of a letter. */
export interface LetterLine {
  readonly entry: EntryView;
  readonly relation: 'contact' | 'parent';
  /** The receiver's own children in it; none for the contact. */
  readonly children: readonly ParticipantView[];
  readonly awards: readonly Award[];
  /** The degree that was known before and is not any more. */
  readonly replaced: Award | null;
}

/** One message of a letter. */
export interface Letter {
  readonly contestId: number;
  readonly contest: ContestDefinition;
  readonly part: number;
  readonly parts: number;
  readonly lines: readonly LetterLine[];
}

/** Which entry stands in which part of whose letter. */
export type LetterRow = Omit<typeof resultLetters.$inferInsert, 'publicationId'>;

/** Characters of the entries in one message: its limit is 4096, and there are a head, an end and the words between. */
const MOST_IN_PART = 2_800;
/** Characters of a line beside the names in it. */
const WORDS_OF_LINE = 60;

/** Everybody who hears of these entries: each contact of theirs, each guardian of a child who stands in them. */
export async function letterRows(
  db: Database,
  told: readonly { entry: EntryView; awards: readonly Award[] }[],
): Promise<LetterRow[]> {
  const parents = await parentsOf(
    db,
    told.map(({ entry }) => entry.id),
  );
  const byPerson = new Map<number, { entryId: number; relation: LetterRow['relation']; length: number }[]>();
  for (const { entry, awards: given } of told) {
    const length = lengthOf(entry, given);
    const receivers = new Map<number, LetterRow['relation']>();
    for (const personId of parents.get(entry.id) ?? []) receivers.set(personId, 'parent');
    receivers.set(entry.contactId, 'contact');
    for (const [personId, relation] of receivers) {
      const own = byPerson.get(personId) ?? [];
      own.push({ entryId: entry.id, relation, length });
      byPerson.set(personId, own);
    }
  }
  return [...byPerson].flatMap(([personId, own]) => {
    const parts = partsOf(
      own.map(({ length }) => length),
      MOST_IN_PART,
    );
    return own.map(({ entryId, relation }, at) => ({ personId, entryId, relation, part: parts[at] ?? 1 }));
  });
}

/** A letter as it would leave now; undefined when nothing of it holds any more. */
export async function keptLetter(
  db: Database,
  { publicationId, personId, part }: { publicationId: number; personId: number; part: number },
): Promise<Letter | undefined> {
  const [publication] = await db.select().from(publications).where(eq(publications.id, publicationId));
  const contest = publication && (await contestById(db, publication.contestId));
  if (!contest) return undefined;
  const rows = await db
    .select()
    .from(resultLetters)
    .where(and(eq(resultLetters.publicationId, publicationId), eq(resultLetters.personId, personId)));
  const parts = Math.max(1, ...rows.map((row) => row.part));
  const mine = rows.filter((row) => row.part === part);
  const ids = mine.map(({ entryId }) => entryId);
  if (ids.length === 0) return undefined;
  const given = await db
    .select()
    .from(awards)
    .where(and(inArray(awards.entryId, ids), eq(awards.publicationId, publicationId), isNull(awards.revokedAt)));
  const replaced = await db
    .select()
    .from(awards)
    .where(
      and(
        inArray(awards.entryId, ids),
        isNotNull(awards.degree),
        eq(awards.revokedAt, publication.at),
        lt(awards.publishedAt, publication.at),
      ),
    );
  const lines = await linesOf(db, personId, mine, { given, replaced });
  return lines.length === 0 ? undefined : { contestId: contest.id, contest: contest.definition, part, parts, lines };
}

/** Lines of a letter in the order of the entries' numbers; entries that left the contest or lost the award are out. */
export async function linesOf(
  db: Database,
  personId: number,
  rows: readonly Pick<LetterRow, 'entryId' | 'relation'>[],
  awarded: Record<'given' | 'replaced', readonly (Award & { entryId: number })[]>,
): Promise<LetterLine[]> {
  const ids = rows.map(({ entryId }) => entryId);
  const found = await loadEntries(db, and(inArray(entries.id, ids), eq(entries.state, 'accepted')));
  const views = await viewEntries(db, found);
  const own = await db.select().from(guardians).where(eq(guardians.personId, personId));
  const mine = new Set(own.map(({ childId }) => childId));
  const relations = new Map(rows.map(({ entryId, relation }) => [entryId, relation]));
  return views
    .sort((one, other) => (one.number ?? '').localeCompare(other.number ?? '', 'ru', { numeric: true }))
    .flatMap((entry) => {
      const relation = relations.get(entry.id) ?? 'contact';
      const given = awarded.given.filter(({ entryId }) => entryId === entry.id);
      const children = relation === 'parent' ? entry.participants.filter(({ childId }) => mine.has(childId)) : [];
      if (given.length === 0 || (relation === 'parent' && children.length === 0)) return [];
      const replaced = awarded.replaced.find(({ entryId }) => entryId === entry.id) ?? null;
      return [{ entry, relation, children, awards: given, replaced }];
    });
}

/** Guardians by entry, of every child who stands in it, by whichever of the child's entries they came. */
async function parentsOf(db: Database, entryIds: readonly number[]): Promise<Map<number, Set<number>>> {
  const parents = new Map<number, Set<number>>();
  if (entryIds.length === 0) return parents;
  const found = await db
    .selectDistinct({ entryId: participations.entryId, personId: guardians.personId })
    .from(participations)
    .innerJoin(guardians, eq(guardians.childId, participations.childId))
    .where(inArray(participations.entryId, [...entryIds]));
  for (const { entryId, personId } of found) {
    parents.set(entryId, (parents.get(entryId) ?? new Set()).add(personId));
  }
  return parents;
}

/** Characters of an entry's line, rather too many than too few. */
function lengthOf({ contest, nomination, ensembleName, participants, answers }: EntryView, given: readonly Award[]) {
  const title = contest.fields.find(({ kind }) => kind === 'title');
  const degree = (id: string | null) => contest.award_degrees.find((one) => one.id === id)?.title.length ?? 0;
  const names = participants.slice(0, 2).map(({ lastName, firstName }) => lastName.length + firstName.length + 2);
  const prizes = given.map((award) => degree(award.degree) + (award.title?.length ?? 0) + 4);
  const words = [String(answers[title?.id ?? ''] ?? ''), nomination?.title ?? '', ensembleName ?? ''];
  return [...names, ...prizes, ...words.map(({ length }) => length)].reduce((sum, one) => sum + one, WORDS_OF_LINE);
}
