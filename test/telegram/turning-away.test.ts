/** Whoever opens something else is asked no longer: the next words are no answer any more, and the way back is one tap. */

import { expect, test } from 'vitest';
import { enquiring } from '../../src/telegram/features/enquiring/feature.ts';
import { family } from '../../src/telegram/features/family/feature.ts';
import { hearing } from '../../src/telegram/features/hearing/feature.ts';
import { managing } from '../../src/telegram/features/managing/feature.ts';
import { linkButton } from '../../src/telegram/features/papers/buttons.ts';
import { papers } from '../../src/telegram/features/papers/feature.ts';
import { roster } from '../../src/telegram/features/roster/feature.ts';
import { partsButton } from '../../src/telegram/features/shaping/buttons.ts';
import { shaping } from '../../src/telegram/features/shaping/feature.ts';
import { firstStartButton } from '../../src/telegram/features/staging/buttons.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aConcertStory, aShownConcert } from './concert-stage.ts';
import { aLine } from './line-stage.ts';
import { aGalaInTheChat } from './programming-stage.ts';

const CHILD = 'Берестова Анна Олеговна 1.03.2017';
const THANKS = 'Пожалуйста! Если что-то ещё, вот чем помогу:';
const LEFT = 'На вопрос выше ответа больше не жду. К нему можно вернуться:';

/** A school that is asked how a child's data should be. */
async function atTheCorrection() {
  const line = await aLine({}, [roster, totalsFeature, enquiring]);
  const entry = await line.school.enters({ children: [CHILD] });
  const mine = line.phone(SCHOOL);
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');
  await mine.presses('Ещё…');
  await mine.presses('Исправить данные ребёнка');
  const child = async () => (await line.school.sees(entry.id)).participants[0]?.firstName;
  return { ...line, mine, child };
}

test('[UX-03] a command ends a question asked in passing: the next words correct no child, and the way back asks again', async () => {
  const { mine, child } = await atTheCorrection();
  await mine.says('/my');
  const [note, list] = mine.messages().slice(-2);
  await mine.says('Берестова Аня Олеговна');
  const unheard = mine.text();
  await mine.presses('Вернуться к вопросу');
  const again = mine.lines()[0];
  await mine.says('Берестова Аня Олеговна');
  await mine.presses('Да, исправить');

  expect([note?.text, list?.text?.startsWith('Ваши заявки')]).toEqual([LEFT, true]);
  expect(unheard).not.toContain('Берестова');
  expect(again).toBe('Сейчас: Берестова Анна Олеговна, 01.03.2017');
  expect(await child()).toBe('Аня');
});

test('[UX-03] the words of the menu leave the question as a command does, and «отмена» ends it without a way back', async () => {
  const { mine } = await atTheCorrection();
  await mine.says('мои заявки');
  const opened = mine.messages().slice(-2);
  await mine.presses('Вернуться к вопросу');
  const cancelled = await mine.says('Отмена');
  await mine.says('Берестова Аня Олеговна');

  expect([opened[0]?.text, opened[1]?.text?.startsWith('Ваши заявки')]).toEqual([LEFT, true]);
  expect(cancelled).toBe('Хорошо, остановились. Черновики заявок целы. Что дальше?');
  expect(mine.text()).toContain('На вопросы словами я пока не отвечаю');
});

test('[UX-03] what only tells something leaves the question asked, and /cancel ends it by itself', async () => {
  const { mine } = await atTheCorrection();
  await mine.says('/help');
  const heard = await mine.says('Берестова А.');
  const before = mine.messages().length;
  await mine.says('/cancel');

  expect(heard).toContain('без инициалов');
  expect(mine.messages().length).toBe(before + 1);
});

test('[UX-03] asking the same again needs no way back to what was asked before', async () => {
  const { mine } = await atTheCorrection();
  await mine.says('/ask');
  const before = mine.messages().length;
  await mine.says('/ask');
  expect(mine.messages().length).toBe(before + 1);
});

