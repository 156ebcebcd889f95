/** Lateness as people see it: grace, asking for more time and giving it with one tap each, the bot having been away. */

import { expect, test } from 'vitest';
import { giveConsent } from '../../src/consents/actions.ts';
import { noteAbsence } from '../../src/contests/outages.ts';
import { extending } from '../../src/telegram/features/extending/feature.ts';
import { later, NOON } from '../kit/entries.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { aLine, toast } from './line-stage.ts';

/** The contest closes an hour after the stories begin, at 13:00. */
const CLOSED = later(60);
const ends = { closes_at: CLOSED.toISOString(), grace_minutes: 15 };

/** A school with a draft that lacks nothing, and its phone. */
async function aDeadline(overrides: Parameters<typeof aLine>[0] = {}) {
  const line = await aLine({ ...ends, ...overrides }, [extending]);
  const mine = line.phone(SCHOOL);
  const desk = line.phone(ORGANIZER);
  await mine.says('/my');
  await desk.says('/entries');
  const draft = await line.school.drafts({ title: 'Зимняя сказка' });
  return { ...line, mine, desk, draft, at: (minutes: number) => line.sandbox.clock.set(later(minutes)) };
}

async function opensSummary({ mine }: Awaited<ReturnType<typeof aDeadline>>): Promise<void> {
  await mine.says('/my');
  await mine.presses('Черновик · Зимняя сказка');
  await mine.presses('Проверить и подать');
}

test('[REG-05] a draft ready in time is taken within the grace, and that it came late is said before and after', async () => {
  const story = await aDeadline();
  const { mine, school, draft } = story;
  story.at(70);
  await opensSummary(story);
  const [before, first] = [mine.lines().slice(-2), mine.labels()[0]];
  await mine.presses('Подать заявку');

  expect([before, first]).toEqual([
    [
      'Приём закончился, но черновик был готов вовремя, и его ещё можно подать. Крайний срок: вторник, 1 декабря, 13:15 (по Новосибирску). Пройдёт с отметкой «после срока».',
      'Всё на месте. Подаём?',
    ],
    'Подать заявку',
  ]);
  expect(mine.lines()).toEqual([
    '✅ Заявка ЗЛБ-001 подана. Проверим и напишем сюда.',
    'Заявка подана после срока, организаторы увидят отметку.',
  ]);
  expect(await school.sees(draft.id)).toMatchObject({ state: 'submitted', late: true });
});

test('[REG-10, REG-05] too late: one tap asks, one tap gives, and the draft goes on', async () => {
  const story = await aDeadline();
  const { mine, desk, school, draft, sandbox, sent } = story;
  await opensSummary(story);
  story.at(90);
  await mine.presses('Подать заявку');
  const [refused, ways] = [mine.lines().at(-1), mine.labels()];
  await mine.presses('Попросить продлить');
  const asked = toast(sandbox, SCHOOL);
  await mine.does((acts) => acts.tapsAgain());
  const again = toast(sandbox, SCHOOL);
  await sent();
  const [request, choices] = [desk.lines(), desk.labels()];
  await desk.presses('До завтра, 21:00');
  const decided = desk.lines().at(-1);
  await sent();
  const [answer, goOn] = [mine.lines(), mine.labels()];
  await mine.presses('Продолжить заявку');
  const summary = mine.lines();
  await mine.presses('Подать заявку');

  expect([refused, ways[0]]).toEqual([
    'Приём закончился: вторник, 1 декабря, 13:00 (по Новосибирску). Черновик сохранён. Нужно ещё время — попросите организатора.',
    'Попросить продлить',
  ]);
  expect(ways).not.toContain('Подать заявку');
  expect([asked, again]).toEqual([
    'Передал организатору. Ответ придёт сюда, черновики никуда не денутся.',
    'Организатор уже знает, ждём ответа. Он придёт сюда.',
  ]);
  expect(request).toEqual([
    '⏳ Просят продлить приём',
    '«Звёзды левого берега»',
    'МБОУ СОШ № 363: Зимняя сказка · Эстрадный вокал',
    'педагог без имени',
  ]);
  expect(choices).toEqual(['До завтра, 21:00 | На 3 дня', 'Отказать']);
  expect(decided).toBe('✅ Продлили до: среда, 2 декабря, 21:00 (по Новосибирску)');
  expect([answer[0], goOn]).toEqual([
    '⏳ Вам дали ещё время на заявку Зимняя сказка · Эстрадный вокал. Новый срок: среда, 2 декабря, 21:00 (по Новосибирску).',
    ['Продолжить заявку'],
  ]);
  expect(summary).toContain(
    'Вам продлили приём до: среда, 2 декабря, 21:00 (по Новосибирску). Заявка пройдёт с отметкой «после срока».',
  );
  expect(await school.sees(draft.id)).toMatchObject({ state: 'submitted', late: true });
});

