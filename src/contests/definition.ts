/** What a contest is: the one schema of its file, its row and its types. Ids inside are stable: retired, never renamed. */

import { z } from 'zod';
import { KEPT_FOR } from '../kept-for.ts';
import { FIELD_KINDS } from './fields/field-kinds.ts';

const id = z.string().regex(/^[a-z][a-z0-9_]{0,23}$/, 'id');
const title = z.string().trim().min(1).max(200);
const plainDate = z.iso.date();
/** An instant with an offset; kept as text so that the definition stays JSON. */
const instant = z.iso.datetime({ offset: true });

const zone = z.string().refine(isZone, 'zone');

/** Whether the calendar knows a zone of this name. */
function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const form = z.strictObject({
  id,
  title,
  min: z.int().min(1),
  max: z.int().min(1).max(500),
  /** A group of this form may be entered by its number alone, without a list of children. */
  headcount_only: z.boolean().default(false),
  /** No new entry may choose it; those that have keep it. The same of age categories. */
  closed: z.boolean().default(false),
});

const nomination = z.strictObject({
  id,
  title,
  forms: z.array(id).min(1),
  /** What a form is called here, where it differs: «большой состав» for a choir of dancers. */
  form_titles: z.record(id, title).default({}),
  /** Longest performance in seconds, by form. */
  max_seconds: z.record(id, z.int().min(1)).default({}),
  live_accompaniment_only: z.boolean().default(false),
  /** File name endings taken, lower case. */
  file_formats: z.array(z.string()).optional(),
  max_file_mb: z.number().positive().optional(),
  min_long_side_px: z.int().positive().optional(),
  work_formats: z.array(z.string()).optional(),
  /** Longest sides of a work in centimetres. */
  work_max_cm: z.array(z.number().positive()).length(3).optional(),
  /** Places in the nomination; none means unlimited. */
  cap: z.int().min(1).optional(),
  closed: z.boolean().default(false),
});

const ageCategory = z.strictObject({
  id,
  title,
  min: z.int().min(0).optional(),
  max: z.int().max(120).optional(),
  grades: z.array(z.union([z.literal('preschool'), z.int().min(1).max(11)])).optional(),
  /** Only groups may be of this category: the mixed one. */
  group_only: z.boolean().default(false),
  closed: z.boolean().default(false),
});

/** One question of a contest: a kind from the catalogue, limited to nominations or forms where it says so. */
const fieldUse = z.strictObject({
  id,
  kind: z.enum(FIELD_KINDS),
  /** The organizer's own wording; built-in kinds have theirs. */
  label: z.string().trim().min(1).max(200).optional(),
  /** An answer as it should be, shown with the organizer's own wording; the built-in kinds have theirs. */
  example: z.string().trim().min(1).max(200).optional(),
  /** The wording in a nomination where it differs, by nomination. */
  labels: z.record(id, z.string().trim().min(1).max(200)).default({}),
  required: z.boolean().default(true),
  /** May be left for later at submit; the entry is then flagged media_missing. */
  owed: z.boolean().default(false),
  /** Until when an owed answer may come; without it as long as entries may be edited. */
  owed_until: instant.optional(),
  /** File name endings a file question takes, lower case; none: the nomination's, else any. */
  formats: z.array(z.string()).optional(),
  max_mb: z.number().positive().optional(),
  min_long_side_px: z.int().positive().optional(),
  nominations: z.array(id).optional(),
  forms: z.array(id).optional(),
  choices: z.array(z.strictObject({ id, title })).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Not asked any more; answers given before stay shown. */
  closed: z.boolean().default(false),
});

const check = z.enum(['refuse', 'flag']);

