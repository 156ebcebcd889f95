/** Starts bots in processes of their own and kills them. */

import { type ChildProcess, fork } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { ProcessSettings } from './bot-process.ts';
import { compiled } from './compiled.ts';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
/** The same as `testKeys`, as the environment would give them. */
const KEYS = `test:${key('t')},lookup:${key('l')}`;

export interface BotProcess {
  /** Where its webhook listens. */
  port: number;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; the code it exits with. */
  terminate(): Promise<number | null>;
  /** Its log so far. */
  log(): string;
}

/** Starts one and waits until it is ready; it is killed when the test ends. */
export async function aBotProcess(settings: Omit<ProcessSettings, 'keys'>): Promise<BotProcess> {
  const program = await compiled('test/kit/bot-process.ts');
  const child = fork(program, [JSON.stringify({ ...settings, keys: KEYS } satisfies ProcessSettings)], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return gone;
  };
  onTestFinished(async () => void (await end('SIGKILL')));
  const port = await ready(child, gone, () => lines.join(''));
  return {
    port,
    kill: async () => void (await end('SIGKILL')),
    terminate: () => end('SIGTERM'),
    log: () => lines.join(''),
  };
}

function ready(child: ChildProcess, gone: Promise<unknown>, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    void gone.then(() => reject(new Error(`the bot did not start: ${log()}`)));
  });
}
