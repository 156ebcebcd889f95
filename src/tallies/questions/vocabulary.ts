/** What a question may name beside the dictionaries: contests and what is in them, districts, institutions; pure. */

import type { Contest } from '../../contests/queries.ts';
import type { DirectoryDistrict, DirectoryEntry } from '../../institutions/match.ts';
import { properWords } from '../../institutions/query.ts';
import type { DimensionId } from '../counting/dimensions.ts';
import { stemOf } from './endings.ts';
import type { NamedTeacher } from './teachers.ts';
import { SAME_WORDS } from './title-words.ts';
import { tokensOf } from './tokens.ts';

/** Something with a title by which a question may mean it. */
export interface Titled {
  readonly dimension: Extract<DimensionId, 'nomination' | 'category' | 'form' | 'award' | 'district' | 'contest'>;
  readonly key: string;
  readonly title: string;
  /** Stems of each way to write it. */
  readonly written: readonly ReadonlySet<string>[];
  /** The contest it is of; null for districts. */
  readonly contest: number | null;
}

/** One name of an institution as stems. */
export interface NamedInstitution {
  readonly stems: readonly string[];
  readonly institution: DirectoryEntry;
}

export interface Vocabulary {
  readonly contests: readonly Contest[];
  readonly districts: readonly DirectoryDistrict[];
  readonly directory: readonly DirectoryEntry[];
  readonly titled: readonly Titled[];
  /** Proper names of institutions by the stem of each of their words. */
  readonly names: ReadonlyMap<string, readonly NamedInstitution[]>;
  /** Teachers with a last name that stands in the question, as far as their names are for whoever asks. */
  readonly teachers: readonly NamedTeacher[];
  /** Zone in which days are meant. */
  readonly zone: string;
}

/** Gathers the vocabulary of whoever may see the figures of these contests. */
export function vocabularyOf(known: Pick<Vocabulary, 'contests' | 'districts' | 'directory' | 'zone'>): Vocabulary {
  const titled = [...known.contests.flatMap(titledIn), ...known.districts.map(titledDistrict)];
  return { ...known, titled, names: namesOf(known.directory), teachers: [] };
}

function titledIn({ id, definition }: Contest): Titled[] {
  const each = (dimension: Titled['dimension'], list: readonly { id: string; title: string }[]): Titled[] =>
    list.map(({ id: key, title }) => ({ dimension, key, title, written: [stemsOf(title)], contest: id }));
  const { title, code, nominations, age_categories, forms, award_degrees } = definition;
  const name = /«([^»]+)»/u.exec(title)?.[1] ?? title;
  const contest = { dimension: 'contest', key: String(id), title, contest: id } as const;
  return [
    { ...contest, written: [stemsOf(name), stemsOf(code)] },
    ...each('nomination', nominations),
    ...each('category', age_categories),
    ...each('form', forms),
    ...each('award', award_degrees),
  ];
}

function titledDistrict({ id, name, aliases }: DirectoryDistrict): Titled {
  const written = [name, String(id), ...aliases].map(stemsOf);
  return { dimension: 'district', key: String(id), title: name, written, contest: null };
}

/** The stems of a title, each with the words that mean the same. */
function stemsOf(title: string): Set<string> {
  const stems = tokensOf(title).map(({ stem }) => stem);
  return new Set(stems.flatMap((stem) => [stem, ...(SAME_WORDS.get(stem) ?? [])]));
}

function namesOf(directory: readonly DirectoryEntry[]): Map<string, NamedInstitution[]> {
  const names = new Map<string, NamedInstitution[]>();
  for (const institution of directory) {
    const { properName, aliases } = institution;
    for (const name of [...(properName ? [properName] : []), ...aliases]) {
      const stems = properWords(name).map(stemOf);
      for (const stem of new Set(stems)) names.set(stem, [...(names.get(stem) ?? []), { stems, institution }]);
    }
  }
  return names;
}
