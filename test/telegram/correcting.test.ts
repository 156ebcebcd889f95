/** Correcting a returned entry, told by phones: the organizer names questions, the contact replies or taps, one tap takes it. */

import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { returnEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import type { StepId } from '../../src/entries/questions.ts';
import * as on from '../../src/telegram/features/correcting/buttons.ts';
import { correcting } from '../../src/telegram/features/correcting/feature.ts';
import { correctButton } from '../../src/telegram/features/my-entries/buttons.ts';
import { anInstitution, later, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { School, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'length', kind: 'duration', required: false },
];
const REASON = 'Название не как в нотах';
const RETURNED = 'В заявке ЗЛБ-001 «Зимняя сказка» нужно кое-что поправить.';

/** A school whose entry was returned with these questions named, and the message that says so. */
async function aReturn(steps: StepId[], titles = ['Зимняя сказка']) {
  const line = await aLine({ fields: FIELDS }, [correcting]);
  const { phone, school, organizer, stage, sent } = line;
  const mine = phone(SCHOOL);
  await mine.says('/my');
  const entries = [];
  for (const title of titles) entries.push(await school.enters({ title }));
  for (const { id, version } of entries) {
    taken(await returnEntry(stage.db, organizer, { entryId: id, version, reason: REASON, steps }, NOON));
  }
  await sent();
  const news = mine.messages().findLast(({ text }) => text?.includes(REASON));
  const replies = (text: string) => mine.does((acts) => acts.says(text, { replyTo: news?.id ?? 0 }));
  const [entry] = entries;
  if (!entry) throw new Error('nothing was entered');
  return { ...line, mine, news, replies, entry, titleNow: async () => (await school.sees(entry.id)).answers['title'] };
}

test('[REG-12, ORG-05] the organizer marks the questions and says why; the contact reads what, why and until when', async () => {
  const { phone, school, sent } = await aLine({ fields: FIELDS }, [correcting]);
  const mine = phone(SCHOOL);
  await mine.says('/my');
  const entry = await school.enters({ title: 'Зимняя сказка' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');
  await organizer.presses('Вернуть…');
  const offered = organizer.labels();

  for (const question of ['Название', 'Участники', '✓ Участники', 'Педагог']) await organizer.presses(question);
  const chosen = organizer.labels().filter((label) => label.includes('✓'));
  await organizer.says(REASON);
  await sent();

  expect(offered).toEqual([
    'Номинация | Состав',
    'Учреждение | Участники',
    'Возраст | Педагог',
    expect.stringMatching(/^Название \| /),
    expect.any(String),
    'Отменить',
  ]);
  expect(chosen.join(' ')).toMatch(/✓ Педагог.*✓ Название/);
  expect(await school.sees(entry.id)).toMatchObject({
    state: 'returned',
    reason: REASON,
    toCorrect: ['teachers', 'field:title'],
  });
  expect(mine.lines()).toEqual([
    `${RETURNED} Её номер и место за вами сохраняются.`,
    REASON,
    'Что поправить: педагог, название',
    'Ждём до: пятница, 4 декабря, 21:00 (по Новосибирску)',
    'Нажмите «Исправить» или ответьте прямо на это сообщение.',
  ]);
});

test('[REG-12] a reply to the message becomes the value after one tap, and one more submits the entry again', async () => {
  const { mine, replies, entry, school, titleNow } = await aReturn(['field:title']);

  await replies('Зимний вечер');
  const shown = mine.lines();
  const before = await titleNow();
  await mine.presses('Да, исправить');
  const after = await titleNow();
  const summary = mine.labels();
  await mine.presses('Отправить исправленное');

  expect(shown).toEqual([
    'Название: Зимний вечер',
    'Было: Зимняя сказка',
    'Верно? Запишу это в заявку ЗЛБ-001 · Зимняя сказка.',
  ]);
  expect([before, after]).toEqual(['Зимняя сказка', 'Зимний вечер']);
  expect(summary[0]).toBe('Отправить исправленное');
  expect(await school.sees(entry.id)).toMatchObject({
    state: 'submitted',
    number: 'ЗЛБ-001',
    toCorrect: [],
    late: false,
  });
});

test('[REG-12] thanks and a promise in reply correct nothing: the entry shows what it still wants', async () => {
  const { mine, replies, school, entry } = await aReturn(['field:title']);
  for (const words of ['Спасибо!', 'Хорошо, исправлю', 'Завтра исправим', '👍']) {
    await replies(words);
    expect([words, mine.lines()[0], mine.labels()[0]]).toEqual([words, 'ЗЛБ-001 · Нужно поправить', 'Исправить']);
  }
  expect((await school.sees(entry.id)).pending).toBe(null);
});

test('[REG-12, REG-07] a second tap on the confirming button changes nothing and says so', async () => {
  const { mine, replies, sandbox, bot, titleNow } = await aReturn(['field:title']);
  await replies('Зимний вечер');
  await mine.presses('Да, исправить');

  const again = await sandbox.tapAnswer(sandbox.person(SCHOOL).tapsAgain());
  await bot.quiet();

  expect(again.text).toBe('Подтверждать уже нечего. Ответьте, пожалуйста, ещё раз.');
  expect(await titleNow()).toBe('Зимний вечер');
});

test('[REG-12] a reply is heard in the middle of another entry, whose draft stays as it was', async () => {
  const { mine, replies, school, titleNow } = await aReturn(['field:title']);
  await mine.says('/contests');
  const draft = await school.drafts({ title: 'Другая' }, later(1));

  await replies('Зимний вечер');
  await mine.presses('Да, исправить');

  expect(await titleNow()).toBe('Зимний вечер');
  expect((await school.sees(draft.id)).answers).toEqual(draft.answers);
});

test('[REG-12] of several questions named the contact says which; a wrong answer gets its reason', async () => {
  const { mine, replies, entry, school } = await aReturn(['field:title', 'field:length']);

  const asked = await replies('2:30');
  const choices = mine.labels();
  await mine.presses('Длительность');
  const shown = mine.lines()[0];
  await mine.presses('Да, исправить');
  const next = mine.text();
  const wrong = await mine.says('😀');

  expect(asked).toBe('Вы написали: 2:30\n\nЧто этим исправить?');
  expect(choices.join(' | ')).toContain('Название');
  expect(shown).toContain('2:30');
  expect(next).toContain('называется');
  expect(wrong).not.toBe('');
  expect(await school.sees(entry.id)).toMatchObject({ toCorrect: ['field:title'], answers: { length: 150 } });
});

test('[REG-12] with no question named a reply is asked about, all questions of the entry beneath', async () => {
  const { mine, replies, titleNow } = await aReturn([]);

  await replies('Зимний вечер');
  const choices = mine.labels().join(' | ');
  await mine.presses('Название');
  await mine.presses('Да, исправить');

  expect(choices).toMatch(/^Номинация \| Состав/);
  expect(await titleNow()).toBe('Зимний вечер');
});

test('[REG-12] after «Исправить» only the questions named are walked, each answer confirmed by a tap', async () => {
  const { mine, entry, school } = await aReturn(['field:length', 'field:title']);

  await mine.presses('Исправить');
  const first = mine.text();
  await mine.says('Зимний вечер');
  await mine.presses('Да, исправить');
  const second = mine.text();
  await mine.says('2:30');
  await mine.presses('Да, исправить');
  await mine.presses('Отправить исправленное');

  expect([first, second].map((text) => /называется|длится/u.exec(text)?.[0])).toEqual(['называется', 'длится']);
  expect(await school.sees(entry.id)).toMatchObject({
    state: 'submitted',
    answers: { title: 'Зимний вечер', length: 150 },
  });
});

test('[REG-12] a reply to a message about several entries goes to the one the contact chooses', async () => {
  const { mine, replies, school, entry } = await aReturn(['field:title'], ['Первая', 'Вторая']);

  const asked = await replies('Другая песня');
  await mine.presses('ЗЛБ-002 · Вторая');
  await mine.presses('Да, исправить');

  expect(asked).toBe('К какой заявке это относится? Выберите, и продолжим.');
  expect((await school.sees(entry.id)).answers).toEqual({ title: 'Первая', length: null });
  expect((await school.sees(entry.id + 1)).answers).toEqual({ title: 'Другая песня', length: null });
});

test('[REG-12, UX-05] a reply about an entry put right already shows how it stands; any other reply is an ordinary message', async () => {
  const { mine, replies } = await aReturn(['field:title']);
  await replies('Зимний вечер');
  await mine.presses('Да, исправить');
  await mine.presses('Отправить исправленное');

  await replies('Спасибо!');
  const shown = mine.lines()[0];
  const ordinary = await mine.does((acts) => acts.says('Мы готовы', { replyTo: mine.messages()[0]?.id ?? 0 }));

  expect(shown).toBe('ЗЛБ-001 · Подана, проверяем');
  expect(ordinary).toBe('На вопросы словами я пока не отвечаю. Зато помогу вот с чем:');
});

test('[REG-12] the contact’s card and the staff’s say what is to be corrected and until when', async () => {
  const { mine, phone } = await aReturn(['field:title']);
  await mine.presses('Открыть заявку');
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('Все заявки · 1');
  await organizer.presses('↩ ЗЛБ-001 · Зимняя сказка');

  const lines = ['Что поправить: название', 'Ждём до: пятница, 4 декабря, 21:00 (по Новосибирску)'];
  expect(mine.lines()).toEqual(expect.arrayContaining(lines));
  expect(organizer.lines()).toEqual(expect.arrayContaining(lines));
});

test('[PRV-01] forged taps over another school’s returned entry are not allowed and change nothing', async () => {
  const { phone, school, entry, replies } = await aReturn(['field:title']);
  await replies('Зимний вечер');
  const before = await school.sees(entry.id);
  const stranger = phone(PARENT);
  await stranger.says('/my');
  const forged = [
    on.takeButton.data({ entry: entry.id }),
    on.stepButton.data({ entry: entry.id, step: 'field.title' }),
    on.entryButton.data({ entry: entry.id }),
    correctButton.data({ entry: entry.id }),
  ];
  const answers: unknown[] = [];
  for (const data of forged) answers.push(await stranger.taps(data));

  expect(answers).toEqual(Array(4).fill(NOT_ALLOWED));
  expect(await school.sees(entry.id)).toEqual(before);
});

test.each(['да', 'всё верно', 'ок', '👍', 'Ага!'])(
  '[REG-12, UX-05] «%s» below a correction shown back is its button',
  async (yes) => {
    const { mine, replies, titleNow } = await aReturn(['field:title']);
    await replies('Зимний вечер');
    await mine.says(yes);

    expect([await titleNow(), mine.lines()[0], mine.labels()[0]]).toEqual([
      'Зимний вечер',
      'Исправлено.',
      'Отправить исправленное',
    ]);
  },
);

/** A school with so many submitted entries, and its phone. */
async function submitted(...titles: string[]) {
  const line = await aLine({ fields: FIELDS }, [correcting]);
  const mine = line.phone(SCHOOL);
  await mine.says('/my');
  for (const title of titles) await line.school.enters({ title });
  return { ...line, mine };
}

test.each<[string, string[]]>([
  ['исправьте педагога', ['Педагог', 'Что-то другое…']],
  ['Поменять педагога, пожалуйста', ['Педагог', 'Что-то другое…']],
  ['можно поменять педагога на Щукину Ирину Львовну?', ['Педагог', 'Что-то другое…']],
  ['Ошибка в фамилии', ['Участники | Педагог', 'Что-то другое…']],
  ['ошиблась в дате рождения', ['Участники', 'Что-то другое…']],
  ['опечатка в названии', ['Название', 'Что-то другое…']],
  ['неправильный телефон', ['Педагог', 'Что-то другое…']],
  ['я ошиблась', ['Выбрать, что изменить']],
  ['change the teacher', ['Педагог', 'Что-то другое…']],
  ['wrong surname', ['Участники | Педагог', 'Что-то другое…']],
])('[REG-16, UX-05] «%s» after a submit leads to that very question', async (text, labels) => {
  const { mine } = await submitted('Зимняя сказка');
  await mine.says(text);

  expect([mine.lines(), mine.labels()]).toEqual([['Исправим. Что поменять в заявке ЗЛБ-001 «Зимняя сказка»?'], labels]);
});

test('[REG-16, UX-05] one tap opens the question, «назад» leads from it to the entry', async () => {
  const { mine } = await submitted('Зимняя сказка');
  await mine.says('исправьте название');
  await mine.presses('Название');
  const question = mine.lines().slice(0, 2);
  await mine.says('назад');

  expect(question).toEqual(['Заявка ЗЛБ-001', 'Как называется номер или работа?']);
  expect(mine.lines()[0]).toBe('ЗЛБ-001 · Подана, проверяем');
});

test('[REG-16, UX-05] of several entries the contact says which, and it opens at the question', async () => {
  const { mine } = await submitted('Зимняя сказка', 'Метель');
  await mine.says('ошибка в названии');
  const [which, labels] = [mine.lines(), mine.labels()];
  await mine.presses('ЗЛБ-001 · Зимняя сказка');

  expect([which, labels]).toEqual([['Исправим. В какой заявке?'], ['ЗЛБ-002 · Метель', 'ЗЛБ-001 · Зимняя сказка']]);
  expect(mine.lines().slice(0, 2)).toEqual(['Заявка ЗЛБ-001', 'Как называется номер или работа?']);
});

test('[REG-09, UX-05] once nothing may be changed any more, the organizers are the ones to ask', async () => {
  const { mine, school, stage } = await submitted();
  const { id } = await school.enters({ title: 'Зимняя сказка' });
  taken(await withdrawEntry(stage.db, school.caller, { entryId: id }, NOON));
  await mine.says('исправьте педагога');

  expect([mine.lines()[0]?.slice(0, 34), mine.labels()]).toEqual([
    'Сами исправить уже не получится: с',
    ['Спросить организатора', 'Открыть заявку'],
  ]);
});

test('[UX-05] whoever has no entry, or asks something else, is answered as before', async () => {
  const { mine, phone } = await submitted('Зимняя сказка');
  const stranger = phone(PARENT);
  await stranger.says('исправьте педагога');
  await mine.says('кто поменял название конкурса');
  const question = mine.lines()[0];
  await mine.says('до какого числа можно исправить название?');

  expect([stranger.lines()[0], question, mine.lines()[0]]).toEqual([
    'На вопросы словами я пока не отвечаю. Зато помогу вот с чем:',
    'На вопросы словами я пока не отвечаю. Зато помогу вот с чем:',
    'Конкурсы',
  ]);
});

test('[UX-05] the staff’s words are no wish to correct where anything stands beside it', async () => {
  const { phone, stage, organizer } = await aLine({ fields: FIELDS }, [correcting]);
  const own = new School(stage, organizer, await anInstitution(stage.db));
  await own.enters({ title: 'Зимняя сказка' });
  const staff = phone(ORGANIZER);
  await staff.says('заявки где изменили название');
  const figures = staff.lines()[0];
  await staff.says('исправить название');

  expect(figures).toMatch(/^На вопросы словами/u);
  expect(staff.lines()[0]).toBe('Исправим. Что поменять в заявке ЗЛБ-001 «Зимняя сказка»?');
});
