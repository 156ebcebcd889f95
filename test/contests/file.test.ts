/** A contest's file: read from YAML or JSON, everything wrong with it told at once in sentences. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { checkContest, checkContestFile } from '../../src/contests/file/file.ts';
import { sayContestFile, sayWarnings } from '../../src/contests/file/file-words.ts';
import { MOST_BYTES } from '../../src/data-file/read.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { bareFile } from './made.ts';

const texts = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)));
const samples = fileURLToPath(new URL('../../src/sandbox/samples/contests', import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const unreadable = (why: object) => ({ ok: false, refusal: { code: 'contest-file-unreadable', why } });

const UNREADABLE: [string, Uint8Array, object][] = [
  ['nothing', bytes(''), { code: 'file-empty' }],
  ['comments alone', bytes('# конкурс\n'), { code: 'file-empty' }],
  [
    'a broken line of YAML',
    bytes('code: ЗЛБ\ntitle: "Звёзды\nslug: zvezdy\n'),
    { code: 'file-syntax', line: 4, column: 1 },
  ],
  ['broken JSON', bytes('{"code": "ЗЛБ",, "slug": 1}'), { code: 'file-syntax', line: 1, column: 16 }],
  ['a word twice', bytes('code: ЗЛБ\ncode: СЖ\n'), { code: 'file-duplicate-key', line: 2, column: 1 }],
  ['another encoding', Uint8Array.from([0xca, 0xee, 0xed, 0xea, 0xf3, 0xf0, 0xf1]), { code: 'file-not-utf8' }],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3a, 0]), { code: 'file-not-utf8' }],
  ['a file too large', new Uint8Array(MOST_BYTES + 1), { code: 'file-too-large', mostMb: 2, givenMb: 2.1 }],
  ['references that explode', bytes(explosion()), { code: 'file-too-tangled' }],
];

/** Nine lists, each of nine references to the one before. */
function explosion(): string {
  const lines = ['a0: &a0 [x]'];
  for (let depth = 1; depth < 10; depth += 1) {
    lines.push(`a${depth}: &a${depth} [${Array.from({ length: 9 }, () => `*a${depth - 1}`).join(', ')}]`);
  }
  return lines.join('\n');
}

test.each(UNREADABLE)('[ORG-03] a file that cannot be read says why: %s', (_what, file, why) => {
  expect(checkContestFile(file)).toEqual(unreadable(why));
});

/** What is changed in a good file, the faults by path. */
const FAULTY: [string, object, unknown[]][] = [
  ['a key left out', { code: undefined }, [{ path: 'code', code: 'missing' }]],
  ['a word nobody knows', { colour: 'red' }, [{ path: '', code: 'unknown-keys', keys: 'colour' }]],
  ['a wrong type', { title: 5 }, [{ path: 'title', code: 'wrong-type', expected: 'text' }]],
  [
    'a day that does not exist',
    { age_basis: { kind: 'age_on_date', date: '2027-02-30' } },
    [{ path: 'age_basis.date', code: 'wrong-format', format: 'date' }],
  ],
  [
    'an instant without its offset',
    { opens_at: '2026-11-16T09:00:00' },
    [{ path: 'opens_at', code: 'wrong-format', format: 'instant' }],
  ],
  ['a zone of nowhere', { zone: 'Mars/Olympus' }, [{ path: 'zone', code: 'wrong-format', format: 'zone' }]],
  ['a code in small letters', { code: 'злб' }, [{ path: 'code', code: 'wrong-format', format: 'code' }]],
  [
    'a kind nobody knows',
    { age_basis: { kind: 'height' } },
    [{ path: 'age_basis.kind', code: 'not-one-of', options: 'age_on_date, school_grade' }],
  ],
  ['no nominations', { nominations: [] }, [{ path: 'nominations', code: 'too-short', least: 1 }]],
  [
    'closing before opening',
    { closes_at: '2026-11-16T09:00:00+07:00' },
    [{ path: 'closes_at', code: 'closes-before-opens' }],
  ],
  [
    'edits ending before the close',
    { edit_ends_at: '2026-12-01T00:00:00+07:00' },
    [{ path: 'edit_ends_at', code: 'edit-ends-before-close' }],
  ],
  [
    'a form nobody gave',
    { nominations: [{ id: 'vocal', title: 'Вокал', forms: ['solo', 'duet'], max_seconds: { trio: 60 } }] },
    [
      { path: 'nominations[1].forms', code: 'unknown-id', of: 'form', id: 'duet' },
      { path: 'nominations[1].max_seconds', code: 'unknown-id', of: 'form', id: 'trio' },
    ],
  ],
  [
    'one id twice',
    { forms: [...bareFile.forms, { id: 'solo', title: 'соло', min: 1, max: 1 }] },
    [{ path: 'forms[3].id', code: 'duplicate-id', id: 'solo' }],
  ],
  [
    'a form upside down',
    { forms: [{ id: 'solo', title: 'соло', min: 2, max: 1 }, ...bareFile.forms.slice(1)] },
    [{ path: 'forms[1]', code: 'min-over-max', min: 2, max: 1 }],
  ],
  [
    'an age in two categories',
    {
      age_categories: [
        { id: 'junior', title: 'Младшая', min: 7, max: 11 },
        { id: 'middle', title: 'Средняя', min: 11, max: 13 },
      ],
    },
    [{ path: 'age_categories[2]', code: 'ages-overlap', other: 'junior', age: 11 }],
  ],
  [
    'a category without ages',
    { age_categories: [{ id: 'junior', title: 'Младшая' }] },
    [{ path: 'age_categories[1]', code: 'age-range-missing' }],
  ],
  [
    'a grade in two categories',
    {
      age_basis: { kind: 'school_grade' },
      age_categories: [
        { id: 'a', title: '1–4', grades: [1, 4] },
        { id: 'b', title: '4–8', grades: [4, 8] },
      ],
    },
    [{ path: 'age_categories[2]', code: 'grades-overlap', other: 'a', grade: '4' }],
  ],
  [
    'questions that cannot be asked',
    {
      fields: [
        { id: 'when', kind: 'choice' },
        { id: 'format', kind: 'work_format' },
        { id: 'title', kind: 'title' },
        { id: 'again', kind: 'title', nominations: ['vocal', 'dance'] },
        { id: 'chairs', kind: 'number', label: 'Стульев?', min: 5, max: 1 },
      ],
    },
    [
      { path: 'fields[1]', code: 'label-missing' },
      { path: 'fields[1]', code: 'choices-missing' },
      { path: 'fields[2]', code: 'work-formats-missing', nomination: 'vocal' },
      { path: 'fields[4].nominations', code: 'unknown-id', of: 'nomination', id: 'dance' },
      { path: 'fields[4]', code: 'kind-repeated', other: 'title' },
      { path: 'fields[5]', code: 'min-over-max', min: 5, max: 1 },
    ],
  ],
];

