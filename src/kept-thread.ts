/** One thread kept at hand: started by the first question, ended when idle, after many, when it fails, or with the program. */

import type { Worker } from 'node:worker_threads';
import { askThread } from './thread.ts';

/** What a thread may take, in milliseconds. */
export interface Bounds {
  /** For one answer, the start of the thread included. */
  readonly answer: number;
  /** Without work after which it is ended, and what it knows is forgotten with it. */
  readonly idle: number;
  /** Answers after which it is ended, where it grows with what it does; endless unless said. */
  readonly answers?: number;
}

export interface KeptThread<Ask, Answer> {
  /** Asks the thread; within a work of `inTurn` only. */
  ask(question: Ask): Promise<Answer>;
  /** Does pieces of work one after the other; a thread in whose work something failed is not asked again. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Whether there is a thread now. */
  isUp(): boolean;
  /** Ends the thread; the next question starts one again. */
  end(): Promise<void>;
}

/** A keeper of one thread, which `start` makes; `what` names its work in errors. */
export function keepThread<Ask, Answer>(start: () => Worker, bounds: Bounds, what: string): KeptThread<Ask, Answer> {
  const { answers = Number.POSITIVE_INFINITY } = bounds;
  let worker: Worker | undefined;
  let answered = 0;
  let idle: NodeJS.Timeout | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  /** A thread that goes wrong between two questions is noticed by the next one, and is no reason to fall. */
  function begun(): Worker {
    const fresh = start();
    answered = 0;
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = undefined;
    });
    return fresh;
  }

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(idle);
    try {
      const done = await work();
      if (answered >= answers) await end();
      return done;
    } catch (error) {
      await end();
      throw error;
    } finally {
      if (worker) idle = setTimeout(() => void end(), bounds.idle).unref();
    }
  }

  return {
    end,
    isUp: () => worker !== undefined,
    async ask(question) {
      worker ??= begun();
      const answer = await askThread<Answer>(worker, question, bounds.answer, what);
      answered += 1;
      return answer;
    },
    inTurn(work) {
      const next = before.then(() => alone(work));
      before = next.catch(() => undefined);
      return next;
    },
  };
}
