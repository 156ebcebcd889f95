/** The protocol as a workbook: given away, filled in, sent back, checked whole, written once. */

import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { explainAward, givePrize, recordAward } from '../../src/awards/actions.ts';
import { applyProtocol } from '../../src/awards/protocol/apply.ts';
import { protocolBook, type WrittenRow } from '../../src/awards/protocol/book.ts';
import { checkProtocol } from '../../src/awards/protocol/check.ts';
import { protocolColumns } from '../../src/awards/protocol/columns.ts';
import { markedProtocol, protocolOf } from '../../src/awards/protocol/hand-out.ts';
import { type ProtocolPreview, protocolPreview } from '../../src/awards/protocol/preview.ts';
import { isProtocol } from '../../src/awards/protocol/sheet.ts';
import { readFile } from '../../src/data-file/reading/read-file.ts';
import type { RawTable } from '../../src/data-file/reading/table.ts';
import type { Database } from '../../src/database/connect.ts';
import { forgetProtocolsJob } from '../../src/schedule/forgetting-jobs.ts';
import { protocolNote } from '../../src/telegram/features/awarding/sentences.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later } from '../kit/entries.ts';
import { taken } from '../kit/school.ts';
import { aFinal } from './stage.ts';

const ru = texts('ru');
const SAYS = [ru, texts('en')];
const CRITERIA = ['Мастерство', 'Артистизм'];

type Final = Awaited<ReturnType<typeof aFinal>>;
type Cells = WrittenRow['cells'];

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
}, 60_000);

const aJuried = (criteria: string[] = CRITERIA) => aFinal({ criteria }, undefined, db);

/** The rows as a person filled them in, from the second on. */
async function table({ school }: Final, rows: Cells[]): Promise<RawTable> {
  const { contest } = school.stage;
  const columns = protocolColumns(contest, ru);
  const placed = rows.map((cells, at) => ({ row: at + 2, cells }));
  return taken(await readFile(await protocolBook({ contest, say: ru, columns, rows: placed })));
}

async function checks(final: Final, sheet: RawTable, caller = final.organizer): Promise<ProtocolPreview> {
  return taken(await checkProtocol(db, caller, sheet, SAYS, later(20)));
}

async function sends(final: Final, rows: Cells[]): Promise<ProtocolPreview> {
  return checks(final, await table(final, rows));
}

const notes = ({ faults }: ProtocolPreview) => faults.map(({ cell, why }) => `${cell} ${why.code}`);

test('[ORG-09] the protocol that was given, sent back untouched, changes nothing; names are in it only when wanted', async () => {
  const final = await aJuried();
  const { organizer, contestId, first } = final;
  const which = { entryId: first.id };
  const filled = { number: first.number ?? '', 'score:0': 9, 'score:1': 9.5, place: 1 };
  const { id } = await sends(final, [filled]);
  taken(await applyProtocol(db, organizer, id, later(21)));
  taken(await recordAward(db, organizer, { ...which, degree: 'laureate_1' }, later(22)));
  taken(await explainAward(db, organizer, { ...which, reason: 'Единогласно' }, later(22)));
  for (const title of ['За артистизм', 'Приз зрителей'])
    taken(await givePrize(db, organizer, { ...which, title }, later(22)));
  const wanted = { contestId, nomination: null };
  const named = taken(await protocolOf(db, organizer, { ...wanted, named: true }, ru));
  const numbers = taken(await protocolOf(db, organizer, { ...wanted, named: false }, ru));
  const back = await checks(final, taken(await readFile(named.bytes)));
  const [sheet] = (await readXlsx(named.bytes)).sheets;

  expect(back.counts).toEqual({ given: 0, changed: 0, same: 2, faulty: 0 });
  expect(sheet?.rows[1]?.slice(0, 1).concat(sheet.rows[1].slice(7))).toEqual([
    first.number,
    9,
    9.5,
    9.25,
    1,
    'Лауреат I степени',
    'За артистизм\nПриз зрителей',
    'Единогласно',
  ]);
  const text = async (bytes: Buffer) => JSON.stringify((await readXlsx(bytes)).sheets.map(({ rows }) => rows));
  expect([(await text(named.bytes)).includes('Щукина'), (await text(numbers.bytes)).includes('Щукина')]).toEqual([
    true,
    false,
  ]);
  expect(numbers.entries).toBe(2);
});

