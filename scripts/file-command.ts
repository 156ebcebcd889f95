/** What commands of the form `check FILE` and `load FILE` share: their words, the file's bytes, the exit code. */

import { readFile, stat } from 'node:fs/promises';
import type { Config } from '../src/config.ts';
import { type FileRefusal, judgeSize } from '../src/data-file/read.ts';
import { sayUnreadable } from '../src/data-file/words.ts';
import { ok, type Result, refused } from '../src/result.ts';
import type { PlainKey, Say } from '../src/texts/texts.ts';
import { runCommand } from './operator.ts';

/** One command on one file. */
export interface FileWork {
  verb: 'check' | 'load';
  file: Uint8Array;
  config: Config;
  say: Say;
}

/** Runs the command on the file named; what cannot be read is said in words. `run` gives the exit code. */
export async function fileCommand(usage: PlainKey, run: (work: FileWork) => Promise<number>): Promise<void> {
  await runCommand(async (config, say) => {
    const [verb, path, ...rest] = process.argv.slice(2);
    if ((verb !== 'check' && verb !== 'load') || path === undefined || rest.length > 0) {
      console.error(say(usage));
      process.exitCode = 2;
      return;
    }
    const file = await bytesOf(path);
    if (!file.ok) console.error(sayUnreadable(file.refusal, say));
    process.exitCode = file.ok ? await run({ verb, file: file.value, config, say }) : 1;
  });
}

/** A file's bytes; what is missing or too large is refused before it is read. */
async function bytesOf(path: string): Promise<Result<Uint8Array, FileRefusal>> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile()) return refused({ code: 'file-missing', path });
  const tooLarge = judgeSize(facts.size);
  return tooLarge ? refused(tooLarge) : ok(await readFile(path));
}
