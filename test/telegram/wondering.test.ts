/** Questions about figures in plain words, told by phones against the sandbox: answered, asked back, or left to others. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { entryVersions } from '../../src/entries/tables.ts';
import { historyOf } from '../../src/history/queries.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import { roleGrants } from '../../src/people/tables.ts';
import { texts } from '../kit/bot.ts';
import { aContest, anInstitution } from '../kit/entries.ts';
import { NOON, ORGANIZER, PARENT } from '../kit/sandbox.ts';
import { aHouse, award, DIRECTOR } from './wondering-stage.ts';

const ru = texts('ru');

test('[TAL-11] a question is told back as it was understood, and below stand the figures with their buttons', async () => {
  const { phone, sandbox } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');

  await organizer.says('сколько заявок по вокалу из 363-й');

  const [understood, figures] = organizer.transcript().slice(-2);
  expect(understood).toBe(
    'Понял так: заявки · Эстрадный вокал, Академический вокал, Народный вокал · МБОУ СОШ № 363 · «Звёзды левого берега»',
  );
  expect(figures).toContain('2 заявки');
  expect(organizer.buttons().length).toBeGreaterThan(3);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-11] what was not understood is said, and what does not fit', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('сколько весёлых детей по районам, номинациям и возрастам');
  expect(organizer.transcript().at(-2)?.split('\n')).toEqual([
    'Понял так: дети (без повторов) · по районам · по номинациям · «Звёзды левого берега»',
    'Не понял: «весёлых». Этого в ответе нет.',
    'Не уместилось: «и возрастам». Разрезов можно два, а период, момент и сравнение — по одному.',
  ]);
});

test('[TAL-11] an unknown school is said to be unknown and near ones are offered; a tap answers for that one', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');

  const asked = await organizer.says('сколько заявок из 63 школы');
  const buttons = organizer.buttons();
  const answered = await organizer.presses('СОШ № 363');

  expect(asked.text).toBe('Учреждения «63 школы» в справочнике нет.\nВозможно, одно из этих?');
  expect(buttons).toEqual(['МБОУ СОШ № 363']);
  expect(answered.id).toBe(asked.id);
  expect(answered.text).toContain('2 заявки');
});

test('[TAL-11] a number that several have is asked about', async () => {
  const { phone, db } = await aHouse();
  await anInstitution(db, { kind: 'gymnasium', number: 363, shortName: 'Гимназия № 363' });
  const organizer = await phone(ORGANIZER, 'organizer');
  const asked = await organizer.says('сколько детей из 363-й');
  expect([asked.text, organizer.buttons()]).toEqual([
    '«363-й» — таких несколько. О ком речь?',
    ['МБОУ СОШ № 363', 'Гимназия № 363'],
  ]);
});

test('[TAL-11] a condition that cannot be counted with is refused in a sentence', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  expect((await organizer.says('сколько детей старше 10 лет')).text).toBe(ru('wondering-beyond', { words: 'старше' }));
});

test('[TAL-11] what no figures are kept of is said to have none', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  expect([
    (await director.says('сколько мальчиков')).text,
    (await director.says('сколько черновиков из 363-й')).text,
    (await director.says('кто не подал')).text,
  ]).toEqual([ru('wondering-unkept-gender'), ru('wondering-unkept-drafts'), ru('wondering-unkept-absent')]);
});

test('[TAL-11] of two editions of a contest the one at hand is meant, and it is said which', async () => {
  const { phone, db } = await aHouse();
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  await aContest(db, { ...last, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });
  const director = await phone(DIRECTOR, 'director');
  const told = async (question: string) => {
    await director.says(question);
    return director.transcript().at(-2);
  };
  expect([await told('сколько заявок на Звёзды'), await told('сколько заявок на Звёзды в прошлом сезоне')]).toEqual([
    'Понял так: заявки · «Звёзды левого берега» · 2026',
    'Понял так: заявки · 2025/2026 · «Звёзды левого берега» · 2025',
  ]);
});

test('[TAL-11] drafts are told below the totals', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  expect((await director.says('сколько черновиков')).text).toContain('Черновики — 1');
});

test('[TAL-11] [UX-05] what is no question, and any question of somebody who may see no figures, goes to the useful answer', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const parent = await phone(PARENT);
  expect([
    (await organizer.says('Добрый день! Когда репетиция у 363 школы?')).text,
    (await parent.says('сколько заявок из 363-й')).text,
  ]).toEqual([ru('fallback-staff'), ru('fallback')]);
});

test('[TAL-11] [PRV-01] the director gets figures in words, but none that name people', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  await director.says('дети по районам');
  const figures = director.last().text;
  await director.says('топ педагогов');
  expect(figures).toContain('Кировский');
  expect(director.transcript().slice(-2)).toEqual([figures, ru('refusal-not-allowed-names')]);
});

test('[UX-05] a greeting is greeted, thanks and an «ок» are answered; with a question behind them they are questions', async () => {
  const { phone } = await aHouse();
  const [organizer, parent] = [await phone(ORGANIZER, 'organizer'), await phone(PARENT)];
  expect([
    (await organizer.says('Добрый вечер!')).text,
    (await parent.says('Здравствуйте 🌷')).text,
    (await parent.says('Спасибо большое!!')).text,
    (await parent.says('Хорошо, поняла, спасибо')).text,
    (await parent.says('Спасибо, а когда репетиция?')).text,
    (await parent.says('завтра')).text,
    (await organizer.says('Да')).text,
    (await parent.says('Ок 👍')).text,
  ]).toEqual([
    ...[ru('greeting-staff'), ru('greeting'), ru('thanks-back'), ru('agreed-back')],
    ...[ru('fallback'), ru('fallback-time'), ru('nod-back'), ru('agreed-back')],
  ]);
});

test('the first screen of the staff begins with what they work with', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  await director.starts();
  expect(director.buttons()).toEqual([
    ru('home-door-totals'),
    ru('home-door-contests'),
    ru('home-door-my'),
    ru('home-door-concerts'),
    ru('home-door-family'),
    ru('home-door-subscribe'),
  ]);
});

test('[TAL-11] [UX-01] a question in English is answered in the person’s own language', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('children by district');
  expect(organizer.transcript().at(-2)).toBe('Понял так: дети (без повторов) · по районам · «Звёзды левого берега»');
});

test('[TAL-11] what goes on from a question takes it over, tells all of it, and goes on again after a restart', async () => {
  const { phone, restart } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const told = async (question: string) => {
    const { text } = await organizer.says(question);
    return [organizer.transcript().at(-2), text?.split('\n').slice(1, 2)].flat();
  };
  await told('дети из 363-й');
  const byNomination = await told('а по номинациям?');
  await restart();
  const entries = await told('и заявки');
  expect([byNomination, entries]).toEqual([
    [
      'Продолжаю прошлый вопрос: дети (без повторов) · по номинациям · МБОУ СОШ № 363 · «Звёзды левого берега»',
      'По номинациям · Дети (без повторов)',
    ],
    [
      'Продолжаю прошлый вопрос: заявки · по номинациям · МБОУ СОШ № 363 · «Звёзды левого берега»',
      'По номинациям · Заявки',
    ],
  ]);
});

test('[TAL-11] it goes on from /totals and from what was last tapped; half an hour later there is nothing to go on from', async () => {
  const { phone, later } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const told = async (question: string) => {
    await director.says(question);
    return director.transcript().at(-2);
  };
  await director.says('/totals');
  const first = await told('а по районам?');
  await director.presses('Дети');
  const second = await told('what about by age?');
  later(31);
  const late = await director.says('а по районам?');
  expect([first, second, late.text]).toEqual([
    'Продолжаю прошлый вопрос: заявки · по районам · «Звёзды левого берега»',
    'Продолжаю прошлый вопрос: дети (без повторов) · по возрасту · «Звёзды левого берега»',
    ru('wondering-nothing-before'),
  ]);
});

test('[TAL-11] [PRV-01] what was looked at by a right that is gone is not gone on from, nor by anybody else', async () => {
  const { phone, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const director = await phone(DIRECTOR, 'director');
  await organizer.says('заявки по педагогам');
  const of = (await personAt(db, 'telegram', String(ORGANIZER)))?.id ?? 0;
  await changeRole(db, of);
  expect([
    (await organizer.says('а за ноябрь?')).text,
    (await director.says('а по районам?')).text,
    (await organizer.says('дети по районам')).text?.includes('Кировский'),
  ]).toEqual([ru('refusal-not-allowed-names'), ru('wondering-nothing-before'), true]);
});

test('[TAL-11] [PRV-01] a contest that is out of reach by now is not gone on from', async () => {
  const { phone, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('дети из 363-й');
  const { contestId } = await aContest(db, { code: 'ДР', slug: 'drugoi' });
  await changeRole(db, (await personAt(db, 'telegram', String(ORGANIZER)))?.id ?? 0, contestId);
  expect((await organizer.says('а по районам?')).text).toBe(ru('wondering-nothing-before'));
});

/** An organizer becomes a director, who sees figures only: of every contest, or of one. */
async function changeRole(db: Database, personId: number, contestId: number | null = null): Promise<void> {
  await db.update(roleGrants).set({ revokedAt: NOON }).where(eq(roleGrants.personId, personId));
  await grantRole(db, personId, { role: 'director', contestId }, null, NOON);
}

