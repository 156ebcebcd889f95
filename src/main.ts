/** Starts Rampa: reads the settings, opens the database, starts the bot or the sandbox, and ends it all on a signal. */

import { CalledOff } from './called-off.ts';
import { systemClock } from './clock.ts';
import { type Config, describeWrong, environment, readConfig } from './config.ts';
import { StartError } from './database/start-error.ts';
import { describeStartProblem } from './database/start-sentences.ts';
import { isOfSystem } from './error-codes.ts';
import { openInstance } from './opening.ts';
import type { Program } from './program.ts';
import { LOCALES } from './texts/folder.ts';
import { loadTexts } from './texts/texts.ts';
import { UnknownToken } from './unknown-token.ts';

const config = readConfig(environment());

if (Array.isArray(config)) {
  for (const wrong of config) say(describeWrong(wrong));
  process.exitCode = 1;
} else {
  await run(config);
}

/** From start to end. A start that cannot succeed is one sentence and exit code 1; a signal ends in exit code 0. */
async function run(settings: Config): Promise<void> {
  const calledOff = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve());
  });
  void signalled.then(() => calledOff.abort());
  try {
    const program = await start(settings, calledOff.signal);
    await signalled;
    await program.stop();
  } catch (error) {
    if (error instanceof CalledOff) process.exit(0);
    const sentence = sentenceOf(error, settings);
    if (sentence === undefined) throw error;
    say(sentence);
    process.exit(1);
  }
  process.exit(0);
}

/** The program's many files load while the database opens: neither waits for the other. */
async function start(settings: Config, signal: AbortSignal): Promise<Program> {
  const { messenger } = settings;
  const loading = import('./program.ts');
  if (messenger.kind === 'sandbox') {
    const { startSandbox } = await import('./sandbox/start.ts');
    const begin: Parameters<typeof startSandbox<Program>>[2] = {
      openInstance: (apart, kind) => openInstance(apart, kind, signal),
      startProgram: async (apart, opened, place) => (await loading).startProgram(apart, opened, place, signal),
      say,
    };
    return startSandbox(settings, messenger.port, begin);
  }
  const [{ startProgram }, opened] = await Promise.all([loading, openInstance(settings, 'live', signal)]);
  const { token, apiRoot } = messenger;
  const program = await startProgram(settings, opened, { token, apiRoot, clock: systemClock }, signal);
  if (program.claimLink)
    say(`The first administrator claims the bot here, once, within two days:\n${program.claimLink}`);
  return program;
}

/** What a person can do something about, as a sentence; anything else is a fault of the program. */
function sentenceOf(error: unknown, { language, host }: Config): string | undefined {
  if (error instanceof UnknownToken)
    return 'BOT_TOKEN: the messenger does not know this token; take it from BotFather anew.';
  if (error instanceof StartError) return describeStartProblem(loadTexts(LOCALES)(language), error.problem);
  return isOfSystem(error) ? listenProblem(error, host) : undefined;
}

/** What keeps a port from being listened on, by the system's code. */
function listenProblem({ code, syscall, port }: NodeJS.ErrnoException & { port?: number }, host: string) {
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `Port ${port} is taken by another program; set PORT or OPS_PORT to another one.`;
  if (syscall === 'listen' && code === 'EACCES')
    return `Port ${port} may not be used by this user; set PORT or OPS_PORT to one above 1023.`;
  if ((syscall === 'listen' && code === 'EADDRNOTAVAIL') || syscall === 'getaddrinfo')
    return `HOST: "${host}" is no address of this computer; set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`;
  return undefined;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
