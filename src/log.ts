/** The program's log: JSON lines with ids and hashes, never names, phones, texts or tokens. */

import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { lookupKey } from './database/sealing/sealed.ts';

/** Keys whose values never belong into a log, wherever they stand. */
const NEVER = [
  'token',
  'text',
  'caption',
  'phone',
  'phone_number',
  'name',
  'first_name',
  'last_name',
  'username',
  'payload',
  'params',
  'secret',
];
/** What stands deeper in a line than this is left out. */
const DEEPEST = 5;

/** Lines wait until there are so many bytes of them, or so many milliseconds: writing each took a fifteenth of all work. */
const TOGETHER = { minLength: 4_096, periodicFlush: 100 };

/**
 * Makes the logger; lines go to standard output unless said. They are written behind the work, those of a tenth of a
 * second together, and all of them before the process exits; a kill -9 may cost those.
 */
export function createLogger({ level, destination }: { level: string; destination?: DestinationStream }): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: withoutPersonal },
    serializers: { err: safeError },
    redact: { paths: NEVER, censor: '…' },
  };
  return pino(options, destination ?? pino.destination({ sync: false, ...TOGETHER }));
}

/**
 * The line without what never belongs into a log, however deep it stands; its own keys are the logger's to look at, whose
 * paths with wildcards take longer than all the rest of a line.
 */
function withoutPersonal(line: Record<string, unknown>): Record<string, unknown> {
  const isFlat = ([key, value]: [string, unknown]) => key === 'err' || value === null || typeof value !== 'object';
  const entries = Object.entries(line);
  if (entries.every(isFlat)) return line;
  return Object.fromEntries(
    entries.map((entry) => (isFlat(entry) ? entry : [entry[0], scrubbedValue(entry[1], DEEPEST)])),
  );
}

function scrubbedValue(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (depth === 0) return '…';
  if (value instanceof Error) return safeError(value);
  if (Array.isArray(value)) return value.map((each) => scrubbedValue(each, depth - 1));
  const kept = ([key, each]: [string, unknown]) => [key, NEVER.includes(key) ? '…' : scrubbedValue(each, depth - 1)];
  return Object.fromEntries(Object.entries(value).map(kept));
}

/** What a line calls a chat: the same chat always the same, and nobody can tell which. */
export function chatHash(channel: string, chatKey: string): string {
  return lookupKey('chat-in-logs', channel, chatKey).slice(0, 12);
}

/** An error in words that hold nothing of what people wrote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const { type, code, message } = safeError(error);
  return `${type}${code ? ` ${code}` : ''}: ${message}`.slice(0, 500);
}

interface SafeError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: SafeError;
}

/** What of an error may be logged: its kind, its scrubbed words, where it was thrown, and the same of its cause. */
function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const code = 'error_code' in error ? error.error_code : 'code' in error ? error.code : undefined;
  const inner = 'error' in error && error.error instanceof Error ? error.error : error.cause;
  return {
    type: error.name,
    message: scrubbed(error.message),
    ...(code !== undefined && { code: String(code).slice(0, 40) }),
    ...(error.stack && { stack: framesOf(error.stack) }),
    ...(inner instanceof Error && { cause: safeError(inner) }),
  };
}

/** Only the places: the lines above them repeat the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}

/**
 * The program's own messages are plain English words. At the first sign of anything else (a quotation, another script,
 * a long number, an address, a statement) a message is cut, since what follows may have come from people or settings.
 */
function scrubbed(message: string): string {
  const foreign = message.search(
    /["'`«“\n]|[^\p{Script=Latin}\p{Script=Common}]|\d[\d.:() -]{3,}|:\/\/|(?<=Failed query: )/u,
  );
  return (foreign < 0 ? message : `${message.slice(0, foreign)}…`).slice(0, 400);
}
