/** Nothing typed twice, as a contact sees it: remembered people on buttons, copies, last year's group, a child put right. */

import { expect, test } from 'vitest';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { roster } from '../../src/telegram/features/roster/feature.ts';
import { aContest, NOON } from '../kit/entries.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const CHILDREN = [
  'Берестова Анна Олеговна 1.03.2017',
  'Ветлужская Вера Олеговна 2.03.2017',
  'Голубева Дарья Олеговна 3.03.2017',
  'Дроздова Злата Олеговна 4.03.2017',
  'Ельцова Кира Олеговна 5.03.2017',
];
const ENSEMBLE = { form: 'ensemble', ensemble: 'Студия «Капель»', children: CHILDREN, headcount: 5 };

async function aSchool(more: string[] = []) {
  const line = await aLine({}, [roster]);
  const entry = await line.school.enters({ ...ENSEMBLE, children: [...CHILDREN, ...more], headcount: 5 + more.length });
  return { ...line, entry, mine: line.phone(SCHOOL) };
}

type Phone = Awaited<ReturnType<typeof aSchool>>['mine'];

/** A new entry up to the question that follows the institution. */
async function begins(mine: Phone, form: string): Promise<void> {
  await mine.says('/contests');
  await mine.presses('«Звёзды левого берега»');
  await mine.presses('Подать заявку');
  await mine.presses('Даю согласие на обработку моих данных');
  await mine.presses('Эстрадный вокал');
  await mine.presses(form);
  await mine.presses('МБОУ СОШ № 363');
}

test('[REG-32] an ensemble met before comes with everybody by one tap, and only what is new is asked', async () => {
  const { mine } = await aSchool();
  await begins(mine, 'ансамбль');

  const offered = mine.labels()[0];
  await mine.presses('Студия «Капель» · 5');

  expect(offered).toBe('Студия «Капель» · 5');
  expect(mine.lines().slice(0, 9)).toEqual([
    '✓ Взял прошлый состав: 5 человек, и педагога.',
    '1. Берестова Анна Олеговна, 01.03.2017 (9 лет)',
    '2. Ветлужская Вера Олеговна, 02.03.2017 (9 лет)',
    '3. Голубева Дарья Олеговна, 03.03.2017 (9 лет)',
    '4. Дроздова Злата Олеговна, 04.03.2017 (9 лет)',
    '5. Ельцова Кира Олеговна, 05.03.2017 (9 лет)',
    'Педагог: Щукина Ирина Львовна',
    'Шаг 7 из 10',
    'Возраст: Младшая 7–10 лет?',
  ]);
});

test('[REG-32, REG-22] whoever came along is changed before going on, and the entry goes on where it was', async () => {
  const { mine } = await aSchool(['Жарова Майя Олеговна 6.03.2017']);
  await begins(mine, 'ансамбль');
  await mine.presses('Студия «Капель» · 6');
  await mine.presses('Поправить состав');
  const listed = mine.lines().slice(1, 3);
  await mine.presses('Убрать кого-то');
  await mine.presses('✕ Ельцова Кира');
  await mine.presses('Готово, все в списке');

  expect(listed).toEqual(['В списке 6 человек:', '1. Берестова Анна Олеговна, 01.03.2017 (9 лет)']);
  expect(mine.text()).toContain('Возраст: Младшая 7–10 лет?');
});

test('[REG-32] remembered children are turned on and off in place, and the list is finished as ever', async () => {
  const { mine } = await aSchool();
  await begins(mine, 'дуэт');

  const offered = mine.labels().slice(0, 5);
  await mine.presses('Берестова Анна');
  const marked = mine.labels()[0];
  await mine.presses('✓ Берестова Анна');
  await mine.presses('Берестова Анна');
  await mine.presses('Ветлужская Вера');

  expect(offered).toEqual([
    'Берестова Анна | Ветлужская Вера',
    'Голубева Дарья | Дроздова Злата',
    'Ельцова Кира',
    '← Назад',
    'Сохранить и выйти | Отменить',
  ]);
  expect(marked).toBe('✓ Берестова Анна | Ветлужская Вера');
  expect(mine.text()).toContain('Возраст: Младшая 7–10 лет?');
});

test('[REG-32] more children than a screen holds are paged, and found by the beginning of the last name', async () => {
  const more = ['Зимина Мария', 'Лыткина Полина', 'Обская София', 'Зимин Фёдор'].map(
    (name, at) => `${name} Олеговна ${at + 1}.04.2017`,
  );
  const { mine } = await aSchool(more);
  await begins(mine, 'дуэт');

  const pager = mine.labels().find((row) => row.includes(' из '));
  await mine.presses('›');
  const second = mine.labels().slice(0, 2);
  await mine.says('зим');

  expect([pager, second]).toEqual(['1 из 2 | ›', ['Зимин Фёдор', '‹ | 2 из 2']]);
  expect(mine.lines()[0]).toBe(
    'Вот кто начинается на «зим». Нажмите на имя или пришлите нового участника с датой рождения.',
  );
  expect(mine.labels().slice(0, 1)).toEqual(['Зимина Мария | Зимин Фёдор']);
});

