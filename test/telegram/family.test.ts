/** Guardians' consents: by the family link, on paper with scans, seen by the organizers, taken back. */

import { expect, test } from 'vitest';
import { guardianText, hashOf } from '../../src/consents/consent-texts.ts';
import { consents } from '../../src/consents/tables.ts';
import { blanksOf } from '../../src/entries/family/blank.ts';
import { readNamed } from '../../src/entries/family/named.ts';
import { childrenNamed } from '../../src/entries/family/rules.ts';
import { decideButton, documentButton } from '../../src/telegram/features/family/buttons.ts';
import { family } from '../../src/telegram/features/family/feature.ts';
import { cardButton } from '../../src/telegram/features/moderating/buttons.ts';
import { confirmButton, inHandButton, linkButton, papersButton } from '../../src/telegram/features/papers/buttons.ts';
import { papers } from '../../src/telegram/features/papers/feature.ts';
import { texts } from '../kit/bot.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aLine } from './line-stage.ts';

const GROUP = [
  'Берестова Кира Олеговна 01.03.2017',
  'Берестов Лев Олегович 01.03.2017',
  'Ёлкина Ася Ильинична 12.05.2016',
  'Дроздов Илья Петрович 3.09.2016',
  'Чижова Мария Львовна 20.10.2016',
];

async function aFamilyLine() {
  const line = await aLine({}, [papers, family]);
  const [mine, parent, staff] = [line.phone(SCHOOL), line.phone(PARENT), line.phone(ORGANIZER)];
  await mine.says('/my');
  /** The token in the invitation the school forwards. */
  const link = async (entry: number) => {
    await mine.taps(linkButton.data({ entry }));
    return /start=(f_[\w-]+)/.exec(mine.text())?.[1] ?? '';
  };
  return { ...line, mine, parent, staff, link };
}

const group = { form: 'ensemble', nomination: 'pop_vocal', ensemble: 'Студия «Капель»', children: GROUP, papers: [] };

test('[PRV-05] a parent names their child and decides each consent by itself; the school sees who is covered', async () => {
  const { mine, parent, school, link, db } = await aFamilyLine();
  const entry = await school.enters(group);
  const flagged = async () => (await school.sees(entry.id)).issues.map(({ code, childId }) => [code, childId]);
  expect((await flagged()).length).toBe(5);

  await parent.says(`/start ${await link(entry.id)}`);
  expect(parent.text()).toContain('Студия «Капель»');
  expect(parent.text()).not.toMatch(/Берестов|Дроздов|Чижова/);
  await parent.says('Елкина, 12.05.2016');
  await parent.says('Ёлкина Вера Игоревна');
  expect(parent.lines()).toEqual([
    'Записали: Ёлкина Вера Игоревна.',
    'Ёлкина Ася Ильинична',
    '«Звёзды левого берега» · Студия «Капель»',
    '⬜ Участие в конкурсе: ещё не решено',
    '⬜ Публикация имени и результата: ещё не решено',
    '⬜ Фото и видео: ещё не решено',
    'Каждое согласие отдельное. Откройте, прочитайте и решите.',
  ]);
  await parent.presses('Участие в конкурсе');
  expect(parent.text()).toContain('Я, Ёлкина Вера Игоревна, законный представитель ребёнка Ёлкина Ася Ильинична');
  await parent.presses('Согласен');
  await parent.presses('Публикация имени и результата');
  await parent.presses('Не согласен');
  expect(parent.lines().slice(2, 5)).toEqual([
    '✅ Участие в конкурсе: вы согласны',
    '✖️ Публикация имени и результата: вы не согласны',
    '⬜ Фото и видео: ещё не решено',
  ]);

  expect((await flagged()).length).toBe(4);
  await mine.taps(papersButton.data({ entry: entry.id, page: 0 }));
  expect(mine.lines()[0]).toBe('Согласия родителей: 1 из 5');
  expect(mine.labels()[4]).toBe('📱 Ёлкина Ася Ильинична');

  const kept = await db.select().from(consents);
  const child = entry.participants[2]?.childId ?? 0;
  const parties = {
    guardian: 'Ёлкина Вера Игоревна',
    child: 'Ёлкина Ася Ильинична',
    contest: entry.contest.title,
    organizer: entry.contest.organizer ?? entry.contest.title,
  };
  expect(
    kept.map(({ purpose, given, how, childId, textVersion, textHash }) => ({
      purpose,
      given,
      how,
      childId,
      textVersion,
      textHash,
    })),
  ).toEqual([
    {
      purpose: 'processing',
      given: true,
      how: 'link',
      childId: child,
      textVersion: '1',
      textHash: hashOf(guardianText('processing', 'ru', parties)),
    },
    {
      purpose: 'distribution',
      given: false,
      how: 'link',
      childId: child,
      textVersion: '1',
      textHash: hashOf(guardianText('distribution', 'ru', parties)),
    },
  ]);
});

