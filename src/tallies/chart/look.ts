/** How charts look: sizes in pixels of a picture a phone shows at about a third, and colours that can be told apart. */

import { FAMILY } from './fonts.ts';

export const WIDTH = 1080;
export const MARGIN = 56;
export const INNER = WIDTH - 2 * MARGIN;

export const SIZES = { title: 44, heading: 38, fact: 30, label: 32, value: 34, axis: 28, note: 28, tile: 92 } as const;
/** Height of a line, by the size of its letters. */
export const LEADING = 1.28;

export const INK = { text: '#1d2433', soft: '#566072', line: '#d9dee7', paper: '#ffffff', tile: '#eef3fb' } as const;

/** Of different lightness too, so that they stay apart for colour-blind eyes and on black-and-white paper. */
const PARTS = [
  { fill: '#2462b3', ink: INK.paper },
  { fill: '#f5b041', ink: INK.text },
  { fill: '#1f7a5c', ink: INK.paper },
  { fill: '#e58a9b', ink: INK.text },
  { fill: '#8fc1ee', ink: INK.text },
  { fill: '#6d4fa0', ink: INK.paper },
  { fill: '#c9c65a', ink: INK.text },
] as const;

/** What is gathered from rows too small to be drawn is grey. */
export const GATHERED = { fill: '#b3bac7', ink: INK.text } as const;

export interface Colour {
  readonly fill: string;
  /** Of the letters on it. */
  readonly ink: string;
}

/** The colour of a row's part by its place. */
export function colourOf(place: number): Colour {
  return PARTS[place % PARTS.length] ?? GATHERED;
}

/** Letters as the drawing library wants them. */
export function letters(size: number, { bold = false, colour = INK.text as string } = {}) {
  return {
    fontFamily: FAMILY,
    fontSize: size,
    fontWeight: bold ? ('bold' as const) : ('normal' as const),
    color: colour,
    lineHeight: Math.round(size * LEADING),
  };
}
