/** One's own data in the chat: a parent takes theirs and forgets, a contact leaves, an administrator erases on paper. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { grantRole } from '../../src/people/staff.ts';
import { takeOwnData } from '../../src/privacy/own-data/taking.ts';
import { family } from '../../src/telegram/features/family/feature.ts';
import { cardButton, moreButton } from '../../src/telegram/features/moderating/buttons.ts';
import { linkButton } from '../../src/telegram/features/papers/buttons.ts';
import { papers } from '../../src/telegram/features/papers/feature.ts';
import { forgetChildButton, forgetMeButton } from '../../src/telegram/features/privacy/buttons.ts';
import { privacyFeature } from '../../src/telegram/features/privacy/feature.ts';
import { dataPage } from '../../src/telegram/features/privacy/page.ts';
import { texts } from '../kit/bot.ts';
import { later, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aLine, toast } from './line-stage.ts';

const GROUP = [
  'Берестова Кира Олеговна 01.03.2017',
  'Дроздов Илья Петрович 3.09.2016',
  'Ёлкина Ася Ильинична 12.05.2016',
  'Чижова Мария Игоревна 20.10.2016',
  'Зимина Ася 12.05.2016',
  'Обская Вера 13.05.2016',
];

async function aPrivateLine() {
  const line = await aLine({}, [papers, family, privacyFeature]);
  const [mine, parent, staff] = [line.phone(SCHOOL), line.phone(PARENT), line.phone(ORGANIZER)];
  const group = await line.school.enters({
    form: 'ensemble',
    ensemble: 'Студия «Капель»',
    children: GROUP,
    papers: [],
  });
  await mine.says('/my');
  await mine.taps(linkButton.data({ entry: group.id }));
  const link = /start=(f_[\w-]+)/.exec(mine.text())?.[1] ?? '';
  await parent.says(`/start ${link}`);
  await parent.says('Ёлкина 12.05.2016');
  await parent.says('Ёлкина Злата Игоревна');
  await parent.presses('Участие в конкурсе');
  await parent.presses('Согласен');
  return { ...line, mine, parent, staff, group };
}

test('[PRV-06, PRV-11] /mydata gives a page about oneself and one’s child, and nobody else’s child is in it', async () => {
  const { parent, db, other } = await aPrivateLine();
  await parent.says('/mydata');
  const sent = parent.messages().at(-1);
  expect([sent?.file?.name, sent?.caption]).toEqual([
    'mydata.html',
    'Всё, что о вас хранится. Файл откроется в браузере, на телефоне тоже.\n' +
      'В файле имена людей, поэтому через двое суток он исчезнет из чата. Сохраните его себе.',
  ]);
  const data = await takeOwnData(db, other.caller, NOON);
  if (!data.ok) throw new Error(data.refusal.code);
  const page = dataPage(data.value, texts('ru'), 'Asia/Novosibirsk');
  const [plain = '', json = ''] = page.replace(/<style>.*<\/style>/u, '').split('<script');
  expect(
    plain
      .replaceAll(/<[^>]+>/gu, '\n')
      .split(/\n+/u)
      .filter(Boolean),
  ).toEqual([
    'Что о вас хранит «Рампа»',
    'Что о вас хранит «Рампа»',
    'Собрано 1 декабря 2026, 12:00. Время в файле — по Новосибирску.',
    'О вас',
    'Имя в согласиях: Ёлкина Злата Игоревна',
    'Язык: ru',
    'Что приходит: пишем о ваших детях и заявках и о том, на что вы подписаны.',
    `Адрес для сообщений: telegram ${PARENT}`,
    'Впервые написали: 1 декабря 2026, 12:00',
    `Ваш номер здесь: ${other.caller.personId}`,
    'Бот прислал вам сообщений: 0',
    'Ваших действий записано: 3',
    'Ваши дети',
    'ЗЛБ-001 · Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега» · Подана, проверяем',
    'Ёлкина Ася Ильинична, 12.05.2016',
    'Номинация: Эстрадный вокал',
    'Учреждение: МБОУ СОШ № 363',
    'Коллектив: Студия «Капель»',
    'Участие в конкурсе · вы согласны · по семейной ссылке · текст № 1 · 1 декабря 2026, 12:00',
    expect.stringContaining('Что-то неверно?'),
  ]);
  const embedded = JSON.parse(json.slice(json.indexOf('>') + 1, json.indexOf('</script>'))) as { children: unknown[] };
  expect(embedded.children).toHaveLength(1);
  expect(page).not.toMatch(/Берестов|Дроздов|Чижов|Зимин|Обск/u);
});

test('[PRV-06] a contact’s page has their entries whole, with every child and teacher they entered', async () => {
  const { school, db } = await aPrivateLine();
  const data = await takeOwnData(db, school.caller, NOON);
  if (!data.ok) throw new Error(data.refusal.code);
  const page = dataPage(data.value, texts('ru'), 'Asia/Novosibirsk');
  const named = GROUP.map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(named.filter((name) => !page.includes(name))).toEqual([]);
  expect(page).toContain('Щукина Ирина Львовна: +7 999 000 00 03');
});

test('[PRV-06, PRV-03] the file is given three times a day, and each time is written down', async () => {
  const { parent, db, other } = await aPrivateLine();
  for (const _ of [1, 2, 3]) await parent.says('/mydata');
  expect(await parent.says('/mydata')).toBe(
    'Такой файл вы уже брали сегодня три раза. Следующий — среда, 2 декабря, 12:00 (по Новосибирску).',
  );
  const kept = sql`select 1 from history where action = 'own-data-taken' and person_id = ${other.caller.personId}`;
  expect(await rows(db, kept)).toHaveLength(3);
  expect((await takeOwnData(db, other.caller, later(24 * 60))).ok).toBe(true);
});

test('[PRV-06] a parent has the child’s data deleted by two taps; the school and the organizer hear of it', async () => {
  const { parent, mine, staff, school, group, sent } = await aPrivateLine();
  await staff.says('/start');
  await parent.says('/forget');
  expect([parent.lines(), parent.labels()]).toEqual([
    [
      'Удалить ваши данные',
      '• Удалим сразу: имя, телефон, переписку с организаторами, подписки. Согласия перестанут действовать.',
      '• Останутся числа без имён и отметка, что согласие было дано и отозвано.',
      '• Данные ребёнка удаляются отдельно, кнопкой ниже.',
    ],
    ['Удалить мои данные', 'Удалить данные: Ася', 'Сначала скачать всё'],
  ]);
  await parent.presses('Удалить данные: Ася');
  expect(parent.lines()).toEqual([
    'Удалить данные: Ёлкина Ася Ильинична',
    '• ЗЛБ-001 · «Звёзды левого берега»: ребёнка не будет в составе',
    'Имя, дату рождения, файлы и согласия удалим сразу. Педагог и организаторы узнают, что ребёнок больше не участвует.',
    'Если ребёнка заявило и другое учреждение, напишите организатору: /ask',
  ]);
  await parent.presses('Удалить данные: Ася');
  await parent.presses('Да, удалить навсегда');
  expect(parent.lines()[0]).toBe('Готово, данные ребёнка удалены.');

  await sent();
  const told =
    'Данные ребёнка удалены по просьбе, в заявке ЗЛБ-001 · «Звёзды левого берега» стало на одного участника меньше.';
  expect([mine.lines(), staff.lines()]).toEqual([
    [told, 'Проверьте состав.'],
    [told, 'Проверьте состав.'],
  ]);
  expect((await school.sees(group.id)).participants.map(({ lastName }) => lastName)).not.toContain('Ёлкина');
});

test('[PRV-06] a contact forgets themselves by two taps, and begins anew as somebody else', async () => {
  const { mine, school, db } = await aPrivateLine();
  await mine.says('/forget');
  expect(mine.lines().slice(1, 3)).toEqual([
    '• Удалим сразу: имя, телефон, переписку с организаторами, подписки. Согласия перестанут действовать.',
    '• 1 заявка идущего конкурса останется у учреждения, уже без этого педагога. Если участвовать не будут, сначала отзовите её: /my',
  ]);
  await mine.presses('Удалить мои данные');
  await mine.presses('Да, удалить навсегда');
  expect(mine.lines()[0]).toBe('Готово, ваши данные удалены.');
  await mine.says('/start');
  const found = sql`select person_id as id from addresses where external_id = ${String(SCHOOL)}`;
  const [again] = await rows<{ id: number }>(db, found);
  expect(again?.id).toBeGreaterThan(school.caller.personId);
});

test('[PRV-06, PRV-01] a forwarded or stale button erases nobody', async () => {
  const { mine, parent, staff, group, sandbox, db } = await aPrivateLine();
  const asya = group.participants[2]?.childId ?? 0;
  await parent.says('/forget');
  await parent.taps(forgetMeButton.data({ mark: 'stale' }));
  expect(toast(sandbox, PARENT)).toBe('Пока вы решали, кое-что изменилось. Посмотрите ещё раз.');
  await staff.says('/start');
  for (const phone of [mine, staff]) {
    const answer = await phone.taps(forgetChildButton.data({ entry: group.id, child: asya, mark: 'any' }));
    expect(answer).toEqual(NOT_ALLOWED);
  }
  expect(await rows(db, sql`select 1 from erasures`)).toEqual([]);
});

test('[PRV-06] an administrator erases a child asked for on paper, from the entry’s card; an organizer is not offered it', async () => {
  const { staff, group, db, organizer } = await aPrivateLine();
  await staff.says('/entries');
  await staff.taps(cardButton.data({ entry: group.id, filter: 'all', page: 0 }));
  await staff.taps(moreButton.data({ entry: group.id, filter: 'all', page: 0 }));
  expect(staff.labels().join()).not.toContain('Стереть');
  await grantRole(db, organizer.personId, { role: 'administrator', contestId: null }, null, NOON);
  await staff.taps(moreButton.data({ entry: group.id, filter: 'all', page: 0 }));
  await staff.presses('Стереть данные…');
  expect(staff.labels()).toEqual([...GROUP.map((line) => line.replace(/ [\d.]+$/u, '')), 'Того, кто подал заявку']);
  await staff.presses('Дроздов Илья Петрович');
  await staff.presses('Письменная просьба');
  expect(staff.lines()).toEqual([
    'Удалить данные: Дроздов Илья Петрович',
    'Причина: Письменная просьба. Вернуть стёртое будет нельзя. Стираем?',
  ]);
  await staff.presses('Да, удалить навсегда');
  expect(staff.text()).toBe('Стёрто. Отметка об этом сохранена, имён в ней нет.');
  expect(await rows(db, sql`select way, reason from erasures`)).toEqual([{ way: 'staff', reason: 'paper' }]);
});
