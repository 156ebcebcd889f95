/** The catalogue of settings: what each variable of the environment must be, its default, and the words that say so. */

import { z } from 'zod';
import { LANGUAGES } from './texts/texts.ts';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');
const port = z.coerce.number().int().min(0).max(65_535);

const TOKEN = /^\d{5,}:[A-Za-z0-9_-]{30,}$/;

/** Telegram's own servers; a Bot API server on one's own machine may do what they do not. */
export const TELEGRAM = 'https://api.telegram.org';

/** What each variable must be, in words; the sentence a person reads when it is not. */
export const SETTINGS = {
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

export type Name = keyof typeof SETTINGS;
export type Read = { [N in Name]: z.output<(typeof SETTINGS)[N][0]> };

/** Names whose given value must not be repeated in a message. */
export const SECRET: readonly Name[] = ['BOT_TOKEN', 'WEBHOOK_SECRET', 'ENCRYPTION_KEYS', 'DATABASE_URL'];

function isZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';
}
