/** Whole stories of those who enter: a long list typed by hand minutes before the end, a studio that reads no Russian. */

import { expect, test } from 'vitest';
import { FEATURES } from '../../src/telegram/features.ts';
import type { Phone } from '../kit/phone.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory } from '../kit/stage.ts';
import { aConcertStory } from '../telegram/concert-stage.ts';

const CONTEST = 'c_zvezdy-levogo-berega-2027';

const lines = (phone: Phone) => phone.last().text?.split('\n') ?? [];
/** How many stand in the list now, and what is said below it. */
const listed = (phone: Phone) =>
  lines(phone).filter((line) => /^(В списке|Осталось|Все\?|Ещё не|Это больше)/u.test(line));

async function says(phone: Phone, ...texts: string[]): Promise<void> {
  for (const text of texts) await phone.says(text);
}

async function presses(phone: Phone, ...labels: string[]): Promise<void> {
  for (const label of labels) await phone.presses(label);
}

/** At 23:40 of the last day, at the question who takes part in a dance of fourteen. */
async function atTheList() {
  const story = await aStory({ features: FEATURES, at: '2026-12-18T23:40:00+07:00' });
  const school = story.phone(SCHOOL);
  await school.starts(CONTEST);
  await presses(school, 'Подать заявку', 'Даю согласие', 'Хореография', 'хор / большой');
  await says(school, 'шк 363', 'Каблучки', '14');
  return { story, school };
}

test('[REG-41, REG-23, REG-22] fourteen children by hand at 23:40, with typos and missing dates: nobody is lost on the way, one goes, one is replaced, and «подать» submits', async () => {
  const { story, school } = await atTheList();
  await says(school, 'здравствуйте, сейчас пришлю детей частями');
  const greeted = lines(school)[0];
  await says(school, 'Иванова Маша 12.03.2014\nПетрова Даша\nсидорова катя 5.6.2013г\nКузнецова Аня 31.02.2014');
  await says(
    school,
    'Петрова Даша 07.08.2014',
    'Кузнецова Аня 30.04.2014\nВолкова Лиза 12.12.2013\nЗайцева Полина 3 мая 2014',
  );
  await says(school, 'Соколова Ева 01.02.14\nЛебедева Ксюша 010313\nМорозова Ира 14,05,2014');
  await says(school, 'Котова Вика 09.09.2014');
  const waiting = [listed(school), school.buttons().slice(0, 2)];
  await says(school, 'готово');
  const still = listed(school).at(-1);
  await says(school, 'да');
  const confirmed = listed(school);
  await says(school, 'Фёдорова Юля 11.11.2013\nФедорова Юля 11.11.2013\nПавлова Рита 5 класс\nОрлова Соня 22.06.2014');
  const report = lines(school).slice(0, 5);
  await says(school, 'Павлова Рита 01.10.2014', 'Белова Нина 08.08.2013\nТитова Оля 15.01.2014');
  const over = listed(school);
  await says(school, 'Ой, у Белой Нины не та дата');
  const told = lines(school)[0];
  await presses(school, 'Убрать кого-то', 'Белова', 'Убрать кого-то', 'Титова');
  await says(school, 'Белова Нина 09.08.2013');
  const whole = listed(school);
  await says(school, 'готово', 'да', 'Щукина Ирина Львовна', 'хореограф', '89990000003', 'готово');
  await says(school, 'Зимние узоры', '4 мин', 'минус', 'видео пришлю потом');
  const mayWait = lines(school).at(-1);
  await says(school, 'пропустить', 'нет пока');
  const asked = lines(school).at(-1);
  story.at('2026-12-18T23:58:00+07:00');
  await says(school, 'подать');

  expect(greeted).toMatch(/^Имён с датами рождения здесь не вижу\. Присылайте детей/u);
  expect(waiting).toEqual([
    [
      'В списке 9 человек:',
      'Осталось дописать: 5. Присылайте следующих.',
      'Ещё не записал, жду вашего «да»: Лебедева Ксюша, 01.03.2013.',
    ],
    ['Да, верно (1)', 'Не записывать'],
  ]);
  expect([still, confirmed]).toEqual([
    waiting[0]?.[2],
    ['В списке 10 человек:', 'Осталось дописать: 4. Присылайте следующих.'],
  ]);
  expect(report).toEqual([
    'Записал 2 человека.',
    'Второй раз не записал: Федорова Юля.',
    '',
    'Не смог записать:',
    '• Павлова Рита 5 класс — нет даты рождения',
  ]);
  expect(over).toEqual([
    'В списке 15 человек:',
    'Это больше, чем вы назвали: 14. Если кто-то лишний, его можно убрать.',
    'Все? Если нет, присылайте ещё.',
  ]);
  expect(told).toMatch(/^Имени с датой рождения здесь не вижу, список не изменился\. .*«Убрать кого-то»/u);
  expect([whole, mayWait]).toEqual([
    ['В списке 14 человек:', 'Все? Если нет, присылайте ещё.'],
    'Пока нечего ответить? Нажмите «Пропустить».',
  ]);
  expect(asked).toBe('Отметки ⚠️ подать не мешают. Подаём?');
  expect(school.transcript().at(-2)).toContain('14. Белова Нина, 09.08.2013');
  expect(school.last().text).toBe(
    '✅ Заявка ЗЛБ-001 подана. Проверим и напишем сюда. Исправить её можно в /my ещё 2 минуты.',
  );
});

