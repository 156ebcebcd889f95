/** Tables of entries: what is read, what is new or changed, what comes in, and what is left alone. */

import { type CellValue, readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { applyImport, dropImport } from '../../src/entries/import/apply.ts';
import { entriesTemplate, markedBook, ownEntriesBook } from '../../src/entries/import/hand-out.ts';
import { forgetImports } from '../../src/entries/import/keeping.ts';
import { importPreview } from '../../src/entries/import/queries.ts';
import type { SheetRow } from '../../src/entries/import/sheet-rows.ts';
import { entriesOfContact } from '../../src/entries/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, aSchool } from '../kit/school.ts';
import { soloRow as aSoloRow, bookOf, checks, en, loads, ru, type Sender, told, value } from './import-stage.ts';

const db = await aDatabase();

async function aSender(overrides: Parameters<typeof aContestWithSchool>[1] = {}) {
  const { stage } = await aContestWithSchool(db, overrides);
  const number = 1000 + stage.contestId;
  const school = await aSchool(stage, { number });
  const organizer = await aPerson(db, ['organizer']);
  const soloRow = (cells: SheetRow = {}) => aSoloRow({ institution: `школа ${number}`, ...cells });
  const name = `МБОУ СОШ № ${number}`;
  return { sender: { ...stage, caller: school.caller }, school, organizer, soloRow, name };
}

/** What stands in the database of the sender's: number, state, title, children. */
async function standing({ db, caller, contestId }: Sender) {
  const views = await entriesOfContact(db, caller.personId, contestId);
  return views
    .map(({ number, state, answers, participants }) => [number, state, answers['title'], participants.length])
    .reverse();
}

const counts = async (sender: Sender, rows: Parameters<typeof bookOf>[1]) =>
  (await checks(sender, await bookOf(sender, rows))).counts;

test('[REG-50] the template has the contest’s columns, lists to choose from, an example and instructions', async () => {
  const { sender, school, name } = await aSender();
  await school.enters();
  const { bytes, name: file } = value(await entriesTemplate(db, sender.caller, sender.contestId, ru));
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const [table, help, mark] = sheets;
  expect(file).toBe(`${sender.contest.slug}_template.xlsx`);
  expect(sheets.map((sheet) => [sheet.name, sheet.veryHidden ?? false])).toEqual([
    ['Заявки', false],
    ['Как заполнять', false],
    ['rampa', true],
  ]);
  expect(table?.rows[0]).toEqual([
    '№ заявки (ставит бот)',
    'Номинация',
    'Состав',
    'Учреждение',
    'Район',
    'Название коллектива',
    'Сколько человек',
    'Участник: фамилия, имя, отчество',
    'Дата рождения',
    'Согласие родителей на руках',
    'Возрастная категория',
    'Название',
    'Педагог: фамилия, имя, отчество',
    'Должность педагога',
    'Телефон педагога',
    'Другие педагоги',
    'Концертмейстер',
  ]);
  expect(table?.rows[1]?.[0]).toBe('Пример');
  // The institution and the only teacher the school has named stand in the rows already.
  expect([table?.rows[2]?.[3], table?.rows[2]?.[12]]).toEqual([name, 'Щукина Ирина Львовна']);
  expect(table?.freezePane).toEqual({ rows: 1 });
  expect(help?.rows.length).toBeGreaterThan(8);
  const lists = (table?.dataValidations ?? []).map(({ range, formula1 }) => [range.split(':')[0], formula1]);
  expect(lists.map(([range]) => range)).toEqual(['B3', 'C3', 'D3', 'J3', 'K3', 'M3']);
  const listOf = (column: number) => (mark?.rows ?? []).map((row) => row[3 + column]).filter((cell) => cell);
  expect(listOf(1)).toEqual(sender.contest.nominations.map(({ title }) => title));
  expect(listOf(2)).toEqual(sender.contest.forms.map(({ title }) => title));
});

test('[REG-50] the empty template holds no entry, in either language', async () => {
  const { sender, school } = await aSender();
  await school.enters();
  for (const say of [ru, en]) {
    const { bytes } = value(await entriesTemplate(db, sender.caller, sender.contestId, say));
    await expect(checks(sender, bytes)).rejects.toThrow('file-empty');
  }
});

test('[REG-51] the whole table is checked before anything is saved: new, changed, same and faulty are counted', async () => {
  const { sender, soloRow } = await aSender();
  await loads(sender, [soloRow(), soloRow({ child: 'Ветлужская Вера', 'field:title': 'Огни' })]);
  const before = await standing(sender);
  const preview = await checks(
    sender,
    await bookOf(sender, [
      soloRow(),
      soloRow({ number: `${sender.contest.code}-002`, child: 'Ветлужская Вера', 'field:title': 'Огни города' }),
      soloRow({ child: 'Дроздова Дарья', 'field:title': 'Мечта' }),
      soloRow({ child: 'Ельцова З.', born: '31.02.2017' }),
    ]),
  );
  expect(preview.counts).toEqual({ same: 1, changed: 1, new: 1, faulty: 1 });
  expect(preview.faults.map(({ cell, why }) => [cell, why.code])).toEqual([
    ['H6', 'answer-rejected'],
    ['I6', 'answer-rejected'],
  ]);
  expect(await standing(sender)).toEqual(before);
});

test('[REG-51] what is wrong is told at its cell', async () => {
  const { sender, soloRow } = await aSender();
  const ensemble = { nomination: 'Эстрадный вокал', form: 'Ансамбль', ensemble: 'Капель' };
  const cases: [SheetRow, string[]][] = [
    [{ nomination: 'Жонглирование' }, ['fault nomination 3 cell-not-a-choice']],
    [{ nomination: '' }, ['fault nomination 3 cell-empty']],
    [{ form: 'Оркестр' }, ['fault form 3 cell-not-a-choice']],
    [{ institution: 'школа 9999' }, ['fault institution 3 institution-not-found']],
    [{ born: '' }, ['fault born 3 cell-empty']],
    [{ born: 'скоро' }, ['fault born 3 birth-date-not-a-date']],
    [{ born: '31.02.2017' }, ['fault born 3 birth-date-invalid-date']],
    [{ paper: 'наверное' }, ['fault paper 3 cell-not-a-choice']],
    [{ category: 'Младенцы' }, ['fault category 3 cell-not-a-choice']],
    [{ teacher: 'Щукина И.Л.' }, ['fault teacher 3 name-initials']],
    [{ teacher: '' }, ['fault teacher 3 teacher-without-name']],
    [{ phone: '12' }, ['fault phone 3 phone-too-short']],
    [{ number: 'ЗЗЗ-404' }, ['fault number 3 number-unknown']],
    [{ 'field:title': '' }, ['gap field:title 3 cell-empty']],
    [{ ...ensemble, count: '40' }, ['fault form 3 roster-does-not-fit', 'fault count 3 headcount-does-not-fit']],
    [{ born: '1 мартта 2017' }, ['doubt born 3 birth-date-month-misspelled']],
  ];
  for (const [overrides, notes] of cases) {
    const preview = await checks(sender, await bookOf(sender, [soloRow(overrides)]));
    expect([overrides, told(preview).sort()]).toEqual([overrides, notes.sort()]);
  }
});

test('[REG-51] the faulty come back as the same table with a comment and a colour, and are taken once corrected', async () => {
  const { sender, soloRow } = await aSender();
  const preview = await checks(
    sender,
    await bookOf(sender, [soloRow({ born: '31.02.2017' }), soloRow({ child: 'Голубева Кира' })]),
  );
  const marked = await markedBook(db, sender.caller, preview, ru, ({ why }) => why.code);
  const { sheets } = await readXlsx(marked.bytes, { readStyles: true });
  const cell = sheets[0]?.cells?.get('2,8');
  expect([cell?.value, cell?.comment?.text, cell?.style?.fill]).toEqual([
    '31.02.2017',
    'answer-rejected',
    { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } },
  ]);
  expect(sheets[0]?.rows[2]?.at(-1)).toBe('I3: answer-rejected');
  expect(told(await checks(sender, marked.bytes))).toEqual(told(preview));
  const corrected = [soloRow(), soloRow({ child: 'Голубева Кира' })];
  expect(await counts(sender, corrected)).toEqual({ same: 0, changed: 0, new: 2, faulty: 0 });
});

