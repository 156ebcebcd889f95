/** Settings: defaults that work, and one sentence for each that is wrong. */

import { expect, test } from 'vitest';
import { describeWrong, languageOf, readConfig } from '../../src/config.ts';
import { LOCALES } from '../../src/texts/folder.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const TOKEN = `12345678:${'A'.repeat(35)}`;

const LIVE = { BOT_TOKEN: TOKEN, PERSONAL_DATA: 'chat' };

test('[OPS-07] with nothing set the program starts in the sandbox on the embedded database', () => {
  expect(readConfig({ DATA_DIR: '/srv/rampa' })).toEqual({
    messenger: { kind: 'sandbox', port: 8080 },
    database: { kind: 'pglite', dir: '/srv/rampa' },
    dataDir: '/srv/rampa',
    host: '127.0.0.1',
    opsPort: 9090,
    zone: 'Asia/Novosibirsk',
    language: 'ru',
    sendRate: 25,
    paidBroadcast: false,
    administrators: [],
    encryptionKeys: undefined,
    logLevel: 'info',
  });
});

test('[OPS-07] going live by webhook takes a token, the choice about personal data, an address and its secret', () => {
  const config = readConfig({
    BOT_TOKEN: TOKEN,
    PERSONAL_DATA: 'chat',
    WEBHOOK_URL: 'https://bot.example.org/hook',
    WEBHOOK_SECRET: 'sixteen-characters',
    ADMIN_IDS: ' 11, 22 ',
  });
  expect(config).toMatchObject({
    messenger: {
      kind: 'telegram',
      token: TOKEN,
      apiRoot: 'https://api.telegram.org',
      receiving: { kind: 'webhook', url: 'https://bot.example.org/hook', secret: 'sixteen-characters', port: 8080 },
    },
    administrators: ['11', '22'],
  });
});

test.each([
  ['BOT_TOKEN', { BOT_TOKEN: 'my-bot' }],
  ['BOT_API_ROOT', { BOT_API_ROOT: 'ftp://example.org' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://example.org/rampa' }],
  ['WEBHOOK_URL', { WEBHOOK_URL: 'bot.example.org' }],
  ['WEBHOOK_SECRET', { WEBHOOK_SECRET: 'with spaces and much too loose' }],
  ['PORT', { PORT: '70000' }],
  ['OPS_PORT', { OPS_PORT: 'ninety' }],
  ['TZ_DEFAULT', { TZ_DEFAULT: 'Новосибирск' }],
  ['LANGUAGE_DEFAULT', { LANGUAGE_DEFAULT: 'de' }],
  ['SEND_RATE', { SEND_RATE: '0' }],
  ['SEND_RATE', { SEND_RATE: '100' }],
  ['PAID_BROADCAST', { PAID_BROADCAST: 'perhaps' }],
  ['ADMIN_IDS', { ADMIN_IDS: '@elena' }],
  ['PERSONAL_DATA', { PERSONAL_DATA: 'web' }],
  ['PERSONAL_DATA', { BOT_TOKEN: TOKEN }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['WEBHOOK_SECRET', { BOT_TOKEN: TOKEN, PERSONAL_DATA: 'chat', WEBHOOK_URL: 'https://bot.example.org/hook' }],
  ['BOT_TOKEN', { WEBHOOK_URL: 'https://bot.example.org/hook', WEBHOOK_SECRET: 'sixteen-characters' }],
  ['WEBHOOK_URL', { ...LIVE, WEBHOOK_URL: 'http://bot.example.org/hook', WEBHOOK_SECRET: 'sixteen-characters' }],
  ['OPS_PORT', { PORT: '9090' }],
])('[OPS-07] a wrong %s is named alone, with what is expected: %j', (name, environment) => {
  const wrong = readConfig(environment);
  expect(Array.isArray(wrong) && wrong.map((one) => one.name)).toEqual([name]);
});

test('[OPS-07] a Bot API server of one’s own may be called by http, and its address may end in a slash', () => {
  const own = { ...LIVE, BOT_API_ROOT: 'http://127.0.0.1:8081/', WEBHOOK_SECRET: 'sixteen-characters' };

  expect(readConfig({ ...own, WEBHOOK_URL: 'http://127.0.0.1:8080/hook' })).toMatchObject({
    messenger: { apiRoot: 'http://127.0.0.1:8081', receiving: { kind: 'webhook', url: 'http://127.0.0.1:8080/hook' } },
  });
});

test('[OPS-07] by polling nothing listens on PORT, so OPS_PORT may be the same', () => {
  expect(readConfig({ ...LIVE, PORT: '9090' })).toMatchObject({ opsPort: 9090 });
});

/** What the operator reads. */
function told(environment: Record<string, string>): string[] {
  const say = loadTexts(LOCALES)(languageOf(environment));
  const wrong = readConfig(environment);
  return Array.isArray(wrong) ? wrong.map((one) => describeWrong(say, one)) : [];
}

test('[OPS-07] every wrong setting is reported at once, and secrets are not repeated', () => {
  expect(told({ BOT_TOKEN: 'secret-but-wrong', PORT: 'x', LANGUAGE_DEFAULT: 'en' })).toEqual([
    'BOT_TOKEN: 16 characters were given; expected the token BotFather gave, such as 123456789:AAE…; or nothing, for the sandbox.',
    'PORT: "x" was given; expected a port from 0 to 65535.',
  ]);
});

test('[OPS-07] wrong settings are told in LANGUAGE_DEFAULT, in Russian where that is not set or wrong itself', () => {
  expect(told({ BOT_TOKEN: 'x', PORT: 'x' })).toEqual([
    'BOT_TOKEN: указан 1 знак, а нужно: токен от BotFather, например 123456789:AAE…, или ничего: тогда откроется песочница.',
    'PORT: указано «x», а нужно: порт от 0 до 65535.',
  ]);
  expect(told({ LANGUAGE_DEFAULT: 'de' })).toEqual(['LANGUAGE_DEFAULT: указано «de», а нужно: ru или en.']);
  expect(told({ BOT_TOKEN: TOKEN })).toEqual([
    'PERSONAL_DATA: ничего не указано, а нужно: chat, когда вы решите, что персональные данные могут идти через мессенджер.',
  ]);
});
