/** Publishing a programme: those who are new in it, moved or taken out are told their times, once; nobody else. */

import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { record } from '../../history/actions.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import { programmes } from '../tables.ts';
import { type Programme, programmeFor } from './loading.ts';
import { countsOf, entriesOf, type Plan, peopleOf, planOf, soonestOf } from './news.ts';
import { receiversOf } from './receivers.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import type { Told } from './rules.ts';
import { tell } from './telling.ts';
import type { SeenProgramme } from './versions.ts';

/** What a publication would tell, in numbers of acts and of people. */
export interface Ahead {
  readonly programme: Programme;
  readonly isNew: number;
  readonly moved: number;
  readonly out: number;
  /** Acts of entries that are not accepted yet: their people are told when they are. */
  readonly undecided: number;
  readonly contacts: number;
  /** Guardians who are no contacts. */
  readonly families: number;
}

/** Looks at what `publishProgramme` would do now. */
export async function publicationAhead(
  db: Database,
  caller: Caller,
  programmeId: number,
): Promise<Result<Ahead, ProgrammeRefusal>> {
  const found = await programmeFor(db, caller, programmeId);
  if (!found.ok) return found;
  const programme = found.value;
  const plan = planOf(programme);
  const receivers = await receiversOf(db, entriesOf(plan));
  return ok({ programme, ...countsOf(plan), ...peopleOf(receivers) });
}

/** What came of a publication. */
export interface ProgrammePublished {
  readonly contacts: number;
  readonly families: number;
}

/**
 * Publishes the programme as it was seen, and promises a message to each contact and each guardian whose acts are new,
 * moved or taken out. A second tap finds it done, and so does whoever publishes what nobody has to hear of.
 */
export async function publishProgramme(
  db: Database,
  caller: Caller,
  { programmeId, seen }: SeenProgramme,
  now: Date,
): Promise<Result<ProgrammePublished, ProgrammeRefusal>> {
  return db.transaction(async (tx) => {
    const opened = await programmeFor(tx, caller, programmeId, { lock: true });
    if (!opened.ok) return opened;
    const programme = opened.value;
    if (programme.publishedVersion === seen) return ok({ contacts: 0, families: 0 });
    if (programme.version !== seen) return refused({ code: 'programme-changed' });
    if (programme.contest?.definition.state === 'archived') return refused({ code: 'contest-inactive' });
    const plan = planOf(programme);
    if (!programme.items.some(({ kind }) => kind === 'act') && plan.out.length === 0)
      return refused({ code: 'programme-empty' });
    const receivers = await receiversOf(tx, entriesOf(plan));
    const isTelling = plan.told.size > 0 || plan.out.length > 0;
    const round = programme.round + (isTelling ? 1 : 0);
    await tx
      .update(programmes)
      .set({ publishedAt: now, publishedVersion: seen, version: seen + 1, round })
      .where(eq(programmes.id, programmeId));
    await writeTold(tx, programme, plan, round);
    await tell(tx, programme, { round, receivers, soonest: soonestOf(plan) }, now);
    const people = peopleOf(receivers);
    const change = { told: { from: null, to: { ...countsOf(plan), ...people } } };
    const done = { subject: 'programme', subjectId: programmeId, action: 'programme-published', change } as const;
    await record(tx, { at: now, personId: caller.personId, ...done });
    return ok(people);
  });
}

/** Writes what people are told now, and where every act that was told of stands among the others. */
async function writeTold(tx: Database, { items }: Programme, plan: Plan, round: number): Promise<void> {
  const standing = items.flatMap(({ id, place, slot, arriveAt, told }) => {
    const isTold = plan.told.has(id);
    if (!isTold && told === null) return [];
    const kept: Told | null = isTold ? null : told;
    return [
      {
        ...{ id, place, round: isTold ? round : null },
        starts: kept?.startsAt ?? slot.startsAt,
        arrive: kept?.arriveAt ?? arriveAt,
      },
    ];
  });
  const out = plan.out.map(({ id }) => ({ id, place: null, round, starts: null, arrive: null }));
  const gone = plan.gone.map((id) => ({ id, place: null, round: 0, starts: null, arrive: null }));
  await tx.execute(sql`update programme_items set
      was_starts_at = case when told.round is null then was_starts_at else told_starts_at end,
      told_round = coalesce(told.round, told_round),
      told_starts_at = told.starts, told_arrive_at = told.arrive, told_place = told.place
    from jsonb_to_recordset(${JSON.stringify([...standing, ...out, ...gone])}::text::jsonb)
      as told(id int, place int, round int, starts timestamptz, arrive timestamptz)
    where programme_items.id = told.id`);
}