test('[UX-03] an organizer who looks at figures while a reason is waited for finds the way back to it', async () => {
  const { phone, school } = await atTheCorrection();
  await school.enters({ title: 'Вторая' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');
  await organizer.presses('Вернуть…');
  const question = organizer.lines()[0];
  await organizer.says('/totals');
  const said = await organizer.says('Нет фонограммы');
  await organizer.presses('Вернуться к вопросу');

  expect(said).not.toContain('Вернул');
  expect(organizer.lines()[0]).toBe(question);
});

test('[UX-03] a setting of a contest is asked for again by the way back', async () => {
  const { phone, stage } = await aLine({}, [managing, shaping]);
  const organizer = phone(ORGANIZER);
  await organizer.says('/start');
  await organizer.taps(partsButton.data({ contest: stage.contestId }));
  await organizer.presses('Название и слова');
  await organizer.presses('Название');
  const question = organizer.text();
  await organizer.says('/manage');
  await organizer.presses('Вернуться к вопросу');

  expect(organizer.text()).toBe(question);
});

test('[UX-03] a concert being made keeps its question at every step: its title, its first start, its place', async () => {
  const { organizer } = await aConcertStory();
  await organizer.says('/concerts');
  await organizer.presses('Новый концерт');
  const way: (string | undefined)[] = [];
  for (const answer of ['Ёлка', '26 декабря 12:00', 'Малый зал']) {
    const question = organizer.last().text;
    await organizer.says('/totals');
    await organizer.presses('Вернуться к вопросу');
    await organizer.does((acts) => acts.tapsAgain());
    const asked = organizer.transcript().at(-2);
    way.push(asked === question ? 'the same' : asked);
    await organizer.says(answer);
  }
  await organizer.says('/totals');
  await organizer.presses('Вернуться к вопросу');
  const made = await organizer.says('90');

  expect(way).toEqual(['the same', 'the same', 'the same']);
  expect(made.text).toContain('✓ Сохранено\n\nЁлка');
  expect(made.text).toContain('26 декабря, 12:00');
});

test('[UX-03] an old way back to a first start whose title nobody knows any more asks for the title', async () => {
  const { organizer } = await aConcertStory();
  await organizer.says('/concerts');
  const { id = 0 } = organizer.last();

  const asked = await organizer.does((acts) => acts.taps(id, firstStartButton.data({})));

  expect(asked.text).toContain('Новый концерт\n\nКак он называется?');
});

test('[UX-03] words meant for something else cancel no concert; the way back asks for the reason again', async () => {
  const { organizer } = await aConcertStory();
  await aShownConcert(organizer);
  await organizer.presses('Ещё');
  await organizer.presses('Отменить концерт');
  await organizer.presses('Да, отменить');
  const question = organizer.last().text;
  await organizer.says('/totals');
  await organizer.says('концерты в декабре');
  await organizer.says('/concerts');
  await organizer.presses('Мои концерты');
  await organizer.presses('Ёлка на левом берегу');

  expect(organizer.last().text).toContain('🟢 Опубликован');
  await organizer.presses('Ещё');
  await organizer.presses('Отменить концерт');
  await organizer.presses('Да, отменить');
  await organizer.says('/totals');
  await organizer.presses('Вернуться к вопросу');
  expect(organizer.transcript()).toContain(question);
});

test('[UX-03] a time written after figures were looked at moves no programme', async () => {
  const gala = await aGalaInTheChat([totalsFeature]);
  await gala.begins();
  await gala.press('⏰ Время');
  await gala.press('Начать в');
  await gala.mine.says('/totals');
  const back = gala.mine.messages().at(-2)?.text;
  await gala.mine.says('16:30');
  await gala.mine.presses('Вернуться к вопросу');

  expect(back).toBe(LEFT);
  expect(gala.mine.text()).toBe('Во сколько начинаем? Например: 15:30.');
});

test('[UX-03] a parent who looks elsewhere is asked for the child, and for the school, by the way back', async () => {
  const { school, phone } = await aLine({}, [papers, family, hearing]);
  const entry = await school.enters({
    ...{ form: 'duet', nomination: 'pop_vocal', papers: [] },
    children: ['Берестова Кира Олеговна 01.03.2017', 'Ёлкина Ася Ильинична 12.05.2016'],
  });
  const [mine, parent] = [phone(SCHOOL), phone(PARENT)];
  await mine.says('/my');
  await mine.taps(linkButton.data({ entry: entry.id }));
  await parent.says(`/start ${/start=(f_[\w-]+)/.exec(mine.text())?.[1]}`);
  const child = parent.text();
  await parent.says('/my');
  await parent.says('Ёлкина, 12.05.2016');
  const unheard = parent.text();
  await parent.presses('Вернуться к вопросу');
  const again = parent.text();
  await parent.says('/subscribe');
  await parent.presses('Школа или сад');
  const which = parent.text();
  await parent.says('/my');
  await parent.presses('Вернуться к вопросу');

  expect(again).toBe(child);
  expect(parent.messages().filter(({ text }) => text === which)).toHaveLength(2);
  expect(unheard).not.toContain('Ёлкина');
});

test('[UX-03] a thumb out of the blue is thanks, not a question in words', async () => {
  const { phone } = await aLine({}, [totalsFeature]);
  const [mine, organizer] = [phone(SCHOOL), phone(ORGANIZER)];
  await mine.says('/start');

  for (const sign of ['👍', '🙏🏻', '❤️ ❤️'])
    expect([await mine.says(sign), await organizer.says(sign)]).toEqual([THANKS, THANKS]);
  expect(await mine.says('🎄')).toContain('На вопросы словами');
});
