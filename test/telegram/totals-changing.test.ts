/** What the buttons under the figures do: cut twice, count, filter, choose days and a moment, compare, all in one message. */

import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import { allPastTotals } from '../../src/tallies/past/queries.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { changeButton, menuButton, typeButton, viewButton } from '../../src/telegram/features/totals/buttons.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { startBot, texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { phoneOf } from '../kit/phone.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aSandbox, NOON, ORGANIZER } from '../kit/sandbox.ts';
import { aCountedStage } from '../tallies/counted-stage.ts';

const ru = texts('ru');

/** The line under figures that could name a child. */
const STAYS = ru('share-small-stays', { least: 3 });
const features = [totalsFeature];

/** An organizer looking at the small contest; `empty` are contests beside it. */
async function anOrganizer(...empty: Partial<ContestFile>[]) {
  const db = await aDatabase();
  await aCountedStage(db);
  for (const overrides of empty) await aContest(db, overrides);
  const sandbox = aSandbox();
  const bot = await startBot({ features: [...features, home(features)], sandbox, db });
  const phone = phoneOf(sandbox, ORGANIZER, () => bot);
  await phone.starts();
  const person = await personAt(db, 'telegram', String(ORGANIZER));
  await grantRole(db, person?.id ?? 0, { role: 'organizer', contestId: null }, null, NOON);
  await phone.says('/totals');
  const lines = () => phone.last().text?.split('\n').slice(1) ?? [];
  const presses = async (...way: string[]) => {
    for (const step of way) await phone.presses(step);
    return lines();
  };
  const taps = (data: string) => phone.does((one) => one.taps(phone.last().id, data));
  return { ...phone, db, sandbox, lines, presses, taps };
}

const MOMENT = 'На 8 февраля 2027, 12:00 (по Новосибирску)';
const RULE = 'Считаются поданные и принятые заявки.';

test('[TAL-05] [TAL-10] a second cut makes a table with totals that fits a phone, in place, and goes again', async () => {
  const { presses, transcript, sandbox } = await anOrganizer();
  const before = transcript().length;

  const table = await presses('По районам', 'Второй разрез', 'По составу');
  const children = await presses('Дети');
  const single = await presses('✓ Второй разрез', 'Без второго разреза');

  expect(table).toEqual([
    'По районам и по составу · Заявки',
    MOMENT,
    RULE,
    '',
    'А — соло; Б — ансамбль',
    '                             А Б Σ',
    'Кировский                    1 1 2',
    'Ленинский                    1 0 1',
    'Всего                        2 1 3',
    '',
    STAYS,
  ]);
  expect(children.slice(4, 9)).toEqual([
    'А — соло; Б — ансамбль',
    '                             А Б Σ',
    'Кировский                    1 5 6',
    'Ленинский                    1 0 1',
    'Всего                        1 5 6',
  ]);
  expect(children.slice(-3)).toEqual([ru('why-more-children'), '', STAYS]);
  expect(single.slice(4)).toEqual([
    ...['Кировский — 6', 'Ленинский — 1', 'Всего — 6', '', ru('why-more-children')],
    ...['', STAYS],
  ]);
  expect(transcript()).toHaveLength(before);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-04] [TAL-10] a filter, days and a moment are chosen with taps, stand above the figures, and are taken off again', async () => {
  const { presses, buttons } = await anOrganizer();

  const filtered = await presses('Отбор', 'Район', 'Кировский (2)');
  const marked = buttons();
  const november = await presses('Период', 'Ноябрь 2026');
  const year = await presses('✓ Период', 'Учебный год 2026/27');
  const asOf = await presses('На дату', 'Конец приёма заявок');
  await presses('✓ Отбор', 'Снять отбор');
  await presses('✓ Период', 'За всё время');
  const back = await presses('✓ На дату', 'Сейчас');

  expect(filtered).toEqual([
    'Отбор: Район — Кировский',
    MOMENT,
    '',
    '2 заявки',
    '6 участий (с повторами)',
    '6 детей (без повторов)',
    '1 коллектив',
    '1 учреждение',
    '2 педагога',
    RULE,
    '',
    'Не входят в счёт:',
    'Нужно поправить — 1',
    '',
    STAYS,
  ]);
  expect(marked).toContain('✓ Отбор');
  expect(november).toEqual(['Отбор: Район — Кировский', 'Поданы: ноябрь 2026', MOMENT, '', ru('totals-no-rows'), RULE]);
  expect(year.slice(0, 5)).toEqual(['Отбор: Район — Кировский', 'Поданы: учебный год 2026/27', MOMENT, '', '2 заявки']);
  expect(asOf[2]).toBe('На 18 декабря 2026, 23:59 (по Новосибирску)');
  expect(back.slice(0, 3)).toEqual([MOMENT, '', '3 заявки']);
});

