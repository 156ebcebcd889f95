/** The sentences about a file that cannot be read or does not have the shape it should; plain text, for a terminal. */

import type { Say } from '../texts/texts.ts';
import type { FileRefusal } from './read.ts';
import type { ShapeFault } from './shape.ts';

type Sentences<F extends { code: string }> = { [C in F['code']]: (fault: Extract<F, { code: C }>, say: Say) => string };

const UNREADABLE: Sentences<FileRefusal> = {
  'file-missing': ({ path }, say) => say('file-missing', { path }),
  'file-too-large': ({ mostMb, givenMb }, say) => say('file-too-large', { mostMb, givenMb }),
  'file-empty': (_, say) => say('file-empty'),
  'file-not-utf8': (_, say) => say('file-not-utf8'),
  'file-syntax': ({ line, column }, say) => say('file-syntax', { line, column }),
  'file-duplicate-key': ({ line, column }, say) => say('file-duplicate-key', { line, column }),
  'file-too-tangled': (_, say) => say('file-too-tangled'),
};

const MISSHAPEN: Sentences<ShapeFault> = {
  missing: (_, say) => say('shape-missing'),
  'wrong-type': ({ expected }, say) => say('shape-wrong-type', { expected }),
  'unknown-keys': ({ keys }, say) => say('shape-unknown-keys', { keys }),
  'too-small': ({ least }, say) => say('shape-too-small', { least }),
  'too-big': ({ most }, say) => say('shape-too-big', { most }),
  'too-short': ({ least }, say) => say('shape-too-short', { least }),
  'too-long': ({ most }, say) => say('shape-too-long', { most }),
  'wrong-count': ({ count }, say) => say('shape-wrong-count', { count }),
  'wrong-format': ({ format }, say) => say('shape-wrong-format', { format }),
  'not-one-of': ({ options }, say) => say('shape-not-one-of', { options }),
};

/** Why a file cannot be read at all. */
export function sayUnreadable(refusal: FileRefusal, say: Say): string {
  return one(UNREADABLE, refusal, say);
}

/** What is wrong with the shape of one place. */
export function sayMisshapen(fault: ShapeFault, say: Say): string {
  return one(MISSHAPEN, fault, say);
}

/** Whether a fault is one of shape. */
export function isShapeFault(fault: { code: string }): fault is ShapeFault {
  return Object.hasOwn(MISSHAPEN, fault.code);
}

/** The sentence of a fault out of a table that has one for each code. */
export function one<F extends { code: string }>(sentences: Sentences<F>, fault: F, say: Say): string {
  const sentence = sentences[fault.code as F['code']] as (fault: F, say: Say) => string;
  return sentence(fault, say);
}

export type { Sentences };