test('[PRV-05] what a guardian writes beside their name is put into no consent', async () => {
  const { parent, school, link } = await aFamilyLine();
  const entry = await school.enters(group);
  await parent.says(`/start ${await link(entry.id)}`);
  await parent.says('Елкина, 12.05.2016');

  for (const aside of ['Не хочу', '🙂👍']) {
    await parent.says(aside);
    expect(parent.text()).toContain('Не вижу здесь фамилии и имени');
  }
  await parent.says('Мои заявки');
  await parent.presses('Вернуться к вопросу');
  expect(parent.text()).toBe('Напишите ваши фамилию, имя и отчество: они войдут в согласие.');
  await parent.says('Ёлкина Вера Игоревна');
  expect(parent.lines()[0]).toBe('Записали: Ёлкина Вера Игоревна.');
});

test('[PRV-05] the child is found in whatever order its name is written, and only a whole name and date is a try', async () => {
  const { parent, school, link } = await aFamilyLine();
  const entry = await school.enters(group);
  const token = await link(entry.id);
  const found = async (typed: string) => {
    await parent.says(`/start ${token}`);
    await parent.says(typed);
    return parent.text().startsWith('Нашли!');
  };
  await parent.says(`/start ${token}`);
  for (const short of ['Чижова', '20.10.2016', 'Чижова, 31.02.2016', '🙂']) await parent.says(short);
  const asked = parent.text();
  await parent.says('Чижова 21.10.2016');
  const missed = parent.text();

  expect(asked).toContain('Нужны фамилия и дата рождения');
  expect(missed).toContain('осталось 4 попытки');
  expect([
    await found('Мария Чижова 20.10.2016'),
    await found('Мария Львовна Чижова, 20 октября 2016'),
    await found('20.10.2016 чижова маша'),
    await found('Илья Дроздов 20.10.2016'),
  ]).toEqual([true, true, true, false]);
});

test.each(['by its button', 'by a word'])('[UX-03] the question for a guardian’s name is let go %s', async (how) => {
  const { parent, school, link } = await aFamilyLine();
  const entry = await school.enters(group);
  const leaves = () => (how === 'by a word' ? parent.says('Не сейчас.') : parent.presses('Отменить'));
  await parent.says(`/start ${await link(entry.id)}`);
  await parent.says('Чижова');
  await leaves();
  const stopped = parent.lines();
  await parent.says(`/start ${await link(entry.id)}`);
  await parent.says('Чижова 20.10.2016');
  await leaves();
  const left = parent.lines().slice(0, 2);
  await parent.says('Спасибо!');
  const after = parent.text();
  await parent.says('/family');
  await parent.presses('Мария · «Звёзды левого берега»');
  await parent.presses('Участие в конкурсе');

  expect([stopped, left]).toEqual([
    ['Хорошо, остановились. Вернуться можно в любой момент.'],
    ['Хорошо. Имя спрошу, когда откроете согласие.', 'Чижова Мария Львовна'],
  ]);
  expect(after).toContain('Пожалуйста!');
  expect([parent.text(), parent.labels()]).toEqual([
    'Напишите ваши фамилию, имя и отчество: они войдут в согласие.',
    ['Отменить'],
  ]);
});

test('[PRV-05, UX-03] the only child of an entry is confirmed by a tap, by a yes in any language, or by its name', async () => {
  const { parent, school, link } = await aFamilyLine();
  const entry = await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], papers: [] });
  const door = `/start ${await link(entry.id)}`;
  await parent.says(door);
  const offered = parent.labels();
  const unclear = await parent.says('какой номер?');
  const answers = [];
  for (const words of ['Берестова 01.03.2017', 'Да', 'мой ребёнок']) {
    await parent.says(door);
    answers.push((await parent.says(words)).split('\n')[0]);
    await parent.says('нет');
  }
  await parent.says(door);
  await parent.says('/language');
  await parent.presses('English');
  const english = await parent.says('yes');

  expect(offered).toEqual(['Да, это мой ребёнок', 'Отменить']);
  expect(unclear).toBe(
    'Здесь родитель или опекун даёт согласия на участие. Заявка на одного участника: это ваш ребёнок?',
  );
  expect(new Set(answers)).toEqual(new Set([texts('ru')('family-found')]));
  expect(english.split('\n')[0]).toBe(texts('en')('family-found'));
});

