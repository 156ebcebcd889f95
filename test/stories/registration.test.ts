/** A teacher in a hurry: wrong things at the wrong moment, double taps, a restart, two languages; and still an entry. */

import { expect, test } from 'vitest';
import { entriesOfContact } from '../../src/entries/queries.ts';
import { personAt } from '../../src/people/queries.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import { conversationStates } from '../../src/updates/tables.ts';
import type { Phone } from '../kit/phone.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const FEATURES = [registering, home([registering])];
const OPEN_DAY = '2026-11-20T23:40:00+07:00';

async function aSchool(): Promise<{ story: Story; school: Phone }> {
  const story = await aStory({ features: FEATURES, at: OPEN_DAY });
  return { story, school: story.phone(SCHOOL) };
}

/** Up to the question who takes part, in pop vocal solo from school 363. */
async function upToParticipant(school: Phone): Promise<void> {
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', 'Эстрадный вокал', 'соло']) await school.presses(label);
  await school.says('школа 363');
}

/** From the participant to the summary. */
async function upToSummary(school: Phone): Promise<void> {
  await upToParticipant(school);
  await school.says('Королёва Алёна Артёмовна 14.05.2015');
  await school.presses('Средняя');
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  await school.presses('Готово');
  await school.says('Зимняя сказка');
  await school.says('3:45');
  await school.presses('Минус');
  await school.says('vk.com/video-200000001_4560001');
  await school.presses('Да, есть на всех');
}

async function entriesOf(story: Story) {
  const person = await personAt(story.db, 'telegram', String(SCHOOL));
  return entriesOfContact(story.db, person?.id ?? 0);
}

test('[UX-06, UX-02] a link to a contest opens its card at once for a newcomer', async () => {
  const { school } = await aSchool();
  const card = await school.starts('c_zvezdy-levogo-berega-2027');
  expect(card.text).toContain('Звёзды левого берега');
  expect(school.buttons()).toEqual(['Подать заявку', 'Номинации', 'Сроки', 'Что нужно']);
});

test('[UX-06, UX-01] a newcomer with another language chooses one, and the link opens again in it', async () => {
  const { story, school } = await aSchool();
  story.sandbox.person(SCHOOL).setsLanguage('en');
  await school.starts('c_zvezdy-levogo-berega-2027');
  expect(school.buttons()).toEqual(['Русский', 'English']);
  await school.presses('Русский');
  expect(school.buttons()[0]).toBe('Подать заявку');
});

test('[REG-07] a double tap on Submit makes one entry and one number, and is answered calmly', async () => {
  const { story, school } = await aSchool();
  await upToSummary(school);
  const { id } = school.last();
  const submit = school.last().inlineKeyboard?.[0]?.[0];
  const data = submit && 'callback_data' in submit ? submit.callback_data : '';
  await school.does((person) => {
    person.taps(id, data);
    person.tapsAgain();
  });
  expect((await entriesOf(story)).map(({ number, state }) => ({ number, state }))).toEqual([
    { number: 'ЗЛБ-001', state: 'submitted' },
  ]);
  expect(school.toast()).toBe('Эта заявка уже подана: ЗЛБ-001');
});

test('[REG-03] after a restart at every question the draft is safe and goes on where it was', async () => {
  const { story, school } = await aSchool();
  await upToParticipant(school);
  await story.restarts();
  await school.says('Королёва Алёна Артёмовна 14.05.2015');
  expect(school.last().text).toContain('Возраст: Средняя');
  await story.restarts();
  await school.presses('Средняя');
  await story.restarts();
  await school.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  await school.presses('Готово');
  await story.restarts();
  await school.says('Зимняя сказка');
  const [draft] = await entriesOf(story);
  expect({ teachers: draft?.teachers.length, title: draft?.answers['title'], asking: draft?.asking }).toEqual({
    teachers: 1,
    title: 'Зимняя сказка',
    asking: 'field:duration',
  });
});

test('[REG-03] when the conversation is lost, the contact hears that the draft is safe and the answer counts', async () => {
  const { story, school } = await aSchool();
  await upToParticipant(school);
  await story.db.delete(conversationStates);
  await school.says('Королёва Алёна Артёмовна 14.05.2015');
  expect(school.transcript().at(-2)).toBe('Ваш черновик цел, продолжаем с того же места.');
  expect(school.last().text).toContain('Возраст: Средняя');
});

test('[UX-03] help and the language in the middle of a question leave it standing', async () => {
  const { school } = await aSchool();
  await upToParticipant(school);
  await school.says('/help');
  expect(school.last().text).toContain('Как тут всё устроено');
  await school.says('/language');
  await school.presses('English');
  await school.says('Королёва Алёна Артёмовна 14.05.2015');
  expect(school.last().text).toContain('Age: Средняя');
});

