/** Starts processes of our own on a data folder, and folders for them. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  /** What it says, line by line. */
  lines: AsyncIterator<string>;
  /** Ends it as a power cut of the process would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts `child-writer.ts` on a folder. */
export function aWriter(dir: string): Child {
  const script = fileURLToPath(new URL('./child-writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => killed(child);
  onTestFinished(kill);
  return { lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), kill };
}

/** The next line; throws when the child ended instead. */
export async function next({ lines }: Child): Promise<string> {
  const line = await lines.next();
  if (line.done) throw new Error('the child ended');
  return line.value;
}

/** A temporary folder that goes with the test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rampa-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
