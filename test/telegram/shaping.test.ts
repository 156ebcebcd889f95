/** Changing a contest part by part in the chat: what the organizer reads and taps, and what the schools see then. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ContestDefinition, ContestFile } from '../../src/contests/definition.ts';
import { contestById } from '../../src/contests/queries.ts';
import { regulationsOf } from '../../src/contests/regulations.ts';
import { historyOf } from '../../src/history/queries.ts';
import * as on from '../../src/telegram/features/shaping/buttons.ts';
import { shaping } from '../../src/telegram/features/shaping/feature.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aLine, toast } from './line-stage.ts';

/** The organizer has the contest's parts in front of them. */
async function aDesk(overrides: Partial<ContestFile> = {}) {
  const line = await aLine(overrides, [shaping]);
  const contest = line.stage.contestId;
  const organizer = line.phone(ORGANIZER);
  const contestNow = async (): Promise<ContestDefinition> => {
    const found = await contestById(line.db, contest);
    if (!found) throw new Error('no contest');
    return found.definition;
  };
  const opens = async (...labels: string[]) => {
    await organizer.taps(on.partsButton.data({ contest }));
    for (const label of labels) await organizer.presses(label);
    return organizer.text();
  };
  await organizer.says('/start');
  await opens();
  return { ...line, contest, organizer, contestNow, opens };
}

/** The contest's card, as a school finds it. */
async function showsCard(phone: { says(text: string): Promise<string>; presses(label: string): Promise<string> }) {
  await phone.says('/contests');
  await phone.presses('«Звёзды левого берега»');
}

test('[ORG-02] the parts stand in one list with a line each, and a mark where something is amiss', async () => {
  const { organizer } = await aDesk({
    age_categories: [
      { id: 'junior', title: '7–10', min: 7, max: 10 },
      { id: 'senior', title: '14–17', min: 14, max: 17 },
    ],
  });

  expect([organizer.lines(), organizer.labels()]).toEqual([
    [
      'Настройка: «Звёзды левого берега»',
      '• Название и слова: код ЗЛБ',
      '• Сроки приёма: по 18 декабря включительно (пятница)',
      '• Этапы: пока нет',
      '• Номинации: 5 номинаций',
      '• Составы: соло, дуэт, малая форма (трио, квартет), ансамб…',
      '⚠️ Возраст: 2 категории, на 23 января',
      '• Места и лимиты: без ограничения',
      '• Вопросы заявки: 1 вопрос',
      '• Критерии: пока нет',
      '• Степени наград: пока нет',
      '• Проверки: 3 не пропускают заявку',
      '• Согласия и хранение: храним 24 месяца',
    ],
    [
      'Название и слова | Сроки приёма',
      'Этапы | Номинации',
      'Составы | Возраст',
      'Места и лимиты | Вопросы заявки',
      'Критерии | Степени наград',
      'Проверки',
      'Согласия и хранение',
      'Файл положения',
      '‹ К конкурсу',
    ],
  ]);
  expect((await organizer.presses('Возраст')).split('\n').at(-1)).toBe('⚠️ 11–13 лет не входят ни в одну категорию.');
});

test('[ORG-02, ORG-03] the end is moved in words; an end that has passed is refused, and the talk goes on', async () => {
  const { organizer, opens, contestNow } = await aDesk();

  const asked = await opens('Сроки приёма', 'Конец приёма');
  const past = await organizer.says('по 30 ноября 2026');
  const voice = await organizer.does((person) => person.sendsVoice());
  const moved = await organizer.says('по 25 декабря включительно');

  expect([asked, past, voice, moved]).toEqual([
    'Конец приёма\nСейчас: по 18 декабря включительно (пятница)\nНапишите последний день приёма. «15 марта» значит весь день 15 марта. Можно точнее: до 18:00 15 марта.',
    'Этот срок уже прошёл. Назовите день в будущем: школы должны успеть.',
    'Напишите, пожалуйста, ответ сообщением.',
    [
      '✅ Сохранено.',
      'Новые сроки действуют сразу. Если приём продлён, всем, у кого начат черновик, напишу сам.',
      '',
      'Сроки приёма: «Звёзды левого берега»',
      '',
      'Начало приёма: понедельник, 16 ноября, 09:00 (по Новосибирску)',
      'Конец приёма: по 25 декабря включительно (пятница)',
      'Правка заявок: вместе с приёмом',
      'Отзыв заявок: пока идёт конкурс',
      'Запас после конца, минут: 0',
      'Дней на исправление: 3',
    ].join('\n'),
  ]);
  expect((await contestNow()).closes_at).toBe('2026-12-26T00:00:00+07:00');
});