test('[ORG-09] a row is as high as its texts, and no word of a criterion is broken', async () => {
  const { contest } = (await aJuried(['Выразительность и дикция'])).school.stage;
  const columns = protocolColumns(contest, ru);
  const rows = [{ number: 'ЗЛБ-001', nomination: 'Инструментальное исполнительство' }, { number: 'ЗЛБ-002' }];
  const placed = rows.map((cells, at) => ({ row: at + 2, cells }));
  const bytes = await protocolBook({ contest, say: ru, columns, rows: placed });
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;

  expect([1, 2].map((row) => sheet?.rowDefs?.get(row)?.height)).toEqual([30, undefined]);
  expect(sheet?.columns?.[7]?.width).toBeGreaterThan('Выразительность'.length);
  expect(sheet?.cells?.get('0,0')?.style?.font).toEqual({ name: 'Calibri', size: 11, bold: true });
});

test('[ORG-09] what is given, changed and the same is counted; written after the tap, once, and the same file again is nothing', async () => {
  const final = await aJuried();
  const { organizer, first, second, standing } = final;
  taken(await recordAward(db, organizer, { entryId: second.id, degree: 'diploma' }, later(10)));
  const rows: Cells[] = [
    {
      number: first.number ?? '',
      'score:0': '9,5',
      'score:1': 9,
      degree: 'лауреат i степени',
      prize: 'За образ; За голос',
    },
    { number: (second.number ?? '').toLowerCase(), degree: 'Гран-при', reason: 'Решение жюри' },
  ];
  const preview = await sends(final, rows);
  const before = await standing(first.id);
  const once = taken(await applyProtocol(db, organizer, preview.id, later(21)));
  const twice = taken(await applyProtocol(db, organizer, preview.id, later(22)));
  const after = await standing(first.id);
  const again = await sends(final, rows);

  expect(preview.counts).toEqual({ given: 1, changed: 1, same: 0, faulty: 0 });
  expect(before.pending).toBeNull();
  expect([once.written, once.left, twice.written, twice.same]).toEqual([2, [], 0, 2]);
  expect([after.pending?.degree, after.mean, after.prizes.map(({ title }) => title)]).toEqual([
    'laureate_1',
    9.25,
    ['За образ', 'За голос'],
  ]);
  expect((await standing(second.id)).pending).toMatchObject({ degree: 'grand_prix', reason: 'Решение жюри' });
  expect(again.counts).toEqual({ given: 0, changed: 0, same: 2, faulty: 0 });
});

const FAULTS: [string, Cells, string[]][] = [
  ['no number', { degree: 'Гран-при' }, ['A2 number-missing']],
  ['a number of nobody', { number: '999', degree: 'Гран-при' }, ['A2 number-unknown']],
  ['another contest’s number', { number: 'ЧУЖ-001', degree: 'Гран-при' }, ['A2 number-unknown']],
  ['a degree nobody gives', { number: '1', degree: 'Самый лучший' }, ['L2 degree-unknown']],
  ['a score in words', { number: '1', 'score:0': 'девять', 'score:1': 9 }, ['H2 score-unreadable']],
  ['a score beyond any scale', { number: '1', 'score:0': 101, 'score:1': 9 }, ['H2 score-unreadable']],
  ['a date that was a score', { number: '1', 'score:0': '09.05.2026', 'score:1': 9 }, ['H2 score-unreadable']],
  ['a criterion left out', { number: '1', 'score:0': 9 }, ['I2 score-missing']],
  ['a place that is none', { number: '1', place: 'первое' }, ['K2 place-unreadable']],
  ['a reason for no degree', { number: '1', reason: 'так' }, ['N2 reason-without-degree']],
  ['a prize nobody can read out', { number: '1', prize: 'я'.repeat(121) }, ['M2 prize-too-long']],
  ['an entry that was not accepted', { number: '3', degree: 'Гран-при' }, ['A2 entry-not-accepted']],
];

