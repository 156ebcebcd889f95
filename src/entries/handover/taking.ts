/** A school takes over, by a code or a link, what the staff entered for it: from then on the entries are its contact's. */

import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { promise } from '../../deliveries/actions.ts';
import { recordAll } from '../../history/actions.ts';
import { rememberInstitution } from '../../institutions/actions.ts';
import { grantContact } from '../../institutions/contacts/granting.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import { refreshBoard } from '../board/actions.ts';
import { entries } from '../tables.ts';
import { findHandover, type HandoverRow, type Key } from './finding.ts';
import type { HandoverTaken } from './kinds.ts';
import { ofInstitution } from './offering.ts';
import type { HandoverRefusal } from './refusals.ts';
import { handovers } from './tables.ts';

/** What taking over gives. */
export interface Handover {
  id: number;
  contestId: number;
  institutionId: number;
  /** The one entry, or null for all of the institution's. */
  entryId: number | null;
  /** Entries that go over, or went. */
  count: number;
  /** The taker becomes a confirmed contact of the institution. */
  confirms: boolean;
}

/** What a code or link would give, before it is used; a wrong code counts as a miss here, too. */
export async function lookAtHandover(
  db: Database,
  caller: Caller,
  key: Key,
  now: Date,
): Promise<Result<Handover, HandoverRefusal>> {
  return db.transaction(async (tx) => {
    const found = await findHandover(tx, caller, key, now);
    return found.ok ? ok(await told(tx, found.value)) : found;
  });
}

/** Uses it: its entries get this contact, and nothing else of them changes. The same person again changes nothing. */
export async function takeOver(
  db: Database,
  caller: Caller,
  key: Key,
  now: Date,
): Promise<Result<Handover, HandoverRefusal>> {
  return db.transaction(async (tx) => {
    const found = await findHandover(tx, caller, key, now);
    if (!found.ok) return found;
    const handover = found.value;
    if (handover.usedAt) return ok(await told(tx, handover));
    const { personId } = caller;
    const moved = await move(tx, handover, personId, now);
    await tx.update(handovers).set({ usedAt: now, usedBy: personId, moved }).where(eq(handovers.id, handover.id));
    await rememberInstitution(tx, personId, handover.institutionId, now);
    const contact = { personId, institutionId: handover.institutionId };
    if (handover.confirms) await grantContact(tx, contact, handover.createdBy, now);
    const content: HandoverTaken = { kind: 'handover-taken', handoverId: handover.id };
    await promise(tx, [{ personId: handover.createdBy, content, onceKey: `handover-taken:${handover.id}` }], now);
    return ok(await told(tx, { ...handover, usedAt: now, moved }));
  });
}

const BEFORE = {
  id: entries.id,
  contactId: entries.contactId,
  contestId: entries.contestId,
  state: entries.state,
  channel: entries.channel,
  takenOverAt: entries.takenOverAt,
};

/** Gives the entries their new contact; returns how many. What was asked of the old one is asked no more. */
async function move(tx: Database, handover: HandoverRow, personId: number, now: Date): Promise<number> {
  const before = await tx.select(BEFORE).from(entries).where(reachOf(handover)).orderBy(entries.id).for('update');
  const [first] = before;
  if (!first) return 0;
  const ids = before.map(({ id }) => id);
  await tx
    .update(entries)
    .set({ contactId: personId, takenOverAt: now, asking: null, askedOf: null, pending: null, updatedAt: now })
    .where(inArray(entries.id, ids));
  await recordAll(
    tx,
    before.map(({ id, contactId }) => ({
      at: now,
      personId,
      subject: 'entry',
      subjectId: id,
      action: 'taken-over',
      change: { contactId: { from: contactId, to: personId } },
    })),
  );
  await refreshBoard(tx, first, now);
  await refreshBoard(tx, { ...first, contactId: personId, takenOverAt: now }, now);
  return ids.length;
}

function reachOf({ entryId, contestId, institutionId }: HandoverRow) {
  return entryId === null ? ofInstitution({ contestId, institutionId }) : eq(entries.id, entryId);
}

async function told(tx: Database, row: HandoverRow): Promise<Handover> {
  const { id, contestId, institutionId, entryId, confirms, moved } = row;
  const count = moved ?? (await tx.$count(entries, reachOf(row)));
  return { id, contestId, institutionId, entryId, count, confirms };
}

/** What was taken over by whom, for telling whoever gave the code out; undefined while it is not used. */
export async function handoverTaken(
  db: Database,
  handoverId: number,
): Promise<{ contestId: number; institutionId: number; count: number; takenBy: number } | undefined> {
  const [row] = await db.select().from(handovers).where(eq(handovers.id, handoverId));
  if (!row || row.usedBy === null) return undefined;
  const { contestId, institutionId, moved, usedBy } = row;
  return { contestId, institutionId, count: moved ?? 0, takenBy: usedBy };
}
