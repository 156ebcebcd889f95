/** The catalogue of what a contest can ask: every kind's parser, formatter, words and checks. */

import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldUse } from '../../src/contests/definition.ts';
import type { OwnDoubt, OwnFault } from '../../src/contests/fields/field.ts';
import { FIELD_KINDS } from '../../src/contests/fields/field-kinds.ts';
import { fieldLabel, formTitle } from '../../src/contests/fields/field-words.ts';
import {
  appliesTo,
  FIELDS,
  type FieldInput,
  type FileInput,
  fieldOf,
  fieldsFor,
  findingsOf,
  formatAnswer,
  mayBeSkipped,
  optionsOf,
  parseAnswer,
} from '../../src/contests/fields/fields.ts';
import { ownExample, ownWording } from '../../src/contests/fields/own-wording.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDefinition, asked } from './made.ts';

const texts = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)));
const say = texts('ru');
const taken = (value: unknown) => ({ outcome: 'ok', value });
const fault = (code: string, facts: object = {}) => ({ outcome: 'reject', why: { area: 'field', code, ...facts } });
const typed = (text: string): FieldInput => ({ text });
const CHOICES = [
  { id: 'morning', title: 'Утром' },
  { id: 'evening', title: 'Вечером' },
];

const photo = (facts: Partial<FileInput>): FieldInput => ({
  file: {
    fileId: 7,
    name: 'утки.jpg',
    mime: 'image/jpeg',
    size: 1000,
    width: null,
    height: null,
    family: null,
    ...facts,
  },
});
const MB = 1024 * 1024;
const pictures = { file_formats: ['jpg', 'png'], max_file_mb: 10, min_long_side_px: 2000 };

