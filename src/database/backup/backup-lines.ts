/** Reads a backup's lines and stops at what is wrong with them. */

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type BackupStart, backupStart, type RestoreRefusal } from './backup-format.ts';

/** Ends a restoring transaction, which undoes what it did. */
export class Stop extends Error {
  readonly refusal: RestoreRefusal;

  constructor(refusal: RestoreRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The lines of a gzipped text. Throws `Stop` where the file breaks off or is no gzip at all. */
export async function* unzippedLines(file: string): AsyncGenerator<string> {
  const compressed = createReadStream(file);
  const text = createGunzip();
  compressed.on('error', (error) => text.destroy(error)).pipe(text);
  text.setEncoding('utf8');
  let rest = '';
  let begun = false;
  try {
    for await (const part of text as AsyncIterable<string>) {
      begun = true;
      const lines = (rest + part).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    throw new Stop({ code: begun ? 'backup-damaged' : 'not-a-backup' });
  } finally {
    compressed.destroy();
  }
}

/** The first line. Throws `Stop` when the file is not a backup that this program reads. */
export async function readStart(lines: AsyncGenerator<string>): Promise<BackupStart> {
  const first = await lines.next();
  const start = backupStart.safeParse(first.done ? undefined : parsed(first.value));
  if (!start.success) throw new Stop({ code: 'not-a-backup' });
  return start.data;
}

/** JSON or undefined. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
