/** A label inside a sentence. */

/** The text with a small first letter; what begins with several capitals is an abbreviation and stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