test('[REG-16] [REG-32] after a soloist the next child of the same teacher is one tap away', async () => {
  const { mine, school } = await aSchool();
  await school.enters({ title: 'Первая' });
  await mine.says('/my');
  await mine.presses('ЗЛБ-002 · Первая');

  await mine.presses('Следующий ребёнок, тот же педагог');

  expect(mine.lines()[0]).toBe(
    'Учреждение, педагога и номинацию взял из прошлой заявки. Спрошу только про ребёнка и номер.',
  );
  expect(mine.text()).toContain('Кто участвует?');
});

test('[REG-16] last year’s group is taken over from the contest’s card; one question asks who has left', async () => {
  const { mine, db, sandbox } = await aSchool();
  await aContest(db, {
    code: 'ЗЛН',
    slug: 'next-year',
    title: 'Конкурс «Новая звезда»',
    opens_at: '2027-11-15T00:00:00+07:00',
    closes_at: '2027-12-19T00:00:00+07:00',
  });
  sandbox.clock.shift(366 * 24 * 3_600_000);
  await mine.says('/contests');
  await mine.presses('«Новая звезда»');
  await mine.presses('Взять из прошлого конкурса');
  await mine.presses('Студия «Капель» · 5');
  const consent = mine.messages().at(-1);
  const [agree] = consent?.inlineKeyboard?.flat() ?? [];
  await mine.does((person) => {
    person.taps(consent?.id ?? 0, agree && 'callback_data' in agree ? agree.callback_data : '');
    person.tapsAgain();
  });
  const asked = [mine.lines().slice(0, 3), mine.labels().slice(0, 4)];
  expect(mine.messages().filter(({ text }) => text?.includes('Кто ушёл из коллектива?')).length).toBe(1);

  await mine.presses('Голубева Дарья');
  const marked = mine.labels().slice(1, 4);
  await mine.presses('Ушёл 1, остальные остались');

  expect(asked).toEqual([
    [
      'Людей взял из прошлой заявки. Спрошу только новое.',
      'Кто ушёл из коллектива?',
      'Нажмите на имена тех, кого больше нет. Новых пришлите сообщением: имя и дата рождения.',
    ],
    ['Берестова Анна | Ветлужская Вера', 'Голубева Дарья | Дроздова Злата', 'Ельцова Кира', 'Все остались'],
  ]);
  expect(marked).toEqual(['✕ Голубева Дарья | Дроздова Злата', 'Ельцова Кира', 'Ушёл 1, остальные остались']);
  expect(mine.text()).toContain('В какой номинации выступаете?');
});

test('[REG-32] a child’s data are corrected from the card, and an accepted entry is asked about first', async () => {
  const { mine, school, organizer, db } = await aSchool();
  const child = CHILDREN[0] ?? '';
  const open = await school.enters({ children: [child], title: 'Первая' });
  const accepted = await school.enters({ children: [child], title: 'Вторая' });
  taken(await acceptEntry(db, organizer, { entryId: accepted.id, version: accepted.version }, NOON));
  await mine.says('/my');
  await mine.presses('ЗЛБ-002 · Первая');
  await mine.presses('Исправить данные ребёнка');
  const asked = mine.lines();
  await mine.says('Берестова Аня Олеговна');
  const preview = [mine.lines(), mine.labels()];

  await mine.presses('Исправить везде');

  expect(asked[0]).toBe('Сейчас: Берестова Анна Олеговна, 01.03.2017');
  expect(preview).toEqual([
    [
      'Было: Берестова Анна Олеговна, 01.03.2017',
      'Станет: Берестова Аня Олеговна, 01.03.2017',
      'Исправлю в заявках: ЗЛБ-001, ЗЛБ-002.',
      'Уже приняты: ЗЛБ-003. Исправить и там? Такая заявка вернётся на проверку, номер и место останутся.',
    ],
    ['Исправить везде', 'Кроме принятых', 'Не исправлять'],
  ]);
  expect(mine.text()).toBe('✅ Исправил в заявках: ЗЛБ-001, ЗЛБ-002, ЗЛБ-003.');
  expect((await school.sees(open.id)).participants[0]?.firstName).toBe('Аня');
});

test('[REG-32] what cannot be read as a correction is asked again, and «leave it» leaves everything', async () => {
  const { mine, school } = await aSchool();
  const entry = await school.enters({ children: [CHILDREN[0] ?? ''] });
  await mine.says('/my');
  await mine.presses('ЗЛБ-002 · Зимняя сказка');
  await mine.presses('Исправить данные ребёнка');

  const unread = await mine.says('Берестова А.');
  const same = await mine.says('Берестова Анна Олеговна');
  await mine.presses('Не исправлять');

  expect(unread).toContain('без инициалов');
  expect(same).toBe('Так в заявке и написано. Напишите, пожалуйста, как правильно.');
  expect(mine.text()).toBe('Хорошо, ничего не меняю.');
  expect((await school.sees(entry.id)).version).toBe(entry.version);
});

test('[REG-32] the staff correct a child from their own card', async () => {
  const { phone, school } = await aSchool();
  const entry = await school.enters({ children: [CHILDREN[0] ?? ''] });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-002 · Зимняя сказка');
  await organizer.presses('Исправить данные ребёнка');
  await organizer.says('1.03.2016');

  await organizer.presses('Да, исправить');

  expect((await school.sees(entry.id)).participants[0]?.birthDate).toBe('2016-03-01');
});
