/** Writes a checked protocol after the tap, in one transaction: what was changed by others since is left alone and told. */

import { and, eq, inArray, lt } from 'drizzle-orm';
import { contestById } from '../../contests/queries.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { entryNumber } from '../../entries/number.ts';
import { entries } from '../../entries/tables.ts';
import { record } from '../../history/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { AwardRefusal } from '../refusals.ts';
import { isNothing, type Standing, writesOf } from '../rules.ts';
import { openStandings } from '../standing.ts';
import { protocols } from '../tables.ts';
import { type Planned, writeAll } from '../writing.ts';
import { type ProtocolPreview, protocolPreview } from './preview.ts';
import type { CheckedRow } from './told.ts';

/** What came of a protocol. */
export interface AppliedProtocol {
  contestId: number;
  /** Entries whose results were written now; a second tap finds none. */
  written: number;
  /** Entries that had everything already. */
  same: number;
  /** Numbers of entries that somebody else changed since the check, or that are not accepted any more. */
  left: string[];
}

/** The file was dropped, or is older than a day. */
export type ProtocolGone = { code: 'protocol-gone' };

/** Writes the rows without a fault. A second tap and a repeated update write nothing. */
export async function applyProtocol(
  db: Database,
  caller: Caller,
  protocolId: number,
  now: Date,
): Promise<Result<AppliedProtocol, ProtocolGone | AwardRefusal>> {
  const file = await protocolPreview(db, caller, protocolId, now);
  if (!file) return refused({ code: 'protocol-gone' });
  const { contestId } = file;
  const allowed = authorize(caller, 'award.record', { contestId });
  if (!allowed.ok) return allowed;
  return db.transaction(async (tx) => {
    const [contest] = await tx.select({ purgedAt: contests.purgedAt }).from(contests).where(eq(contests.id, contestId));
    if (!contest || contest.purgedAt !== null) return refused({ code: 'contest-inactive' });
    const written = await writeRows(tx, caller, file, now);
    await tx.update(protocols).set({ state: 'applied' }).where(eq(protocols.id, protocolId));
    if (written.written > 0) {
      const event = { at: now, personId: caller.personId, subject: 'contest', subjectId: contestId } as const;
      const change = { entries: { from: null, to: written.written } };
      await record(tx, { ...event, action: 'protocol-written', change });
    }
    return ok({ contestId, ...written });
  });
}

async function writeRows(
  tx: Database,
  caller: Caller,
  { contestId, checked }: ProtocolPreview,
  now: Date,
): Promise<Omit<AppliedProtocol, 'contestId'>> {
  const rows = checked.rows.filter(({ verdict }) => verdict === 'given' || verdict === 'changed');
  const ids = rows.flatMap(({ change }) => change?.entryId ?? []);
  const standings = await openStandings(tx, ids, now);
  const code = (await contestById(tx, contestId))?.definition.code ?? '';
  const degrees = new Set((await contestById(tx, contestId))?.definition.award_degrees.map(({ id }) => id));
  const found = await tx
    .select({ id: entries.id, number: entries.number, state: entries.state })
    .from(entries)
    .where(inArray(entries.id, ids.length > 0 ? ids : [0]));
  const known = new Map(found.map((entry) => [entry.id, entry]));
  const planned: Planned[] = [];
  const left: string[] = [];
  let same = 0;
  for (const { change, version } of rows) {
    const standing = change && standings.get(change.entryId);
    const entry = change && known.get(change.entryId);
    if (!change || !standing || !entry) continue;
    const writes = writesOf(change, standing);
    if (isNothing(writes)) same += 1;
    else if (mayWrite({ change, version }, standing, entry.state, degrees)) planned.push({ entryId: entry.id, writes });
    else left.push(entryNumber(code, entry.number ?? 0));
  }
  await writeAll(tx, caller, planned, now);
  return { written: planned.length, same, left };
}

/** Only what was looked at is written, to entries that still take part, with degrees that are still given. */
function mayWrite(
  { change, version }: Pick<CheckedRow, 'change' | 'version'>,
  standing: Standing,
  state: string,
  degrees: ReadonlySet<string>,
): boolean {
  const isGiven = change?.degree === undefined || degrees.has(change.degree);
  return isGiven && standing.version === version && state === 'accepted';
}

/** Drops a protocol that nobody wants written; one that was written is left. */
export async function dropProtocol(db: Database, { personId }: Caller, protocolId: number): Promise<void> {
  await db
    .update(protocols)
    .set({ state: 'dropped' })
    .where(and(eq(protocols.id, protocolId), eq(protocols.personId, personId), eq(protocols.state, 'ready')));
}

/** Forgets protocols that came before this instant. Repeating it does nothing more. */
export async function forgetProtocols(db: Database, before: Date): Promise<void> {
  await db.delete(protocols).where(lt(protocols.createdAt, before));
}