test('[REG-52] the same table twice changes nothing, and what is missing from it stays', async () => {
  const { sender, soloRow } = await aSender();
  const rows = [soloRow(), soloRow({ child: 'Ветлужская Вера', 'field:title': 'Огни' })];
  await loads(sender, rows);
  const before = await standing(sender);
  const again = await loads(sender, rows);
  await loads(sender, rows.slice(1));
  expect(again.outcomes).toEqual([]);
  expect(await standing(sender)).toEqual(before);
});

test('[REG-52] two taps, a tap on an older table and a repeated update bring an entry in once', async () => {
  const { sender, soloRow } = await aSender();
  const file = await bookOf(sender, [soloRow()]);
  const older = await checks(sender, file);
  const { id: importId } = await checks(sender, file);
  const tap = (id: number) => applyImport(db, sender.caller, { importId: id, drafts: false }, NOON);
  const first = await tap(importId);
  expect(await tap(importId)).toEqual(first);
  expect(await tap(older.id)).toEqual({ ok: false, refusal: { code: 'import-gone' } });
  expect(await standing(sender)).toEqual([[`${sender.contest.code}-001`, 'submitted', 'Зимняя сказка', 1]]);
});

test('[REG-52] what ended in the middle goes on from there', async () => {
  const { sender, soloRow } = await aSender();
  const names = ['Анна', 'Вера', 'Дарья', 'Кира'];
  const rows = names.map((name) => soloRow({ child: `Обская ${name}`, 'field:title': name }));
  const { id: importId } = await checks(sender, await bookOf(sender, rows));
  let steps = 0;
  const tap = { importId, drafts: false };
  const part = value(await applyImport(db, sender.caller, tap, NOON, { mayGoOn: () => steps++ < 2 }));
  const rest = value(await applyImport(db, sender.caller, tap, later(1)));
  expect([part.left, part.outcomes.length, rest.left, rest.outcomes.length]).toEqual([2, 2, 0, 4]);
  expect((await standing(sender)).map(([, , title]) => title)).toEqual(names);
});