test('[REG-27, REG-23] a voice message, a sticker, a photo and emoji where a name is wanted get a helpful word', async () => {
  const { story, school } = await aSchool();
  await upToParticipant(school);
  const answers: (string | undefined)[] = [];
  const firstLine = () => answers.push(school.last().text?.split('\n')[0]);
  await school.does((person) => person.sendsVoice());
  firstLine();
  await school.does((person) => person.sendsSticker());
  firstLine();
  await school.does((person) => person.sendsPhoto({ bytes: PIXEL }));
  firstLine();
  await school.says('🎄🎄🎄');
  firstLine();
  expect(answers).toEqual([
    'Голосовые я пока не понимаю. Напишите, пожалуйста, текстом.',
    'Мило! Но здесь мне нужен ответ текстом или кнопкой.',
    'Файл тут не понадобится, нужен ответ текстом.',
    'Пришлите, пожалуйста, список: каждый ребёнок с новой строки. Например: Иванова Мария Петровна 12.03.2014 5Б',
  ]);
  const [draft] = await entriesOf(story);
  expect({ nomination: draft?.nomination?.id, asking: draft?.asking }).toEqual({
    nomination: 'pop_vocal',
    asking: 'participants',
  });
});

test('[REG-22, REG-24] back, leave and continue keep every answer, and the steps are counted for this entry', async () => {
  const { school } = await aSchool();
  await upToParticipant(school);
  expect(school.last().text).toContain('Шаг 4 из 11');
  await school.presses('Назад');
  expect(school.last().text).toContain('Шаг 3 из 11');
  await school.presses('Сохранить и выйти');
  expect(school.last().text).toContain('Черновик сохранён');
  await school.presses('Продолжить');
  expect(school.last().text).toContain('Шаг 4 из 11');
});

test('[UX-02] a list finished by a tap stays in the chat by its names', async () => {
  const { school } = await aSchool();
  await upToSummary(school);
  expect(school.transcript()).toContain('Педагоги:\nЩукина Ирина Львовна, учитель музыки');
});

test('[REG-22, UX-05] any field opens from the summary alone, and an old button shows the present state', async () => {
  const { school } = await aSchool();
  await upToSummary(school);
  await school.presses('Изменить');
  await school.presses('Длительность');
  await school.says('2 мин 5 сек');
  expect(school.last().text).toContain('Длительность: 2:05');
  expect(school.last().text).toContain('Проверьте заявку');
  await school.presses('Пропустить');
  expect(school.toast()).toBe('Эта кнопка от прошлого вопроса. Вот где мы сейчас.');
  expect(school.last().text).toContain('Видео: https://vk.com/video-200000001_4560001');
});

test('[REG-32] the second entry offers the institution and the teacher of the first', async () => {
  const { school } = await aSchool();
  await upToSummary(school);
  await school.presses('Подать заявку');
  await school.presses('Ещё одна заявка');
  await school.presses('Народный вокал');
  await school.presses('соло');
  expect(school.buttons()[0]).toBe('МБОУ СОШ № 363');
  await school.presses('МБОУ СОШ № 363');
  await school.says('Иванова Мария Петровна 12.03.2016');
  await school.presses('Средняя');
  expect(school.buttons()[0]).toBe('Щукина Ирина Львовна');
});

test('[REG-30, REG-33] an institution nobody knows is proposed in three taps, and the entry goes on at once', async () => {
  const { school } = await aSchool();
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', 'Эстрадный вокал', 'соло']) await school.presses(label);
  await school.says('школа 9999');
  await school.presses('Добавить новое');
  await school.presses('СОШ');
  await school.presses('Кировский');
  expect(school.last().text).toContain('Кто участвует?');
});

test('[REG-30] a private studio and a family of its own are something else, and enter all the same', async () => {
  const { school } = await aSchool();
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', 'Эстрадный вокал', 'соло']) await school.presses(label);
  await school.says('частная студия «Ромашка»');
  await school.presses('Добавить новое');
  await school.presses('другое');
  await school.presses('Другой город');
  expect(school.last().text).toContain('Кто участвует?');
});

test('[REG-41, REG-26] a pasted list is shown back line by line, its doubts wait for one tap, its faults for another try', async () => {
  const { school } = await aSchool();
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', 'Эстрадный вокал', 'малая форма']) await school.presses(label);
  await school.says('школа 363');
  await school.says('Трио «Лебёдушки»');
  await school.says('3');
  await school.says('1. БЕРЕСТОВА ВЕРА РОМАНОВНА 09.09.2016\n2) Орлов Лев Ильич 12 сентебря 2014\nИванова Мария');
  const text = school.last().text ?? '';
  expect(text).toContain('Записал 1 человека.');
  expect(text).toContain('• Орлов Лев, 12.09.2014?');
  expect(text).toContain('• Иванова Мария — нет даты рождения');
  expect(text).toContain('1. Берестова Вера Романовна, 09.09.2016 (10 лет)');
  await school.presses('Да, верно');
  await school.says('Иванова Мария 12.03.2015');
  expect(school.last().text).toContain('В списке 3 человека');
});

test('[PRV-01, PRV-02] forged and garbled buttons change nothing and are answered', async () => {
  const { story, school } = await aSchool();
  await upToSummary(school);
  const stranger = story.phone(story.sandbox.addPerson({ firstName: 'Чужой', languageCode: 'ru' }).id);
  await stranger.starts();
  const [entry] = await entriesOf(story);
  const tries = [
    `rt1:${entry?.id}`,
    `ry1:${entry?.id}`,
    `rp1:${entry?.id}:nomination:theatre`,
    'rt1:999999',
    'rt0:1',
    'rt1:x',
    '💥',
  ];
  for (const data of tries) await stranger.does((person) => person.taps(stranger.last().id, data));
  expect(await entriesOf(story)).toEqual([entry]);
});
