/** Reads and writes the drafts of a list: many soloists take as many statements as one. */

import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import { changesBetween, recordAll } from '../../history/actions.ts';
import { withChanges } from '../../with-changes.ts';
import { ownerOf } from '../answers/answering.ts';
import { refreshBoard } from '../board/actions.ts';
import type { Entry, Participant } from '../facts.ts';
import { keepChildren } from '../people/children.ts';
import { foldTitle } from '../people/identity.ts';
import type { StepId } from '../questions.ts';
import { columnsOf, remembered } from '../storing/columns.ts';
import { loadEntries } from '../storing/load.ts';
import type { Deed } from '../storing/row.ts';
import { entries, entryTeachers, participations } from '../tables.ts';
import type { SoloFacts, SoloList } from './facts.ts';
import { soloFormOf } from './line-nomination.ts';
import { entryLists } from './tables.ts';

/** The list a draft gathers; an empty one where nothing was pasted yet. */
export async function listOf(db: Database, headId: number): Promise<SoloList> {
  const [row] = await db.select().from(entryLists).where(eq(entryLists.entryId, headId));
  return row ?? { entryId: headId, held: [], aside: [], lines: 0 };
}

export async function saveList(tx: Database, { entryId, held, aside, lines }: SoloList): Promise<void> {
  const columns = { held: [...held], aside: [...aside], lines };
  await tx
    .insert(entryLists)
    .values({ entryId, ...columns })
    .onConflictDoUpdate({ target: entryLists.entryId, set: columns });
}

/** Every soloist of a list in whatever state, in the order of their lines. */
export function soloistsOf(db: Database, headId: number): Promise<Entry[]> {
  return loadEntries(db, and(eq(entries.listId, headId), ne(entries.id, headId)), undefined, asc(entries.id));
}

/** The same, locked: nobody else changes them until the transaction ends. */
export async function lockSoloists(tx: Database, headId: number): Promise<Entry[]> {
  await tx.select({ id: entries.id }).from(entries).where(eq(entries.listId, headId)).orderBy(entries.id).for('update');
  return soloistsOf(tx, headId);
}

/** Makes a draft of each soloist and returns how many; one that stands in the list already is not made again. */
export async function makeSoloists(
  tx: Database,
  contest: ContestDefinition,
  head: Entry,
  solos: readonly SoloFacts[],
  { personId, at }: Omit<Deed, 'action'>,
): Promise<number> {
  const fresh = await notYetListed(tx, contest, head, solos, at);
  if (fresh.length === 0) return 0;
  const made = await tx
    .insert(entries)
    .values(fresh.map((solo) => ({ ...bareRow(head, at), ...columnsOf(contest, draftOf(contest, head, solo, at)) })))
    .returning({ id: entries.id });
  const ids = made.map(({ id }) => id).sort((one, other) => one - other);
  await linkPerformers(tx, ids, fresh);
  await linkSupervisors(tx, ids, head);
  await recordAll(
    tx,
    ids.map((subjectId) => ({ at, personId, subject: 'entry', subjectId, action: 'listed' })),
  );
  await refreshBoard(tx, head, at);
  return ids.length;
}

interface FreshSolo extends SoloFacts {
  participant: Participant;
}

/** The soloists that the list does not have, each act once, their children kept. */
async function notYetListed(
  tx: Database,
  contest: ContestDefinition,
  head: Entry,
  solos: readonly SoloFacts[],
  at: Date,
): Promise<FreshSolo[]> {
  const named = solos.map(({ child }) => child);
  const kept = await keepChildren(tx, ownerOf(head), named, at);
  const present = new Set((await soloistsOf(tx, head.id)).map((entry) => actKey(contest, entry.participants, entry)));
  return solos.flatMap((solo, index) => {
    const child = kept[index];
    const key = child && actKey(contest, [child], solo);
    if (!child || key === undefined || present.has(key)) return [];
    present.add(key);
    return [{ ...solo, participant: { ...child, position: 1 } }];
  });
}

