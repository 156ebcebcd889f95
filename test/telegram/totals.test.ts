/** /totals told by phones: an organizer, the director, somebody from outside; against the sandbox. */

import { sql } from 'drizzle-orm';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Role } from '../../src/people/access.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { startBot, texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { phoneOf } from '../kit/phone.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aSandbox, NOON, ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aCountedStage } from '../tallies/counted-stage.ts';

const ru = texts('ru');

/** The line under figures that could name a child. */
const STAYS = ru('share-small-stays', { least: 3 });
const DIRECTOR = SCHOOL;
const features = [totalsFeature];

/** The bot with phones of people who have these roles; `small`: the small contest with its entries. */
async function aHouse({ small = true, empty = [] }: { small?: boolean; empty?: Partial<ContestFile>[] } = {}) {
  const db = await aDatabase();
  if (small) await aCountedStage(db);
  for (const overrides of empty) await aContest(db, { ...sampleContestFile('C3'), ...overrides });
  const sandbox = aSandbox();
  const bot = await startBot({ features: [...features, home(features)], sandbox, db });
  const phone = async (id: number, role?: Role) => {
    const one = phoneOf(sandbox, id, () => bot);
    await one.starts();
    const person = await personAt(db, 'telegram', String(id));
    if (role) await grantRole(db, person?.id ?? 0, { role, contestId: null }, null, NOON);
    return one;
  };
  return { sandbox, db, bot, phone };
}

