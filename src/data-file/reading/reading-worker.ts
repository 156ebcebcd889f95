/** The thread in which one file is read: whatever the file does to it, the program goes on. */

import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.ts';

parentPort?.postMessage(await readFile(Buffer.from(workerData as Uint8Array)));
