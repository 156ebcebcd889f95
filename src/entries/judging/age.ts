/** Which age category an entry belongs to, and why. Pure: the contest's reference date or the school grade decides. */

import { ageOn, type PlainDate } from '../../calendar.ts';
import type { AgeCategory, ContestDefinition } from '../../contests/definition.ts';
import type { Participant } from '../facts.ts';

/** The facts behind a proposal, for «10 лет на 23 января 2027». */
export type CategoryReason =
  | { kind: 'nobody-yet' }
  | { kind: 'grade-unknown' }
  | { kind: 'age'; age: number; on: PlainDate }
  | { kind: 'grade'; grade: string }
  /** So many of the group are of the category. */
  | { kind: 'majority'; inside: number; of: number }
  /** No category holds enough of the group; `inside` is the fullest one's. */
  | { kind: 'no-majority'; inside: number; of: number }
  | { kind: 'oldest'; age: number; on: PlainDate | null }
  | { kind: 'average'; age: number; on: PlainDate | null };

/** What the bot proposes; `category` null when none fits. */
export interface CategoryProposal {
  category: AgeCategory | null;
  reason: CategoryReason;
  /** Children whom no category of the contest takes. */
  outside: number[];
}

type Member = Pick<Participant, 'childId' | 'birthDate' | 'grade'>;

/** A member with their age, or grade counted from preschool = 0; null while the grade is unknown. */
interface Measured {
  childId: number;
  value: number | null;
  category: AgeCategory | null;
}

/** The day ages are counted on; null where the contest counts school grades. */
export function referenceDate(contest: ContestDefinition): PlainDate | null {
  return contest.age_basis.kind === 'age_on_date' ? contest.age_basis.date : null;
}

/** Age in whole calendar years on the contest's reference date; null where it counts grades. */
export function ageInContest(contest: ContestDefinition, birthDate: PlainDate): number | null {
  const on = referenceDate(contest);
  return on === null ? null : ageOn(birthDate, on);
}

/** Proposes the category of a list of participants by the contest's basis and its policy for groups. */
export function proposeCategory(contest: ContestDefinition, members: readonly Member[]): CategoryProposal {
  const measured = members.map((member) => measure(contest, member));
  const outside = measured
    .filter(({ value, category }) => value !== null && category === null)
    .map(({ childId }) => childId);
  const [first] = measured;
  const [only] = members;
  if (!first || !only) return { category: null, reason: { kind: 'nobody-yet' }, outside };
  if (measured.some(({ value }) => value === null))
    return { category: null, reason: { kind: 'grade-unknown' }, outside };
  if (measured.length === 1) return { category: first.category, reason: soloReason(contest, only), outside };
  return { ...groupCategory(contest, measured), outside };
}

/** The categories an entry of this many members may declare: the mixed one is for groups, a closed one for whoever has it. */
export function declarableCategories(
  contest: ContestDefinition,
  members: number,
  kept: string | null = null,
): AgeCategory[] {
  return contest.age_categories.filter(
    ({ id, group_only, closed }) => (!group_only || members > 1) && (!closed || id === kept),
  );
}

function measure(contest: ContestDefinition, member: Member): Measured {
  const value = yearsOf(contest, member);
  return { childId: member.childId, value, category: value === null ? null : categoryOf(contest, value) };
}

function yearsOf(contest: ContestDefinition, member: Member): number | null {
  const age = ageInContest(contest, member.birthDate);
  if (age !== null) return age;
  if (member.grade === null) return null;
  return member.grade === 'preschool' ? 0 : Number(member.grade);
}

/** The category that takes this age or grade, an open one before a closed one; the mixed one takes nobody by themselves. */
function categoryOf(contest: ContestDefinition, value: number): AgeCategory | null {
  const byGrade = contest.age_basis.kind === 'school_grade';
  const takes = (category: AgeCategory) =>
    byGrade
      ? (category.grades ?? []).includes(value === 0 ? 'preschool' : value)
      : value >= (category.min ?? 0) && value <= (category.max ?? Number.POSITIVE_INFINITY);
  const taking = contest.age_categories.filter((category) => !category.group_only && takes(category));
  return taking.find(({ closed }) => !closed) ?? taking[0] ?? null;
}

function soloReason(contest: ContestDefinition, member: Member): CategoryReason {
  const on = referenceDate(contest);
  return on === null
    ? { kind: 'grade', grade: member.grade ?? '' }
    : { kind: 'age', age: ageOn(member.birthDate, on), on };
}

type Decision = Omit<CategoryProposal, 'outside'>;

function groupCategory(contest: ContestDefinition, members: readonly Measured[]): Decision {
  const policy = contest.group_age;
  const values = members.map(({ value }) => value ?? 0);
  const on = referenceDate(contest);
  switch (policy.policy) {
    case 'oldest': {
      const age = Math.max(...values);
      return { category: categoryOf(contest, age), reason: { kind: 'oldest', age, on } };
    }
    case 'average': {
      const age = Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length);
      return { category: categoryOf(contest, age), reason: { kind: 'average', age, on } };
    }
    case 'tolerance':
      return byMajority(contest, members, policy.percent, mixedOf(contest));
    case 'mixed':
      return byMajority(contest, members, 0, mixedOf(contest));
    case 'every_member':
      return byMajority(contest, members, 0, null);
  }
}

/** The fullest category if at most `percent` of the group stand outside it; of two equally full ones the later listed. */
function byMajority(
  contest: ContestDefinition,
  members: readonly Measured[],
  percent: number,
  otherwise: AgeCategory | null,
): Decision {
  const of = members.length;
  const counts = contest.age_categories.map((category) => ({
    category,
    inside: members.filter((member) => member.category?.id === category.id).length,
  }));
  const fullest = counts.reduce((best, next) => (next.inside >= best.inside && next.inside > 0 ? next : best));
  const { inside } = fullest;
  if (inside > 0 && (of - inside) * 100 <= percent * of) {
    return { category: fullest.category, reason: { kind: 'majority', inside, of } };
  }
  return { category: otherwise, reason: { kind: 'no-majority', inside, of } };
}

function mixedOf(contest: ContestDefinition): AgeCategory | null {
  const mixed = contest.age_categories.filter(({ group_only }) => group_only);
  return mixed.find(({ closed }) => !closed) ?? mixed[0] ?? null;
}
