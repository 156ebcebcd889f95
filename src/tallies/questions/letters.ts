/** What is no question about figures, whatever words it has: what is too long, and a plan of performances. */

import { cleanText } from '../../typed.ts';
import { SCHEDULE } from './shape-words.ts';
import { tokensOf } from './tokens.ts';

/** Longer texts, and those of several lines, are letters. */
const LONGEST_QUESTION = 200;

/** Whether a text asks for no figures; «график выступлений» is not drawn of any. */
export function isNoQuestion(written: string): boolean {
  if (written.length > LONGEST_QUESTION || /\n\s*\S/u.test(written.trim())) return true;
  const tokens = tokensOf(cleanText(written));
  return tokens.some((_, at) => SCHEDULE.at(tokens, at) !== undefined);
}
