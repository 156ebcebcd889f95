/** Whether a contest's age categories fit together: no age in two of them, none left out between them. */

import type { Located } from '../../data-file/shape.ts';
import type { AgeCategory, ContestDefinition } from '../definition.ts';
import { type ContestFault, type ContestWarning, minOverMax } from './faults.ts';

/** Ages or grades two categories claim, ranges they lack. A closed one takes nobody new and claims nothing. */
export function ageFaults(contest: ContestDefinition): Located<ContestFault>[] {
  const isByGrade = contest.age_basis.kind === 'school_grade';
  return contest.age_categories.flatMap((category, at) => {
    if (category.group_only) return [];
    const path = `age_categories[${at + 1}]`;
    const earlier = contest.age_categories.slice(0, at).filter((one) => !category.closed && claims(one));
    return isByGrade ? gradeFaults(path, category, earlier) : rangeFaults(path, category, earlier);
  });
}

function rangeFaults(path: string, category: AgeCategory, earlier: readonly AgeCategory[]): Located<ContestFault>[] {
  const { min, max } = category;
  if (min === undefined && max === undefined) return [{ path, code: 'age-range-missing' }];
  const upsideDown = minOverMax(path, min, max);
  if (upsideDown.length > 0) return upsideDown;
  const other = earlier.find((one) => lowest(one) <= highest(category) && lowest(category) <= highest(one));
  return other ? [{ path, code: 'ages-overlap', other: other.id, age: Math.max(lowest(other), lowest(category)) }] : [];
}

function gradeFaults(path: string, category: AgeCategory, earlier: readonly AgeCategory[]): Located<ContestFault>[] {
  const grades = category.grades ?? [];
  if (grades.length === 0) return [{ path, code: 'grades-missing' }];
  return grades.flatMap((grade) => {
    const other = earlier.find((one) => one.grades?.includes(grade));
    return other ? [{ path, code: 'grades-overlap' as const, other: other.id, grade: String(grade) }] : [];
  });
}

/** Ages or grades between two categories that belong to neither. */
export function ageGaps(contest: ContestDefinition): Located<ContestWarning>[] {
  const categories = contest.age_categories.filter(claims);
  return contest.age_basis.kind === 'school_grade' ? gradeGap(categories) : rangeGaps(categories);
}

function rangeGaps(categories: readonly AgeCategory[]): Located<ContestWarning>[] {
  const byAge = [...categories].sort((a, b) => lowest(a) - lowest(b));
  return byAge.flatMap((category, at) => {
    const next = byAge[at + 1];
    const [from, to] = [highest(category) + 1, next ? lowest(next) - 1 : 0];
    return next && to >= from ? [{ path: 'age_categories', code: 'ages-gap' as const, from, to }] : [];
  });
}

function gradeGap(categories: readonly AgeCategory[]): Located<ContestWarning>[] {
  const taken = categories.flatMap(({ grades }) => grades ?? []).filter((grade) => grade !== 'preschool');
  const first = Math.min(...taken);
  const between = Array.from({ length: Math.max(0, Math.max(...taken) - first) }, (_, step) => first + step);
  const grades = between.filter((grade) => !taken.includes(grade));
  return grades.length > 0 ? [{ path: 'age_categories', code: 'grades-gap', grades: grades.join(', ') }] : [];
}

function claims({ group_only, closed }: AgeCategory): boolean {
  return !group_only && !closed;
}

function lowest({ min }: AgeCategory): number {
  return min ?? 0;
}

function highest({ max }: AgeCategory): number {
  return max ?? 120;
}
