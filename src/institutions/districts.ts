/** Districts of the city as people name them beside an institution: «теремок ленинский»; pure. */

import { cleanText, foldText } from '../typed.ts';
import { type InstitutionKind, institutionKinds } from './kinds.ts';
import { readInstitutionQuery, stemOf } from './query.ts';

/** A district and a kind have few words; a longer text says more. */
const LONGEST_ALONE = 80;

export interface DirectoryDistrict {
  readonly id: number | string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The entries of one district. */
export function inDistrict<Entry extends { readonly districtId: number | string | null }>(
  directory: readonly Entry[],
  district: DirectoryDistrict,
): Entry[] {
  return directory.filter((entry) => entry.districtId === district.id);
}

/**
 * Whether the words of a query name the district, in any case form, or by one of its aliases as a whole. Words that call
 * a kind of institution («центр творчества») are not among them, so they name no district («центр»).
 */
export function isNamed(district: DirectoryDistrict, words: readonly string[]): boolean {
  return (
    words.some((word) => stemOf(word) === stemOf(foldText(district.name))) ||
    district.aliases.some((alias) => holds(words, readInstitutionQuery(alias).words))
  );
}

/** Whether the one stands in the other, word after word. */
function holds(words: readonly string[], named: readonly string[]): boolean {
  return named.length > 0 && words.some((_, at) => named.every((word, offset) => words[at + offset] === word));
}

/** The words left when the district's own are taken out. */
export function withoutDistrict(words: readonly string[], district: DirectoryDistrict): string[] {
  const stems = [district.name, ...district.aliases].flatMap((name) => foldText(name).split(/[^\p{L}]+/u)).map(stemOf);
  return words.filter((word) => !stems.includes(stemOf(word)));
}

/** A district named without any institution of it, beside a kind at most: «Калининский район», «школы Калининского района». */
export interface DistrictAlone<District> {
  readonly district: District;
  readonly kind: InstitutionKind | null;
  /** It was called a district: no institution that bears the same name is meant. */
  readonly isCalledSo: boolean;
}

const CALLED_DISTRICT = /(?<!\p{L})(?:район\p{L}*|р\s?-?\s?о?н[ае]?)(?!\p{L})/iu;

/** The district that is all a text names; undefined where something else is named, or no district. */
export function districtAlone<District extends DirectoryDistrict>(
  typed: string,
  districts: readonly District[],
): DistrictAlone<District> | undefined {
  const text = cleanText(typed);
  if (text.length > LONGEST_ALONE) return undefined;
  const { kind, number, words } = readInstitutionQuery(text);
  const district = districts.find((candidate) => isNamed(candidate, words));
  if (!district || number !== null || withoutDistrict(words, district).length > 0) return undefined;
  return { district, kind, isCalledSo: CALLED_DISTRICT.test(text) };
}

/** The institutions of a district, of one kind where one is named and the district has any; by kind, then by number and name. */
export function institutionsIn<Entry extends Listed>(
  directory: readonly Entry[],
  district: DirectoryDistrict,
  kind: InstitutionKind | null,
): Entry[] {
  const all = inDistrict(directory, district);
  const ofKind = all.filter((entry) => entry.kind === kind);
  return (ofKind.length > 0 ? ofKind : all).sort(byKindAndNumber);
}

interface Listed {
  readonly districtId: number | string | null;
  readonly kind: InstitutionKind;
  readonly number: number | null;
  readonly shortName: string;
}

function byKindAndNumber(left: Listed, right: Listed): number {
  const kinds = institutionKinds();
  return (
    kinds.indexOf(left.kind) - kinds.indexOf(right.kind) ||
    (left.number ?? Number.MAX_SAFE_INTEGER) - (right.number ?? Number.MAX_SAFE_INTEGER) ||
    left.shortName.localeCompare(right.shortName, 'ru')
  );
}
