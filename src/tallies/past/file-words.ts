/** The sentences about a file of past totals; plain text, for a terminal. */

import { sayMisshapen, sayUnreadable } from '../../data-file/words.ts';
import type { Say } from '../../texts/texts.ts';
import type { PastFileRefusal } from './file.ts';

/** A line for each fault, with the place it stands at. */
export function sayPastFile(refusal: PastFileRefusal, say: Say): string[] {
  if (refusal.code !== 'past-file-faulty') return [sayUnreadable(refusal, say)];
  return refusal.faults.map(({ path, ...fault }) => {
    const sentence = sayMisshapen(fault, say);
    return path === '' ? sentence : `${path}: ${sentence}`;
  });
}
