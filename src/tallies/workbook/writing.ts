/** Writes a file of lists: small ones here and at once, large ones in a thread, so that others get their turn. */

import { on } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Database } from '../../database/connect.ts';
import { keys } from '../../database/sealing/sealed.ts';
import type { Say } from '../../texts/texts.ts';
import { startThread } from '../../thread.ts';
import type { Scope } from '../counting/scope.ts';
import { type FileJob, writeFile } from './job.ts';
import type { Named, PageTexts } from './listed.ts';
import { entryPages } from './lists.ts';
import type { Answered, Given, Told } from './messages.ts';

/** Entries from which on a thread is worth its start. */
const MANY = 500;
/** Memory of the thread, megabytes. */
const [OLD_MB, YOUNG_MB] = [256, 64] as const;

/** The lists a file is written from. */
export interface Lists {
  readonly db: Database;
  readonly scope: Scope;
  /** Entries of the contest, drafts aside or not. */
  readonly entries: number;
  /** Told of the entries of each page when it has been taken. */
  seen(entries: number): void;
}

/** The file's bytes as they are pulled. Whoever stops pulling ends the thread too; rejects when it fails. */
export function written(job: FileJob, lists: Lists, say: Say): AsyncGenerator<Buffer> {
  if (lists.entries >= MANY) return writtenApart(job, lists);
  return writeFile(job, say, (named) => texts(lists, named));
}

async function* texts({ db, scope, seen }: Lists, named: Named): AsyncGenerator<PageTexts> {
  for await (const page of entryPages(db, scope, named)) {
    yield page.texts;
    seen(page.entries);
  }
}

/** The same in a thread, `start` gives it; this one reads pages, which stay sealed, and passes the bytes on. */
export async function* writtenApart(
  job: FileJob,
  lists: Lists,
  start: (given: Given) => Worker = startWriting,
): AsyncGenerator<Buffer> {
  const worker = start({ job, keys: keys() });
  // What goes wrong with it after the last byte is no reason to fall.
  worker.on('error', () => undefined);
  const pages = new Map<Named, AsyncGenerator<PageTexts>>();
  let fault: unknown = new Error('the thread that writes went away');
  const answer = (told: Answered) => worker.postMessage(told);
  const readFor = async (named: Named) => {
    const list = pages.get(named) ?? texts(lists, named);
    pages.set(named, list);
    const { value, done } = await list.next();
    answer({ kind: 'page', page: done ? null : value });
  };
  const giveUp = (error: unknown) => {
    fault = error;
    return worker.terminate();
  };
  try {
    for await (const [told] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[Told]>) {
      if (told.kind === 'end') return;
      if (told.kind === 'failed') throw new Error(`a file was not written: ${told.error}`);
      if (told.kind === 'want') void readFor(told.named).catch(giveUp);
      else {
        yield Buffer.from(told.bytes.buffer, told.bytes.byteOffset, told.bytes.byteLength);
        answer({ kind: 'taken' });
      }
    }
    throw fault;
  } finally {
    await worker.terminate();
  }
}

function startWriting(given: Given): Worker {
  return startThread(new URL('./writing-worker.ts', import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: OLD_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}
