/** A contact who does everything wrong, in two languages, past the deadline, and still gets there. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { allContests } from '../../src/contests/queries.ts';
import { extensions } from '../../src/contests/tables.ts';
import { entriesOfContact } from '../../src/entries/queries.ts';
import { entries } from '../../src/entries/tables.ts';
import { titleOf } from '../../src/telegram/entries/entry-text.ts';
import { FEATURES } from '../../src/telegram/features.ts';
import type { Phone } from '../kit/phone.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';

const LIST = [
  'Здравствуйте! Вот наши солисты:',
  'Кедров Иван, 12.03.2014, эстрадный вокал, «Метель», 3:05',
  'Лосев и Зимин, 14.04.2013',
  'Обская Вера, 30.02.2014, народный вокал, «Вьюга», 2:40',
  '🙏🙏',
].join('\n');

/** The first lines of what the bot said last. */
function head(phone: Phone, lines = 1): string {
  return phone.last().text?.split('\n').slice(0, lines).join('\n') ?? '';
}

/** Before any contest is opened: a list, a voice message, a sticker, a button of nobody's. */
async function beginsAtTheWrongEnd(school: Phone): Promise<void> {
  await school.says(LIST);
  expect(head(school)).toMatch(/^Это похоже на участников, но заявка сейчас не открыта\./u);
  await school.does((person) => person.sendsVoice());
  expect(head(school)).toBe('Такое сообщение я не разберу. Зато помогу вот с чем:');
  await school.does((person) => person.sendsSticker());
  await school.says('/zayavka');
  await school.starts('c_no-such-contest');
  await school.presses('Подать заявку');
  await school.presses('Звёзды левого берега');
}

/** One soloist by the dialogue, every question answered wrongly first. */
async function stumblesThroughTheDialogue(school: Phone): Promise<void> {
  await school.presses('Подать заявку');
  await school.presses('Даю согласие');
  const [firstQuestion] = [school.last()];
  await school.says(LIST);
  await school.says('вокал');
  await school.presses('Эстрадный вокал');
  await school.presses('соло');
  await school.says('🎵');
  await school.does((person) => person.sendsVoice());
  expect(head(school)).toBe('Голосовые я пока не понимаю. Напишите, пожалуйста, текстом.');
  await school.does((person) => person.taps(firstQuestion.id, buttonOf(firstQuestion, 'Хореография')));
  expect(school.toast()).toBe('Эта кнопка от прошлого вопроса. Вот где мы сейчас.');
  await school.says('школа 363');
  await school.says('31.02.2014 Берестова Анна');
  await school.says('Берестова Анна');
  await school.says('/cancel');
  expect(head(school)).toBe('Черновик сохранён. Вернуться можно в любой момент: кнопкой ниже или в /my');
  await school.says('/language');
  await school.presses('English');
  await school.says('/my');
  expect(head(school)).toBe('Your entries');
  await school.presses('Draft');
  await school.presses('Continue');
  await school.does((person) => person.sendsSticker());
  expect(head(school)).toBe('Sweet! But here I need an answer in text or with a button.');
  await school.says('Берестова Анна 28.02.2014');
  await school.presses('Средняя');
  await school.says('Щукина И.Л.');
  await school.says('Щукина Ирина Львовна, учитель музыки');
  await school.says('8 999');
  await school.says('+7 999 000-00-03');
  await school.says('/language');
  await school.presses('Русский');
}

function buttonOf({ inlineKeyboard }: ReturnType<Phone['last']>, label: string): string {
  const found = inlineKeyboard?.flat().find(({ text }) => text === label);
  return found && 'callback_data' in found ? found.callback_data : '';
}

/** From where the dialogue was left, with the submit tapped twice and once more under the old message. */
async function submitsTooOften(school: Phone): Promise<void> {
  await school.says('/my');
  await school.presses('Черновик');
  await school.presses('Продолжить');
  if (school.buttons().includes('Готово')) await school.presses('Готово');
  await school.says('🎤');
  await school.says('«Зимняя сказка»');
  await school.says('три минуты');
  if (school.buttons().some((label) => label.startsWith('Да, верно'))) await school.presses('Да, верно');
  else await school.says('3:00');
  await school.presses('Минус');
  await school.says('ссылки нет');
  await school.presses('Пропустить');
  await school.presses('Пока не на всех');
  const summary = school.last();
  const submit = buttonOf(summary, 'Подать заявку');
  await school.does((person) => {
    person.taps(summary.id, submit);
    person.tapsAgain();
    person.taps(summary.id, submit);
  });
  expect(school.transcript().at(-1)).toContain('Заявка ЗЛБ-001 подана');
}

/** The list at last where it belongs; the program restarts in the middle, and the deadline passes before the last tap. */
async function bringsTheListTooLate(school: Phone, story: Story): Promise<void> {
  await school.starts('c_zvezdy-levogo-berega-2027');
  await school.presses('Много солистов');
  await school.presses('МБОУ СОШ № 363');
  await school.presses('Щукина Ирина Львовна');
  if (school.buttons().includes('Готово')) await school.presses('Готово');
  await school.says(LIST);
  await school.presses('Убрать строку');
  await story.restarts();
  await school.does((person) => person.sendsSticker());
  await school.says('Обская Вера, 28.02.2014, народный вокал, «Вьюга», 2:40');
  await school.presses('Верно у всех');
  await school.says('/cancel');
  await school.says('/my');
  await school.presses('Солисты списком');
  await school.presses('Продолжить');
  for (const label of ['Минус', 'Пришлём позже', 'Да, есть на всех']) await school.presses(label);
  story.at('2026-12-19T00:00:30+07:00');
  await school.presses('Подать все готовые (2)');
  expect(school.last().text).toContain('Не поданы: 2');
  expect(school.last().text).toContain('Срок прошёл');
}

/** What stands in the database at the end: number, title, state, whether it came late. */
async function standing({ db }: Story) {
  const [row] = await db.select({ contactId: entries.contactId }).from(entries).where(eq(entries.number, 1));
  const all = await entriesOfContact(db, row?.contactId ?? 0);
  return all.map((entry) => [entry.number, titleOf(entry), entry.state, entry.late]).toReversed();
}

test('[REG-03, REG-05, REG-07, REG-22, REG-23, REG-27, REG-46, UX-03, UX-05] whoever does everything wrong still gets there', {
  timeout: 240_000,
}, async () => {
  const story = await aStory({ features: FEATURES, at: '2026-12-18T23:40:00+07:00' });
  const school = story.phone(SCHOOL);
  await beginsAtTheWrongEnd(school);
  await stumblesThroughTheDialogue(school);
  await submitsTooOften(school);
  await bringsTheListTooLate(school, story);

  const [contest] = await allContests(story.db);
  const [row] = await story.db.select({ institutionId: entries.institutionId }).from(entries);
  await story.db.insert(extensions).values({
    contestId: contest?.id ?? 0,
    institutionId: row?.institutionId ?? null,
    until: new Date('2026-12-19T12:00:00+07:00'),
    grantedAt: story.now(),
  });
  await school.presses('К списку солистов');
  await school.presses('Подать все готовые (2)');

  expect(await standing(story)).toEqual([
    ['ЗЛБ-001', 'Зимняя сказка', 'submitted', false],
    ['ЗЛБ-002', 'Метель', 'submitted', true],
    ['ЗЛБ-003', 'Вьюга', 'submitted', true],
  ]);
  expect(story.sandbox.violations).toEqual([]);
});
