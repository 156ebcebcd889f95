/** An entry as the lists tell it, and how it is read from the text that the database makes of a page of entries. */

import { openSealedText } from '../../database/sealing/sealed.ts';
import type { ChildFacts, TeacherFacts } from '../../entries/tables.ts';
import type { Answer } from '../../entries/words.ts';
import type { CountedState } from '../words.ts';

/** Which entry it is and where it stands. Counted facts are of the moment, the rest as it is now. */
export interface ListedPlace {
  /** The running number. */
  readonly number: number;
  readonly state: CountedState;
  readonly nomination: string;
  readonly form: string;
  readonly category: string;
  readonly institution: string;
  readonly ensembleName: string | null;
}

/** An entry in the list of entries. */
export interface ListedEntry extends ListedPlace {
  readonly submittedAt: Date;
  readonly late: boolean;
  readonly institutionKind: string;
  readonly district: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Of a group entered by its number alone. */
  readonly headcount: number | null;
  readonly childCount: number;
  readonly supervisors: readonly TeacherFacts[];
  readonly accompanists: readonly TeacherFacts[];
}

/** An entry in the list of participants. */
export interface ListedChildren extends ListedPlace {
  readonly children: readonly ListedChild[];
}

export interface ListedChild extends ChildFacts {
  readonly grade: string | null;
}

/** Whose names a list tells: the list of participants those of children, the list of entries those of teachers. */
export type Named = 'children' | 'teachers';

/** Some entries as the database writes them: two JSON texts, each of columns by their names. */
export interface PageTexts {
  readonly told: string;
  /** What is sealed, in base64, and ASCII alone: such a text is half as long in memory and decoded faster. */
  readonly people: string;
}

/** Of each entry a value, null in `state` for one that was not there yet at the moment. */
type Columns<R> = { readonly [name in keyof R]: readonly R[name][] };

interface Place extends Omit<ListedPlace, 'state'> {
  readonly state: CountedState | null;
}

interface EntryColumns extends Place, Pick<ListedEntry, (typeof PLAIN)[number]> {
  /** In milliseconds since 1970. */
  readonly submittedAt: number;
  readonly personalAnswers: string | null;
  readonly teachers: readonly (readonly [role: 'supervisor' | 'accompanist', facts: string])[] | null;
}

interface ChildrenColumns extends Place {
  readonly children: readonly (readonly [grade: string | null, facts: string])[] | null;
}

const PLACE = ['number', 'state', 'nomination', 'form', 'category', 'institution', 'ensembleName'] as const;
const PLAIN = ['late', 'institutionKind', 'district', 'answers', 'headcount', 'childCount'] as const;

/** The columns of each list's texts. */
export const COLUMNS: Record<Named, Record<keyof PageTexts, readonly string[]>> = {
  children: { told: PLACE, people: ['children'] },
  teachers: { told: [...PLACE, ...PLAIN, 'submittedAt'], people: ['personalAnswers', 'teachers'] },
};

/** People remembered as opened at most: a teacher stands in many entries, a child in some. */
const MOST_OPENED = 10_000;

/** Reads the pages of the list of entries: those that were there at the moment, teachers' names opened. */
export function createEntryReader(): (page: PageTexts) => ListedEntry[] {
  return createReader<EntryColumns, ListedEntry>((columns, at, place, person) => {
    const personal = columns.personalAnswers[at] ?? null;
    const withRole = (wanted: string) =>
      (columns.teachers[at] ?? []).flatMap(([role, facts]) => (role === wanted ? [person<TeacherFacts>(facts)] : []));
    return {
      ...place,
      submittedAt: new Date(columns.submittedAt[at] as number),
      late: columns.late[at] as boolean,
      institutionKind: columns.institutionKind[at] as string,
      district: columns.district[at] ?? null,
      answers: {
        ...columns.answers[at],
        ...(personal === null ? {} : openSealedText<ListedEntry['answers']>(personal)),
      },
      headcount: columns.headcount[at] ?? null,
      childCount: columns.childCount[at] as number,
      supervisors: withRole('supervisor'),
      accompanists: withRole('accompanist'),
    };
  });
}

/** Reads the pages of the list of participants: the entries that were there at the moment, children's names opened. */
export function createChildrenReader(): (page: PageTexts) => ListedChildren[] {
  return createReader<ChildrenColumns, ListedChildren>((columns, at, place, person) => ({
    ...place,
    children: (columns.children[at] ?? []).map(([grade, facts]) => ({ grade, ...person<ChildFacts>(facts) })),
  }));
}

type Make<C, R> = (columns: Columns<C>, at: number, place: ListedPlace, person: <T>(facts: string) => T) => R;

/** Whom it opened it remembers until the list is written. */
function createReader<C extends Place, R>(make: Make<C, R>): (page: PageTexts) => R[] {
  const known = new Map<string, unknown>();
  const remembered = <T>(facts: string): T => {
    const found = known.get(facts);
    if (found !== undefined) return found as T;
    const fresh = openSealedText<T>(facts);
    if (known.size >= MOST_OPENED) known.clear();
    known.set(facts, fresh);
    return fresh;
  };
  return ({ told, people }) => {
    const columns = { ...JSON.parse(told), ...JSON.parse(people) } as Columns<C>;
    return columns.state.flatMap((state, at) => {
      return state === null ? [] : [make(columns, at, placeAt(columns, at, state), remembered)];
    });
  };
}

function placeAt(columns: Columns<Place>, at: number, state: CountedState): ListedPlace {
  return {
    number: columns.number[at] as number,
    state,
    nomination: columns.nomination[at] as string,
    form: columns.form[at] as string,
    category: columns.category[at] as string,
    institution: columns.institution[at] as string,
    ensembleName: columns.ensembleName[at] ?? null,
  };
}
