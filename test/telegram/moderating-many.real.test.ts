/** An organizer who loses their role in the middle of deciding, and two on one list: in the chat, on PostgreSQL. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { later } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

type Line = Awaited<ReturnType<typeof aLine>>;

/** Presses the button whose label holds these words: on the newest message that has it. */
function presses(phone: ReturnType<Line['phone']>, words: string): Promise<string> {
  const labels = phone
    .messages()
    .reverse()
    .flatMap(({ inlineKeyboard }) => inlineKeyboard?.flat() ?? []);
  return phone.presses(labels.find(({ text }) => text.includes(words))?.text ?? words);
}

test('[ORG-08, PRV-01] a role revoked between the question and the reason, or between two taps, decides nothing about anybody', async () => {
  const line = await aLine({}, [], 'postgres');
  const { phone, school, intrusions, db } = line;
  const entries = [await school.enters({ title: 'Первая' }), await school.enters({ title: 'Вторая' })];
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await presses(organizer, 'Отметить…');
  await presses(organizer, 'Вся страница');
  await presses(organizer, 'Решить 2 заявки');
  await presses(organizer, 'Вернуть…');
  await db.execute(sql`update role_grants set revoked_at = now()`);

  const typed = await organizer.says('Поправьте названия');
  await presses(organizer, 'Принять');
  await presses(organizer, 'К отметкам');

  expect(typed).toEqual(NOT_ALLOWED);
  expect(intrusions().map(({ action }) => action)).toEqual(['entry.return', 'entry.accept', 'entry.list']);
  expect(await Promise.all(entries.map(({ id }) => school.sees(id)))).toEqual(entries);
  expect(await rows(db, sql`select id from entry_news`)).toEqual([]);
}, 60_000);

test('[ORG-05, ORG-06] what a colleague decided meanwhile is named, loses its tick, and the rest is decided by two more taps', async () => {
  const line = await aLine({}, [], 'postgres');
  const { phone, school, organizer: caller, db } = line;
  const entries = [];
  for (const title of ['Первая', 'Вторая', 'Третья']) entries.push(await school.enters({ title }));
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await presses(organizer, 'Отметить…');
  await presses(organizer, 'Вся страница');
  await presses(organizer, 'Решить 3 заявки');
  const [, second] = entries;
  taken(await acceptEntry(db, caller, { entryId: second?.id ?? 0, version: second?.version ?? 0 }, later(1)));

  await presses(organizer, 'Принять');
  const stood = organizer.lines();
  const untouched = (await school.sees(entries[0]?.id ?? 0)).state;
  await presses(organizer, 'Решить 2 заявки');
  const done = await presses(organizer, 'Принять');

  expect(stood).toEqual([
    'Пока ничего не изменилось. Так решить нельзя 1 из 3:',
    '• ЗЛБ-002 · Вторая: за это время изменили, посмотрите ещё раз',
    'С них отметку сняли. Остались 2: их можно решить сейчас.',
  ]);
  expect([untouched, done]).toEqual(['submitted', 'Приняты 2 заявки, педагогам напишем.\nЗЛБ-001, ЗЛБ-003']);
}, 60_000);
