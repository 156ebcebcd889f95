/** Updates and claims for tests of the inbox. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Claim } from '../../src/updates/claims.ts';
import type { Incoming } from '../../src/updates/update.ts';

export const AT = new Date('2027-02-08T05:00:00.123Z');

export const later = (ms: number) => new Date(AT.getTime() + ms);

/** Updates numbered from 1 in the chats given. */
export function updatesIn(...chats: readonly string[]): Incoming[] {
  return chats.map((chatKey, index) => ({
    externalId: String(index + 1),
    chatKey,
    payload: { said: `${chatKey}${index + 1}` },
  }));
}

/** A claim of ten seconds from `AT`. */
export function claimBy(owner: string, atMost = 100): Claim {
  return { owner, leaseUntil: later(10_000), atMost };
}

/** What the inbox holds, in order. */
export async function inboxRows(db: Database) {
  return rows<{ external_id: string; state: string; attempts: number; has_payload: boolean }>(
    db,
    sql`select external_id, state, attempts, payload is not null as has_payload from inbox order by id`,
  );
}

/** The states of all updates in order, as one line. */
export async function inboxStates(db: Database): Promise<string> {
  return (await inboxRows(db)).map(({ external_id, state }) => `${external_id} ${state}`).join(', ');
}