test('[ORG-02] several nominations come in one message; a new one is shown at once to schools', async () => {
  const { organizer, opens, contestNow, phone } = await aDesk();

  await opens('Номинации', '+ Номинация');
  const added = await organizer.says('Театр мод\nХудожественное слово');
  await showsCard(phone(SCHOOL));

  expect(added.split('\n').slice(-2)).toEqual([
    '6. Театр мод · соло, дуэт, малая форма (трио, квартет), ансамбль, хор / большой состав',
    '7. Художественное слово · соло, дуэт, малая форма (трио, квартет), ансамбль, хор / большой состав',
  ]);
  expect((await contestNow()).nominations.slice(5).map(({ id, title }) => [id, title])).toEqual([
    ['teatr_mod', 'Театр мод'],
    ['hudozhestvennoe_slovo', 'Художественное слово'],
  ]);
  expect(phone(SCHOOL).text()).toContain('Театр мод · Художественное слово');
});

test('[ORG-02] a nomination in use is not taken out: the count is told, closing is offered, and whoever entered keeps it', async () => {
  const { organizer, opens, contestNow, school } = await aDesk();
  const entry = await school.enters();

  const told = await opens('Номинации', '1. Эстрадный вокал', 'Убрать');
  const labels = organizer.labels();
  const closed = await organizer.presses('Закрыть');

  expect([told, labels]).toEqual([
    'Эстрадный вокал: есть 1 заявка, поэтому убрать нельзя.\nМожно закрыть: новые заявки этого не выберут, а поданные останутся как есть.',
    ['Закрыть', '‹ К списку'],
  ]);
  expect(closed.split('\n').slice(0, 5)).toEqual([
    '✅ Сохранено.',
    'Увидят все, кто откроет конкурс.',
    'Поданных заявок это касается: 1.',
    '',
    'Номинации: Эстрадный вокал',
  ]);
  expect((await contestNow()).nominations[0]?.closed).toBe(true);
  expect((await school.sees(entry.id)).nomination?.id).toBe('pop_vocal');
});

test('[ORG-02] what nobody uses is asked about once and then taken out', async () => {
  const { organizer, opens, contestNow } = await aDesk();

  const asked = await opens('Номинации', '4. Хореография', 'Убрать');
  await organizer.presses('Да, убрать');

  expect(asked).toBe('Убрать «Хореография» совсем?');
  expect((await contestNow()).nominations.map(({ id }) => id)).not.toContain('choreography');
});

test('[ORG-02] all ages come in one message; an overlap is told in words and changes nothing', async () => {
  const { organizer, opens, contestNow } = await aDesk();

  await opens('Возраст', 'Записать все заново');
  const before = await contestNow();
  const overlap = await organizer.says('7–10, 10–13');
  expect(await contestNow()).toEqual(before);
  await organizer.says('5–6, 7–10, 11–13, 14–17, смешанная');

  expect(overlap).toBe('⚠️ «7–10» и «10–13» обе берут 10 лет. Сдвиньте границу, например начните со следующего года.');
  expect((await contestNow()).age_categories.map(({ id, title }) => [id, title])).toEqual([
    ['preschool', '5–6'],
    ['junior', '7–10'],
    ['middle', '11–13'],
    ['senior', '14–17'],
    ['mixed', 'смешанная'],
  ]);
});