/** Kind with its bounds, answer, what came of it. */
const ANSWERS: [ReturnType<typeof asked>, FieldInput, unknown][] = [
  [asked({ kind: 'title' }), typed('  Зимняя   сказка '), taken('Зимняя сказка')],
  [asked({ kind: 'title' }), typed('«Зимняя сказка»'), taken('Зимняя сказка')],
  [asked({ kind: 'title' }), typed('Эссе «Мой берег»'), taken('Эссе «Мой берег»')],
  [asked({ kind: 'title' }), typed('«Море» и «Берег»'), taken('«Море» и «Берег»')],
  [
    asked({ kind: 'title' }),
    typed('Песня «Зимняя сказка», https://rutube.ru/video/a1b2c3'),
    taken('Песня «Зимняя сказка»'),
  ],
  [asked({ kind: 'title' }), typed('https://rutube.ru/video/a1b2c3'), fault('link-for-title')],
  [asked({ kind: 'title' }), typed('vk.com/video-1_2'), fault('link-for-title')],
  [asked({ kind: 'title' }), typed('Зима. Лето / Осень'), taken('Зима. Лето / Осень')],
  [asked({ kind: 'title' }), typed('+7 999 000-00-03'), fault('empty')],
  [asked({ kind: 'title' }), typed('1941'), taken('1941')],
  [asked({ kind: 'title' }), typed(' … '), fault('empty')],
  [asked({ kind: 'title' }), typed('я'.repeat(201)), fault('too-long', { most: 200, given: 201 })],
  [asked({ kind: 'title' }), photo({}), fault('text-expected')],
  [asked({ kind: 'text', max: 5 }), typed('шестью'), fault('too-long', { most: 5, given: 6 })],
  [asked({ kind: 'duration' }), typed('3:45'), taken(225)],
  [
    asked({ kind: 'duration' }),
    typed('3:75'),
    { outcome: 'reject', why: { area: 'duration', code: 'seconds-over-59', seconds: 75 } },
  ],
  [
    asked({ kind: 'duration' }),
    typed('до 4 минут'),
    { outcome: 'confirm', value: 240, why: { area: 'duration', code: 'about' } },
  ],
  [asked({ kind: 'soundtrack' }), { choice: 'minus' }, taken('minus')],
  [asked({ kind: 'soundtrack' }), typed('минусовка'), taken('minus')],
  [asked({ kind: 'soundtrack' }), typed('а капелла'), taken('a_cappella')],
  [
    asked({ kind: 'soundtrack' }, { nomination: { live_accompaniment_only: true } }),
    { choice: 'minus' },
    fault('not-a-choice'),
  ],
  [asked({ kind: 'soundtrack' }, { nomination: { live_accompaniment_only: true } }), { choice: 'live' }, taken('live')],
  [asked({ kind: 'work_format' }, { nomination: { work_formats: ['A4', 'A3'] } }), typed('a3'), taken('A3')],
  [
    asked({ kind: 'work_format' }, { nomination: { work_formats: ['A4', 'A3'] } }),
    { choice: 'A2' },
    fault('not-a-choice'),
  ],
  [asked({ kind: 'work_size' }), typed('60×30×20'), taken([60, 30, 20])],
  [asked({ kind: 'work_size' }), typed('60 на 30,5 на 20 см'), taken([60, 30.5, 20])],
  [asked({ kind: 'work_size' }), typed('600х300х200 мм'), taken([60, 30, 20])],
  [asked({ kind: 'work_size' }), typed('60×30'), fault('size-not-three')],
  [asked({ kind: 'work_size' }), typed('0×30×20'), fault('too-small', { least: 0.1 })],
  [asked({ kind: 'work_size' }), typed('6000×30×20'), fault('too-big', { most: 1000 })],
  [asked({ kind: 'number', label: 'Стульев?', min: 0, max: 30 }), typed('12 штук'), taken(12)],
  [asked({ kind: 'number', label: 'Стульев?', min: 0, max: 30 }), typed('двенадцать'), fault('not-a-number')],
  [asked({ kind: 'number', label: 'Стульев?', min: 0, max: 30 }), typed('-1'), fault('too-small', { least: 0 })],
  [asked({ kind: 'number', label: 'Стульев?', min: 0, max: 30 }), typed('31'), fault('too-big', { most: 30 })],
  [asked({ kind: 'choice', choices: CHOICES }), { choice: 'evening' }, taken('evening')],
  [asked({ kind: 'choice', choices: CHOICES }), typed('вечером'), taken('evening')],
  [asked({ kind: 'choice', choices: CHOICES }), { choice: 'night' }, fault('not-a-choice')],
  [asked({ kind: 'choice', choices: CHOICES }), photo({}), fault('choice-expected')],
  [
    asked({ kind: 'choices', choices: CHOICES }),
    { choices: ['evening', 'morning', 'evening'] },
    taken(['morning', 'evening']),
  ],
  [asked({ kind: 'choices', choices: CHOICES }), typed('Вечером, утром'), taken(['morning', 'evening'])],
  [asked({ kind: 'choices', choices: CHOICES }), { choices: [] }, fault('too-few', { least: 1 })],
  [
    asked({ kind: 'choices', choices: CHOICES, max: 1 }),
    { choices: ['morning', 'evening'] },
    fault('too-many', { most: 1 }),
  ],
  [asked({ kind: 'date' }), typed('5 марта 2027'), taken('2027-03-05')],
  [asked({ kind: 'date' }), typed('31.04.2027'), fault('no-such-date', { typed: '31.04.2027' })],
  [asked({ kind: 'date' }), typed('скоро'), fault('no-date')],
  [
    asked({ kind: 'date' }),
    typed('12.о9.2027'),
    { outcome: 'confirm', value: '2027-09-12', why: { area: 'field', code: 'letters-for-digits' } },
  ],
  [
    asked({ kind: 'date' }),
    typed('12 сентебря 2027'),
    { outcome: 'confirm', value: '2027-09-12', why: { area: 'field', code: 'month-misspelled', typed: 'сентебря' } },
  ],
  [
    asked({ kind: 'video_link' }),
    typed('vk.com/video-200000001_4560001'),
    taken('https://vk.com/video-200000001_4560001'),
  ],
  [asked({ kind: 'link' }), typed('example.org/kollektiv'), taken('https://example.org/kollektiv')],
  [asked({ kind: 'link' }), typed('https://vk.com/ansambl_kapel'), taken('https://vk.com/ansambl_kapel')],
  [
    asked({ kind: 'link' }),
    typed('javascript:alert(1)'),
    { outcome: 'reject', why: { area: 'link', code: 'forbidden-scheme', scheme: 'javascript' } },
  ],
  [asked({ kind: 'yes_no' }), { choice: 'yes' }, taken(true)],
  [asked({ kind: 'yes_no' }), typed('Нет.'), taken(false)],
  [asked({ kind: 'yes_no' }), typed('наверное'), fault('not-a-choice')],
];

test.each(ANSWERS)('[REG-20, REG-21] an answer is read by its kind and bounds, row %#', (question, input, outcome) => {
  expect(parseAnswer(input, question)).toEqual(outcome);
});

