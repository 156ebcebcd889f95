/** In which order entries stand on paper, and which of them are acts. Pure. */

import { bringsWorks, inContestOrder } from '../contests/acts.ts';
import type { AgeCategory, ContestDefinition, Nomination } from '../contests/definition.ts';
import type { SheetEntry } from './entry.ts';

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

function gathered<T>(list: readonly T[], keyOf: (one: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const one of list) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}
