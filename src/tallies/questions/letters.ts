/** What is too long to be a question. */

/** Longer texts, and those of several lines, are letters. */
const LONGEST_QUESTION = 200;

/** Whether a text is too long to be a question. */
export function isLetter(written: string): boolean {
  return written.length > LONGEST_QUESTION || /\n\s*\S/u.test(written.trim());
}
