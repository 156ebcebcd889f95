/** The degrees of a contest as juries write them: «лауреата 1 ст.», «I степень», «Л1», «гран при»; pure. */

import { cleanText, foldText } from '../../typed.ts';

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Roman figures, also in the letters they are typed with on a Russian keyboard, and numbers in words, by their beginnings. */
const FIGURES: readonly (readonly [RegExp, string])[] = [
  [/^[iіl1]$/u, '1'],
  [/^(?:[iіl1]{2}|11)$/u, '2'],
  [/^[iіl]{3}$/u, '3'],
  [/^(?:iv|іv)$/u, '4'],
  [/^перв/u, '1'],
  [/^втор/u, '2'],
  [/^трет/u, '3'],
  [/^(?:first|1st)$/u, '1'],
  [/^(?:second|2nd)$/u, '2'],
  [/^(?:third|3rd)$/u, '3'],
];
const SILENT = /^(?:ст|степ|степен[ьи]|степенью|degree|й|я|ой|ая|ей|ье|of|the)$/u;
const ENDING = /(?:ами|ов|ом|ам|а|ы|у|и|s)$/u;
const SHORTEST = 4;
const DIPLOMA = 'диплом';

/** The one degree that is meant; undefined where none is, or where more than one may be. */
export function degreeSaid<Degree extends Titled>(typed: string, degrees: readonly Degree[]): Degree | undefined {
  const wanted = foldText(cleanText(typed));
  const exact = degrees.find(({ id, title }) => foldText(title) === wanted || id === wanted);
  if (exact) return exact;
  const key = keyOf(typed);
  return (
    only(degrees.filter(({ title }) => keyOf(title) === key)) ??
    only(degrees.filter(({ title }) => shortOf(keyOf(title)) === key)) ??
    only(degrees.filter(({ title }) => shortOf(keyOf(title)) === key.replaceAll(' ', '')))
  );
}

function only<T>(some: readonly T[]): T | undefined {
  return some.length === 1 ? some[0] : undefined;
}

/** «Лауреат I степени» and «диплом лауреата 1 ст.» are «лауреат 1»; words in one order, figures behind them. */
function keyOf(written: string): string {
  const words = foldText(cleanText(written.normalize('NFKC'))).match(/\p{L}+|\d+/gu) ?? [];
  const said = words.filter((word) => !SILENT.test(word)).map((word) => figureOf(word) ?? stemOf(word));
  const titles = said.filter((word) => !/^\d+$/u.test(word));
  const named = titles.length > 1 ? titles.filter((word) => word !== DIPLOMA) : titles;
  return [...named, ...said.filter((word) => /^\d+$/u.test(word))].join(' ');
}

function figureOf(word: string): string | undefined {
  return FIGURES.find(([written]) => written.test(word))?.[1];
}

/** «Дипломанта» and «диплом» are one word, as no contest has both of one degree. */
function stemOf(word: string): string {
  if (word.startsWith(DIPLOMA)) return DIPLOMA;
  return word.length > SHORTEST ? word.replace(ENDING, '') : word;
}

/** «л1», «гп»: the first letters and the figure. */
function shortOf(key: string): string {
  return key
    .split(' ')
    .map((word) => (/^\d+$/u.test(word) ? word : word.slice(0, 1)))
    .join('');
}
