/** A hurried teacher who writes words where a number, a form, a button or a date is wanted, and looks at the help in between. */

import { expect, test } from 'vitest';
import { startButton } from '../../src/telegram/features/registering/buttons.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import type { Phone } from '../kit/phone.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory } from '../kit/stage.ts';
import { aLine } from '../telegram/line-stage.ts';

const first = (phone: Phone) => phone.last().text?.split('\n')[0];

/** What stands first in the answer to each of these. */
async function answers(phone: Phone, ...texts: string[]): Promise<(string | undefined)[]> {
  const said: (string | undefined)[] = [];
  for (const text of texts) {
    await phone.says(text);
    said.push(first(phone));
  }
  return said;
}

/** A school that has tapped these buttons of a new draft. */
async function aDraft(...labels: string[]): Promise<Phone> {
  const story = await aStory({ features: FEATURES, at: '2026-12-10T23:40:00+07:00' });
  const school = story.phone(SCHOOL);
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', ...labels]) await school.presses(label);
  return school;
}

const COURTESY = 'Хорошо! Мы остановились вот на чём.';

test('[REG-40, UX-05] the only form for as many is chosen, several or none are told above the forms', async () => {
  const school = await aDraft('Эстрадный вокал');
  const forms: (string | undefined)[] = [];
  for (const said of ['двое', 'вдвоём', 'нас двое', 'дуэт', 'Трио', '12 человек', 'twelve of us', 'соло']) {
    await school.says(said);
    forms.push(first(school));
    await school.says('назад');
  }
  const [none, unsure] = await answers(school, 'нас двадцать один', 'шесть или семь');

  expect(forms).toEqual([
    ...['дуэт', 'дуэт', 'дуэт', 'дуэт', 'малая форма (трио, квартет)', 'ансамбль', 'ансамбль', 'соло'].map(
      (form) => `✓ Состав: ${form}`,
    ),
  ]);
  expect([none, unsure]).toEqual([
    'На столько человек (21) состава в этой номинации нет. Вот какие есть.',
    'Не понял, что из этого выбрать. Нажмите, пожалуйста, кнопку под вопросом.',
  ]);
});

test('[REG-40, UX-05] a number that several forms take is told with their names', async () => {
  const forms = sampleContestFile('C1').forms.map((form) => (form.id === 'small_form' ? { ...form, min: 2 } : form));
  const { phone, stage } = await aLine({ forms });
  const school = phone(SCHOOL);
  await school.says('/contests');
  await school.taps(startButton.data({ contest: stage.contestId }));
  for (const label of ['Даю согласие на обработку моих данных', 'Эстрадный вокал']) await school.presses(label);
  await school.says('вдвоём');
  const [told, labels] = [school.lines()[0], school.labels()];
  await school.says('дуэт');

  expect(told).toBe('Столько человек (2) бывает в разных составах: «дуэт», «малая форма (трио, квартет)». Какой ваш?');
  expect(labels[0]).toBe('соло | дуэт');
  expect(school.lines()[0]).toBe('✓ Состав: дуэт');
});

test('[REG-25, REG-23, UX-05] «ок», «всё верно», 👍 say yes to what is shown, and to nothing else', async () => {
  const school = await aDraft('Эстрадный вокал', 'соло');
  await school.says('363');
  const nobody = await answers(school, 'ок', '👍', 'ага', 'нет', 'всё верно', 'нас двенадцать');
  const child = await answers(school, 'Иванова Мария третьего мая две тысячи четырнадцатого', 'ок');
  const age = await answers(school, '👍');
  const teacher = await answers(
    school,
    'всё верно',
    'ага',
    'Щукина Ирина',
    'ок',
    'учитель',
    '89990000003',
    'ок',
    'готово',
  );
  await answers(school, 'Метель', 'три минуты сорок пять секунд', 'минус', 'нет', 'ага');
  const summary = first(school);
  const shown = await answers(school, 'ок', '👍');
  await school.says('ага');

  expect(nobody.slice(0, 5)).toEqual([COURTESY, COURTESY, 'Шаг 4 из 11', 'Шаг 4 из 11', COURTESY]);
  expect(nobody[5]).toMatch(/^Имён с датами рождения здесь не вижу/u);
  expect(child).toEqual(['Иванова Мария, 03.05.2014', 'Шаг 5 из 11']);
  expect(age).toEqual(['✓ Возраст: Средняя 11–13 лет']);
  expect(teacher.slice(0, 3)).toEqual([COURTESY, 'Шаг 6 из 11', 'Шаг 6 из 11']);
  expect(teacher.slice(-2)).toEqual([COURTESY, 'Шаг 7 из 11']);
  expect([summary, ...shown]).toEqual([
    'Проверьте заявку',
    ...Array(2).fill('Заявка заполнена. Нажмите кнопку под ней: подать или изменить.'),
  ]);
  expect(first(school)).toMatch(/^✅ Заявка ЗЛБ-001 подана/u);
});

