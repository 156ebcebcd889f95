/** An entry as the lists tell it, and how it is read from the text that the database makes of a page of entries. */

import { openSealed } from '../../database/sealed.ts';
import type { ChildFacts, TeacherFacts } from '../../entries/tables.ts';
import type { Answer } from '../../entries/words.ts';
import type { CountedState } from '../words.ts';

/** Counted facts are of the moment, the rest as it is now. */
export interface ListedEntry {
  /** The running number. */
  readonly number: number;
  readonly state: CountedState;
  readonly submittedAt: Date;
  readonly late: boolean;
  readonly nomination: string;
  readonly form: string;
  readonly category: string;
  readonly institution: string;
  readonly institutionKind: string;
  readonly district: string | null;
  readonly ensembleName: string | null;
  /** None where the list names children. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Of a group entered by its number alone; null where children are listed. */
  readonly headcount: number | null;
  readonly childCount: number;
  /** None where the list names teachers only, and the other way round. */
  readonly children: readonly ListedChild[];
  readonly supervisors: readonly TeacherFacts[];
  readonly accompanists: readonly TeacherFacts[];
}

export interface ListedChild extends ChildFacts {
  readonly grade: string | null;
}

/** Whose names a list tells: opening them is most of what a page costs. */
export type Named = 'children' | 'teachers';

/** A row of the text: sealed values in base64, the instant in milliseconds since 1970. */
export type EntryRow = readonly [
  number: number,
  /** Null for an entry that was not there yet at the moment. */
  state: CountedState | null,
  submittedAt: number,
  late: boolean,
  nomination: string,
  form: string,
  category: string,
  headcount: number | null,
  institution: string,
  institutionKind: string,
  district: string | null,
  ensembleName: string | null,
  /** Null where the children are listed. */
  answers: Record<string, Answer> | null,
  personalAnswers: string | null,
  /** Null where the children are listed. */
  childCount: number | null,
  children: readonly (readonly [grade: string | null, facts: string])[] | null,
  teachers: readonly (readonly [role: 'supervisor' | 'accompanist', facts: string])[] | null,
];

/** People remembered as opened at most: a teacher stands in many entries, a child in some. */
const MOST_OPENED = 10_000;

/**
 * Reads the pages of one list: the entries that were there at the moment, names opened. Whom it opened it remembers until
 * the list is written.
 */
export function createListReader(): (page: string) => ListedEntry[] {
  const known = new Map<string, unknown>();
  const remembered = <T>(facts: string): T => {
    const found = known.get(facts);
    if (found !== undefined) return found as T;
    const fresh = opened<T>(facts);
    if (known.size >= MOST_OPENED) known.clear();
    known.set(facts, fresh);
    return fresh;
  };
  return (page) =>
    (JSON.parse(page) as EntryRow[]).flatMap((row) => {
      const state = row[1];
      return state === null ? [] : [listed(row, state, remembered)];
    });
}

function listed(row: EntryRow, state: CountedState, person: <T>(facts: string) => T): ListedEntry {
  const [number, , submittedAt, late, nomination, form, category, headcount, ...rest] = row;
  const [institution, institutionKind, district, ensembleName, answers, personal, ...people] = rest;
  const [childCount, children, teachers] = people;
  const withRole = (wanted: string) =>
    (teachers ?? []).flatMap(([role, facts]) => (role === wanted ? [person<TeacherFacts>(facts)] : []));
  return {
    number,
    state,
    submittedAt: new Date(submittedAt),
    late,
    nomination,
    form,
    category,
    headcount,
    institution,
    institutionKind,
    district,
    ensembleName,
    answers: { ...answers, ...(personal === null ? {} : opened<Record<string, Answer>>(personal)) },
    childCount: childCount ?? children?.length ?? 0,
    children: (children ?? []).map(([grade, facts]) => ({ grade, ...person<ChildFacts>(facts) })),
    supervisors: withRole('supervisor'),
    accompanists: withRole('accompanist'),
  };
}

function opened<T>(facts: string): T {
  return openSealed<T>(Buffer.from(facts, 'base64'));
}
