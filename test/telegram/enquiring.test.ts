/** Questions to the organizers, from the asking to the answer and to the card of the contest. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deliveries } from '../../src/deliveries/tables.ts';
import { askOrganizers } from '../../src/enquiries/actions.ts';
import { LONGEST_ENQUIRY, MOST_WAITING } from '../../src/enquiries/rules.ts';
import { enquiries } from '../../src/enquiries/tables.ts';
import { answerButton, askButton, openButton, pinButton } from '../../src/telegram/features/enquiring/buttons.ts';
import { enquiring } from '../../src/telegram/features/enquiring/feature.ts';
import { cardButton } from '../../src/telegram/features/my-entries/buttons.ts';
import { showContestButton } from '../../src/telegram/features/registering/buttons.ts';
import { later, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const QUESTION = 'Можно ли фонограмму с бэк-вокалом?';

async function aQuestionedLine() {
  const line = await aLine({}, [enquiring]);
  const organizer = line.phone(ORGANIZER);
  await organizer.says('/questions');
  return { ...line, mine: line.phone(SCHOOL), staff: organizer };
}

test('[UX-08] a question goes to the organizers with its entry, and the answer comes back to the chat', async () => {
  const { mine, staff, school, sent } = await aQuestionedLine();
  expect(staff.text()).toBe('Вопросов без ответа нет.');
  const entry = await school.enters({ title: 'Зимняя сказка' });
  await mine.says('/my');
  await mine.taps(cardButton.data({ entry: entry.id, list: 'me.all', page: 0 }));
  await mine.presses('Спросить организатора');
  expect(mine.lines()).toEqual([
    'Что спросить?',
    'ЗЛБ-001 · Зимняя сказка',
    'Напишите вопрос одним сообщением. Ответ придёт сюда же.',
  ]);
  await mine.says(QUESTION);
  expect(mine.text()).toBe('Вопрос отправлен. Ответ придёт сюда, ждать в чате не нужно.');

  await sent();
  expect(staff.lines()).toEqual(['Вопрос организатору', '«Звёзды левого берега» · ЗЛБ-001 · Зимняя сказка', QUESTION]);
  await staff.presses('Ответить');
  await staff.says('Можно, если бэк-вокал не дублирует солиста.');
  expect(staff.labels()).toEqual(['Показать всем', 'Все вопросы']);

  await sent();
  expect(mine.lines()).toEqual(['Организатор ответил', QUESTION, 'Можно, если бэк-вокал не дублирует солиста.']);
  expect(mine.labels()).toEqual(['Спросить ещё']);
});

test('[UX-08] a good answer is pinned to the contest under words that name nobody, and taken off again', async () => {
  const { mine, staff, stage, sent } = await aQuestionedLine();
  const { contestId } = stage;
  await mine.says('/contests');
  await mine.taps(askButton.data({ contest: contestId, entry: 0 }));
  await mine.says('Ваня из 363-й болен, можно заменить солиста?');
  await sent();
  await staff.presses('Ответить');
  await staff.says('Можно до конца приёма заявок.');
  await staff.presses('Показать всем');
  await staff.says('Можно ли заменить солиста?');
  expect(staff.text()).toBe('Готово: вопрос и ответ теперь в карточке конкурса.');

  await mine.taps(showContestButton.data({ contest: contestId }));
  await mine.presses('Частые вопросы');
  expect(mine.lines()).toEqual([
    'Частые вопросы',
    '«Звёзды левого берега»',
    'Можно ли заменить солиста?',
    'Можно до конца приёма заявок.',
  ]);

  await staff.taps(showContestButton.data({ contest: contestId }));
  await staff.presses('Что показано всем');
  await staff.presses('Убрать: Можно ли заменить солиста?');
  expect(staff.text()).toBe('В карточке конкурса ответов нет.');
});

test('[UX-08] what is no question gets a word and the next message is heard all the same', async () => {
  const { mine, stage } = await aQuestionedLine();
  await mine.says('/contests');
  await mine.taps(askButton.data({ contest: stage.contestId, entry: 0 }));
  await mine.does((person) => person.sendsVoice());
  expect(mine.text()).toBe('Напишите, пожалуйста, словами, одним сообщением.');
  await mine.says('я'.repeat(LONGEST_ENQUIRY + 1));
  expect(mine.text()).toBe(
    `Получилось длинно. Уложитесь, пожалуйста, в ${new Intl.NumberFormat('ru').format(LONGEST_ENQUIRY)} знаков.`,
  );
  await mine.says(QUESTION);
  expect(mine.text()).toBe('Вопрос отправлен. Ответ придёт сюда, ждать в чате не нужно.');
});

test('[UX-05] [UX-08] whoever writes a question nobody expected is shown the way to somebody who answers', async () => {
  const { mine } = await aQuestionedLine();
  await mine.says('А сцена большая?');
  expect(mine.labels().at(-1)).toBe('Спросить организатора');
  await mine.presses('Спросить организатора');
  expect(mine.lines().slice(0, 2)).toEqual(['Что спросить?', '«Звёзды левого берега»']);
});

test('[UX-08] the same words twice are one question, and a handful may wait at once', async () => {
  const { db, school, stage } = await aQuestionedLine();
  const ask = (question: string) =>
    askOrganizers(db, school.caller, { contestId: stage.contestId, entryId: null, question }, NOON);
  const first = taken(await ask(QUESTION));
  expect(taken(await ask(` ${QUESTION} `))).toEqual(first);
  for (let count = 1; count < MOST_WAITING; count += 1) taken(await ask(`Вопрос ${count}`));
  expect(await ask('И ещё один')).toEqual({
    ok: false,
    refusal: { code: 'enquiries-waiting', count: MOST_WAITING },
  });
});

test('[UX-08] at night the organizers are left alone until the morning', async () => {
  const { db, school, stage } = await aQuestionedLine();
  const night = later(11 * 60 + 40);
  taken(
    await askOrganizers(db, school.caller, { contestId: stage.contestId, entryId: null, question: QUESTION }, night),
  );
  const [promised] = await db.select({ notBefore: deliveries.notBefore }).from(deliveries);
  expect(promised).toEqual({ notBefore: new Date('2026-12-02T08:00:00+07:00') });
});

test('[UX-08] two organizers: the second learns that somebody has answered', async () => {
  const { mine, staff, db, stage, sent } = await aQuestionedLine();
  await mine.says('/contests');
  await mine.taps(askButton.data({ contest: stage.contestId, entry: 0 }));
  await mine.says(QUESTION);
  await sent();
  await staff.presses('Ответить');
  await db.update(enquiries).set({ answer: 'Можно.', answeredBy: 1, answeredAt: NOON });
  await staff.says('Нельзя.');
  expect(staff.text()).toBe('На этот вопрос уже ответили.');
  expect(await db.select({ answer: enquiries.answer }).from(enquiries)).toEqual([{ answer: 'Можно.' }]);
});

test('[PRV-01] a school reads no other school’s questions and answers none', async () => {
  const { mine, phone, db, school, stage, intrusions } = await aQuestionedLine();
  const asked = { contestId: stage.contestId, entryId: null, question: QUESTION };
  const { enquiryId: enquiry } = taken(await askOrganizers(db, school.caller, asked, NOON));
  await mine.says('/my');
  const stranger = phone(PARENT);
  await stranger.says('/my');
  for (const data of [openButton, answerButton, pinButton].map((one) => one.data({ enquiry }))) {
    expect(await stranger.taps(data)).toEqual(NOT_ALLOWED);
  }
  await stranger.says('/questions');
  expect(stranger.text()).toEqual(NOT_ALLOWED);
  expect(intrusions().map(({ action }) => action)).toEqual(Array(4).fill('enquiry.answer'));
  expect(await db.select({ answer: enquiries.answer }).from(enquiries).where(eq(enquiries.id, enquiry))).toEqual([
    { answer: null },
  ]);
});
