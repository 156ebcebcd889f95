/** One thread kept at hand: started by the first question, ended when idle, when it fails, or with the program. */

import type { Worker } from 'node:worker_threads';
import { askThread } from '../../thread.ts';

/** Milliseconds. */
export interface Bounds {
  /** For one answer of the thread, its start included. */
  answer: number;
  /** Without work after which the thread is ended, and what it knows is forgotten with it. */
  idle: number;
}

export interface KeptThread<Ask, Answer> {
  /** Asks the thread; within a work of `inTurn` only. */
  ask(question: Ask): Promise<Answer>;
  /** Does pieces of work one after the other; a thread in whose work something failed is not asked again. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the thread; the next question starts one again. */
  end(): Promise<void>;
}

/** A keeper of one thread, which `start` makes; `what` names its work in errors. */
export function keepThread<Ask, Answer>(start: () => Worker, bounds: Bounds, what: string): KeptThread<Ask, Answer> {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  /** A thread that goes wrong between two questions is noticed by the next one. */
  function begun(): Worker {
    const fresh = start();
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = undefined;
    });
    return fresh;
  }

  return {
    end,
    ask(question) {
      worker ??= begun();
      return askThread<Answer>(worker, question, bounds.answer, what);
    },
    inTurn(work) {
      const next = before.then(async () => {
        clearTimeout(idle);
        try {
          return await work();
        } catch (error) {
          await end();
          throw error;
        } finally {
          if (worker) idle = setTimeout(() => void end(), bounds.idle).unref();
        }
      });
      before = next.catch(() => undefined);
      return next;
    },
  };
}