/** Each soloist performs in the draft of the same place. */
async function linkPerformers(tx: Database, ids: readonly number[], fresh: readonly FreshSolo[]): Promise<void> {
  await tx.insert(participations).values(
    fresh.flatMap(({ participant: { position, childId, identityId, grade } }, index) => {
      const entryId = ids[index];
      return entryId === undefined ? [] : [{ entryId, position, childId, identityId, grade }];
    }),
  );
}

/** The teachers of the list are those of each of its drafts. */
async function linkSupervisors(tx: Database, ids: readonly number[], head: Entry): Promise<void> {
  const supervisors = head.teachers.map(({ teacherId }, index) => ({ teacherId, position: index + 1 }));
  const links = ids.flatMap((entryId) =>
    supervisors.map((link) => ({ ...link, entryId, role: 'supervisor' as const })),
  );
  if (links.length > 0) await tx.insert(entryTeachers).values(links);
}

/** Saves changed drafts of a list over what they were: one statement for all, one for their history. */
export async function saveSoloists(
  tx: Database,
  contest: ContestDefinition,
  changed: readonly { before: Entry; after: Entry }[],
  { personId, action, at }: Deed,
): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ before, after }) => {
    const saved = withChanges(after, { version: before.version + 1, updatedAt: at });
    return { ...bareRow(saved, at), id: saved.id, createdAt: saved.createdAt, ...columnsOf(contest, saved) };
  });
  await tx
    .insert(entries)
    .overridingSystemValue()
    .values(rows)
    .onConflictDoUpdate({ target: entries.id, set: CHANGED });
  await recordAll(
    tx,
    changed.map(({ before, after }) => ({
      at,
      personId,
      subject: 'entry',
      subjectId: after.id,
      action,
      change: changesBetween(remembered(before), remembered(after)),
    })),
  );
  const [one] = changed;
  if (one) await refreshBoard(tx, one.after, at);
}

/** The columns an answer to a draft's question may change. */
const CHANGED = Object.fromEntries(
  (
    [
      'nomination',
      'form',
      'declaredCategory',
      'answers',
      'personalAnswers',
      'answered',
      'pending',
      'version',
      'updatedAt',
    ] as const
  ).map((name) => [name, sql.raw(`excluded.${entries[name].name}`)]),
);

/** What an entry's row must have. */
function bareRow({ contestId, contactId, channel, state }: Entry, at: Date) {
  const always = { contestId, contactId, channel, state, createdAt: at, updatedAt: at };
  return { ...always, answers: {}, answered: [] as string[], issues: [] };
}

function draftOf(contest: ContestDefinition, head: Entry, solo: SoloFacts, at: Date): Entry {
  const nomination = contest.nominations.find(({ id }) => id === solo.nomination);
  const form = nomination ? soloFormOf(contest, nomination) : contest.forms.find(({ max }) => max === 1)?.id;
  const told: StepId[] = [
    ...(nomination ? (['nomination'] as const) : []),
    ...(form === undefined ? [] : (['form'] as const)),
    'institution',
    'participants',
    'teachers',
    ...Object.keys(solo.answers).map((id): StepId => `field:${id}`),
  ];
  return {
    ...head,
    listId: head.id,
    nomination: solo.nomination,
    form: form ?? null,
    answers: solo.answers,
    answered: told,
    pending: null,
    asking: null,
    askedOf: null,
    takenOverAt: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** The same child with the same title stands in a list once. */
function actKey(
  contest: ContestDefinition,
  [child]: readonly Participant[],
  { answers }: Pick<SoloFacts, 'answers'>,
): string {
  const field = contest.fields.find(({ kind }) => kind === 'title');
  const title = field === undefined ? null : answers[field.id];
  return `${child?.identityId ?? 0}|${typeof title === 'string' ? foldTitle(title) : ''}`;
}