test('[REG-05, REG-03, REG-10] a draft opened after the end says so at once, can be gone on with, and asks for time where it stands', async () => {
  const story = await aDeadline();
  const { mine, sandbox, school } = story;
  await giveConsent(story.db, story.school.caller.personId, 'processing', 'ru', NOON);
  await mine.says('/start c_zvezdy-levogo-berega-2027');
  await mine.presses('Подать заявку');
  await mine.presses('Эстрадный вокал');
  await mine.presses('Сохранить и выйти');
  story.at(90);
  await mine.presses('Продолжить');
  const [opened, ways] = [mine.lines(), mine.labels()];
  await mine.presses('Попросить продлить');
  const asked = toast(sandbox, SCHOOL);
  await mine.presses('соло');
  const next = mine.lines()[0];
  await mine.presses('Сохранить и выйти');
  await mine.presses('Продолжить');
  const again = [mine.lines()[0], mine.labels().includes('Попросить продлить')];
  const { form } = await school.sees(2);

  expect(opened).toEqual([
    '⏳ Приём закончился: вторник, 1 декабря, 13:00 (по Новосибирску). Отвечать можно и дальше, всё сохраню, но чтобы подать заявку, нужно ещё время.',
    expect.stringMatching(/^Шаг 2 из/u),
    'Какой состав?',
  ]);
  expect(ways[0]).toBe('Попросить продлить');
  expect(asked).toBe('Передал организатору. Ответ придёт сюда, черновики никуда не денутся.');
  expect([next?.split(' ')[0], form?.id]).toEqual(['Шаг', 'solo']);
  expect(again).toEqual(['Мы передали организатору просьбу продлить приём. Ответ придёт сюда.', false]);
});

test('[REG-05, REG-03] the end passes between two answers: the next question says so once', async () => {
  const story = await aDeadline();
  const { mine } = story;
  await giveConsent(story.db, story.school.caller.personId, 'processing', 'ru', NOON);
  await mine.says('/start c_zvezdy-levogo-berega-2027');
  await mine.presses('Подать заявку');
  await mine.presses('Эстрадный вокал');
  story.at(61);
  await mine.presses('соло');
  const [first, ways] = [mine.lines()[0], mine.labels()];
  await mine.says('школа 363');

  expect([first?.split(':')[0], ways[0]]).toEqual(['⏳ Приём закончился', 'Попросить продлить']);
  expect(mine.text()).not.toContain('Приём закончился');
});