test('[REG-41] a child that waits for a yes is left out by a tap, and gives way to the same child written anew', async () => {
  const { school } = await atTheList();
  await says(school, 'Соколова Ева 01.02.14\nЛебедева Ксюша 010313', 'Котова Вика 09.09.2014');
  await presses(school, 'Не записывать');
  const left = listed(school);
  await says(school, 'Лыткина Ада 020413\nОбская Яна 03.04.2013', 'Лыткина Ада 03.04.2013');

  expect(left).toEqual(['В списке 2 человека:', 'Осталось дописать: 12. Присылайте следующих.']);
  expect(listed(school)).toEqual(['В списке 4 человека:', 'Осталось дописать: 10. Присылайте следующих.']);
});

test('[REG-22, UX-03] «подать» submits where the summary stands last, and shows it once more where something came in between; «нет» to it changes', async () => {
  const { school } = await atTheList();
  const children = Array.from({ length: 14 }, (_, at) => `Лыткина ${'АБВГДЕЖЗИКЛМНО'[at]}нна 0${(at % 9) + 1}.03.2014`);
  await says(school, children.join('\n'), 'готово', 'да', 'Щукина Ирина Львовна', 'хореограф', '89990000003', 'готово');
  await says(school, 'Зимние узоры', '4:00', 'минус', 'пропустить', 'нет', 'нет');
  const changing = lines(school)[0];
  await presses(school, 'К заявке');
  await says(school, 'спасибо', 'да');
  const thanked = lines(school)[0];
  await says(school, 'подать заявку');
  const again = lines(school)[0];
  await says(school, 'подать заявку');

  expect(changing).toBe('Что изменить?');
  expect(thanked).not.toContain('подана');
  expect(again).toBe('Заявка заполнена. Нажмите кнопку под ней: подать или изменить.');
  expect(lines(school)[0]).toMatch(/^✅ Заявка ЗЛБ-001 подана/u);
});

test('[REG-22] another entry begun beside an open one says that the first is safe', async () => {
  const { story, school } = await atTheList();
  await school.starts(CONTEST);
  story.at('2026-12-18T23:45:00+07:00');
  await presses(school, 'Подать заявку');
  expect(lines(school)[0]).toBe(
    'Это новая заявка. Начатая раньше цела: Черновик · Каблучки · Хореография, найдёте её в /my',
  );
});

test('[REG-32, REG-16, ORG-01] a year later the ensemble comes back by taps, is accepted under the new number, and the two editions are told apart', async () => {
  const { story, organizer, sent } = await aConcertStory();
  const teacher = story.phone(story.sandbox.addPerson({ firstName: 'Ирина', languageCode: 'ru' }).id);
  const children = ['Иванова Мария', 'Сидорова Анна', 'Котова Вика', 'Орлова Соня', 'Белова Нина', 'Титова Оля'];
  await teacher.starts(CONTEST);
  await presses(teacher, 'Подать заявку', 'Даю согласие', 'Хореография', 'ансамбль');
  await says(
    teacher,
    'шк 363',
    'Каблучки',
    '6',
    children.map((name) => `${name} 12.03.2014`).join('\n'),
    'готово',
    'да',
  );
  await says(teacher, 'Щукина Ирина Львовна', 'хореограф', '89990000003', 'готово', 'Зимние узоры', '4:00', 'минус');
  await says(teacher, 'пропустить', 'нет', 'да');
  story.at('2027-11-20T10:00:00+07:00');
  await organizer.says('/manage');
  await presses(organizer, 'Новый', 'прошлый раз', 'Звёзды', 'Остальное позже', 'Опубликовать', 'Опубликовать');
  await says(teacher, 'Хотим участвовать');
  await presses(teacher, 'Звёзды', 'Подать заявку', 'Хореография', 'ансамбль', '363', 'Каблучки');
  const taken = lines(teacher).slice(0, 2);
  await says(teacher, 'да', 'Весенние узоры', '4:00', 'минус', 'пропустить', 'нет', 'да');
  await organizer.says('/entries');
  await presses(organizer, '2027', 'Весенние узоры', 'Принять');
  await sent();
  const news = teacher.last().text;
  await teacher.says('/my');

  expect(taken).toEqual(['✓ Взял прошлый состав: 6 человек, и педагога.', '1. Иванова Мария, 12.03.2014 (13 лет)']);
  expect(news).toBe('Заявка ЗВЁ-001 «Весенние узоры» принята! Ждём вас.');
  expect(lines(teacher).filter((line) => line.startsWith('«'))).toEqual([
    '«Звёзды левого берега» · 2027',
    '«Звёзды левого берега» · 2026',
  ]);
  expect(teacher.buttons().filter((label) => label.startsWith('«'))).toEqual([
    '«Звёзды левого берега» · 2027 · 1',
    '«Звёзды левого берега» · 2026 · 1',
  ]);
});

