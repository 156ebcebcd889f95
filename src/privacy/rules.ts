/** How long a contest keeps personal data. Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, startOfDay } from '../calendar.ts';
import type { ContestDefinition } from '../contests/definition.ts';

/** The instant from which a contest's personal data go: `keep_months` calendar months after its last day, in its zone. */
export function retentionEnd({ closes_at, stages, keep_months: months, zone }: ContestDefinition): Date {
  const lastDays = stages.map(({ ends_on }) => startOfDay(addDays(ends_on, 1), zone));
  const last = Math.max(new Date(closes_at).getTime(), ...lastDays.map((day) => day.getTime()));
  const end = Temporal.Instant.fromEpochMilliseconds(last).toZonedDateTimeISO(zone).add({ months });
  return new Date(end.epochMilliseconds);
}
