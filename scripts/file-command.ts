/** What commands of the form `check FILE` and `load FILE` share: their words, the file's bytes, the exit code. */

import { sayUnreadable } from '../src/data-file/words.ts';
import type { PlainKey } from '../src/texts/texts.ts';
import { bytesOf, sayIn, settings } from './with-database.ts';

/** What a command works with. */
export const config = settings();
export const say = sayIn(config);

/** Runs the command on the file named; what cannot be read is said in words. `run` gives the exit code. */
export async function fileCommand(
  usage: PlainKey,
  run: (verb: 'check' | 'load', file: Uint8Array) => Promise<number>,
): Promise<void> {
  process.exitCode = await answered(usage, run);
}

async function answered(usage: PlainKey, run: Parameters<typeof fileCommand>[1]): Promise<number> {
  const [verb, path, ...rest] = process.argv.slice(2);
  if ((verb !== 'check' && verb !== 'load') || path === undefined || rest.length > 0) {
    console.error(say(usage));
    return 2;
  }
  const file = await bytesOf(path);
  if (file.ok) return run(verb, file.value);
  console.error(sayUnreadable(file.refusal, say));
  return 1;
}
