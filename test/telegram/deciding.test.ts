/** What organizers decide, told by their phone: accepting, returning and rejecting with a reason, and who was quicker. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import type { EntryView } from '../../src/entries/view.ts';
import * as on from '../../src/telegram/features/moderating/buttons.ts';
import { later, withNomination } from '../kit/entries.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const CHILD = 'Берестова Анна Олеговна 1.03.2017';
const place = { filter: 'undecided', page: 0 };
const saw = ({ id, version }: EntryView) => ({ entry: id, version, ...place });

/** What contacts are told, in order, and in how many messages. */
function told(line: Awaited<ReturnType<typeof aLine>>) {
  return rows(line.db, sql`select person_id as person, batch, entry_id as entry, what from entry_news order by id`);
}

test('[ORG-05, REG-15] accepting tells the contact and opens the next one in place, until all is decided', async () => {
  const line = await aLine();
  const { phone, school, sandbox } = line;
  const entries = [await school.enters({ title: 'Первая' }), await school.enters({ title: 'Вторая' })];
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('Подряд ▸');
  const shown = [organizer.lines()[0]];

  const answer = await organizer.taps(on.acceptButton.data(saw(entries[0] as EntryView)));
  shown.push(organizer.lines()[0]);
  const again = await sandbox.tapAnswer(sandbox.person(ORGANIZER).tapsAgain());
  await line.bot.quiet();
  shown.push(organizer.lines()[0]);
  await organizer.presses('Принять');
  shown.push(organizer.text());

  expect([answer, again.text]).toEqual(Array(2).fill('ЗЛБ-001 принята, педагогу напишем.'));
  expect(shown).toEqual([
    'ЗЛБ-001 · Подана, проверяем',
    'ЗЛБ-002 · Подана, проверяем',
    'ЗЛБ-002 · Подана, проверяем',
    'Всё решено, спасибо! Новые заявки появятся здесь сами.',
  ]);
  expect(organizer.messages()).toHaveLength(1);
  expect(await told(line)).toEqual(
    entries.map(({ id }) => ({ person: school.caller.personId, batch: 1, entry: id, what: 'accepted' })),
  );
});

