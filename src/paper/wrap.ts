/** Breaks words into lines of a width. Pure: how wide words are is handed in. */

/** The width of words, in any unit; the room is in the same. */
export type WidthOf = (text: string) => number;

/** Pictures and joiners that no typeface for print has; what is left is set in its composed form. */
const UNPRINTABLE =
  /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200B|\u200C|\u200D|\uFE0F|\p{Co}|\p{Cs}/gu;

/** A space that stood between words and a picture at the end of a quotation. */
const LEFT_BEFORE_CLOSING = /(?<=[\p{L}\p{N}!?….]) +(?=[»”’)])/gu;

/** The text as it can be set: without pictures, a number kept beside its «№», a dash beside the word before it. */
export function settable(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNPRINTABLE, '')
    .replace(/[^\S\n\u00A0]+/gu, ' ')
    .replace(LEFT_BEFORE_CLOSING, '')
    .replace(/№ (?=\d)/gu, '№\u00A0')
    .replace(/ (?=[—–] )/gu, '\u00A0')
    .trim();
}

/**
 * The lines, at least one. They break at spaces and behind the hyphens of words, and a word wider than the room wherever it must;
 * a line break in the text ends a line too.
 */
export function linesOf(text: string, room: number, widthOf: WidthOf): string[] {
  return settable(text)
    .split('\n')
    .flatMap((paragraph) => linesOfParagraph(paragraph, room, widthOf));
}

function linesOfParagraph(paragraph: string, room: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of paragraph.match(/(?:[^ -]|-+(?![ \p{L}-]))*(?:-+(?=\p{L})|-* *)/gu) ?? []) {
    if (part === '') continue;
    if (line === '' || widthOf((line + part).trimEnd()) <= room) {
      line += part;
    } else {
      lines.push(line.trimEnd());
      line = part;
    }
    while (widthOf(line.trimEnd()) > room) {
      const fits = charactersThatFit(line, room, widthOf);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line.trimEnd()];
}

/** How much of a word fits: one character at least, so that it ends; never half of a character. */
function charactersThatFit(word: string, room: number, widthOf: WidthOf): number {
  let fits = 0;
  for (const character of word) {
    const longer = fits + character.length;
    if (fits > 0 && widthOf(word.slice(0, longer)) > room) break;
    fits = longer;
  }
  return fits;
}
