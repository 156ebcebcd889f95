import { expect, test } from 'vitest';
import { calendarFile } from '../../src/concerts/calendar-file.ts';
import type { Concert } from '../../src/concerts/queries.ts';
import { facts, NOW } from './facts.ts';

const LINK = 'https://t.me/rampa_sandbox_bot?start=e_elka-na-levom-beregu-2026';

function concert(other: Partial<Concert> = {}): Concert {
  return {
    ...facts(),
    ...{ id: 1, slug: 'elka-na-levom-beregu-2026', state: 'published', version: 3, walkIns: 0, createdBy: null },
    ...{ createdAt: NOW, publishedAt: NOW, cancelledAt: null, cancelReason: null, reminderHours: [] },
    ...other,
  };
}

/** The file's lines unfolded, each as its name and its text with the escapes undone; a begin within is a part of it. */
function parsed(file: string): [name: string, value: string][] {
  expect(file.endsWith('\r\n')).toBe(true);
  const lines = file
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter(Boolean);
  return lines.map((line) => {
    const [name = '', ...rest] = line.split(':');
    const value = rest
      .join(':')
      .replace(/\\(?<mark>[\\;,nN])/gu, (_, mark: string) => (/n/iu.test(mark) ? '\n' : mark));
    return [name, value];
  });
}

/** When the files are made. */
const MADE = new Date('2026-12-20T04:05:06.789Z');
const words = { title: 'Ёлка', link: LINK, notes: ['Двери откроются: 11:30'], product: '-//Rampa//Concerts//RU' };

test('[ANN-04] the calendar file holds the concert, in UTC, with an id that stays and a reminder', () => {
  const odd = concert({ description: 'Сменная обувь, вода.\nЖдём!' });
  expect(parsed(calendarFile(odd, { ...words, title: 'Ёлка; гости, «Снег»' }, MADE))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['CALSCALE', 'GREGORIAN'],
    ['PRODID', '-//Rampa//Concerts//RU'],
    ['METHOD', 'PUBLISH'],
    ['X-PUBLISHED-TTL', 'PT1H'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'concert-elka-na-levom-beregu-2026@rampa'],
    ['SUMMARY', 'Ёлка; гости, «Снег»'],
    ['DTSTAMP', '20261220T040506Z'],
    ['DTSTART', '20261226T050000Z'],
    ['DTEND', '20261226T061000Z'],
    ['SEQUENCE', '3'],
    ['DESCRIPTION', `Сменная обувь, вода.\nЖдём!\nДвери откроются: 11:30\n${LINK}`],
    ['URL', LINK],
    ['GEO', '54.98;82.9'],
    ['LOCATION', 'Малый зал ДК «Левобережный», г. Новосибирск, ул. Придуманная, 7'],
    ['STATUS', 'CONFIRMED'],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', 'Ёлка; гости, «Снег»'],
    ['TRIGGER', '-PT2H'],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
});

test('[ANN-04] a later file takes the place of an earlier one; a cancelled concert is cancelled there and does not ring', () => {
  const file = parsed(calendarFile(concert({ state: 'cancelled', version: 7, endsAt: null }), words, MADE));
  const wanted = ['UID', 'SEQUENCE', 'STATUS', 'DURATION', 'TRIGGER'];
  expect(file.filter(([name]) => wanted.includes(name))).toEqual([
    ['UID', 'concert-elka-na-levom-beregu-2026@rampa'],
    ['SEQUENCE', '7'],
    ['STATUS', 'CANCELLED'],
    ['DURATION', 'PT2H'],
  ]);
});

test('[ANN-04] commas and semicolons are escaped everywhere, and no line is longer than the format allows', () => {
  const title = `Ёлка 🎄; ${'очень '.repeat(15)}, длинно`;
  const file = calendarFile(concert(), { ...words, title }, MADE);
  expect(file).not.toMatch(/^(?:SUMMARY|DESCRIPTION|LOCATION)[^\r]*[^\\][;,]/mu);
  expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(parsed(file).filter(([name]) => name === 'SUMMARY')).toEqual([['SUMMARY', title]]);
});
