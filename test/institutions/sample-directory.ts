/** The sample's institutions and districts, as the search takes them. */

import { isInstitutionKind } from '../../src/institutions/kinds.ts';
import type { DirectoryDistrict, DirectoryEntry } from '../../src/institutions/match.ts';
import sample from '../samples/institutions.json' with { type: 'json' };

export const sampleDirectory: readonly DirectoryEntry<string>[] = sample.institutions.flatMap((row) =>
  isInstitutionKind(row.kind)
    ? [
        {
          id: row.id,
          kind: row.kind,
          number: row.number,
          properName: row.proper_name,
          shortName: row.short_name,
          fullName: row.full_name,
          districtId: row.district_id,
          aliases: row.aliases,
          formerNames: row.former_names,
        },
      ]
    : [],
);

export const sampleDistricts: readonly DirectoryDistrict[] = sample.districts.map(({ id, name, aliases }) => ({
  id,
  name,
  aliases,
}));
