/** Any entries, exported and imported again, change nothing; so does any table imported twice. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { ownEntriesBook } from '../../src/entries/import/hand-out.ts';
import type { SheetRow } from '../../src/entries/import/sheet-rows.ts';
import { loadEntries } from '../../src/entries/storing/load.ts';
import { aDatabase } from '../kit/database.ts';
import { NOON } from '../kit/entries.ts';
import { aContestWithSchool, aSchool } from '../kit/school.ts';
import { bookOf, checks, en, loads, ru, value } from './import-stage.ts';

/** Every kind of question that a table can answer. */
const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'duration', kind: 'duration' },
  { id: 'soundtrack', kind: 'soundtrack' },
  { id: 'video', kind: 'video_link', owed: true },
  { id: 'needs', kind: 'technical_needs', required: false },
  { id: 'age', kind: 'number', required: false },
  { id: 'day', kind: 'date', required: false },
  { id: 'lamp', kind: 'yes_no', required: false },
  {
    id: 'props',
    kind: 'choices',
    required: false,
    choices: [
      { id: 'chair', title: 'стул, табурет' },
      { id: 'table', title: 'стол' },
    ],
  },
  {
    id: 'hall',
    kind: 'choice',
    required: false,
    choices: [
      { id: 'big', title: 'Большой' },
      { id: 'small', title: 'Малый' },
    ],
  },
];

const words = ['зима', 'Ёлка', '«Огни»', 'река: 2', "д'Артаньян", 'A & B', '= 5', '-'];
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => `Песня ${parts.join(' ')}`);
const lastNames = ['Берестова', 'Ветлужская-Зимина', 'Голубева', 'Обская', 'Ёлкина'];
const firstNames = ['Анна', 'Вера', 'Алёна', 'Кира', 'Мария', 'Полина', 'София'];
const patronymics = ['', ' Олеговна', ' Ильинична', ' Фёдоровна'];
const child = fc
  .tuple(
    fc.constantFrom(...lastNames),
    fc.constantFrom(...firstNames),
    fc.constantFrom(...patronymics),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 2012, max: 2019 }),
  )
  .map(
    ([last, first, patronymic, day, year]): SheetRow => ({
      child: `${last} ${first}${patronymic}`,
      born: `${day}.03.${year}`,
    }),
  );
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const facts = fc.record({
  title: phrase,
  duration: fc
    .integer({ min: 30, max: 599 })
    .map((seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`),
  soundtrack: fc.constantFrom('минус', 'плюс', 'живое'),
  needs: optional(phrase),
  age: optional(fc.integer({ min: -5, max: 5_000_000 }).map((tenths) => String(tenths / 1000).replace('.', ','))),
  day: optional(fc.integer({ min: 1, max: 28 }).map((day) => `${day}.02.2026`)),
  lamp: optional(fc.constantFrom('да', 'нет')),
  props: optional(fc.constantFrom('стол', 'стул, табурет', 'стол; стул, табурет')),
  hall: optional(fc.constantFrom('Большой', 'малый')),
  paper: optional(fc.constantFrom('да', 'нет')),
  accompanist: optional(fc.constant('Гутман Лия Борисовна')),
  phone: fc.constantFrom('+7 999 000-00-03', '8 (383) 000-00-06 доб. 12'),
  others: fc.constantFrom('', 'Лебедь Антон Павлович, педагог, дирижёр, +7 999 000-00-04'),
});
const entry = fc.record({ facts, children: fc.array(child, { minLength: 1, maxLength: 7 }) });

function rowsOf(
  { facts: told, children }: { facts: Record<string, string | undefined>; children: SheetRow[] },
  institution: string,
): SheetRow[] {
  const { accompanist, paper, phone, others, ...answers } = told;
  const form =
    children.length === 1 ? 'соло' : children.length === 2 ? 'дуэт' : children.length < 5 ? 'малая форма' : 'ансамбль';
  const fields = Object.fromEntries(Object.entries(answers).map(([id, text]) => [`field:${id}`, text ?? '']));
  const first: SheetRow = {
    nomination: 'Эстрадный вокал',
    form,
    institution,
    ensemble: children.length > 2 ? 'Студия «Капель»' : '',
    teacher: 'Щукина Ирина Львовна',
    position: 'учитель музыки',
    phone: phone ?? '',
    others: others ?? '',
    accompanist: accompanist ?? '',
    ...fields,
  };
  return children.map((one, index) => ({ ...(index === 0 ? first : {}), ...one, paper: paper ?? '' }));
}

const db = await aDatabase();

test('[REG-52] an export imported again changes nothing, and neither does any table imported twice', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), async (entries) => {
      const { stage } = await aContestWithSchool(db, { fields: FIELDS, waiting_list: false });
      const number = 1000 + stage.contestId;
      const school = await aSchool(stage, { number });
      const sender = { ...stage, caller: school.caller };
      const rows = entries.flatMap((one) => rowsOf(one, `школа ${number}`));
      const { outcomes } = await loads(sender, rows);
      if (outcomes.length === 0) return;
      const before = await loadEntries(db, undefined);
      const own = value(await ownEntriesBook(db, sender.caller, sender.contestId, ru, NOON));
      const english = value(await ownEntriesBook(db, sender.caller, sender.contestId, en, NOON));
      const files = [own.bytes, english.bytes, await bookOf(sender, rows)];
      for (const [at, file] of files.entries()) {
        const preview = await checks(sender, file);
        const { counts } = preview;
        const faulty = at === 2 ? counts.faulty : 0;
        const found = { ...counts, faults: at === 2 ? [] : preview.faults };
        expect(found).toEqual({ new: 0, changed: 0, same: outcomes.length, faulty, faults: [] });
      }
      expect(await loadEntries(db, undefined)).toEqual(before);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
