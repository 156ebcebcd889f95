/** The first day of a bot in the hands of its operator: what they load, and the first entry of a school as it must come out. */

import { expect } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { entriesOfContact } from '../../src/entries/queries.ts';
import { personAt } from '../../src/people/queries.ts';
import type { Machine } from './program.ts';
import { type SampleEntry, sampleContestFile, sampleDistricts, sampleEntries, sampleInstitutions } from './samples.ts';
import { SCHOOL } from './sandbox.ts';

const DAY_MS = 86_400_000;

/** Loads the city's institutions and a contest that is open on whatever day this test runs. */
export async function loads(machine: Machine): Promise<void> {
  const from = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
  const contest = { ...sampleContestFile('C1'), opens_at: from(-1), closes_at: from(30) };
  const directory = { districts: sampleDistricts, institutions: sampleInstitutions };
  expect([
    await machine.runs('institutions', 'load', directory),
    await machine.runs('contest', 'load', contest),
  ]).toEqual([
    { code: 0, said: [] },
    { code: 0, said: [] },
  ]);
}

/** The entries of the school's contact with everything they told. */
export async function entered(db: Database): Promise<object[]> {
  const person = await personAt(db, 'telegram', String(SCHOOL));
  return (await entriesOfContact(db, person?.id ?? 0)).map((entry) => ({
    ...{ number: entry.number, state: entry.state, complete: entry.complete, issues: entry.issues },
    ...{ nomination: entry.nomination?.id, form: entry.form?.id, category: entry.declaredCategory?.id },
    institution: entry.institution?.shortName,
    children: entry.participants.map((child) =>
      [child.lastName, child.firstName, child.patronymic, child.birthDate].join(' '),
    ),
    teachers: entry.teachers.map((teacher) => [teacher.lastName, teacher.firstName, teacher.patronymic].join(' ')),
    answers: entry.answers,
  }));
}

/** The sample's first entry, which is entered in the chat. */
export function theFirstSample(): SampleEntry {
  const [sample] = sampleEntries('C1');
  if (!sample) throw new Error('the sample has no entries');
  return sample;
}

/** What `entered` finds once the first sample is submitted. */
export const FIRST_ENTRY = {
  ...{ number: 'ЗЛБ-001', state: 'submitted', complete: true, issues: [] },
  ...{ nomination: 'pop_vocal', form: 'solo', category: 'middle' },
  institution: 'МБОУ СОШ № 363',
  children: ['Королева Алена Артемовна 2015-05-14'],
  teachers: ['Щукина Ирина Львовна'],
  answers: {
    ...{ title: 'Зимняя сказка', duration: 225, soundtrack: 'minus' },
    video: theFirstSample().media_url,
  },
};
