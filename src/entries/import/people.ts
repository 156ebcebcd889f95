/** Finds or makes the rows of the people a workbook tells of. */

import type { Database } from '../../database/connect.ts';
import type { Entry, Teacher } from '../facts.ts';
import { keepChildren } from '../people/children.ts';
import { keepTeacher } from '../people/teachers.ts';
import { type People, sameChildren } from './merging.ts';
import type { Told } from './told.ts';

/** The entry's people as told; a list that is the same, or was left empty, stays as it is. */
export async function peopleOf(tx: Database, entry: Entry, told: Told, now: Date): Promise<People> {
  const owner = { institutionId: told.institutionId, createdBy: entry.contactId };
  const moves = entry.institutionId !== told.institutionId;
  const keep = async (adults: readonly (Teacher | Told['teachers'][number])[]) => {
    const kept: Teacher[] = [];
    for (const adult of adults) kept.push(await keepTeacher(tx, owner, adult, now));
    return kept;
  };
  const sameList = sameChildren(entry.participants, told.children);
  const children = sameList ? entry.participants : told.children;
  const adults = told.teachers.length > 0 ? told.teachers : moves ? entry.teachers : null;
  const accompanist = told.accompanist ?? (moves ? entry.accompanist : null);
  return {
    participants: sameList && !moves ? entry.participants : await keepChildren(tx, owner, children, now),
    teachers: adults === null ? entry.teachers : await keep(adults),
    accompanist: accompanist === null ? entry.accompanist : await keepTeacher(tx, owner, accompanist, now),
  };
}