test('[REG-10] new entries are asked for from the contest’s card, and entered from the answer', async () => {
  const story = await aDeadline();
  const { mine, desk, sent, school, db } = story;
  await school.enters({ title: 'Первая' });
  await giveConsent(db, school.caller.personId, 'processing', 'ru', NOON);
  await mine.says('/start c_zvezdy-levogo-berega-2027');
  story.at(90);
  await mine.presses('Подать заявку');
  const [late, ask] = [mine.lines(), mine.labels()];
  await mine.says('/start c_zvezdy-levogo-berega-2027');
  const labels = mine.labels();
  await mine.presses('Попросить продлить');
  await mine.says('/start c_zvezdy-levogo-berega-2027');
  const waits = mine.lines().at(-1);
  await sent();
  const request = desk.lines()[2];
  await desk.presses('На 3 дня');
  await sent();
  const [news, ways] = [mine.lines(), mine.labels()];
  await mine.says('/start c_zvezdy-levogo-berega-2027');

  expect(late[0]).toMatch(/^Срок прошёл: вторник, 1 декабря, 13:00/u);
  expect(ask).toEqual(['Попросить продлить']);
  expect(labels).toContain('Попросить продлить');
  expect(labels).not.toContain('Подать заявку');
  expect(waits).toBe('Вы попросили продлить приём, ждём ответа организатора.');
  expect(request).toBe('МБОУ СОШ № 363: новые заявки');
  expect([news[0], ways]).toEqual([
    '⏳ Вам дали ещё время. Новый срок: пятница, 4 декабря, 21:00 (по Новосибирску).',
    ['Подать заявку', 'Мои заявки'],
  ]);
  expect(mine.lines().at(-1)).toBe('Для вас приём продлён до: пятница, 4 декабря, 21:00 (по Новосибирску).');
  expect(mine.labels()).toContain('Подать заявку');
});

test('[REG-10] a wish declined is answered kindly; the second tap on it says what was decided', async () => {
  const story = await aDeadline();
  const { mine, desk, sent } = story;
  await opensSummary(story);
  story.at(90);
  await mine.presses('Подать заявку');
  await mine.presses('Попросить продлить');
  await sent();
  await desk.presses('Отказать');
  await desk.does((acts) => acts.tapsAgain());
  await sent();
  expect(desk.lines().slice(-2)).toEqual(['педагог без имени', 'Отказали']);
  expect(mine.lines()).toEqual([
    'Продлить приём на конкурс «Звёзды левого берега», к сожалению, не получится. Черновики сохранены.',
  ]);
});

test('[REG-10, ORG-05] an organizer gives time unasked from an entry’s card', async () => {
  const story = await aDeadline();
  const { mine, desk, school, sandbox, sent } = story;
  await school.enters({ title: 'Первая' });
  story.at(90);
  await desk.says('/entries');
  await desk.presses('ЗЛБ-001 · Первая');
  await desk.presses('Ещё…');
  await desk.presses('Дать время…');
  const ways = desk.labels();
  await desk.presses('Учреждению: до завтра, 21:00');
  const answer = toast(sandbox, ORGANIZER);
  await sent();
  expect(ways).toEqual([
    'Этой заявке: до завтра, 21:00',
    'Этой заявке: на 3 дня',
    'Учреждению: до завтра, 21:00',
    'Учреждению: на 3 дня',
    '← Назад',
  ]);
  expect(answer).toBe('Дали время до: среда, 2 декабря, 21:00 (по Новосибирску). Педагогу напишем.');
  expect(desk.lines()[0]).toBe('ЗЛБ-001 · Подана, проверяем');
  expect(mine.lines()[0]).toBe('⏳ Вам дали ещё время. Новый срок: среда, 2 декабря, 21:00 (по Новосибирску).');
});

test('[REG-05] having been away the bot asks the organizers, and one tap moves the end for everybody', async () => {
  const story = await aDeadline();
  const { mine, desk, db, school, draft, sent } = story;
  story.at(70);
  await noteAbsence(db, { from: later(40), to: later(70) }, later(70));
  await sent();
  const [news, choices] = [desk.lines(), desk.labels()];
  await desk.presses('+2 часа');
  story.at(100);
  await opensSummary(story);
  await mine.presses('Подать заявку');

  expect(news).toEqual([
    '⚠️ Бот был недоступен: вторник, 1 декабря, 12:40–13:10 (по Новосибирску).',
    'Конец приёма на конкурс «Звёзды левого берега»: вторник, 1 декабря, 13:00 (по Новосибирску). Кто-то мог не успеть. Продлить приём всем?',
  ]);
  expect(choices).toEqual(['+2 часа | До завтра, 21:00', 'Не продлевать']);
  expect(desk.lines().at(-1)).toBe('✅ Приём продлён до: вторник, 1 декабря, 15:10 (по Новосибирску)');
  expect(await school.sees(draft.id)).toMatchObject({ state: 'submitted', late: false });
});
