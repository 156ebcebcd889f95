/** Which children may be one child written in two ways. Pure: an organizer decides, nothing is joined by itself. */

import type { PlainDate } from '../../calendar.ts';
import { editDistance } from '../../edit-distance.ts';
import { foldName, sameNameKey } from '../../people/name.ts';
import type { TypedName } from '../facts.ts';
import { patronymicsAgree } from './identity.ts';

/** A child as far as likeness goes. */
export interface Born extends TypedName {
  birthDate: PlainDate;
}

/** One slip: a letter more, fewer, another, or two swapped. */
const ONE_SLIP = 1;
/** A correction of more letters than these in one name gives it to somebody else. */
const FEW_SLIPS = 3;

/** Why two look like one: the same day and one slip in the name, or the same name with day and month swapped. */
export type Likeness = 'spelling' | 'day-and-month';

/** How two children resemble each other; null where they do not, or are the same by their key anyway. */
function likenessOf(one: Born, other: Born): Likeness | null {
  if (one.birthDate === other.birthDate) return differsBySlip(one, other) ? 'spelling' : null;
  const swapped = swappedDate(one.birthDate) === other.birthDate;
  const sameName = sameNameKey(one) === sameNameKey(other) && patronymicsAgree(one.patronymic, other.patronymic);
  return swapped && sameName ? 'day-and-month' : null;
}

/** The pairs among `children` that look alike, each once; compared within a birth date and its swap only. */
export function likelyPairs<C extends Born>(children: readonly C[]): { one: C; other: C; likeness: Likeness }[] {
  const byDate = new Map<PlainDate, C[]>();
  const pairs: { one: C; other: C; likeness: Likeness }[] = [];
  for (const child of children) {
    const swapped = swappedDate(child.birthDate);
    const near = [child.birthDate, ...(swapped === null || swapped === child.birthDate ? [] : [swapped])];
    for (const one of near.flatMap((date) => byDate.get(date) ?? [])) {
      const likeness = likenessOf(one, child);
      if (likeness !== null) pairs.push({ one, other: child, likeness });
    }
    byDate.set(child.birthDate, [...(byDate.get(child.birthDate) ?? []), child]);
  }
  return pairs;
}

/** Whether the one is the other put right: the name or the day stayed, and the rest has but few slips. */
export function isLikelySame(before: Born, after: Born): boolean {
  const slips = slipsBetween(before, after, FEW_SLIPS);
  return slips === 0 || (before.birthDate === after.birthDate && slips <= FEW_SLIPS);
}

/** «2014-03-12» is «2014-12-03» with day and month swapped; null where the day is no month. */
function swappedDate(date: PlainDate): PlainDate | null {
  const [year, month, day = ''] = date.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : null;
}

/** Namesakes by key are told apart by their patronymics, which may have the slip too. */
function differsBySlip(one: Born, other: Born): boolean {
  const slips = slipsBetween(one, other, ONE_SLIP);
  const { patronymic: first } = one;
  const { patronymic: second } = other;
  if (first === null || second === null) return slips === ONE_SLIP;
  const apart = editDistance(foldName(first), foldName(second), ONE_SLIP);
  return slips + apart === ONE_SLIP;
}

function slipsBetween(one: TypedName, other: TypedName, limit: number): number {
  const last = editDistance(foldName(one.lastName), foldName(other.lastName), limit);
  return last + editDistance(foldName(one.firstName), foldName(other.firstName), limit);
}
