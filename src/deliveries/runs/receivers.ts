/** What became of each receiver of a run, page by page: of the person, and message by message; ids only, no names. */

import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import type { Language } from '../../texts/texts.ts';
import { RANK, type RunAction, stateRanked } from '../queries.ts';
import type { DeliveryState } from '../words.ts';

/** Where something stands, and the code of the last refusal or failure. */
export interface Standing {
  state: DeliveryState;
  reason: string | null;
}

/** One person of a run: their message stands where the worst of its parts stands. */
export interface PersonOutcome extends Standing {
  personId: number;
  /** What they read; null where nothing is known of them any more. */
  language: Language | null;
  /** Null while it has not ended. */
  finishedAt: Date | null;
  /** Whether a part was sent once more although it may have arrived. */
  repeated: boolean;
  corrected: Standing | null;
  recalled: Standing | null;
}

type Ranked = [rank: number, reason: string | null] | null;

/** Up to `size` people of a run after the person `after`, by their ids. */
export async function personOutcomes(
  db: Database,
  announcementId: number,
  after: number,
  size: number,
): Promise<PersonOutcome[]> {
  const found = await rows<
    Pick<PersonOutcome, 'personId' | 'language' | 'finishedAt' | 'repeated'> & {
      send: Ranked;
      edit: Ranked;
      del: Ranked;
    }
  >(
    db,
    sql`with page as (
        select distinct person_id from deliveries
        where announcement_id = ${announcementId} and person_id > ${after} order by 1 limit ${size}::int)
      select d.person_id as "personId", p.language, ${worst('send')} as send, ${worst('edit')} as edit,
        ${worst('delete')} as del, coalesce(bool_or(d.repeats > 0) filter (where d.action = 'send'), false) as repeated,
        case when bool_and(d.finished_at is not null) filter (where d.action = 'send')
          then max(d.finished_at) filter (where d.action = 'send') end as "finishedAt"
      from page join deliveries d on d.announcement_id = ${announcementId} and d.person_id = page.person_id
      left join persons p on p.id = d.person_id group by d.person_id, p.language order by d.person_id`,
  );
  return found.map(({ send, edit, del, finishedAt, ...person }) => ({
    ...person,
    ...(standing(send) ?? { state: 'cancelled', reason: null }),
    finishedAt: finishedAt && new Date(finishedAt),
    corrected: standing(edit),
    recalled: standing(del),
  }));
}

function worst(action: RunAction): SQL {
  return sql`(array_agg(json_build_array(${RANK}, d.reason) order by ${RANK}) filter (where d.action = ${action}))[1]`;
}

function standing(ranked: Ranked): Standing | null {
  return ranked && { state: stateRanked(ranked[0]), reason: ranked[1] };
}

/** What became of one part of a receiver's copy. */
export interface MessageOutcome extends Standing {
  deliveryId: number;
  personId: number;
  /** Counted from 1. */
  part: number;
  action: RunAction;
  attempts: number;
  repeats: number;
  messageId: string | null;
  /** Null while it has not ended. */
  finishedAt: Date | null;
}

/** Up to `size` parts of receivers' copies, corrections and deletions of a run after the delivery `after`, in the order they were frozen. */
export async function messageOutcomes(
  db: Database,
  announcementId: number,
  after: number,
  size: number,
): Promise<MessageOutcome[]> {
  const found = await rows<MessageOutcome>(
    db,
    sql`select id as "deliveryId", person_id as "personId", part + 1 as part, action, state, reason, attempts, repeats, message_id as "messageId",
        finished_at as "finishedAt"
      from deliveries where announcement_id = ${announcementId} and id > ${after} order by id limit ${size}`,
  );
  return found.map((one) => ({ ...one, finishedAt: one.finishedAt && new Date(one.finishedAt) }));
}
