/** The catalogue of settings: what each variable of the environment must be, its default, and the text that says so. */

import { z } from 'zod';
import { LANGUAGES, type PlainKey } from './texts/texts.ts';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1');
const port = z.coerce.number().int().min(0).max(65_535);

const TOKEN = /^\d{5,}:[A-Za-z0-9_-]{30,}$/;

/** Telegram's own servers; a Bot API server on one's own machine may do what they do not. */
export const TELEGRAM = 'https://api.telegram.org';

/** What each variable must be, and the text that a person reads when it is not. */
export const SETTINGS = {
  BOT_TOKEN: [z.string().regex(TOKEN).optional(), 'setting-bot-token'],
  BOT_API_ROOT: [
    z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ''))
      .default(TELEGRAM),
    'setting-bot-api-root',
  ],
  DATABASE_URL: [z.url({ protocol: /^postgres(ql)?$/ }).optional(), 'setting-database-url'],
  DATA_DIR: [z.string().min(1).default('data'), 'setting-data-dir'],
  WEBHOOK_URL: [z.url({ protocol: /^https?$/ }).optional(), 'setting-webhook-url'],
  WEBHOOK_SECRET: [
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,256}$/)
      .optional(),
    'setting-webhook-secret',
  ],
  PORT: [port.default(8080), 'setting-port'],
  OPS_PORT: [port.default(9090), 'setting-port'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'setting-host'],
  TZ_DEFAULT: [z.string().refine(isZone).default('Asia/Novosibirsk'), 'setting-zone'],
  LANGUAGE_DEFAULT: [z.enum(LANGUAGES).default('ru'), 'setting-language'],
  SEND_RATE: [z.coerce.number().min(0.1).max(1000).default(25), 'setting-send-rate'],
  PAID_BROADCAST: [flag.default(false), 'setting-paid-broadcast'],
  ADMIN_IDS: [
    z
      .string()
      .regex(/^\s*(\d+\s*(,\s*\d+\s*)*)?$/)
      .default(''),
    'setting-admin-ids',
  ],
  ENCRYPTION_KEYS: [z.string().optional(), 'setting-encryption-keys'],
  PERSONAL_DATA: [z.enum(['chat']).optional(), 'setting-personal-data'],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'setting-log-level',
  ],
} as const satisfies Record<string, readonly [z.ZodType, PlainKey]>;

export type Name = keyof typeof SETTINGS;
export type Read = { [N in Name]: z.output<(typeof SETTINGS)[N][0]> };

/** Names whose given value must not be repeated in a message. */
export const SECRET: readonly Name[] = ['BOT_TOKEN', 'WEBHOOK_SECRET', 'ENCRYPTION_KEYS', 'DATABASE_URL'];

function isZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC';
}
