/** What is drawn on a page, each with its place: points from the left and upper edge. */

export type Face = 'regular' | 'bold';

export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Upper edge of the line. */
      readonly y: number;
      readonly text: string;
      readonly face: Face;
      readonly size: number;
      /** Read from below; `x` and `y` are then its lower left corner. */
      readonly upright?: true;
    }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly toX: number; readonly toY: number }
  | { readonly kind: 'shade'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** A square to tick. */
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly side: number };

/** One page with everything that stands on it. */
export interface Page {
  readonly landscape: boolean;
  readonly marks: readonly Mark[];
}

/** The width of words in points. */
export type Measure = (text: string, face: Face, size: number) => number;

/** From one line to the next, in sizes of the letter. */
export const LINE = 1.28;

/** The same mark further right and down. */
export function moved(mark: Mark, right: number, down: number): Mark {
  const place = { x: mark.x + right, y: mark.y + down };
  return mark.kind === 'rule'
    ? { ...mark, ...place, toX: mark.toX + right, toY: mark.toY + down }
    : { ...mark, ...place };
}
