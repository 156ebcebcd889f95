/** The report about a directory's file: one line a fault with its place; plain text, for a terminal. */

import { isShapeFault, one, type Sentences, sayMisshapen, sayUnreadable } from '../data-file/words.ts';
import type { Say } from '../texts/texts.ts';
import type { DirectoryFault, DirectoryFileRefusal } from './directory-file.ts';

const FAULTS: Sentences<DirectoryFault> = {
  'unknown-district': ({ id }, say) => say('directory-fault-unknown-district', { id }),
  'duplicate-key': ({ id }, say) => say('directory-fault-duplicate-key', { id }),
};

/** Why a file was not taken: one sentence, or a line for each fault. */
export function sayDirectoryFile(refusal: DirectoryFileRefusal, say: Say): string[] {
  if (refusal.code === 'directory-file-unreadable') return [sayUnreadable(refusal.why, say)];
  return refusal.faults.map((fault) => {
    const sentence = isShapeFault(fault) ? sayMisshapen(fault, say) : one<DirectoryFault>(FAULTS, fault, say);
    return say('shape-line', { path: fault.path === '' ? say('shape-whole-file') : fault.path, fault: sentence });
  });
}