/** What stays in its own language: the contest's words, districts, names in examples, the language's own name. */
const OWN_WORDS =
  /Открытый городской фестиваль-конкурс детского творчества|«?Звёзды левого берега»?|Эстрадный вокал|Академический вокал|Народный вокал|Хореография|Инструментальное исполнительство|соло|дуэт|малая форма \(трио, квартет\)|ансамбль|хор \/ большой состав|(?:Дошкольники|Младшая|Средняя|Старшая) \d+–\d+ лет|Смешанная|ЗЛБ-\d+|Иванова Мария Петровна|Иванова Мария|Щукина Ирина Львовна|Дзержинский|Железнодорожный|Заельцовский|Калининский|Кировский|Ленинский|Октябрьский|Первомайский|Советский|Центральный|Русский|На каком языке вам удобнее\?/gu;

test('[UX-01, REG-30, REG-33] a studio that reads English adds itself by “yes”, is confirmed and accepted, and meets no Russian but names', async () => {
  const { story, organizer, sent } = await aConcertStory();
  const studio = story.phone(story.sandbox.addPerson({ firstName: 'Ann', languageCode: 'en' }).id);
  const read: string[] = [];
  const keep = () => read.push(...studio.transcript(), ...studio.buttons(), studio.toast() ?? '');
  const acts = async (how: 'says' | 'presses', ...all: string[]) => {
    for (const one of all) {
      await studio[how](one);
      keep();
    }
  };
  await acts('says', '👋');
  await studio.starts(CONTEST);
  await acts('presses', 'English', 'Nominations', 'Dates', 'Checklist', 'Enter', 'Read', 'I agree', 'Эстрадный вокал');
  await acts('says', 'solo', 'Rainbow Vocal Studio', 'yes', 'something else');
  const district = lines(studio).at(-1);
  await acts('presses', 'Another city');
  await acts(
    'says',
    'Brown Alice 12.03.2014',
    'yes',
    'yes',
    'Green Mary',
    'yes',
    'vocal coach',
    '+44 20 7946 0958',
    'yes',
  );
  const teachers = lines(studio)[1];
  await acts('says', 'done', 'Winter Tale', '3 min 20 sec', 'Minus', 'later', 'skip', 'not yet', 'yes');
  const submitted = lines(studio)[0];
  await acts('says', '/my');
  await acts('presses', 'Winter Tale');
  await acts('says', '/institution');
  await acts('presses', 'See all');
  await organizer.says('/tidy');
  await presses(organizer, 'Новые учреждения', 'Rainbow', 'Подтвердить');
  const known = organizer.toast();
  await organizer.says('/contacts');
  await presses(organizer, 'Rainbow', 'Подтвердить');
  await organizer.says('/entries');
  await presses(organizer, 'ЗЛБ-001', 'Принять');
  await sent();
  keep();
  const news = studio.transcript().slice(-3);
  await acts('says', 'thanks!', '/institution', '/board', '/help');

  expect([district, teachers, submitted]).toEqual([
    'In which district?',
    'Teachers:',
    '✅ Entry ЗЛБ-001 is submitted. We will check it and write to you here. You can change it in /my through Friday 18 December.',
  ]);
  expect(known).toBe('Учреждение теперь в справочнике.');
  expect(news.join('\n')).toContain('Entry ЗЛБ-001 “Winter Tale” is accepted! We look forward to seeing you.');
  expect(news.join('\n')).toContain('Rainbow Vocal Studio');
  const apart = [...new Set(read)];
  expect(apart.map((text) => text.replace(OWN_WORDS, '')).filter((text) => /\p{Script=Cyrillic}/u.test(text))).toEqual(
    [],
  );
});
