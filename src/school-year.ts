/** The school year: from 1 September to 31 August, in a named zone. */

import { type PlainDate, plainDateAt, startOfDay } from './calendar.ts';

/** The instant at which the school year that holds `now` began in `zone`, or one `yearsBack` years before it. */
export function schoolYearStart(now: Date, zone: string, yearsBack = 0): Date {
  const day: PlainDate = plainDateAt(now, zone);
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0) - yearsBack;
  return startOfDay(`${year}-09-01`, zone);
}
