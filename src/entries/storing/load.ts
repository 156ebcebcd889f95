/** Reads entries whole, and opens one for a change under the locks the change needs. */

import { desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { definitionMarked } from '../../contests/definitions.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { type Action, authorize, type Caller, type Reach } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Entry } from '../facts.ts';
import type { Actor } from '../lifecycle.ts';
import type { Refusal } from '../refusals.ts';
import { entries } from '../tables.ts';
import { ADULTS, type AdultRow, PARTICIPANTS, type PersonRow, type Seen, seenEntry, toEntry } from './seen.ts';

/** An entry opened for a change. */
export interface Opened {
  entry: Entry;
  contest: ContestDefinition;
  /** The running number the contest's next first submit takes. */
  nextNumber: number;
  /** As whom the caller acts on this entry. */
  actor: Actor;
}

const whole = {
  ...getTableColumns(entries),
  participants: sql<PersonRow[] | null>`${sql.raw(PARTICIPANTS)}`,
  adults: sql<AdultRow[] | null>`${sql.raw(ADULTS)}`,
};

/** Entries whole, the newest first unless said otherwise; `page` cuts by offset and length. */
export async function loadEntries(
  db: Database,
  condition: SQL | undefined,
  page?: { offset: number; length: number },
  order: SQL = desc(entries.id),
): Promise<Entry[]> {
  const query = db.select(whole).from(entries).where(condition).orderBy(order).$dynamic();
  const found = await (page ? query.offset(page.offset).limit(page.length) : query);
  return found.map(({ participants, adults, ...row }) => toEntry(row, participants ?? [], adults ?? []));
}

/** One entry, or undefined. */
export async function loadEntry(db: Database, entryId: number): Promise<Entry | undefined> {
  return (await loadEntries(db, eq(entries.id, entryId)))[0];
}

/**
 * Opens an entry for `caller` to do `action`, locked until the transaction ends. What counts under caps and limits
 * is locked through its contest first and the entry second, always in this order, so that nobody waits in a circle.
 * `contestToo` asks for the contest's lock for a draft as well: a submit needs it.
 */
export async function openEntry(
  tx: Database,
  caller: Caller,
  action: Action,
  entryId: number,
  { contestToo }: { contestToo: boolean },
): Promise<Result<Opened, Refusal>> {
  const seen = await seenEntry(tx, entryId);
  if (!seen) return refused({ code: 'entry-not-found' });
  const allowed = authorize(caller, action, reachOf(seen.entry));
  if (!allowed.ok) return allowed;
  const locksContest = contestToo || seen.entry.state !== 'draft';
  const locked = locksContest ? await lockContest(tx, seen.entry.contestId) : undefined;
  const entry = await lockSeen(tx, seen);
  if (!entry || (locksContest && !locked)) return refused({ code: 'entry-not-found' });
  if (locked?.isPurged) return refused({ code: 'contest-inactive' });
  if (!locksContest && entry.state !== 'draft') return refused({ code: 'entry-changed', version: entry.version });
  const { definition, nextNumber } = locked ?? { definition: seen.contest, nextNumber: seen.nextNumber };
  return ok({ entry, contest: definition, nextNumber, actor: actorOn(entry, caller) });
}

/** Locks the entry; what was seen of it holds unless its row was written meanwhile, and is read again then. */
async function lockSeen(tx: Database, { entry, mark }: Seen): Promise<Entry | undefined> {
  const [present] = await tx
    .select({ mark: sql<string>`xmin::text` })
    .from(entries)
    .where(eq(entries.id, entry.id))
    .for('update');
  return present?.mark === mark ? entry : present && loadEntry(tx, entry.id);
}

type Whose = Pick<Entry, 'contestId' | 'contactId' | 'institutionId'>;

/** What access to an entry depends on. */
export function reachOf({ contestId, contactId: ownerId, institutionId }: Whose): Reach {
  return { contestId, ownerId, institutionId };
}

/** As whom the caller acts: its contact or a confirmed contact of its institution, else the staff. */
export function actorOn({ contactId, institutionId }: Omit<Whose, 'contestId'>, caller: Caller): Actor {
  const isMember = institutionId !== null && caller.institutions?.includes(institutionId);
  return contactId === caller.personId || isMember ? 'contact' : 'organizer';
}

/** The contest as it is once nobody else changes what its entries count. */
export async function lockContest(tx: Database, contestId: number) {
  const [contest] = await tx
    .select({ mark: contests.mark, nextNumber: contests.nextNumber, purgedAt: contests.purgedAt })
    .from(contests)
    .where(eq(contests.id, contestId))
    .for('no key update');
  const definition = contest && (await definitionMarked(tx, contestId, contest.mark));
  return definition && { definition, nextNumber: contest.nextNumber, isPurged: contest.purgedAt !== null };
}
