/** The workbook and the CSV read back: their figures, their values, their looks, and who gets which sheet. */

import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import type { Caller } from '../../src/people/access.ts';
import type { Result } from '../../src/result.ts';
import { UNIT_IDS, unitOf } from '../../src/tallies/counting/units.ts';
import { contestTotals } from '../../src/tallies/totals.ts';
import { type TallyViewInput, viewSchema } from '../../src/tallies/views/view.ts';
import { STATE_TITLES, TOLD_STATES } from '../../src/tallies/words.ts';
import { entriesCsv, type FileStream, totalsWorkbook } from '../../src/tallies/workbook/workbook.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, later } from '../kit/entries.ts';
import { aSmallStage, type SmallStage, UNRUNNABLE } from './stage.ts';

const ru = texts('ru');
const en = texts('en');
const NOW = later(60);

let stage: SmallStage;
beforeAll(async () => {
  stage = await aSmallStage(await aDatabase());
}, 60_000);

async function bytesOf(made: Promise<Result<FileStream, unknown>>): Promise<Buffer> {
  const result = await made;
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const pieces: Buffer[] = [];
  for await (const piece of result.value.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function bookFor(caller: Caller, say = ru, asOf?: Date) {
  const request = { contestId: stage.contest.id, ...(asOf && { asOf }) };
  const bytes = await bytesOf(totalsWorkbook(stage.db, caller, request, say, NOW));
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const sheet = (name: string) => sheets.find((one) => one.name === name) ?? { rows: [] };
  return { bytes, names: sheets.map(({ name }) => name), sheets, rows: (name: string) => sheet(name).rows };
}

test('[TAL-12] the workbook has totals, a sheet for each dimension, entries and participants', async () => {
  const { names } = await bookFor(stage.organizer);
  expect(names).toEqual([
    'Итоги',
    'Номинации',
    'Возраст',
    'Состав',
    'Районы',
    'Виды учреждений',
    'Учреждения',
    'Новые и прежние',
    'Педагоги',
    'Недели подачи',
    'Дни подачи',
    'Состояния',
    'Заявки',
    'Участники',
  ]);
});

test('[TAL-10] [TAL-12] what is looked at is the first sheet: cut, filtered, and beside what it is compared with', async () => {
  const { id: contestId } = stage.contest;
  const view = viewSchema.parse({
    contests: [contestId],
    units: ['entries'],
    by: ['district', 'form'],
    filters: { district: ['kirovsky'] },
    compared: { with: 'contest', contest: contestId },
  });
  const bytes = await bytesOf(totalsWorkbook(stage.db, stage.organizer, { contestId, view }, ru, NOW));
  const { sheets } = await readXlsx(bytes);
  const [caption, ...rows] = sheets[0]?.rows ?? [];

  expect(sheets.slice(0, 2).map(({ name }) => name)).toEqual(['Сводка', 'Итоги']);
  expect(caption?.[0]).toMatch(/Отбор: Район — Кировский\. Для сравнения: .*«Звёзды левого берега» 2026, на /);
  expect(rows).toEqual([
    ['Район', 'Состав', 'Заявки', 'Заявки: тогда'],
    ['Кировский', 'соло', 1, 1],
    ['Кировский', 'ансамбль', 1, 1],
    ['Всего', null, 2, 2],
  ]);
});

test('[TAL-11] [TAL-12] a share and an average have a sheet of their own with both numbers, before the figures', async () => {
  const { id: contestId } = stage.contest;
  const sheetsOf = async (view: TallyViewInput) => {
    const asked = { contestId, view: viewSchema.parse({ contests: [contestId], ...view }) };
    const { sheets } = await readXlsx(await bytesOf(totalsWorkbook(stage.db, stage.organizer, asked, ru, NOW)));
    return sheets.slice(0, 2).map(({ name, rows }) => [name, rows.slice(1)] as const);
  };
  const [share, figures] = await sheetsOf({
    ...{ units: ['entries'], by: ['district', 'state'], states: [...TOLD_STATES] },
    ratio: { is: 'share', state: 'accepted' },
  });
  const [average] = await sheetsOf({
    units: ['entries', 'institutions'],
    ratio: { is: 'average', of: 'entries', per: 'institutions' },
  });
  expect([share?.[0], figures?.[0], average?.[0]]).toEqual(['Доля', 'Сводка', 'Среднее']);
  expect(share?.[1].slice(0, 1)).toEqual([['Район', 'Принята', 'Всего заявок', 'Доля, %']]);
  for (const [, of, all, percent] of share?.[1].slice(1, -2) ?? []) {
    expect(percent).toBe(Math.round((Number(of) / Number(all)) * 100));
  }
  const [heads, [, entries, institutions, quotient] = []] = average?.[1] ?? [];
  expect(heads).toEqual(['Показатель', 'Заявки', 'Учреждения', 'Среднее']);
  expect(quotient).toBe(Math.round((Number(entries) / Number(institutions)) * 10) / 10);
});

test('[TAL-06] [TAL-12] of another contest beside it figures are «there», not «then»', async () => {
  const { id: contestId } = stage.contest;
  const other = await aContest(stage.db, { code: 'КРС', slug: 'kraski', title: 'Краски' });
  const view = viewSchema.parse({
    contests: [contestId],
    units: ['entries'],
    by: ['district'],
    compared: { with: 'contest', contest: other.contestId },
  });
  const { sheets } = await readXlsx(
    await bytesOf(totalsWorkbook(stage.db, stage.organizer, { contestId, view }, ru, NOW)),
  );
  expect(sheets[0]?.rows[1]).toEqual(['Район', 'Заявки', 'Заявки: там']);
});

test('[PRV-01] [TAL-12] a view that names people gives its sheet to nobody who may not see them', async () => {
  const { id: contestId } = stage.contest;
  const view = viewSchema.parse({ contests: [contestId], units: ['entries'], by: ['supervisor'] });
  expect(await totalsWorkbook(stage.db, stage.director, { contestId, view }, ru, NOW)).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'workbook.personal' },
  });
});

