/** Reads the environment once into settings that cannot be impossible; the only reader of process.env. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from './texts/texts.ts';

/** One wrong setting: its name, what was given, what is expected. */
export interface WrongSetting {
  name: string;
  given: string | undefined;
  expected: string;
}

export type Receiving = { kind: 'polling' } | { kind: 'webhook'; url: string; secret: string; port: number };

export type Messenger =
  | { kind: 'sandbox'; port: number }
  | { kind: 'telegram'; token: string; apiRoot: string; receiving: Receiving; personalData: 'chat' };

export interface Config {
  messenger: Messenger;
  database: { kind: 'pglite'; dir: string } | { kind: 'postgres'; url: string };
  dataDir: string;
  host: string;
  opsPort: number;
  zone: string;
  language: Language;
  /** Messages a second that announcements may take of the messenger's limit. */
  sendRate: number;
  paidBroadcast: boolean;
  /** Telegram ids who are administrators from the start. */
  administrators: string[];
  /** `id:base64` pairs, the first seals; undefined: a key file is kept in the data folder's neighbour. */
  encryptionKeys: string | undefined;
  logLevel: string;
}

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');
const port = z.coerce.number().int().min(0).max(65_535);

const TOKEN = /^\d{5,}:[A-Za-z0-9_-]{30,}$/;

/** Telegram's own servers; a Bot API server on one's own machine may do what they do not. */
const TELEGRAM = 'https://api.telegram.org';

/** What each variable must be, in words; the sentence a person reads when it is not. */
const SETTINGS = {
  BOT_TOKEN: [
    z.string().regex(TOKEN).optional(),
    'the token BotFather gave, such as 123456789:AAE…; or nothing, for the sandbox',
  ],
  BOT_API_ROOT: [
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .default(TELEGRAM),
    'an http or https address of a Bot API server',
  ],
  DATABASE_URL: [
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    'postgres://user:password@host:port/name; or nothing, for the embedded database',
  ],
  DATA_DIR: [z.string().min(1).default('data'), 'a folder the program may write to'],
  WEBHOOK_URL: [
    z.url({ protocol: /^https?$/ }).optional(),
    'the public https address Telegram shall call; or nothing, for polling',
  ],
  WEBHOOK_SECRET: [
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,256}$/)
      .optional(),
    '16 to 256 characters of A-Z a-z 0-9 _ -',
  ],
  PORT: [port.default(8080), 'a port from 0 to 65535'],
  OPS_PORT: [port.default(9090), 'a port from 0 to 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on, such as 0.0.0.0'],
  TZ_DEFAULT: [z.string().refine(isZone).default('Asia/Novosibirsk'), 'a time zone such as Asia/Novosibirsk'],
  LANGUAGE_DEFAULT: [z.enum(LANGUAGES).default('ru'), 'ru or en'],
  SEND_RATE: [
    z.coerce.number().min(0.1).max(1000).default(25),
    'messages a second, from 0.1 to 30 (to 1000 with PAID_BROADCAST=true)',
  ],
  PAID_BROADCAST: [flag.default(false), 'true or false'],
  ADMIN_IDS: [
    z
      .string()
      .regex(/^\s*(\d+\s*(,\s*\d+\s*)*)?$/)
      .default(''),
    'Telegram ids separated by commas',
  ],
  ENCRYPTION_KEYS: [
    z.string().optional(),
    'id:key pairs separated by commas, lookup:key among them, each key 32 bytes in base64 (npm run keys makes them)',
  ],
  PERSONAL_DATA: [
    z.enum(['chat']).optional(),
    'chat (names and birth dates pass through the messenger; forms on the web are not there yet)',
  ],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'fatal, error, warn, info, debug, trace or silent',
  ],
} as const;

type Name = keyof typeof SETTINGS;
type Read = { [N in Name]: z.output<(typeof SETTINGS)[N][0]> };

/** Names whose given value must not be repeated in a message. */
const SECRET: readonly Name[] = ['BOT_TOKEN', 'WEBHOOK_SECRET', 'ENCRYPTION_KEYS', 'DATABASE_URL'];

