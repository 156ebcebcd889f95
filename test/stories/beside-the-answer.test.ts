/** A hurried teacher and a parent on their own: thanks, «не знаю», «я сама», answers in the wrong place. */

import { expect, test } from 'vitest';
import { FEATURES } from '../../src/telegram/features.ts';
import type { Phone } from '../kit/phone.ts';
import { PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aStory } from '../kit/stage.ts';

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

async function aContact(id: number): Promise<Phone> {
  const story = await aStory({ features: FEATURES, at: '2026-12-10T21:40:00+07:00' });
  const phone = story.phone(id);
  await phone.starts('c_zvezdy-levogo-berega-2027');
  await phone.presses('Подать заявку');
  return phone;
}

test('[REG-23, REG-25] thanks and «не знаю» are no answer to anything, «это всё» ends the list, a title may still be «Спасибо»', async () => {
  const school = await aContact(SCHOOL);
  await school.says('Согласна');
  const [consent, again] = [school.transcript().at(-2), school.buttons()[0]];
  await school.presses('Даю согласие');
  const nominations = await answers(school, 'вокал', 'Вокал эстрадный, соло');
  const forms = await answers(school, 'не знаю', '1 человек');
  const institution = await answers(school, 'здравствуйте', '363');
  const children = await answers(school, '👍', 'Королёва Алёна 14.05.2015', 'да');
  const teachers = await answers(school, 'Щукина Ирина Львовна, учитель, 89990000003', 'спасибо!', 'это всё');
  const title = await answers(school, 'пока не знаю', 'Спасибо', 'не знаю', '3:20');
  await school.presses('Минус');
  const video = await answers(school, 'пришлю позже', 'пропустить');

  const courtesy = 'Хорошо! Мы остановились вот на чём.';
  const leave = 'Пока не знаете? Нажмите «Сохранить и выйти»: ответы целы, вернётесь, когда узнаете.';
  expect([consent, again]).toEqual([
    'Согласие даётся кнопкой, так оно записывается.',
    'Даю согласие на обработку моих данных',
  ]);
  expect(nominations).toEqual([
    'Не понял, что из этого выбрать. Нажмите, пожалуйста, кнопку под вопросом.',
    '✓ Номинация: Эстрадный вокал',
  ]);
  expect(forms).toEqual([leave, '✓ Состав: соло']);
  expect(institution).toEqual([courtesy, '✓ Учреждение: МБОУ СОШ № 363']);
  expect(children).toEqual([courtesy, 'Шаг 5 из 11', '✓ Возраст: Средняя 11–13 лет']);
  expect(teachers).toEqual(['Шаг 6 из 11', courtesy, 'Шаг 7 из 11']);
  expect(title).toEqual([leave, 'Шаг 8 из 11', leave, 'Шаг 9 из 11']);
  expect(video).toEqual(['Пока нечего ответить? Нажмите «Пропустить».', 'Шаг 11 из 11']);
});

test('[REG-30, REG-34] a parent on their own is told whom to name as the institution and as the teacher', async () => {
  const parent = await aContact(PARENT);
  for (const label of ['Даю согласие', 'Эстрадный вокал', 'соло']) await parent.presses(label);
  const alone = await answers(
    parent,
    'мы сами по себе',
    'семья Ивановых',
    'я мама',
    'добавить новое',
    'другое',
    'другой город',
  );
  await answers(parent, 'Иванова Мария 12.03.2014', 'да');
  const teacher = await answers(parent, 'я сама', 'нет', 'Иванова Ольга Петровна', 'мама');
  await parent.presses('Сохранить и выйти');
  const closed = await answers(parent, 'Белова Нина 2.1.2014');

  expect(alone.map((line) => line?.slice(0, 40))).toEqual([
    'Заявку может подать и родитель. Напишите',
    '«семья Ивановых» в справочнике не нашёл.',
    'Заявку может подать и родитель. Напишите',
    'Добавим: семья Ивановых',
    'Добавим: семья Ивановых',
    '✓ Учреждение: семья Ивановых',
  ]);
  const own = 'Если ребёнка готовит родитель, напишите его как педагога: это имя попадёт в диплом.';
  expect(teacher).toEqual([own, own, 'Шаг 6 из 11', 'Шаг 6 из 11']);
  expect(closed[0]).toMatch(/^Это похоже на участников, но заявка сейчас не открыта\./u);
});
