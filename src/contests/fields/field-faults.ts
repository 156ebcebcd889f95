/** Whether a contest's questions can be asked: choices to choose from, wording of its own, known nominations and forms. */

import type { Located } from '../../data-file/shape.ts';
import type { ContestDefinition, FieldUse } from '../definition.ts';
import { type ContestFault, duplicates, idsOf, minOverMax, unknownIds } from '../file/faults.ts';
import { fieldOf, widgetOf } from './fields.ts';

/** What is wrong with the list of questions. */
export function fieldFaults(contest: ContestDefinition): Located<ContestFault>[] {
  const nominations = idsOf(contest.nominations);
  return contest.fields.flatMap((use, at) => {
    const path = `fields[${at + 1}]`;
    return [
      ...unknownIds(`${path}.nominations`, 'nomination', use.nominations ?? [], nominations),
      ...unknownIds(`${path}.labels`, 'nomination', Object.keys(use.labels), nominations),
      ...unknownIds(`${path}.forms`, 'form', use.forms ?? [], idsOf(contest.forms)),
      ...minOverMax(path, use.min, use.max),
      ...wordingFaults(path, use),
      ...owedFaults(path, use, contest),
      ...boundFaults(path, use),
      ...kindFaults(path, use, contest),
      ...repetition(path, use, contest.fields.slice(0, at)),
    ];
  });
}

/** A question without words of its own: only the built-in kinds have theirs. */
function wordingFaults(path: string, use: FieldUse): Located<ContestFault>[] {
  return fieldOf(use).own && use.label === undefined ? [{ path, code: 'label-missing' }] : [];
}

/** An end without a debt, or one that asks for a draft's answer before the draft can be whole. */
function owedFaults(path: string, { owed, owed_until: until }: FieldUse, contest: ContestDefinition) {
  const at = `${path}.owed_until`;
  const faults: Located<ContestFault>[] = [];
  if (until !== undefined && !owed) faults.push({ path: at, code: 'owed-until-not-owed' });
  if (until !== undefined && new Date(until) < new Date(contest.closes_at)) {
    faults.push({ path: at, code: 'owed-ends-before-close' });
  }
  return faults;
}

/** What bounds a file on a question that takes none would be taken for a bound that holds. */
function boundFaults(path: string, use: FieldUse): Located<ContestFault>[] {
  const bounds = [use.formats, use.max_mb, use.min_long_side_px];
  const isStray = bounds.some((bound) => bound !== undefined) && widgetOf(use) !== 'file';
  return isStray ? [{ path, code: 'not-a-file-question' }] : [];
}

/** What the kind itself needs: choices to choose from, formats to name. */
function kindFaults(path: string, use: FieldUse, contest: ContestDefinition): Located<ContestFault>[] {
  const asked = contest.nominations.filter(({ id }) => use.nominations?.includes(id) ?? true);
  const faults = fieldOf(use).useFaults?.(use, asked) ?? [];
  return [...faults.map((fault) => ({ path, ...fault })), ...duplicates(`${path}.choices`, use.choices ?? [])];
}

/** A built-in question asked twice of the same entry: its answers could not be told apart. */
function repetition(path: string, use: FieldUse, earlier: readonly FieldUse[]): Located<ContestFault>[] {
  if (fieldOf(use).own) return [];
  const other = earlier.find(
    (one) => one.kind === use.kind && meets(one.nominations, use.nominations) && meets(one.forms, use.forms),
  );
  return other ? [{ path, code: 'kind-repeated', other: other.id }] : [];
}

function meets(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  return left === undefined || right === undefined || left.some((id) => right.includes(id));
}
