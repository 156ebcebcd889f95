/** What people write out of habit from other bots. */

import { expect, test } from 'vitest';
import { aConcertStory } from './concert-stage.ts';

test('[UX-05] commands and words people know from other bots lead to what they mean', async () => {
  const { parent } = await aConcertStory();
  await parent.starts();
  const written = ['/menu', '/home', 'Меню', '/settings', '/info', 'помощь', '/lang', '/events', '/tickets'];
  const said: (string | undefined)[] = [];
  for (const one of written) said.push((await parent.says(one)).text?.split(/[.:?\n]/u)[0]);

  expect(said).toEqual([
    ...Array(3).fill('Здравствуйте! Это «Рампа»'),
    'Что вы получаете',
    ...Array(2).fill('Как тут всё устроено'),
    ...['На каком языке вам удобнее', 'Ближайших концертов пока нет', 'Мест на ближайшие концерты у вас пока нет'],
  ]);
});

const CONTESTS = 'Конкурсы';
const MY = 'Заявок пока нет';
const CONCERTS = 'Ближайших концертов пока нет';
const SEATS = 'Мест на ближайшие концерты у вас пока нет';
const WHERE = 'Это видно здесь';
const HEARING = 'Что вы получаете';
const FORGETTING = 'Удалить ваши данные';
const ASKED = 'Что спросить';
const NOT_UNDERSTOOD = 'На вопросы словами я пока не отвечаю';

test('[UX-05] what is asked in words, and a command answers, is answered by it', async () => {
  const { parent } = await aConcertStory();
  await parent.starts();
  const expected = [
    ...[
      'До какого числа приём?',
      'сколько осталось времени',
      'как подать заявку??',
      'Хотим участвовать!',
      'дедлайн когда',
      'какие сейчас конкурсы',
      'When is the deadline?',
    ].map((words) => [words, CONTESTS]),
    ...[
      'статус заявки',
      'приняли нашу заявку?',
      'заявка дошла?',
      'как исправить заявку',
      'какой у меня номер заявки',
    ].map((words) => [words, MY]),
    ...[
      'когда будет концерт?',
      'во сколько гала-концерт',
      'билеты на концерт',
      'where is the concert',
      'концерт перенесли?',
      'отменили концерт?',
      'во сколько начало',
      'is the concert still on?',
    ].map((words) => [words, CONCERTS]),
    ...['где мой билет?', 'отмените запись', 'cancel my seats'].map((words) => [words, SEATS]),
    ...['во сколько мы выступаем', 'когда выступает моя дочь', 'когда будут результаты', 'кто победил'].map((words) => [
      words,
      WHERE,
    ]),
    ...['не присылайте мне больше', 'как отписаться'].map((words) => [words, HEARING]),
    ['удалите мои данные', FORGETTING],
    ...['позовите человека', 'можно вопрос?', 'телефон организатора'].map((words) => [words, ASKED]),
    ...['сколько стоит костюм', 'когда концерт и до какого числа заявки', 'концерт понравился'].map((words) => [
      words,
      NOT_UNDERSTOOD,
    ]),
  ];
  const said: (string | undefined)[][] = [];
  for (const [words = ''] of expected) {
    said.push([words, (await parent.says(words)).text?.split(/[.:?\n]/u)[0]]);
    await parent.says('/cancel');
  }

  expect(said).toEqual(expected);
});