test('[TAL-12] the director gets the figures, and no sheet or file that names people', async () => {
  const { names } = await bookFor(stage.director);
  const file = await entriesCsv(stage.db, stage.director, { contestId: stage.contest.id }, ru, NOW);
  const { personId } = stage.school.caller;
  const stranger = await totalsWorkbook(stage.db, { personId, roles: [] }, { contestId: stage.contest.id }, ru, NOW);

  expect(names.filter((name) => ['Педагоги', 'Заявки', 'Участники'].includes(name))).toEqual([]);
  expect(file).toEqual({ ok: false, refusal: { code: 'not-allowed', action: 'workbook.personal' } });
  expect(stranger).toEqual({ ok: false, refusal: { code: 'not-allowed', action: 'workbook.totals' } });
});

test('[TAL-02] [TAL-12] the totals of the workbook are those of the chat', async () => {
  const totals = await contestTotals(stage.db, stage.organizer, { contestId: stage.contest.id }, NOW);
  if (!totals.ok) throw new Error('refused');
  const { tally, aside, drafts } = totals.value;
  const rows = (await bookFor(stage.organizer)).rows('Итоги');
  const figures = Object.fromEntries(rows.slice(9).map(([name, value]) => [name, value]));
  expect(figures).toEqual({
    ...Object.fromEntries(UNIT_IDS.map((unit) => [ru(unitOf(unit).title), tally.total[unit]])),
    ...Object.fromEntries(
      aside.map(({ state, entries }) => [ru('workbook-totals-aside', { state: ru(STATE_TITLES[state]) }), entries]),
    ),
    [ru('workbook-totals-drafts')]: drafts,
  });
});