test('[ORG-02, REG-20] a question of the catalogue is added by a tap, one’s own with its answers in one message', async () => {
  const { organizer, opens, contestNow } = await aDesk();

  await opens('Вопросы заявки', '+ Вопрос');
  await organizer.presses('Длительность');
  await opens('Вопросы заявки', '+ Вопрос', 'Выбор');
  await organizer.says('Какой зал?\nБольшой\nМалый');
  const required = await organizer.presses('Обязательно: да');

  expect((await contestNow()).fields.map(({ id, kind, required: must, choices }) => [id, kind, must, choices])).toEqual(
    [
      ['title', 'title', true, undefined],
      ['duration', 'duration', true, undefined],
      [
        'kakoy_zal',
        'choice',
        false,
        [
          { id: 'bolshoy', title: 'Большой' },
          { id: 'malyy', title: 'Малый' },
        ],
      ],
    ],
  );
  expect(required).toContain('Вопросы заявки: Какой зал?');
});

test('[ORG-02] options of several are turned one by one; a value is cleared by a tap', async () => {
  const { organizer, opens, contestNow } = await aDesk({ cap: 100 });

  await opens('Номинации', '1. Эстрадный вокал', 'Составы', '✓ дуэт', '✓ ансамбль');
  const labels = organizer.labels();
  await opens('Места и лимиты', 'Мест', 'Убрать значение');

  expect(labels).toEqual([
    '✓ соло | дуэт',
    '✓ малая форма (трио, квартет)',
    'ансамбль',
    'хор / большой состав',
    '‹ Назад',
  ]);
  const { nominations, cap } = await contestNow();
  expect([nominations[0]?.forms, cap]).toEqual([['solo', 'small_form'], undefined]);
});

test('[ORG-06] two organizers at once: the second sees what stands now, by tap and by word, and overwrites nothing', async () => {
  const { organizer, opens, contestNow, db, contest } = await aDesk();
  await opens('Номинации', '1. Эстрадный вокал');
  const changed = sql`definition || '{"title": "Другой конкурс «Рампа»"}'::jsonb`;
  await db.execute(sql`update contests set definition = ${changed} where id = ${contest}`);

  const tapped = await organizer.presses('Только живое сопровождение: нет');
  await opens('Название и слова', 'Название');
  await db.execute(
    sql`update contests set definition = definition || '{"fee": "бесплатно"}'::jsonb where id = ${contest}`,
  );
  const typed = await organizer.says('Третий конкурс');

  expect([tapped.split('\n').slice(0, 3), typed.split('\n').slice(0, 1)]).toEqual([
    ['Конкурс только что изменили. Вот как он выглядит сейчас.', '', 'Номинации: «Рампа»'],
    ['Пока вы писали, конкурс изменил кто-то ещё, поэтому ваш ответ не записан. Вот как он выглядит сейчас.'],
  ]);
  const { title, fee, nominations } = await contestNow();
  expect([title, fee, nominations[0]?.live_accompaniment_only]).toEqual(['Другой конкурс «Рампа»', 'бесплатно', false]);
});

