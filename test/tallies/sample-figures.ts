/** What the sample says of figures and awards. */

import { readFileSync } from 'node:fs';

export const SAMPLE_CONTESTS = ['C1', 'C2', 'C3'] as const;
export type SampleContestId = (typeof SAMPLE_CONTESTS)[number];

/** The right totals of a contest, or of all. */
export interface ExpectedFigures {
  entries: number;
  solo_and_duet_entries: number;
  group_entries: number;
  participations: number;
  ensembles: number;
  unique_children: number;
  institutions: number;
  districts: number;
  supervisors: number;
  entries_by_nomination: Record<string, number>;
  entries_by_age_category: Record<string, number>;
  entries_by_district: Record<string, number>;
  unique_children_by_district: Record<string, number>;
  entries_by_institution_kind: Record<string, number>;
  awards: Record<string, number>;
  entries_by_state: Record<string, number>;
}

type ByContest = Record<'all' | SampleContestId, ExpectedFigures>;

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8')) as T;
}

const entriesFile = read<{
  entries: { id: string; contest_id: string; expected_award?: string | null }[];
  expected_tallies: ByContest & { as_of: Record<string, ByContest> };
}>('entries');
const contestsFile = read<{
  contests: { id: string; results_published_at?: string }[];
  award_degrees: { id: string; ru: string }[];
}>('contests');

/** Now, and as of each of the sample's moments: `[moment or null, contest or all, figures]`. */
export const EXPECTED: [string | null, 'all' | SampleContestId, ExpectedFigures][] = [
  [null, entriesFile.expected_tallies] as const,
  ...Object.entries(entriesFile.expected_tallies.as_of),
].flatMap(([moment, figures]) =>
  (['all', ...SAMPLE_CONTESTS] as const).map((id): [string | null, 'all' | SampleContestId, ExpectedFigures] => [
    moment,
    id,
    figures[id],
  ]),
);

export const AWARD_DEGREES = contestsFile.award_degrees.map(({ id, ru }) => ({ id, title: ru }));

/** The contest's awards by entry, and when they were published; null where they were not. */
export function sampleAwards(contestId: SampleContestId) {
  const at = contestsFile.contests.find(({ id }) => id === contestId)?.results_published_at;
  const given = entriesFile.entries.flatMap(({ id, contest_id, expected_award: degree }) =>
    contest_id === contestId && degree ? [{ entry: id, degree }] : [],
  );
  return { given, publishedAt: at === undefined ? null : new Date(at) };
}
