/** The words of which a day or a time is made as people type it, so that it is told from everything else. Pure. */

import { monthNamed } from '../../people/month-words.ts';
import { foldText } from '../../typed.ts';

const TIME_WORDS = new Set(
  [
    ...['в', 'во', 'на', 'к', 'ко', 'через', 'и', 'сегодня', 'завтра', 'послезавтра', 'утра', 'утром', 'днём', 'дня'],
    ...['вечера', 'вечером', 'ночи', 'ночью', 'полдень', 'полночь', 'ч', 'час', 'часа', 'часов', 'часам', 'мин'],
    ...[
      'минут',
      'минуты',
      'минуту',
      'пол',
      'полчаса',
      'полтора',
      'два',
      'две',
      'три',
      'день',
      'дней',
      'неделю',
      'недели',
      'г',
      'года',
    ],
    ...['понедельник', 'вторник', 'среда', 'среду', 'четверг', 'пятница', 'пятницу', 'суббота', 'субботу'],
    ...['воскресенье', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс', 'at', 'on', 'in', 'the', 'a', 'an', 'next', 'this'],
    ...['today', 'tomorrow', 'am', 'pm', 'noon', 'midnight', 'morning', 'afternoon', 'evening', 'night', 'hour'],
    ...['hours', 'minutes', 'day', 'days', 'week', 'weeks', 'two', 'three', 'st', 'nd', 'rd', 'th', 'monday'],
    ...['tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ].map(foldText),
);

/** Whether the words name a day or a time and nothing beside it: no message to anybody, and no question. */
export function isOnlyWhen(typed: string): boolean {
  const words = foldText(typed).match(/\p{L}+/gu) ?? [];
  const names = /\d:\d\d/u.test(typed) || words.some((word) => word.length > 2);
  return names && words.every((word) => TIME_WORDS.has(word) || monthNamed(word) !== null);
}
