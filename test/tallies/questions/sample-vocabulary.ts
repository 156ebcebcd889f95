/** The words of the sample: its three contests, its districts and its directory, with ids by their place in it. */

import { contestSchema } from '../../../src/contests/definition.ts';
import type { Contest } from '../../../src/contests/queries.ts';
import { isInstitutionKind } from '../../../src/institutions/kinds.ts';
import type { DirectoryEntry } from '../../../src/institutions/match.ts';
import { type Vocabulary, vocabularyOf } from '../../../src/tallies/questions/vocabulary.ts';
import { sampleContestFile, sampleDistricts, sampleInstitutions } from '../../kit/samples.ts';
import { AWARD_DEGREES } from '../sample-figures.ts';

/** A Saturday on which the first contest is open and closes soonest, the second is open, the third is still to open. */
export const NOW = new Date('2026-12-05T12:00:00+07:00');

const contests: Contest[] = (['C1', 'C2', 'C3'] as const).map((id, index) => ({
  id: index + 1,
  definition: contestSchema.parse({ ...sampleContestFile(id), award_degrees: AWARD_DEGREES }),
  mark: '',
  resultsPublishedAt: null,
}));

const directory: DirectoryEntry[] = sampleInstitutions.map((sample, index) => {
  if (!isInstitutionKind(sample.kind)) throw new Error(sample.kind);
  return {
    id: index + 1,
    kind: sample.kind,
    number: sample.number,
    properName: sample.proper_name,
    shortName: sample.short_name,
    fullName: sample.full_name,
    districtId: sample.district_id,
    aliases: sample.aliases,
    formerNames: sample.former_names,
  };
});

export const VOCABULARY: Vocabulary = vocabularyOf({
  contests,
  districts: sampleDistricts,
  directory,
  zone: 'Asia/Novosibirsk',
});
