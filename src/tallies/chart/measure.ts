/** How wide a text comes out in the charts' typeface, and how it is broken into lines that fit. Nothing is drawn here. */

import { fontFile, type Weight } from './fonts.ts';

/** Widths of characters in parts of the font's size. */
type Widths = (character: string) => number;

const known = new Map<Weight, Widths>();

/** Width in pixels of one line of `text` at `size` pixels. */
export function widthOf(text: string, size: number, weight: Weight = 'normal'): number {
  let widths = known.get(weight);
  if (!widths) {
    widths = widthsIn(fontFile(weight));
    known.set(weight, widths);
  }
  let width = 0;
  for (const character of text) width += widths(character);
  return width * size;
}

/** The text in lines of at most `width` pixels; of more than `most` lines the rest becomes «…». */
export function wrapped(
  text: string,
  { width, size, most, weight = 'normal' }: { width: number; size: number; most: number; weight?: Weight },
): string[] {
  const fits = (line: string) => widthOf(line, size, weight) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...broken(word, fits));
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortenedTo(lines.slice(most - 1).join(' '), fits)];
}

/** A word longer than a line, in pieces that fit. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  const pieces = [''];
  for (const character of word) {
    const piece = `${pieces.at(-1)}${character}`;
    if (piece.length === 1 || fits(piece)) pieces[pieces.length - 1] = piece;
    else pieces.push(character);
  }
  return pieces;
}

function shortenedTo(text: string, fits: (line: string) => boolean): string {
  let kept = text;
  while (kept !== '' && !fits(`${kept}…`)) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** Reads a TrueType file: which glyph a character has, and how far each glyph moves on. */
function widthsIn(font: Buffer): Widths {
  const table = (name: string) => {
    const tables = font.readUInt16BE(4);
    for (let at = 12; at < 12 + tables * 16; at += 16) {
      if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
    }
    throw new Error(`the font has no table ${name}`);
  };
  const perEm = font.readUInt16BE(table('head') + 18);
  const measured = font.readUInt16BE(table('hhea') + 34);
  const advances = table('hmtx');
  const glyphOf = glyphsIn(font, table('cmap'));
  return (character) => {
    const glyph = Math.min(glyphOf(character.codePointAt(0) ?? 0), measured - 1);
    return font.readUInt16BE(advances + glyph * 4) / perEm;
  };
}

/** The map of characters in the font's segments (format 4 of the OpenType specification); 0 where it has none. */
function glyphsIn(font: Buffer, cmap: number): (code: number) => number {
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const found = maps.map((offset) => cmap + offset).find((at) => font.readUInt16BE(at) === 4);
  if (found === undefined) throw new Error('the font has no map of characters that can be read');
  const length = font.readUInt16BE(found + 6);
  const ends = found + 14;
  const [starts, deltas, ranges] = [ends + length + 2, ends + 2 * length + 2, ends + 3 * length + 2];
  return (code) => {
    for (let at = 0; at < length; at += 2) {
      if (code > font.readUInt16BE(ends + at)) continue;
      const start = font.readUInt16BE(starts + at);
      if (code < start) return 0;
      const [delta, range] = [font.readUInt16BE(deltas + at), font.readUInt16BE(ranges + at)];
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(ranges + at + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
