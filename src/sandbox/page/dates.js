// @ts-check
/** Dates as the page writes them, always in the sandbox's time zone, whatever the computer's is. */

import { t } from './i18n.js';

const timeZone = 'Asia/Novosibirsk';

/** Novosibirsk's offset, which has no daylight saving; `datetime-local` fields carry none of their own. */
const offset = '+07:00';

/**
 * @param {Date} instant
 * @param {Intl.DateTimeFormatOptions} options
 */
function written(instant, options) {
  return new Intl.DateTimeFormat(t.locale, { timeZone, ...options }).format(instant);
}

/** The time of a bubble, `14:05`. @param {Date} instant */
export function shortTime(instant) {
  return written(instant, { hour: '2-digit', minute: '2-digit' });
}

/** The time of a logged call, `14:05:09`. @param {Date} instant */
export function longTime(instant) {
  return written(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** The clock's face: weekday, date and time. @param {Date} instant */
export function clockFace(instant) {
  return `${written(instant, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })}, ${shortTime(instant)}`;
}

/** The clock's face where there is little room. @param {Date} instant */
export function shortClockFace(instant) {
  return `${written(instant, { weekday: 'short', day: 'numeric', month: 'short' })}, ${shortTime(instant)}`;
}

/** The calendar day in the zone, `YYYY-MM-DD`. @param {Date} instant */
export function dayOf(instant) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}

/**
 * The line between two days of a chat: today, yesterday, or the date.
 *
 * @param {string} day `YYYY-MM-DD`
 * @param {Date} now
 */
export function dayName(day, now) {
  const noon = new Date(`${day}T12:00${offset}`);
  const dayAfter = new Date(noon);
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
  if (day === dayOf(now)) return t.today;
  if (dayOf(dayAfter) === dayOf(now)) return t.yesterday;
  const sameYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  return written(noon, { weekday: 'short', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** What a `datetime-local` field shows for the instant. @param {Date} instant */
export function toField(instant) {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
  return `${dayOf(instant)}T${time}`;
}

/**
 * The instant a `datetime-local` field names, read in the sandbox's zone.
 *
 * @param {string} value
 * @returns {Date | undefined} nothing when the field is empty or names no date
 */
export function fromField(value) {
  const instant = new Date(`${value}${offset}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/**
 * A `date_time` entity as its format asks: w weekday, d or D date, t or T time.
 *
 * @param {Date} instant
 * @param {string} format
 */
export function asFormatted(instant, format) {
  return written(instant, {
    ...(format.includes('w') ? { weekday: 'long' } : {}),
    ...(format.includes('d') ? { day: '2-digit', month: '2-digit', year: 'numeric' } : {}),
    ...(format.includes('D') ? { day: 'numeric', month: 'long', year: 'numeric' } : {}),
    ...(format.includes('t') ? { hour: '2-digit', minute: '2-digit' } : {}),
    ...(format.includes('T') ? { hour: '2-digit', minute: '2-digit', second: '2-digit' } : {}),
  });
}

/** How far the clock was moved, with its sign, in the two largest units. @param {number} milliseconds */
export function span(milliseconds) {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  /** @type {[number, 'days' | 'hours' | 'minutes'][]} */
  const parts = [
    [Math.floor(minutes / 1440), 'days'],
    [Math.floor((minutes % 1440) / 60), 'hours'],
    [minutes % 60, 'minutes'],
  ];
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  return (milliseconds < 0 ? '−' : '+') + told.map(([count, unit]) => t.ago(count, unit)).join(' ');
}