/** Settings from `environment`, or everything that is wrong with them, one line each. */
export function readConfig(environment: Record<string, string | undefined>): Config | WrongSetting[] {
  const wrong: WrongSetting[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, [schema, expected]] of Object.entries(SETTINGS) as [Name, (typeof SETTINGS)[Name]][]) {
    const given = environment[name]?.trim() || undefined;
    const parsed = schema.safeParse(given);
    if (parsed.success) read[name] = parsed.data;
    else wrong.push({ name, given: SECRET.includes(name) ? hidden(given) : given, expected });
  }
  if (wrong.length > 0) return wrong;
  const settings = read as Read;
  const together = wrongTogether(settings);
  return together.length > 0 ? together : toConfig(settings);
}

/** Settings that are right one by one and wrong together. */
function wrongTogether(read: Read): WrongSetting[] {
  const wrong: WrongSetting[] = [];
  if (read.SEND_RATE > 30 && !read.PAID_BROADCAST) {
    wrong.push({ name: 'SEND_RATE', given: String(read.SEND_RATE), expected: 'at most 30 unless PAID_BROADCAST=true' });
  }
  if (read.BOT_TOKEN && !read.PERSONAL_DATA) {
    wrong.push({
      name: 'PERSONAL_DATA',
      given: undefined,
      expected: 'chat, once you have decided that personal data may pass through the messenger',
    });
  }
  if (read.WEBHOOK_URL && !read.WEBHOOK_SECRET) {
    wrong.push({
      name: 'WEBHOOK_SECRET',
      given: undefined,
      expected: '16 to 256 characters of A-Z a-z 0-9 _ -, since WEBHOOK_URL is set',
    });
  }
  if (read.WEBHOOK_URL?.startsWith('http:') && read.BOT_API_ROOT === TELEGRAM) {
    wrong.push({
      name: 'WEBHOOK_URL',
      given: read.WEBHOOK_URL,
      expected: 'an address that begins with https, since Telegram calls no other',
    });
  }
  if (read.PORT === read.OPS_PORT && read.PORT !== 0 && (read.WEBHOOK_URL || !read.BOT_TOKEN)) {
    wrong.push({ name: 'OPS_PORT', given: String(read.OPS_PORT), expected: 'another port than PORT' });
  }
  if (read.WEBHOOK_URL && !read.BOT_TOKEN) {
    wrong.push({ name: 'BOT_TOKEN', given: undefined, expected: 'the token BotFather gave, since WEBHOOK_URL is set' });
  }
  return wrong;
}

function toConfig(read: Read): Config {
  const dataDir = resolve(read.DATA_DIR);
  return {
    messenger: messengerOf(read),
    database: read.DATABASE_URL ? { kind: 'postgres', url: read.DATABASE_URL } : { kind: 'pglite', dir: dataDir },
    dataDir,
    host: read.HOST,
    opsPort: read.OPS_PORT,
    zone: read.TZ_DEFAULT,
    language: read.LANGUAGE_DEFAULT,
    sendRate: read.SEND_RATE,
    paidBroadcast: read.PAID_BROADCAST,
    administrators: read.ADMIN_IDS.split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    encryptionKeys: read.ENCRYPTION_KEYS,
    logLevel: read.LOG_LEVEL,
  };
}

function messengerOf(read: Read): Messenger {
  if (!read.BOT_TOKEN) return { kind: 'sandbox', port: read.PORT };
  const receiving: Receiving =
    read.WEBHOOK_URL && read.WEBHOOK_SECRET
      ? { kind: 'webhook', url: read.WEBHOOK_URL, secret: read.WEBHOOK_SECRET, port: read.PORT }
      : { kind: 'polling' };
  return { kind: 'telegram', token: read.BOT_TOKEN, apiRoot: read.BOT_API_ROOT, receiving, personalData: 'chat' };
}

/** The environment of this process with `.env` beneath it, where there is one. */
export function environment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** One line a wrong setting, as it is printed at start-up. */
export function describeWrong({ name, given, expected }: WrongSetting): string {
  return `${name}: ${given === undefined ? 'nothing was given' : `"${given}" was given`}; expected ${expected}.`;
}

function isZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';
}

function hidden(given: string | undefined): string | undefined {
  return given === undefined ? undefined : `${given.length} characters`;
}
