/** Contests of every shape that may be loaded, for properties. */

import fc from 'fast-check';
import { addDays, hourOf, inclusiveEnd, offsetText } from '../../src/calendar.ts';
import { type ContestDefinition, contestSchema } from '../../src/contests/definition.ts';
import { FIELD_KINDS } from '../../src/contests/fields/field-kinds.ts';
import { checkContest } from '../../src/contests/file/file.ts';

const ZONES = ['Asia/Novosibirsk', 'Europe/Berlin', 'UTC', 'America/Santiago'];

/** A text as people write it, odd signs among it; trimmed, since what surrounds a text is nobody's meaning. */
const words = fc
  .string({ unit: fc.constantFrom(...'абвг ДЁ,;="«»:\\—-\n()1x×'), minLength: 1, maxLength: 14 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days));
const count = fc.integer({ min: 1, max: 40 });

function ids(stem: string, most: number) {
  return fc.integer({ min: 1, max: most }).map((size) => Array.from({ length: size }, (_, at) => `${stem}${at}`));
}

function instantOn(days: fc.Arbitrary<string>, zone: string): fc.Arbitrary<string> {
  return fc
    .tuple(days, fc.constantFrom('whole', 0, 9, 18))
    .map(([date, hour]) =>
      offsetText(hour === 'whole' ? inclusiveEnd(date, zone) : hourOf(date, Number(hour), zone), zone),
    );
}

function optional(parts: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record(parts, { requiredKeys: [] });
}

const agesOf = fc.constantFrom(
  { age_basis: { kind: 'age_on_date', date: '2027-02-28' }, age_categories: [{ id: 'a', title: 'А', min: 5, max: 9 }] },
  {
    age_basis: { kind: 'school_grade' },
    age_categories: [
      { id: 'g', title: 'Г', grades: ['preschool', 1, 2, 11] },
      { id: 'm', title: 'М', group_only: true, closed: true },
    ],
  },
);

const groupAge = fc.constantFrom(
  { policy: 'tolerance', percent: 12.5 },
  { policy: 'oldest' },
  { policy: 'every_member' },
);

const parts = fc
  .tuple(fc.constantFrom(...ZONES), ids('f', 3), ids('n', 3), day)
  .chain(([zone, forms, nominations, first]) => {
    const some = (all: string[]) => fc.subarray(all, { minLength: 1 });
    const within = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(first, days));
    return fc.record({
      code: fc.constant('ПРБ'),
      slug: fc.constant('proba-2027'),
      zone: fc.constant(zone),
      title: words,
      opens_at: instantOn(fc.constant(first), zone),
      closes_at: instantOn(within(2, 60), zone),
      more: optional({
        season: words,
        organizer: words,
        goal: words,
        participants: words,
        fee: words,
        edit_ends_at: instantOn(within(62, 90), zone),
        withdraw_ends_at: instantOn(within(62, 90), zone),
        grace_minutes: count,
        cap: count,
        waiting_list: fc.boolean(),
        keep_months: count,
        criteria: fc.array(words, { maxLength: 3 }),
        group_age: groupAge,
        limits: optional({ per_child: count, per_institution: count, per_child_ignores_forms: some(forms) }),
        checks: optional({ late_submission: fc.constantFrom('refuse', 'flag'), work_too_large: fc.constant('refuse') }),
      }),
      ages: agesOf,
      stages: fc.array(fc.tuple(within(-5, 200), fc.nat(9), words, fc.boolean(), optional({ venue: words })), {
        maxLength: 3,
      }),
      forms: fc.tuple(
        ...forms.map((id) => fc.record({ id: fc.constant(id), title: words, min: count, closed: fc.boolean() })),
      ),
      nominations: fc.tuple(
        ...nominations.map((id) => {
          const each = (value: fc.Arbitrary<unknown>) =>
            fc.dictionary(fc.constantFrom(...forms), value, { noNullPrototype: true });
          return fc.record(
            {
              id: fc.constant(id),
              title: words,
              forms: fc.constant([...forms].reverse()),
              max_seconds: each(fc.constantFrom(1, 59, 60, 225, 3600, 86_400)),
              form_titles: each(words),
              file_formats: fc.array(words, { maxLength: 2 }),
              max_file_mb: fc.constantFrom(0.5, 10),
              work_max_cm: fc.constant([50, 40.5, 1]),
              cap: count,
              closed: fc.boolean(),
            },
            { requiredKeys: ['id', 'title', 'forms'] },
          );
        }),
      ),
      fields: fc.array(
        fc.record(
          {
            kind: fc.constantFrom(...FIELD_KINDS),
            label: words,
            required: fc.boolean(),
            nominations: some(nominations),
            forms: fc.constantFrom([], forms),
            choices: fc.array(words, { maxLength: 2 }).map((all) => all.map((title, at) => ({ id: `c${at}`, title }))),
            labels: fc.dictionary(fc.constantFrom(...nominations), words, { noNullPrototype: true }),
            min: fc.constantFrom(-1.5, 0),
            owed: fc.constant(true),
            owed_until: instantOn(within(62, 90), zone),
          },
          { requiredKeys: ['kind', 'label'] },
        ),
        { maxLength: 3 },
      ),
    });
  });

/** Drafts, since neither a workbook nor a copy says whether a contest is published. */
export const aContest: fc.Arbitrary<ContestDefinition> = parts
  .map(({ more, ages, stages, forms, fields, ...rest }) => ({
    ...rest,
    ...more,
    ...ages,
    state: 'draft',
    forms: forms.map((form) => ({ ...form, max: form.min + 3 })),
    stages: stages.map(([starts_on, length, title, remote, at], index) => ({
      id: `s${index}`,
      title,
      starts_on,
      ends_on: addDays(starts_on, length),
      remote,
      ...at,
    })),
    fields: fields.map((use, index) => ({ id: `q${index}`, ...use })),
  }))
  .filter((value) => checkContest(value).ok)
  .map((value) => contestSchema.parse(value));
