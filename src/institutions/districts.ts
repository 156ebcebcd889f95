/** Districts of the city as people name them beside an institution: «теремок ленинский»; pure. */

import { foldText } from '../typed.ts';
import { stemOf } from './query.ts';

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

/** Whether the words name the district, in any case form, or the text has one of its aliases as a whole word. */
export function isNamed(district: DirectoryDistrict, words: readonly string[], text: string): boolean {
  const folded = foldText(text);
  return (
    words.some((word) => stemOf(word) === stemOf(foldText(district.name))) ||
    district.aliases.some((alias) =>
      new RegExp(`(?<!\\p{L})${alias.replace(/[^\p{L}\d ]/gu, '.')}(?!\\p{L})`, 'u').test(folded),
    )
  );
}

/** The words left when the district's own are taken out. */
export function withoutDistrict(words: readonly string[], district: DirectoryDistrict): string[] {
  const stems = [district.name, ...district.aliases].flatMap((name) => foldText(name).split(/[^\p{L}]+/u)).map(stemOf);
  return words.filter((word) => !stems.includes(stemOf(word)));
}
