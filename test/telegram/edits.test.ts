/** A message changed after it was sent: it was read as it came, and whoever changed it hears how to put things right. */

import { expect, test } from 'vitest';
import { home } from '../../src/telegram/features/home/feature.ts';
import { listing } from '../../src/telegram/features/listing/feature.ts';
import { myEntries } from '../../src/telegram/features/my-entries/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import type { Phone } from '../kit/phone.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory } from '../kit/stage.ts';

const AGAIN = 'Вы поправили сообщение, но я его уже прочитал. Пришлите, пожалуйста, исправленное новым сообщением.';

async function aPhone() {
  const features = [registering, listing, myEntries];
  const story = await aStory({ features: [...features, home(features)], at: '2026-11-23T16:40:00Z' });
  const school = story.phone(SCHOOL);
  /** Changes the newest of their own messages. */
  const edits = (phone: Phone, text: string) => {
    const own = story.sandbox.chat(SCHOOL).messages.findLast(({ from }) => from !== 'bot');
    return phone.does((person) => person.edits(own?.id ?? 0, text));
  };
  return { school, edits };
}

test('[UX-05] a message changed after it was read is answered, and wanted anew', async () => {
  const { school, edits } = await aPhone();
  await school.says('привет');
  await edits(school, 'привет, как подать заявку?');
  expect([school.last().text, school.buttons()]).toEqual([AGAIN, []]);
});

test('[UX-03, UX-05, REG-22] in the middle of a draft the question stays open, and what is saved is changed by one tap', async () => {
  const { school, edits } = await aPhone();
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', 'Эстрадный вокал', 'соло']) await school.presses(label);
  await school.says('школа 363');
  await school.says('Иванова М. 12.03.2014');
  await edits(school, 'Иванова Мария 12.03.2014');
  const [told, offered] = [school.last().text, school.buttons()];
  await school.says('Иванова Мария Петровна 12.03.2014');
  const asked = school.last().text?.split('\n').slice(0, 2);
  await edits(school, 'Иванова Марина Петровна 12.03.2014');
  await school.presses('Изменить');
  await school.presses('Участники');

  expect([told, offered]).toEqual([
    `${AGAIN}\nА если это был ответ, который уже записан, поменяйте его здесь:`,
    ['Изменить…'],
  ]);
  expect(asked).toEqual(['Шаг 5 из 11', 'Возраст: Средняя 11–13 лет?']);
  expect(school.last().text).toContain('1. Иванова Мария Петровна, 12.03.2014');
});

test('[REG-46, UX-05] a line of a pasted list is sent anew like any other answer', async () => {
  const { school, edits } = await aPhone();
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Много солистов', 'Даю согласие']) await school.presses(label);
  await school.says('школа 363');
  await edits(school, 'школа 63');
  expect([school.last().text, school.buttons()]).toEqual([AGAIN, []]);
});