test('[REG-52] a state that somebody set by hand is not overridden', async () => {
  const { sender, organizer, soloRow } = await aSender();
  const names = ['Анна', 'Вера', 'Дарья', 'Кира'];
  const rows = names.map((name) => soloRow({ child: `Лыткина ${name} Олеговна`, 'field:title': name }));
  await loads(sender, rows);
  const entries = (await entriesOfContact(db, sender.caller.personId, sender.contestId)).reverse();
  const at = (index: number) => ({ entryId: entries[index]?.id ?? 0, version: entries[index]?.version ?? 0 });
  await acceptEntry(db, organizer, at(0), NOON);
  await rejectEntry(db, organizer, { ...at(1), reason: 'Не наш жанр' }, NOON);
  await withdrawEntry(db, sender.caller, { entryId: at(2).entryId }, NOON);
  await returnEntry(db, organizer, { ...at(3), reason: 'Поправьте название' }, NOON);
  expect(await counts(sender, rows)).toEqual({ same: 4, changed: 0, new: 0, faulty: 0 });

  const number = (index: number) => `${sender.contest.code}-00${index + 1}`;
  const changed = rows.map((row, index) => ({ ...row, number: number(index), 'field:title': `${names[index]} снова` }));
  const preview = await checks(sender, await bookOf(sender, changed));
  expect(told(preview)).toEqual([
    'fault number 3 entry-accepted',
    'fault number 4 entry-not-editable',
    'fault number 5 entry-not-editable',
  ]);
  value(await applyImport(db, sender.caller, { importId: preview.id, drafts: false }, NOON));
  expect(await standing(sender)).toEqual([
    [number(0), 'accepted', 'Анна', 1],
    [number(1), 'rejected', 'Вера', 1],
    [number(2), 'withdrawn', 'Дарья', 1],
    [number(3), 'returned', 'Кира снова', 1],
  ]);
});

