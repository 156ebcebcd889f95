/** Texts as words to be compared: folded, letters apart from digits, no leading zeros. Pure. */

import { repairHomoglyphs } from '../../alphabets.ts';
import { foldName } from '../../people/name.ts';
import { cleanText } from '../../typed.ts';
import { inOtherLayout } from './keyboard.ts';

/** Longest text that is looked for, in characters, and most words of it. */
const LONGEST = 120;
const MOST_WORDS = 8;

/** «Ким-Ольховская» is two words, «№012» is 12, «сош363» is two. */
export function wordsOf(text: string): string[] {
  return (foldName(text).match(/\p{L}+|\p{Nd}+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''));
}

/** Whether a word is a number: those match whole or not at all. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

/** What was typed as words, first as it stands, then as the other keyboard layout has it; none where there is nothing to look for. */
export function readings(typed: string): string[][] {
  const text = repairHomoglyphs(cleanText(typed.slice(0, LONGEST)));
  const other = inOtherLayout(text);
  const all = [text, ...(other === null ? [] : [other])].map((one) => wordsOf(one).slice(0, MOST_WORDS));
  return all.filter((words) => words.some((word) => isNumber(word) || word.length > 1));
}
