/** Cyrillic and Latin letters: which of them a text has, and Latin ones put right inside Russian words. */

/** Latin letters that a keyboard switch leaves inside Russian words. */
const LATIN_TWINS: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  Ë: 'Ё',
  a: 'а',
  c: 'с',
  e: 'е',
  k: 'к',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ë: 'ё',
};

const WORD = /\p{L}+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Whether the text has a Cyrillic letter. */
export function hasCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** Whether the text has a Latin letter. */
export function hasLatin(text: string): boolean {
  return LATIN.test(text);
}

/**
 * Latin look-alikes inside Russian text turned into the Cyrillic letters they stand for. A word is repaired whole or
 * not at all; a text without any Cyrillic letter is left as it is, because it may well be a foreign name.
 */
export function repairHomoglyphs(text: string): string {
  if (!hasCyrillic(text)) {
    return text;
  }
  return text.replace(WORD, (word) => {
    const letters = [...word].map((letter) => LATIN_TWINS[letter] ?? letter);
    return letters.some((letter) => LATIN.test(letter)) ? word : letters.join('');
  });
}
