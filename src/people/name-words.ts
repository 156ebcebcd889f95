/** The words of a name as they were typed: dashes, apostrophes, case and look-alikes mended, what is no name cut off. */

import { repairHomoglyphs } from '../alphabets.ts';
import { cleanText } from '../typed.ts';
import { isGivenName, isPatronymicParticle } from './given-names.ts';
import { linksIn, withoutLinks } from './written-links.ts';

/** Particles of surnames that stay lower case. Those in the second group are also surnames or given names of their own. */
const PARTICLES = /^(?:де|дер|ди|дю|фон|дель|делла|цу)$/iu;
const PARTICLES_WHEN_LOWER = /^(?:ван|да|ла|ле|аль|эль|бен|ибн|бин|тер|тен|ден|дос|ду)$/u;

/** The words of one part of the text, between its commas. */
export type NameWords = readonly string[];

const APOSTROPHES = /[`´‘’‛ʹʻʼʽˈ′＇]/gu;
const NUMBERING = /^(?:№\s*)?\d{1,3}\s*[.)\]]\s*(?!\d)/u;
const LABEL =
  /^(?:ф\.?\s?и\.?\s?о\.?|фамилия,? имя(?:,? отчество)?|участни(?:к|ца)|учени(?:к|ца)|солист(?:ка)?|педагог|руководитель|name)\s*(?::|\s\p{Pd}\s)\s*/iu;
const BRACKETED = /[([{][^)\]}]*[)\]}]?/gu;
const BETWEEN = /[;,/|+&]|\s(?:и|and|плюс)\s/u;
const TOGETHER = /[+&]|\s(?:и|and|плюс)\s/u;
const NAME_WORD = /^\p{L}(?:['-]?\p{L})*\.?(?:\p{L}\.?)?$/u;
const NO_NAME =
  /^(?:соло|дуэт|трио|ансамбль|хор|группа|гр|класс|кл|лет|год|года|мама|папа|бабушка|солист|солистка|вокал|танец|г|нет|отчества|без|школа|сош|тел|участник|участница|ученик|ученица|педагог|руководитель)\.?$/iu;

/**
 * Cuts a text into pieces of name words, in order, and the rest that is no name (brackets, links, figures, "соло").
 * `isSeveral`: an «и» or a plus joins the pieces, so they are people.
 */
export function readNameWords(typed: string): { pieces: NameWords[]; isSeveral: boolean; extra: string } {
  const text = mendMarks(cleanText(typed.replace(/\s*\n\s*/gu, '; ')))
    .replace(NUMBERING, '')
    .replace(LABEL, '')
    .replace(/["«»„“”]/gu, '');
  const unlinked = withoutLinks(text, ' ');
  const bare = unlinked.replace(BRACKETED, ' ');
  const extras: string[] = [...linksIn(text), ...(unlinked.match(BRACKETED) ?? [])];
  const pieces: NameWords[] = [];
  for (const part of bare.split(BETWEEN)) {
    const words = part
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '');
    const end = words.findIndex((word) => !NAME_WORD.test(word) || NO_NAME.test(word));
    const kept = end < 0 ? words : words.slice(0, end);
    if (kept.length > 0) {
      pieces.push(kept);
    }
    if (end >= 0) {
      extras.push(words.slice(end).join(' '));
    }
  }
  return { pieces, isSeveral: pieces.length > 1 && TOGETHER.test(bare), extra: inOrder(text, extras) };
}

/**
 * A word with its case mended when it was all upper or all lower case, else as typed. After a hyphen and after the
 * apostrophe of a prefix (Д'Арсеньева) the letter is upper; particles and «оглы» are lower.
 */
export function mendCase(word: string): string {
  if (isPatronymicParticle(word) || PARTICLES_WHEN_LOWER.test(word)) {
    return word.toLowerCase();
  }
  const isUpper = word === word.toUpperCase();
  const isLower = word === word.toLowerCase();
  if (isUpper === isLower) {
    return word;
  }
  if (PARTICLES.test(word)) {
    return word.toLowerCase();
  }
  const parts = word.toLowerCase().split('-');
  return parts.map((part) => (isPatronymicParticle(part) ? part : capitalised(part))).join('-');
}

/** Words with the particles of a surname joined to what follows, and «оглы» to what precedes it. */
export function joinParticles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let waiting: string[] = [];
  words.forEach((word, index) => {
    const previous = joined.at(-1);
    if (isPatronymicParticle(word) && previous !== undefined && joined.length > 1) {
      joined[joined.length - 1] = `${previous} ${word}`;
    } else if (isSurnameParticle(word, words) && index < words.length - 1) {
      waiting.push(word);
    } else {
      joined.push([...waiting, word].join(' '));
      waiting = [];
    }
  });
  return joined;
}

function isSurnameParticle(word: string, words: readonly string[]): boolean {
  return words.length > 2 && !isGivenName(word) && (PARTICLES.test(word) || PARTICLES_WHEN_LOWER.test(word));
}

function capitalised(part: string): string {
  return part.replace(/^\p{L}(?:'\p{L})?/u, (start) => start.toUpperCase());
}

/** A dash with spaces before a word that starts lower is a remark («Анна - солистка»), else it joins a double name. */
function mendMarks(text: string): string {
  const dashed = repairHomoglyphs(text)
    .replace(APOSTROPHES, "'")
    .replace(/\p{Pd}|−/gu, '-')
    .replace(/^[-•*·\s]+/u, '');
  const isMixed = dashed !== dashed.toLowerCase();
  return dashed
    .replace(/(?<=\p{L}{3})\.+$/u, '')
    .replace(isMixed ? /\s+-\s+(?=\p{Ll})/gu : /(?!)/gu, ', ')
    .replace(/(?<=\p{L})\s*-\s*(?=\p{L})/gu, '-')
    .replace(/(?<=\p{L})\s+'(?=\p{L})|(?<=(?<!\p{L})\p{L})'\s+(?=\p{L})/gu, "'");
}

function inOrder(text: string, extras: readonly string[]): string {
  const sorted = [...extras].sort((left, right) => text.indexOf(left) - text.indexOf(right));
  return cleanText(sorted.join(', ').replace(/^[\s.,-]+|[\s,-]+$/gu, ''));
}
