/** The machine's clock is compared with the messenger's, by the Date of its answers. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/log.ts';
import { createApi } from '../../src/telegram/bot.ts';
import { createClockWatch } from '../../src/telegram/clock-watch.ts';
import { aListeningSandbox } from '../kit/sandbox.ts';

const NOON = Date.parse('2027-02-08T05:00:00Z');

function aWatch() {
  const lines: { level: string; msg: string; aheadSeconds?: number }[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]);
  const time = { machine: NOON, hours: 0 };
  const watch = createClockWatch({
    machine: { now: () => new Date(time.machine) },
    log: createLogger({ level: 'info', destination: { write } }),
    now: () => time.hours * 3_600_000,
  });
  /** An answer that took so many seconds, from a messenger whose clock is ahead of ours by so many. */
  const answer = (theirsAhead: number, tookSeconds = 0) => {
    const answered = watch.asked();
    time.machine += tookSeconds * 1000;
    answered(new Date(time.machine + theirsAhead * 1000).toUTCString());
    return watch.health();
  };
  const told = () => lines.map(({ level, aheadSeconds }) => [level, aheadSeconds]);
  return { watch, time, answer, told };
}

test('[OPS-06] a clock more than two minutes off is told in the log, once an hour, and in the health', () => {
  const { watch, time, answer, told } = aWatch();
  expect(watch.health()).toEqual({ well: true, state: 'not compared yet' });
  expect(answer(119)).toEqual({ well: true, state: 'right' });
  expect(told()).toEqual([]);
  expect(answer(180)).toEqual({ well: true, state: '180 s behind' });
  expect(answer(-7_200)).toEqual({ well: true, state: '7200 s ahead' });
  time.hours = 1;
  answer(-7_200);
  expect(answer(0)).toEqual({ well: true, state: 'right' });

  expect(told()).toEqual([
    ['error', -180],
    ['error', 7_200],
    ['info', undefined],
  ]);
});

test('[OPS-06] an answer that is read late, no date and a date that is none say nothing of the clock', () => {
  const { watch, answer, told } = aWatch();
  const asleep = watch.asked();
  answer(0, 8 * 3_600);
  asleep(new Date(NOON + 1_000).toUTCString());
  watch.asked()(undefined);
  watch.asked()('yesterday');

  expect({ health: watch.health(), told: told() }).toEqual({ health: { well: true, state: 'right' }, told: [] });
});

test('[OPS-06] the date is read off the Bot API’s answers; the sandbox’s movable clock is not in them', async () => {
  const watch = () => createClockWatch({ machine: { now: () => new Date() }, log: createLogger({ level: 'silent' }) });
  const [wrong, right] = [watch(), watch()];
  const server = createServer((_, response) => {
    response.setHeader('date', new Date(Date.now() - 86_400_000).toUTCString());
    response.end('{"ok":true,"result":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await createApi({ token: '1:a', apiRoot, clockWatch: wrong }).getMe();

  const { sandbox, server: moved } = await aListeningSandbox();
  expect(Math.abs(sandbox.clock.now().getTime() - Date.now())).toBeGreaterThan(86_400_000);
  await createApi({ token: sandbox.token, apiRoot: moved.apiRoot, clockWatch: right }).getMe();

  expect(wrong.health()).toEqual({ well: true, state: expect.stringMatching(/^86[34]\d\d s ahead$/) });
  expect(right.health()).toEqual({ well: true, state: 'right' });
});
