/** One child on one line: the birth date and the grade are found and cut out, the rest is the name. */

import type { PlainDate } from '../../calendar.ts';
import { findDates } from '../../dates/date-parts.ts';
import { type BirthDateDoubt, type BirthDateFault, parseBirthDate } from '../../people/birth-date.ts';
import { type Grade, type GradeDoubt, parseGrade } from '../../people/grade.ts';
import { type NameDoubt, type NameFault, type PersonName, parsePersonName, type TypedName } from '../../people/name.ts';
import { withoutLinks } from '../../people/written-links.ts';
import { cleanText } from '../../typed.ts';

/** `kind` and the code together name the sentence: `typed-<kind>-<code>`. */
export type RosterDoubt =
  | { kind: 'name'; why: NameDoubt }
  | { kind: 'birth-date'; why: BirthDateDoubt }
  | { kind: 'grade'; why: GradeDoubt }
  | { kind: 'roster'; why: { code: 'repeated'; firstLine: number } };

export type RosterFault =
  | { kind: 'name'; why: NameFault }
  | { kind: 'birth-date'; why: BirthDateFault }
  | { kind: 'roster'; why: { code: 'two-children' } | { code: 'no-birth-date' } | { code: 'no-name' } };

/** What could be read of a line, also of a faulty one, so that only the faulty part need be asked again. */
export interface ReadChild {
  readonly name: PersonName | null;
  readonly birthDate: PlainDate | null;
  readonly grade: Grade | null;
  readonly doubts: readonly RosterDoubt[];
  readonly faults: readonly RosterFault[];
}

export interface LineContext {
  readonly today: PlainDate;
  readonly known?: readonly PersonName[];
  readonly needsBirthDate?: boolean;
}

