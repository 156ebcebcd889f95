/** Reads a file in a thread of its own, within bounds of time and memory. */

import { type Result, refused } from '../../result.ts';
import { startThread } from '../../thread.ts';
import type { FileFault } from './faults.ts';
import { LIMITS } from './limits.ts';
import type { RawTable } from './table.ts';

type Read = Result<RawTable, FileFault>;

/** The table in the file, or why there is none. A reading that takes too long or too much is ended. */
export function readApart(bytes: Uint8Array, bounds: { time: number; memory: number } = LIMITS): Promise<Read> {
  return new Promise((resolve) => {
    const worker = startThread(new URL('./reading-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: bounds.memory, maxYoungGenerationSizeMb: bounds.memory / 4 },
    });
    const end = (read: Read) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    const giveUp = () => end(refused({ code: 'file-too-heavy' }));
    const timer = setTimeout(giveUp, bounds.time);
    worker.once('message', end);
    worker.once('error', giveUp);
    worker.once('exit', giveUp);
  });
}
