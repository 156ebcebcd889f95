/** Whether a text names a day or a time and nothing beside it: it is no message to anybody then, and no question. Pure. */

import { foldText } from '../typed.ts';
import { DAYS_FROM_TODAY, HALF_WORDS, WEEKDAY_WORDS } from './day-words.ts';
import { monthNamed } from './month-words.ts';
import { isCount } from './spans.ts';

/** What stands beside days, hours and spans. */
const BESIDE = `в во на к ко через и пол
  утром днем вечером ночью полдень полночь ч час часа часов часам мин минут минуты минуту полчаса
  день дней сутки суток неделю недели недель месяц месяца месяцев полгода г год года
  at on in the next this and noon midnight morning afternoon evening night
  hour hours min minute minutes day days week weeks month months year years st nd rd th`;

const WHEN_WORDS = new Set([
  ...BESIDE.split(/\s+/u),
  ...Object.keys(DAYS_FROM_TODAY),
  ...WEEKDAY_WORDS.flat(),
  ...HALF_WORDS,
]);

/** Whether the words name a day or a time and nothing beside it; a number alone, «три», is none. */
export function isOnlyWhen(typed: string): boolean {
  const words = foldText(typed).match(/\p{L}+/gu) ?? [];
  const names = /\d:\d\d/u.test(typed) || words.some((word) => word.length > 2 && !isCount(word));
  return names && words.every((word) => WHEN_WORDS.has(word) || isCount(word) || monthNamed(word) !== null);
}