test('[TAL-01] [TAL-02] [TAL-04] /totals answers at once: units by name, what does not count on lines of its own', async () => {
  const { phone, sandbox } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');

  const { text } = await organizer.says('/totals');

  expect(text?.split('\n')).toEqual([
    'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
    'На 8 февраля 2027, 12:00 (по Новосибирску)',
    '',
    '3 заявки',
    '7 участий (с повторами)',
    '6 детей (без повторов)',
    '1 коллектив',
    '2 учреждения',
    '3 педагога',
    'Считаются поданные и принятые заявки.',
    '',
    'Не входят в счёт:',
    'Нужно поправить — 1',
    'Черновики — 1',
  ]);
  expect(organizer.buttons()).toEqual([
    'По номинациям',
    'По возрасту',
    'По районам',
    'По учреждениям',
    'Другой разрез',
    'Отбор',
    'Период',
    'На дату',
    'Сравнить',
    'Таблица Excel',
    'Заявки в CSV',
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-03] a cut is drawn in place, counts what one taps, and says why its rows make more than the total', async () => {
  const { phone } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('/totals');
  const before = organizer.transcript().length;

  await organizer.presses('По районам');
  const entries = organizer.last().text?.split('\n').slice(1);
  await organizer.presses('Дети');
  const children = organizer.last().text?.split('\n').slice(1);
  const buttons = organizer.buttons();
  await organizer.presses(ru('totals-button-back'));

  expect(entries).toEqual([
    'По районам · Заявки',
    'На 8 февраля 2027, 12:00 (по Новосибирску)',
    'Считаются поданные и принятые заявки.',
    '',
    'Кировский — 2',
    'Ленинский — 1',
    'Всего — 3',
    '',
    STAYS,
  ]);
  expect(children).toEqual([
    'По районам · Дети (без повторов)',
    'На 8 февраля 2027, 12:00 (по Новосибирску)',
    'Считаются поданные и принятые заявки.',
    '',
    'Кировский — 6',
    'Ленинский — 1',
    'Всего — 6',
    '',
    ru('why-more-children'),
    '',
    STAYS,
  ]);
  expect(buttons).toEqual([
    'Заявки',
    '✓ Дети',
    'Участия',
    'Ещё…',
    'Другой разрез',
    'Второй разрез',
    'Отбор',
    'Период',
    'На дату',
    'Сравнить',
    'Таблица Excel',
    '← К сводке',
  ]);
  expect(organizer.transcript()).toHaveLength(before);
});

test('[TAL-12] the workbook and the CSV come as files under ASCII names, with what they are of, and who took them is remembered', async () => {
  const { phone, sandbox, db } = await aHouse();
  const organizer = await phone(ORGANIZER, 'organizer');
  await organizer.says('/totals');

  const book = await organizer.presses('Таблица Excel');
  const coming = organizer.toast();
  const csv = await organizer.presses('Заявки в CSV');

  expect(coming).toBe(ru('totals-file-coming'));
  expect([book, csv].map(({ file, caption }) => ({ name: file?.name, caption }))).toEqual(
    ['zvezdy-levogo-berega-2027_totals_2027-02-08.xlsx', 'zvezdy-levogo-berega-2027_entries_2027-02-08.csv'].map(
      (name) => ({
        name,
        caption: `Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега». На 8 февраля 2027, 12:00 (по Новосибирску).\n${ru('handing-vanishes')}`,
      }),
    ),
  );
  const stored = sandbox.file(book.file?.url.split('/').at(-1) ?? '');
  const { sheets } = await readXlsx(stored?.bytes ?? Buffer.alloc(0));
  expect(sheets.map(({ name }) => name)).toContain('Участники');
  const taken = (await historyOf(db, 'contest', 1)).map(({ action }) => action);
  expect(taken.filter((action) => action.endsWith('-exported'))).toEqual(['workbook-exported', 'csv-exported']);
});

test('[ORG-08] [PRV-01] the director sees figures only; a button that names people, tapped all the same, is refused', async () => {
  const { phone, sandbox } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const organizer = await phone(ORGANIZER, 'organizer');
  await director.says('/totals');
  const buttons = director.buttons();
  await director.presses('Другой разрез');
  const cuts = director.buttons();
  await director.presses('Назад');
  const shown = director.last();
  const forged = async (label: string, ...way: string[]) => {
    await organizer.says('/totals');
    for (const step of way) await organizer.presses(step);
    const data = organizer
      .last()
      .inlineKeyboard?.flat()
      .find(({ text }) => text === label);
    await director.does((person) => person.taps(shown.id, data && 'callback_data' in data ? data.callback_data : ''));
    return director.toast();
  };

  expect(buttons.slice(-2)).toEqual(['Сравнить', 'Таблица Excel']);
  expect(cuts).not.toContain('По педагогам');
  expect([
    await forged('По педагогам', 'Другой разрез'),
    await forged('Педагог', 'Отбор'),
    await forged('Заявки в CSV'),
    await forged('Вписать прошлые итоги', 'Сравнить'),
  ]).toEqual(Array(4).fill(NOT_ALLOWED));
  expect(director.last()).toEqual(shown);
  expect(sandbox.violations).toEqual([]);
});

test('[PRV-01] somebody without a role gets no figures', async () => {
  const { phone } = await aHouse();
  const parent = await phone(PARENT);
  expect((await parent.says('/totals')).text).toEqual(NOT_ALLOWED);
});

test('[UX-02] a contest without entries has a sentence of its own, and no contest at all another', async () => {
  const nothing = await aHouse({ small: false });
  const early = await aHouse({ small: false, empty: [{}] });
  const one = await (await nothing.phone(ORGANIZER, 'organizer')).says('/totals');
  const other = await early.phone(ORGANIZER, 'organizer');
  await other.says('/totals');

  expect(one.text).toBe(ru('totals-no-contests'));
  expect(other.last().text?.split('\n').slice(1)).toEqual([
    'На 8 февраля 2027, 12:00 (по Новосибирску)',
    '',
    ru('totals-empty'),
  ]);
  expect(other.buttons()).toEqual([]);
});

test('[TAL-02] the open contest is at hand, another one is two taps away', async () => {
  const { phone } = await aHouse({ empty: [{}] });
  const organizer = await phone(ORGANIZER, 'organizer');

  const atHand = (await organizer.says('/totals')).text?.split('\n')[0];
  await organizer.presses('Другой конкурс');
  const asked = organizer.last().text;
  const offered = organizer.buttons();
  await organizer.presses('Звёзды левого берега');

  expect(atHand).toBe('Открытый городской конкурс-выставка «Краски левого берега»');
  expect(asked).toBe(ru('totals-which-contest'));
  expect(offered).toEqual(['«Звёзды левого берега»', '✓ «Краски левого берега»', 'Все конкурсы вместе', '← Назад']);
  expect(organizer.last().text).toContain('3 заявки\n7 участий');
  expect(organizer.buttons()).toContain('Другой конкурс');
});

test('[TAL-03] a group of whom only the headcount is known makes the children "at least" so many', async () => {
  const { phone, db } = await aHouse();
  await db.execute(sql`delete from participation_versions where entry_id in
    (select entry_id from entry_versions where ensemble_key is not null)`);
  await db.execute(sql`update entry_versions set headcount = 18 where ensemble_key is not null`);
  const organizer = await phone(ORGANIZER, 'organizer');
  const text = (await organizer.says('/totals')).text?.split('\n');

  expect(text?.slice(3, 11)).toEqual([
    '3 заявки',
    '20 участий (с повторами)',
    'не меньше: 18 детей (без повторов)',
    '1 коллектив',
    '2 учреждения',
    '3 педагога',
    'Считаются поданные и принятые заявки.',
    ru('totals-unnamed', { count: 1 }),
  ]);
});