const FILES: [string, Partial<FileInput>, unknown][] = [
  ['an allowed picture', {}, taken({ fileId: 7, name: 'утки.jpg', format: 'jpg' })],
  [
    'another spelling of the same format',
    { name: 'утки.JPEG' },
    taken({ fileId: 7, name: 'утки.JPEG', format: 'jpg' }),
  ],
  ['a photo without a name', { name: null, width: 2000, height: 900 }, taken({ fileId: 7, format: 'jpg' })],
  [
    'a format that is not taken',
    { name: 'IMG_2041.HEIC', mime: 'image/heic' },
    fault('file-format', { formats: 'jpg, png' }),
  ],
  [
    'a format hidden behind another name',
    { name: 'утки.jpg', mime: 'image/heic' },
    fault('file-format', { formats: 'jpg, png' }),
  ],
  [
    'a GIF, which is a film',
    { name: 'утки.gif', mime: 'video/mp4', family: 'mp4', isGif: true },
    fault('file-gif', { formats: 'jpg, png' }),
  ],
  ['exactly the limit', { size: 10 * 1024 * 1024 }, taken({ fileId: 7, name: 'утки.jpg', format: 'jpg' })],
  ['a byte over it', { size: 10 * 1024 * 1024 + 1 }, fault('file-too-big', { mostMb: 10, givenMb: 10.1 })],
  ['a compressed picture', { width: 1280, height: 960 }, fault('picture-too-small', { least: 2000, given: 1280 })],
];

test.each(FILES)(
  '[REG-28] a file is checked for format, size and long side before it is taken: %s',
  (_what, facts, outcome) => {
    expect(parseAnswer(photo(facts), asked({ kind: 'work_file' }, { nomination: pictures }))).toEqual(outcome);
  },
);

/** A question with its bounds, the file, what came of it. */
const ATTACHED: [string, Partial<FieldUse> & Pick<FieldUse, 'kind'>, Partial<FileInput>, unknown][] = [
  ['an empty file', { kind: 'file' }, { size: 0 }, fault('file-empty')],
  ['any format where none is named', { kind: 'file' }, { name: 'смета.cdr', mime: null }, keeps('смета.cdr', 'cdr')],
  ['its own formats', { kind: 'file', formats: ['pdf'] }, {}, fault('file-format', { formats: 'pdf' })],
  [
    'its own long side',
    { kind: 'file', min_long_side_px: 3000 },
    { width: 2000, height: 2999 },
    fault('picture-too-small', { least: 3000, given: 2999 }),
  ],
  ['its own size', { kind: 'file', max_mb: 5 }, { size: 6 * MB }, fault('file-too-big', { mostMb: 5, givenMb: 6 })],
  ['the largest that is kept', { kind: 'file' }, { size: 20 * MB }, keeps('утки.jpg', 'jpg')],
  [
    'more than a messenger gives out',
    { kind: 'file' },
    { size: 20 * MB + 1 },
    fault('file-as-link', { mostMb: 20, givenMb: 20.1 }),
  ],
  [
    'more than a messenger gives out, and more than is taken',
    { kind: 'file', max_mb: 30 },
    { size: 31 * MB },
    fault('file-too-big', { mostMb: 30, givenMb: 31 }),
  ],
  ['music', { kind: 'backing_track' }, { name: 'минус.MP3', mime: 'audio/mpeg' }, keeps('минус.MP3', 'mp3')],
  ['music without a name', { kind: 'backing_track' }, { name: null, mime: 'audio/mp4' }, keeps(null, 'm4a')],
  [
    'a voice message for music',
    { kind: 'backing_track' },
    { name: null, mime: 'audio/ogg' },
    fault('file-format', { formats: 'mp3, wav, m4a' }),
  ],
  [
    'bytes that are what the name says',
    { kind: 'file', formats: ['jpg'] },
    { family: 'jpg' },
    keeps('утки.jpg', 'jpg'),
  ],
  [
    'another picture under that name',
    { kind: 'file', formats: ['jpg', 'png'] },
    { family: 'png' },
    keeps('утки.jpg', 'png'),
  ],
  [
    'another picture, and one that is not taken',
    { kind: 'file', formats: ['jpg'] },
    { family: 'heic' },
    fault('file-format', { formats: 'jpg' }),
  ],
  ['words under a picture’s name', { kind: 'file' }, { family: 'unknown' }, fault('file-misnamed', { format: 'jpg' })],
  [
    'a program under a document’s name',
    { kind: 'file' },
    { name: 'положение.cdr', mime: null, family: 'program' },
    fault('file-misnamed', { format: 'cdr' }),
  ],
  ['a document', { kind: 'file' }, { name: 'эссе.docx', mime: null, family: 'zip' }, keeps('эссе.docx', 'docx')],
  [
    'sound that begins oddly',
    { kind: 'file' },
    { name: 'м.mp3', mime: null, family: 'unknown' },
    keeps('м.mp3', 'mp3'),
  ],
];

