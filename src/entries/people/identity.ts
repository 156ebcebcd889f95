/** When two spellings are the same child. Pure. */

import { foldName, sameNameKey } from '../../people/name.ts';
import type { TypedChild, TypedName } from '../facts.ts';

type Born = Pick<TypedChild, 'lastName' | 'firstName' | 'patronymic' | 'birthDate'>;

/** Whether two patronymics can belong to one person: a missing one agrees with any. */
export function patronymicsAgree(one: string | null, other: string | null): boolean {
  return one === null || other === null || foldName(one) === foldName(other);
}

/** The same name and birth date, case and ё aside, and no contradicting patronymics: twins and namesakes stay apart. */
export function isSameChild(one: Born, other: Born): boolean {
  return (
    one.birthDate === other.birthDate &&
    sameNameKey(one) === sameNameKey(other) &&
    patronymicsAgree(one.patronymic, other.patronymic)
  );
}

/** Whether two names are written alike to the letter. */
export function isSpelledAlike(one: TypedName, other: TypedName): boolean {
  return one.lastName === other.lastName && one.firstName === other.firstName && one.patronymic === other.patronymic;
}

/** An ensemble's or a work's title for comparison: case, ё, quotes, dashes and spaces do not matter. */
export function foldTitle(title: string): string {
  return foldName(title.replace(/[«»„“”‟"'’‘`]/gu, ' ').replace(/[\p{Pd}−]/gu, ' '));
}