/** Pictures people put before names. */
const PICTURES = /\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*/gu;
const BULLET = /^[•◦▪●*·–—-]+\s*/u;
const EMPTY_BRACKETS = /[([][\s;]*[)\]]/gu;
/** Words behind a date that belong to it. */
export const DATE_TAIL = /^\s*(?:год[ау]?|г)?[\s.]*(?:рожд(?:ения)?|р)?(?!\p{L})\.?/iu;
/** Words before a date that belong to it. */
export const DATE_LABEL = /(?:дата рождения|д\.?\s?р\.?|род(?:ил(?:ся|ась))?\.?)\s*:?\s*$/iu;
const AGE = /[(,]?\s*(?<!\d)\d{1,2}\s?(?:лет|год(?:а|ик)?)(?!\p{L})\s*\)?/iu;
const NUMBERING = /^\s*(?:№\s*)?\d{1,3}(?:\s*[.)\]:;,\p{Pd}]+\s*|\s+)(?=["«]?\p{L}{2}|\p{L}\s\p{L}{2})/u;
const SMALL_GROUP =
  /(?:подготовительная|старшая|средняя|младшая|подг\.?)\s?(?:группа|гр\.?)?|дошкольни(?:к|ца)|д\/с|детский сад/iu;
const GRADE =
  /(?<![\d\p{L}.,/-])(?:1[01]|[1-9])\s?-?\s?(?:класс|кл\.?)?\s?["«'(]?\s?(?:\p{L}(?!\p{L}))?["»')]?\s?(?:класса?|кл\.?)?(?!\s?(?:лет|год))(?![\d\p{L}./])/giu;
/** Written in the usual groups, so that a number in the list, a date and a grade in a row are not taken for one. */
const PHONE = /(?<![\d.])(?:\+7|[78])[\s-]?\(?\d{3}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/gu;
const UNFINISHED_DATE =
  /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]?|\d{1,2}\s?(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)|(?:19|20)\d{2})(?!\d)/iu;

/** Reads a line with one child; a second date or a second name on it is a fault, a link or a phone beside it is left out. */
export function readRosterLine(line: string, { today, known = [], needsBirthDate = true }: LineContext): ReadChild {
  const plain = cleanText(line.replaceAll('\t', '; ').replace(PICTURES, ' '));
  const bare = withoutLinks(plain, '; ').replace(PHONE, '; ');
  const text = bare.replace(BULLET, '').replace(EMPTY_BRACKETS, '; ');
  const [date, second] = findDates(text);
  const cut = date === undefined ? null : cutDate(text, date.start, date.end);
  const born = cut === null ? null : parseBirthDate(cut.typed, { today });
  const { grade, rest } = cutGrade((cut?.rest ?? text).replace(NUMBERING, ''));
  const nameText = born === null ? rest.replace(UNFINISHED_DATE, '; ').replace(AGE, '; ') : rest;
  const name = parsePersonName(nameText, { known });
  const hasTwoNames = name.outcome === 'reject' && name.why.code === 'two-people';
  const dateFaults = born === null ? whyNoDate(rest, needsBirthDate, today) : faultsOf('birth-date', born);
  return {
    name: valueIn(name),
    birthDate: born === null ? null : valueIn(born),
    grade: grade === null ? null : valueIn(grade),
    doubts: [
      ...(name.outcome === 'confirm' ? [{ kind: 'name' as const, why: name.why }] : []),
      ...(born?.outcome === 'confirm' ? [{ kind: 'birth-date' as const, why: born.why }] : []),
      ...(grade?.outcome === 'confirm' ? [{ kind: 'grade' as const, why: grade.why }] : []),
    ],
    faults: second !== undefined || hasTwoNames ? [TWO_CHILDREN] : [...nameFaults(name), ...dateFaults],
  };
}

const TWO_CHILDREN: RosterFault = { kind: 'roster', why: { code: 'two-children' } };

function nameFaults(name: TypedName): RosterFault[] {
  const isMissing = name.outcome === 'reject' && (name.why.code === 'empty' || name.why.code === 'not-a-name');
  return isMissing ? [{ kind: 'roster', why: { code: 'no-name' } }] : faultsOf('name', name);
}

function faultsOf<Kind extends string, Fault>(
  kind: Kind,
  read: { outcome: 'ok' | 'confirm' } | { outcome: 'reject'; why: Fault },
): { kind: Kind; why: Fault }[] {
  return read.outcome === 'reject' ? [{ kind, why: read.why }] : [];
}

/** Cuts a date with its «г.р.» and an age beside it out of the line. */
function cutDate(text: string, start: number, end: number): { typed: string; rest: string } {
  const tail = DATE_TAIL.exec(text.slice(end))?.[0] ?? '';
  const before = text.slice(0, start).replace(DATE_LABEL, '');
  const rest = `${before}; ${text.slice(end + tail.length)}`;
  const age = AGE.exec(rest)?.[0] ?? '';
  const bare = age === '' ? rest : rest.replace(age, '; ');
  return { typed: `${text.slice(start, end)} ${age}`, rest: bare.replace(EMPTY_BRACKETS, '; ') };
}

function cutGrade(text: string): { grade: ReturnType<typeof parseGrade> | null; rest: string } {
  const written = SMALL_GROUP.exec(text)?.[0] ?? (text.match(GRADE) ?? []).at(-1);
  if (written === undefined) {
    return { grade: null, rest: text };
  }
  const grade = parseGrade(written);
  const place = text.lastIndexOf(written);
  const rest = `${text.slice(0, place)}; ${text.slice(place + written.length)}`;
  return grade.outcome === 'reject' ? { grade: null, rest: text } : { grade, rest };
}

function whyNoDate(rest: string, needsBirthDate: boolean, today: PlainDate): RosterFault[] {
  const attempt = UNFINISHED_DATE.exec(rest)?.[0] ?? AGE.exec(rest)?.[0]?.replace(/[(),]/gu, '');
  const read = attempt === undefined ? null : parseBirthDate(attempt, { today });
  if (read?.outcome === 'reject' && read.why.code !== 'not-a-date') {
    return [{ kind: 'birth-date', why: read.why }];
  }
  return needsBirthDate ? [{ kind: 'roster', why: { code: 'no-birth-date' } }] : [];
}

function valueIn<T>(read: { outcome: 'ok' | 'confirm'; value: T } | { outcome: 'reject' }): T | null {
  return read.outcome === 'reject' ? null : read.value;
}