function keeps(name: string | null, format: string) {
  return taken({ fileId: 7, ...(name !== null && { name }), format });
}

test.each(ATTACHED)(
  '[REG-20, REG-28] a question for a file takes what it says it takes: %s',
  (_what, use, facts, outcome) => {
    const question = asked({ label: 'Приложите файл', ...use }, { nomination: { file_formats: ['docx'] } });
    expect(parseAnswer(photo(facts), question)).toEqual(outcome);
  },
);

test('[REG-28] what is too large for a messenger comes as a link, where it is not too large for the contest', () => {
  const link = typed('disk.yandex.ru/d/abcdef12');
  const large = asked({ kind: 'file', label: 'Видео' });
  const small = asked({ kind: 'file', label: 'Скан', max_mb: 5 });
  const value = { link: 'https://disk.yandex.ru/d/abcdef12' };

  expect(parseAnswer(link, large)).toEqual(taken(value));
  expect(formatAnswer(value, large, say)).toBe('https://disk.yandex.ru/d/abcdef12');
  expect(findingsOf(value, large)).toEqual([]);
  expect(parseAnswer(link, small)).toEqual(fault('link-not-taken'));
  expect(parseAnswer(typed('пришлю потом'), large)).toEqual(fault('file-expected'));
  expect(parseAnswer(typed('https://vk.com/feed'), large).outcome).toBe('reject');
});

test('[REG-20, REG-28] a question for a file says beforehand what it takes', () => {
  const limits = (use: Partial<FieldUse> & Pick<FieldUse, 'kind'>, nomination = {}) => {
    const question = asked({ label: 'Приложите файл', ...use }, { nomination });
    return fieldOf(question.use).bounds?.(question, say);
  };
  expect(limits({ kind: 'work_file' }, pictures)).toBe(
    'Принимаем jpg, png; до 10 МБ; снимки от 2\u00a0000 пикс. по длинной стороне.',
  );
  expect(limits({ kind: 'backing_track' })).toBe('Принимаем mp3, wav, m4a; до 20 МБ.');
  expect(limits({ kind: 'file' })).toBe('Принимаем до 20 МБ.');
  expect(limits({ kind: 'title' })).toBe(undefined);
});

test('[REG-20] in a sheet numbers, days and durations stand as values, all else in words', () => {
  const cells = Object.entries(FIELDS).flatMap(([kind, { cell }]) => (cell ? [[kind, cell]] : []));
  expect(Object.fromEntries(cells)).toEqual({ duration: 'duration', number: 'number', date: 'day' });
});

test('[REG-05] a contest that only flags a format takes the file and finds it', () => {
  const question = asked(
    { kind: 'work_file' },
    { nomination: pictures, contest: { checks: { file_format_not_allowed: 'flag' } } },
  );
  const file = { fileId: 7, name: 'a.heic', format: 'heic' };
  expect(parseAnswer(photo({ name: 'a.heic', mime: 'image/heic' }), question)).toEqual(taken(file));
  expect(findingsOf(file, question)).toEqual([{ code: 'file_format_not_allowed' }]);
});

const FINDINGS: [string, ReturnType<typeof asked>, Parameters<typeof findingsOf>[0], unknown[]][] = [
  [
    '4:00 where 4:00 is the limit',
    asked({ kind: 'duration' }, { nomination: { max_seconds: { solo: 240 } } }),
    240,
    [],
  ],
  [
    '4:01 where 4:00 is the limit',
    asked({ kind: 'duration' }, { nomination: { max_seconds: { solo: 240 } } }),
    241,
    [{ code: 'duration_over_limit', size: 240, taken: 241 }],
  ],
  [
    'another form’s limit',
    asked({ kind: 'duration' }, { nomination: { max_seconds: { solo: 240 } }, form: 'choir' }),
    241,
    [],
  ],
  [
    'a work turned on its side',
    asked({ kind: 'work_size' }, { nomination: { work_max_cm: [60, 30, 20] } }),
    [20, 60, 30],
    [],
  ],
  [
    'a work too long',
    asked({ kind: 'work_size' }, { nomination: { work_max_cm: [50, 50, 50] } }),
    [60, 30, 20],
    [{ code: 'work_too_large', size: 50, taken: 60 }],
  ],
  [
    'a work too thick',
    asked({ kind: 'work_size' }, { nomination: { work_max_cm: [60, 30, 20] } }),
    [40, 40, 10],
    [{ code: 'work_too_large', size: 30, taken: 40 }],
  ],
  ['an owed video', asked({ kind: 'video_link', owed: true }), null, [{ code: 'media_missing' }]],
  ['an optional answer left out', asked({ kind: 'authors', required: false }), null, []],
];

