/** Numbers written as words: how many («двенадцать», «нас двадцать один», “twelve”), together («вдвоём»), which («третьего»); data for parsing. Words are folded: lower case, ё as е. */

import { hasCyrillic } from './alphabets.ts';
import { foldText } from './typed.ts';

/** From one to nineteen, in their cases. */
const UNITS = `один одна одно одну одного одной одному одним one
  два две двух двум двумя two
  три трех трем тремя three
  четыре четырех четырем четырьмя four
  пять пяти five
  шесть шести six
  семь семи seven
  восемь восьми eight
  девять девяти nine
  десять десяти ten
  одиннадцать одиннадцати eleven
  двенадцать двенадцати twelve
  тринадцать тринадцати thirteen
  четырнадцать четырнадцати fourteen
  пятнадцать пятнадцати fifteen
  шестнадцать шестнадцати sixteen
  семнадцать семнадцати seventeen
  восемнадцать восемнадцати eighteen
  девятнадцать девятнадцати nineteen`;
/** From twenty, by tens. */
const TENS = `двадцать двадцати twenty
  тридцать тридцати thirty
  сорок сорока forty
  пятьдесят пятидесяти fifty
  шестьдесят шестидесяти sixty
  семьдесят семидесяти seventy
  восемьдесят восьмидесяти eighty
  девяносто девяноста ninety`;
/** From a hundred, by hundreds. */
const HUNDREDS = `сто ста hundred
  двести двухсот
  триста трехсот
  четыреста четырехсот
  пятьсот пятисот`;
/** People together, from two. */
const TOGETHER = `двое двоих двоим двоими вдвоем both
  трое троих троим втроем
  четверо четверых вчетвером
  пятеро пятерых впятером
  шестеро шестерых вшестером
  семеро семерых всемером
  восьмеро восьмерых ввосьмером
  девятеро девятерых
  десятеро десятерых`;
/** Groups of musicians and dancers by their number, from one. */
const GROUPS = `соло сольно солист солистка солистом solo soloist
  дуэт дуэта дуэтом пара парой duet duo pair couple
  трио терцет trio
  квартет квартетом quartet
  квинтет квинтетом quintet
  секстет sextet
  септет septet
  октет octet`;
const THOUSAND = new Set(['тысяча', 'тысячи', 'тысяч', 'thousand']);

/** What is left of numbers that tell which, without their endings: from the first to the nineteenth, then by tens. */
const WHICH = `перв first|втор second|трет third|четверт fourth|пят fifth|шест sixth|седьм seventh|восьм eighth|девят ninth|десят tenth|одиннадцат eleventh|двенадцат twelfth|тринадцат thirteenth|четырнадцат fourteenth|пятнадцат fifteenth|шестнадцат sixteenth|семнадцат seventeenth|восемнадцат eighteenth|девятнадцат nineteenth|двадцат twentieth|тридцат thirtieth`;
const WHICH_ENDINGS = /(?:ый|ой|ий|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|ое|ее|ые|ых|ья|ье|ьего|ьему|ьем|ьей|ью)$/u;

/** Numbers that tell how many. */
const CARDINALS = new Map([
  ...valued(UNITS, (at) => at + 1),
  ...valued(TENS, (at) => (at + 2) * 10),
  ...valued(HUNDREDS, (at) => (at + 1) * 100),
]);
const COLLECTIVES = new Map(valued(TOGETHER, (at) => at + 2));
const GROUP_SIZES = new Map(valued(GROUPS, (at) => at + 1));
const ORDINALS = new Map(valued(WHICH, (at) => (at < 19 ? at + 1 : (at - 17) * 10), '|'));

const ANY_CARDINAL = [...CARDINALS.keys()].map((word) => word.replaceAll('е', '[её]')).join('|');
/** Words of one number, or of several, with nothing between them. */
const RUN = new RegExp(String.raw`(?<!\p{L})(?:${ANY_CARDINAL})(?:\s+(?:${ANY_CARDINAL}))*(?!\p{L})`, 'gu');

