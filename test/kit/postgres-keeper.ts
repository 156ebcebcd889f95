/** A process of its own that runs one PostgreSQL for as long as its standard input stays open, then cleans up. */

import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';

const { folder, command, args, user } = JSON.parse(process.argv[2] ?? '{}') as {
  folder: string;
  command: string;
  args: string[];
  user: { uid?: number; gid?: number };
};

// The terminal's Ctrl-C reaches the starter too; its end closes our input, and that is the one way out.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

const server = spawn(command, args, { ...user, cwd: folder, stdio: 'ignore' });
const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));

process.stdin.resume();
process.stdin.once('end', () => server.kill('SIGINT'));

await gone;
await rm(folder, { recursive: true, force: true });
process.exit(0);