test.each(FINDINGS)('[REG-05] what breaks the contest’s rules is found: %s', (_what, question, value, findings) => {
  expect(findingsOf(value, question)).toEqual(findings);
});

test('[REG-21] a question is asked only in its nominations and forms, in the contest’s order', () => {
  const contest = aDefinition({
    nominations: [
      { id: 'vocal', title: 'Вокал', forms: ['solo', 'choir'] },
      { id: 'dance', title: 'Танец', forms: ['choir'] },
    ],
    fields: [
      { id: 'title', kind: 'title' },
      { id: 'authors', kind: 'authors', nominations: ['vocal'] },
      { id: 'stage', kind: 'technical_needs', forms: ['choir'], required: false },
      { id: 'video', kind: 'video_link', owed: true },
    ],
  });
  const [vocal, dance] = contest.nominations;
  const [solo, choir] = contest.forms;
  if (!vocal || !dance || !solo || !choir) throw new Error('the contest lacks them');
  const questions = (nomination: typeof vocal, form: typeof solo) =>
    fieldsFor(contest, nomination, form).map(({ id }) => id);
  expect(questions(vocal, solo)).toEqual(['title', 'authors', 'video']);
  expect(questions(dance, choir)).toEqual(['title', 'stage', 'video']);
  expect(contest.fields.map(mayBeSkipped)).toEqual([false, false, true, true]);
  expect(contest.fields.map((use) => appliesTo(use, dance, choir))).toEqual([true, false, true, true]);
});

test('[REG-21] a form and a question are called as the nomination calls them', () => {
  const question = asked(
    { kind: 'title', label: 'Название номера', labels: { vocal: 'Название песни' } },
    { nomination: { form_titles: { choir: 'большой состав' } }, form: 'choir' },
  );
  expect(formTitle(question.nomination, question.form)).toBe('большой состав');
  expect(fieldLabel(question.use, question.nomination, say)).toBe('Название песни');
  expect(fieldLabel(question.use, null, say)).toBe('Название номера');
  expect(fieldLabel(asked({ kind: 'duration' }).use, question.nomination, say)).toBe('Длительность');
  expect(ownWording(asked({ kind: 'duration' }).use, question.nomination)).toBeUndefined();
});

test('[REG-20] every kind has its words, its widget and a value that survives being written down', () => {
  const kinds = Object.keys(FIELDS);
  expect(kinds.sort()).toEqual([...FIELD_KINDS].sort());
  for (const language of ['ru', 'en'] as const) {
    for (const { words } of Object.values(FIELDS)) {
      expect(Object.values(words).map((key) => texts(language)(key).length > 0)).toEqual([true, true, true, true]);
    }
  }
});

test('[REG-20] an answer is shown as people read it', () => {
  const shown = [
    formatAnswer(225, asked({ kind: 'duration' }), say),
    formatAnswer('live', asked({ kind: 'soundtrack' }), say),
    formatAnswer([60, 30.5, 20], asked({ kind: 'work_size' }), say),
    formatAnswer(['morning', 'gone'], asked({ kind: 'choices', choices: CHOICES }), say),
    formatAnswer(true, asked({ kind: 'yes_no' }), say),
    formatAnswer('2027-03-05', asked({ kind: 'date' }), say),
    formatAnswer({ fileId: 7, name: 'утки.jpg' }, asked({ kind: 'work_file' }), say),
    formatAnswer(null, asked({ kind: 'title' }), say),
  ];
  expect(shown).toEqual([
    '3:45',
    'Живое сопровождение',
    '60 × 30,5 × 20 см',
    'Утром, gone',
    'Да',
    '05.03.2027',
    'утки.jpg',
    '',
  ]);
});

