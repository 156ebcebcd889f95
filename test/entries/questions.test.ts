/** Which questions an entry asks, in which order, and where one stands among them. */

import { expect, test } from 'vitest';
import { contestSchema } from '../../src/contests/definition.ts';
import {
  isOptional,
  missingSteps,
  nextStep,
  previousStep,
  progress,
  stepsOf,
  type Told,
} from '../../src/entries/questions.ts';
import { sampleContest, sampleContestFile } from '../kit/samples.ts';

const contest = sampleContest('C1');
const FIELDS = ['field:title', 'field:duration', 'field:soundtrack', 'field:video'];

function told(facts: Partial<Told> = {}): Told {
  return { nomination: null, form: null, answers: {}, answered: [], ...facts };
}

test.each([
  [
    'before anything is known',
    told(),
    ['nomination', 'form', 'institution', 'participants', 'category', 'teachers', ...FIELDS, 'consents'],
  ],
  [
    'a soloist',
    told({ nomination: 'pop_vocal', form: 'solo' }),
    ['nomination', 'form', 'institution', 'participants', 'category', 'teachers', ...FIELDS, 'consents'],
  ],
  [
    'a group has a name and a headcount',
    told({ nomination: 'pop_vocal', form: 'ensemble' }),
    [
      'nomination',
      'form',
      'institution',
      'ensemble',
      'headcount',
      'participants',
      'category',
      'teachers',
      ...FIELDS,
      'consents',
    ],
  ],
  [
    'live sound may have an accompanist',
    told({ nomination: 'folk_vocal', form: 'solo', answers: { soundtrack: 'live' } }),
    ['nomination', 'form', 'institution', 'participants', 'category', 'teachers', ...FIELDS, 'accompanist', 'consents'],
  ],
  [
    'a live-only nomination has one to ask for',
    told({ nomination: 'academic_vocal', form: 'duet' }),
    ['nomination', 'form', 'institution', 'participants', 'category', 'teachers', ...FIELDS, 'accompanist', 'consents'],
  ],
])('[REG-24] %s: only the questions that apply are counted', (_, entry, steps) => {
  expect(stepsOf(contest, entry)).toEqual(steps);
  expect(progress(contest, entry, 'participants')).toEqual({ at: steps.indexOf('participants') + 1, of: steps.length });
});

test('[REG-23] a nomination of one form has nothing to ask about it', () => {
  const photography = told({ nomination: 'photography', form: 'solo' });
  expect(stepsOf(sampleContest('C3'), photography)).not.toContain('form');
});

test('[REG-20] a field is asked in its nominations and forms only', () => {
  const limited = contestSchema.parse({
    ...sampleContestFile('C1'),
    fields: [
      { id: 'title', kind: 'title' },
      { id: 'technique', kind: 'technique', nominations: ['choreography'], forms: ['ensemble'] },
    ],
  });
  const asks = (nomination: string, form: string) =>
    stepsOf(limited, told({ nomination, form })).includes('field:technique');
  expect([asks('choreography', 'ensemble'), asks('choreography', 'solo'), asks('pop_vocal', 'ensemble')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('[REG-03] the next question is the first without an answer, then the summary', () => {
  const entry = told({ nomination: 'pop_vocal', form: 'solo', answered: ['nomination', 'form', 'participants'] });
  expect(nextStep(contest, entry)).toBe('institution');
  expect(nextStep(contest, { ...entry, answered: stepsOf(contest, entry) })).toBe('summary');
  expect(missingSteps(contest, { ...entry, answered: stepsOf(contest, entry).slice(1) })).toEqual(['nomination']);
});

test('[REG-22] one can go back from every question but the first, and only optional ones can be skipped', () => {
  const entry = told({ nomination: 'academic_vocal', form: 'solo' });
  const steps = stepsOf(contest, entry);
  expect(steps.map((step) => previousStep(contest, entry, step))).toEqual([null, ...steps.slice(0, -1)]);
  expect(previousStep(contest, entry, 'summary')).toBe('consents');
  expect(steps.filter((step) => isOptional(contest, step))).toEqual(['field:video', 'accompanist', 'consents']);
});
