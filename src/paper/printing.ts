/** Prints a document in a thread of its own: setting type is work, and the program goes on answering meanwhile. */

import { startThread } from '../thread.ts';
import type { Paper } from './paper.ts';

/** What the thread says: how much is drawn, then the document. */
type Word = number | Uint8Array;

/** The document as a PDF; throws when it could not be made, which is the program's fault. `tell` hears 0…1. */
export function printed(paper: Paper, tell: (drawn: number) => void = () => undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const thread = startThread(new URL('./printing-worker.ts', import.meta.url), { workerData: paper });
    thread.on('message', (word: Word) => {
      if (typeof word === 'number') return tell(word);
      resolve(Buffer.from(word.buffer, word.byteOffset, word.byteLength));
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`printing ended with ${code}`)));
  });
}
