/** A list of soloists as a table: what wants a look first, then who lacks something, then who is ready. Pure. */

import type { HeldLine } from '../../../entries/lists/facts.ts';
import { isTapped } from '../../../entries/lists/next.ts';
import type { ListView } from '../../../entries/lists/queries.ts';
import { isOptional } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { titleOf } from '../../entries/entry-text.ts';
import { fewWords } from '../registering/list-read.ts';
import { stepName } from '../registering/summary.ts';

/** Rows that one message shows; the rest is counted. */
const MOST_ROWS = 25;
/** So few rows stand above any question; more would push it off the screen. */
const FEW_ROWS = 8;
/** Characters of a line that tell which one it is. */
const MOST_OF_LINE = 40;

/** The head with the counts, and a row for each line. */
export function tableLines(list: ListView, say: Say): string[] {
  const lacking = list.drafts.filter((draft) => ownLacks(draft).length > 0);
  const others = list.drafts.filter((draft) => ownLacks(draft).length === 0);
  const rows = [
    ...list.held.filter((line) => !isInFront(line, list)).map((line) => heldRow(line, say)),
    ...lacking.map((draft) => lackingRow(draft, say)),
    ...others.map((draft) => soloistRow(draft, list, say)),
  ];
  const shown = rows.length <= FEW_ROWS || isTableWanted(list) ? mostRows(list) : 0;
  const rest = rows.length - shown;
  return [
    `<b>${say.html('listing-head', { count: list.held.length + list.drafts.length + list.submitted })}</b>`,
    ...(list.submitted > 0 ? [say.html('listing-submitted-before', { count: list.submitted })] : []),
    ...rows.slice(0, shown),
    ...(shown > 0 && rest > 0 ? [say.html('listing-more-rows', { count: rest })] : []),
  ];
}

/** «Иванов Пётр · Эстрадный вокал · Песня», plain text. */
export function soloistName(entry: EntryView): string {
  const [child] = entry.participants;
  const name = child ? `${child.lastName} ${child.firstName}` : '';
  return [name, entry.nomination?.title, titleOf(entry)].filter(Boolean).join(' · ');
}

/** How many soloists may be submitted as they are. */
export function readyCount({ drafts }: ListView): number {
  return drafts.filter(({ complete }) => complete).length;
}

/** The line in front is told in full below the table. */
function isInFront({ line }: HeldLine, { next }: ListView): boolean {
  return next.kind === 'held' && next.line.line === line;
}

function heldRow({ typed, kind, why, solo }: HeldLine, say: Say): string {
  return say('listing-row-held', {
    typed: escapeHtml(shortened(typed, MOST_OF_LINE)),
    why: solo === null ? fewWords(say, kind, why) : say.html('listing-row-doubt'),
  });
}

function lackingRow(draft: EntryView, say: Say): string {
  const what = ownLacks(draft).map((step) => stepName(draft, step, say).toLowerCase());
  return say.html('listing-row-lacks', { soloist: soloistName(draft), what: what.join(', ') });
}

/** Where everybody's age is asked about, each row says it. */
function soloistRow(draft: EntryView, { next }: ListView, say: Say): string {
  const age = next.kind === 'all' && next.step === 'category' ? draft.proposal.category?.title : undefined;
  const soloist = [soloistName(draft), age].filter(Boolean).join(' · ');
  return say.html(draft.complete ? 'listing-row-ready' : 'listing-row-waits', { soloist });
}

/** Above a line to be mended stand few others: it is what is wanted now. */
function mostRows({ next }: ListView): number {
  return next.kind === 'held' ? FEW_ROWS : MOST_ROWS;
}

/** A question that is the same for all, or of one soloist, is asked by itself. */
function isTableWanted({ next }: ListView): boolean {
  return next.kind === 'nothing' || next.kind === 'held' || (next.kind === 'all' && next.step === 'category');
}

/** What only this soloist can answer; what is asked of all at once needs no word in every row. */
function ownLacks(draft: EntryView): EntryView['missing'] {
  return draft.missing.filter((step) => !isTapped(draft.contest, step) && !isOptional(draft.contest, step));
}
