/** What erasing would mean, told before anybody confirms it; the mark binds the confirming tap to what was shown. */

import { createHash } from 'node:crypto';
import { and, eq, inArray, ne } from 'drizzle-orm';
import { allContests } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import type { Participant } from '../../entries/facts.ts';
import { guardians } from '../../entries/family/tables.ts';
import { viewEntries } from '../../entries/queries.ts';
import { loadEntries, loadEntry } from '../../entries/storing/load.ts';
import { entries, participations } from '../../entries/tables.ts';
import type { EntryView } from '../../entries/view.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { persons } from '../../people/tables.ts';
import { ok, type Result, refused } from '../../result.ts';
import { rowsOfChild } from './child.ts';
import { isErased } from './record.ts';
import { runningEntries } from './running.ts';
import { fateOf } from './taking-off.ts';
import type { ErasureRefusal } from './words.ts';

/** A person, with what stays and what goes. */
export interface PersonPreview {
  personId: number;
  drafts: number;
  /** Entries that take part in contests not over yet: they stay with the institution. */
  running: number;
  /** Every other entry that was submitted. */
  past: number;
  /** Children the person decides consents for. */
  children: number;
  mark: string;
}

/** An entry of a child, and what becomes of it. */
export interface ChildFate {
  entry: EntryView;
  fate: ReturnType<typeof fateOf>;
}

export interface ChildPreview {
  child: Participant;
  /** Rows of the child that become nobody's. */
  childIds: number[];
  fates: ChildFate[];
  mark: string;
}

/** A child in an entry, by ids. */
export interface ChildInEntry {
  entryId: number;
  childId: number;
}

/** What erasing a person would mean, for themselves or an administrator. */
export async function previewPerson(
  db: Database,
  caller: Caller,
  personId: number,
  now: Date,
): Promise<Result<PersonPreview, ErasureRefusal>> {
  const allowed = authorize(caller, 'person.erase', { ownerId: personId });
  if (!allowed.ok) return allowed;
  const [person] = await db.select({ id: persons.id }).from(persons).where(eq(persons.id, personId));
  if (!person || (await isErased(db, 'person', personId))) return refused({ code: 'erased-already' });
  const own = eq(entries.contactId, personId);
  const drafts = await db.$count(entries, and(own, eq(entries.state, 'draft')));
  const submitted = await db.$count(entries, and(own, ne(entries.state, 'draft')));
  const byContest = await runningEntries(db, personId, now);
  const running = [...byContest.values()].reduce((sum, count) => sum + count, 0);
  const held = await db
    .selectDistinct({ childId: guardians.childId })
    .from(guardians)
    .where(eq(guardians.personId, personId));
  const facts = { personId, drafts, running, past: submitted - running, children: held.length };
  return ok({ ...facts, mark: markOf(facts) });
}

/** What erasing a child would mean: at their institution for a guardian, everywhere for an administrator. */
export async function previewChild(
  db: Database,
  caller: Caller,
  { entryId, childId }: ChildInEntry,
  now: Date,
): Promise<Result<ChildPreview, ErasureRefusal>> {
  const entry = await loadEntry(db, entryId);
  const child = entry?.participants.find((one) => one.childId === childId);
  if (!entry || !child) return refused({ code: 'entry-not-found' });
  const guardian = await isGuardian(db, caller, { entryId, childId });
  const allowed = authorize(caller, 'child.erase', guardian ? { ownerId: caller.personId } : {});
  if (!allowed.ok) return allowed;
  const rows = await rowsOfChild(db, childId, reachOf(caller));
  if (rows.length === 0) return refused({ code: 'erased-already' });
  const childIds = rows.map(({ id }) => id);
  const fates = await fatesOf(db, childIds, now);
  const told = fates.map(({ entry: { id }, fate }) => [id, fate]);
  return ok({ child, childIds, fates, mark: markOf([childIds, told]) });
}

/** An administrator answers for the whole of what is held; a guardian has proved no more than one institution. */
function reachOf(caller: Caller): 'here' | 'everywhere' {
  return authorize(caller, 'child.erase').ok ? 'everywhere' : 'here';
}

async function fatesOf(db: Database, childIds: number[], now: Date): Promise<ChildFate[]> {
  const listed = db
    .select({ id: participations.entryId })
    .from(participations)
    .where(inArray(participations.childId, childIds));
  const found = await loadEntries(db, inArray(entries.id, listed));
  const views = new Map((await viewEntries(db, found)).map((view) => [view.id, view]));
  const contests = new Map((await allContests(db)).map((contest) => [contest.id, contest]));
  return found.flatMap((entry) => {
    const [view, contest] = [views.get(entry.id), contests.get(entry.contestId)];
    return view && contest ? [{ entry: view, fate: fateOf(contest, entry, new Set(childIds), now) }] : [];
  });
}

async function isGuardian(db: Database, { personId }: Caller, { entryId, childId }: ChildInEntry): Promise<boolean> {
  const held = and(eq(guardians.personId, personId), eq(guardians.entryId, entryId), eq(guardians.childId, childId));
  return (await db.$count(guardians, held)) > 0;
}

/** Eight characters that differ once anything shown does. */
function markOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 8);
}
