/** Reads the environment once into settings that cannot be impossible; the only reader of process.env. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Name, type Read, SECRET, SETTINGS, TELEGRAM } from './settings.ts';
import type { Language, PlainKey, Say } from './texts/texts.ts';

/** One wrong setting: its name, what was given, what is expected. */
export interface WrongSetting {
  name: string;
  /** Of a secret only its length is told. */
  given: string | { characters: number } | undefined;
  expected: PlainKey;
}

/** Where the messenger delivers updates by webhook. */
export interface WebhookSettings {
  kind: 'webhook';
  url: string;
  secret: string;
  port: number;
}

/** How updates come in. */
export type ReceivingSettings = { kind: 'polling' } | WebhookSettings;

export type Messenger =
  | { kind: 'sandbox'; port: number }
  | { kind: 'telegram'; token: string; apiRoot: string; receiving: ReceivingSettings; personalData: 'chat' };

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

/** Settings from `environment`, or everything that is wrong with them. */
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
    wrong.push({ name: 'SEND_RATE', given: String(read.SEND_RATE), expected: 'setting-send-rate-free' });
  }
  if (read.BOT_TOKEN && !read.PERSONAL_DATA) {
    wrong.push({
      name: 'PERSONAL_DATA',
      given: undefined,
      expected: 'setting-personal-data-undecided',
    });
  }
  if (read.WEBHOOK_URL && !read.WEBHOOK_SECRET) {
    wrong.push({
      name: 'WEBHOOK_SECRET',
      given: undefined,
      expected: 'setting-webhook-secret-needed',
    });
  }
  if (read.WEBHOOK_URL?.startsWith('http:') && read.BOT_API_ROOT === TELEGRAM) {
    wrong.push({
      name: 'WEBHOOK_URL',
      given: read.WEBHOOK_URL,
      expected: 'setting-webhook-https',
    });
  }
  if (read.PORT === read.OPS_PORT && read.PORT !== 0 && (read.WEBHOOK_URL || !read.BOT_TOKEN)) {
    wrong.push({ name: 'OPS_PORT', given: String(read.OPS_PORT), expected: 'setting-other-port' });
  }
  if (read.WEBHOOK_URL && !read.BOT_TOKEN) {
    wrong.push({ name: 'BOT_TOKEN', given: undefined, expected: 'setting-bot-token-needed' });
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
  const receiving: ReceivingSettings =
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

/** The language of what is said to the operator, whatever else is wrong; the default where it is not one we speak. */
export function languageOf(environment: Record<string, string | undefined>): Language {
  const [schema] = SETTINGS.LANGUAGE_DEFAULT;
  const read = schema.safeParse(environment['LANGUAGE_DEFAULT']?.trim() || undefined);
  return read.success ? read.data : schema.parse(undefined);
}

/** One line a wrong setting, as it is printed at start-up. */
export function describeWrong(say: Say, { name, given, expected: key }: WrongSetting): string {
  const expected = say(key);
  if (given === undefined) return say('setting-missing', { name, expected });
  if (typeof given === 'string') return say('setting-wrong', { name, given, expected });
  return say('setting-wrong-secret', { name, characters: given.characters, expected });
}

function hidden(given: string | undefined): WrongSetting['given'] {
  return given === undefined ? undefined : { characters: given.length };
}
