/** One soloist on one line, in any order: «Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20». Pure. */

import type { PlainDate } from '../../calendar.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { findDates } from '../../dates/date-parts.ts';
import { looksLikePatronymic } from '../../people/given-names.ts';
import { parseGrade } from '../../people/grade.ts';
import { linksIn, withoutLinks } from '../../people/written-links.ts';
import { cleanText } from '../../typed.ts';
import { DATE_LABEL, DATE_TAIL, type ReadChild, readRosterLine } from '../rosters/roster-line.ts';
import type { Answer } from '../words.ts';
import { type AnswerWhy, createAnswers } from './line-answers.ts';
import { type NominationWhy, readNomination, titleWithin } from './line-nomination.ts';
import {
  BARE_DURATION,
  BEHIND_DATE,
  DATE_MARK,
  DURATION,
  LETTERS,
  QUOTED,
  REST_OF_NUMBER,
  SEPARATORS,
} from './line-shapes.ts';

export interface SoloContext {
  readonly contest: ContestDefinition;
  readonly today: PlainDate;
}

/** Why a line is not taken at once, beside what its child gives reason for; the sentence is `typed-<kind>-<code>`. */
export type LineWhy = AnswerWhy | { kind: 'list'; why: NominationWhy | { code: 'left-over'; typed: string } };

/** Everything read off a line. */
export interface SoloLine {
  readonly child: ReadChild;
  readonly nomination: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly doubts: readonly LineWhy[];
  readonly faults: readonly LineWhy[];
}

/** Reads a line. What is quoted is the title; what is left once name, date, nomination and duration are found is one too. */
export function readSoloLine(typed: string, { contest, today }: SoloContext): SoloLine {
  const answers = createAnswers(contest, today);
  let text = cleanText(typed.replaceAll('\t', '; ')).replace(REST_OF_NUMBER, '');
  const cut = (found: RegExpExecArray | null, take: (piece: string) => boolean) => {
    if (found !== null && take(found[0])) text = without(text, found.index, found.index + found[0].length);
  };
  text = withLinkTaken(text, answers.link);
  cut(QUOTED.exec(text), answers.title);
  cut(BARE_DURATION.exec(text), answers.duration);
  const { marked, dates } = withMarks(text);
  text = marked;
  cut(DURATION.exec(text), answers.duration);
  const whole = titleWithin(contest, text);
  if (whole !== null) text = without(text, whole.start, whole.end);
  const pieces = piecesOf(text);
  const { childPieces, others } = apart(pieces);
  const nominations = others.map((piece) => readNomination(contest, piece));
  const named = whole?.read ?? nominations.find((read) => read !== null) ?? null;
  const rest = others.filter((piece, index) => nominations[index] === null && !answers.choice(piece));
  const isTitle = rest.length > 0 && answers.title(rest.join(', '));
  const leftOver: LineWhy[] =
    rest.length > 0 && !isTitle ? [{ kind: 'list', why: { code: 'left-over', typed: rest.join(', ') } }] : [];
  const wrong: LineWhy[] = named !== null && 'why' in named ? [{ kind: 'list', why: named.why }] : [];
  return {
    child: readRosterLine(withDates(childPieces.join('; '), dates), { today }),
    nomination: named !== null && 'id' in named ? named.id : null,
    answers: answers.taken,
    doubts: [...answers.doubts, ...leftOver],
    faults: [...answers.faults, ...wrong],
  };
}

/** A link answers the question for one; where the contest asks for none it is left out, and the report says so. */
function withLinkTaken(text: string, take: (link: string) => boolean): string {
  const [link] = linksIn(text);
  if (link === undefined) return text;
  return take(link) ? text.replace(link, ' ; ') : withoutLinks(text, ' ; ');
}

function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ; ${text.slice(end)}`;
}

/** The text with a mark for each date, which takes the words that belong to it along: «12 марта 2014 г.р.». */
function withMarks(text: string): { marked: string; dates: string[] } {
  const dates: string[] = [];
  let marked = text;
  for (const { start, end } of findDates(text).toReversed()) {
    const first = start - (DATE_LABEL.exec(text.slice(0, start))?.[0].length ?? 0);
    const last = end + (DATE_TAIL.exec(text.slice(end))?.[0].trimEnd().length ?? 0);
    dates.unshift(text.slice(first, last));
    marked = `${marked.slice(0, first)}${DATE_MARK}${marked.slice(last)}`;
  }
  return { marked, dates };
}

function piecesOf(text: string): string[] {
  return text
    .replace(BEHIND_DATE, `$<name>${DATE_MARK} ; `)
    .split(SEPARATORS)
    .map((piece) => piece.replace(/^[\s\p{Pd}]+|[\s\p{Pd}]+$/gu, ''))
    .filter((piece) => new RegExp(`[\\p{L}\\d+${DATE_MARK}]`, 'u').test(piece));
}

/** The pieces that tell of the child (name, date, grade), and the others, each in their order. */
function apart(pieces: readonly string[]): { childPieces: string[]; others: string[] } {
  const named = nameAmong(pieces);
  const isOfChild = (piece: string, at: number) =>
    named.has(at) || piece.includes(DATE_MARK) || (wordsIn(piece) < 3 && parseGrade(piece).outcome !== 'reject');
  return {
    childPieces: pieces.filter(isOfChild),
    others: pieces.filter((piece, at) => !isOfChild(piece, at)),
  };
}

/** Where the name stands: beside the date, else at once before it, else behind it or at the beginning. */
function nameAmong(pieces: readonly string[]): Set<number> {
  const date = pieces.findIndex((piece) => piece.includes(DATE_MARK));
  if (date >= 0 && wordsIn(pieces[date]) > 1) return new Set([date]);
  if (date > 0 && wordsIn(pieces[date - 1]) > 0) return new Set(columnsBefore(pieces, date));
  return new Set(columnsFrom(pieces, date + 1));
}

/** A whole name stands in one piece; a spreadsheet gives a column to each of its words, and a third one to a patronymic only. */
function columnsFrom(pieces: readonly string[], start: number): number[] {
  const lone = pieces.slice(start).findIndex((piece) => wordsIn(piece) !== 1);
  const columns = lone < 0 ? pieces.length - start : lone;
  if (columns < 2) return [start];
  return columns > 2 && looksLikePatronymic(pieces[start + 2] ?? '')
    ? [start, start + 1, start + 2]
    : [start, start + 1];
}

function columnsBefore(pieces: readonly string[], end: number): number[] {
  const lone = pieces.slice(0, end).findLastIndex((piece) => wordsIn(piece) !== 1);
  const columns = end - 1 - lone;
  if (columns < 2) return [end - 1];
  return columns > 2 && looksLikePatronymic(pieces[end - 1] ?? '') ? [end - 3, end - 2, end - 1] : [end - 2, end - 1];
}

function wordsIn(piece: string | undefined): number {
  return (piece?.match(LETTERS) ?? []).length;
}

function withDates(text: string, dates: readonly string[]): string {
  return dates.reduce((whole, date) => whole.replace(DATE_MARK, date), text);
}
