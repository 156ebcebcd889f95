/** A pasted list of children, one per line: «1. Иванова Мария Петровна 12.03.2014 5Б». Each line is judged by itself. */

import type { PlainDate } from '../../calendar.ts';
import { foldName, formatName, type PersonName } from '../../people/name.ts';
import { withoutLinks } from '../../people/written-links.ts';
import { cleanText, foldText, hasWords, type Rejected, reject, shortened } from '../../typed.ts';
import { type ReadChild, type RosterDoubt, type RosterFault, readRosterLine } from './roster-line.ts';

export interface RosterChild {
  readonly name: PersonName;
  /** Null only where the caller allows a list without birth dates; never guessed. */
  readonly birthDate: PlainDate | null;
  readonly grade: ReadChild['grade'];
}

/** One line of the list; `line` counts from 1 over everything pasted, `typed` is the line for showing back. */
export type RosterLine = { readonly line: number; readonly typed: string } & (
  | { readonly outcome: 'ok'; readonly value: RosterChild }
  | { readonly outcome: 'confirm'; readonly value: RosterChild; readonly doubts: readonly RosterDoubt[] }
  | { readonly outcome: 'reject'; readonly read: ReadChild; readonly faults: readonly RosterFault[] }
);

export type RosterListFault = { code: 'empty' } | { code: 'too-many-lines'; limit: number };

/** `skipped` are lines that are no children: headings, the teacher's name. Blank lines are not mentioned. */
export type RosterRead =
  | {
      readonly outcome: 'read';
      readonly lines: readonly RosterLine[];
      readonly skipped: ReadonlyArray<{ readonly line: number; readonly typed: string }>;
    }
  | Rejected<RosterListFault>;

export interface RosterContext {
  readonly today: PlainDate;
  /** Children of this institution entered before; the same name written otherwise is pointed out. */
  readonly known?: readonly PersonName[];
  /** Whether a child without a birth date is a fault (the default). */
  readonly needsBirthDate?: boolean;
}

/** The longest list that is read, in lines with something on them. */
export const LONGEST_ROSTER = 150;

const HEADING =
  /(?<!\p{L})(?:фио|ф\.\s?и\.\s?о|фамилия|список|дата рождения|участники|солисты|дети|ученики|учащиеся|номинация|состав|ансамбль|коллектив|хор|студия|группа|класс|педагог|руководитель|концертмейстер|учитель|тренер|школ[аеуы]|сош|лицей|гимназия|name|list)(?!\p{L})/u;

/** Beside somebody's name it is the grade they are in, and no heading. */
const OF_GRADE = /(?<!\p{L})класса?(?!\p{L})/u;

/** Words around a list: greetings and thanks. */
const COURTESY =
  /^(?:спасибо|большое спасибо|огромное спасибо|благодар|заранее|здравствуй|добр(?:ый|ое|ого) (?:день|вечер|утро|дня|вечера|утра)|приветствую|привет|с уважением|пожалуйста|вот список|вот$|это вс[её]|вс[её]$|thank|thanks|hello|hi$|good (?:morning|evening|afternoon)|please|best regards|that is all|that's all)/u;

interface FilledLine {
  line: number;
  text: string;
}

/** The lines of a text with something on them, numbered from 1 over all its lines; a link alone belongs to the line above. */
export function filledLines(text: string): FilledLine[] {
  const filled = text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line, index) => ({ line: index + 1, text: cleanText(line.replaceAll('\t', '; ')) }))
    .filter((line) => hasWords(line.text));
  const whole: FilledLine[] = [];
  for (const one of filled) {
    const above = isLinkAlone(one.text) ? whole.pop() : undefined;
    whole.push(above ? { line: above.line, text: `${above.text}, ${one.text}` } : one);
  }
  return whole;
}

function isLinkAlone(text: string): boolean {
  return !hasWords(withoutLinks(text, ''));
}