test('[ORG-09] a protocol is read as juries fill it in: degrees in their own words, numbers with slips, headings and signatures', async () => {
  const final = await aFinal({ criteria: CRITERIA, code: 'ЗЛБ' }, undefined, db);
  const { organizer, first, second, standing } = final;
  const [one, two] = [first.number ?? '', second.number ?? ''].map((number) => number.replace(/^\p{L}+-0*/u, ''));
  const preview = await sends(final, [
    { number: 'Эстрадный вокал' },
    { number: `3ЛБ-${one}`, 'score:0': '9, 5', 'score:1': '9 баллов', place: '1 место', degree: 'лауреата 1 ст.' },
    { nomination: 'Народный вокал' },
    { number: `№ ${two}.`, 'score:0': 8, 'score:1': 8, place: 'II', degree: 'Л2' },
    { number: 'Председатель жюри', who: 'Обская А. А.' },
  ]);
  taken(await applyProtocol(db, organizer, preview.id, later(21)));

  expect([notes(preview), preview.counts]).toEqual([[], { given: 2, changed: 0, same: 0, faulty: 0 }]);
  expect(preview.degrees).toEqual([
    { title: 'Лауреат I степени', count: 1 },
    { title: 'Лауреат II степени', count: 1 },
  ]);
  expect(
    [await standing(first.id), await standing(second.id)].map(({ mean, pending }) => [mean, pending]),
  ).toMatchObject([
    [9.25, { degree: 'laureate_1' }],
    [8, { degree: 'laureate_2' }],
  ]);
});

let faulty: Promise<Final> | undefined;

test.each(FAULTS)(
  '[ORG-09] a faulty row is named at its cell and nothing of it is written: %s',
  async (_, cells, expected) => {
    faulty ??= aJuried();
    const final = await faulty;
    const preview = await sends(final, [cells]);
    const applied = taken(await applyProtocol(db, final.organizer, preview.id, later(21)));

    expect([notes(preview), preview.counts.faulty, applied.written]).toEqual([expected, 1, 0]);
  },
);

test('[ORG-09] faulty rows do not hold back the good ones, and come back with a comment in their cell', async () => {
  const final = await aJuried();
  const { organizer, first, second, standing } = final;
  const rows: Cells[] = [
    { number: first.number ?? '', degree: 'Гран-при' },
    { number: second.number ?? '', degree: 'Самый лучший', 'score:0': 8, 'score:1': 8 },
    { number: first.number ?? '', degree: 'Дипломант' },
  ];
  const preview = await sends(final, rows);
  const marked = await markedProtocol(preview, ru, ({ why }) => protocolNote(ru, why));
  const [sheet] = (await readXlsx(marked.bytes)).sheets;
  taken(await applyProtocol(db, organizer, preview.id, later(21)));

  expect(preview.counts).toEqual({ given: 1, changed: 0, same: 0, faulty: 2 });
  expect(sheet?.cells?.get('2,11')?.comment?.text).toBe(
    'Такой степени в конкурсе нет. Можно: Гран-при, Лауреат I степени, Лауреат II степени, Дипломант.',
  );
  expect(sheet?.rows[3]?.at(-1)).toBe('A4: Этот номер уже стоит в строке 2.');
  expect([(await standing(first.id)).pending?.degree, (await standing(second.id)).pending]).toEqual([
    'grand_prix',
    null,
  ]);
  expect(isProtocol(taken(await readFile(marked.bytes)), SAYS)).toBe(true);
});

test('[ORG-09] a degree that departs from the scores of its group wants a reason in the protocol too', async () => {
  const final = await aJuried();
  const { first, second } = final;
  const higher = { number: first.number ?? '', 'score:0': 9, 'score:1': 9, degree: 'Лауреат II степени' };
  const raised = { number: second.number ?? '', 'score:0': 8, 'score:1': 8, degree: 'Гран-при' };
  const without = await sends(final, [higher, raised]);
  const explained = await sends(final, [higher, { ...raised, reason: 'Сложнее программа' }]);

  expect(notes(without)).toEqual(['N3 reason-missing']);
  expect(without.faults[0]?.why).toEqual({ code: 'reason-missing', than: first.number });
  expect(explained.counts).toEqual({ given: 2, changed: 0, same: 0, faulty: 0 });
});

test('[ORG-06, ORG-09] what another organizer changed between the check and the tap is left alone and named', async () => {
  const final = await aJuried();
  const { organizer, first, second, standing } = final;
  const preview = await sends(final, [
    { number: first.number ?? '', degree: 'Гран-при' },
    { number: second.number ?? '', degree: 'Дипломант' },
  ]);
  const other = await aPerson(db, ['organizer']);
  taken(await recordAward(db, other, { entryId: first.id, degree: 'laureate_2' }, later(20)));
  const applied = taken(await applyProtocol(db, organizer, preview.id, later(21)));
  const foreign = await applyProtocol(db, other, preview.id, later(22));

  expect([applied.written, applied.left]).toEqual([1, [first.number]]);
  expect((await standing(first.id)).pending?.degree).toBe('laureate_2');
  expect(foreign).toEqual({ ok: false, refusal: { code: 'protocol-gone' } });
});

