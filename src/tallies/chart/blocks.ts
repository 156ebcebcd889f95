/** Text and boxes of a chart at places of their own, one under the other. */

import { INK, INNER, LEADING, letters, MARGIN } from './look.ts';
import { wrapped } from './measure.ts';

type Letters = Omit<ReturnType<typeof letters>, 'color'> & { readonly fill: string };

/** Something drawn at its place; plain data, so that it can be handed to another thread. */
export type Mark =
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly style: Letters & { readonly text: string };
    }
  | {
      readonly type: 'rect';
      readonly shape: {
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly r: number;
      };
      readonly style: { readonly fill: string };
    };

/** Marks with the height they take, pixels. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly height: number;
}

export interface Lettering {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Lines at most; the rest becomes «…». */
  readonly most: number;
}

/** A paragraph over the whole width, its first line's top at `top`. */
export function paragraph(text: string, top: number, lettering: Lettering): Block {
  return textIn(text, { x: MARGIN, y: top, width: INNER }, lettering);
}

/** Text inside a box `width` wide. */
export function textIn(text: string, box: { x: number; y: number; width: number }, lettering: Lettering): Block {
  const { size, bold = false, colour = INK.text, most } = lettering;
  const weight = bold ? 'bold' : 'normal';
  const lines = wrapped(text, { width: box.width, size, most, weight });
  const lineHeight = Math.round(size * LEADING);
  const mark: Mark = {
    type: 'text',
    x: box.x,
    y: box.y,
    style: { text: lines.join('\n'), ...letters(size, { bold, colour }), fill: colour },
  };
  return { marks: [mark], height: lines.length * lineHeight };
}

/** A box with round corners. */
export function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Mark {
  return { type: 'rect', shape: { x, y, width, height, r: 20 }, style: { fill: INK.tile } };
}

/** A small square of one colour. */
export function square({ x, y, side, colour }: { x: number; y: number; side: number; colour: string }): Mark {
  return { type: 'rect', shape: { x, y, width: side, height: side, r: 6 }, style: { fill: colour } };
}

/** Paragraphs one under the other from `top` on, `gap` pixels apart. */
export function stacked(paragraphs: readonly [text: string, lettering: Lettering][], top: number, gap: number): Block {
  const marks: Mark[] = [];
  let y = top;
  for (const [text, lettering] of paragraphs) {
    const block = paragraph(text, y, lettering);
    marks.push(...block.marks);
    y += block.height + gap;
  }
  return { marks, height: paragraphs.length === 0 ? 0 : y - gap - top };
}
