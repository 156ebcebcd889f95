/** What becomes of an entry by what a workbook tells: which answers differ, and the entry with them in it. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { mayBeSkipped } from '../../contests/fields/fields.ts';
import type { Entry, EntryFacts, Participant, Teacher, TypedName } from '../facts.ts';
import { declarableCategories, proposeCategory } from '../judging/age.ts';
import { isSameChild } from '../people/identity.ts';
import { fieldAsked, type StepId, sizeOf, stepsOf } from '../questions.ts';
import type { Told, ToldChild, ToldTeacher } from './told.ts';

/** People of the entry as rows; what was not told keeps those it has. */
export interface People {
  participants: readonly Participant[];
  teachers: readonly Teacher[];
  accompanist: Teacher | null;
}

/** The questions whose answer the workbook changes. An empty cell changes nothing; `uncovered` are children without a consent. */
export function changedSteps(
  entry: Entry,
  told: Told,
  contest: ContestDefinition,
  uncovered: ReadonlySet<number>,
): StepId[] {
  const differs: Partial<Record<StepId, boolean>> = {
    nomination: told.nomination !== entry.nomination,
    form: told.form !== entry.form,
    institution: told.institutionId !== entry.institutionId,
    ensemble: told.ensembleName !== null && told.ensembleName !== entry.ensembleName,
    headcount: told.declaredCount !== null && told.declaredCount !== entry.declaredCount,
    participants: told.headcountOnly !== entry.headcountOnly || !sameChildren(entry.participants, told.children),
    category: told.category !== null && told.category !== entry.declaredCategory,
    teachers: told.teachers.length > 0 && !sameTeachers(entry.teachers, told.teachers),
    accompanist: told.accompanist !== null && !(entry.accompanist && isNamed(entry.accompanist, told.accompanist)),
    consents: told.children.some((child) => child.paper && !isCovered(entry, child, uncovered)),
  };
  const asked = stepsOf(contest, {
    ...entry,
    nomination: told.nomination,
    form: told.form,
    answers: { ...entry.answers, ...told.answers },
  });
  return asked.filter((step) => differs[step] ?? answerDiffers(entry, told, contest, step));
}

function answerDiffers({ answers }: Entry, told: Told, contest: ContestDefinition, step: StepId): boolean {
  const id = fieldAsked(contest, step)?.id ?? '';
  return id in told.answers && JSON.stringify(told.answers[id]) !== JSON.stringify(answers[id]);
}

/** The order of a list does not matter, an empty patronymic or grade takes nothing away. */
export function sameChildren(present: readonly Participant[], told: readonly ToldChild[]): boolean {
  const isThere = (child: ToldChild) =>
    present.some(
      (other) =>
        isSameChild(other, child) && isNamed(other, child) && (child.grade === null || child.grade === other.grade),
    );
  return present.length === told.length && told.every(isThere);
}

function sameTeachers(present: readonly Teacher[], told: readonly ToldTeacher[]): boolean {
  const isSame = (teacher: ToldTeacher, index: number) => {
    const other = present[index];
    return (
      other !== undefined &&
      isNamed(other, teacher) &&
      adds(other.position, teacher.position) &&
      adds(other.phone, teacher.phone)
    );
  };
  return present.length === told.length && told.every(isSame);
}

function adds(present: string | null, told: string | null): boolean {
  return told === null || told === present;
}

function isNamed(present: TypedName, told: TypedName): boolean {
  const { lastName, firstName, patronymic } = told;
  return present.lastName === lastName && present.firstName === firstName && adds(present.patronymic, patronymic);
}

function isCovered(entry: Entry, child: ToldChild, uncovered: ReadonlySet<number>): boolean {
  const known = entry.participants.find((other) => isSameChild(other, child));
  return known !== undefined && !uncovered.has(known.childId);
}

/** The entry with everything told in it; questions left open by the table stay open. */
export function withTold<E extends EntryFacts>(contest: ContestDefinition, entry: E, told: Told, people: People): E {
  const { nomination, form, institutionId, headcountOnly } = told;
  const merged: E = {
    ...entry,
    ...people,
    nomination,
    form,
    institutionId,
    headcountOnly,
    ensembleName: told.ensembleName ?? entry.ensembleName,
    declaredCount: told.declaredCount ?? entry.declaredCount,
    answers: { ...entry.answers, ...told.answers },
  };
  const sized = withSize(contest, merged, told);
  return withAnswered(contest, { ...sized, declaredCategory: categoryOf(contest, sized, told.category) });
}

/** A group whose number nobody told is as many as are listed; a soloist has neither ensemble nor number. */
function withSize<E extends EntryFacts>(contest: ContestDefinition, entry: E, told: Told): E {
  const isGroup = stepsOf(contest, entry).includes('headcount');
  return isGroup
    ? { ...entry, declaredCount: entry.declaredCount ?? told.children.length }
    : { ...entry, declaredCount: null, ensembleName: null };
}

/** As told; else as it was, while that is still possible; else what the list proposes. */
function categoryOf(contest: ContestDefinition, entry: EntryFacts, told: string | null): string | null {
  const isPossible = (wanted: string) =>
    declarableCategories(contest, sizeOf(entry), wanted).some(({ id }) => id === wanted);
  const kept = [told, entry.declaredCategory].find((id) => id !== null && isPossible(id));
  return kept ?? proposeCategory(contest, entry.participants).category?.id ?? null;
}

/** Marks what the table answers; what may be left out and was is skipped, as the contact would. */
function withAnswered<E extends EntryFacts>(contest: ContestDefinition, entry: E): E {
  const steps = stepsOf(contest, entry);
  const answers = { ...entry.answers };
  const answered = steps.filter((step) => {
    const use = fieldAsked(contest, step);
    if (!use) return isTold(entry, step);
    if (answers[use.id] === undefined && mayBeSkipped(use)) answers[use.id] = null;
    return answers[use.id] !== undefined;
  });
  return { ...entry, answers, answered: [...new Set([...answered, ...entry.answered])] };
}

function isTold(entry: EntryFacts, step: StepId): boolean {
  switch (step) {
    case 'ensemble':
      return entry.ensembleName !== null;
    case 'headcount':
      return entry.declaredCount !== null;
    case 'category':
      return entry.declaredCategory !== null;
    case 'teachers':
      return (
        entry.teachers.length > 0 && entry.teachers.every(({ position, phone }) => position !== null && phone !== null)
      );
    default:
      return true;
  }
}
