/** PostgreSQL goes away and comes back while the sender is at work: what its log says of that. */

import { expect, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../src/database/connect.ts';
import { createLogger } from '../../src/log.ts';
import { aGate } from '../kit/gate.ts';
import { aPostgres } from '../kit/postgres.ts';
import { messenger, sender, until } from './stage.ts';

test('[OPS-06] while PostgreSQL is away the sender says so once, and once that it goes on', async () => {
  const url = new URL(await aPostgres());
  const gate = await aGate(Number(url.port));
  url.port = String(gate.port);
  const { db, close } = openPostgres({ url: url.href });
  onTestFinished(() => close());
  const lines: { level: string; msg: string }[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]);
  const log = createLogger({ level: 'debug', destination: { write } });
  const said = () => lines.filter(({ level }) => level !== 'debug');
  sender(db, messenger().post, { log, habits: { renewMs: 10 } }).start();

  await gate.shut();
  await until(() => lines.filter(({ msg }) => msg === 'the sender could not go on; it tries again').length >= 5);
  await gate.open();
  await until(() => said().some(({ msg }) => msg === 'the sender goes on again'));

  expect(said().filter(({ msg }) => msg.startsWith('the sender'))).toEqual([
    expect.objectContaining({ level: 'error', msg: 'the sender could not go on; it tries again' }),
    expect.objectContaining({ level: 'info', msg: 'the sender goes on again', failures: expect.any(Number) }),
  ]);
}, 60_000);
