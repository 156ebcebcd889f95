/** The shapes in which people write durations, over lower-case text with its marks folded. */

import { inFigures } from '../../number-words.ts';

const HOUR = String.raw`(?:часа?|часов|ч|hours?|h)(?!\p{L})\.?`;
const MINUTE = String.raw`(?:минут(?:а|ы|у)?|мин|м|minutes?|min|m|')(?!\p{L})\.?`;
const SECOND = String.raw`(?:секунд(?:а|ы|у)?|сек|с|seconds?|sec|s|"|'')(?!\p{L})\.?`;
const FIGURE = String.raw`\d{1,5}(?:[.,]\d{1,2})?`;

/** «Хронометраж: » before the time. */
export const LABEL =
  /^(?:хронометраж|длительность|продолжительность|время|длится|duration)\s*[:\p{Pd}]?\s*(?:номера)?\s*[:\p{Pd}]?\s*/u;
/** A bound or a guess before the time: «до», «около». */
export const ABOUT =
  /^(?:до|не более|не больше|не дольше|максимум|макс\.?|около|ок\.|примерно|прим\.?|приблизительно|где-то|почти|up to|about|max|~|≈|<|≤)\s*/u;
/** «3:45», «00:03:45». */
export const CLOCK = new RegExp(
  String.raw`^(?<a>\d{1,3}):(?<b>\d{1,2})(?::(?<c>\d{1,2}))?\s*(?:${MINUTE}|${HOUR})?$`,
  'u',
);
/** «2 мин 45 сек», «3,5 минуты», «225 сек». */
export const UNITS = new RegExp(
  String.raw`^(?:(?<hours>${FIGURE})\s*${HOUR})?[\s,]*(?:и\s+)?(?:(?<minutes>${FIGURE})\s*${MINUTE})?[\s,]*(?:и\s+)?(?:(?<seconds>\d{1,5})\s*(?<unit>${SECOND})?)?$`,
  'u',
);
/** Two figures with anything but a colon between them: «3.45», «3 45». */
export const PAIR = new RegExp(
  String.raw`^(?<minutes>\d{1,3})(?:\s*[.,;]\s*|\s|\s*[\p{Pd}/]\s*)(?<rest>\d{1,2})\s*(?<unit>${MINUTE})?$`,
  'u',
);
/** «3-4 минуты». */
export const RANGE = new RegExp(
  String.raw`^(?:от\s+)?(?<from>${FIGURE})\s*(?:\p{Pd}|до|to)\s*(?<to>${FIGURE})\s*(?<unit>${MINUTE}|${SECOND})$`,
  'u',
);
/** «Минут пять» is how Russian says «about five minutes». */
export const INVERTED = /^(?<unit>минут(?:ы|ок)?|секунд|мин|сек)\.?\s+(?<figure>\d{1,4})$/u;
/** A clock time inside other words. */
export const EMBEDDED = /(?<![\d:])\d{1,3}:\d{2}(?::\d{2})?(?![\d:])/gu;

const HALVES: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<!\p{L})пол-?(?=минут|час)/gu, '0,5 '],
  [/(?<!\p{L})(?:полторы|полтора)(?!\p{L})/gu, '1,5'],
  [/(?<=\d|\p{L})\s+с\s+половиной(?!\p{L})/gu, ',5'],
  [/(?<=\d|\p{L})\s+and\s+a\s+half(?!\p{L})/gu, ',5'],
];

/** Lower case, one kind of quotation mark and prime, number words as figures, no full stop at the end. */
export function foldMarks(text: string): string {
  const folded = text
    .toLowerCase()
    .replace(/["″”“»«]/gu, '"')
    .replace(/[’‘′`´']/gu, "'")
    .replace(/[∶：]/gu, ':');
  return HALVES.reduce((left, [word, figure]) => left.replace(word, figure), inFigures(folded)).replace(
    /[\s.!;]+$/u,
    '',
  );
}
