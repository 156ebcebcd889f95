/** The real program on a network that breaks its connections to the database, again and again, while it starts and somebody enters a child. */

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inboxCounts } from '../../src/updates/queries.ts';
import { fillsIn } from '../kit/entering.ts';
import { entered, FIRST_ENTRY, loads, theFirstSample } from '../kit/first-day.ts';
import { aGate, type Gate } from '../kit/gate.ts';
import { phoneOf } from '../kit/phone.ts';
import { aMachine } from '../kit/program.ts';
import { countingRandom, SCHOOL } from '../kit/sandbox.ts';

test('[OPS-06, OPS-11] connections to the database that break again and again cost somebody time, and nothing they told is lost or kept twice', {
  timeout: 400_000,
}, async () => {
  let gate: Gate | undefined;
  const machine = await aMachine({
    on: 'postgres',
    by: 'webhook',
    async through(url) {
      const way = new URL(url);
      gate = await aGate(Number(way.port));
      way.port = String(gate.port);
      return way.href;
    },
  });
  await loads(machine);
  const random = countingRandom();
  const breaking = (async () => {
    for (let broken = 0; broken < 15; broken += 1) {
      await pause(100 + random() * 900);
      gate?.breaks();
    }
  })();

  const program = await machine.starts();
  const phone = phoneOf(machine.sandbox, SCHOOL, () => machine);
  await fillsIn(phone, theFirstSample());
  await breaking;
  await phone.presses('Подать заявку');

  expect(phone.last().text).toContain('ЗЛБ-001');
  expect(await program.terminate()).toEqual({ code: 0, said: [] });
  const { db } = await machine.opens();
  expect(await entered(db)).toEqual([FIRST_ENTRY]);
  expect(await inboxCounts(db)).toEqual({ waiting: 0, handling: 0, parked: 0 });
  expect(machine.sandbox.violations).toEqual([]);
});
