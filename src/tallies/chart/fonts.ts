/** The typeface of charts, PT Sans: made for every language written in Cyrillic, under the Open Font License. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export const FAMILY = 'PT Sans';

const FILES = {
  normal: '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf',
  bold: '@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf',
} as const;

export type Weight = keyof typeof FILES;

const read = new Map<Weight, Buffer>();

/** The font file of a weight, read once. */
export function fontFile(weight: Weight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const bytes = readFileSync(resolve(FILES[weight]));
  read.set(weight, bytes);
  return bytes;
}
