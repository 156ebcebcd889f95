/** A phone number as people type it: Russian unless it says otherwise, with an extension, a note, or a second number. */

// The smallest metadata that knows landlines too; possible lengths and first digits are all a form has to check.
import parsePhoneNumber, { type PhoneNumber } from 'libphonenumber-js/min';
import { accept, cleanText, doubt, reject, shortened, type Typed } from '../typed.ts';

/** E.164, with `;ext=12` after it where there is an extension (as in RFC 3966): `+73830000006;ext=12`. */
export type Phone = string;

export type PhoneDoubt = { code: 'several-numbers'; count: number } | { code: 'foreign'; country: string };

export type PhoneFault =
  | { code: 'empty' }
  | { code: 'no-digits' }
  | { code: 'letters-in-number'; typed: string }
  | { code: 'too-short'; digits: number }
  | { code: 'too-long'; digits: number }
  | { code: 'no-such-number'; typed: string };

export type TypedPhone = Typed<Phone, PhoneDoubt, PhoneFault>;

const EXTENSION = /(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|доп|ext(?:ension)?|#)[\s.:=№]*(?<extension>\d{1,6})\)?/iu;
const RUN = /(?:\+\s?)?\(?\d(?:[\d\s()\-–—‑.]*\d)?/gu;
const LETTER_AMONG_DIGITS = /\d[\s()-]?[оoОOзЗlIбБ][\s()-]?\d/u;
const LABEL = /(?<!\p{L})(?:тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|phone|tel|и|или|and|or)(?!\p{L})\.?:?/giu;
/** A run of ten digits or more is somebody's number; a word before it says only that it is one. */
const NUMBER_AMONG_WORDS =
  /(?:(?<!\p{L})(?:тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|phone|tel|mobile)\.?\s*:?\s*)?(?<number>\+?\d(?:[\s().\p{Pd}]*\d){9,})/iu;
const FEWEST_DIGITS = 5;

interface PhoneRun {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** The number in a text about something else, and what stands around it without the word that called it a number. */
export function phoneAmong(text: string): { number: string | undefined; around: string[] } {
  const found = NUMBER_AMONG_WORDS.exec(text);
  if (!found) return { number: undefined, around: [text] };
  const end = found.index + found[0].length;
  return { number: found.groups?.['number'], around: [text.slice(0, found.index), text.slice(end)] };
}

/** Reads a phone number; the rest of the text ("Ольга, мама") becomes the note. Two numbers are shown back to choose from. */
export function parsePhone(typed: string): TypedPhone {
  const text = cleanText(typed);
  if (text === '') {
    return reject({ code: 'empty' });
  }
  if (LETTER_AMONG_DIGITS.test(text)) {
    return reject({ code: 'letters-in-number', typed: shortened(text) });
  }
  const extension = EXTENSION.exec(text);
  const withoutExtension = extension === null ? text : text.replace(extension[0], ' ');
  const found = runs(withoutExtension);
  const long = found.filter((run) => countDigits(run.typed) >= 10);
  const [first, ...others] = (long.length > 0 ? long : found.slice(0, 1)).map((run) => readOne(run.typed));
  if (first === undefined) {
    return reject({ code: 'no-digits' });
  }
  if (first.outcome === 'reject') {
    return first;
  }
  const note = restOf(withoutExtension, long);
  const digits = extension?.groups?.['extension'];
  const value = digits === undefined ? first.value : `${first.value};ext=${digits}`;
  const alternatives = others.flatMap((other) => (other.outcome === 'reject' ? [] : [other.value]));
  const different = [...new Set(alternatives)].filter((other) => other !== first.value);
  if (different.length > 0) {
    return doubt(value, { code: 'several-numbers', count: different.length + 1 }, { alternatives: different, note });
  }
  return first.outcome === 'confirm' ? doubt(value, first.why, { note }) : accept(value, note);
}

/** The number for people to read (`+7 999 000 00 01`) and its extension, null when there is none. */
export function phoneParts(phone: Phone): { number: string; extension: string | null } {
  const [number = '', extension] = phone.split(';ext=');
  return { number: parsePhoneNumber(number)?.formatInternational() ?? number, extension: extension ?? null };
}

function runs(text: string): PhoneRun[] {
  const found: PhoneRun[] = [];
  const isShort = countDigits(text) < FEWEST_DIGITS;
  for (const match of text.matchAll(RUN)) {
    let start = match.index;
    for (const typed of splitTwins(match[0])) {
      const end = start + typed.length;
      found.push({ typed, start, end });
      start = end;
    }
  }
  return found.filter(({ typed }) => countDigits(typed) >= FEWEST_DIGITS || isShort);
}

/** Two Russian numbers with nothing but a space between them make 22 digits in one run. */
function splitTwins(run: string): string[] {
  const twins = /^(?<one>(?:\+?\s?[78])(?:\D*\d){10})(?<two>\s*(?:\+\s?7|8)(?:\D*\d){10})$/u.exec(run)?.groups;
  return twins?.['one'] === undefined || twins['two'] === undefined ? [run] : [twins['one'], twins['two']];
}

function readOne(run: string): TypedPhone {
  const digits = run.replace(/\D/gu, '');
  const isInternational = run.trimStart().startsWith('+') || /^(?:00|810)\d{10}/u.test(digits);
  const told = isInternational ? digits.replace(/^(?:00|810(?=\d{10}))/u, '') : digits;
  if (/^[78]\d{10}$/u.test(told)) {
    const russian = parsePhoneNumber(`+7${told.slice(1)}`);
    // Who writes +8 means 8, unless nobody in Russia has that number: then it is of a country whose code begins so.
    if (!isInternational || told.startsWith('7') || russian?.isValid() === true) return judge(russian, told);
  }
  if (isInternational) return judge(parsePhoneNumber(`+${told}`), told);
  if (/^(?:[0-6]|8(?!9)|9)\d{9}$/u.test(digits)) {
    return judge(parsePhoneNumber(`+7${digits}`), `7${digits}`);
  }
  const foreign = digits.length > 10 ? parsePhoneNumber(`+${digits}`) : undefined;
  if (foreign?.isValid() === true) {
    return doubt(foreign.number, { code: 'foreign', country: foreign.country ?? foreign.countryCallingCode });
  }
  return reject({ code: digits.length > 10 ? 'too-long' : 'too-short', digits: digits.length });
}

/** `digits` are with the country code; Russian numbers have eleven of them, the longest in the world fifteen. */
function judge(number: PhoneNumber | undefined, digits: string): TypedPhone {
  if (number?.isValid() === true) {
    return accept(number.number);
  }
  const [fewest, most] = digits.startsWith('7') ? [11, 11] : [8, 15];
  if (digits.length < fewest || digits.length > most) {
    return reject({ code: digits.length < fewest ? 'too-short' : 'too-long', digits: digits.length });
  }
  return reject({ code: 'no-such-number', typed: digits });
}

function restOf(text: string, taken: readonly PhoneRun[]): string {
  const rest = [...taken].reverse().reduce((left, run) => `${left.slice(0, run.start)} ${left.slice(run.end)}`, text);
  const words = cleanText(rest.replace(LABEL, ' ')).replace(/\s+(?=[,.;)])/gu, '');
  return shortened(words.replace(/^[\s.,;:()+/-]+|[\s.,;:()+/-]+$/gu, ''), 200);
}

function countDigits(text: string): number {
  return text.replace(/\D/gu, '').length;
}
