/** Finds in the directory what a person typed: kind, number and proper name are compared separately; pure. */

import { cleanText, foldText, type Rejected, reject, shortened } from '../typed.ts';
import { type DirectoryDistrict, inDistrict, isNamed, withoutDistrict } from './districts.ts';
import type { InstitutionKind } from './kinds.ts';
import { type InstitutionQuery, LONGEST_INSTITUTION, properWords, readInstitutionQuery } from './query.ts';
import { type InstitutionDoubt, rankOf } from './rank.ts';

export type { DirectoryDistrict } from './districts.ts';
export type { InstitutionDoubt } from './rank.ts';

export interface DirectoryEntry<Id extends number | string = number> {
  readonly id: Id;
  readonly kind: InstitutionKind;
  readonly number: number | null;
  readonly properName: string | null;
  readonly shortName: string;
  readonly fullName: string;
  readonly districtId: number | string | null;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

export type InstitutionFault = { code: 'empty' } | { code: 'too-long'; limit: number } | { code: 'kind-only' };

/** `not_found` carries what was read, as the start of a proposal; `ambiguous` lists in the directory's order. */
export type Found<Entry> =
  | { readonly outcome: 'ok'; readonly value: Entry }
  | { readonly outcome: 'confirm'; readonly value: Entry; readonly why: InstitutionDoubt }
  | { readonly outcome: 'ambiguous'; readonly values: readonly Entry[] }
  | { readonly outcome: 'not_found'; readonly query: InstitutionQuery; readonly typed: string }
  | Rejected<InstitutionFault>;

/** More hits than this are no choice to offer as buttons. */
const MOST_CHOICES = 8;

interface Hit<Entry> {
  readonly entry: Entry;
  /** 0 is certain; hits of the lowest rank are the answer. */
  readonly rank: number;
  readonly why: InstitutionDoubt | null;
}

/** Finds institutions; `districts` let a named district choose between equals («теремок ленинский»). */
export function findInstitutions<Entry extends DirectoryEntry<number | string>>(
  typed: string,
  directory: readonly Entry[],
  districts: readonly DirectoryDistrict[] = [],
): Found<Entry> {
  const text = cleanText(typed);
  if (!/[\p{L}\d]/u.test(text)) {
    return reject({ code: 'empty' });
  }
  if (text.length > LONGEST_INSTITUTION) {
    return reject({ code: 'too-long', limit: LONGEST_INSTITUTION });
  }
  const bare = bareText(text);
  const written = directory.filter((entry) => namesOf(entry).some((name) => isWritten(name, bare)));
  if (written.length > 0) {
    return answer(written.map((entry) => ({ entry, rank: 0, why: null })));
  }
  const whole = readInstitutionQuery(text);
  const district = districts.find((candidate) => isNamed(candidate, whole.words));
  const query = district === undefined ? whole : { ...whole, words: withoutDistrict(whole.words, district) };
  const nearby: readonly Entry[] = district === undefined ? directory : inDistrict(directory, district);
  const named = district === undefined ? [] : best(hitsOf(query, nearby));
  const hits = chooseHits(best(hitsOf(whole, directory)), named);
  if (hits.length > 0) {
    return answer(hits);
  }
  const isBare = query.number === null && query.words.length === 0 && query.kind !== null;
  return isBare ? byKind(query, nearby, text) : { outcome: 'not_found', query, typed: shortened(text, 200) };
}

function chooseHits<Entry>(plain: Hit<Entry>[], named: Hit<Entry>[]): Hit<Entry>[] {
  const [plainRank, namedRank] = [
    plain[0]?.rank ?? Number.POSITIVE_INFINITY,
    named[0]?.rank ?? Number.POSITIVE_INFINITY,
  ];
  return named.length > 0 && (namedRank < plainRank || plain.length > 1) ? named : plain;
}

function hitsOf<Entry extends DirectoryEntry<number | string>>(
  query: InstitutionQuery,
  directory: readonly Entry[],
): Hit<Entry>[] {
  return directory.flatMap((entry) => {
    const present = [entry.shortName, ...entry.aliases].map((name) =>
      rankOf(query, presentName(entry, name), entry.kind),
    );
    const former = entry.formerNames.map((formerName) => {
      const rank = rankOf(query, readInstitutionQuery(formerName), null);
      return rank === null ? null : { rank: rank.rank + 0.5, why: { code: 'former-name', formerName } as const };
    });
    const hits = [...present, ...former].filter((hit) => hit !== null).sort((left, right) => left.rank - right.rank);
    return hits[0] === undefined ? [] : [{ entry, ...hits[0] }];
  });
}

function presentName(entry: DirectoryEntry<number | string>, name: string): InstitutionQuery {
  const isAlias = name !== entry.shortName;
  const words = isAlias ? readInstitutionQuery(name).words : properWords(entry.properName ?? '');
  return { kind: entry.kind, number: entry.number, words };
}

function best<Entry>(hits: Hit<Entry>[]): Hit<Entry>[] {
  const rank = Math.min(...hits.map((hit) => hit.rank));
  return hits.filter((hit) => hit.rank === rank);
}

function answer<Entry>(hits: readonly Hit<Entry>[]): Found<Entry> {
  const [only, another] = hits;
  if (only === undefined || another !== undefined) {
    return hits.length > MOST_CHOICES
      ? reject({ code: 'kind-only' })
      : { outcome: 'ambiguous', values: hits.map(({ entry }) => entry) };
  }
  return only.why === null
    ? { outcome: 'ok', value: only.entry }
    : { outcome: 'confirm', value: only.entry, why: only.why };
}

function byKind<Entry extends DirectoryEntry<number | string>>(
  query: InstitutionQuery,
  directory: readonly Entry[],
  text: string,
): Found<Entry> {
  const ofKind = directory.filter(({ kind }) => kind === query.kind);
  return ofKind.length === 0
    ? { outcome: 'not_found', query, typed: shortened(text, 200) }
    : answer(ofKind.map((entry) => ({ entry, rank: 0, why: { code: 'only-one' } })));
}

function namesOf(entry: DirectoryEntry<number | string>): string[] {
  return [entry.shortName, entry.fullName, ...entry.aliases];
}

/** Punctuation is never more than half of a name, so most names need no folding to be ruled out. */
function isWritten(name: string, bare: string): boolean {
  return name.length >= bare.length && name.length <= 2 * bare.length && bareText(name) === bare;
}

function bareText(text: string): string {
  return foldText(text).replace(/[^\p{L}\d]+/gu, '');
}