test('[PRV-04] a consent is taken back by two taps: the entry is flagged again and its contact is told', async () => {
  const { mine, parent, school, link, sent } = await aFamilyLine();
  const entry = await school.enters({ children: ['Ёлкина Ася Ильинична 12.05.2016'], papers: [] });
  await parent.says(`/start ${await link(entry.id)}`);
  await parent.presses('Да, это мой ребёнок');
  await parent.says('Ёлкина Вера Игоревна');
  await parent.presses('Участие в конкурсе');
  await parent.presses('Согласен');
  expect((await school.sees(entry.id)).issues).toEqual([]);

  await parent.says('/family');
  await parent.presses('Ася · «Звёзды левого берега»');
  await parent.presses('Изменить: Участие в конкурсе');
  await parent.presses('Отозвать согласие');
  await parent.presses('Да, отозвать');
  expect((await school.sees(entry.id)).issues.map(({ code }) => code)).toEqual(['consent_missing']);
  await sent();
  expect(mine.lines()).toEqual([
    'Родитель отозвал согласие на обработку данных: Ёлкина Ася Ильинична.',
    'Заявка ЗЛБ-001 · Зимняя сказка теперь с пометкой. Поговорите с семьёй или замените участника.',
  ]);
});

test('[PRV-05] five wrong guesses close the link for that person for a day, and no list is shown', async () => {
  const { parent, phone, school, link } = await aFamilyLine();
  const entry = await school.enters(group);
  await parent.says(`/start ${await link(entry.id)}`);
  await parent.says('Привет');
  expect(parent.text()).toBe('Нужны фамилия и дата рождения ребёнка, например: Иванова 12.03.2014');
  for (const left of [4, 3, 2, 1]) {
    await parent.says('Чижова 21.10.2016');
    expect(parent.text()).toContain(`${left} попыт`);
  }
  await parent.says('Чижова 21.10.2016');
  expect(parent.text()).toBe(
    'Слишком много неверных попыток. Ссылка снова откроется для вас среда, 2 декабря, 12:00 (по Новосибирску).',
  );
  await parent.says(`/start ${await link(entry.id)}`);
  expect(parent.text()).toContain('Слишком много неверных попыток');
  const another = phone(ORGANIZER);
  await another.says(`/start ${await link(entry.id)}`);
  expect(another.text()).toContain('Напишите фамилию и дату рождения ребёнка');
});

test('[PRV-05] papers in hand cover the children, scans stand with them, an organizer confirms or declines', async () => {
  const { mine, staff, school, sent } = await aFamilyLine();
  const entry = await school.enters({ children: ['Ёлкина Ася Ильинична 12.05.2016'], papers: [] });
  const child = entry.participants[0]?.childId ?? 0;
  await mine.taps(papersButton.data({ entry: entry.id, page: 0 }));
  await mine.presses('⬜ Ёлкина Ася Ильинична');
  await mine.presses('Приложить скан');
  await mine.says('уже отдала');
  expect(mine.text()).toBe('Нужна фотография или файл со сканом.');
  await mine.does((person) =>
    person.sendsPhoto({ name: 'scan.jpg', mime: 'image/jpeg', bytes: new Uint8Array([255, 216, 255, 224]) }),
  );
  expect(mine.text()).toBe('Скан приложен. Организатор его увидит.');
  expect((await school.sees(entry.id)).issues).toEqual([]);

  await staff.says('/entries');
  await staff.taps(cardButton.data({ entry: entry.id, filter: 'undecided', page: 0 }));
  expect(staff.text()).toContain('1 согласие на бумаге ещё не сверено');
  await staff.presses('Согласия родителей: 1 из 1');
  await staff.presses('📄 Ёлкина Ася Ильинична');
  await staff.presses('Посмотреть скан');
  expect(staff.messages().at(-1)?.file?.kind).toBe('photo');
  await staff.taps(confirmButton.data({ entry: entry.id }));
  expect(staff.labels()).toEqual(['✅ Ёлкина Ася Ильинична']);

  await staff.presses('✅ Ёлкина Ася Ильинична');
  await staff.presses('Бумага не годится');
  await sent();
  expect(mine.lines()[0]).toBe(
    'Организатор не принял бумажное согласие: Ёлкина Ася Ильинична, заявка ЗЛБ-001 · Зимняя сказка.',
  );
  expect((await school.sees(entry.id)).issues).toEqual([{ code: 'consent_missing', childId: child }]);
});