test('[TAL-04] [TAL-12] the first sheet says what was counted, when, in which zone and by which rule', async () => {
  const rows = (await bookFor(stage.organizer)).rows('Итоги');
  expect(rows.slice(0, 9)).toEqual([
    [
      'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега». На 1 декабря 2026, 13:00 (по Новосибирску). Считаются поданные и принятые заявки.',
      null,
    ],
    ['Показатель', 'Значение'],
    ['Конкурс', 'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»'],
    ['Код конкурса', 'ЗЛБ'],
    ['На момент', new Date('2026-12-01T13:00:00Z')],
    ['Таблица сделана', new Date('2026-12-01T13:00:00Z')],
    ['Часовой пояс', 'Asia/Novosibirsk (по Новосибирску)'],
    ['Что считается', 'Считаются поданные и принятые заявки'],
    ['Отбор', 'без отбора, весь конкурс'],
  ]);
});

test('[TAL-03] [TAL-12] a sheet of a dimension has every unit in a column, the total, and why rows make more of it', async () => {
  const [, ...rows] = (await bookFor(stage.organizer)).rows('Районы');
  expect(rows).toEqual([
    ['Район', ...UNIT_IDS.map((unit) => ru(unitOf(unit).title))],
    ['Кировский', 2, 2, 0, 6, 6, 1, 1, 1, 2, 0],
    ['Ленинский', 1, 1, 0, 1, 1, 1, 0, 1, 1, 0],
    ['Всего', 3, 3, 0, 7, 6, 1, 1, 2, 3, 0],
    [`Дети (без повторов). ${ru('why-more-children')}`, ...Array(10).fill(null)],
    [`Солисты. ${ru('why-more-children')}`, ...Array(10).fill(null)],
  ]);
});

test('[TAL-12] entries have real instants, numbers and lengths of time, and what begins with a sign stays a text', async () => {
  const { rows, bytes } = await bookFor(stage.organizer);
  const [, header, ...entries] = rows('Заявки');
  const column = (name: string) => entries.map((row) => row[header?.indexOf(name) ?? -1]);

  expect(column('Номер заявки')).toEqual(['ЗЛБ-001', 'ЗЛБ-002', 'ЗЛБ-003', 'ЗЛБ-004']);
  expect(column('Состояние')).toEqual(['Принята', 'Подана, проверяем', 'Подана, проверяем', 'Нужно поправить']);
  expect(column('Подана')).toEqual([1, 2, 3, 4].map((minute) => new Date(Date.UTC(2026, 11, 1, 12, minute))));
  expect(column('Участников')).toEqual([1, 1, 5, 1]);
  expect(column('Микрофоны')).toEqual([2, null, null, null]);
  expect(column(ru('field-title-label'))).toEqual([...UNRUNNABLE]);
  expect(xmlOf(bytes, 'xl/worksheets/sheet13.xml')).not.toMatch(/<f[ >]/);
  expect(xmlOf(bytes, 'xl/worksheets/sheet13.xml')).toContain('t="inlineStr"><is><t>=HYPERLINK(');
});

test('[TAL-12] participants have real birth dates, and a child in two nominations stands in two rows', async () => {
  const [, header, ...children] = (await bookFor(stage.organizer)).rows('Участники');
  const maria = children.filter((row) => row[1] === 'Обская' && row[2] === 'Мария').slice(0, 2);
  expect(header?.slice(0, 6)).toEqual([
    'Номер заявки',
    'Фамилия',
    'Имя',
    'Отчество',
    'Дата рождения',
    'Возраст на дату отсчёта, лет',
  ]);
  expect(maria.map((row) => row.slice(0, 6))).toEqual([
    ['ЗЛБ-001', 'Обская', 'Мария', 'Олеговна', new Date('2017-03-12T00:00:00Z'), 9],
    ['ЗЛБ-002', 'Обская', 'Мария', 'Олеговна', new Date('2017-03-12T00:00:00Z'), 9],
  ]);
  expect(children).toHaveLength(8);
});

