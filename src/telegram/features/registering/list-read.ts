/** A pasted list shown back: how many were taken, which lines are doubtful, which need another try and why. Pure. */

import type { Answered } from '../../../entries/input.ts';
import type { TypedReason } from '../../../entries/refusals.ts';
import { formatBirthDate } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { typedReasonText } from '../../refusals.ts';

type ListRead = Extract<Answered, { outcome: 'list-read' }>;
type SoloistsRead = Extract<Answered, { outcome: 'soloists-read' }>;
type Line = ListRead['lines'][number];
type Faulty = Extract<Line, { outcome: 'faulty' }>;
type Doubtful = Extract<Line, { outcome: 'doubtful' }>;

/** Lines told one by one; the rest of a longer list is counted. */
const MOST_TOLD = 10;
/** Characters of a line that tell which one it is. */
const MOST_OF_LINE = 50;
/** Lines left out that are named, and characters of each. */
const MOST_SKIPPED = 3;
const MOST_OF_SKIPPED = 25;

export function listReadLines({ lines, good, skipped }: ListRead, say: Say): string[] {
  const faulty = lines.filter((line) => line.outcome === 'faulty').map((line) => faultyLine(line, say));
  const doubtful = lines.filter((line) => line.outcome === 'doubtful').map((line) => doubtfulLine(line, say));
  return [
    say.html('list-taken', { good }),
    ...(skipped.length > 0 ? [say.html('list-skipped', { count: skipped.length })] : []),
    ...(doubtful.length > 0 ? ['', say.html('list-doubts'), ...told(doubtful, say)] : []),
    ...(faulty.length > 0 ? ['', say.html('list-faults'), ...told(faulty, say), say.html('list-mend')] : []),
  ];
}

function told(lines: string[], say: Say): string[] {
  const rest = lines.length - MOST_TOLD;
  return [...lines.slice(0, MOST_TOLD), ...(rest > 0 ? [say.html('list-more-faults', { count: rest })] : [])];
}

function doubtfulLine({ child: { lastName, firstName, birthDate }, kind, why }: Doubtful, say: Say): string {
  const child = escapeHtml(`${lastName} ${firstName}, ${formatBirthDate(birthDate)}`);
  return say('list-line-doubtful', { child, why: typedReasonText(say, kind, why) });
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
  const shown = skipped.slice(0, MOST_SKIPPED).map((line) => shortened(line, MOST_OF_SKIPPED));
  return [...shown, ...(skipped.length > shown.length ? ['…'] : [])].join('; ');
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
