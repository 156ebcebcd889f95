/** Starts Rampa: reads the settings, opens the database, starts the bot or the sandbox, and ends it all on a signal. */

import { CalledOff } from './called-off.ts';
import { systemClock } from './clock.ts';
import { type Config, describeWrong, environment, languageOf, readConfig } from './config.ts';
import { StartError } from './database/start-error.ts';
import { describeStartProblem } from './database/start-sentences.ts';
import { isOfSystem } from './error-codes.ts';
import { openInstance } from './opening.ts';
import type { Program } from './program.ts';
import { LOCALES } from './texts/folder.ts';
import { loadTexts, type Say } from './texts/texts.ts';
import { UnknownToken } from './unknown-token.ts';

const given = environment();
const config = readConfig(given);

if (Array.isArray(config)) {
  const say = inOperatorsLanguage();
  for (const wrong of config) tell(describeWrong(say, wrong));
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
    tell(sentence);
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
    const { isOutOfReach } = await import('./sandbox/reach.ts');
    return startSandbox<Program>(settings, messenger.port, {
      openInstance: (apart, kind) => openInstance(apart, kind, signal),
      startProgram: async (apart, opened, place) => (await loading).startProgram(apart, opened, place, signal),
      isOpen(url) {
        const say = inOperatorsLanguage();
        tell(say('start-sandbox-open', { url }));
        if (isOutOfReach(settings.host)) tell(say('start-sandbox-out-of-reach'));
      },
    });
  }
  const [{ startProgram }, opened] = await Promise.all([loading, openInstance(settings, 'live', signal)]);
  const { token, apiRoot } = messenger;
  const program = await startProgram(settings, opened, { token, apiRoot, clock: systemClock }, signal);
  const { claimLink: link } = program;
  if (link) tell(inOperatorsLanguage()('start-first-administrator', { link }));
  return program;
}

/** What a person can do something about, as a sentence; anything else is a fault of the program. */
function sentenceOf(error: unknown, { host }: Config): string | undefined {
  const say = inOperatorsLanguage();
  if (error instanceof UnknownToken) return say('start-token-unknown');
  if (error instanceof StartError) return describeStartProblem(say, error.problem);
  return isOfSystem(error) ? listenProblem(say, error, host) : undefined;
}

/** What keeps a port from being listened on, by the system's code. */
function listenProblem(say: Say, error: NodeJS.ErrnoException & { port?: number }, host: string) {
  const { code, syscall } = error;
  const port = String(error.port);
  if (syscall === 'listen' && code === 'EADDRINUSE') return say('start-port-taken', { port });
  if (syscall === 'listen' && code === 'EACCES') return say('start-port-forbidden', { port });
  if ((syscall === 'listen' && code === 'EADDRNOTAVAIL') || syscall === 'getaddrinfo')
    return say('start-host-unknown', { host });
  return undefined;
}

/** Read only when there is something to say: a start waits for no texts. */
function inOperatorsLanguage(): Say {
  return loadTexts(LOCALES)(languageOf(given));
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
