/** What holds for every parser of what people type: no text breaks it, and what it made of a text it reads as the same. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration } from '../../src/contests/fields/duration.ts';
import { readRosterLine } from '../../src/entries/rosters/roster-line.ts';
import { findInstitutions } from '../../src/institutions/match.ts';
import { parseBirthDate } from '../../src/people/birth-date.ts';
import { formatName, parsePersonName } from '../../src/people/name.ts';
import { parsePhone } from '../../src/people/phone.ts';
import { formatBirthDate, formatDuration } from '../../src/texts/format.ts';
import type { Typed } from '../../src/typed.ts';
import { sampleDirectory, sampleDistricts } from '../institutions/sample-directory.ts';
import { sampleChild, sampleEntries } from '../kit/samples.ts';
import { anyText } from './any-text.ts';

const TODAY = { today: '2026-12-01' };

interface Parser {
  what: string;
  parse(typed: string): Typed<unknown, { code: string }, { code: string }>;
  /** The value as the bot writes it. */
  write(value: never): string;
  /** Pieces such texts are made of. */
  pieces: string[];
}

const PARSERS: Parser[] = [
  {
    what: 'names',
    parse: (typed) => parsePersonName(typed),
    write: formatName,
    pieces: ['Иванова', 'мария', 'АННА', '-', "'", ' ', 'оглы', 'Петровна', 'ё', 'Ли', 'Ю', 'де'],
  },
  {
    what: 'birth dates',
    parse: (typed) => parseBirthDate(typed, TODAY),
    write: formatBirthDate,
    pieces: ['12', '3', '03', '2014', '14', '.', '/', '-', ' ', 'марта', 'мая', 'г.р.', 'лет', 'о'],
  },
  {
    what: 'phones',
    parse: parsePhone,
    write: String,
    pieces: ['+7', '8', '999', '000', '00', '03', '(', ')', '-', ' ', 'доб.', '12'],
  },
  {
    what: 'durations',
    parse: (typed) => parseDuration(typed),
    write: formatDuration,
    pieces: ['3', '20', '05', ':', '.', ' ', 'мин', 'сек', 'минуты', "'", 'полторы', 'ровно'],
  },
];

const textsOf = ({ pieces }: Parser) =>
  fc.oneof(
    anyText,
    fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((all) => all.join(' ')),
  );

test.each(PARSERS)('[REG-25] [REG-26] no text breaks the reading of $what', (parser) => {
  fc.assert(
    fc.property(textsOf(parser), (typed) => {
      expect(['ok', 'confirm', 'reject']).toContain(parser.parse(typed).outcome);
    }),
    { numRuns: 300 },
  );
});

test.each(PARSERS)(
  '[REG-25] [REG-26] of $what, what was understood without a doubt reads as itself when written back',
  (parser) => {
    fc.assert(
      fc.property(textsOf(parser), (typed) => {
        const read = parser.parse(typed);
        if (read.outcome !== 'ok') return;
        const again = parser.parse(parser.write(read.value as never));
        expect(again.outcome === 'reject' ? again : again.value).toEqual(read.value);
      }),
      { numRuns: 300 },
    );
  },
);

test('[REG-26] [REG-41] every child of the sample reads as itself off a line, in whichever order name and date stand', () => {
  const ids = new Set(sampleEntries('C1').flatMap(({ participant_ids }) => participant_ids));
  for (const { last_name, first_name, patronymic, birth_date } of [...ids].map(sampleChild)) {
    const name = { lastName: last_name, firstName: first_name, patronymic };
    const [year, month, day] = birth_date.split('-');
    const date = `${day}.${month}.${year}`;
    const read = [`${formatName(name)}, ${date}`, `${date} ${formatName(name)}`, `${formatName(name)}\t${date}`].map(
      (line) => readRosterLine(line, { today: '2026-12-01' }),
    );
    expect(read.map((one) => [one.name, one.birthDate])).toEqual(Array(3).fill([name, birth_date]));
  }
});

test('[REG-30] every institution of the sample is found by each of its own names, to the letter and in capitals', () => {
  for (const institution of sampleDirectory) {
    for (const name of [institution.shortName, institution.fullName, institution.shortName.toUpperCase()]) {
      const found = findInstitutions(name, sampleDirectory, sampleDistricts);
      const hits = found.outcome === 'ambiguous' ? found.values : 'value' in found ? [found.value] : [];
      expect([name, hits.map(({ id }) => id).includes(institution.id)]).toEqual([name, true]);
    }
  }
});
