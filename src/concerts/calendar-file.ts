/** A concert as a calendar file (.ics, RFC 5545): one event that a later file of the same concert replaces. */

import { createEvent, type DateArray, type EventAttributes } from 'ics';
import type { Concert } from './queries.ts';

/** What the file says beside the concert's own words. */
export interface CalendarWords {
  /** What the event is called; many calendars show nothing else of a concert that is off. */
  readonly title: string;
  /** Where the concert opens: its own link. */
  readonly link: string;
  /** Lines below the description, such as when the doors open. */
  readonly notes: readonly string[];
  /** Who made the file, as calendars ask. */
  readonly product: string;
}

/** Hours before the start at which a calendar reminds. */
const ALARM_HOURS = 2;
/** What stands in a calendar for a concert whose end nobody has set. */
const USUAL_LENGTH = { hours: 2 } as const;

/**
 * The file as text, made at `now`; instants are UTC, the id stays with the concert, the sequence grows with its versions.
 */
export function calendarFile(concert: Concert, words: CalendarWords, now: Date): string {
  const { value, error } = createEvent(eventOf(concert, words));
  if (value === null) throw error ?? new Error('no calendar file was made');
  return folded(stamped(value, now));
}

function eventOf(concert: Concert, { title, link, notes, product }: CalendarWords): EventAttributes {
  const { description, startsAt, endsAt, venue, address, latitude, longitude } = concert;
  const location = [venue, address].filter(Boolean).join(', ');
  return {
    uid: uidOf(concert),
    sequence: concert.version,
    productId: product,
    method: 'PUBLISH',
    title,
    description: [description, ...notes, link].filter(Boolean).join('\n'),
    ...(location !== '' && { location }),
    ...(latitude !== null && longitude !== null && { geo: { lat: latitude, lon: longitude } }),
    url: link,
    status: concert.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    ...{ startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' },
    start: utc(startsAt),
    ...(endsAt ? { end: utc(endsAt) } : { duration: USUAL_LENGTH }),
    ...(concert.state !== 'cancelled' && {
      alarms: [{ action: 'display', description: escaped(title), trigger: { hours: ALARM_HOURS, before: true } }],
    }),
  };
}

/** The library escapes an event's texts and leaves those of its alarms as they are. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&');
}

/** The same for ever, whatever is changed. */
function uidOf({ slug }: Concert): string {
  return `concert-${slug}@rampa`;
}

function utc(at: Date): DateArray {
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}

/** The library stamps the machine's clock. */
function stamped(file: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/gu, '');
  return file.replace(/^DTSTAMP:.*$/mu, `DTSTAMP:${stamp}`);
}

/** Octets in a line (RFC 5545, 3.1), its break aside. */
const LINE_OCTETS = 75;

/** The library counts characters, and a Cyrillic one has two octets: strict calendars refuse such a file. */
function folded(file: string): string {
  const lines = file.replace(/\r\n[ \t]/gu, '').split('\r\n');
  return lines.map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  let octets = 0;
  let made = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    const breaks = octets + size > LINE_OCTETS;
    made += breaks ? `\r\n ${character}` : character;
    octets = breaks ? size + 1 : octets + size;
  }
  return made;
}