test('[REG-20] a nomination with live accompaniment only offers no recording', () => {
  const live = asked({ kind: 'soundtrack' }, { nomination: { live_accompaniment_only: true } });
  expect(optionsOf(live, say).map(({ id }) => id)).toEqual(['live', 'a_cappella']);
  expect(optionsOf(asked({ kind: 'title' }), say)).toEqual([]);
});

/** Every reason in the fields' own words with the facts of its sentence; a reason left out does not compile. */
const REASONS = {
  empty: {},
  'text-expected': {},
  'choice-expected': {},
  'file-expected': {},
  'too-long': { most: 200, given: 201 },
  'not-a-choice': {},
  'too-few': { least: 2 },
  'too-many': { most: 1 },
  'not-a-number': {},
  'too-small': { least: 0.1 },
  'too-big': { most: 30 },
  'size-not-three': {},
  'no-date': {},
  'no-such-date': { typed: '31.04.2027' },
  'no-year': {},
  'not-a-link': {},
  'file-format': { formats: 'jpg, png' },
  'file-gif': { formats: 'jpg, png' },
  'file-empty': {},
  'file-misnamed': { format: 'jpg' },
  'file-as-link': { mostMb: 20, givenMb: 31.4 },
  'link-not-taken': {},
  'file-too-big': { mostMb: 10, givenMb: 10.1 },
  'picture-too-small': { least: 2000, given: 1280 },
  'month-misspelled': { typed: 'сентебря' },
  'letters-for-digits': {},
  'link-for-title': {},
  'half-told': { example: 'А. С. Пушкин, «Зимнее утро»' },
} satisfies Record<OwnFault['code'] | OwnDoubt['code'], object>;

const EXAMPLE = 'А. С. Пушкин, «Зимнее утро»';
const AUTHOR_TOO = {
  kind: 'title',
  label: 'Автор и название',
  labels: { dance: 'Название' },
  example: EXAMPLE,
} as const;

test.each(['Пушкин', 'Пушкин А. С.', 'А.С. Пушкин', 'Осень'])(
  '[REG-25] where the example names the author and the title, «%s» alone is shown back once and may stay',
  (text) => {
    const why = { area: 'field', code: 'half-told', example: EXAMPLE };
    expect(parseAnswer({ text }, asked(AUTHOR_TOO))).toEqual({ outcome: 'confirm', value: text, why });
    expect(parseAnswer({ text }, asked({ kind: 'title' })).outcome).toBe('ok');
  },
);

test.each(['А. С. Пушкин, «Осень»', 'Пушкин Осень', '«Осень»', 'Пушкин: Зимнее утро'])(
  '[REG-25] «%s» is taken at once',
  (text) => expect(parseAnswer({ text }, asked(AUTHOR_TOO)).outcome).toBe('ok'),
);

test('[REG-20] the example goes with the wording it was given for', () => {
  const { use, nomination } = asked(AUTHOR_TOO);
  const own = { ...nomination, id: 'dance' };
  expect([ownExample(use, nomination), ownExample(use, own), ownExample(use, null)]).toEqual([
    EXAMPLE,
    undefined,
    EXAMPLE,
  ]);
});

test('[REG-23, UX-01] every reason has its sentence in both languages, with its facts in it', () => {
  for (const language of ['ru', 'en'] as const) {
    const tell = texts(language) as (key: string, facts: object) => string;
    const sentences = Object.entries(REASONS).map(([code, facts]) => tell(`typed-field-${code}`, facts));
    expect(sentences.filter((sentence) => /[{}]|undefined/u.test(sentence))).toEqual([]);
  }
  expect(say('typed-field-too-long', { most: 200, given: 201 })).toBe(
    'Получился 201 знак, а помещается не больше 200. Сократите, пожалуйста.',
  );
});

test('[REG-25] no text, however strange, breaks a parser, and what was taken can be stored and shown', () => {
  const kinds = fc.constantFrom(...FIELD_KINDS);
  fc.assert(
    fc.property(kinds, fc.string({ unit: 'binary', maxLength: 300 }), (kind, text) => {
      const question = asked({ kind, label: 'Вопрос', choices: CHOICES }, { nomination: { work_formats: ['A3'] } });
      const read = parseAnswer({ text }, question);
      if (read.outcome === 'reject') return;
      expect(FIELDS[kind].stored.parse(JSON.parse(JSON.stringify(read.value)))).toEqual(read.value);
      expect(typeof formatAnswer(read.value, question, say)).toBe('string');
    }),
  );
});
