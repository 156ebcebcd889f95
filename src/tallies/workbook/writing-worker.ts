/** The thread that writes one file: it asks for the pages of its lists, opens names, and hands the bytes over as they come. */

import { parentPort, workerData } from 'node:worker_threads';
import { useKeys } from '../../database/sealing/sealed.ts';
import { LOCALES } from '../../texts/folder.ts';
import { loadTexts } from '../../texts/texts.ts';
import { writeFile } from './job.ts';
import type { Named, PageTexts } from './listed.ts';
import type { Answered, Given, Told } from './messages.ts';

/** Pieces that may wait to be taken: memory stays the same however slowly the file is taken. */
const MOST_WAITING = 16;

const { job, keys } = workerData as Given;
useKeys(keys);

let waiting = 0;
let taken: (() => void) | undefined;
const wanting: ((page: PageTexts | null) => void)[] = [];

parentPort?.on('message', (answer: Answered) => {
  if (answer.kind === 'page') return wanting.shift()?.(answer.page);
  waiting -= 1;
  taken?.();
});

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

function wanted(named: Named): Promise<PageTexts | null> {
  tell({ kind: 'want', named });
  return new Promise((resolve) => wanting.push(resolve));
}

/** The next page is on its way while this one is written. */
async function* read(named: Named): AsyncGenerator<PageTexts> {
  let coming = wanted(named);
  for (;;) {
    const page = await coming;
    if (page === null) return;
    coming = wanted(named);
    yield page;
  }
}

try {
  for await (const bytes of writeFile(job, loadTexts(LOCALES)(job.language), read)) {
    tell({ kind: 'piece', bytes });
    waiting += 1;
    if (waiting >= MOST_WAITING) await new Promise<void>((resolve) => (taken = resolve));
  }
  tell({ kind: 'end' });
} catch (error) {
  tell({ kind: 'failed', error: error instanceof Error ? error.message : 'unknown' });
}
parentPort?.unref();
