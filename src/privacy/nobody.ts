/** What stands where a person stood. */

import type { ChildFacts, TeacherFacts } from '../entries/tables.ts';

export const NOBODY: ChildFacts & TeacherFacts = {
  lastName: '',
  firstName: '',
  patronymic: null,
  birthDate: '',
  position: null,
  phone: null,
};
