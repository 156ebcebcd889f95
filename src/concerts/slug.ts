/** What stands in a concert's link: its name in Latin letters with the year, short enough for a start link and its buttons. Pure. */

import type { PlainDate } from '../calendar.ts';
import { inLatin } from '../contests/making/latin.ts';

/** With the year, what makes it free and the link's own prefix it stays below the 40 that a language button keeps. */
const MOST = 26;
const YEAR = /(?<!\d)20\d{2}(?!\d)/gu;

/** Proposals without end, the plainest first; the first that nobody has is the concert's for good. */
export function* proposedSlug(title: string, day: PlainDate): Generator<string> {
  const name = /«(?<name>[^»]+)»/u.exec(title)?.groups?.['name'] ?? title;
  const latin = inLatin(name.replace(YEAR, ' '), '-');
  const whole =
    latin.length <= MOST
      ? latin
      : latin
          .slice(0, MOST + 1)
          .replace(/-[^-]*$/u, '')
          .slice(0, MOST);
  const stem = `${whole === '' ? 'concert' : whole}-${day.slice(0, 4)}`;
  yield stem;
  for (let next = 2; ; next += 1) yield `${stem}-${next}`;
}
