/** What stands in the log of a whole run, with everything in it that must not. */

import { expect, test } from 'vitest';
import { createLogger, describeError } from '../../src/log.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { reply } from '../../src/telegram/screens/reply.ts';
import { startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aSandbox, NOON, SCHOOL } from '../kit/sandbox.ts';

const SECRETS = ['Щукина', 'Shchukina', '79990000003', '+7 999 000-00-03', 'мама Пети', '12.03.2014'];

/** Everything a careless handler can do with what a person wrote. */
const careless: Feature = {
  async onMessage(ctx) {
    const text = ctx.message?.text ?? '';
    ctx.services.log.info(
      { text, phone: text, entry: 7, deep: { name: text, deeper: { payload: text } } },
      'a careless line',
    );
    if (text.startsWith('type')) throw new TypeError(`cannot read "${text}" of undefined`);
    if (text.startsWith('json')) JSON.parse(text);
    if (text.startsWith('sql')) await ctx.services.db.execute(`select '${text}'::int`);
    if (text.startsWith('html')) await reply(ctx, `<b>${text}</i>`);
    if (text.startsWith('plain')) throw new Error(`no person called ${text}`);
    await reply(ctx, text);
    return true;
  },
};

test('[OPS-08] the log of a whole run is JSON lines with ids and hashes, and holds no name, phone, text or token', async () => {
  const lines: string[] = [];
  const sandbox = aSandbox();
  const db = await aDatabase();
  let looks = 0;
  const bot = await startBot({
    sandbox,
    db,
    features: [careless],
    logLine: (line) => lines.push(line),
    leaseClock: { now: () => new Date(NOON.getTime() + 20_000 * looks++) },
  });
  const school = sandbox.person(SCHOOL);
  sandbox.fail({ method: 'sendMessage', times: 1, fault: { kind: 'reset' } });
  for (const kind of ['fine', 'type', 'json', 'sql', 'html', 'plain']) school.says(`${kind} ${SECRETS.join(' ')}`);
  school.sharesContact();
  await bot.quiet();
  await bot.stop();

  const log = lines.join('');
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const person = sandbox.person(SCHOOL).shown;
  const forbidden = [
    ...SECRETS,
    sandbox.token,
    sandbox.token.split(':')[1] ?? '',
    person.firstName,
    person.phone ?? '-',
    String(SCHOOL),
  ];
  expect(forbidden.filter((secret) => log.includes(secret))).toEqual([]);
  expect(log).not.toMatch(/[А-Яа-яЁё]/);
  expect(new Set(parsed.map(({ level }) => typeof level))).toEqual(new Set(['string']));
  const handled = parsed.filter(({ msg }) => msg === 'an update was handled');
  expect(handled[0]).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    update: '100000',
    chat: expect.stringMatching(/^[\w-]{12}$/),
    ending: 'again',
    tookMs: expect.any(Number),
    msg: 'an update was handled',
  });
  expect(handled.filter(({ ending }) => ending === 'parked').length).toBe(6);
});

test.each([
  [new Error('no contest 12'), 'Error: no contest 12'],
  [new Error('two handlers are called'), 'Error: two handlers are called'],
  [
    new Error('request to https://api.telegram.org/bot123456:AAE_secret-secret/sendMessage failed'),
    'Error: request to https…',
  ],
  [new Error('bad token 123456789:AAEhBOweik9ai2o0tAA-x0lkPqrz'), 'Error: bad token …'],
  [new Error('Failed query: select name\nparams: Анна,+79990000003'), 'Error: Failed query: …'],
  [new Error('person «Анна» (Anna Shchukina) +7 (999) 000-00-03 is not there'), 'Error: person …'],
  [new Error('person Анна Anna'), 'Error: person …'],
  [new Error('born 12.03.2014 or so'), 'Error: born …'],
  [
    new TypeError("Cannot read properties of undefined (reading 'Anna')"),
    'TypeError: Cannot read properties of undefined (reading …',
  ],
  [Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' }), 'Error ECONNREFUSED: connect failed'],
  ['Анна', 'something that is no error was thrown'],
])('[OPS-08] an error is described without what people wrote: %s', (error, described) => {
  expect(describeError(error)).toBe(described);
});

test('[OPS-08] an error keeps its place and its cause, and its message is not repeated in the stack', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
  const error = new Error('Анна', { cause: Object.assign(new RangeError('inner "Анна"'), { code: '22P02' }) });
  log.error({ err: error }, 'failed');
  const [line] = lines.map((each) => JSON.parse(each) as { err: Record<string, unknown> });
  expect(line?.err).toEqual({
    type: 'Error',
    message: '…',
    stack: expect.stringMatching(/^\s+at .*log\.test\.ts/),
    cause: { type: 'RangeError', message: 'inner …', code: '22P02', stack: expect.stringMatching(/^\s+at /) },
  });
});

test('[OPS-08] what never belongs into a log is left out however deep it stands, also of what a child is bound to', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
  const at = new Date('2026-11-30T05:00:00Z');
  const deep = { a: [{ b: { text: 'Анна', n: 1 } }], cause: Object.assign(new Error('Анна'), { payload: 'Анна' }), at };
  log.child({ phone: '+79990000003', entry: 7 }).info({ deep, flat: 'x', token: '42:AAE' }, 'a line');
  const { time: _, ...line } = JSON.parse(lines.join('')) as Record<string, unknown>;
  expect(line).toEqual({
    level: 'info',
    phone: '…',
    entry: 7,
    deep: {
      a: [{ b: { text: '…', n: 1 } }],
      cause: { type: 'Error', message: '…', stack: expect.any(String) },
      at: '2026-11-30T05:00:00.000Z',
    },
    flat: 'x',
    token: '…',
    msg: 'a line',
  });
});