test('[ORG-09] without criteria the jury’s own columns count, one more may be added, and who is away takes nothing back', async () => {
  const final = await aJuried([]);
  const { organizer, school, first, standing } = final;
  const { contest } = school.stage;
  const columns = protocolColumns(contest, ru);
  const at = columns.findIndex(({ id }) => id === 'mean');
  const more = [
    ...columns.slice(0, at),
    { id: 'score:3' as const, header: 'Жюри: Обская', width: 14 },
    ...columns.slice(at),
  ];
  const rows = [{ row: 2, cells: { number: first.number ?? '', 'score:0': 9, 'score:2': 8, 'score:3': 10 } }];
  const bytes = await protocolBook({ contest, say: ru, columns: more, rows });
  const { id } = await checks(final, taken(await readFile(bytes)));
  taken(await applyProtocol(db, organizer, id, later(21)));
  const { mean, scores } = await standing(first.id);
  const later4 = await sends(final, [{ number: first.number ?? '', 'score:1': 7 }]);
  taken(await applyProtocol(db, organizer, later4.id, later(22)));

  expect([mean, scores.map(({ label }) => label)]).toEqual([9, ['Жюри 1', 'Жюри 3', 'Жюри: Обская']]);
  expect((await standing(first.id)).mean).toBe(8.5);
});

test('[ORG-09] a table without our hidden sheet is known by its header and its numbers; others are not protocols', async () => {
  const final = await aJuried();
  const { first } = final;
  const whole = await table(final, [{ number: first.number ?? '', degree: 'Гран-при' }]);
  const typed = {
    ...whole,
    mark: null,
    rows: [{ row: 1, cells: ['Протокол жюри'] }, ...whole.rows.map((one) => ({ ...one, row: one.row + 1 }))],
  };
  const foreign = { ...whole, mark: null, rows: [{ row: 1, cells: ['Номинация', 'Участник'] }] };

  expect([isProtocol(typed, SAYS), isProtocol(foreign, SAYS)]).toEqual([true, false]);
  expect((await checks(final, typed)).counts).toEqual({ given: 1, changed: 0, same: 0, faulty: 0 });
  expect(await checkProtocol(db, await aPerson(db, ['jury']), whole, SAYS, later(20))).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'award.record' },
  });
  expect(await checkProtocol(db, final.organizer, { ...whole, rows: whole.rows.slice(0, 1) }, SAYS, later(20))).toEqual(
    {
      ok: false,
      refusal: { code: 'protocol-empty' },
    },
  );
});

test('[ORG-09] a formula is no score and no degree, whatever result it carries', async () => {
  const final = await aJuried();
  const whole = await table(final, [
    { number: final.first.number ?? '', 'score:0': 9, 'score:1': 9, degree: 'Гран-при' },
  ]);
  const [head, row] = whole.rows;
  const cells = (row?.cells ?? []).map((cell, at) => (at === 7 || at === 11 ? { bad: 'formula' as const } : cell));
  const preview = await checks(final, { ...whole, rows: head && row ? [head, { ...row, cells }] : [] });

  expect(notes(preview)).toEqual(['H2 cell-formula', 'L2 cell-formula']);
});

test('[ORG-09] a checked protocol goes a day after it came, however often the clock asks', async () => {
  const final = await aJuried();
  const { id } = await sends(final, [{ number: final.first.number ?? '', degree: 'Гран-при' }]);
  const job = forgetProtocolsJob(db);
  await job.run(later(20 + 24 * 60 - 1), 'slot');
  const kept = await protocolPreview(db, final.organizer, id, later(21));
  await job.run(later(20 + 24 * 60 + 1), 'slot');
  await job.run(later(20 + 24 * 60 + 1), 'slot');

  expect(kept?.counts.given).toBe(1);
  expect(await applyProtocol(db, final.organizer, id, later(22))).toEqual({
    ok: false,
    refusal: { code: 'protocol-gone' },
  });
});
