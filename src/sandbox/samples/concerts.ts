/** The sandbox's concerts: one that families can answer for, and the gala of the contest that is open, still a draft. */

import { makeConcert } from '../../concerts/making.ts';
import { publishConcert } from '../../concerts/publishing.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { addPerson } from '../../people/actions.ts';
import { DAY_MS } from '../../time-units.ts';
import { sampleConcerts } from './files.ts';
import { shiftInstant } from './shift.ts';
import type { Staged } from './stage.ts';

/** They were made the day before the sandbox's first instant. */
const BEFORE_MS = DAY_MS;
const DAYS_A_WEEK = 7;

/** Makes the concerts through the program's own actions, moved with `staged` by whole weeks: a Saturday stays one. */
export async function stageConcerts(db: Database, staged: ReadonlyMap<string, Staged>, now: Date): Promise<void> {
  const made = new Date(now.getTime() - BEFORE_MS);
  const { days = 0, contest } = staged.get('C1') ?? {};
  const weeks = Math.round(days / DAYS_A_WEEK) * DAYS_A_WEEK;
  const zone = contest?.zone ?? 'Asia/Novosibirsk';
  const at = (instant: string) => new Date(shiftInstant(instant, weeks, zone));
  const organizer: Caller = {
    personId: await addPerson(db, 'ru', made),
    roles: [{ role: 'organizer', contestId: null }],
  };
  for (const sample of sampleConcerts()) {
    const { title, description, venue, address, latitude, longitude, capacity } = sample;
    const facts = {
      ...{ title, description, venue, address, latitude, longitude, capacity, zone, posterId: null },
      contestId: sample.contest_id === null ? null : (staged.get(sample.contest_id)?.contestId ?? null),
      startsAt: at(sample.starts_at),
      endsAt: at(sample.ends_at),
      doorsAt: at(sample.doors_at),
      ageMark: sample.age_mark,
      seatsPerFamily: sample.seats_per_family,
      rsvpClosesAt: at(sample.rsvp_closes_at),
      hasWaitingList: true,
      reminderHours: sample.reminder_hours,
    };
    const concert = await makeConcert(db, organizer, facts, made);
    if (!concert.ok) throw new Error(`a sample concert was refused: ${concert.refusal.code}`);
    const { id: concertId, version } = concert.value;
    const shown = sample.published ? await publishConcert(db, organizer, { concertId, version }, made) : concert;
    if (!shown.ok) throw new Error(`a sample concert was not shown: ${shown.refusal.code}`);
  }
}
