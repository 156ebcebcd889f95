/** The words for days and halves of a day as people type them, for every reader of days and times; data for reading. Words are folded. */

/** Days told from today. */
export const DAYS_FROM_TODAY: Readonly<Record<string, number>> = {
  сегодня: 0,
  today: 0,
  завтра: 1,
  tomorrow: 1,
  послезавтра: 2,
};

/** Days of the week, Monday first, as they stand alone and behind «в». */
export const WEEKDAY_WORDS: readonly (readonly string[])[] = [
  ['понедельник', 'пн', 'monday', 'mon'],
  ['вторник', 'вт', 'tuesday', 'tue'],
  ['среда', 'среду', 'ср', 'wednesday', 'wed'],
  ['четверг', 'чт', 'thursday', 'thu'],
  ['пятница', 'пятницу', 'пт', 'friday', 'fri'],
  ['суббота', 'субботу', 'сб', 'saturday', 'sat'],
  ['воскресенье', 'вс', 'sunday', 'sun'],
];

/** Behind the hour, which half of the day is meant. */
export const HALF_WORDS = ['утра', 'дня', 'вечера', 'ночи', 'am', 'pm'] as const;

/** Behind the number of a day, as a part of an expression: «5-го», “5th”. */
export const DAY_ENDINGS = 'ого|го|ое|е|th|st|nd|rd';