test('[TAL-11] [PRV-01] who asks for names is told where they are, and the director what to ask instead', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const director = await phone(DIRECTOR, 'director');
  expect([
    (await organizer.says('список детей из 363-й')).text,
    (await director.says('фамилии педагогов')).text,
    (await director.says('list of children')).text,
    (await director.says('список')).text,
  ]).toEqual([
    ru('wondering-unkept-names'),
    ru('refusal-not-allowed-names'),
    ru('refusal-not-allowed-names'),
    ru('fallback-staff'),
  ]);
});

test('[TAL-11] a question in the wrong keyboard layout is a question, and so is what goes on from it', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const told = async (question: string) => {
    await organizer.says(question);
    return organizer.transcript().at(-2);
  };
  expect([await told('crjkmrj pfzdjr'), await told('f gj hfqjyfv')]).toEqual([
    'Понял так: заявки · «Звёзды левого берега»',
    'Продолжаю прошлый вопрос: заявки · по районам · «Звёзды левого берега»',
  ]);
});

test('[TAL-11] [TAL-10] figures just shown come as a chart or a workbook for a word; without any it is said what to do', async () => {
  const { phone, later, db, sandbox } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const told = async (words: string) => {
    const { text, file } = await director.says(words);
    return file?.kind ?? text;
  };
  const nothing = [await told('а график?'), await told('in Excel')];
  await told('дети по районам');
  const files = [await told('а графиком?'), await told('в экселе'), await told('as a chart')];
  const list = await told('выгрузи в csv');
  later(31);
  const late = await told('графиком');
  const [own] = await db.select({ id: contests.id }).from(contests);
  const taken = (await historyOf(db, 'contest', own?.id ?? 0)).map(({ action }) => action);
  expect([nothing, files, list, late]).toEqual([
    [ru('wondering-nothing-shown'), ru('wondering-nothing-shown')],
    ['photo', 'document', 'photo'],
    ru('refusal-not-allowed-names'),
    ru('wondering-nothing-shown'),
  ]);
  expect(taken.filter((action) => action.endsWith('-exported'))).toEqual([
    'chart-exported',
    'workbook-exported',
    'chart-exported',
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-11] [PRV-01] a chart of what was looked at by a right that is gone is refused', async () => {
  const { phone, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('заявки по педагогам');
  const of = (await personAt(db, 'telegram', String(ORGANIZER)))?.id ?? 0;
  await changeRole(db, of);
  const chart = (await organizer.says('графиком')).text;
  const { contestId } = await aContest(db, { code: 'ДР', slug: 'drugoi' });
  await db.update(roleGrants).set({ revokedAt: NOON }).where(eq(roleGrants.personId, of));
  await grantRole(db, of, { role: 'director', contestId }, null, NOON);
  expect([chart, (await organizer.says('в экселе')).text]).toEqual([
    ru('refusal-not-allowed-names'),
    ru('wondering-nothing-shown'),
  ]);
});

test('[TAL-11] [TAL-12] a question that wants a chart or a file gets it below its figures; a file is of one contest', async () => {
  const { phone, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const chart = await organizer.says('дети по районам графиком');
  const told = organizer.transcript().at(-3);
  const book = await organizer.says('заявки за февраль в экселе');
  await aContest(db, { code: 'ДР', slug: 'drugoi' });
  await organizer.says('заявки за февраль');
  expect([told, chart.file?.kind, book.file?.kind, (await organizer.says('в экселе')).text]).toEqual([
    'Понял так: дети (без повторов) · по районам · «Звёзды левого берега»',
    'photo',
    'document',
    ru('totals-file-one-contest'),
  ]);
});

test('[TAL-11] [TAL-05] «и по …» adds a cut, «а по …» puts it in place of those there are, and a third has no room', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const told = async (words: string) => {
    await director.says(words);
    return director.transcript().at(-2);
  };
  await told('заявки по номинациям');
  const added = await told('и по районам');
  const full = (await director.says('и по возрасту')).text;
  const instead = await told('а по возрасту');
  expect([added, full, instead]).toEqual([
    'Продолжаю прошлый вопрос: заявки · по номинациям · по районам · «Звёзды левого берега»',
    ru('wondering-full'),
    'Продолжаю прошлый вопрос: заявки · по возрасту · «Звёзды левого берега»',
  ]);
});

test('[TAL-11] [ORG-09] awards are in no figures before they are published, which is said; afterwards they are counted by degree', async () => {
  const { phone, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const director = await phone(DIRECTOR, 'director');
  const without = (await director.says('заявки по наградам')).text;
  const none = (await director.says('сколько победителей')).text;
  const publish = await award(db);
  const waiting = [
    (await director.says('победители')).text,
    (await director.says('how many laureates')).text,
    (await organizer.says('заявки по наградам')).text?.split('\n').at(-1),
  ];
  await publish();
  const known = (await director.says('победители')).text?.split('\n');
  expect([without, none, waiting]).toEqual([
    `Понял так: заявки · по наградам · «Звёзды левого берега»\n${ru('totals-awards-without', { contests: '«Звёзды левого берега»' })}`,
    ru('wondering-unkept-awards'),
    [
      `Понял так: по наградам · Гран-при, Лауреат · «Звёзды левого берега»\n${ru('totals-awards-unpublished', { contests: '«Звёзды левого берега»' })}`,
      `Понял так: Лауреат · «Звёзды левого берега»\n${ru('totals-awards-unpublished', { contests: '«Звёзды левого берега»' })}`,
      ru('totals-awards-given'),
    ],
  ]);
  expect(known?.filter((line) => /Лауреат —|Всего|Участник —/u.test(line))).toEqual(['Лауреат — 1', 'Всего — 1']);
});

test('[TAL-11] a share is told with both numbers and what the whole is, above the figures it is of', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const lines = async (words: string, count: number) => (await director.says(words)).text?.split('\n').slice(0, count);
  const whole = await lines('процент принятых', 2);
  const byDistrict = await lines('share accepted by district', 4);
  const narrowed = await lines('доля принятых из 363-й', 2);
  const nobody = await lines('доля отозванных за 2020 год', 1);
  expect([whole, byDistrict, narrowed, nobody]).toEqual([
    ['«Принята» — 1 из 4 заявок, это 25 %', ru('totals-share-whole', { narrow: 'no' })],
    [
      '«Принята» — 1 из 4 заявок, это 25 %',
      'Кировский — 1 из 3, 33 %',
      'Ленинский — 0 из 1, 0 %',
      ru('totals-share-whole', { narrow: 'no' }),
    ],
    ['«Принята» — 1 из 3 заявок, это 33 %', ru('totals-share-whole', { narrow: 'yes' })],
    [ru('totals-share-nothing')],
  ]);
});

test('[TAL-11] an average is told with what was divided by what; one that the figures do not bear is refused', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const first = async (words: string) => (await director.says(words)).text?.split('\n')[0];
  expect([
    await first('сколько в среднем заявок на учреждение'),
    await first('average participants per entry'),
    await first('в среднем детей в номере'),
  ]).toEqual([
    'В среднем — 1,5: 3 заявки ÷ 2 учреждения',
    'В среднем — 2,3: 7 участий (с повторами) ÷ 3 заявки',
    ru('wondering-unkept-average'),
  ]);
});

test('[TAL-11] a share and an average are told by what is asked next, and by what is tapped', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const lines = async (words: string) => (await director.says(words)).text?.split('\n') ?? [];
  await lines('процент принятых');
  const asked = await lines('а по районам');
  const told = director.transcript().at(-2);
  await director.presses(ru('totals-button-cut'));
  await director.presses('По номинациям');
  const tapped = director.last().text?.split('\n').slice(0, 2);
  await lines('в среднем заявок на учреждение');
  const average = await lines('а по районам');
  const full = (await director.says('и по номинациям')).text;
  expect([told, asked.slice(0, 3), tapped]).toEqual([
    'Продолжаю прошлый вопрос: доля со статусом «Принята» · по районам · «Звёзды левого берега»',
    ['«Принята» — 1 из 4 заявок, это 25 %', 'Кировский — 1 из 3, 33 %', 'Ленинский — 0 из 1, 0 %'],
    ['«Принята» — 1 из 4 заявок, это 25 %', 'Эстрадный вокал — 1 из 3, 33 %'],
  ]);
  expect(average.filter((line) => /—/u.test(line))).toEqual([
    'В среднем — 1,5: 3 заявки ÷ 2 учреждения',
    'Кировский — 2 ÷ 1 = 2',
    'Ленинский — 1 ÷ 1 = 1',
    'Всего — 3 ÷ 2 = 1,5',
  ]);
  expect(full).toBe(ru('wondering-full-ratio'));
});