test.each(FAULTY)('[ORG-03] a faulty file tells each fault by its place: %s', (_what, changes, faults) => {
  const read = checkContest({ ...bareFile, ...changes });
  expect(read).toEqual({ ok: false, refusal: { code: 'contest-file-faulty', faults } });
});

const WARNED: [string, Partial<ContestFile>, unknown[]][] = [
  [
    'ages between two categories',
    {
      age_categories: [
        { id: 'a', title: 'А', min: 5, max: 6 },
        { id: 'b', title: 'Б', min: 9 },
      ],
    },
    [{ path: 'age_categories', code: 'ages-gap', from: 7, to: 8 }],
  ],
  [
    'grades between two categories',
    {
      age_basis: { kind: 'school_grade' },
      age_categories: [
        { id: 'a', title: 'А', grades: ['preschool', 1] },
        { id: 'b', title: 'Б', grades: [4] },
      ],
    },
    [{ path: 'age_categories', code: 'grades-gap', grades: '2, 3' }],
  ],
  ['no title asked', { fields: [] }, [{ path: 'fields', code: 'title-not-asked' }]],
];

test.each(WARNED)('[ORG-03] what may be meant is taken with a warning: %s', (_what, changes, warnings) => {
  const read = checkContest({ ...bareFile, ...changes });
  expect(read.ok && read.value.warnings).toEqual(warnings);
});

test('[ORG-03] the three sample contests are in order, and JSON says the same as YAML', () => {
  const files = readdirSync(samples).map((name) => readFileSync(`${samples}/${name}`));
  const read = files.map(checkContestFile);
  expect(read.map((one) => (one.ok ? [one.value.definition.code, one.value.warnings] : one.refusal))).toEqual([
    ['КЛБ', []],
    ['СЖ', []],
    ['ЗЛБ', []],
  ]);
  for (const one of read) {
    expect(one.ok && checkContestFile(bytes(JSON.stringify(one.value.definition)))).toEqual(one);
  }
});

test('[ORG-03, UX-01] every fault has its sentence in both languages', () => {
  const faulty = FAULTY.map(([, changes]) => checkContest({ ...bareFile, ...changes }));
  const unread = UNREADABLE.map(([, file]) => checkContestFile(file));
  const refusals = [...faulty, ...unread].flatMap((read) => (read.ok ? [] : [read.refusal]));
  for (const language of ['ru', 'en'] as const) {
    const lines = refusals.flatMap((refusal) => sayContestFile(refusal, texts(language)));
    expect(lines.length).toBeGreaterThan(30);
    expect(
      lines.filter((line) => /[{}]|undefined|NaN|\d{4,}/u.test(line.replaceAll('2026', '').replaceAll('2027', ''))),
    ).toEqual([]);
  }
  const [closes] = refusals.filter(({ code }) => code === 'contest-file-faulty').slice(9);
  expect(closes && sayContestFile(closes, texts('ru'))).toEqual([
    'closes_at: приём заявок заканчивается раньше, чем начинается',
  ]);
  expect(sayWarnings([{ path: 'age_categories', code: 'ages-gap', from: 7, to: 8 }], texts('ru'))).toEqual([
    'age_categories: обратите внимание: возраст 7–8 ни в одной категории',
  ]);
});
