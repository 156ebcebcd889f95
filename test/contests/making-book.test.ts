/** A contest's workbook: what is written is read, and what people spoil is named by sheet and cell. */

import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readContestBook } from '../../src/contests/making/book/read.ts';
import { sayBook } from '../../src/contests/making/book/words.ts';
import { contestBook } from '../../src/contests/making/book/write.ts';
import { readFile } from '../../src/data-file/reading/read-file.ts';
import { texts } from '../kit/bot.ts';
import { sampleContest } from '../kit/samples.ts';
import { aContest } from './making-arbitrary.ts';

const [ru, en] = [texts('ru'), texts('en')];

async function read(bytes: Buffer) {
  const table = await readFile(bytes);
  return table.ok ? readContestBook(table.value, [ru, en]) : table;
}

test('[ORG-01] a contest written as a workbook and read again is the same contest, in either language', async () => {
  await fc.assert(
    fc.asyncProperty(aContest, fc.constantFrom(ru, en), async (contest, say) => {
      const back = await read(await contestBook(contest, say));
      expect(back.ok ? back.value.definition : back.refusal).toEqual(contest);
    }),
    { numRuns: 30 },
  );
});

/** The workbook of a sample with cells written over: «Номинации!B2». */
async function spoilt(changes: Record<string, string | number | Date>) {
  const { sheets } = await readXlsx(await contestBook(sampleContest('C1'), ru));
  for (const [place, value] of Object.entries(changes)) {
    const [name, cell = ''] = place.split('!');
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const row = rows[Number(cell.slice(1)) - 1] ?? [];
    rows[Number(cell.slice(1)) - 1] = Object.assign([...row], { [cell.charCodeAt(0) - 65]: value });
  }
  const bytes = await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
  return read(Buffer.from(bytes));
}

const FAULTS: [string, string | number, string][] = [
  ['О конкурсе!B3', 'злб', 'нужны 2–6 заглавных букв, например ЗЛБ'],
  ['О конкурсе!B12', 'в ноябре', 'нужна дата с годом, можно со временем, например 16.11.2026 09:00'],
  ['О конкурсе!B13', '01.11.2026', 'приём заявок заканчивается раньше, чем начинается'],
  ['О конкурсе!B17', 'по росту', 'выберите одно из: по дате рождения, по классам'],
  ['О конкурсе!A5', 'Сизон', 'строки «Сизон» здесь не бывает'],
  ['Номинации!B2', 'соло, трио', '«трио» в таблице нет, есть: соло, дуэт'],
  ['Номинации!C2', '4:00', 'к чему относится «4:00»? Напишите так: соло = 4:00'],
  ['Номинации!C2', 'соло = долго', 'нужно время, например соло = 4:00'],
  ['Номинации!D1', 'Мест', 'столбца «Мест» здесь не бывает'],
  ['Составы!B3', 'двое', 'нужно число'],
  ['Составы!D3', 'иногда', 'нужно «да» или «нет»'],
  ['Возраст!B4', '9', 'возраст 9 есть и в категории «junior»'],
  ['Вопросы!A2', 'гороскоп', ''],
  ['Ограничения!B10', 'отругать', 'выберите одно из: не принимать, принять с отметкой'],
];

test.each(FAULTS)('[ORG-01] a fault is named by its sheet and cell: %s', async (place, value, fault) => {
  const [sheet, cell] = place.split('!');
  const cause = place.startsWith('О конкурсе!A') ? { [place]: value, 'О конкурсе!B5': 'x' } : { [place]: value };
  const back = await spoilt(cause);
  if (back.ok || back.refusal.code !== 'contest-book-faulty') throw new Error('it was taken');
  const lines = sayBook(back.refusal, ru);
  // An overlap is told at the row of the second of the two.
  const at = sheet === 'Возраст' ? 'A4' : cell;
  expect(lines.map((line) => line.startsWith(`Лист «${sheet}», ${at}: ${fault}`))).toEqual([true]);
});

test('[ORG-01] every fault is told at once, and nothing that follows from one is told of its own cell', async () => {
  const back = await spoilt({ 'Составы!B3': 'двое', 'Составы!C3': 'трое', 'О конкурсе!B15': '' });
  if (back.ok || back.refusal.code !== 'contest-book-faulty') throw new Error('it was taken');
  expect(sayBook(back.refusal, ru)).toEqual(['Лист «Составы», B3: нужно число', 'Лист «Составы», C3: нужно число']);
});

test('[ORG-01] a workbook as people change it: dates as cells, new rows without ids, ranges of grades', async () => {
  const back = await spoilt({
    'О конкурсе!B13': new Date('2026-12-18T00:00:00Z'),
    'Номинации!A7': 'Театр моды',
    'Номинации!B7': 'ансамбль; малая форма',
    'Номинации!C7': 'ансамбль: 5 минут',
    'Номинации!E7': 12,
    'Возраст!D2': 'дошкольники, 1–3',
  });
  if (!back.ok) throw new Error(JSON.stringify(back.refusal));
  const changed = back.value.definition;
  expect([changed.closes_at, changed.nominations.at(-1), changed.age_categories[0]?.grades]).toEqual([
    '2026-12-19T00:00:00+07:00',
    {
      id: 'teatr_mody',
      title: 'Театр моды',
      forms: ['ensemble', 'small_form'],
      form_titles: {},
      max_seconds: { ensemble: 300 },
      live_accompaniment_only: false,
      cap: 12,
      closed: false,
    },
    ['preschool', 1, 2, 3],
  ]);
});
