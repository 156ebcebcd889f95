/** Threads of this program: started, compiled or from the sources, and asked one question at a time. */

import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The thread of this source file, which ends in `.ts`. */
export function startThread(source: URL, options: WorkerOptions = {}): Worker {
  // Compiled, the thread is a file like any other; from the sources it needs the loader first, which threads do not inherit.
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(source.href.replace(/\.ts$/, '.js')), options);
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import('${loader}').then(({ register }) => { register(); return import('${source.href}'); })`;
  return new Worker(code, { ...options, eval: true, execArgv: [] });
}

/**
 * Asks a thread and waits for its answer, `time` milliseconds at most; rejects when it falls, leaves or takes too long.
 * `what` names the work in the error. A thread that is asked nothing keeps no process alive.
 */
export function askThread<A>(worker: Worker, question: unknown, time: number, what: string): Promise<A> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', left);
      worker.unref();
      settled();
    };
    const answered = (answer: A) => settle(() => resolve(answer));
    const failed = (why: unknown) => settle(() => reject(why));
    const left = () => failed(new Error(`the thread for ${what} went away`));
    const timer = setTimeout(failed, time, new Error(`${what} took too long`));
    worker.on('message', answered).on('error', failed).on('exit', left);
    worker.ref();
    worker.postMessage(question);
  });
}
