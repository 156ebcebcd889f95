/** Keeps the thread that draws: started when a chart is wanted, ended after many charts, when idle, or when it hangs. */

import type { Worker } from 'node:worker_threads';
import { askThread, startThread } from '../../thread.ts';
import type { Picture } from './option.ts';

/** What a drawing thread may take. */
interface Bounds {
  /** Charts after which the thread is ended: the renderer keeps the memory of what it drew. */
  readonly charts: number;
  /** Milliseconds without a chart after which it is ended. */
  readonly idle: number;
  /** Milliseconds for one chart, the start of the thread included. */
  readonly time: number;
}

const BOUNDS: Bounds = { charts: 50, idle: 60_000, time: 20_000 };

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

/** A keeper of one thread; `start` gives the thread. */
export function createDrawer(bounds: Bounds = BOUNDS, start: () => Worker = startDrawing): Drawer {
  let worker: Worker | undefined;
  let drawn = 0;
  let idle: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    drawn = 0;
    await ending?.terminate();
  }

  /** A thread that goes wrong between two charts is noticed by the next one, and is no reason to fall. */
  function begun(): Worker {
    const fresh = start();
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) void end();
    });
    return fresh;
  }

  async function drawNext(picture: Picture): Promise<Buffer> {
    clearTimeout(idle);
    worker ??= begun();
    try {
      const answer = await askThread<Answer>(worker, picture, bounds.time, 'a chart');
      if ('error' in answer) throw new Error(`a chart was not drawn: ${answer.error}`);
      drawn += 1;
      if (drawn >= bounds.charts) await end();
      else idle = setTimeout(() => void end(), bounds.idle).unref();
      return Buffer.from(answer.png);
    } catch (error) {
      await end();
      throw error;
    }
  }

  return {
    end,
    isUp: () => worker !== undefined,
    draw(picture) {
      const next = before.then(() => drawNext(picture));
      before = next.catch(() => undefined);
      return next;
    },
  };
}

function startDrawing(): Worker {
  return startThread(new URL('./drawing-worker.ts', import.meta.url));
}