export const contestSchema = z.strictObject({
  code: z.string().regex(/^\p{Lu}{2,6}$/u, 'code'),
  slug: z.string().regex(/^[a-z0-9-]{3,60}$/, 'slug'),
  title,
  /** Entries are taken only while `active`. */
  state: z.enum(['draft', 'active', 'archived']).default('active'),
  season: z.string().optional(),
  zone: zone.default('Asia/Novosibirsk'),
  /** Who runs it, as people call the place. */
  organizer: title.optional(),
  goal: z.string().optional(),
  participants: z.string().optional(),
  fee: z.string().optional(),
  stages_summary: z.string().optional(),
  opens_at: instant,
  closes_at: instant,
  /** Until when contacts may edit submitted entries; defaults to closes_at and may not precede it. */
  edit_ends_at: instant.optional(),
  /** Until when contacts may withdraw; without it they may as long as the contest is active. */
  withdraw_ends_at: instant.optional(),
  /** Minutes after the end in which a draft that was complete before it is still taken. */
  grace_minutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .default(15),
  stages: z
    .array(
      z.strictObject({
        id,
        title,
        starts_on: plainDate,
        ends_on: plainDate,
        remote: z.boolean().default(false),
        venue: z.string().optional(),
      }),
    )
    .default([]),
  nominations: z.array(nomination).min(1),
  forms: z.array(form).min(1),
  age_basis: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('age_on_date'), date: plainDate }),
    z.strictObject({ kind: z.literal('school_grade') }),
  ]),
  /** How a group's category follows from its members'. */
  group_age: z
    .discriminatedUnion('policy', [
      z.strictObject({ policy: z.literal('every_member') }),
      /** At most `percent` of the members may be of other categories. */
      z.strictObject({ policy: z.literal('tolerance'), percent: z.number().min(0).max(50) }),
      z.strictObject({ policy: z.literal('oldest') }),
      z.strictObject({ policy: z.literal('average') }),
      z.strictObject({ policy: z.literal('mixed') }),
    ])
    .default({ policy: 'tolerance', percent: 30 }),
  age_categories: z.array(ageCategory).min(1),
  limits: z
    .strictObject({
      per_institution: z.int().min(1).optional(),
      per_institution_nomination_category: z.int().min(1).optional(),
      per_child: z.int().min(1).optional(),
      per_child_ignores_forms: z.array(id).default([]),
    })
    .prefault({}),
  /** Places in the whole contest; with a waiting list what is beyond waits, without one it is refused. */
  cap: z.int().min(1).optional(),
  waiting_list: z.boolean().default(false),
  /** How long a place offered from the waiting list is held; the clock stands still in quiet hours. */
  offer_hours: z.int().min(1).max(240).default(24),
  /** Days an entry returned for correction has, past the contest's edit end too. */
  correction_days: z.int().min(1).max(30).default(3),
  /** Months after its last day for which a contest keeps personal data; the figures stay. */
  keep_months: z.int().min(1).max(120).default(KEPT_FOR.peopleOfContest.months),
  fields: z.array(fieldUse).default([]),
  checks: z
    .strictObject({
      late_submission: check.default('refuse'),
      form_size_mismatch: check.default('refuse'),
      file_format_not_allowed: check.default('refuse'),
      duration_over_limit: check.default('flag'),
      age_category_mismatch: check.default('flag'),
      age_out_of_range: check.default('flag'),
      consent_missing: check.default('flag'),
      duplicate_of: check.default('flag'),
      media_missing: check.default('flag'),
      participant_count_mismatch: check.default('flag'),
      participant_limit_exceeded: check.default('flag'),
      institution_limit_exceeded: check.default('flag'),
      work_too_large: check.default('flag'),
    })
    .prefault({}),
  /** What the jury looks at, in the regulations' own words. */
  criteria: z.array(title).default([]),
  award_degrees: z.array(z.strictObject({ id, title })).default([]),
});

/** A contest's file as it may be written. */
export type ContestFile = z.input<typeof contestSchema>;
/** A contest with every default filled in. */
export type ContestDefinition = z.output<typeof contestSchema>;
export type Nomination = ContestDefinition['nominations'][number];
export type Form = ContestDefinition['forms'][number];
export type AgeCategory = ContestDefinition['age_categories'][number];
export type FieldUse = ContestDefinition['fields'][number];
export type CheckName = keyof ContestDefinition['checks'];
