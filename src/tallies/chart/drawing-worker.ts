/** The thread in which charts are drawn one after the other: drawing takes long, and its memory comes back with the thread. */

import { parentPort } from 'node:worker_threads';
import { draw } from './draw.ts';
import type { Picture } from './option.ts';

parentPort?.on('message', (picture: Picture) => {
  draw(picture).then(
    (png) => parentPort?.postMessage({ png }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});
