/** Starts a thread of this program, compiled or from the sources. */

import { Worker, type WorkerOptions } from 'node:worker_threads';

/** The thread of this source file, which ends in `.ts`. */
export function startThread(source: URL, options: WorkerOptions = {}): Worker {
  // Compiled, the thread is a file like any other; from the sources it needs the loader first, which threads do not inherit.
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(source.href.replace(/\.ts$/, '.js')), options);
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import('${loader}').then(({ register }) => { register(); return import('${source.href}'); })`;
  return new Worker(code, { ...options, eval: true, execArgv: [] });
}
