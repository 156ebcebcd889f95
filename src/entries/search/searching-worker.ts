/** The thread that searches: it opens names, keeps their words, and answers one ask after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { useKeys } from '../../database/sealing/sealed.ts';
import { pairsIn } from '../merging/comparing.ts';
import type { Answer, Ask, EntryRow, Given } from './messages.ts';
import { Shelf } from './shelf.ts';

useKeys((workerData as Given).keys);
const shelf = new Shelf();

parentPort?.on('message', (ask: Ask) => {
  parentPort?.postMessage(answerTo(ask));
});

function answerTo(ask: Ask): Answer {
  try {
    if (ask.kind === 'marks') return { kind: 'missing', ids: shelf.missing(ask.contestId, ask.marks) };
    if (ask.kind === 'find') return { kind: 'found', found: shelf.find(ask.contestIds, ask.typed, ask) };
    if (ask.kind === 'pairs') return { kind: 'pairs', pairs: pairsIn(ask.rows) };
    shelf.keep(ask.contestId, ask.code, JSON.parse(ask.rows) as EntryRow[]);
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error.message : 'unknown' };
  }
}
