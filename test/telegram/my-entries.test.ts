/** A contact's own entries, told by their phone: the list, the card, withdrawing and restoring. */

import { expect, test } from 'vitest';
import { acceptEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import {
  askWithdrawButton,
  cardButton,
  correctButton,
  restoreButton,
  showButton,
  withdrawButton,
} from '../../src/telegram/features/my-entries/buttons.ts';
import { aContest, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { School, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

/** The first page of a contact's own whole list. */
const PLACE = { list: 'me.all', page: 0 };
const CHILD = 'Берестова Анна Олеговна 1.03.2017';

test('[REG-16] /my says that there is nothing yet and opens the contests', async () => {
  const { phone } = await aLine();
  const school = phone(SCHOOL);

  const said = await school.says('/my');

  expect(said).toBe(
    'Заявок пока нет. Выберите конкурс, и начнём: каждый ответ сразу сохраняется, прерваться можно в любой момент.\n\nРаньше подавали с другого телефона? Начните заявку, назовите учреждение и откройте /institution: организатор покажет вам и прошлые.',
  );
  expect(school.labels()).toEqual(['Подать заявку']);
});

test('[REG-16] /my lists drafts with what they lack first, then what needs correcting, then the rest', async () => {
  const { phone, school, other, organizer, stage } = await aLine();
  const { db, contestId } = stage;
  const accepted = await school.enters({ title: 'Принятая' });
  const returned = await school.enters({ title: 'Возвращённая' });
  await school.enters({ title: 'Поданная' });
  const withdrawn = await school.enters({ title: 'Отозванная' });
  await other.enters({ title: 'Чужая' });
  taken(await acceptEntry(db, organizer, { entryId: accepted.id, version: accepted.version }, NOON));
  const verdict = { entryId: returned.id, version: returned.version, reason: 'Проверьте дату рождения' };
  taken(await returnEntry(db, organizer, verdict, NOON));
  taken(await withdrawEntry(db, school.caller, { entryId: withdrawn.id }, NOON));
  await school.drafts({ title: 'Готовая' });
  const draft = taken(await startDraft(db, school.caller, { contestId, channel: 'telegram' }, NOON));
  await school.tells(draft.id, 'nomination', { choice: 'pop_vocal' });

  const mine = phone(SCHOOL);
  await mine.says('/my');

  expect(mine.lines()).toEqual([
    'Ваши заявки',
    '«Звёзды левого берега»',
    'Черновик — не хватает: состав, учреждение, участники и ещё 4',
    'Черновик · Готовая — всё готово, можно подавать',
    'ЗЛБ-002 · Возвращённая — нужно поправить',
    'ЗЛБ-003 · Поданная — подана, проверяем',
    'ЗЛБ-001 · Принятая — принята',
    'ЗЛБ-004 · Отозванная — отозвана',
  ]);
  expect(mine.labels()).toEqual([
    'Черновик',
    'Черновик · Готовая',
    'ЗЛБ-002 · Возвращённая',
    'ЗЛБ-003 · Поданная',
    'ЗЛБ-001 · Принятая',
    'ЗЛБ-004 · Отозванная',
    'Ждут вас · 3',
    'Учреждение и коллеги',
    'Подать заявку',
  ]);
});

test('[REG-16, UX-02] more than eight entries are paged through in place', async () => {
  const { phone, school, copies } = await aLine();
  await copies(await school.enters({ title: 'Номер' }), 8);
  const mine = phone(SCHOOL);

  await mine.says('/my');
  const first = mine.labels();
  await mine.presses('›');

  expect(first.slice(-4)).toEqual(['ЗЛБ-002 · Номер', '›', 'Учреждение и коллеги', 'Подать заявку']);
  expect(mine.labels()).toEqual(['ЗЛБ-001 · Номер', '‹', 'Учреждение и коллеги', 'Подать заявку']);
  expect(mine.messages()).toHaveLength(1);
});

test('[REG-16] filters show only what waits, or one contest, and lead back to everything', async () => {
  const { phone, school, stage } = await aLine();
  const second = await aContest(stage.db, { code: 'КЛБ', slug: 'second', title: 'Конкурс рисунка «Краски»' });
  await school.enters({ title: 'Песня' });
  await school.drafts({ title: 'Вторая' });
  await new School(second, school.caller, school.institutionId).enters({ title: 'Рисунок' });
  const mine = phone(SCHOOL);

  await mine.says('/my');
  const offered = mine.labels().slice(3);
  await mine.presses('Ждут вас · 1');
  const waiting = [mine.lines(), mine.labels().slice(1)];
  await mine.presses('«Краски» · 1');
  const ofContest = mine.lines();
  await mine.presses('КЛБ-001 · Рисунок');
  await mine.presses('← Все мои заявки');
  const back = mine.lines();
  await mine.presses('Все · 3');

  const filters = ['«Краски» · 1', '«Звёзды левого берега» · 2'];
  const onward = ['Учреждение и коллеги', 'Подать заявку'];
  expect(offered).toEqual([`Ждут вас · 1 | ${filters[0]}`, filters[1], ...onward]);
  expect(waiting).toEqual([
    ['Ваши заявки', 'Ждут вас: 1 из 3', '«Звёзды левого берега»', 'Черновик · Вторая — всё готово, можно подавать'],
    [`Все · 3 | ${filters[0]}`, filters[1], ...onward],
  ]);
  expect(ofContest).toEqual(['Ваши заявки', '«Краски»: 1 из 3', '«Краски»', 'КЛБ-001 · Рисунок — подана, проверяем']);
  expect(back).toEqual(ofContest);
  expect(mine.labels().slice(0, 3)).toEqual(['КЛБ-001 · Рисунок', 'Черновик · Вторая', 'ЗЛБ-001 · Песня']);
});

test('[REG-16] the card shows everything and what the state and the window allow', async () => {
  const { phone, school } = await aLine();
  await school.enters({ children: [CHILD], papers: [] });
  const mine = phone(SCHOOL);

  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');

  expect(mine.lines()).toEqual([
    'ЗЛБ-001 · Подана, проверяем',
    'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
    'Номинация: Эстрадный вокал, соло',
    'Учреждение: МБОУ СОШ № 363',
    'Участник: Берестова Анна Олеговна, 01.03.2017 (9 лет)',
    'Возраст: Младшая 7–10 лет',
    'Педагог: Щукина Ирина Львовна, учитель музыки',
    'Название: Зимняя сказка',
    '⚠️ Берестова Анна: пока нет согласия родителя или опекуна',
  ]);
  expect(mine.labels()).toEqual(['Изменить', 'Ещё одна заявка с теми же участниками', 'Отозвать…', '← Все мои заявки']);
});

test('[REG-16, REG-09] after the ends of editing and withdrawing the card only shows', async () => {
  const { phone, sandbox, school } = await aLine({ withdraw_ends_at: '2026-12-19T00:00:00+07:00' });
  const entry = await school.enters();
  sandbox.clock.shift(30 * 24 * 3_600_000);
  const mine = phone(SCHOOL);
  await mine.says('/my');

  await mine.taps(cardButton.data({ entry: entry.id, ...PLACE }));

  expect(mine.labels()).toEqual(['← Все мои заявки']);
  expect(await mine.taps(withdrawButton.data({ entry: entry.id, ...PLACE }))).toMatch(/^Срок прошёл: /);
  expect((await school.sees(entry.id)).state).toBe('submitted');
});

test('[REG-16, REG-07] withdrawing takes two taps, twice is once, and the entry can be restored with its number', async () => {
  const { phone, school, sandbox } = await aLine();
  const entry = await school.enters();
  const mine = phone(SCHOOL);
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');

  const asked = await mine.presses('Отозвать…');
  await mine.presses('Да, отозвать');
  const again = await sandbox.tapAnswer(sandbox.person(SCHOOL).tapsAgain());
  const withdrawn = await school.sees(entry.id);
  const offered = mine.labels();
  await mine.presses('Вернуть заявку');
  const restored = await school.sees(entry.id);

  expect(asked).toBe(
    'Отозвать заявку ЗЛБ-001 · Зимняя сказка? Её место освободится для других.\n\nПередумаете — вернёте её кнопкой, пока идёт приём и есть места.',
  );
  expect(again.text).toBe('Заявка отозвана.');
  expect(offered).toEqual(['Вернуть заявку', 'Ещё одна заявка с теми же участниками', '← Все мои заявки']);
  expect([withdrawn, restored].map(({ state, number, version }) => ({ state, number, version }))).toEqual([
    { state: 'withdrawn', number: 'ЗЛБ-001', version: entry.version + 1 },
    { state: 'submitted', number: 'ЗЛБ-001', version: entry.version + 2 },
  ]);
  expect(mine.lines()[0]).toBe('ЗЛБ-001 · Подана, проверяем');
});

test('[REG-16] a draft goes on from its card, and a copy asks only what is new', async () => {
  const { phone, school } = await aLine();
  await school.enters({ title: 'Первая', children: [CHILD] });
  const mine = phone(SCHOOL);
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Первая');

  await mine.presses('Ещё одна заявка с теми же участниками');
  await mine.says('/my');
  await mine.presses('Черновик · Берестова Анна');
  const draft = mine.labels();
  await mine.presses('Продолжить');

  expect(draft).toEqual([
    'Продолжить',
    'Ещё одна заявка с теми же участниками',
    'Удалить черновик…',
    '← Все мои заявки',
  ]);
  expect(mine.labels()).toContain('Эстрадный вокал');
});

test('[PRV-01] taps forged over another school’s entry, or by staff over somebody’s own, are not allowed and change nothing', async () => {
  const { phone, school, intrusions } = await aLine();
  const entry = await school.enters();
  const at = { entry: entry.id, ...PLACE };
  const forged = [
    cardButton.data(at),
    showButton.data({ entry: entry.id }),
    correctButton.data({ entry: entry.id }),
    askWithdrawButton.data(at),
    withdrawButton.data(at),
    restoreButton.data(at),
  ];
  const answers: unknown[] = [];
  for (const id of [PARENT, ORGANIZER]) {
    await phone(id).says('/my');
    for (const data of forged) answers.push(await phone(id).taps(data));
  }

  expect(answers).toEqual(Array(12).fill(NOT_ALLOWED));
  expect(intrusions()).toEqual([...forged, ...forged].map((tap) => ({ action: 'entry.see', tap })));
  expect(phone(PARENT).messages()).toHaveLength(1);
  expect(await school.sees(entry.id)).toEqual(entry);
});

test('[UX-05] the button of a draft that is gone says so', async () => {
  const { phone } = await aLine();
  await phone(SCHOOL).says('/my');

  const answer = await phone(SCHOOL).taps(cardButton.data({ entry: 999, ...PLACE }));

  expect(answer).toBe('Такой заявки нет. Возможно, черновик уже отменён.');
});

test('[REG-11] who changes an accepted entry reads before it and after it that an organizer looks once more', async () => {
  const { phone, school, organizer, db } = await aLine();
  const { id, version } = await school.enters({ title: 'Зимняя сказка' });
  taken(await acceptEntry(db, organizer, { entryId: id, version }, NOON));
  const mine = phone(SCHOOL);
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Зимняя сказка');
  await mine.presses('Изменить');
  const warned = mine.lines();
  await mine.presses('Название');
  await mine.says('Зимний вечер');
  const [first, second] = [mine.lines(), (await mine.presses('Изменить…')).split('\n')];

  expect(warned).toEqual([
    'Что изменить?',
    'Заявка принята. После важной правки организатор посмотрит на неё ещё раз.',
  ]);
  expect(first.slice(0, 3)).toEqual([
    '✅ Сохранил. Заявка уже была принята, поэтому организатор посмотрит на изменение ещё раз. Номер и место остаются за вами.',
    'Вот заявка теперь:',
    'ЗЛБ-001 · Подана, проверяем',
  ]);
  expect(second).toEqual(['Что изменить?']);
});

test('[UX-05] an old button to submit under an entry withdrawn since says so, and opens the card with the way back', async () => {
  const { phone, school, stage } = await aLine();
  const mine = phone(SCHOOL);
  const draft = await school.drafts({ title: 'Первая' });
  await mine.says('/my');
  await mine.presses('Черновик · Первая');
  await mine.presses('Проверить и подать');
  const { id = 0, inlineKeyboard } = mine.messages().at(-1) ?? {};
  const [submit] = inlineKeyboard?.flat() ?? [];
  await mine.presses('Подать заявку');
  taken(await withdrawEntry(stage.db, school.caller, { entryId: draft.id }, NOON));
  await mine.does((acts) => acts.taps(id, submit && 'callback_data' in submit ? submit.callback_data : ''));
  const shown = mine.messages().find((message) => message.id === id);
  await mine.presses('Открыть заявку');

  expect(shown?.text?.split('\n')[0]).toBe('Так уже не получится: у заявки теперь статус «Отозвана».');
  expect(shown?.inlineKeyboard?.flat().map(({ text }) => text)).toEqual(['Открыть заявку', 'Закрыть']);
  expect(mine.labels()).toContain('Вернуть заявку');
});

test('[UX-05, REG-16, PRV-01] the number of an own entry opens it; another school’s is nobody’s', async () => {
  const { phone, school, other } = await aLine();
  const [mine, theirs] = [phone(SCHOOL), phone(PARENT)];
  await school.enters({ title: 'Первая' });
  await other.enters({ title: 'Чужая' });
  const head = async (one: typeof mine, text: string) => (await one.says(text)).split('\n')[0];

  expect([await head(mine, 'ЗЛБ-001'), await head(mine, 'злб 1')]).toEqual(
    Array(2).fill('ЗЛБ-001 · Подана, проверяем'),
  );
  expect([await head(mine, 'ЗЛБ-002'), await head(theirs, 'ЗЛБ-1')]).toEqual(
    Array(2).fill('На вопросы словами я пока не отвечаю. Зато помогу вот с чем:'),
  );
});
