import { expect, test } from 'vitest';
import { proposedSlug } from '../../src/concerts/slug.ts';

test.each([
  ['Новогодний концерт «Ёлка на левом берегу»', 'elka-na-levom-beregu-2026'],
  ['Гала-концерт и награждение фестиваля-конкурса «Звёзды левого берега»', 'zvezdy-levogo-berega-2026'],
  ['Отчётный концерт 2026', 'otchetnyy-kontsert-2026'],
  ['Концерт хоровой музыки в филармонии и после неё', 'kontsert-horovoy-muzyki-v-2026'],
  ['123', '123-2026'],
  ['音楽会', 'concert-2026'],
  ['Достопримечательностипревысокомногорассмотрительствующие', 'dostoprimechatelnostiprevy-2026'],
])('[ANN-04] «%s» stands in its link as %s', (title, slug) => {
  const first = proposedSlug(title, '2026-12-26').next().value;
  expect(first).toBe(slug);
});

test('[UX-06] a link survives the language question: it stays within what that button keeps', () => {
  const taken = proposedSlug('Достопримечательностипревысокомного', '2026-12-26');
  const longest = Array.from({ length: 99 }, () => taken.next().value as string).at(-1) ?? '';
  expect([longest.endsWith('-99'), `e_${longest}`.length <= 40]).toEqual([true, true]);
});
