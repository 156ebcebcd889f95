/** What a year does to a child: the grade they are in now, by the grade they were in then. Pure. */

import type { PlainDate } from '../../calendar.ts';

/** The school year begins with this month. */
const SEPTEMBER = 9;
const LAST_GRADE = 11;

/** The calendar year in which the day's school year began. */
export function schoolYearOf(day: PlainDate): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= SEPTEMBER ? year : year - 1;
}

/**
 * The grade on `today` of a child who was in `grade` on the day `then`. Null where it must be asked: it was not known,
 * school is over, or a preschooler may have gone to school meanwhile.
 */
export function gradeNow(grade: string | null, then: PlainDate, today: PlainDate): string | null {
  const years = schoolYearOf(today) - schoolYearOf(then);
  if (grade === null || years === 0) return grade;
  const raised = Number(grade) + years;
  return raised >= 1 && raised <= LAST_GRADE ? String(raised) : null;
}
