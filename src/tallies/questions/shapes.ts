/** Reads as what figures are wanted, «графиком», «в экселе»: of those just shown where nothing else is asked; pure. */

import { cleanText } from '../../typed.ts';
import { isNoQuestion } from './letters.ts';
import type { Reader } from './reading.ts';
import { BESIDE_SHAPE, SHAPES, type Shape } from './shape-words.ts';
import { tokensOf } from './tokens.ts';

/** In a question that names its figures. */
export const readShape: Reader = ({ tokens, at }) => {
  const heard = SHAPES.at(tokens, at);
  return heard && { length: heard.length, became: [], which: true, shape: heard.target };
};

/** The shape a text asks for and nothing else; undefined for any other text, and for two shapes. */
export function shapeAlone(written: string): Shape | undefined {
  if (isNoQuestion(written)) return undefined;
  const tokens = tokensOf(cleanText(written)).filter(({ kind }) => kind !== 'sign');
  const shapes: Shape[] = [];
  for (let at = 0; at < tokens.length; ) {
    const shape = SHAPES.at(tokens, at);
    const beside = BESIDE_SHAPE.at(tokens, at);
    const length = Math.max(shape?.length ?? 0, beside?.length ?? 0);
    if (length === 0) return undefined;
    if (shape && shape.length === length) shapes.push(shape.target);
    at += length;
  }
  const [only, another] = new Set(shapes);
  return another ? undefined : only;
}