function valued(lines: string, valueAt: (index: number) => number, between = '\n'): [string, number][] {
  return lines.split(between).flatMap((line, index) =>
    line
      .trim()
      .split(' ')
      .map((word): [string, number] => [word, valueAt(index)]),
  );
}

/** How many one word tells: «двенадцать», “twelve”. */
export function cardinalNamed(word: string): number | undefined {
  return CARDINALS.get(word);
}

/** The same, or how many are together: «двое», «вдвоём». */
export function countNamed(word: string): number | undefined {
  return CARDINALS.get(word) ?? COLLECTIVES.get(word);
}

/** How many are in a group that is called so: «дуэт», «трио». */
export function groupNamed(word: string): number | undefined {
  return GROUP_SIZES.get(word);
}

/** Which one a word tells: «третьего», «первая», “second”. */
export function ordinalNamed(word: string): number | undefined {
  const bare = word.replace(WHICH_ENDINGS, '');
  return bare === word && hasCyrillic(word) ? undefined : ORDINALS.get(bare);
}

/** The text, in lower case, with its numbers that tell how many in figures: «сорок пять секунд» is «45 секунд». */
export function inFigures(text: string): string {
  return text.replace(RUN, (run) =>
    countsIn(foldText(run).split(/\s+/u))
      .map(({ value }) => value)
      .join(' '),
  );
}

/** A number in a row of words: where it begins, how many words it takes. */
export interface NumberInWords {
  readonly value: number;
  readonly at: number;
  readonly length: number;
}

/** Every number that tells how many among folded words: «двадцать один» is one, «двадцать двадцать пять» are two. */
export function countsIn(words: readonly string[]): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (let at = 0; at < words.length; ) {
    const number = readAt(words, at, (word) => countNamed(word));
    if (number) found.push(number);
    at += number?.length ?? 1;
  }
  return found;
}

/** The number that tells which and begins here, a year among them: «двадцать первого», «две тысячи четырнадцатого». */
export function ordinalAt(words: readonly string[], at: number): NumberInWords | undefined {
  const leading = readAt(words, at, cardinalNamed);
  const last = ordinalNamed(words[at + (leading?.length ?? 0)] ?? '');
  if (last === undefined) return undefined;
  if (!leading) return { value: last, at, length: 1 };
  return fits(leading.value, last) ? { value: leading.value + last, at, length: leading.length + 1 } : undefined;
}

/** The year that begins here, told either way: «две тысячи четырнадцатого», «две тысячи четырнадцать», “two thousand fourteen”. */
export function yearAt(words: readonly string[], at: number): NumberInWords | undefined {
  return ordinalAt(words, at) ?? readAt(words, at, cardinalNamed);
}

/** Thousands, hundreds, tens and units that begin here, each smaller than the one before. */
function readAt(
  words: readonly string[],
  at: number,
  tells: (word: string) => number | undefined,
): NumberInWords | undefined {
  let [value, length] = [0, 0];
  for (; at + length < words.length; length += 1) {
    const word = words[at + length] ?? '';
    const next = tells(word);
    if (THOUSAND.has(word) && value < 10) value = Math.max(1, value) * 1000;
    else if (word === 'hundred' && value > 0 && value < 10) value *= 100;
    else if (isJoint(words, at + length, value)) continue;
    else if (next !== undefined && (length === 0 || fits(value, next))) value += next;
    else break;
  }
  return length === 0 ? undefined : { value, at, length };
}

/** “One hundred and twenty”. */
function isJoint(words: readonly string[], at: number, value: number): boolean {
  return words[at] === 'and' && value >= 100 && cardinalNamed(words[at + 1] ?? '') !== undefined;
}

/** Whether a smaller number goes on with a larger one: one below ten with tens, one below a hundred with hundreds. */
function fits(larger: number, smaller: number): boolean {
  return larger > 19 && [10, 100, 1000].some((place) => larger % place === 0 && smaller < place);
}
