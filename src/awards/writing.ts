/** Writes what changes of results come to: the same few statements for one entry and for a whole protocol. */

import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { type HistoryEvent, recordAll } from '../history/actions.ts';
import type { Caller } from '../people/access.ts';
import { isNothing, type Writes } from './rules.ts';
import { awards, judgements } from './tables.ts';

/** The writes of one entry, whose results are locked. */
export interface Planned {
  readonly entryId: number;
  readonly writes: Writes;
}

/** Writes everything with its history; entries without anything to write are left alone. */
export async function writeAll(tx: Database, caller: Caller, all: readonly Planned[], now: Date): Promise<void> {
  const planned = all.filter(({ writes }) => !isNothing(writes));
  if (planned.length === 0) return;
  const events: HistoryEvent[] = [];
  const { personId } = caller;
  const note = (subjectId: number, action: string, change?: HistoryEvent['change']) =>
    void events.push({ at: now, personId, subject: 'award', subjectId, action, ...(change && { change }) });
  const revoked = planned.flatMap(({ writes }) => writes.revoke);
  if (revoked.length > 0) await tx.update(awards).set({ revokedAt: now }).where(inArray(awards.id, revoked));
  for (const id of revoked) note(id, 'taken-back');
  for (const { id, degree, title } of await insertAwards(tx, caller, planned, now)) {
    note(
      id,
      'recorded',
      degree === null ? { title: { from: null, to: title } } : { degree: { from: null, to: degree } },
    );
  }
  for (const { writes } of planned) {
    if (!writes.explain) continue;
    const { awardId, from, to } = writes.explain;
    await tx.update(awards).set({ reason: to }).where(eq(awards.id, awardId));
    note(awardId, 'explained', { reason: { from, to } });
  }
  await judge(tx, planned);
  await touch(
    tx,
    planned.map(({ entryId }) => entryId),
    now,
  );
  await recordAll(tx, events);
}

/** The entries' results are others from now on than whoever looks at them has seen. */
export async function touch(tx: Database, entryIds: readonly number[], now: Date): Promise<void> {
  if (entryIds.length === 0) return;
  await tx
    .update(judgements)
    .set({ version: sql`${judgements.version} + 1`, updatedAt: now })
    .where(inArray(judgements.entryId, [...entryIds]));
}

async function insertAwards(tx: Database, { personId }: Caller, planned: readonly Planned[], now: Date) {
  const values = planned.flatMap(({ entryId, writes }) =>
    writes.give.map((award) => ({ ...award, entryId, recordedBy: personId, recordedAt: now })),
  );
  if (values.length === 0) return [];
  return tx.insert(awards).values(values).returning({ id: awards.id, degree: awards.degree, title: awards.title });
}

async function judge(tx: Database, planned: readonly Planned[]): Promise<void> {
  const judged = planned.flatMap(({ entryId, writes: { judged: written } }) =>
    written ? [{ entryId, ...written }] : [],
  );
  if (judged.length === 0) return;
  await tx.execute(sql`update judgements set scores = one.scores, mean = one.mean, place = one.place
    from jsonb_to_recordset(${JSON.stringify(judged)}::text::jsonb)
      as one("entryId" int, scores jsonb, mean float8, place int)
    where judgements.entry_id = one."entryId"`);
}