test('[REG-41, UX-05] 👍 ends a list that is long enough, and no other', async () => {
  const school = await aDraft('Эстрадный вокал', 'дуэт');
  await answers(school, '363', 'Кедров Иван 12.03.2014');
  const [short] = await answers(school, '👍');
  await school.says('назад');
  await school.says('назад');
  await school.says('ансамбль');
  await answers(school, 'Капель', 'пятеро');
  const five = ['Лосев Пётр 1.2.2014', 'Зимин Олег 5.5.2013', 'Обская Вера 6.6.2014', 'Белова Нина 2.1.2014'];
  await school.says(five.join('\n'));
  const long = await answers(school, '👍');

  expect([short, ...long]).toEqual([COURTESY, 'Шаг 7 из 13']);
});

test('[UX-03, REG-22] «назад» below the help, or a list opened in between, leads to the question as it was left', async () => {
  const school = await aDraft('Эстрадный вокал', 'соло');
  await school.says('363');
  const steps: (string | undefined)[] = [];
  for (const elsewhere of ['/help', '/language', '/my', '/nosuchcommand']) {
    await school.says(elsewhere);
    steps.push(...(await answers(school, 'назад')));
  }
  await school.says('Иванова Мария');
  const [back] = await answers(school, 'назад');
  await answers(school, '363', 'Кедров Иван 120314', '/help');
  await school.says('назад');
  const doubt = school.last().text?.split('\n').at(-1);
  const [taken] = await answers(school, 'верно');

  expect(steps).toEqual(Array(4).fill('Шаг 4 из 11'));
  expect(back).toBe('Шаг 3 из 11');
  expect(doubt).toBe('Ещё не записал, жду вашего «да»: Кедров Иван, 12.03.2014.');
  expect(taken).toBe('Шаг 5 из 11');
});

test('[REG-23, REG-25] an answer that waits for its yes is shown again after whatever came in between', async () => {
  const school = await aDraft('Эстрадный вокал', 'соло');
  await answers(school, '363', 'Кедров Иван 12.03.2014', 'да');
  await school.says('Ирина Щукина');
  const shown = school.last().text?.split('\n');
  await school.does((person) => person.sendsSticker());
  const after = school.last().text?.split('\n');
  await school.says('/help');
  await school.says('назад');

  expect(shown?.[0]).toBe('Щукина Ирина');
  expect(after).toEqual(['Мило! Но здесь мне нужен ответ текстом или кнопкой.', '', 'Щукина Ирина', 'Верно?']);
  expect([school.last().text, school.buttons()]).toEqual(['Щукина Ирина\nВерно?', ['Да, верно', 'Исправить']]);
});

test('[REG-22, UX-05] «исправьте педагога» in the middle of the questions leads to it, and names no act', async () => {
  const school = await aDraft('Эстрадный вокал', 'соло');
  await school.says('363');
  const [ahead] = await answers(school, 'поменять педагога');
  await answers(school, 'Кедров Иван 12.03.2014', 'да', 'Щукина Ирина Львовна, учитель, 89990000003', 'готово');
  await school.says('ошибка в фамилии');
  const [offer, labels] = [first(school), school.buttons()];
  await school.presses('Вернуться к вопросу');
  const again = school.last().text?.split('\n')[1];
  const [quoted] = await answers(school, '«Исправьте педагога»');

  expect(ahead).toBe('До этого вопроса мы ещё не дошли, спрошу о нём дальше. А сейчас вот что:');
  expect([offer, labels]).toEqual([
    'Исправим. Что поменять?',
    ['Участники', 'Педагог', 'Что-то другое…', 'Вернуться к вопросу'],
  ]);
  expect(again).toBe('Как называется номер или работа?');
  expect(quoted).toBe('✓ Название: Исправьте педагога');
});
