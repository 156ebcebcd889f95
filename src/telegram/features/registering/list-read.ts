/** A pasted list shown back: how many were taken, which lines are doubtful, which need another try and why. Pure. */

import type { Answered } from '../../../entries/input.ts';
import type { TypedReason } from '../../../entries/refusals.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { typedReasonText } from '../../screens/refusals.ts';
import { type Room, toldLines } from '../../screens/told-lines.ts';

type ListRead = Extract<Answered, { outcome: 'list-read' }>;
type SoloistsRead = Extract<Answered, { outcome: 'soloists-read' }>;
type Line = ListRead['lines'][number];
type Faulty = Extract<Line, { outcome: 'faulty' }>;
type Doubtful = Extract<Line, { outcome: 'doubtful' }>;

/** Lines told one by one; the rest of a longer list is counted, so that the list so far has room below. */
const TOLD: Room = { most: 8, characters: 900 };
/** Children told under one reason, and reasons. */
const UNDER_ONE_REASON: Room = { most: 4, characters: 300 };
const MOST_REASONS = 3;
/** Characters of a line or a child that tell which one it is. */
const MOST_OF_LINE = 50;
/** Lines left out or repeated that are named, and characters of each. */
const MOST_NAMED = 3;
const MOST_OF_SKIPPED = 25;
const MOST_OF_NAME = 40;

/** The report of a pasted list of one act's performers. */
export function listReadLines({ lines, good, skipped }: ListRead, say: Say): string[] {
  const faulty = lines.filter((line) => line.outcome === 'faulty');
  const doubtful = lines.filter((line) => line.outcome === 'doubtful');
  const already = lines.filter((line) => line.outcome === 'already');
  const rest = (count: number) => say.html('list-more-faults', { count });
  const all = counted(
    faulty.map((line) => faultyLine(line, say)),
    say,
  );
  const faults = toldLines(all, TOLD, rest);
  return [
    say.html('list-taken', { good }),
    ...(already.length > 0 ? [say.html('list-already', namedFirst(already.map(nameOf)))] : []),
    ...(skipped.length > 0 ? [say.html('list-skipped', { lines: skippedLines(skipped) })] : []),
    ...(doubtful.length > 0 ? ['', say.html('list-doubts'), ...doubtLines(doubtful, say)] : []),
    ...(faulty.length > 0 ? ['', say.html('list-faults'), ...faults, say.html(mendKey(all, faults))] : []),
  ];
}

/** Where not every faulty line is told, the whole list may come again: nobody is written down twice. */
function mendKey(all: readonly string[], told: readonly string[]): 'list-mend' | 'list-mend-all' {
  return all.every((line, index) => line === told[index]) ? 'list-mend' : 'list-mend-all';
}

/** Lines that say the same become one with their number. */
function counted(lines: readonly string[], say: Say): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, count]) => (count > 1 ? say('list-line-times', { line, count }) : line));
}

/** Each doubt once, below the children it is about. */
function doubtLines(doubtful: readonly Doubtful[], say: Say): string[] {
  const byReason = new Map<string, string[]>();
  for (const { child, kind, why } of doubtful) {
    const reason = typedReasonText(say, kind, why);
    const shown = shortened(`${nameOf({ child })}, ${formatBirthDate(child.birthDate)}`, MOST_OF_LINE);
    byReason.set(reason, [...(byReason.get(reason) ?? []), escapeHtml(shown)]);
  }
  const rest = (count: number) => say.html('list-more-faults', { count });
  const groups = [...byReason];
  const left = groups.slice(MOST_REASONS).reduce((sum, [, children]) => sum + children.length, 0);
  return [
    ...groups.slice(0, MOST_REASONS).flatMap(([why, children]) => doubtGroup(why, children, rest, say)),
    ...(left > 0 ? [rest(left)] : []),
  ];
}

function doubtGroup(why: string, children: string[], rest: (count: number) => string, say: Say): string[] {
  const [only, ...others] = children;
  if (only !== undefined && others.length === 0) return [say('list-line-doubtful', { child: only, why })];
  return [
    ...toldLines(
      children.map((child) => `• ${child}`),
      UNDER_ONE_REASON,
      rest,
    ),
    why,
  ];
}

function nameOf({ child: { lastName, firstName } }: Pick<Doubtful, 'child'>): string {
  return `${lastName} ${firstName}`;
}

/** One example under all the lines is enough, so each has but a few words. */
function faultyLine({ typed, kind, why }: Faulty, say: Say): string {
  return say('list-line-faulty', {
    typed: escapeHtml(shortened(typed, MOST_OF_LINE)),
    why: fewWords(say, kind, why),
  });
}

/** What is wrong with a line in a few words, as HTML; a reason that has none is told in full. */
export function fewWords(say: Say, kind: string, why: TypedReason): string {
  const key = IN_FEW_WORDS[`${kind}-${why.code}`];
  return key ? say.html(key) : typedReasonText(say, kind, why);
}

/** What was read of a pasted list of soloists; the table below it shows everybody. */
export function soloistsReadLines({ taken, already, held, skipped }: SoloistsRead, say: Say): string[] {
  return [
    say.html('listing-read', { count: taken }),
    ...(held > 0 ? [say.html('listing-read-held', { count: held })] : []),
    ...(already > 0 ? [say.html('listing-read-already', { count: already })] : []),
    ...(skipped.length > 0 ? [say.html('listing-read-skipped', { lines: skippedLines(skipped) })] : []),
  ];
}

function skippedLines(skipped: readonly string[]): string {
  const shown = skipped.slice(0, MOST_NAMED).map((line) => shortened(line, MOST_OF_SKIPPED));
  return [...shown, ...(skipped.length > shown.length ? ['…'] : [])].join('; ');
}

/** The first of many by name, each once, and how many more there are. */
function namedFirst(names: readonly string[]): { names: string; more: number } {
  const shown = [...new Set(names)].slice(0, MOST_NAMED);
  const told = names.filter((name) => shown.includes(name)).length;
  return { names: shown.map((name) => shortened(name, MOST_OF_NAME)).join(', '), more: names.length - told };
}

const IN_FEW_WORDS: Readonly<Partial<Record<string, PlainKey>>> = {
  'roster-two-children': 'list-fault-two-children',
  'roster-no-birth-date': 'list-fault-no-birth-date',
  'roster-no-name': 'list-fault-no-name',
  'name-one-word': 'list-fault-one-word',
  'name-no-last-name': 'list-fault-no-last-name',
  'name-initials': 'list-fault-initials',
  'name-mixed-letters': 'list-fault-mixed-letters',
  'birth-date-invalid-date': 'list-fault-no-such-date',
  'birth-date-bad-year': 'list-fault-unfinished-date',
  'birth-date-no-year': 'list-fault-unfinished-date',
  'birth-date-no-day': 'list-fault-unfinished-date',
  'birth-date-age-not-date': 'list-fault-age-not-date',
  'birth-date-future': 'list-fault-future',
  'birth-date-adult': 'list-fault-adult',
  'grade-empty': 'list-fault-no-grade',
};
