/** Draws charts in a thread of its own, which is ended after many: there is no other way to have its memory back. */

import type { Worker } from 'node:worker_threads';
import { type Bounds, keepThread } from '../../kept-thread.ts';
import { startThread } from '../../thread.ts';
import type { Picture } from './option.ts';

/** The renderer keeps the memory of what it drew. */
const BOUNDS: Bounds = { answers: 50, idle: 60_000, answer: 20_000 };

export interface Drawer {
  /** The picture as PNG; charts wanted at once are drawn one after the other. Rejects when it cannot be drawn in time. */
  draw(picture: Picture): Promise<Buffer>;
  /** Whether there is a thread now. */
  isUp(): boolean;
  /** Ends the thread; another chart starts one again. */
  end(): Promise<void>;
}

/** What the thread answers. */
type Answer = { png: Uint8Array } | { error: string };

/** A drawer whose thread lives while charts are wanted; `start` gives the thread. */
export function createDrawer(bounds: Bounds = BOUNDS, start: () => Worker = startDrawing): Drawer {
  const { ask, inTurn, isUp, end } = keepThread<Picture, Answer>(start, bounds, 'a chart');

  async function drawn(picture: Picture): Promise<Buffer> {
    const answer = await ask(picture);
    if ('error' in answer) throw new Error(`a chart was not drawn: ${answer.error}`);
    return Buffer.from(answer.png);
  }

  return { draw: (picture) => inTurn(() => drawn(picture)), isUp, end };
}

function startDrawing(): Worker {
  return startThread(new URL('./drawing-worker.ts', import.meta.url));
}
