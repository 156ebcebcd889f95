/** The thread in which one document is set and drawn: it tells how far it is, and at last hands over the bytes. */

import { parentPort, workerData } from 'node:worker_threads';
import { drawnPaper } from './drawing.ts';
import type { Paper } from './paper.ts';

const drawn = await drawnPaper(workerData as Paper, (share) => parentPort?.postMessage(share));
const bytes = new Uint8Array(drawn);
parentPort?.postMessage(bytes, [bytes.buffer]);
