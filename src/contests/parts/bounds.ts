/** How organizers write from how many to how many, or from which age to which: «5–12», «от 14 лет», «18+», «до 6». Pure. */

import { ok, type Result } from '../../result.ts';
import { cleanText, foldText } from '../../typed.ts';
import { type Unread, unread } from './part.ts';

/** Either end may be open. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const BETWEEN = /(?<min>\d+)\s*(?:-|\.\.|до|to)\s*(?<max>\d+)/u;
const AT_LEAST = /(?:от|с|старше|from|over)\s*(?<min>\d+)|(?<plus>\d+)\s*(?:\+|и старше|и более|and over|or more)/u;
const AT_MOST = /(?:до|не старше|не больше|up to|under)\s*(?<max>\d+)/u;
const ONE = /^\D*(?<one>\d+)\D*$/u;

/** The bounds in the words; undefined where there are none to be seen. */
export function boundsIn(typed: string): Bounds | undefined {
  const text = foldText(cleanText(typed));
  const between = BETWEEN.exec(text)?.groups;
  if (between) return { min: Number(between['min']), max: Number(between['max']) };
  const least = AT_LEAST.exec(text)?.groups;
  if (least) return { min: Number(least['min'] ?? least['plus']) };
  const most = AT_MOST.exec(text)?.groups;
  if (most) return { max: Number(most['max']) };
  const one = ONE.exec(text)?.groups?.['one'];
  return one === undefined ? undefined : { min: Number(one), max: Number(one) };
}

/** From how many to how many people; «до 12» begins with one, and without an end there is none to hold them to. */
export function readSize(typed: string): Result<{ min: number; max: number }, Unread> {
  const bounds = boundsIn(typed);
  if (bounds?.max === undefined) return unread({ code: 'not-a-range' });
  const size = { min: bounds.min ?? 1, max: bounds.max };
  return size.min < 1 || size.max > MOST_PEOPLE || size.min > size.max
    ? unread({ code: 'out-of-bounds', least: 1, most: MOST_PEOPLE })
    : ok(size);
}

/** People in the largest form. */
const MOST_PEOPLE = 500;
