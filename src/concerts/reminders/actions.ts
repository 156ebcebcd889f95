/** Reminders: made with an answer, moved and voided with the concert, told once to those who come. */

import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { type Promised, promise } from '../../deliveries/actions.ts';
import { isQuiet } from '../../people/quiet-hours.ts';
import { persons } from '../../people/tables.ts';
import type { Concert } from '../queries.ts';
import { concertReminders, rsvps } from '../tables.ts';
import type { ConcertReminder } from './kinds.ts';
import { type Reminder, reminderAfter, reminderDue } from './rules.ts';

type Row = typeof concertReminders.$inferSelect;

/**
 * Makes the reminders of a concert as it is now: of one person, or of everybody who answered. To be called in the
 * transaction that moved, cancelled or changed it. Safe to repeat.
 */
export async function replaceReminders(tx: Database, concert: Concert, now: Date, personId?: number): Promise<void> {
  const only = personId === undefined ? undefined : eq(rsvps.personId, personId);
  const families = await tx
    .select({ personId: rsvps.personId, seats: rsvps.seats, zone: persons.zone })
    .from(rsvps)
    .innerJoin(persons, eq(persons.id, rsvps.personId))
    .where(and(eq(rsvps.concertId, concert.id), only));
  const known = await remindersOf(tx, concert.id, personId);
  const before = new Map(known.map((row) => [`${row.personId} ${row.hours}`, row]));
  const wanted = families.flatMap((family) => {
    const told = [...before.values()].filter((row) => row.personId === family.personId).map(({ hours }) => hours);
    const all = [...new Set([...concert.reminderHours, ...told])];
    return all.map((hours) => {
      const listed = concert.state === 'published' && concert.reminderHours.includes(hours);
      const dueAt = reminderDue(concert.startsAt, hours, family.zone ?? concert.zone);
      const old = before.get(`${family.personId} ${hours}`);
      return { old, row: { ...keyOf(concert, hours, family), ...next(old, dueAt, listed && family.seats > 0, now) } };
    });
  });
  const changed = wanted.filter(({ old, row }) => !old || old.state !== row.state || +old.dueAt !== +row.dueAt);
  await keep(
    tx,
    changed.map(({ row }) => row),
  );
}

function keyOf({ id: concertId }: Concert, hours: number, { personId }: { personId: number }) {
  return { concertId, hours, personId };
}

function next(old: Row | undefined, dueAt: Date, going: boolean, now: Date): Reminder {
  const { dueAt: at, state } = reminderAfter(old, { dueAt, going }, now);
  return { dueAt: at, state };
}

function remindersOf(tx: Database, concertId: number, personId: number | undefined): Promise<Row[]> {
  const only = personId === undefined ? undefined : eq(concertReminders.personId, personId);
  return tx
    .select()
    .from(concertReminders)
    .where(and(eq(concertReminders.concertId, concertId), only));
}

/** Rows in one statement; parameters of a statement are bounded. */
const AT_ONCE = 5_000;

async function keep(tx: Database, reminders: readonly Row[]): Promise<void> {
  for (let from = 0; from < reminders.length; from += AT_ONCE) {
    await tx
      .insert(concertReminders)
      .values(reminders.slice(from, from + AT_ONCE))
      .onConflictDoUpdate({
        target: [concertReminders.concertId, concertReminders.hours, concertReminders.personId],
        set: { dueAt: sql`excluded.due_at`, state: sql`excluded.state` },
      });
  }
}

interface Due {
  concertId: number;
  personId: number;
  hours: number;
  startsAt: Date;
  zone: string;
  /** Whether the concert takes place, is still ahead, and the family comes. */
  stands: boolean;
}

/**
 * Tells what is due to those who come; what no longer stands is void. Several reminders due at once are one message;
 * in quiet hours nobody is told. For the schedule: two at once tell once, since each claims the rows it tells.
 */
export async function tellReminders(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const due = await claimable(tx, now);
    const gone = due.filter(({ stands }) => !stands);
    const told = due.filter(({ stands, zone }) => stands && !isQuiet(now, zone));
    await mark(tx, gone, 'void');
    await mark(tx, told, 'told');
    const families = new Map(told.map((one) => [`${one.concertId} ${one.personId}`, one]));
    await promise(tx, [...families.values()].map(reminding), now);
  });
}

function claimable(tx: Database, now: Date): Promise<Due[]> {
  return rows<Due>(
    tx,
    sql`select reminder.concert_id as "concertId", reminder.person_id as "personId", reminder.hours,
        concert.starts_at as "startsAt", coalesce(person.zone, concert.zone) as zone,
        (concert.state = 'published' and concert.starts_at > ${now}::timestamptz and coalesce(answer.seats, 0) > 0) as stands
      from concert_reminders reminder
      join concerts concert on concert.id = reminder.concert_id
      join persons person on person.id = reminder.person_id
      left join rsvps answer on answer.concert_id = reminder.concert_id and answer.person_id = reminder.person_id
      where reminder.state = 'pending' and reminder.due_at <= ${now}::timestamptz
      order by reminder.concert_id, reminder.person_id, reminder.hours desc
      for update of reminder skip locked`,
  );
}

async function mark(tx: Database, due: readonly Due[], state: 'told' | 'void'): Promise<void> {
  if (due.length === 0) return;
  const keys = JSON.stringify(due.map(({ concertId, personId, hours }) => ({ concertId, personId, hours })));
  await tx.execute(sql`update concert_reminders set state = ${state}
    from json_to_recordset(${keys}::text::json) as due("concertId" int, "personId" int, hours int)
    where concert_id = due."concertId" and person_id = due."personId" and concert_reminders.hours = due.hours`);
}

function reminding({ concertId, personId, hours, startsAt }: Due): Promised {
  const content: ConcertReminder = {
    kind: 'concert-reminder',
    concertId,
    personId,
    startsAt: startsAt.toISOString(),
  };
  return { personId, content, onceKey: `concert-reminder:${concertId}:${hours}:${personId}:${startsAt.getTime()}` };
}
