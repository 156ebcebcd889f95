/** Strips: what a page is stacked from. Each is as high as it is, and says what it must not be parted from. Pure. */

import { LINE, type Mark, type Measure } from './marks.ts';
import type { SigningBlock, TextBlock } from './paper.ts';
import { linesOf } from './wrap.ts';

export interface Strip {
  /** Points. */
  readonly height: number;
  /** Placed from the strip's own upper left corner. */
  readonly marks: readonly Mark[];
  /** Stands on the same page as the one after it. */
  readonly withNext?: true;
  /** What stands above it again when it begins a page. */
  readonly again?: readonly Strip[];
  /** Cut where there is no more room: what fits into `height` points, and the rest; undefined when nothing fits. */
  readonly cut?: (height: number) => readonly [Strip, Strip] | undefined;
}

const STYLES = {
  title: { face: 'bold', size: 15, after: 8 },
  strong: { face: 'bold', size: 11.5, after: 4 },
  small: { face: 'regular', size: 8.5, after: 6 },
  plain: { face: 'regular', size: 11, after: 6 },
} as const;

/** A text as strips, a line each, so that a long one goes over pages. */
export function stripsOfText(block: TextBlock, room: number, measure: Measure): Strip[] {
  const { face, size, after: usual } = STYLES[block.style ?? 'plain'];
  const widthOf = (text: string) => measure(text, face, size);
  const lines = linesOf(block.text, room, widthOf);
  return lines.map((text, at): Strip => {
    const last = at === lines.length - 1;
    const x = shiftFor(block.align, room, widthOf(text));
    const isHeading = block.style === 'title' || block.style === 'strong';
    return {
      height: size * LINE + (last ? (block.after ?? usual) : 0),
      marks: text === '' ? [] : [{ kind: 'text', x, y: 0, text, face, size }],
      ...(isHeading || (!last && at === 0) || at === lines.length - 2 ? { withNext: true } : {}),
    };
  });
}

/** How far from the left a line of this width begins. */
export function shiftFor(align: 'left' | 'center' | 'right' | undefined, room: number, width: number): number {
  if (align === 'right') return room - width;
  return align === 'center' ? (room - width) / 2 : 0;
}

const SIGNING = { size: 10.5, hint: 7.5, above: 16, line: 200, gap: 8 } as const;

/** The lines to sign, on one page together. */
export function stripsOfSigning({ lines }: SigningBlock, room: number, measure: Measure): Strip[] {
  return lines.map(({ label, hint = '' }, at): Strip => {
    const { size, above } = SIGNING;
    const words = linesOf(label, room - SIGNING.line - SIGNING.gap, (text) => measure(text, 'regular', size));
    const width = Math.max(...words.map((text) => measure(text, 'regular', size)));
    const from = width === 0 ? 0 : width + SIGNING.gap;
    const to = Math.min(room, from + SIGNING.line);
    const below = above + words.length * size * LINE;
    const hintAt = from + (to - from - measure(hint, 'regular', SIGNING.hint)) / 2;
    return {
      height: below + (hint === '' ? 2 : SIGNING.hint * LINE + 2),
      marks: [
        ...words.map((text, line) => wordsAt(text, 0, above + line * size * LINE, size)),
        { kind: 'rule', x: from, y: below, toX: to, toY: below },
        ...(hint === '' ? [] : [wordsAt(hint, hintAt, below + 1, SIGNING.hint)]),
      ],
      ...(at < lines.length - 1 ? { withNext: true } : {}),
    };
  });
}

function wordsAt(text: string, x: number, y: number, size: number): Mark {
  return { kind: 'text', x, y, text, face: 'regular', size };
}
