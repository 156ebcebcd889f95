/** Fails when src/texts/keys.ts is not what locales/ru gives, saying what to run. */

import { readFileSync } from 'node:fs';
import { keysFile } from './texts.ts';

if (readFileSync(new URL('../src/texts/keys.ts', import.meta.url), 'utf8') !== keysFile()) {
  console.error('src/texts/keys.ts is out of date: run `npm run texts`.');
  process.exit(1);
}
