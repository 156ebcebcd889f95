/** What an author writes beside a draft that has its words, told by phones. */

import { expect, test } from 'vitest';
import { ORGANIZER, PARENT } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';
import { PIXEL } from './composing-stage.ts';

/** An organizer with a draft of a photo and its words in hand. */
async function anAuthor() {
  const { phone, db } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ name: 'hall.png', bytes: PIXEL, caption: 'Концерт в субботу' }));
  return { organizer, db };
}

test('[UX-03] further words are added to a draft or take the place of its own, as its author says; once', async () => {
  const { organizer } = await anAuthor();
  const copy = () => organizer.texts().at(-2);

  const asked = await organizer.says('Начало в 12, вход свободный');
  const offered = organizer.labels();
  await organizer.presses('Добавить к тексту');
  const both = copy();
  await organizer.does((acts) => acts.tapsAgain());
  const again = organizer.texts().at(-1);
  await organizer.says('Концерт перенесён');
  await organizer.presses('Заменить текст');

  expect(asked).toBe('У анонса уже есть текст. Что сделать с этим сообщением?');
  expect(offered).toEqual([['Добавить к тексту'], ['Заменить текст'], ['Это не для анонса']]);
  expect(both).toBe('Концерт в субботу\n\nНачало в 12, вход свободный');
  expect(again).toContain('«Концерт в субботу Начало в 12, вход свободный»\nФото');
  expect([copy(), organizer.texts().at(-1)]).toEqual([
    'Концерт перенесён',
    expect.stringContaining('«Концерт перенесён»\nФото'),
  ]);
});

test('[ANN-21] [UX-03] a text that Telegram cut in two is told so: what does not fit is not offered to be added', async () => {
  const { phone } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');

  const asked = await organizer.says('Это длинно. '.repeat(400));

  expect(asked).toContain('не поместится');
  expect(organizer.labels()).toEqual([['Заменить текст'], ['Это не для анонса']]);
});

test('[UX-03] what was not meant for the draft leaves it as it was, and courtesies are answered as ever', async () => {
  const { organizer } = await anAuthor();

  await organizer.says('А как добавить школу?');
  const home = await organizer.presses('Это не для анонса');
  const thanks = await organizer.says('Спасибо!');
  const menu = await organizer.says('меню');
  const list = organizer.texts().filter((text) => text.includes('Что сделать с этим'));

  expect([home, thanks, menu, list.length]).toEqual([
    'Здравствуйте! Что откроем?',
    'Пожалуйста! Если что-то ещё, вот чем помогу:',
    ...['Здравствуйте! Что откроем?', 1],
  ]);
});

test('[ANN-20, UX-03] /cancel beside a draft that nothing is asked about says that it is kept, with the ways to it and out of it', async () => {
  const { organizer } = await anAuthor();

  const kept = await organizer.says('/cancel');
  const labels = organizer.labels()?.slice(0, 2).flat();
  const back = await organizer.presses('Вернуться к черновику');
  await organizer.says('отмена');
  const dropped = await organizer.presses('Удалить черновик');
  const nothing = await organizer.says('/cancel');

  expect(kept).toMatch(/^Остановились\. Черновик анонса цел, никому ничего не ушло\.\n\n«/u);
  expect(labels).toEqual(['Вернуться к черновику', 'Удалить черновик']);
  expect(back).toMatch(/^Анонс: черновик/u);
  expect(dropped).toBe('Анонс отменён, никто ничего не получил.');
  expect(nothing).toBe('Хорошо, остановились. Черновики заявок целы. Что дальше?');
});

test('[ANN-23] a time written after its question was left is offered for the draft, and is no question anywhere else', async () => {
  const { organizer } = await anAuthor();
  await organizer.presses('Когда отправить');
  await organizer.says('/cancel');

  const asked = await organizer.says('завтра в 10');
  const draft = await organizer.presses('Да, в это время');
  await organizer.presses('Удалить');
  const nothing = await organizer.says('завтра в 10');

  expect(asked).toBe('Отправить анонс в это время: вторник, 9 февраля, 10:00 (по Новосибирску)?');
  expect(draft).toContain('Уйдёт: вторник, 9 февраля, 10:00');
  expect(nothing).toBe('Похоже на день или время, но сейчас я о них не спрашивал. Вот чем могу помочь:');
});
