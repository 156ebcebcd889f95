/** How many lines a text takes in a cell of a sheet; pure. */

/** Characters a line may fall short of its column's width, since letters differ in width. */
const RESERVE = 2;

/** Lines a text takes when it is wrapped by words at `width` characters: not every program finds the height of a row by itself. */
export function wrappedLines(text: string, width: number): number {
  if (text.length <= width - RESERVE && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOfParagraph(paragraph, width);
  return lines;
}

function linesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > width - RESERVE) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(word.length / width);
    used += (used > 0 ? 1 : 0) + (word.length % width);
  }
  return lines;
}
