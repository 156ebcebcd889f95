/** What was sent in two languages is corrected in one of them, told by phones. */

import { expect, test } from 'vitest';
import { ORGANIZER, PARENT } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';

test('[ANN-22] [ANN-24] of several languages it is said which one is corrected; readers of the other keep their text', async () => {
  const { phone, sent, sandbox } = await aBroadcaster([PARENT]);
  const { id: chat } = sandbox.addPerson({ firstName: 'Alice', languageCode: 'en' });
  const [organizer, parent, reader] = [phone(ORGANIZER), phone(PARENT), phone(chat)];
  await reader.does((acts) => acts.starts('s_all'));
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Языки');
  await organizer.presses('Добавить английский');
  await organizer.says('A concert on Saturday');
  await organizer.presses('Отправить 2 людям');
  await sent();
  const texts = () => [parent, reader].map((one) => one.texts().at(-1)?.split('\n')[0]);

  await organizer.presses('Исправить или отозвать');
  const offered = organizer.labels();
  const asked = await organizer.presses('Исправить английский текст');
  await organizer.says('A concert on Sundy');
  await organizer.presses('Прислать другой текст');
  const confirm = await organizer.says('A concert on Sunday');
  await organizer.presses('Исправить английский текст');
  await sent();
  const english = texts();
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить русский текст');
  await organizer.says('Концерт в воскресенье');
  await organizer.presses('Исправить русский текст');
  await sent();

  expect(offered?.slice(1, 3)).toEqual([['Исправить русский текст'], ['Исправить английский текст']]);
  expect(asked).toContain('Пришлите исправленный английский текст целиком. Русский останется прежним.');
  expect(confirm).toBe(
    'Выше английский текст после исправления. Он сменится у 1 человека, без звука. Русский останется прежним.',
  );
  expect(english).toEqual(['Концерт в субботу', 'A concert on Sunday']);
  expect(texts()).toEqual(['Концерт в воскресенье', 'A concert on Sunday']);
});

test('[ANN-22] [ANN-24] a text in a language that nobody reads is told to have reached nobody', async () => {
  const { phone, sent } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Языки');
  await organizer.presses('Добавить английский');
  await organizer.says('A concert on Saturday');
  await organizer.presses('Отправить 1 человеку');
  await sent();
  await organizer.presses('Исправить или отозвать');
  const before = organizer.messages().length;

  await organizer.presses('Исправить английский текст');
  const alert = organizer.toast();
  const card = await organizer.says('A concert on Sunday');

  expect(alert).toBe('По-английски анонс никто не получил: исправлять не у кого.');
  expect([organizer.messages().length - before, card.startsWith('Выше')]).toEqual([1, false]);
});

test('[UX-03] a draft left behind is one tap away from the list of announcements', async () => {
  const { phone } = await aBroadcaster([PARENT]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');

  const list = await organizer.says('/announcements');
  const back = await organizer.presses('Вернуться к черновику');

  expect(list).toBe('Анонсы, новые сверху\n\n• Концерт в субботу · черновик от 8 февраля, 12:00');
  expect(back).toContain('Анонс: черновик\n«Концерт в субботу»');
});