test('[TAL-11] [TAL-06] a share is told beside the same of the year before', async () => {
  const { phone, db } = await aHouse();
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  const { contestId } = await aContest(db, { ...last, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });
  await db.update(entryVersions).set({ contestId }).where(eq(entryVersions.state, 'returned'));
  const director = await phone(DIRECTOR, 'director');
  const told = (await director.says('процент возвращённых по сравнению с прошлым годом')).text;
  expect(told?.split('\n').slice(0, 2)).toEqual(['«Нужно поправить» — 0 из 3 заявок, это 0 %', 'Было — 1 из 1, 100 %']);
});

test('[TAL-12] while a file is made it is said which one', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('дети по районам');
  await organizer.says('выгрузи в csv');
  await organizer.says('в экселе');
  expect(organizer.transcript().filter((text) => text.startsWith('Готовлю'))).toEqual([
    ru('totals-csv-coming'),
    ru('totals-file-coming'),
  ]);
});

test('[TAL-11] a typing slip is told with what it was read as', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  await director.says('сколько учасников');
  expect(director.transcript().at(-2)?.split('\n')).toEqual([
    'Понял так: участия (с повторами), дети (без повторов) · «Звёзды левого берега»',
    'Опечатку прочитал так: «учасников» — «участник».',
  ]);
});

