/** Russian words in Latin letters, for addresses and ids that people never type. Pure. */

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** The words of a text in small Latin letters and figures, with `between` them; empty where nothing of it is a word. */
export function inLatin(text: string, between: string): string {
  const letters = [...text.normalize('NFC').toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  const bare = letters.normalize('NFD').replace(/\p{M}/gu, '');
  return (bare.match(/[a-z0-9]+/gu) ?? []).join(between);
}
