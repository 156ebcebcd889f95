/** What the thread keeps: the words of the contests searched last, within a bound of entries. */

import { openSealedText } from '../../database/sealing/sealed.ts';
import type { ChildFacts, TeacherFacts } from '../tables.ts';
import { ContestWords } from './contest-words.ts';
import type { Findable, FoundBy, Hit } from './kinds.ts';
import type { EntryRow, Found } from './messages.ts';
import { readings, wordsOf } from './splitting.ts';

/** Entries kept at most, some 300 bytes each; beyond it the contest searched longest ago is forgotten. */
const MOST_ENTRIES = 200_000;

export class Shelf {
  readonly #contests = new Map<number, ContestWords>();
  readonly #most: number;

  constructor(most: number = MOST_ENTRIES) {
    this.#most = most;
  }

  /** Ids of the entries that have to be read. */
  missing(contestId: number, marks: string): number[] {
    const pairs = marks.split(' ').flatMap((one): [number, string][] => {
      const [id, mark] = one.split(':');
      return id && mark ? [[Number(id), mark]] : [];
    });
    return this.#take(contestId).missing(new Map(pairs));
  }

  /** Keeps entries read; their names are opened here and only here. */
  keep(contestId: number, code: string, rows: readonly EntryRow[]): void {
    const contest = this.#take(contestId);
    const namesOf = onceEach((names) => [...new Set(wordsOf(names))]);
    for (const row of rows) contest.keep(row[0], row[1], findable(row, code, namesOf));
    this.#forgetOthers(contestId);
  }

  /** A page of what is found in these contests, the best first, then by contest and entry. */
  find(contestIds: readonly number[], typed: string, { from, most }: { from: number; most: number }): Found {
    const ways = readings(typed);
    if (ways.length === 0) return { empty: true, total: 0, hits: [] };
    const fruitful = ways.map((words) => this.#search(contestIds, words)).filter(({ hits }) => hits.length > 0);
    const [best] = fruitful.toSorted((one, other) => one.passedOver - other.passedOver);
    const hits = (best?.hits ?? []).toSorted((one, other) => other.score - one.score || one.entryId - other.entryId);
    return { empty: false, total: hits.length, hits: hits.slice(from, from + most) };
  }

  #search(contestIds: readonly number[], words: readonly string[]): { hits: Hit[]; passedOver: number } {
    const searched = contestIds.map((id) => {
      const contest = this.#take(id);
      const { like, passedOver } = contest.compare(words);
      return { hits: contest.find(like), passedOver };
    });
    const fewest = Math.min(...searched.map(({ passedOver }) => passedOver));
    return {
      hits: searched.flatMap(({ hits, passedOver }) => (passedOver === fewest ? hits : [])),
      passedOver: fewest,
    };
  }

  /** The contest's words, as the ones used last. */
  #take(contestId: number): ContestWords {
    const contest = this.#contests.get(contestId) ?? new ContestWords();
    this.#contests.delete(contestId);
    this.#contests.set(contestId, contest);
    return contest;
  }

  #forgetOthers(contestId: number): void {
    let kept = [...this.#contests.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [id, { size }] of this.#contests) {
      if (kept <= this.#most || id === contestId) return;
      this.#contests.delete(id);
      kept -= size;
    }
  }
}

/** Many entries are of one institution, whose names are long. */
function onceEach(work: (text: string) => string[]): (text: string) => string[] {
  const done = new Map<string, string[]>();
  return (text) => {
    const words = done.get(text) ?? work(text);
    done.set(text, words);
    return words;
  };
}

function findable(row: EntryRow, code: string, namesOf: (text: string) => string[]): Findable[] {
  const [, , number, title, ensemble, institution, children, adults] = row;
  const text = (by: FoundBy, value: string | null): Findable[] => (value ? [{ by, words: wordsOf(value) }] : []);
  return [
    ...text('number', number === null ? null : `${number} ${code}`),
    ...(children ?? []).flatMap((facts) => text('child', nameOf(openSealedText<ChildFacts>(facts)))),
    ...text('title', title),
    ...text('ensemble', ensemble),
    ...(institution ? [{ by: 'institution', words: namesOf(institution) } as const] : []),
    ...(adults ?? []).flatMap(([role, facts]) =>
      text(role === 'supervisor' ? 'teacher' : 'accompanist', nameOf(openSealedText<TeacherFacts>(facts))),
    ),
  ];
}

function nameOf({
  lastName,
  firstName,
  patronymic,
}: Pick<ChildFacts, 'lastName' | 'firstName' | 'patronymic'>): string {
  return `${lastName} ${firstName} ${patronymic ?? ''}`;
}
