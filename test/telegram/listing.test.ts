/** A list of soloists and a group by its number alone, as they look in the chat. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { decideRequest } from '../../src/entries/actions/extend.ts';
import { extensionRequests } from '../../src/entries/extending/tables.ts';
import { arrive } from '../../src/people/actions.ts';
import { extending } from '../../src/telegram/features/extending/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { listing } from '../../src/telegram/features/listing/feature.ts';
import { myEntries } from '../../src/telegram/features/my-entries/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import type { Phone } from '../kit/phone.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aStory, type Story } from '../kit/stage.ts';

const LINK = 'c_zvezdy-levogo-berega-2027';

/** A school's phone at a contest's card. */
async function atTheCard(): Promise<{ story: Story; school: Phone }> {
  const features = [registering, listing, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  const school = story.phone(SCHOOL);
  await school.starts(LINK);
  return { story, school };
}

/** Up to where the list is to be sent. */
async function atTheList(): Promise<{ story: Story; school: Phone }> {
  const { story, school } = await atTheCard();
  await toTheList(school);
  return { story, school };
}

/** What is the same for all soloists is told. */
async function toTheList(school: Phone): Promise<void> {
  await school.presses('Много солистов списком');
  await school.presses('Даю согласие');
  await school.says('школа 363');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  if (school.buttons().includes('Готово')) await school.presses('Готово');
}

test('[REG-46] the list is asked for with an example, and shown back as a table with the first thing to do', async () => {
  const { school } = await atTheList();
  expect(school.last().text?.split('\n').slice(0, 2)).toEqual([
    'Пришлите список солистов, каждый с новой строки',
    'Например: Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20',
  ]);
  await school.says(
    [
      'Солисты:',
      'Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20',
      'Сидорова Анна 05.06.2015 народный вокал «Ой, мороз»',
      'Волкова Елизавета 31.02.2014, «Зима»',
      'Иванов и Петрова, 12.03.2014',
    ].join('\n'),
  );
  expect(school.last().text).toBe(
    [
      'Записал 2 солистов.',
      '2 строки нужно посмотреть вместе.',
      'Пропустил, это не солисты: Солисты:',
      '',
      'Список солистов: 4',
      '✗ Иванов и Петрова, 12.03.2014 — двое в одной строке',
      '… Сидорова Анна · Народный вокал · Ой, мороз — нет: длительность',
      '… Иванов Пётр · Эстрадный вокал · Песня',
      '',
      'Строка 3',
      'Волкова Елизавета 31.02.2014, «Зима»',
      'Даты 31.02.2014 нет в календаре. Проверьте день и месяц, например: 12.03.2014',
      'Пришлите эту строку исправленной.',
    ].join('\n'),
  );
  expect(school.buttons()).toEqual(['Отложить', 'Убрать строку', 'Сохранить и выйти', 'Отменить список']);
});

test('[REG-46, REG-07] a list submitted tells of everybody, and a second tap changes nothing', async () => {
  const { story, school } = await atTheList();
  await school.says(
    'Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20\nОбская Вера, 01.02.2015, хореография, «Танец», 2:10',
  );
  for (const label of ['Верно у всех', 'Минус', 'Пришлём позже', 'Да, есть на всех']) await school.presses(label);
  const { id, inlineKeyboard } = school.last();
  const [submit] = inlineKeyboard?.flat() ?? [];
  const data = submit && 'callback_data' in submit ? submit.callback_data : '';
  expect([submit?.text, school.last().text?.split('\n').slice(-2)]).toEqual([
    'Подать все готовые (2)',
    ['Готовы к подаче 2 солиста.', 'Ещё солистов можно дописать сюда же.'],
  ]);
  await school.does((person) => {
    person.taps(id, data);
    person.tapsAgain();
  });

  expect(school.toast()).toBe('Этот список уже закрыт. Что подано, видно в /my');
  expect(school.last().text).toBe(
    [
      '✅ Поданы 2 заявки',
      'ЗЛБ-001 · Иванов Пётр · Эстрадный вокал · Песня',
      'ЗЛБ-002 · Обская Вера · Хореография · Танец',
    ].join('\n'),
  );
  expect(story.sandbox.violations).toEqual([]);
});

test('[REG-46] who got which number stays to be read when the list goes on below', async () => {
  const { school } = await atTheList();
  await school.says(
    'Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20\nОбская Вера, 01.02.2015, хореография, «Танец»',
  );
  for (const label of ['Отложить', 'Верно у всех', 'Верно', 'Минус', 'Пришлём позже', 'Да, есть на всех'])
    if (school.buttons().some((one) => one.includes(label))) await school.presses(label);
  await school.presses('Подать все готовые (1)');
  const told = school.last();
  await school.presses('К списку солистов');

  const [outcome, list] = school.transcript().slice(-2);
  expect(told.text).toContain('ЗЛБ-001 · Иванов Пётр · Эстрадный вокал · Песня');
  expect(outcome).toBe(told.text);
  expect(list).toContain('Обская Вера');
});

test('[UX-02] a double tap on the consent asks for the list once, also from the whole text of the consent', async () => {
  const { school } = await atTheCard();
  await school.presses('Много солистов списком');
  await school.presses('Прочитать');
  const { id, inlineKeyboard } = school.last();
  const [agree] = inlineKeyboard?.flat() ?? [];
  const data = agree && 'callback_data' in agree ? agree.callback_data : '';
  await school.does((person) => {
    person.taps(id, data);
    person.tapsAgain();
  });

  expect(
    school.transcript().filter((text) => text.includes('Какое учреждение') || text.includes('учреждения')),
  ).toEqual([school.last().text]);
  await school.says('школа 363');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  if (school.buttons().includes('Готово')) await school.presses('Готово');
  expect(school.last().text).toContain('Пришлите список солистов');
});

test('[REG-22, REG-46] «да» confirms the line in doubt, «отмена» asks whether to undo the list, «нет» goes back to it', async () => {
  const { school } = await atTheList();
  await school.says('Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20');
  await school.says('отмена');
  const asked = school.last().text;
  await school.says('нет');
  const back = school.last().text?.split('\n')[0];
  await school.says('отменить');
  await school.says('да');

  expect([asked, back]).toEqual([
    'Удалить список и 1 неподанный черновик? Поданные заявки останутся.',
    'Список солистов: 1',
  ]);
  expect(school.last().text).toBe('Список удалён.');
});

test('[REG-46, REG-03] a list put aside is found in /my the next day, after a restart, and goes on where it stood', async () => {
  const { story, school } = await atTheList();
  await school.says('Иванов Пётр, 12.03.2014, «Песня», 3:20');
  await school.presses('Сохранить и выйти');
  await story.restarts();
  story.at('2026-11-24T10:00:00Z');
  await school.says('/my');
  await school.presses('Солисты списком');
  await school.presses('Продолжить');

  expect(school.last().text).toBe(
    ['Список солистов: 1', '… Иванов Пётр · Песня', '', 'Иванов Пётр · Песня', 'В какой номинации выступаете?'].join(
      '\n',
    ),
  );
});

test('[REG-46, PRV-01] a forwarded button of a list does nothing for somebody else', async () => {
  const { story, school } = await atTheList();
  await school.says('Иванов Пётр, 12.03.2014, «Песня», 3:20');
  const cancel = school.last().inlineKeyboard?.flat().at(-1);
  const stranger = story.phone(PARENT);
  await stranger.starts(LINK);
  const { id } = stranger.last();
  await stranger.does((person) => person.taps(id, cancel && 'callback_data' in cancel ? cancel.callback_data : ''));
  expect(stranger.toast()).toBeDefined();
  await school.presses('Отменить список');
  expect(school.last().text).toBe('Удалить список и 1 неподанный черновик? Поданные заявки останутся.');
  await school.presses('Да, удалить');
  expect(school.last().text).toBe('Список удалён.');
});

test('[REG-41] where a contest takes a number alone, one tap enters it, and every card says so', async () => {
  const { story, school } = await atTheCard();
  await story.db.execute(sql`update contests set definition = jsonb_set(definition, '{forms}',
    (select jsonb_agg(form || '{"headcount_only": true}') from jsonb_array_elements(definition->'forms') form))`);
  for (const label of ['Подать заявку', 'Даю согласие', 'Хореография', 'ансамбль']) await school.presses(label);
  for (const text of ['школа 363', 'Ансамбль «Ритм»', '12']) await school.says(text);
  expect(school.last().text).toContain('Можно и без списка: тогда запишем только число детей.');
  await school.presses('Только число детей');
  expect(school.last().text).toContain('Какой возраст? Списка нет, 12 детей, поэтому выберите сами.');
  await school.presses('Средняя');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  if (school.buttons().includes('Готово')) await school.presses('Готово');
  for (const text of ['Северное сияние', '3:45']) await school.says(text);
  for (const label of ['Минус', 'Пропустить']) await school.presses(label);

  expect(school.last().text).toContain('Коллектив: Ансамбль «Ритм»\nУчастники: 12 детей, без списка\nВозраст: Средняя');
  await school.presses('Подать заявку');
  expect(school.transcript().at(-1)).toContain('Заявка ЗЛБ-001 подана');
});

test('[REG-10, REG-46, REG-05] the end passes while a list is gathered: said once, asked for once, and time given is for all of it', async () => {
  const features = [registering, listing, myEntries, extending];
  const story = await aStory({ features: [...features, home(features)], at: '2026-12-18T23:50:00+07:00' });
  const school = story.phone(SCHOOL);
  await school.starts(LINK);
  await toTheList(school);
  await school.says(
    'Кедров Иван, 12.03.2014, эстрадный вокал, «Метель», 3:05\nОбская Вера, 28.02.2014, народный вокал, «Вьюга», 2:40',
  );
  for (const label of ['Верно у всех', 'Минус', 'Пришлём позже', 'Да, есть на всех']) await school.presses(label);
  story.at('2026-12-19T00:20:00+07:00');
  await school.presses('Подать все готовые');
  const [refused, ways] = [school.last().text, school.buttons()];
  await school.presses('К списку солистов');
  const [table, offered] = [school.last().text?.split('\n').at(-1), school.buttons()];
  await school.says('/my');
  const mine = school.last().text?.split('\n').slice(3);
  await school.presses('Черновик · Солисты списком');
  const card = school.last().text?.split('\n').slice(-3);
  await school.presses('Попросить продлить');
  const [request] = await story.db.select().from(extensionRequests);
  await story.givesRole(ORGANIZER, 'organizer');
  const organizer = (await arrive(story.db, { channel: 'telegram', externalId: String(ORGANIZER) }, story.now()))
    .caller;
  taken(await decideRequest(story.db, organizer, { requestId: request?.id ?? 0, more: 'tomorrow' }, story.now()));
  await school.presses('Продолжить');
  await school.presses('Подать все готовые (2)');

  expect([refused, ways]).toEqual([
    [
      'Не поданы: 2',
      'Кедров Иван · Эстрадный вокал · Метель',
      'Обская Вера · Народный вокал · Вьюга',
      'Срок прошёл: суббота, 19 декабря, 00:00 (по Новосибирску). Всё, что вы написали, сохранено. Если нужно ещё время, напишите организатору.',
      '',
      'Остальные остались черновиками, список на месте.',
    ].join('\n'),
    ['Попросить продлить', 'К списку солистов', 'Мои заявки'],
  ]);
  expect([table, offered]).toEqual([
    'Приём закончился: суббота, 19 декабря, 00:00 (по Новосибирску). Черновик сохранён. Нужно ещё время — попросите организатора.',
    ['Попросить продлить', 'Сохранить и выйти', 'Отменить список'],
  ]);
  expect(mine).toEqual([
    'Черновик · Вьюга — всё готово, но приём закончился',
    'Черновик · Метель — всё готово, но приём закончился',
    'Черновик · Солисты списком — список ещё не закончен',
  ]);
  expect(card).toEqual([
    'Список ещё не закончен. Солистов, которые готовы, подают из него.',
    '',
    'Приём закончился: суббота, 19 декабря, 00:00 (по Новосибирску). Черновик сохранён. Нужно ещё время — попросите организатора.',
  ]);
  expect(school.last().text?.split('\n').slice(0, 3)).toEqual([
    '✅ Поданы 2 заявки',
    'ЗЛБ-001 · Кедров Иван · Эстрадный вокал · Метель',
    'ЗЛБ-002 · Обская Вера · Народный вокал · Вьюга',
  ]);
});
