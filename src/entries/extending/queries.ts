/** Questions about more time: what was asked, what was given, how a deadline stands for one entry. */

import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { graceEnd, isOpen, maySubmit, submitWindow } from '../../contests/rules.ts';
import { extensions } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import type { Entry } from '../facts.ts';
import { entries } from '../tables.ts';
import type { EntryView } from '../view.ts';
import { extensionOf } from './extensions.ts';
import { extensionRequests } from './tables.ts';

export type ExtensionRequest = typeof extensionRequests.$inferSelect;
export type Extension = typeof extensions.$inferSelect;

export async function requestById(db: Database, requestId: number): Promise<ExtensionRequest | undefined> {
  const [found] = await db.select().from(extensionRequests).where(eq(extensionRequests.id, requestId));
  return found;
}

export async function extensionById(db: Database, extensionId: number): Promise<Extension | undefined> {
  const [found] = await db.select().from(extensions).where(eq(extensions.id, extensionId));
  return found;
}

/** What more time is asked or given for. */
export interface Target {
  contestId: number;
  /** The institution; null when it is for one entry. */
  institutionId: number | null;
  entryId: number | null;
}

/** Whether nobody has decided yet on what was asked for the target. */
export async function isAsked(db: Database, target: Target): Promise<boolean> {
  const found = await db
    .select({ id: extensionRequests.id })
    .from(extensionRequests)
    .where(and(isSameTarget(target), isNull(extensionRequests.decidedAt)));
  return found.length > 0;
}

/** The condition of requests for the same entry or institution. */
export function isSameTarget({ contestId, institutionId, entryId }: Target) {
  return and(
    eq(extensionRequests.contestId, contestId),
    entryId === null ? eq(extensionRequests.institutionId, institutionId ?? 0) : eq(extensionRequests.entryId, entryId),
  );
}

/** The institution the caller last entered for, else the first they are a confirmed contact of; null when none is known. */
export async function institutionOf(db: Database, { personId, institutions = [] }: Caller): Promise<number | null> {
  const [latest] = await db
    .select({ institutionId: entries.institutionId })
    .from(entries)
    .where(and(eq(entries.contactId, personId), isNotNull(entries.institutionId)))
    .orderBy(desc(entries.id))
    .limit(1);
  return latest?.institutionId ?? institutions[0] ?? null;
}

/** How the end of submitting stands for a draft. */
export type Deadline =
  | { kind: 'open' }
  /** More time was given. */
  | { kind: 'extended'; until: Date }
  /** The draft was complete in time and is taken until then. */
  | { kind: 'grace'; closedAt: Date; until: Date }
  /** More time was asked for, and nobody has decided yet. */
  | { kind: 'asked'; closedAt: Date }
  | { kind: 'closed'; closedAt: Date };

/** The deadline of a draft at `now`; undefined where no deadline is what stands in the way. */
export async function deadlineOf(db: Database, entry: EntryView, now: Date): Promise<Deadline | undefined> {
  const { id, contestId, contest } = entry;
  if (entry.state !== 'draft') return undefined;
  if (isOpen(submitWindow(contest), now)) return { kind: 'open' };
  const institutionId = entry.institution?.id ?? null;
  const extension = await extensionOf(db, { id, contestId, institutionId });
  const may = maySubmit(contest, extension, now, isComplete(entry));
  const closedAt = new Date(contest.closes_at);
  if (may.ok) {
    if (may.value.by === 'extension' && extension) return { kind: 'extended', until: extension };
    return may.value.by === 'grace' ? { kind: 'grace', closedAt, until: graceEnd(contest) } : { kind: 'open' };
  }
  if (may.refusal.code !== 'registration-closed') return undefined;
  const asked = await isAskedFor(db, { id, contestId, institutionId });
  return { kind: asked ? 'asked' : 'closed', closedAt };
}

/** Nothing is taken any more, unless an organizer gives more time. */
export function isOver(deadline: Deadline | undefined): boolean {
  return deadline?.kind === 'closed' || deadline?.kind === 'asked';
}

/** Complete before the end: only such a draft has the contest's grace. */
function isComplete({ complete, updatedAt, contest }: EntryView): boolean {
  return complete && updatedAt < new Date(contest.closes_at);
}

async function isAskedFor(db: Database, entry: Pick<Entry, 'id' | 'contestId' | 'institutionId'>): Promise<boolean> {
  const { id: entryId, contestId, institutionId } = entry;
  const found = await db
    .select({ id: extensionRequests.id })
    .from(extensionRequests)
    .where(
      and(
        eq(extensionRequests.contestId, contestId),
        isNull(extensionRequests.decidedAt),
        or(
          eq(extensionRequests.entryId, entryId),
          institutionId === null ? undefined : eq(extensionRequests.institutionId, institutionId),
        ),
      ),
    );
  return found.length > 0;
}
