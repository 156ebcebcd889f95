/** Units of elapsed time in milliseconds. A calendar day may have 23 or 25 hours: days of a zone are counted in calendar.ts. */

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
