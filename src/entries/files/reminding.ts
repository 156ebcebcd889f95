/** Reminds contacts once of answers they owe: one message a contact and end, by day, before the end and never after it. */

import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contests } from '../../contests/tables.ts';
import type { Database } from '../../database/connect.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { decentInstant } from '../../people/quiet-hours.ts';
import { HOUR_MS } from '../../time-units.ts';
import { entries } from '../tables.ts';
import type { OwedReminder } from './kinds.ts';
import { AWAITED_STATES, owedEnd } from './owed.ts';

/** How long before the end the reminder comes: a whole day to find the file, and a night in between. */
const BEFORE_MS = 48 * HOUR_MS;
/** Whoever has just been at the entry knows what it lacks. */
const FRESH_MS = 12 * HOUR_MS;

/** Promises the reminders that are due; running it again promises nothing twice. */
export async function remindOwed(db: Database, now: Date): Promise<void> {
  const active = await db
    .select({ id: contests.id, definition: contests.definition })
    .from(contests)
    .where(eq(contests.state, 'active'));
  for (const { id, definition } of active) {
    for (const [end, fieldIds] of endsAhead(definition, now)) {
      const notBefore = decentInstant(now, definition.zone);
      if (notBefore >= new Date(end)) continue;
      const owing = await whoOwes(db, id, fieldIds, now);
      await promise(db, owing.map(reminderFor(id, end, notBefore)), now);
    }
  }
}

/** The ends that are near, each with the questions that end then. */
function endsAhead(contest: ContestDefinition, now: Date): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const use of contest.fields.filter(({ owed, closed }) => owed && !closed)) {
    const end = owedEnd(contest, use);
    if (now >= end || end.getTime() - now.getTime() > BEFORE_MS) continue;
    ends.set(end.toISOString(), [...(ends.get(end.toISOString()) ?? []), use.id]);
  }
  return ends;
}

/** The contacts of entries whose checks found one of these answers missing. */
async function whoOwes(db: Database, contestId: number, fieldIds: string[], now: Date): Promise<number[]> {
  const lacks = (fieldId: string) =>
    sql`${entries.issues} @> ${JSON.stringify([{ code: 'media_missing', fieldId }])}::text::jsonb`;
  const found = await db
    .selectDistinct({ contactId: entries.contactId })
    .from(entries)
    .where(
      and(
        eq(entries.contestId, contestId),
        inArray(entries.state, [...AWAITED_STATES]),
        lt(entries.updatedAt, new Date(now.getTime() - FRESH_MS)),
        or(...fieldIds.map(lacks)),
      ),
    );
  return found.map(({ contactId }) => contactId);
}

function reminderFor(contestId: number, until: string, notBefore: Date) {
  return (personId: number): Promised => {
    const content: OwedReminder = { kind: 'owed-reminder', contestId, personId, until };
    return { personId, content, onceKey: `owed-reminder:${contestId}:${until}:${personId}`, notBefore };
  };
}