test('[REG-52] an entry changed since the table was checked is left as it is', async () => {
  const { sender, school, soloRow } = await aSender();
  await loads(sender, [soloRow()]);
  const [entry] = await entriesOfContact(db, sender.caller.personId, sender.contestId);
  const file = await bookOf(sender, [soloRow({ number: entry?.number ?? '', 'field:title': 'Из таблицы' })]);
  const { id: importId } = await checks(sender, file);
  await school.tells(entry?.id ?? 0, 'field:title', { text: 'Из чата' });
  const { outcomes } = value(await applyImport(db, sender.caller, { importId, drafts: false }, NOON));
  expect(outcomes.map(({ outcome }) => [outcome.kind, 'why' in outcome && outcome.why.code])).toEqual([
    ['not-changed', 'entry-changed'],
  ]);
  expect(await standing(sender)).toEqual([[entry?.number, 'submitted', 'Из чата', 1]]);
});

test('[REG-53] faulty rows hold nothing back once the contact loads the others; a dropped table loads nothing', async () => {
  const { sender, soloRow } = await aSender();
  const rows = [soloRow(), soloRow({ child: 'Ельцова З.' })];
  const dropped = await checks(sender, await bookOf(sender, rows));
  await dropImport(db, sender.caller, dropped.id);
  const gone = await applyImport(db, sender.caller, { importId: dropped.id, drafts: false }, NOON);
  const { outcomes } = await loads(sender, rows);
  expect(gone).toEqual({ ok: false, refusal: { code: 'import-gone' } });
  expect(outcomes).toEqual([{ row: 3, outcome: { kind: 'submitted', number: `${sender.contest.code}-001` } }]);
});

test('whole rows are submitted, each with its outcome; the rest stay drafts and are found again', async () => {
  const { sender, soloRow } = await aSender({ cap: 1, waiting_list: true });
  const untitled = soloRow({ child: 'Дроздова Дарья', 'field:title': '' });
  const { outcomes } = await loads(sender, [soloRow(), soloRow({ child: 'Ветлужская Вера' }), untitled]);
  expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(['submitted', 'waitlisted', 'draft']);
  const titled = await loads(sender, [{ ...untitled, 'field:title': 'Мечта' }]);
  expect(titled.outcomes.map(({ outcome }) => outcome.kind)).toEqual(['waitlisted']);
  expect((await standing(sender)).map(([, state]) => state)).toEqual(['submitted', 'waitlisted', 'waitlisted']);
});

test('a submit that is refused leaves a draft with the reason', async () => {
  const { sender, soloRow } = await aSender();
  const { id: importId } = await checks(sender, await bookOf(sender, [soloRow()]));
  const closes = new Date(sender.contest.closes_at);
  const { id: lateId } = await checks(sender, await bookOf(sender, [soloRow()]), later(-1, closes));
  const { outcomes } = value(await applyImport(db, sender.caller, { importId: lateId, drafts: false }, closes));
  expect(importId).not.toBe(lateId);
  expect(outcomes).toEqual([
    { row: 3, outcome: { kind: 'not-submitted', why: { code: 'registration-closed', closedAt: closes } } },
  ]);
  expect(await standing(sender)).toEqual([[null, 'draft', 'Зимняя сказка', 1]]);
});

test('[REG-41] a group is one row for the entry and one for each further member, dragged values or not', async () => {
  const { sender, soloRow } = await aSender();
  const first = soloRow({ form: 'Ансамбль', ensemble: 'Капель', 'field:title': 'Хор' });
  const names = ['Анна', 'Вера', 'Дарья', 'Кира', 'Мария', 'Полина'];
  const members = names.map((name) => ({ child: `Зимина ${name}`, born: '01.03.2017' }));
  const bare = members.map((member, index) => (index === 0 ? { ...first, ...member } : member));
  const dragged = members.map((member) => ({ ...first, ...member, 'field:title': 'Второй хор' }));
  const solo = soloRow({ child: 'Берестова Ульяна', 'field:title': 'Соло' });
  const { outcomes } = await loads(sender, [...bare, ...dragged, solo]);
  expect(outcomes.map(({ row, outcome }) => [row, outcome.kind])).toEqual([
    [3, 'submitted'],
    [9, 'submitted'],
    [15, 'submitted'],
  ]);
  expect((await standing(sender)).map(([, , title, size]) => [title, size])).toEqual([
    ['Хор', 6],
    ['Второй хор', 6],
    ['Соло', 1],
  ]);
});

