/** Reads several degrees by their numbers, «лауреаты 1, 2 и 3 степени», «лауреаты I–III степени»; pure. */

import { DEGREE, OF_DEGREES } from './award-words.ts';
import { AND } from './figure-words.ts';
import { readTitle } from './naming.ts';
import type { Place, Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/** Larger numbers are of something else. */
const HIGHEST_DEGREE = 5;

/** «Лауреаты 1, 2 и 3 степени», «лауреаты I–III степени»: the degrees of this name with these numbers. */
export function readNumbered({ tokens, at, vocabulary }: Place, named: number): Reading | undefined {
  const { numbers, length } = numbersAt(tokens, at + named);
  const [first] = tokens.slice(at + named);
  if (numbers.length < 2 || !first) return undefined;
  const degrees = numbers.map((number) => {
    const one: Token = { ...first, kind: 'number', stem: String(number), numbers: [number] };
    const titled = readTitle({ tokens: [...tokens.slice(at, at + named), one], at: 0, vocabulary });
    const [became] = titled?.length === named + 1 ? titled.became : [];
    return became?.is === 'filter' && became.dimension === 'award' ? became : undefined;
  });
  if (degrees.includes(undefined)) return { length: named + length, became: [], unkept: 'degree' };
  return { length: named + length, became: degrees.flatMap((became) => (became ? [became] : [])), cut: 'award' };
}

/** The numbers of degrees from a place on, with what stands between them. */
export function numbersAt(tokens: readonly Token[], from: number): { numbers: number[]; length: number } {
  const numbers: number[] = [];
  let length = OF_DEGREES.at(tokens, from)?.length ?? 0;
  for (;;) {
    const next = from + length + (numbers.length > 0 ? between(tokens, from + length) : 0);
    const token = tokens[next];
    const [first = 0, last = first] = token?.numbers ?? [];
    const isDegree = (token?.kind === 'number' || token?.kind === 'range') && first > 0 && first <= last;
    if (!isDegree || last > HIGHEST_DEGREE) return { numbers, length: numbers.length > 0 ? length : 0 };
    for (let number = first; number <= last; number += 1) numbers.push(number);
    length = next + 1 - from;
    length += DEGREE.at(tokens, from + length)?.length ?? 0;
  }
}

function between(tokens: readonly Token[], at: number): number {
  return tokens[at]?.word === ',' ? 1 : (AND.at(tokens, at)?.length ?? 0);
}