/** Reads a pasted list. A line may hold one child; the order of name, date and grade does not matter. */
export function parseRosterList(text: string, context: RosterContext): RosterRead {
  const filled = filledLines(text);
  if (filled.length === 0) {
    return reject({ code: 'empty' });
  }
  if (filled.length > LONGEST_ROSTER) {
    return reject({ code: 'too-many-lines', limit: LONGEST_ROSTER });
  }
  const judged = withDatesBelow(
    filled.map(({ line, text: typed }) => ({ line, typed, read: readRosterLine(typed, context) })),
    context,
  );
  const isChild = ({ typed, read }: JudgedLine) => !isAside(typed, read);
  return {
    outcome: 'read',
    lines: pointOutRepeats(judged.filter(isChild).map(({ line, typed, read }) => judgeLine(line, typed, read))),
    skipped: judged.filter((one) => !isChild(one)).map(({ line, typed }) => ({ line, typed: shortened(typed) })),
  };
}

interface JudgedLine {
  line: number;
  typed: string;
  read: ReadChild;
}

/** A date alone on its line belongs to the name above it that has none: so a table comes out of some programs. */
function withDatesBelow(lines: readonly JudgedLine[], context: RosterContext): JudgedLine[] {
  const whole: JudgedLine[] = [];
  for (const one of lines) {
    const above = whole.at(-1);
    const belongs = above && lacksOnly('no-birth-date', above) && lacksOnly('no-name', one);
    if (!above || !belongs) {
      whole.push(one);
      continue;
    }
    const typed = `${above.typed}, ${one.typed}`;
    whole[whole.length - 1] = { line: above.line, typed, read: readRosterLine(typed, context) };
  }
  return whole;
}

function lacksOnly(what: 'no-birth-date' | 'no-name', { typed, read }: JudgedLine): boolean {
  const [fault, ...others] = read.faults;
  return fault?.why.code === what && others.length === 0 && !isAside(typed, read);
}

function judgeLine(line: number, typed: string, read: ReadChild): RosterLine {
  const { name, birthDate, grade, doubts, faults } = read;
  const shown = { line, typed: shortened(typed, 100) };
  if (name === null || faults.length > 0) {
    return { ...shown, outcome: 'reject', read, faults };
  }
  const value = { name, birthDate, grade };
  return doubts.length === 0 ? { ...shown, outcome: 'ok', value } : { ...shown, outcome: 'confirm', value, doubts };
}

/** Whether the line is no child but a heading, a greeting, thanks or a link. */
export function isAside(typed: string, read: ReadChild): boolean {
  return read.birthDate === null && (isHeading(typed, read) || isCourtesy(typed) || isLinkAlone(typed));
}

function isCourtesy(typed: string): boolean {
  return !/\d/u.test(typed) && COURTESY.test(foldText(typed).replace(/^[^\p{L}]+/u, ''));
}

function isHeading(typed: string, read: ReadChild): boolean {
  const isPupil = read.name !== null && read.grade !== null;
  const words = isPupil ? foldText(typed).replace(OF_GRADE, '') : foldText(typed);
  return HEADING.test(words) || typed.endsWith(':') || (read.name === null && read.grade !== null);
}

/** The same child on two lines is shown on the second of them. */
function pointOutRepeats(lines: readonly RosterLine[]): RosterLine[] {
  const firstLines = new Map<string, number>();
  return lines.map((line) => {
    if (line.outcome === 'reject') {
      return line;
    }
    const key = `${foldName(formatName(line.value.name))} ${line.value.birthDate ?? ''}`;
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) {
      firstLines.set(key, line.line);
      return line;
    }
    const repeated: RosterDoubt = { kind: 'roster', why: { code: 'repeated', firstLine } };
    const doubts = line.outcome === 'confirm' ? [...line.doubts, repeated] : [repeated];
    return { line: line.line, typed: line.typed, outcome: 'confirm', value: line.value, doubts };
  });
}
