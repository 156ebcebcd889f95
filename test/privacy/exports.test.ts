/** Files that were taken: who took which is written down, and those that name people go from the chat again. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { historyOf } from '../../src/history/queries.ts';
import { rememberExport } from '../../src/privacy/exports.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { handOver, handOverSoon } from '../../src/telegram/files/handing.ts';
import { NOON } from '../kit/entries.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { aLine } from '../telegram/line-stage.ts';

const [PERSONAL, PLAIN, ENDLESS, BROKEN] = ['personal', 'plain', 'endless', 'broken'];

/** Hands over a file of each sort at a word. */
const handing: Feature = {
  async onMessage(ctx) {
    const word = ctx.message?.text ?? '';
    const file = { what: 'workbook', contestId: 1, name: 'table.xlsx', caption: 'Таблица' };
    if (word === PERSONAL) await handOver(ctx, { ...file, personal: true, bytes: Buffer.from('x') });
    else if (word === PLAIN) await handOver(ctx, { ...file, personal: false, bytes: Buffer.from('x') });
    else if (word === ENDLESS) handOverSoon(ctx, { ...file, personal: false, bytes: endless() });
    else if (word === BROKEN) handOverSoon(ctx, { ...file, personal: false, bytes: broken() });
    else return false;
    return true;
  },
};

async function* endless(): AsyncGenerator<Buffer> {
  for (;;) yield Buffer.alloc(10 * 1024 * 1024);
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from('x');
  throw new Error('the database went away');
}

test('[PRV-11] a file that names people says that it goes, is written down, and is gone within two days', async () => {
  const { phone, sandbox, db, sent, stage, organizer } = await aLine({}, [handing]);
  const mine = phone(ORGANIZER);
  await mine.says(PERSONAL ?? '');
  const caption = mine.messages().at(-1)?.caption;
  await sent();
  const here = mine.messages().length;

  sandbox.clock.shift(48 * 3_600_000);
  await sent();

  expect(caption).toBe(
    'Таблица\nВ файле имена людей, поэтому через двое суток он исчезнет из чата. Сохраните его себе.',
  );
  expect(mine.messages().length).toBe(here - 1);
  expect((await historyOf(db, 'contest', stage.contestId)).map(({ action, personId }) => [action, personId])).toEqual([
    ['workbook-exported', organizer.personId],
  ]);
});

test('[PRV-11] a file of figures alone stays', async () => {
  const { phone, db } = await aLine({}, [handing]);
  const mine = phone(ORGANIZER);
  await mine.says(PLAIN ?? '');
  expect([mine.messages().at(-1)?.caption, await rows(db, sql`select 1 from deliveries`)]).toEqual(['Таблица', []]);
});

test('[PRV-11, OPS-01] remembered twice, as after a crash in between, the file goes once', async () => {
  const { db, organizer, stage } = await aLine();
  const taken = {
    personId: organizer.personId,
    messageId: '77',
    what: 'csv',
    contestId: stage.contestId,
    personal: true,
  };
  await rememberExport(db, taken, NOON);
  await rememberExport(db, taken, NOON);
  expect(await rows(db, sql`select action, target_message_id as message from deliveries`)).toEqual([
    { action: 'delete', message: '77' },
  ]);
});

test('[TAL-13] a file larger than the messenger takes is given up before memory fills, with a sentence', async () => {
  const { phone } = await aLine({}, [handing]);
  const mine = phone(ORGANIZER);
  await mine.says(ENDLESS ?? '');
  expect(mine.text()).toBe(
    'Файл получается больше 50 МБ, Telegram такой не примет. Возьмите его по частям: например, по одной номинации.',
  );
});

test('[TAL-13] a file that breaks while it is made says so, and nothing half is sent', async () => {
  const { phone } = await aLine({}, [handing]);
  const mine = phone(ORGANIZER);
  await mine.says(BROKEN ?? '');
  expect([mine.messages().length, mine.text()]).toEqual([1, 'Файл не получился. Попробуйте ещё раз через минуту.']);
});
