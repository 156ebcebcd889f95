/** Whatever is written: a question never fails, and nothing stands in its view that does not stand in its text. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Became, Question, Understood } from '../../../src/tallies/questions/question.ts';
import { readQuestion } from '../../../src/tallies/questions/read.ts';
import { type TallyViewInput, viewSchema } from '../../../src/tallies/views/view.ts';
import { NOW, VOCABULARY } from './sample-vocabulary.ts';

/** Words of questions with everything that may come between them. */
const words = fc.constantFrom(
  ...`сколько детей заявок участников школ по районам номинациям возрастам и из в за на с 363-й 307 63 школа школы лицея № ДДТ
  Кировский Кировского района хореографии вокалу эстрадному фотографии лауреатов I степени 7–10 лет дуэтов принятых отклонено ноябрь
  ноября 1 15 31 2026 2026/2027 учебный год прошлым прошлой неделе вчера квартал сравни Звёзды Красками левого берега не кроме , ?
  Сибирячка теремок лад новые до после начала месяца три недели топ какие победителей графиком экселе среднем мальчиков подали how many entries children by district from school in November as of last year with`.split(
    /\s+/u,
  ),
);
const questions = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { maxLength: 14 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((rest) => `сколько детей ${rest}`) },
);

test('[TAL-11] whatever is written is read without an error, the same every time, into a view that can be kept', () => {
  fc.assert(
    fc.property(questions, (written) => {
      const question = readQuestion(written, VOCABULARY, NOW);
      expect(readQuestion(written, VOCABULARY, NOW)).toEqual(question);
      for (const view of viewsOf(question)) expect(viewSchema.safeParse(view).error).toBeUndefined();
    }),
    { numRuns: 400 },
  );
});

test('[TAL-11] nothing is invented: every part of a view comes from a piece of the text, and every word is accounted for', () => {
  fc.assert(
    fc.property(questions, (written) => {
      const question = readQuestion(written, VOCABULARY, NOW);
      if (question.outcome !== 'view' && question.outcome !== 'choice') return;
      const readings =
        question.outcome === 'view' ? [{ view: question.view, understood: question.understood }] : question.options;
      for (const { view, understood } of readings) {
        expect(toldIn(view)).toEqual(saidIn(understood.map(({ became }) => became)));
        expect(areApart([...understood, ...question.leftovers], question.text)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

function viewsOf(question: Question): TallyViewInput[] {
  if (question.outcome === 'view') return [question.view];
  return question.outcome === 'choice' ? question.options.map(({ view }) => view) : [];
}

/** What a view says beside the contests and units nobody named; a moment to come is the present. */
function toldIn({ by, filters = {}, states = [], period, compared }: TallyViewInput) {
  const keys = Object.entries(filters).map(([dimension, some]) => [dimension, [...(some ?? [])].sort()]);
  return { by, filters: Object.fromEntries(keys), states: [...states].sort(), period, compared };
}

function saidIn(pieces: readonly Became[]) {
  const filters: Record<string, string[]> = {};
  for (const piece of pieces) {
    if (piece.is !== 'filter') continue;
    filters[piece.dimension] = [...new Set([...(filters[piece.dimension] ?? []), ...piece.keys])].sort();
  }
  return {
    by: pieces.flatMap((piece) => (piece.is === 'dimension' ? [piece.dimension] : [])),
    filters,
    states: [...new Set(pieces.flatMap((piece) => (piece.is === 'state' ? [piece.state] : [])))].sort(),
    period: pieces.find((piece) => piece.is === 'period')?.period,
    compared: pieces.find((piece) => piece.is === 'compared')?.with,
  };
}

/** Whether the spans lie within the text and none lies partly in another; one span may become two things. */
function areApart(spans: readonly Pick<Understood, 'start' | 'end'>[], text: string): boolean {
  const ends = [...new Set(spans.map(({ start, end }) => `${start}-${end}`))].map((span) =>
    span.split('-').map(Number),
  );
  const sorted = ends.sort(([one = 0], [other = 0]) => one - other);
  return sorted.every(([start = 0, end = 0], index) => {
    const next = sorted[index + 1]?.[0] ?? text.length;
    return start < end && end <= next;
  });
}