test('[REG-35] an organizer loads a table for a school, as a letter; nobody else may', async () => {
  const { sender, organizer, soloRow, name } = await aSender();
  const office = { ...sender, caller: organizer, channel: 'letter' };
  await loads(office, [soloRow()]);
  const [entry] = await entriesOfContact(db, organizer.personId, sender.contestId);
  expect([entry?.channel, entry?.state, entry?.institution?.shortName]).toEqual(['letter', 'submitted', name]);
  await expect(loads({ ...sender, channel: 'letter' }, [soloRow()])).rejects.toThrow('not-allowed');
});

test('[PRV-01] somebody else’s number and somebody else’s table are out of reach', async () => {
  const { sender, soloRow } = await aSender();
  await loads(sender, [soloRow()]);
  const stranger = { ...sender, caller: await aPerson(db) };
  const { id: importId } = await checks(sender, await bookOf(sender, [soloRow({ child: 'Обская Кира' })]));
  const theirs = await checks(stranger, await bookOf(sender, [soloRow({ number: `${sender.contest.code}-001` })]));
  expect(told(theirs)).toEqual(['fault number 3 number-unknown']);
  expect(await importPreview(db, stranger.caller, importId)).toBeUndefined();
  expect((await applyImport(db, stranger.caller, { importId, drafts: false }, NOON)).ok).toBe(false);
});

test('a table waits a day for its tap and is forgotten then', async () => {
  const { sender, soloRow } = await aSender();
  const { id: importId } = await checks(sender, await bookOf(sender, [soloRow()]));
  const tomorrow = later(24 * 60);
  expect((await applyImport(db, sender.caller, { importId, drafts: false }, tomorrow)).ok).toBe(false);
  for (let run = 0; run < 2; run += 1) await forgetImports(db, tomorrow);
  expect(await importPreview(db, sender.caller, importId)).toBeUndefined();
});

test('dates, times and numbers in cells of any format, other columns and another order are read', async () => {
  const { sender, name } = await aSender({
    fields: [
      { id: 'title', kind: 'title' },
      { id: 'duration', kind: 'duration' },
    ],
  });
  const { writeXlsx } = await import('hucre/xlsx');
  const header = [
    'Комментарий',
    'Дата рождения',
    'Участник: фамилия, имя, отчество',
    ru('field-duration-label'),
    'Номинация',
    'Состав',
    'Учреждение',
    ru('field-title-label'),
  ];
  const born = new Date('2017-03-01T00:00:00Z');
  const rows: CellValue[][] = [
    header,
    ['моё', born, 'Берестова Анна', '3:45', 'эстрадный вокал', 'соло', name, 'Огни'],
  ];
  const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'Лист1', rows }] }));
  const csv = Buffer.from(
    rows.map((row) => row.map((cell) => (cell instanceof Date ? '01.03.2017' : cell)).join(';')).join('\n'),
  );
  for (const file of [book, csv]) {
    const [entry] = (await checks(sender, file)).checked.entries;
    expect([entry?.verdict, entry?.told?.children[0]?.birthDate, entry?.told?.answers]).toEqual([
      'new',
      '2017-03-01',
      { title: 'Огни', duration: 225 },
    ]);
  }
});

test('the person’s own entries come as a table; a draft without a name stays out', async () => {
  const { sender, school, name } = await aSender();
  await school.enters({ title: 'Огни' });
  const { bytes } = value(await ownEntriesBook(db, sender.caller, sender.contestId, ru, NOON));
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.rows[2]?.slice(0, 4)).toEqual([`${sender.contest.code}-001`, 'Эстрадный вокал', 'соло', name]);
});
