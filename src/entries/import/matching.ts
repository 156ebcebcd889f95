/** Finds which entry a row tells of: by its number, else by institution, nomination, form, children and title. Pure. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { sameNameKey } from '../../people/name.ts';
import { cleanText, foldText } from '../../typed.ts';
import type { Entry, EntryFacts, TypedChild } from '../facts.ts';
import { foldTitle, patronymicsAgree } from '../people/identity.ts';
import type { Told } from './told.ts';

export type Match =
  | { kind: 'entry'; entry: Entry }
  | { kind: 'none' }
  /** The row has a number that is not one of these entries'. */
  | { kind: 'unknown-number' }
  /** An earlier row, told by its place, has this number. */
  | { kind: 'number-twice'; of: number };

/**
 * The match of each of `told`, in their order; null ones match nothing. Every entry is matched once, so that two rows
 * alike are two entries. `fixed` are matches known already, by place.
 */
export function matchEntries(
  contest: ContestDefinition,
  told: readonly (Told | null)[],
  entries: readonly Entry[],
  fixed: ReadonlyMap<number, number> = new Map(),
): Match[] {
  const takenBy = new Map([...fixed].map(([place, entryId]) => [entryId, place]));
  const found: (Match | undefined)[] = told.map((one, place): Match | undefined => {
    const known = entries.find(({ id }) => id === fixed.get(place));
    if (known) return { kind: 'entry', entry: known };
    if (!one) return { kind: 'none' };
    return one.number === '' ? undefined : byNumber(contest, one.number, entries, takenBy, place);
  });
  for (const { among, keyOf } of [whole(contest, entries), untitled(contest, entries)]) {
    for (const [place, one] of told.entries()) {
      if (found[place] || !one) continue;
      const entry = among.get(keyOf(one))?.find((other) => !takenBy.has(other.id) && patronymicsFit(other, one));
      if (!entry) continue;
      takenBy.set(entry.id, place);
      found[place] = { kind: 'entry', entry };
    }
  }
  return found.map((match) => match ?? { kind: 'none' });
}

/** For each of `told` the place of an earlier one that tells the same; undefined for the first. */
export function repeats(contest: ContestDefinition, told: readonly (Told | null)[]): (number | undefined)[] {
  const first = new Map<string, number>();
  return told.map((one, place) => {
    if (!one) return undefined;
    const key = naturalKey(contest, { ...one, participants: one.children });
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place);
    return earlier;
  });
}

function byNumber(
  contest: ContestDefinition,
  number: string,
  entries: readonly Entry[],
  takenBy: Map<number, number>,
  place: number,
): Match {
  const { word = '', digits } = /^(?<word>\p{L}*)\D*(?<digits>\d{1,9})$/u.exec(cleanText(number))?.groups ?? {};
  const isNumber = word === '' || foldText(word) === foldText(contest.code);
  const entry = entries.find(({ id, number: running }) => (isNumber ? running : id) === Number(digits));
  if (!entry) return { kind: 'unknown-number' };
  const of = takenBy.get(entry.id);
  if (of !== undefined) return { kind: 'number-twice', of };
  takenBy.set(entry.id, place);
  return { kind: 'entry', entry };
}

/** Entries by everything that tells one from another. */
function whole(contest: ContestDefinition, entries: readonly Entry[]) {
  const among = grouped(inOrder(entries), (entry) => naturalKey(contest, entry));
  return { among, keyOf: (told: Told) => naturalKey(contest, { ...told, participants: told.children }) };
}

/** Drafts that wait for their title: each is taken for the first row with the same people. */
function untitled(contest: ContestDefinition, entries: readonly Entry[]) {
  const waiting = entries.filter((entry) => entry.state === 'draft' && titleOf(contest, entry) === '');
  const among = grouped(waiting, (entry) => naturalKey(contest, entry));
  return { among, keyOf: (told: Told) => naturalKey(contest, { ...told, answers: {}, participants: told.children }) };
}

/** What still stands comes before what was taken back, the older before the newer. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const rank = ({ state }: Entry) => (state === 'withdrawn' || state === 'rejected' ? 1 : 0);
  return [...entries].sort((one, other) => rank(one) - rank(other) || one.id - other.id);
}

type Keyed = Pick<
  EntryFacts,
  'institutionId' | 'nomination' | 'form' | 'answers' | 'ensembleName' | 'headcountOnly'
> & {
  participants: readonly TypedChild[];
};

function naturalKey(contest: ContestDefinition, entry: Keyed): string {
  const children = entry.participants.map((child) => `${sameNameKey(child)} ${child.birthDate}`).sort();
  const ensemble = entry.headcountOnly ? foldTitle(entry.ensembleName ?? '') : '';
  return JSON.stringify([
    entry.institutionId,
    entry.nomination,
    entry.form,
    ensemble,
    children,
    titleOf(contest, entry),
  ]);
}

function titleOf(contest: ContestDefinition, { answers }: Pick<EntryFacts, 'answers'>): string {
  const field = contest.fields.find(({ kind }) => kind === 'title');
  const title = field ? answers[field.id] : null;
  return typeof title === 'string' ? foldTitle(title) : '';
}

function patronymicsFit({ participants }: Entry, { children }: Told): boolean {
  return children.every((child) =>
    participants.some(
      (other) =>
        sameNameKey(other) === sameNameKey(child) &&
        other.birthDate === child.birthDate &&
        patronymicsAgree(other.patronymic, child.patronymic),
    ),
  );
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
