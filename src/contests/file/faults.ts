/** What can be wrong with a contest's file beyond its schema, and the checks its parts share. */

import type { Located } from '../../data-file/shape.ts';

/** A contradiction inside one contest, or with what the database already holds. */
export type ContestFault =
  | { code: 'unknown-id'; of: Named; id: string }
  | { code: 'duplicate-id'; id: string }
  | { code: 'min-over-max'; min: number; max: number }
  | { code: 'closes-before-opens' }
  | { code: 'edit-ends-before-close' }
  | { code: 'withdraw-ends-before-open' }
  | { code: 'stage-ends-before-start' }
  | { code: 'age-range-missing' }
  | { code: 'grades-missing' }
  | { code: 'ages-overlap'; other: string; age: number }
  | { code: 'grades-overlap'; other: string; grade: string }
  | { code: 'choices-missing' }
  | { code: 'label-missing' }
  | { code: 'kind-repeated'; other: string }
  | { code: 'work-formats-missing'; nomination: string }
  | { code: 'owed-until-not-owed' }
  | { code: 'owed-ends-before-close' }
  | { code: 'not-a-file-question' }
  | { code: 'code-taken'; by: string }
  | { code: 'code-in-use' }
  | { code: 'id-in-use'; of: Named; id: string }
  | { code: 'kind-in-use'; id: string };

/** What loads all the same, but is worth a look. */
export type ContestWarning =
  | { code: 'ages-gap'; from: number; to: number }
  | { code: 'grades-gap'; grades: string }
  | { code: 'title-not-asked' };

/** What has ids in a contest. */
export type Named = 'nomination' | 'form' | 'category' | 'field' | 'stage' | 'degree' | 'choice';

/** Ids that stand where only known ones may. */
export function unknownIds(
  path: string,
  of: Named,
  ids: readonly string[],
  known: readonly string[],
): Located<ContestFault>[] {
  return ids.filter((id) => !known.includes(id)).map((id) => ({ path, code: 'unknown-id', of, id }));
}

/** Ids given twice in one list; told at the second one. */
export function duplicates(path: string, named: readonly { id: string }[]): Located<ContestFault>[] {
  return named.flatMap(({ id }, at) => {
    const isRepeated = named.findIndex((other) => other.id === id) < at;
    return isRepeated ? [{ path: `${path}[${at + 1}].id`, code: 'duplicate-id' as const, id }] : [];
  });
}

export function minOverMax(path: string, min: number | undefined, max: number | undefined): Located<ContestFault>[] {
  return min !== undefined && max !== undefined && min > max ? [{ path, code: 'min-over-max', min, max }] : [];
}

export function idsOf(named: readonly { id: string }[]): string[] {
  return named.map(({ id }) => id);
}
