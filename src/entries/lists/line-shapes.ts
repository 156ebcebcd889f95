/** The shapes of the pieces of a soloist's line, and of the marks between them, as people write them. */

/** What is left of «4.» where the messenger cut between the two. */
export const REST_OF_NUMBER = /^[.)\]:\s]+/u;
/** Stands for a date while the line is cut up: dates have commas and dots of their own. */
export const DATE_MARK = '\uE000';
export const SEPARATORS = /\s*[,;|]\s*|\s+[–—-]\s+/u;
export const QUOTED = /["«„“](?<inside>[^"«»„“”]{2,})["»“”]/u;
/** With a colon or a unit; «3.20» alone may be half a date. */
export const DURATION =
  /(?<![\d.:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])|(?<!\d)\d{1,2}\s?(?:мин(?:ут[аы]?)?|м|min)\.?(?!\p{L})(?:\s?\d{1,2}\s?(?:сек(?:унд[аы]?)?|с|sec)\.?(?!\p{L}))?|(?<!\d)\d{1,3}\s?(?:сек(?:унд[аы]?)?|sec)\.?(?!\p{L})|(?<!\d)\d{1,2}['′’]\s?\d{2}(?:["″”]|'')?/iu;
/** «3.20» where nothing else stands between two marks; beside «2014,» it would be taken for a date. */
export const BARE_DURATION = /(?<=[,;|]\s*)\d{1,2}\.\d{2}(?=\s*(?:[,;|]|$))/u;
/** What follows a name and a date without any mark tells of something else. */
export const BEHIND_DATE = new RegExp(
  `(?<name>\\p{L}{2,}[^,;|${DATE_MARK}]*\\p{L}{2,}[^,;|${DATE_MARK}]*)${DATE_MARK}`,
  'u',
);
export const LETTERS = /\p{L}+(?:[-’'`]\p{L}+)*\.?/gu;
