/** Pieces that the contact's card and the organizers' card share: an entry's label, its flags, a message that fits. */

import type { EntryView } from '../../entries/view.ts';
import { type Say, unescaped } from '../../texts/texts.ts';
import { shortened } from '../../typed.ts';
import { entryLine } from './entry-text.ts';
import { issueLines } from './issues.ts';

/** Characters of a label that a phone shows on one button. */
const MOST_ON_LABEL = 40;
/** Flags told one by one. */
const MOST_FLAGS = 6;
/** The messenger's limit for one message. */
const MOST_IN_MESSAGE = 4096;
/** What is left of a long line where the whole message would not fit. */
const MOST_IN_LINE = 250;

/** «ЗЛБ-008 · Песенка друзей», plain text, for a button. */
export function entryLabel(entry: EntryView, say: Say): string {
  return shortened(entryLine({ ...entry, nomination: null }, say), MOST_ON_LABEL);
}

/** What the checks found, a line of HTML each; the rest of a long list is counted. */
export function flagLines(entry: EntryView, issues: EntryView['issues'], say: Say): string[] {
  const lines = issueLines(entry, issues, say);
  const rest = lines.length - MOST_FLAGS;
  return [
    ...lines.slice(0, MOST_FLAGS).map((line) => `⚠️ ${line}`),
    ...(rest > 0 ? [say.html('card-more-flags', { count: rest })] : []),
  ];
}

/** The same as plain text for a reason, as many whole lines as stay within `most` characters. */
export function flagsAsReason(entry: EntryView, say: Say, most: number): string {
  const lines = issueLines(entry, entry.issues, unescaped(say), entry.issues.length);
  const fits = (count: number) => [...lines.slice(0, count).join('\n')].length <= most;
  return lines.filter((_, index) => fits(index + 1)).join('\n');
}

/** A block of lines with air above it, where there is one. */
export function apart(lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : [];
}

/** The lines as one message; where they are too much for it, long ones lose their ends and their bold. */
export function fitted(lines: readonly string[]): string {
  const whole = lines.join('\n');
  if (whole.length <= MOST_IN_MESSAGE) return whole;
  return lines.map((line) => (line.length > MOST_IN_LINE ? cut(line) : line)).join('\n');
}

/** Cut where neither a tag nor an escaped character is torn. */
function cut(line: string): string {
  const plain = line.replaceAll(/<[^>]*>/gu, '').slice(0, MOST_IN_LINE);
  return `${plain.replace(/&[a-z]*$/u, '').replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
