/** A small contest written straight into the tables: quick to make where a story is about figures only. */

import type { Database } from '../../src/database/connect.ts';
import { entries } from '../../src/entries/tables.ts';
import { districts } from '../../src/institutions/tables.ts';
import { aContest, anInstitution, aPerson } from '../kit/entries.ts';
import { type Facts, hour, type Past, writePasts } from './history.ts';

/**
 * A child alone in two nominations for institutions of two districts, an ensemble of five, a returned entry, a draft:
 * three entries that count, seven participations, six children.
 */
export async function aCountedStage(db: Database): Promise<void> {
  const { contestId } = await aContest(db);
  const contact = await aPerson(db);
  await db.insert(districts).values([
    { id: 'kirovsky', name: 'Кировский', aliases: [] },
    { id: 'leninsky', name: 'Ленинский', aliases: [] },
  ]);
  const school = { id: await anInstitution(db, { districtId: 'kirovsky' }), kind: 'school', district: 'kirovsky' };
  const lyceum = {
    id: await anInstitution(db, { number: 7, kind: 'lyceum', shortName: 'Лицей № 7', districtId: 'leninsky' }),
    kind: 'lyceum',
    district: 'leninsky',
  };
  const pasts: Past[] = [
    [{ ...SOLO, institution: school, state: 'accepted' }],
    [{ ...SOLO, institution: lyceum, nomination: 'folk_vocal', supervisors: [2] }],
    [
      {
        ...SOLO,
        institution: school,
        form: 'ensemble',
        ensemble: 'капель',
        children: [2, 3, 4, 5, 6],
        supervisors: [3],
      },
    ],
    [{ ...SOLO, institution: school, state: 'returned', children: [7] }],
  ];
  await writePasts(db, contestId, contact.personId, pasts);
  const draft = { contestId, contactId: contact.personId, state: 'draft' as const, channel: 'telegram' };
  await db
    .insert(entries)
    .values({ ...draft, answers: {}, answered: [], issues: [], createdAt: hour(1), updatedAt: hour(1) });
}

const SOLO: Omit<Facts, 'institution'> = {
  at: hour(0),
  state: 'submitted',
  nomination: 'pop_vocal',
  form: 'solo',
  category: 'junior',
  ensemble: null,
  children: [1],
  headcount: null,
  supervisors: [1],
  accompanists: [],
};
