/** Totals of the past as people type them in one message. */

import { expect, test } from 'vitest';
import { type PastFigures, readPastFile } from '../../src/tallies/past/file.ts';
import { sayPastFile } from '../../src/tallies/past/file-words.ts';
import { readPast } from '../../src/tallies/past/typed.ts';
import { texts } from '../kit/bot.ts';

const AT = { closing: '2026-12-18', today: '2027-02-08' };

test.each<[string, string, PastFigures]>([
  ['2025: 370 работ, 59 учреждений', '2025-12-18', { works: 370, institutions: 59 }],
  ['370 работ из 59 учреждений, 2025 год', '2025-12-18', { works: 370, institutions: 59 }],
  ['145 детей из 11 организаций в 2025', '2025-12-18', { children: 145, institutions: 11 }],
  ['2024/25: 1 240 участий, 980 участников', '2024-12-18', { participations: 1240, children: 980 }],
  ['2025-2026: 12 заявок', '2025-12-18', { entries: 12 }],
  ['20 декабря 2025 — 112 заявок', '2025-12-20', { entries: 112 }],
  ['20.12.2025 112 заявок и 9 коллективов', '2025-12-20', { entries: 112, ensembles: 9 }],
  ['март 2026: 2025 работ', '2026-03-01', { works: 2025 }],
  [
    '2025. 59 образовательных учреждений, 14 педагогов, 3 концертмейстера',
    '2025-12-18',
    { institutions: 59, supervisors: 14, accompanists: 3 },
  ],
  [
    '2025: 30 номеров, 8 солистов, 90 школьников из 12 школ',
    '2025-12-18',
    { acts: 30, soloists: 8, children: 90, institutions: 12 },
  ],
  ['2025: заявок 370, детей — 1 412', '2025-12-18', { entries: 370, children: 1412 }],
  ['2025: заявок 370 детей 412', '2025-12-18', { entries: 370, children: 412 }],
  ['В прошлом году было 370 работ от 59 школ', '2025-12-18', { works: 370, institutions: 59 }],
  ['2025: 1250 чел.', '2025-12-18', { children: 1250 }],
  ['2025: 370 works from 59 institutions', '2025-12-18', { works: 370, institutions: 59 }],
])('[TAL-06] «%s» is of %s: %j', (typed, heldOn, figures) => {
  expect(readPast(typed, AT)).toEqual({ ok: true, value: { heldOn, figures } });
});

test.each([
  ['370 работ, 59 учреждений', { code: 'past-when-missing' }],
  ['2027: 370 работ', { code: 'past-in-future', day: '2027-12-18' }],
  ['2025', { code: 'past-figures-missing' }],
  ['2025: много', { code: 'past-figures-missing' }],
  ['2025: 370 работ, 3 кита', { code: 'past-unit-unknown', words: '3 кита' }],
  ['2025: заявок 370, 412 детей', { code: 'past-unit-unknown', words: '370' }],
  ['2025: 370 работ (59)', { code: 'past-unit-unknown', words: '59' }],
  ['2025: 6 ансамблей и 1 вокальный ансамбль', { code: 'past-unit-twice', words: '1 вокальный ансамбль' }],
  ['', { code: 'past-when-missing' }],
])('[TAL-06] «%s» is not taken, and it is said why: %j', (typed, refusal) => {
  expect(readPast(typed, AT)).toEqual({ ok: false, refusal });
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('[TAL-06] a file brings several, with rows by nomination where they are known', () => {
  const file = `past_totals:
  - title: Фестиваль «Звёзды»
    held_on: 2025-12-18
    figures: { works: 370, institutions: 59 }
    cuts:
      nomination:
        Хореография: { works: 40 }
  - { title: Фестиваль «Звёзды», held_on: 2024-12-18, figures: { works: 350 } }
`;
  expect(readPastFile(bytes(file))).toEqual({
    ok: true,
    value: [
      {
        title: 'Фестиваль «Звёзды»',
        held_on: '2025-12-18',
        figures: { works: 370, institutions: 59 },
        cuts: { nomination: { Хореография: { works: 40 } } },
      },
      { title: 'Фестиваль «Звёзды»', held_on: '2024-12-18', figures: { works: 350 }, cuts: {} },
    ],
  });
});

test('[TAL-06] a faulty file is refused whole, each fault by its place', () => {
  const file = 'past_totals: [{ title: А, held_on: вчера, figures: { whales: 3, works: -1 } }]';
  const read = readPastFile(bytes(file));
  if (read.ok || read.refusal.code !== 'past-file-faulty') throw new Error('it was taken');
  expect(read.refusal.faults.map(({ path }) => path).sort()).toEqual([
    'past_totals[1].figures',
    'past_totals[1].figures.works',
    'past_totals[1].held_on',
  ]);
  const said = sayPastFile(read.refusal, texts('ru'));
  expect(said.map((line) => line.split(':')[0]).sort()).toEqual(read.refusal.faults.map(({ path }) => path).sort());
  expect(readPastFile(bytes('- ['))).toEqual({ ok: false, refusal: expect.objectContaining({ code: 'file-syntax' }) });
});
