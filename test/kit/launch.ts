/** Processes of the project: the program, the operator's commands, what is measured beside them. Nothing of vitest. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve as resolvePath } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What an ended process leaves behind. */
export interface Ended {
  code: number | null;
  /** What it said to its operator, line by line. */
  said: string[];
}

export interface Launched {
  ended: Promise<Ended>;
  /** kill -9, at once; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; how it ended. */
  terminate(): Promise<Ended>;
}

/** The settings as an operator writes them into the environment. */
export type Environment = Readonly<Record<string, string>>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = import.meta.resolve('tsx');
const PATIENCE_MS = 120_000;

/** Of nobody's bot, in the shape that settings insist on. */
export const TOKEN = `70001234:${'A'.repeat(35)}`;

/** What `npm start` runs. */
export const START = 'scripts/start.mjs';

/** What `npm start` tells Node about its memory; everything that is measured or tested as a process runs so. */
export const AS_STARTED: readonly string[] = (
  JSON.parse(readFileSync(resolvePath(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));

/** Runs a script of the project, or another by its whole path, in `cwd`, with these settings and none of this machine's. */
export function launch([script = '', ...words]: string[], environment: Environment, cwd: string): Launched {
  const loader = script.endsWith('.ts') ? ['--import', TSX] : [];
  const child = spawn(process.execPath, [...AS_STARTED, ...loader, resolvePath(ROOT, script), ...words], {
    cwd,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve({ code, said: said.split('\n').filter(Boolean) });
    });
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { ended, kill: async () => void (await end('SIGKILL')), terminate: () => end('SIGTERM') };
}

/** Starts the program and waits until it is well; throws what it said when it ends before. */
export async function launchProgram(environment: Environment, cwd: string, script = 'src/main.ts'): Promise<Launched> {
  const program = launch([script], environment, cwd);
  const failed = program.ended.then(({ said }) => {
    throw new Error(`the program did not start: ${said.join('\n')}`);
  });
  failed.catch(() => undefined);
  await Promise.race([failed, until(async () => (await ask(environment, '/healthz')).ok)]);
  return program;
}

/** Whether nothing is stored that has not been handled to its end; false while the program is away. */
export async function hasHandledAll(environment: Environment): Promise<boolean> {
  const metrics = await ask(environment, '/metrics').then(
    (answer) => answer.text(),
    () => '',
  );
  return ['waiting', 'handling'].every((state) => metrics.includes(`rampa_inbox{state="${state}"} 0\n`));
}

/** Asks until the answer is yes, for two minutes at most; what throws has not answered yet. */
export async function until(asked: () => Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE_MS; await pause(10)) {
    if (await asked().catch(() => false)) return;
  }
  throw new Error('waited in vain');
}

function ask(environment: Environment, path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${environment['OPS_PORT']}${path}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