test('[TAL-12] every sheet has its header frozen, a filter over its rows, widths, and landscape pages of its width; wide ones keep the number in sight', async () => {
  const { sheets, bytes } = await bookFor(stage.organizer);
  for (const [index, sheet] of sheets.entries()) {
    const { name, columns, rows } = sheet;
    const xml = xmlOf(bytes, `xl/worksheets/sheet${index + 1}.xml`);
    expect({ name, frozen: xml.match(/<pane [^>]*>/)?.[0] }).toEqual({
      name,
      frozen:
        name === 'Заявки'
          ? '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>'
          : '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    });
    expect(xml).toMatch(/<autoFilter ref="A2:[A-Z]+\d+"\/>/);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="[12]" fitToHeight="0"\/>/);
    expect(columns?.filter(({ width }) => (width ?? 0) >= 10)).toHaveLength(rows[1]?.length ?? 0);
  }
  expect(xmlOf(bytes, 'xl/workbook.xml')).toContain("'Итоги'!$A:$A,'Итоги'!$1:$2</definedName>");
});

test('[TAL-04] [TAL-12] as of an earlier instant the workbook tells that instant: figures, states and lists', async () => {
  const { rows } = await bookFor(stage.organizer, ru, later(3));
  const [, , ...entries] = rows('Заявки');
  const figures = Object.fromEntries(rows('Итоги').map(([name, value]) => [name, value]));

  expect(entries.map((row) => row.slice(0, 2))).toEqual([
    ['ЗЛБ-001', 'Подана, проверяем'],
    ['ЗЛБ-002', 'Подана, проверяем'],
    ['ЗЛБ-003', 'Подана, проверяем'],
  ]);
  expect(figures['Заявки']).toBe(3);
  expect(figures['Участия (с повторами)']).toBe(7);
  expect(Object.keys(figures).filter((name) => name.includes('не входят'))).toEqual([]);
});

test('[UX-01] [TAL-12] the workbook speaks the language of who asks, and sheets have names that Excel allows', async () => {
  const { names, rows } = await bookFor(stage.organizer, en);
  expect(names.slice(0, 3)).toEqual(['Totals', 'Nominations', 'Ages']);
  expect(rows('Entries')[1]?.slice(0, 3)).toEqual(['Entry no.', 'Status', 'Nomination']);
  for (const say of [ru, en]) {
    const all = (await bookFor(stage.organizer, say)).names;
    expect(all.filter((name) => !/^[^\\/?*[\]:']{1,31}$/.test(name))).toEqual([]);
  }
});

test('[TAL-12] the CSV opens in Excel: byte order mark, semicolons, and nothing that can run', async () => {
  const bytes = await bytesOf(entriesCsv(stage.db, stage.organizer, { contestId: stage.contest.id }, ru, NOW));
  const [header, first, second, third, fourth] = bytes.toString('utf8').split('\r\n');

  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(header?.slice(1)).toMatch(/^Номер заявки;Состояние;Номинация;/);
  expect(first).toMatch(/;2026-12-01 12:01;.*;"'=HYPERLINK\(""#A1"";""Жми""\)";3:45;2$/);
  expect([second, third, fourth].map((line) => line?.split(';').at(-3))).toEqual(["'+7 (383)", "'-2+3", "'@СУММ(A1)"]);
});

/** A part of the archive as text, found by its local header. */
function xmlOf(bytes: Buffer, path: string): string {
  const name = bytes.indexOf(Buffer.from(path, 'ascii'));
  const directory = bytes.lastIndexOf(Buffer.from(path, 'ascii')) - 46;
  const packed = bytes.readUInt32LE(directory + 20);
  const begin = name + path.length;
  return inflateRawSync(bytes.subarray(begin, begin + packed)).toString('utf8');
}