test('[TAL-04] [TAL-10] another day is typed, and what is no day is asked for again', async () => {
  const { presses, says, does, lines } = await anOrganizer();
  await presses('На дату', 'Другой день');

  const again = [(await says('когда-нибудь')).text, (await says('2 мая 2030')).text];
  await does((person) => person.sendsLocation(55, 83));
  const picture = lines();
  await says('30 ноября');
  const none = lines();
  await presses('✓ На дату', 'Другой день');
  await says('вчера');
  const yesterday = lines();
  await presses('✓ На дату', 'Другой день');
  await says('01.12.2026');

  expect(again).toEqual([ru('totals-not-a-day'), ru('totals-future-day', { day: '2 мая 2030' })]);
  expect(picture).toEqual([]);
  expect(yesterday[0]).toBe('На 7 февраля 2027, 23:59 (по Новосибирску)');
  expect(none).toEqual(['На 30 ноября 2026, 23:59 (по Новосибирску)', '', ru('totals-no-rows'), RULE]);
  expect(lines().slice(0, 3)).toEqual(['На 1 декабря 2026, 23:59 (по Новосибирску)', '', '3 заявки']);
});

test('[TAL-04] [TAL-10] a day keeps the hour that is typed with it; days of a period have none', async () => {
  const { presses, says, lines } = await anOrganizer();
  const asOf: (string | undefined)[] = [];
  for (const typed of ['18 декабря до 10', 'до 10 утра 18 декабря', '18.12 10:00', 'вчера в 18-00', '9:30']) {
    await presses(asOf.length === 0 ? 'На дату' : '✓ На дату', 'Другой день');
    await says(typed);
    asOf.push(lines()[0]);
  }
  await presses('✓ На дату', 'Другой день');
  const future = (await says('сегодня в 18:00')).text;
  await presses('← Назад');
  await presses('Период', 'Свои дни');
  const whole = (await says('до 10 утра 18 декабря')).text;

  expect(asOf).toEqual([
    ...Array.from({ length: 3 }, () => 'На 18 декабря 2026, 10:00 (по Новосибирску)'),
    'На 7 февраля 2027, 18:00 (по Новосибирску)',
    'На 8 февраля 2027, 09:30 (по Новосибирску)',
  ]);
  expect([future, whole]).toEqual([
    ru('totals-future-day', { day: '8 февраля 2027, 18:00 (по Новосибирску)' }),
    ru('totals-days-are-whole'),
  ]);
});

test('[TAL-05] [TAL-10] a period is typed in words; «с 1 ноября» is until today, «до» wants its beginning', async () => {
  const { presses, says, lines } = await anOrganizer();
  const period = async (typed: string) => {
    await presses('Период', 'Свои дни');
    await says(typed);
    return lines()[0];
  };
  expect([
    await period('с 25 ноября'),
    await period('декабрь'),
    await period('за прошлую неделю'),
    await period('за неделю'),
  ]).toEqual([
    'Поданы: 25 ноября 2026 – 8 февраля 2027',
    'Поданы: декабрь 2026',
    'Поданы: 1 февраля 2027 – 7 февраля 2027',
    'Поданы: 2 февраля 2027 – 8 февраля 2027',
  ]);
  await presses('✓ Период', 'Свои дни');
  expect((await says('до 15 ноября')).text).toBe(ru('totals-not-days'));
});

