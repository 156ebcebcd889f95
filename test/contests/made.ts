/** Small contests for the tests of this folder, and questions asked of them. */

import {
  type ContestDefinition,
  type ContestFile,
  contestSchema,
  type FieldUse,
} from '../../src/contests/definition.ts';
import type { Asked } from '../../src/contests/fields/fields.ts';

export const bareFile: ContestFile = {
  code: 'ТЕСТ',
  slug: 'test-2027',
  title: 'Проба',
  opens_at: '2026-11-16T09:00:00+07:00',
  closes_at: '2026-12-19T00:00:00+07:00',
  grace_minutes: 0,
  nominations: [{ id: 'vocal', title: 'Вокал', forms: ['solo', 'choir'] }],
  forms: [
    { id: 'solo', title: 'соло', min: 1, max: 1 },
    { id: 'choir', title: 'хор', min: 13, max: 60 },
  ],
  age_basis: { kind: 'age_on_date', date: '2027-01-23' },
  age_categories: [
    { id: 'junior', title: 'Младшая', min: 7, max: 10 },
    { id: 'middle', title: 'Средняя', min: 11, max: 13 },
    { id: 'mixed', title: 'Смешанная', group_only: true },
  ],
  fields: [{ id: 'title', kind: 'title' }],
};

export function aDefinition(changes: Partial<ContestFile> = {}): ContestDefinition {
  return contestSchema.parse({ ...bareFile, ...changes });
}

type Changes = {
  nomination?: Partial<ContestFile['nominations'][number]>;
  contest?: Partial<ContestFile>;
  form?: string;
};

/** A question of the contest's first nomination, asked of a soloist. */
export function asked(use: Partial<FieldUse> & Pick<FieldUse, 'kind'>, changes: Changes = {}): Asked {
  const contest = aDefinition({
    nominations: [{ id: 'vocal', title: 'Вокал', forms: ['solo', 'choir'], ...changes.nomination }],
    fields: [{ id: 'asked', ...use }],
    ...changes.contest,
  });
  const [question, nomination] = [contest.fields[0], contest.nominations[0]];
  const form = contest.forms.find(({ id }) => id === (changes.form ?? 'solo'));
  if (!question || !nomination || !form) throw new Error('the contest asks nothing');
  return { contest, use: question, nomination, form, today: '2026-11-22' };
}