test('[PRV-01, ORG-08] forged taps and a role revoked in mid-word change nothing and are logged', async () => {
  const { organizer, opens, contestNow, contest, phone, intrusions, db } = await aDesk();
  const mark = 'ffffffff';
  const at = { contest, mark, part: 'nominations', item: 1 };
  const forged = [
    on.partsButton.data({ contest }),
    on.partButton.data({ contest, part: 'dates' }),
    on.itemButton.data(at),
    on.settingButton.data({ ...at, setting: 'live' }),
    on.optionButton.data({ ...at, setting: 'forms', option: 0 }),
    on.clearButton.data({ ...at, setting: 'cap' }),
    on.deedButton.data({ ...at, deed: 'remove' }),
    on.addButton.data({ contest, mark, part: 'nominations' }),
    on.kindButton.data({ contest, mark, part: 'questions', kind: 'duration' }),
    on.keepButton.data({ contest, part: 'dates', item: 0 }),
    on.fileButton.data({ contest }),
    on.sendFileButton.data({ contest }),
    on.dropFileButton.data({ contest }),
    on.keepFileButton.data({ contest }),
  ];
  const before = await contestNow();
  await phone(PARENT).says('/start');
  const answers: unknown[] = [];
  for (const data of forged) answers.push(await phone(PARENT).taps(data));
  await opens('Название и слова', 'Название');
  await db.execute(sql`update role_grants set revoked_at = now()`);
  const typed = await organizer.says('Третий конкурс');

  const refusal = NOT_ALLOWED;
  expect([...answers, typed]).toEqual([...forged, 'typed'].map(() => refusal));
  expect(intrusions().map(({ action }) => action)).toEqual([...forged, 'typed'].map(() => 'contest.change'));
  expect(await contestNow()).toEqual(before);
});

test('[ORG-02] the regulations are sent as a file, read by everybody from the card, replaced and taken off', async () => {
  const { organizer, opens, phone, db, contest, sandbox } = await aDesk();
  const pdf = (words: string) => ({
    bytes: Buffer.from(`%PDF-1.7\n${words}`),
    name: 'polozhenie.pdf',
    mime: 'application/pdf',
  });
  const last = () =>
    sandbox
      .chat(SCHOOL)
      .messages.filter(({ from }) => from === 'bot')
      .at(-1);
  await showsCard(phone(SCHOOL));
  const without = phone(SCHOOL).labels();

  await opens('Файл положения', 'Прислать файл');
  const asText = await organizer.says('вот оно');
  const kept = await organizer.does((person) => person.sendsDocument(pdf('первое')));
  const first = await regulationsOf(db, contest);
  await showsCard(phone(SCHOOL));
  const shown = phone(SCHOOL).labels();
  await phone(SCHOOL).presses('Положение');
  const given = last();
  await opens('Файл положения', 'Заменить');
  await organizer.does((person) => person.sendsDocument(pdf('второе')));
  const second = await regulationsOf(db, contest);
  await opens('Файл положения', 'Убрать');

  expect([asText, kept.split('\n')[0], given?.caption]).toEqual([
    'Нужен файл PDF или DOCX: приложите его как документ.',
    '✅ Сохранено.',
    'Положение: «Звёзды левого берега»',
  ]);
  expect(shown.filter((label) => !without.includes(label))).toEqual(['Положение']);
  expect([typeof first, second === first, await regulationsOf(db, contest)]).toEqual(['number', false, undefined]);
  expect((await historyOf(db, 'contest', contest)).map(({ change }) => change)).toEqual([
    { regulations: { from: null, to: first } },
    { regulations: { from: first, to: second } },
    { regulations: { from: second, to: null } },
  ]);
  expect(toast(sandbox, ORGANIZER)).toBe('Сохранено');
});

test('[ORG-02] a file that is too large, empty or of another kind is refused with its limit, and nothing is kept', async () => {
  const { organizer, opens, db, contest } = await aDesk();
  const MB = 1024 * 1024;
  await opens('Файл положения', 'Прислать файл');
  const sends = (bytes: Buffer, name: string, mime: string) =>
    organizer.does((person) => person.sendsDocument({ bytes, name, mime }));

  const large = await sends(Buffer.alloc(200 * MB), 'polozhenie.pdf', 'application/pdf');
  const picture = await sends(Buffer.from('x'), 'polozhenie.jpg', 'image/jpeg');

  expect([large, picture]).toEqual([
    'Файл весит 200 МБ, а принимаем до 20 МБ. Пришлите файл поменьше.',
    'Такой файл не подойдёт: принимаем pdf, docx.',
  ]);
  expect(await regulationsOf(db, contest)).toBeUndefined();
});