test('[TAL-05] [TAL-10] days are typed; going back asks for nothing any more', async () => {
  const { presses, says, last, lines } = await anOrganizer();
  await presses('Период', 'Свои дни');

  const again = (await says('весь ноябрь')).text;
  await says('с 25 ноября по 1 декабря');
  const counted = lines();
  await presses('✓ Период', 'Свои дни', '← Назад');
  await says('1 декабря');

  expect(again).toBe(ru('totals-not-days'));
  expect(counted.slice(0, 4)).toEqual(['Поданы: 25 ноября 2026 – 1 декабря 2026', MOMENT, '', '3 заявки']);
  expect(last().text).not.toContain('Поданы: 1 декабря 2026');
});

test('[TAL-01] [TAL-02] [TAL-10] any unit can be counted, and a cut by state tells of every state', async () => {
  const { presses, buttons } = await anOrganizer();

  const institutions = await presses('По номинациям', 'Ещё', 'Учреждения');
  const units = buttons().slice(0, 4);
  const states = await presses('Другой разрез', 'По состоянию');
  const back = await presses('К сводке');

  expect(institutions).toEqual([
    'По номинациям · Учреждения',
    MOMENT,
    RULE,
    '',
    'Эстрадный вокал — 1',
    'Народный вокал — 1',
    'Всего — 2',
    '',
    STAYS,
  ]);
  expect(units).toEqual(['Заявки', 'Дети', 'Участия', '✓ Ещё…']);
  expect(states.slice(2)).toEqual([
    'Все заявки, кроме черновиков.',
    '',
    'Подана, проверяем — 2',
    'Принята — 1',
    'Нужно поправить — 1',
    'Всего — 2',
    '',
    ru('why-more-institutions'),
    '',
    STAYS,
  ]);
  expect(back.slice(0, 3)).toEqual([MOMENT, '', '3 заявки']);
  expect(back).toContain(RULE);
});

test('[TAL-06] the year before stands beside the figures: by how many, and by how many percent', async () => {
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  const { presses, buttons } = await anOrganizer({ ...last, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });

  const totals = await presses('Сравнить', 'С прошлым годом');
  const cut = await presses('По районам');
  await presses('✓ Сравнить', 'Не сравнивать');

  expect(totals.slice(2, 5)).toEqual([
    '3 заявки — было 0 (+3)',
    '7 участий (с повторами) — было 0 (+7)',
    '6 детей (без повторов) — было 0 (+6)',
  ]);
  expect(totals).toContain(`Было: «Звёзды левого берега» 2025, н${MOMENT.slice(1)}`);
  expect(cut.slice(4, 7)).toEqual([
    'Кировский — 2, было 0 (+2)',
    'Ленинский — 1, было 0 (+1)',
    'Всего — 3, было 0 (+3)',
  ]);
  expect(buttons()).toContain('Сравнить');
});

test('[TAL-06] another contest beside the figures is told to be another: nothing «was» there', async () => {
  const { presses } = await anOrganizer({
    ...sampleContestFile('C3'),
    opens_at: '2027-09-01T00:00:00+07:00',
    closes_at: '2027-10-01T00:00:00+07:00',
    stages: [],
  });

  const totals = await presses('Сравнить', 'Краски левого берега');
  const cut = await presses('По районам');

  expect(totals.slice(2, 4)).toEqual(['3 заявки — там 0 (+3)', '7 участий (с повторами) — там 0 (+7)']);
  expect(totals).toContain(`Там: «Краски левого берега» 2027, н${MOMENT.slice(1)}`);
  expect(cut.slice(4, 6)).toEqual(['Кировский — 2, там 0 (+2)', 'Ленинский — 1, там 0 (+1)']);
});

