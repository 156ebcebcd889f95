/** What a contest says of acts: which nominations bring works instead, in which order acts come, how long one is given, on which days. Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, type PlainDate } from '../calendar.ts';
import type { ContestDefinition, Nomination } from './definition.ts';
import type { FieldKind } from './fields/field-kinds.ts';
import { appliesTo } from './fields/fields.ts';

/** Questions that are asked of a work and never of an act. */
const OF_WORKS: readonly FieldKind[] = ['work_file', 'technique', 'work_format', 'work_size'];

/** Whether a nomination brings works (drawn, made, written) rather than acts: the contest says something of a work there. */
export function bringsWorks(contest: ContestDefinition, nomination: Nomination): boolean {
  const { file_formats, min_long_side_px, work_formats, work_max_cm } = nomination;
  if ([file_formats, min_long_side_px, work_formats, work_max_cm].some((limit) => limit !== undefined)) return true;
  return contest.fields.some(
    (use) =>
      OF_WORKS.includes(use.kind) &&
      contest.forms.some((form) => nomination.forms.includes(form.id) && appliesTo(use, nomination, form)),
  );
}

/** What an entry's place depends on. */
interface Placed {
  readonly nomination: { readonly id: string };
  readonly category: { readonly id: string } | null;
  readonly running: number;
}

type Order = Pick<ContestDefinition, 'nominations' | 'age_categories'>;

/** As the contest lists its nominations, inside one as it lists its age categories, inside one by number. */
export function inContestOrder<E extends Placed>(contest: Order, entries: readonly E[]): E[] {
  const nominations = placesOf(contest.nominations);
  const categories = placesOf(contest.age_categories);
  const place = (places: ReadonlyMap<string, number>, id: string | undefined) => places.get(id ?? '') ?? places.size;
  return [...entries].sort(
    (one, other) =>
      place(nominations, one.nomination.id) - place(nominations, other.nomination.id) ||
      place(categories, one.category?.id) - place(categories, other.category?.id) ||
      one.running - other.running,
  );
}

function placesOf(list: readonly { id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, at) => [id, at]));
}

/** Seconds an act is given where nobody has told how long it lasts and the contest sets no limit. */
const USUAL_ACT = 240;

interface Lasting {
  /** As its contact told; null: nobody has. */
  readonly seconds: number | null;
  readonly nomination: Pick<Nomination, 'max_seconds'>;
  readonly form: { readonly id: string };
}

/** How long an act is given on the programme: as told, else the longest the nomination lets its form perform. */
export function secondsGiven({ seconds, nomination, form }: Lasting): { seconds: number; isAssumed: boolean } {
  if (seconds !== null) return { seconds, isAssumed: false };
  return { seconds: nomination.max_seconds[form.id] ?? USUAL_ACT, isAssumed: true };
}

/** The instant at which the clock of `zone` shows so many minutes past midnight on `day`. */
export function clockTime(day: PlainDate, minutes: number, zone: string): Date {
  const plainTime = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}

/** Days of one stage that a programme is offered for. */
const MOST_DAYS = 7;

/** The days on which people come, in their order. */
export function daysOnStage(contest: Pick<ContestDefinition, 'stages'>): PlainDate[] {
  const days = contest.stages
    .filter(({ remote }) => !remote)
    .flatMap(({ starts_on: first, ends_on: last }) => {
      const length = Math.min(MOST_DAYS, daysBetween(first, last) + 1);
      return Array.from({ length }, (_, at) => addDays(first, at));
    });
  return [...new Set(days)].sort();
}
