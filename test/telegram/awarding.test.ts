/** Awards in the chat: given by taps and words, pending for the staff alone, published by one tap, read by contacts and parents. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { recordAward } from '../../src/awards/actions.ts';
import { protocolBook } from '../../src/awards/protocol/book.ts';
import { protocolColumns } from '../../src/awards/protocol/columns.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { standingOf } from '../../src/awards/standing.ts';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { decideConsent, nameGuardian } from '../../src/entries/family/deciding.ts';
import * as on from '../../src/telegram/features/awarding/buttons.ts';
import { awarding } from '../../src/telegram/features/awarding/feature.ts';
import { DEGREES } from '../awards/stage.ts';
import { texts } from '../kit/bot.ts';
import { NOON, withNomination } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aJury } from './awarding-stage.ts';
import { aLine, toast } from './line-stage.ts';

const ru = texts('ru');
test('[ORG-09] a long nomination is cut on its button, and not how many of the group are judged', async () => {
  const title = 'Художественное слово: поэзия';
  const nominations = withNomination('pop_vocal', { title });
  const { db, school, organizer, phone } = await aLine({ award_degrees: DEGREES, nominations }, [awarding]);
  const { id, version } = await school.enters({});
  taken(await acceptEntry(db, organizer, { entryId: id, version }, NOON));
  await phone(ORGANIZER).says('/results');
  expect(phone(ORGANIZER).labels()[0]).toBe('Художестве…о: поэзия · Младшая 7–10 лет · 0 из 1');
});

test('[ORG-09] from /results to a degree and a prize: a tap gives, the same tap takes back, words name the prize', async () => {
  const { phone, press, db, first } = await aJury();
  const organizer = phone(ORGANIZER);
  await organizer.says('/results');
  const groups = [organizer.lines(), organizer.labels()];
  await press(ORGANIZER, 'Эстрадный вокал ·');
  await press(ORGANIZER, 'ЗЛБ-001');
  await press(ORGANIZER, 'Дипломант');
  await press(ORGANIZER, '✓ Дипломант');
  const undone = (await standingOf(db, first.id)).pending;
  await press(ORGANIZER, 'Лауреат I степени');
  await press(ORGANIZER, 'Спецприз');
  await organizer.says('«За артистизм»');
  const card = [organizer.lines(), organizer.labels()];
  await press(ORGANIZER, 'К группе');

  expect(groups).toEqual([
    ['«Звёзды левого берега»: награды', 'С наградами 0 из 2 принятых заявок.', 'Выберите номинацию и возраст:'],
    ['Эстрадный вокал · Младшая 7–10 лет · 0 из 2', 'Протокол таблицей Excel'],
  ]);
  expect(undone).toBeNull();
  expect(card).toEqual([
    [
      'ЗЛБ-001 · Зимняя сказка',
      'Эстрадный вокал · Младшая 7–10 лет',
      'Берестова Анна · МБОУ СОШ № 363',
      '⏳ Лауреат I степени: ждёт публикации',
      '⏳ специальный приз «За артистизм»: ждёт публикации',
    ],
    [
      'Гран-при',
      '✓ Лауреат I степени',
      'Лауреат II степени',
      'Дипломант',
      'Спецприз… | Пояснение…',
      '✕ Снять: Лауреат I степени',
      '✕ Снять: специальный приз «За артистизм»',
      '← К группе | Следующая без награды ▸',
    ],
  ]);
  expect(organizer.lines().slice(1, 3)).toEqual([
    '⏳ ЗЛБ-001 Зимняя сказка: Лауреат I степени; специальный приз «За артистизм»',
    '▫️ ЗЛБ-002 Песенка друзей',
  ]);
});

test('[ORG-09] before results are published the screen says how many entries are still open', async () => {
  const { phone, press, school, db, organizer: caller, first } = await aJury();
  await school.enters({ title: 'Ещё не решили' });
  const { id, version } = await school.enters({ title: 'На исправлении' });
  taken(await returnEntry(db, caller, { entryId: id, version, reason: 'Уточните название.' }, NOON));
  taken(await recordAward(db, caller, { entryId: first.id, degree: 'laureate_1' }, NOON));
  await phone(ORGANIZER).says('/results');
  await press(ORGANIZER, 'Опубликовать 1');

  expect(
    phone(ORGANIZER)
      .lines()
      .filter((line) => line.startsWith('⚠️')),
  ).toEqual([
    '⚠️ 1 заявка ещё ждёт решения: приёма, возврата или отказа.',
    '⚠️ 1 заявка возвращена, и её ещё не исправили.',
  ]);
});

test('[ORG-09, ANN-13] one tap publishes what was looked at; the school and the mother each get one letter, once', async () => {
  const { phone, press, sent, db, organizer: caller, first, second, mother, sandbox } = await aJury();
  const organizer = phone(ORGANIZER);
  taken(await recordAward(db, caller, { entryId: first.id, degree: 'laureate_1' }, NOON));
  await organizer.says('/results');
  await press(ORGANIZER, 'Опубликовать 1');
  const preview = organizer.lines();
  taken(await recordAward(db, caller, { entryId: second.id, degree: 'diploma' }, NOON));
  await press(ORGANIZER, 'Опубликовать 1');
  const changed = organizer.lines().slice(0, 4);
  const nobodyYet = await rows(db, sql`select id from awards where published_at is not null`);
  await press(ORGANIZER, 'Опубликовать 2');
  const done = organizer.text();
  await organizer.does((person) => person.tapsAgain());
  await sent();

  expect(preview).toEqual([
    'Публикация итогов: «Звёзды левого берега»',
    'Лауреат I степени: 1',
    'Пока без наград (1): ЗЛБ-002',
    'Письма с результатами получат: педагоги — 1, родители — 1.',
    'Вот как выглядит письмо:',
    '🏆 Итоги: «Звёзды левого берега»',
    '• ЗЛБ-001 «Зимняя сказка», Берестова Анна: Лауреат I степени',
    'Поздравляем! Все итоги — по кнопке ниже.',
  ]);
  expect([nobodyYet, changed]).toEqual([
    [],
    [
      'Награды тем временем изменились, поэтому ничего не опубликовано. Посмотрите ещё раз:',
      'Публикация итогов: «Звёзды левого берега»',
      'Лауреат I степени: 1',
      'Дипломант: 1',
    ],
  ]);
  expect(done).toBe('Опубликованы 2 награды. Итоги видны на карточке конкурса. Письма уже в пути.');
  expect(organizer.text()).toBe('Эти итоги уже опубликованы.');
  const letters = (id: number) =>
    phone(id)
      .messages()
      .flatMap(({ text = '' }) => (text.includes('🏆 Итоги') ? [text.split('\n').filter((line) => line !== '')] : []));
  expect(letters(SCHOOL)).toEqual([
    [
      '🏆 Итоги: «Звёзды левого берега»',
      '• ЗЛБ-001 «Зимняя сказка», Берестова Анна: Лауреат I степени',
      '• ЗЛБ-002 «Песенка друзей», Голубева Вера: Дипломант',
      'Поздравляем! Все итоги — по кнопке ниже.',
    ],
  ]);
  expect(letters(mother.id)).toEqual([
    [
      '🏆 Итоги: «Звёзды левого берега»',
      '• Берестова Анна, ЗЛБ-001 «Зимняя сказка»: Лауреат I степени',
      'Поздравляем! Все итоги — по кнопке ниже.',
    ],
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[ORG-09] what waits is the staff’s alone: no card, no results, no figures tell it before the publication', async () => {
  const { phone, press, db, organizer: caller, first, stage, mother, arrives } = await aJury();
  const director = await arrives('Директор', 'director');
  taken(await recordAward(db, caller, { entryId: first.id, degree: 'laureate_1' }, NOON));
  const { contestId } = stage;
  const looks = async () => {
    const seen: string[] = [];
    const school = phone(SCHOOL);
    await school.says('/my');
    await press(SCHOOL, 'ЗЛБ-001');
    seen.push(school.text(), ...school.labels());
    for (const id of [SCHOOL, mother.id, director.id]) {
      await phone(id).says(`/start c_${stage.contest.slug}`);
      seen.push(phone(id).text(), ...phone(id).labels());
      seen.push((await phone(id).taps(on.resultsButton.data({ contest: contestId }))) ?? phone(id).text());
      seen.push(
        (await phone(id).taps(on.nominationButton.data({ contest: contestId, nomination: 'pop_vocal', page: 0 }))) ??
          phone(id).text(),
      );
    }
    await phone(director.id).says('/totals');
    seen.push(phone(director.id).text());
    return seen.filter((text) => /Лауреат|🏆/u.test(text)).length;
  };
  const before = await looks();
  const staff = phone(ORGANIZER);
  await staff.says('/entries');
  await press(ORGANIZER, 'Все заявки');
  await press(ORGANIZER, 'ЗЛБ-001');
  const judged = staff.text();
  taken(await publishAwards(db, caller, { contestId, mark: null }, NOON));

  expect(before).toBe(0);
  expect(judged).toContain('⏳ Лауреат I степени: ждёт публикации');
  expect(await looks()).toBeGreaterThan(5);
});

test('[PRV-04] results tell a name where its guardian agreed to publish it, and the number alone everywhere else', async () => {
  const { phone, db, organizer: caller, first, second, stage, mother } = await aJury();
  for (const { id } of [first, second]) {
    taken(await recordAward(db, caller, { entryId: id, degree: 'laureate_1' }, NOON));
  }
  taken(await publishAwards(db, caller, { contestId: stage.contestId, mark: null }, NOON));
  await nameGuardian(db, mother.caller, 'Берестова Мария Павловна');
  const child = { entryId: first.id, childId: first.participants[0]?.childId ?? 0, purpose: 'distribution' } as const;
  taken(await decideConsent(db, mother.caller, { ...child, given: true, language: 'ru' }, NOON));
  await phone(SCHOOL).says(`/start c_${stage.contest.slug}`);
  await phone(SCHOOL).presses('🏆 Итоги');

  expect(phone(SCHOOL).lines()).toEqual([
    '«Звёзды левого берега» · Эстрадный вокал',
    'Младшая 7–10 лет',
    'ЗЛБ-001, Берестова Анна, МБОУ СОШ № 363: Лауреат I степени',
    'ЗЛБ-002: Лауреат I степени',
    'Где нет согласия родителей на публикацию имени, стоит номер заявки.',
  ]);
});

test('[ORG-09] a published award goes only after a question, and everybody who had heard of it is told, once', async () => {
  const { phone, press, sent, db, organizer: caller, first, stage, mother } = await aJury();
  taken(await recordAward(db, caller, { entryId: first.id, degree: 'laureate_1' }, NOON));
  taken(await publishAwards(db, caller, { contestId: stage.contestId, mark: null }, NOON));
  await sent();
  await phone(ORGANIZER).says('/results');
  await press(ORGANIZER, 'Эстрадный вокал ·');
  await press(ORGANIZER, 'ЗЛБ-001');
  await press(ORGANIZER, '✓ Лауреат I степени');
  const alert = (await standingOf(db, first.id)).published?.degree;
  await press(ORGANIZER, 'Снять: Лауреат I степени');
  const asked = phone(ORGANIZER).text();
  await press(ORGANIZER, 'Снять и сообщить');
  await phone(ORGANIZER).does((person) => person.tapsAgain());
  await sent();

  expect([alert, asked]).toEqual([
    'laureate_1',
    'Снять «Лауреат I степени» у ЗЛБ-001 · Зимняя сказка? Награда уже опубликована: педагогу и родителям придёт уточнение.',
  ]);
  for (const id of [SCHOOL, mother.id]) {
    const told = phone(id)
      .messages()
      .filter(({ text = '' }) => text.includes('Уточнение'));
    expect(told.map(({ text = '' }) => text.split('\n').filter((line) => line !== ''))).toEqual([
      [
        'Уточнение по итогам, «Звёзды левого берега»: у заявки ЗЛБ-001 «Зимняя сказка» снята награда: Лауреат I степени.',
        'Других наград у неё нет.',
        'Если есть вопросы, спросите организатора.',
      ],
    ]);
  }
});

test('[PRV-01] the staff’s buttons are nobody else’s: forged taps change nothing and are logged', async () => {
  const { phone, db, organizer: caller, first, stage, intrusions } = await aJury();
  const { awardId } = taken(await recordAward(db, caller, { entryId: first.id, degree: 'laureate_1' }, NOON));
  const before = await standingOf(db, first.id);
  const { contestId } = stage;
  const forged = [
    on.contestsButton.data({}),
    on.groupsButton.data({ contest: contestId, page: 0 }),
    on.groupButton.data({ entry: first.id, page: 0 }),
    on.cardButton.data({ entry: first.id }),
    on.nextButton.data({ entry: first.id }),
    on.degreeButton.data({ entry: first.id, degree: 'grand_prix', seen: before.version }),
    on.askButton.data({ entry: first.id, what: 'prize' }),
    on.keepButton.data({ entry: first.id }),
    on.takeBackButton.data({ award: awardId, entry: first.id }),
    on.takeBackNowButton.data({ award: awardId, entry: first.id }),
    on.previewButton.data({ contest: contestId }),
    on.publishButton.data({ contest: contestId, mark: 'any' }),
    on.protocolsButton.data({ contest: contestId, who: 'names' }),
    on.protocolButton.data({ contest: contestId, nomination: '', who: 'names' }),
  ];
  const answers: unknown[] = [];
  for (const data of forged) answers.push(await phone(SCHOOL).taps(data));

  expect(answers).toEqual(forged.map(() => NOT_ALLOWED));
  expect(await phone(SCHOOL).says('/results')).toEqual(NOT_ALLOWED);
  expect(intrusions().flatMap(({ tap }) => tap ?? [])).toEqual(forged);
  expect(await standingOf(db, first.id)).toEqual(before);
});

test('[ORG-06] a tap on a card that somebody has changed meanwhile decides nothing and shows what is there now', async () => {
  const { phone, press, db, organizer: caller, first, sandbox } = await aJury();
  await phone(ORGANIZER).says('/results');
  await press(ORGANIZER, 'Эстрадный вокал ·');
  await press(ORGANIZER, 'ЗЛБ-001');
  taken(await recordAward(db, caller, { entryId: first.id, degree: 'grand_prix' }, NOON));
  await press(ORGANIZER, 'Дипломант');

  expect((await standingOf(db, first.id)).pending?.degree).toBe('grand_prix');
  expect(toast(sandbox, ORGANIZER)).toBe('Награды тем временем изменились. Посмотрите ещё раз и решите снова.');
  expect(phone(ORGANIZER).labels()[0]).toBe('✓ Гран-при');
});

test('[ORG-09, PRV-11] a protocol goes out, comes back filled in, is shown, written by one tap, and given back with remarks', async () => {
  const { phone, press, db, first, second, stage, sandbox } = await aJury();
  const organizer = phone(ORGANIZER);
  await organizer.says('/results');
  await press(ORGANIZER, 'Протокол');
  await press(ORGANIZER, 'Весь конкурс');
  const given = organizer.messages().at(-1)?.file?.name;
  const columns = protocolColumns(stage.contest, ru);
  const rowsOf = (degree: string) => [
    { row: 2, cells: { number: 'ЗЛБ-001', degree: 'Гран-при', prize: 'За голос' } },
    { row: 3, cells: { number: 'ЗЛБ-002', degree } },
  ];
  const sends = async (id: number, degree: string) => {
    const bytes = await protocolBook({ contest: stage.contest, say: ru, columns, rows: rowsOf(degree) });
    return phone(id).does((person) => person.sendsDocument({ bytes, name: 'протокол.xlsx', mime: '' }));
  };
  await sends(ORGANIZER, 'Самый лучший');
  const preview = [organizer.lines(), organizer.labels()];
  await press(ORGANIZER, 'Протокол с пометками');
  const marked = organizer.messages().at(-1)?.file?.name;
  await sends(ORGANIZER, 'Дипломант');
  await press(ORGANIZER, 'Записать: 2');
  await organizer.does((person) => person.tapsAgain());
  const written = organizer.text();
  await sends(ORGANIZER, 'Дипломант');
  const again = [organizer.lines(), organizer.labels()];
  await sends(SCHOOL, 'Гран-при');
  const exported = await rows<{ action: string }>(
    db,
    sql`select action from history where action like '%exported' or action like 'protocol%' order by id`,
  );

  expect([given, marked]).toEqual([
    'zvezdy-levogo-berega-2027_protocol.xlsx',
    'zvezdy-levogo-berega-2027_protocol_corrections.xlsx',
  ]);
  expect(preview).toEqual([
    [
      'Протокол: «Звёзды левого берега»',
      'Новые награды у 1 заявки',
      'Степени: Гран-при — 1',
      'С ошибкой 1 строка',
      'Что поправить:',
      expect.stringMatching(/^[A-Z]3: Такой степени в конкурсе нет\./u),
      'Пока ничего не записано. После записи награды увидят только организаторы, до публикации.',
    ],
    ['Без ошибочных. Записать: 1', 'Протокол с пометками', 'Не записывать'],
  ]);
  expect(written).toBe('Всё это уже записано.');
  expect(again).toEqual([
    ['Протокол: «Звёзды левого берега»', 'Без изменений: 2', 'Всё это уже записано, менять нечего.'],
    [],
  ]);
  expect([(await standingOf(db, first.id)).pending?.degree, (await standingOf(db, second.id)).pending?.degree]).toEqual(
    ['grand_prix', 'diploma'],
  );
  expect(phone(SCHOOL).text()).not.toContain('Протокол');
  expect(exported.map(({ action }) => action)).toEqual(['protocol-exported', 'protocol-exported', 'protocol-written']);
  expect(sandbox.violations).toEqual([]);
});
