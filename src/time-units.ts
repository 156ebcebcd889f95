/** Units of elapsed time in milliseconds. A calendar day may have 23 or 25 hours: days of a zone are counted in calendar.ts. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
