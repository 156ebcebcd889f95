/** The sample contests, institutions, people and entries as tests use them. */

import { readFileSync } from 'node:fs';
import { type ContestDefinition, type ContestFile, contestSchema } from '../../src/contests/definition.ts';

export interface SampleChild {
  id: string;
  last_name: string;
  first_name: string;
  patronymic: string | null;
  birth_date: string;
  grade: number | 'preschool';
}

export interface SampleTeacher {
  id: string;
  last_name: string;
  first_name: string;
  patronymic: string | null;
  institution_id: string;
  position: string;
  phone: string;
}

export interface SampleEntry {
  id: string;
  contest_id: 'C1' | 'C2' | 'C3';
  reg_number: string | null;
  nomination_id: string;
  form: string;
  declared_age_category_id: string;
  institution_id: string;
  submitted_at: string;
  channel: string;
  title: string;
  duration_seconds: number | null;
  soundtrack: string;
  media_url: string | null;
  ensemble: { name: string; declared_count: number } | null;
  participant_ids: string[];
  supervisor_ids: string[];
  accompanist: string | null;
  consents: { processing_missing: string[] };
  technique?: string;
  work_format?: string;
  size_cm?: number[];
  file_name?: string;
  reason?: string;
  note?: string;
  as_typed?: { participant?: string; duration?: string; institution?: string; supervisor?: string; ensemble?: string };
  expected_age_category_id: string | null;
  expected_issues: string[];
  expected_outcome: 'taken' | 'refused' | 'draft';
  state_changes?: { state: string; at: string }[];
}

export interface SampleInstitution {
  id: string;
  kind: string;
  number: number | null;
  proper_name: string | null;
  short_name: string;
  full_name: string;
  district_id: string | null;
  city: string;
  aliases: string[];
  former_names: string[];
}

export interface SampleDistrict {
  id: string;
  name: string;
  aliases: string[];
}

interface SampleContest {
  id: string;
  code: string;
  slug: string;
  title: string;
  timezone: string;
  registration_opens_at: string;
  registration_closes_at: string;
  nominations: (Omit<ContestFile['nominations'][number], 'title'> & { ru: string; work_format?: string[] })[];
  age_basis: 'age_on_date' | 'school_grade';
  age_reference_date: string | null;
  group_age_tolerance_percent: number;
  age_categories: (Omit<ContestFile['age_categories'][number], 'title'> & { ru: string })[];
  limits: {
    per_institution_total?: number;
    per_institution_per_nomination_and_age?: number;
    per_participant_entries: number;
    per_participant_ignores_forms: string[];
  };
  checks: ContestFile['checks'];
}

export interface SampleConcert {
  id: string;
  slug: string;
  title: string;
  contest_id?: string;
  starts_at: string;
  venue_id: string;
  programme: { order: number; entry_id: string }[];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8')) as T;
}

const contestsFile = read<{
  contests: SampleContest[];
  entry_forms: { id: string; ru: string; min: number; max: number }[];
  venues: { id: string; name: string; address: string }[];
  concerts: SampleConcert[];
}>('contests');
const entriesFile = read<{ participants: SampleChild[]; supervisors: SampleTeacher[]; entries: SampleEntry[] }>(
  'entries',
);
const institutionsFile = read<{ districts: SampleDistrict[]; institutions: SampleInstitution[] }>('institutions');

export const sampleDistricts = institutionsFile.districts;
export const sampleInstitutions = institutionsFile.institutions;

/** The sample's entries of a contest in the order in which they came. */
export function sampleEntries(contestId: string): SampleEntry[] {
  return entriesFile.entries
    .filter((entry) => entry.contest_id === contestId)
    .sort((one, other) => Date.parse(one.submitted_at) - Date.parse(other.submitted_at));
}

export function sampleConcert(id: string): SampleConcert & { venue: { name: string; address: string } } {
  const concert = found(contestsFile.concerts, id);
  return { ...concert, venue: found(contestsFile.venues, concert.venue_id) };
}

export function sampleChild(id: string): SampleChild {
  return found(entriesFile.participants, id);
}

export function sampleTeacher(id: string): SampleTeacher {
  return found(entriesFile.supervisors, id);
}

function found<T extends { id: string }>(list: readonly T[], id: string): T {
  const one = list.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`the sample has no ${id}`);
  return one;
}

/** What each sample contest asks; `media_missing` is what a skipped video leaves behind. */
const FIELDS: Record<string, ContestFile['fields']> = {
  C1: [
    { id: 'title', kind: 'title' },
    { id: 'duration', kind: 'duration' },
    { id: 'soundtrack', kind: 'soundtrack' },
    { id: 'video', kind: 'video_link', owed: true },
  ],
  C2: [
    { id: 'title', kind: 'title' },
    { id: 'duration', kind: 'duration', nominations: ['declamation_poetry', 'declamation_prose', 'theatre'] },
    { id: 'work', kind: 'work_file', nominations: ['creative_writing'], required: false },
  ],
  C3: [
    { id: 'title', kind: 'title' },
    { id: 'technique', kind: 'technique', nominations: ['fine_art', 'decorative_art'] },
    { id: 'work_format', kind: 'work_format', nominations: ['fine_art'] },
    { id: 'size', kind: 'work_size', nominations: ['decorative_art'] },
    { id: 'work', kind: 'work_file', nominations: ['photography'] },
  ],
};

/** A sample contest as a contest file, and with its defaults filled in. */
export function sampleContestFile(contestId: string): ContestFile {
  const { limits, ...sample } = found(contestsFile.contests, contestId);
  return {
    code: sample.code,
    slug: sample.slug,
    title: sample.title,
    zone: sample.timezone,
    opens_at: sample.registration_opens_at,
    closes_at: sample.registration_closes_at,
    grace_minutes: 0,
    nominations: sample.nominations.map(({ ru, work_format, ...rest }) => ({
      ...rest,
      title: ru,
      ...(work_format ? { work_formats: work_format } : {}),
    })),
    forms: contestsFile.entry_forms.map(({ id, ru, min, max }) => ({ id, title: ru, min, max })),
    age_basis:
      sample.age_reference_date === null
        ? { kind: 'school_grade' }
        : { kind: 'age_on_date', date: sample.age_reference_date },
    group_age: { policy: 'tolerance', percent: sample.group_age_tolerance_percent },
    age_categories: sample.age_categories.map(({ ru, ...rest }) => ({ ...rest, title: ru })),
    limits: {
      ...(limits.per_institution_total ? { per_institution: limits.per_institution_total } : {}),
      ...(limits.per_institution_per_nomination_and_age
        ? { per_institution_nomination_category: limits.per_institution_per_nomination_and_age }
        : {}),
      per_child: limits.per_participant_entries,
      per_child_ignores_forms: limits.per_participant_ignores_forms,
    },
    fields: FIELDS[contestId],
    checks: sample.checks,
  };
}

export function sampleContest(contestId: string): ContestDefinition {
  return contestSchema.parse(sampleContestFile(contestId));
}