test('[REG-15, ORG-05] returning asks for the reason in words, and the contact gets it in full with a button', async () => {
  const { phone, school, other, sent } = await aLine();
  await phone(SCHOOL).says('/my');
  const entry = await school.enters({ title: 'Зимняя сказка' });
  await other.enters({ title: 'Вторая' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');

  const asked = await organizer.presses('Вернуть…');
  const puzzled = await organizer.does((acts) => acts.sendsSticker());
  await organizer.says('Проверьте, пожалуйста, дату рождения');
  await sent();

  expect([asked, puzzled]).toEqual([
    'Что поправить в заявке ЗЛБ-001 · Зимняя сказка? Отметьте вопросы, если хотите, и напишите одним сообщением, в чём дело: педагог прочитает его целиком.',
    'Здесь нужны слова: напишите, пожалуйста, причину текстом.',
  ]);
  expect(organizer.lines().slice(0, 2)).toEqual(['ЗЛБ-001 вернули, педагогу напишем.', 'ЗЛБ-002 · Подана, проверяем']);
  expect(await school.sees(entry.id)).toMatchObject({
    state: 'returned',
    number: 'ЗЛБ-001',
    reason: 'Проверьте, пожалуйста, дату рождения',
  });
  expect(phone(SCHOOL).lines()).toEqual([
    'В заявке ЗЛБ-001 «Зимняя сказка» нужно кое-что поправить. Её номер и место за вами сохраняются.',
    'Проверьте, пожалуйста, дату рождения',
    'Ждём до: пятница, 4 декабря, 21:00 (по Новосибирску)',
    'Нажмите «Исправить» или ответьте прямо на это сообщение.',
  ]);
});

test('[ORG-05] what the checks found is sent as the reason by one tap', async () => {
  const { phone, school } = await aLine();
  const entry = await school.enters({ children: [CHILD], papers: [] });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка ⚠️');
  await organizer.presses('Отклонить…');
  const offered = organizer.labels();

  const decided = await organizer.presses('Отправить замечания бота');

  expect(offered).toEqual(['Отправить замечания бота', 'Отменить']);
  expect(decided).toBe(
    'ЗЛБ-001 отклонили, педагогу напишем.\n\nВсё решено, спасибо! Новые заявки появятся здесь сами.',
  );
  expect(await school.sees(entry.id)).toMatchObject({
    state: 'rejected',
    reason: 'Берестова Анна: пока нет согласия родителя или опекуна',
  });
});

test('[ORG-05, UX-03] a reason cancelled, or left for another card, is not given by what is written next', async () => {
  const { phone, school } = await aLine();
  const entry = await school.enters();
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');

  const said: string[] = [];
  for (const wayOut of ['Отменить', '← К списку']) {
    await organizer.presses('Вернуть…');
    await organizer.presses(wayOut);
    said.push(await organizer.says('Спасибо, коллеги'));
    await organizer.says('/entries');
    await organizer.presses('ЗЛБ-001 · Зимняя сказка');
  }

  expect(said).toEqual(Array(2).fill('На вопросы словами я пока не отвечаю. Зато помогу вот с чем:'));
  expect(await school.sees(entry.id)).toEqual(entry);
});

test('[ORG-05] an overlong reason is asked again and the short one is taken', async () => {
  const { phone, school } = await aLine();
  const entry = await school.enters();
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');
  await organizer.presses('Вернуть…');

  const tooLong = await organizer.says('о'.repeat(1001));
  await organizer.says('Покороче');

  expect(tooLong).toMatch(/^Причина слишком длинная\./);
  expect(await school.sees(entry.id)).toMatchObject({ state: 'returned', reason: 'Покороче' });
});

test('[UX-05] what somebody changed meanwhile is said and shown, by tap and by typed reason alike', async () => {
  const { phone, school, stage } = await aLine();
  const entry = await school.enters();
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');
  await organizer.presses('Вернуть…');
  await school.tells(entry.id, 'field:title', { text: 'Зимний вечер' }, later(1));

  const typed = await organizer.says('Поправьте название');
  const byTap = await organizer.taps(on.acceptButton.data(saw(entry)));
  const shown = organizer.lines();
  taken(await withdrawEntry(stage.db, school.caller, { entryId: entry.id }, later(2)));
  const late = await organizer.taps(on.askReasonButton.data({ ...saw(entry), verdict: 'rejected' }));

  const sentence = 'Заявку за это время изменили. Посмотрите её ещё раз, пожалуйста.';
  expect([typed.split('\n')[0], byTap, late]).toEqual(Array(3).fill(sentence));
  expect(shown[0]).toBe('ЗЛБ-001 · Подана, проверяем');
  expect(shown).toContain('Название: Зимний вечер');
  expect(shown.slice(-3)).toEqual([
    '1 декабря, 12:01: изменена',
    'Изменилось с прошлого решения:',
    '✏️ Название: Зимняя сказка → Зимний вечер',
  ]);
  expect(organizer.lines()[0]).toBe('ЗЛБ-001 · Отозвана');
  expect(organizer.labels()).toEqual(['← К списку | Следующая ▸']);
});

test('[REG-06, ORG-05] whoever waits is a list of its own, and is accepted only when there is a place', async () => {
  const { phone, school } = await aLine({
    nominations: withNomination('pop_vocal', { cap: 1 }),
    waiting_list: true,
  });
  const [first, second] = [await school.enters({ title: 'Первая' }), await school.enters({ title: 'Вторая' })];
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('Лист ожидания · 1');
  await organizer.presses('ЗЛБ-002 · Вторая');

  const full = await organizer.taps(on.acceptButton.data({ ...saw(second), filter: 'waiting' }));

  expect(full).toMatch(/^Мест в этой номинации больше нет: всего 1, занято 1\./);
  expect(organizer.lines()[0]).toBe('ЗЛБ-002 · В листе ожидания');
  expect((await school.sees(first.id)).state).toBe('submitted');
});
