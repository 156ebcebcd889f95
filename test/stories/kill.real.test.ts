/** The real program, killed and stopped in the middle of a person's entry, started wrongly, started twice. */

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inboxCounts } from '../../src/updates/queries.ts';
import { fillsIn } from '../kit/entering.ts';
import { entered, FIRST_ENTRY, loads, theFirstSample } from '../kit/first-day.ts';
import { aFailedStart, aMachine, type SetUp } from '../kit/program.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { Unlucky } from '../kit/unlucky.ts';

const SET_UPS: SetUp[] = [
  { on: 'pglite', by: 'polling' },
  { on: 'postgres', by: 'webhook' },
];

test.each(SET_UPS)(
  '[REG-03, REG-07, OPS-01, OPS-04, OPS-11] on $on by $by, after kill -9 again and again, the same person finishes one entry with every answer',
  { timeout: 400_000 },
  async (setUp) => {
    const machine = await aMachine(setUp);
    await loads(machine);
    const sample = theFirstSample();
    const child = sample.as_typed?.participant ?? '';
    const contact = new Unlucky(machine, await machine.starts(), {
      [child]: 'unstored',
      [sample.title]: 'answered',
    });

    await fillsIn(contact.phone, sample);
    await contact.despite('unstored', () => contact.phone.presses('Подать заявку'));

    expect(contact.phone.last().text).toContain('ЗЛБ-001');
    expect(await contact.ends()).toEqual({ code: 0, said: [] });
    const { db } = await machine.opens();
    expect(await entered(db)).toEqual([FIRST_ENTRY]);
    expect(await inboxCounts(db)).toEqual({ waiting: 0, handling: 0, parked: 0 });
    expect(machine.sandbox.violations).toEqual([]);
  },
);

test('[OPS-05] SIGTERM in the middle of an answer: the answer is given once, noted, and the program ends with 0', {
  timeout: 240_000,
}, async () => {
  const machine = await aMachine({ on: 'pglite', by: 'polling' });
  const { sandbox } = machine;
  const program = await machine.starts();
  sandbox.fail({ method: 'sendMessage', times: 1, fault: { kind: 'slow', ms: 500 } });

  sandbox.person(SCHOOL).starts();
  await sandbox.waitFor(SCHOOL, ({ type }) => type === 'message', { timeoutMs: 60_000 });
  const end = await program.terminate();

  expect(end).toEqual({ code: 0, said: [] });
  expect(sandbox.chat(SCHOOL).messages.filter(({ from }) => from === 'bot').length).toBe(1);
  expect(await inboxCounts((await machine.opens()).db)).toEqual({ waiting: 0, handling: 0, parked: 0 });
});

test('[OPS-11] a second program on the same data folder is refused in a sentence, and let in right after a kill -9 of the first', {
  timeout: 240_000,
}, async () => {
  const machine = await aMachine({ on: 'pglite', by: 'polling' });
  const first = await machine.starts();

  expect(await aFailedStart({ ...machine.environment, OPS_PORT: '0' })).toEqual({
    code: 1,
    said: [
      `Папка данных ${machine.environment['DATA_DIR']} занята другим процессом. Два процесса на одной папке испортят базу: завершите другой или дайте этому свою папку в DATA_DIR.`,
    ],
  });

  await first.kill();
  expect(await (await machine.starts()).terminate()).toMatchObject({ code: 0 });
});

test('[OPS-07] each wrong setting is one sentence on start, exit code 1 and no stack trace', {
  timeout: 240_000,
}, async () => {
  const { environment } = await aMachine({ on: 'pglite', by: 'polling' });
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const stranger = `12345678:${'A'.repeat(35)}`;
  const { PERSONAL_DATA: _, ...undecided } = environment;
  const file = `${environment['DATA_DIR']}-file`;
  writeFileSync(file, 'not a folder');
  const wrong: [Record<string, string>, unknown[]][] = [
    [
      { ...environment, BOT_TOKEN: 'my-bot', OPS_PORT: 'ninety' },
      [
        'BOT_TOKEN: указано 6 знаков, а нужно: токен от BotFather, например 123456789:AAE…, или ничего: тогда откроется песочница.',
        'OPS_PORT: указано «ninety», а нужно: порт от 0 до 65535.',
      ],
    ],
    [
      undecided,
      [
        'PERSONAL_DATA: ничего не указано, а нужно: chat, когда вы решите, что персональные данные могут идти через мессенджер.',
      ],
    ],
    [{ ...environment, BOT_TOKEN: stranger }, [expect.stringMatching(/^BOT_TOKEN: /)]],
    [{ ...environment, OPS_PORT: String(port) }, [expect.stringMatching(`^Порт ${port} занят`)]],
    [{ ...environment, HOST: '192.0.2.1' }, [expect.stringMatching(/^HOST: «192.0.2.1» — не адрес/)]],
    [
      { ...environment, ENCRYPTION_KEYS: 'no-keys' },
      ['ENCRYPTION_KEYS, пара 1: нет двоеточия между именем и ключом. Верную строку пишет `npm run keys`.'],
    ],
    [{ ...environment, DATA_DIR: file }, [expect.stringMatching(/^Папкой данных .* пользоваться нельзя \(\w+\)/)]],
    [
      { ...environment, DATA_DIR: join(file, 'data') },
      [expect.stringMatching(/^Файл ключей .* нельзя ни прочитать, ни создать \(ENOTDIR\)/)],
    ],
  ];

  for (const [settings, said] of wrong) expect(await aFailedStart(settings)).toEqual({ code: 1, said });
});
