/** The sandbox's sample data as they stand in their files: invented people, plausible rules. */

import { readFileSync } from 'node:fs';
import type { ContestDefinition } from '../../contests/definition.ts';
import { checkContestFile } from '../../contests/file/file.ts';
import { inRoot } from '../../root.ts';

export interface SampleChild {
  readonly id: string;
  readonly last_name: string;
  readonly first_name: string;
  readonly patronymic: string | null;
  readonly birth_date: string;
  readonly grade: number | 'preschool';
}

export interface SampleTeacher {
  readonly id: string;
  readonly last_name: string;
  readonly first_name: string;
  readonly patronymic: string | null;
  readonly institution_id: string;
  readonly position: string;
  readonly phone: string;
}

export interface SampleEntry {
  readonly id: string;
  readonly contest_id: 'C1' | 'C2';
  readonly nomination_id: string;
  readonly form: string;
  readonly declared_age_category_id: string;
  readonly institution_id: string;
  readonly submitted_at: string;
  readonly channel: 'telegram' | 'letter';
  readonly title: string;
  readonly authors: { readonly music: string; readonly lyrics: string } | null;
  readonly duration_seconds: number;
  readonly soundtrack: string;
  readonly tech: { readonly microphones: number; readonly stands: number; readonly lighting: string | null };
  readonly media_url: string | null;
  readonly ensemble: { readonly name: string; readonly declared_count: number } | null;
  readonly participant_ids: readonly string[];
  readonly supervisor_ids: readonly string[];
  readonly accompanist: string | null;
  /** Children whose paper is not in hand. */
  readonly papers_missing: readonly string[];
  readonly draft: boolean;
  /** What happened after the submit. */
  readonly decisions: readonly { readonly state: Decision; readonly at: string }[];
  readonly reason: string | null;
}

export type Decision = 'accepted' | 'returned' | 'rejected' | 'withdrawn';

export interface SampleEntries {
  readonly teachers: readonly SampleTeacher[];
  readonly children: readonly SampleChild[];
  readonly entries: readonly SampleEntry[];
}

export interface SampleConcert {
  readonly contest_id: 'C1' | null;
  readonly title: string;
  readonly description: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly doors_at: string;
  readonly venue: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly age_mark: string;
  readonly capacity: number;
  readonly seats_per_family: number;
  readonly rsvp_closes_at: string;
  readonly reminder_hours: readonly number[];
  readonly published: boolean;
}

/** The concerts with their own dates. */
export function sampleConcerts(): SampleConcert[] {
  return JSON.parse(bytes('concerts.json').toString('utf8')) as SampleConcert[];
}

/** The entries of the two contests that are open on the sandbox's first day. */
export function sampleEntries(): SampleEntries {
  return JSON.parse(bytes('entries.json').toString('utf8')) as SampleEntries;
}

/** The directory's file as it is loaded. */
export function sampleDirectory(): Uint8Array {
  return bytes('institutions.json');
}

/** A sample contest with its own dates. */
export function sampleContest(name: string): ContestDefinition {
  const read = checkContestFile(bytes(`contests/${name}.yaml`));
  if (!read.ok) throw new Error(`the sample contest ${name} is broken: ${JSON.stringify(read.refusal)}`);
  return read.value.definition;
}

function bytes(name: string): Buffer {
  return readFileSync(inRoot(`src/sandbox/samples/${name}`));
}