test('[TAL-06] where there was no program a year ago, its totals are written down in one message and struck out with one tap', async () => {
  const { presses, says, db, last, buttons } = await anOrganizer();
  const nothing = await presses('Сравнить', 'С прошлым годом');
  await presses('✓ Сравнить', 'Вписать прошлые итоги');

  const again = [(await says('370 работ')).text, (await says('2025: 4 заявки, 3 кита')).text];
  const written = (await says('2025: 4 заявки, 2 учреждения')).text;
  const compared = await presses('Сравнить');
  const filtered = await presses('Отбор', 'Район', 'Кировский (2)');
  await presses('✓ Сравнить');
  const offered = buttons();
  await presses('Удалить вписанное');
  const forgotten = last().text;
  const back = await presses('← Назад');

  expect(nothing.at(-1)).toBe(ru('totals-drafts', { count: 1 }));
  expect(nothing).toContain(ru('totals-compared-nothing'));
  expect(again).toEqual([ru('totals-past-when-missing'), ru('totals-past-unit-unknown', { words: '3 кита' })]);
  expect(written).toBe('Вписано: «Звёзды левого берега», 18 декабря 2025 — 4 заявки, 2 учреждения.');
  expect(compared.slice(2, 8)).toEqual([
    '3 заявки — было 4 (−1, −25 %)',
    '7 участий (с повторами)',
    '6 детей (без повторов)',
    '1 коллектив',
    '2 учреждения — было 2 (0, 0 %)',
    '3 педагога',
  ]);
  expect(compared).toContain('Было: «Звёзды левого берега», 18 декабря 2025 (вписано)');
  expect(filtered).toContain(ru('totals-compared-apart'));
  expect(offered).toContain('✓ «Звёзды левого берега», 2025');
  expect(forgotten).toBe(ru('totals-past-forgotten'));
  expect(await allPastTotals(db)).toEqual([]);
  expect(back.slice(0, 4)).toEqual(['Отбор: Район — Кировский', MOMENT, '', '2 заявки']);
});

test('[TAL-05] all contests together are cut by contest; a contest’s own files are not offered there', async () => {
  const { presses, buttons, last } = await anOrganizer({ code: 'ДР', slug: 'drugoy', title: 'Другой «Другой»' });

  await presses('Другой конкурс', 'Все конкурсы вместе');
  const title = last().text?.split('\n')[0];
  const files = buttons().filter((label) => label.includes('Excel') || label.includes('CSV'));
  const cut = await presses('Другой разрез', 'По конкурсам');

  expect(title).toBe('Все конкурсы вместе (2)');
  expect(files).toEqual([]);
  expect(cut.slice(4)).toEqual([
    'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега» — 3',
    'Всего — 3',
  ]);
});

test('[UX-02] buttons that mean nothing, or lead to a view that is not there, say so and change nothing', async () => {
  const { taps, toast, last, sandbox } = await anOrganizer();
  const shown = last();
  const forged = [
    viewButton.data({ view: 999 }),
    menuButton.data({ view: 1, menu: 'nowhere', page: 0 }),
    menuButton.data({ view: 999, menu: 'cut', page: 0 }),
    changeButton.data({ view: 1, part: 'cut', to: 'colour' }),
    changeButton.data({ view: 1, part: 'cross', to: 'form' }),
    changeButton.data({ view: 1, part: 'f.colour', to: 'red' }),
    changeButton.data({ view: 1, part: 'unit', to: 'whales' }),
    changeButton.data({ view: 1, part: 'period', to: 'm.2026-13' }),
    changeButton.data({ view: 1, part: 'moment', to: 'soon' }),
    changeButton.data({ view: 1, part: 'compare', to: 'c.x' }),
    changeButton.data({ view: 1, part: 'contest', to: 'x' }),
    changeButton.data({ view: 1, part: 'toString', to: 'x' }),
    typeButton.data({ view: 1, what: 'poem' }),
  ];
  const told: (string | undefined)[] = [];
  for (const data of forged) {
    await taps(data);
    told.push(toast());
  }
  expect(told).toEqual(forged.map(() => ru('button-outdated')));
  expect(last()).toEqual(shown);
  expect(sandbox.violations).toEqual([]);
});