test('[TAL-10] [ORG-09] the button of awards says that results are not published, and to whoever gives them where they are', async () => {
  const { phone, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  const director = await phone(DIRECTOR, 'director');
  const publish = await award(db);
  const tapped = async (one: typeof organizer) => {
    await one.says('/totals');
    await one.presses(ru('totals-button-cut'));
    return (await one.presses(ru('dimension-award'))).text?.split('\n').slice(3);
  };
  const unpublished = ru('totals-awards-unpublished', { contests: '«Звёзды левого берега»' });
  const waiting = [await tapped(director), await tapped(organizer)];
  await publish();
  expect([waiting, (await tapped(director))?.includes('Лауреат — 1')]).toEqual([
    [
      ['', unpublished],
      ['', unpublished, ru('totals-awards-given')],
    ],
    true,
  ]);
});

test('[TAL-11] [ORG-09] where the contest at hand has no results yet, those that have are named', async () => {
  const { phone, db } = await aHouse();
  await award(db);
  const degrees = { award_degrees: [{ id: 'laureate', title: 'Лауреат' }] };
  const { contestId } = await aContest(db, { ...degrees, code: 'ДР', slug: 'drugoi', title: 'Конкурс «Краски»' });
  await db.update(contests).set({ resultsPublishedAt: NOON }).where(eq(contests.id, contestId));
  const director = await phone(DIRECTOR, 'director');
  expect((await director.says('лауреаты на Звёздах')).text?.split('\n').slice(1)).toEqual([
    ru('totals-awards-unpublished', { contests: '«Звёзды левого берега»' }),
    ru('totals-awards-elsewhere', { contests: '«Краски»' }),
  ]);
});