test('[PRV-05] the bot makes the blanks filled in, a page for each child and purpose', async () => {
  const { mine, school } = await aFamilyLine();
  const entry = await school.enters(group);
  await mine.taps(papersButton.data({ entry: entry.id, page: 0 }));
  await mine.presses('Публикация и съёмка');
  const sentBlanks = mine.messages().at(-1);
  expect([sentBlanks?.file?.name, sentBlanks?.caption]).toEqual([
    `consents-${entry.id}-others.pdf`,
    '10 бланков, каждый на своей странице. Распечатайте, пусть родители подпишут.',
  ]);
  const { contest, participants } = entry;
  const children = participants.map((child) => ({ ...child, identityId: 0 }));
  const bytes = await blanksOf({ contest, children, purposes: ['processing'] }, texts('ru'));
  expect(bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length).toBe(5);
});

test('[PRV-01] a stranger decides for nobody’s child and confirms no paper', async () => {
  const { parent, mine, school, intrusions, db } = await aFamilyLine();
  const entry = await school.enters({ ...group, children: GROUP });
  const child = entry.participants[0]?.childId ?? 0;
  await parent.says('/my');
  const which = { entry: entry.id, child };
  const only = 'Это может только родитель или опекун ребёнка, по ссылке от педагога.';
  expect(await parent.taps(documentButton.data({ ...which, purpose: 'processing' }))).toBe(only);
  expect(await parent.taps(decideButton.data({ ...which, purpose: 'processing', yes: 1 }))).toBe(only);
  for (const data of [linkButton.data({ entry: entry.id }), inHandButton.data({ ...which, page: 0 })]) {
    expect(await parent.taps(data)).toEqual(NOT_ALLOWED);
  }
  expect(await mine.taps(confirmButton.data({ entry: entry.id }))).toEqual(NOT_ALLOWED);
  expect(intrusions().map(({ action }) => action)).toEqual(['family.link', 'paper.attest', 'paper.confirm']);
  expect(await db.select().from(consents)).toEqual([]);
});

test.each([
  ['Иванова 12.03.2014', { name: 'Иванова', birthDate: '2014-03-12' }],
  ['12 марта 2014 Иванова Маша', { name: 'Иванова Маша', birthDate: '2014-03-12' }],
  ['Иванова l2.о3.2014', { name: 'Иванова', birthDate: '2014-03-12' }],
  ['Римская-Корсакова, 1.2.2015', { name: 'Римская-Корсакова', birthDate: '2015-02-01' }],
  ['Мария Львовна Иванова, 12.03.2014', { name: 'Мария Львовна Иванова', birthDate: '2014-03-12' }],
  [
    'Здравствуйте, это моя Иванова Мария Львовна 12.03.2014',
    { name: 'Иванова Мария Львовна', birthDate: '2014-03-12' },
  ],
  ['Иванова Петрова Сидорова Берестова Чижова 12.03.2014', undefined],
  ['12.03.2014', undefined],
  ['Иванова', undefined],
  ['Иванова 31.02.2014', undefined],
])('[PRV-05] «%s» is read as a name and a birth date', (typed, named) => {
  expect(readNamed(typed, '2026-12-01')).toEqual(named);
});

test('[PRV-05] twins of one surname and day belong to the same parent; another surname does not', () => {
  const child = {
    childId: 1,
    identityId: 1,
    firstName: 'Кира',
    patronymic: null,
    grade: null,
    birthDate: '2017-03-01',
  };
  const twins = ['Берестова', 'Берестова', 'Берестов'].map((lastName, index) => ({
    ...child,
    position: index + 1,
    lastName,
  }));
  const named = childrenNamed(twins, { name: 'берестова', birthDate: '2017-03-01' });
  expect(named.map(({ position }) => position)).toEqual([1, 2]);
});
