/** Takes what earlier entries remember: a child, an ensemble with its people, a teacher; nothing is typed twice. */

import { parseGrade } from '../../people/grade.ts';
import { ok, type Result, refused } from '../../result.ts';
import { cleanText } from '../../typed.ts';
import type { Participant, Teacher } from '../facts.ts';
import type { ChildHit } from '../input.ts';
import type { ToldChild } from '../people/children.ts';
import { keepTeacher, rememberedTeachers, teacherWithin } from '../people/teachers.ts';
import type { Refusal } from '../refusals.ts';
import { carryPeople } from '../rosters/carrying.ts';
import { beginningWith, isWithin, type RosterChild, rosterChildren, rosterScope } from '../rosters/queries.ts';
import { loadEntry } from '../storing/load.ts';
import { type Answering, ownerOf, rejected, type Taken } from './answering.ts';

/** One word of letters may be the beginning of a last name; shorter ones say too little. */
const BEGINNING = /^\p{L}[\p{L}-]+$/u;

/** A child of the roster by id, in this school year's grade. */
export async function rememberedChild(asked: Answering, childId: number): Promise<ToldChild | undefined> {
  const child = (await rosterOf(asked)).find((one) => one.childId === childId);
  const byGrade = asked.contest.age_basis.kind === 'school_grade';
  return child && { ...child, grade: byGrade ? child.grade : null };
}

/** The remembered children whose last name begins as typed; nobody when more than one word was typed. */
export async function foundInRoster(asked: Answering, text: string): Promise<ChildHit[]> {
  const typed = cleanText(text);
  if (!BEGINNING.test(typed)) return [];
  const listed = new Set(asked.entry.participants.map(({ childId }) => childId));
  return beginningWith(await rosterOf(asked), typed).map(({ childId, lastName, firstName }) => {
    return { childId, lastName, firstName, listed: listed.has(childId) };
  });
}

function rosterOf({ tx, contest, entry, caller, today }: Answering): Promise<RosterChild[]> | RosterChild[] {
  const scope = rosterScope(caller, entry);
  return scope === null ? [] : rosterChildren(tx, scope, { today, zone: contest.zone, except: entry.id });
}

/** The list with the grade of the first who lacks one; null where none is wanted, or the text is no grade at all. */
export function readGrade(asked: Answering, text: string): Result<Participant[], Refusal> | null {
  const { contest, entry } = asked;
  if (contest.age_basis.kind !== 'school_grade') return null;
  const lacking = entry.participants.find(({ grade }) => grade === null);
  if (!lacking) return null;
  const read = parseGrade(text);
  if (read.outcome === 'reject') {
    return read.why.code === 'not-a-grade' || read.why.code === 'empty' ? null : rejected(asked, 'grade', read);
  }
  const grade = String(read.value.grade);
  return ok(entry.participants.map((child) => (child === lacking ? { ...child, grade } : child)));
}

/** Brings an ensemble with its latest members, their number and their teachers; what then still differs is asked. */
export async function takeEnsemble(asked: Answering, entryId: number): Promise<Result<Taken, Refusal>> {
  const { tx, entry, step, caller } = asked;
  const scope = rosterScope(caller, entry);
  const source = await loadEntry(tx, entryId);
  if (scope === null || !source || !isWithin(scope, source) || source.ensembleName === null)
    return refused({ code: 'choice-unknown', step });
  const { facts, answered } = await carryPeople({ ...asked, draft: entry }, source);
  const kept = [...new Set([...entry.answered, ...answered])];
  return ok({ facts: { ...facts, answered: kept }, pending: null, mark: 'answered' });
}

/** A remembered teacher by id; a colleague's becomes a row of the contact's own. */
export async function rememberedTeacher(asked: Answering, teacherId: number): Promise<Teacher | undefined> {
  const { tx, entry, caller, now } = asked;
  const scope = rosterScope(caller, entry);
  const known = scope === null ? undefined : await teacherWithin(tx, scope, teacherId);
  return known && keepTeacher(tx, ownerOf(entry), known, now);
}

/** Whether there was only one teacher to choose from. */
export async function isOnlyOne({ tx, entry, caller }: Answering): Promise<boolean> {
  const scope = rosterScope(caller, entry);
  if (scope === null) return false;
  return (await rememberedTeachers(tx, scope.personId, scope.institutionId, scope.whole)).length === 1;
}
