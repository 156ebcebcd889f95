/** Carries the people of an earlier entry over into a draft: the ensemble, its members, the teachers. */

import type { PlainDate } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ownerOf } from '../answers/answering.ts';
import type { Entry, EntryFacts, Participant, Teacher } from '../facts.ts';
import { keepChildren } from '../people/children.ts';
import { keepTeacher } from '../people/teachers.ts';
import { formOf, type StepId } from '../questions.ts';
import { membersOf, rosterScope } from './queries.ts';

/** Where the people go: a draft that names the institution already. */
export interface Destination {
  tx: Database;
  contest: ContestDefinition;
  draft: Entry;
  caller: Caller;
  now: Date;
  today: PlainDate;
}

export interface Carried {
  facts: Partial<EntryFacts>;
  /** The questions that are thereby answered; what the draft's form does not allow is asked all the same. */
  answered: StepId[];
}

/** The ensemble as it was, a year older where a year has passed. */
export async function carryPeople(to: Destination, source: Entry): Promise<Carried> {
  const { contest, draft } = to;
  const form = formOf(contest, draft);
  const { ensembleName, declaredCount } = source;
  const headcountOnly = source.headcountOnly && form?.headcount_only === true;
  const participants = source.headcountOnly ? [] : await carryMembers(to, source);
  const teachers = await carryTeachers(to, source.teachers);
  const fits = (count: number | null) =>
    count !== null && count > 0 && (form === null || (count >= form.min && count <= form.max));
  const isListed = headcountOnly || (fits(participants.length) && !lacksGrades(contest, participants));
  return {
    facts: { ensembleName, declaredCount, headcountOnly, participants, ...(teachers.length > 0 ? { teachers } : {}) },
    answered: [
      ...(ensembleName === null ? [] : (['ensemble'] as const)),
      ...(fits(declaredCount) ? (['headcount'] as const) : []),
      ...(isListed ? (['participants'] as const) : []),
      ...(areWhole(teachers) ? (['teachers'] as const) : []),
    ],
  };
}

/** The children of an entry as participants of the draft. */
export async function carryMembers({ tx, contest, draft, caller, now, today }: Destination, source: Entry) {
  const scope = rosterScope(caller, { institutionId: source.institutionId, contactId: draft.contactId });
  if (scope === null) return [];
  const members = await membersOf(tx, scope, source.id, { today, zone: contest.zone });
  const byGrade = contest.age_basis.kind === 'school_grade';
  const told = members.map((member) => ({ ...member, grade: byGrade ? member.grade : null }));
  return keepChildren(tx, ownerOf(draft), told, now);
}

/** The teachers as the draft's contact knows them: a colleague's row becomes one of their own. */
export async function carryTeachers({ tx, draft, now }: Destination, teachers: readonly Teacher[]): Promise<Teacher[]> {
  const carried: Teacher[] = [];
  for (const teacher of teachers) carried.push(await keepTeacher(tx, ownerOf(draft), teacher, now));
  return carried;
}

/** Children whose grade the contest counts by and nobody has told. */
export function lacksGrades(contest: ContestDefinition, participants: readonly Participant[]): boolean {
  return contest.age_basis.kind === 'school_grade' && participants.some(({ grade }) => grade === null);
}

function areWhole(teachers: readonly Teacher[]): boolean {
  return teachers.length > 0 && teachers.every(({ position, phone }) => position !== null && phone !== null);
}
