/** In which order entries stand on paper, and which of them are acts. Pure. */

import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, type PlainDate } from '../calendar.ts';
import type { AgeCategory, ContestDefinition, Nomination } from '../contests/definition.ts';
import { bringsWorks } from '../tallies/rules.ts';
import type { SheetEntry } from './entry.ts';

/** As the contest lists its nominations, inside one as it lists its age categories, inside one by number. */
export function inContestOrder(contest: ContestDefinition, entries: readonly SheetEntry[]): SheetEntry[] {
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

/** Entries of one nomination, by age category. */
export interface NominationGroup {
  readonly nomination: Nomination;
  readonly count: number;
  readonly categories: readonly { readonly category: AgeCategory | null; readonly entries: readonly SheetEntry[] }[];
}

/** Entries by nomination and category, both in the contest's order; what holds none is left out. */
export function byNomination(contest: ContestDefinition, entries: readonly SheetEntry[]): NominationGroup[] {
  const nominations = gathered(inContestOrder(contest, entries), ({ nomination }) => nomination.id);
  return nominations.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const categories = gathered(group, ({ category }) => category?.id ?? '').map((list) => ({
      category: list[0]?.category ?? null,
      entries: list,
    }));
    return [{ nomination: first.nomination, count: group.length, categories }];
  });
}

/** Entries by institution, in the alphabet's order; inside one in the contest's. */
export function byInstitution(
  contest: ContestDefinition,
  entries: readonly SheetEntry[],
  language: string,
): SheetEntry[][] {
  const order = new Intl.Collator(language, { numeric: true });
  const name = (list: readonly SheetEntry[]) => list[0]?.institution.shortName ?? '';
  return gathered(inContestOrder(contest, entries), ({ institution }) => institution.id).sort((one, other) =>
    order.compare(name(one), name(other)),
  );
}

/** Entries that are performed; works are looked at without their authors. */
export function actsOf(contest: ContestDefinition, entries: readonly SheetEntry[]): SheetEntry[] {
  const works = new Set(contest.nominations.filter((one) => bringsWorks(contest, one)).map(({ id }) => id));
  return entries.filter(({ nomination }) => !works.has(nomination.id));
}

/** Seconds an act is given where nobody has told how long it lasts and the contest sets no limit. */
const USUAL_ACT = 240;

/** How long an act is given on the programme: as told, else the longest the nomination lets its form perform. */
export function secondsGiven({ seconds, nomination, form }: SheetEntry): { seconds: number; isAssumed: boolean } {
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

function gathered<T>(list: readonly T[], keyOf: (one: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const one of list) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}
