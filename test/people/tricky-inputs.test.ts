/** The sample of tricky inputs: every row comes out as the sample expects. */

import { expect, test } from 'vitest';
import { parseDuration } from '../../src/contests/fields/duration.ts';
import { parseMediaLink } from '../../src/contests/fields/link.ts';
import { findInstitutions } from '../../src/institutions/match.ts';
import { parseBirthDate } from '../../src/people/birth-date.ts';
import { parseGrade } from '../../src/people/grade.ts';
import { type PersonName, parsePersonName } from '../../src/people/name.ts';
import { parsePhone } from '../../src/people/phone.ts';
import { sampleDirectory, sampleDistricts } from '../institutions/sample-directory.ts';
import tricky from '../samples/tricky-inputs.json' with { type: 'json' };

const { today } = tricky.meta;
const known: PersonName[] = [{ lastName: 'Королёва', firstName: 'Алёна', patronymic: 'Артёмовна' }];

interface Outcome {
  outcome: string;
  expected: unknown;
}

/** How the sample writes an outcome: the value alone, several where there is a choice, null where nothing is taken. */
const readers: Record<string, (input: string) => Outcome> = {
  birth_date: (input) => plain(parseBirthDate(input, { today })),
  duration: (input) => plain(parseDuration(input)),
  media_link: (input) => plain(parseMediaLink(input)),
  school_grade: (input) => plain(parseGrade(input)),
  phone: (input) => {
    const read = parsePhone(input);
    const isChoice = read.outcome === 'confirm' && read.why.code === 'several-numbers';
    return isChoice ? { outcome: 'confirm', expected: [read.value, ...(read.alternatives ?? [])] } : plain(read);
  },
  person_name: (input) => {
    const read = parsePersonName(input, { known });
    return plain(read.outcome === 'reject' ? read : { outcome: read.outcome, value: asSampled(read.value) });
  },
  institution_query: (input) => {
    const found = findInstitutions(input, sampleDirectory, sampleDistricts);
    if (found.outcome === 'ambiguous') return { outcome: 'ambiguous', expected: found.values.map(({ id }) => id) };
    const isHit = found.outcome === 'ok' || found.outcome === 'confirm';
    return { outcome: found.outcome, expected: isHit ? found.value.id : null };
  },
};

function plain(read: { outcome: string; value?: unknown }): Outcome {
  return { outcome: read.outcome, expected: read.value ?? null };
}

function asSampled({ lastName, firstName, patronymic }: PersonName) {
  return { last_name: lastName, first_name: firstName, patronymic };
}

test('[REG-25] every kind of the sample has its reader, and the sample is whole', () => {
  expect([...new Set(tricky.inputs.map(({ kind }) => kind))].sort()).toEqual(Object.keys(readers).sort());
  expect(tricky.inputs.length).toBe(53);
});

test.each(tricky.inputs)('[REG-25] $id comes out as the sample expects', ({ kind, input, expected, outcome }) => {
  expect(readers[kind]?.(input)).toEqual({ outcome, expected });
});

test.each([
  ['X15', 'invalid-date'],
  ['X16', 'invalid-date'],
  ['X18', 'age-not-date'],
  ['X19', 'adult'],
  ['X29', 'too-short'],
  ['X30', 'letters-in-number'],
  ['X43', 'two-people'],
  ['X70', 'seconds-over-59'],
  ['X74', 'personal-page'],
  ['X75', 'local-file'],
])('[REG-25] %s is refused because of %s', (id, code) => {
  const input = tricky.inputs.find((row) => row.id === id)?.input ?? '';
  const reads = [
    parseBirthDate(input, { today }),
    parsePhone(input),
    parsePersonName(input),
    parseDuration(input),
    parseMediaLink(input),
  ];
  const kinds = ['birth_date', 'phone', 'person_name', 'duration', 'media_link'];
  const read = reads[kinds.indexOf(tricky.inputs.find((row) => row.id === id)?.kind ?? '')];
  expect(read?.outcome === 'reject' && read.why.code).toBe(code);
});
