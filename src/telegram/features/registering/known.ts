/** What a question shows beyond the entry itself: remembered institutions and teachers, and the places left. */

import type { Database } from '../../../database/connect.ts';
import { type PlacesLeft, remainingPlaces } from '../../../entries/queries.ts';
import type { StepId } from '../../../entries/questions.ts';
import { rememberedTeachers } from '../../../entries/teachers.ts';
import type { EntryView, TeacherView } from '../../../entries/view.ts';
import { rememberedInstitutions } from '../../../institutions/queries.ts';

export interface Known {
  institutions: { id: number; shortName: string }[];
  teachers: TeacherView[];
  places: PlacesLeft[];
}

const NOTHING: Known = { institutions: [], teachers: [], places: [] };
/** Remembered ones offered at once; more would push the question off a small screen. */
const OFFERED = 5;

/** Reads only what this question needs. */
export async function knownFor(db: Database, entry: EntryView, step: StepId | 'summary'): Promise<Known> {
  if (step === 'institution') {
    const institutions = await rememberedInstitutions(db, entry.contactId);
    return { ...NOTHING, institutions: institutions.slice(0, OFFERED) };
  }
  if ((step === 'teachers' || step === 'accompanist') && entry.institution) {
    const teachers = await rememberedTeachers(db, entry.contactId, entry.institution.id);
    const listed = new Set(entry.teachers.map(({ teacherId }) => teacherId));
    return { ...NOTHING, teachers: teachers.filter(({ teacherId }) => !listed.has(teacherId)).slice(0, OFFERED) };
  }
  if (step === 'category') return { ...NOTHING, places: await remainingPlaces(db, entry.id) };
  return NOTHING;
}
