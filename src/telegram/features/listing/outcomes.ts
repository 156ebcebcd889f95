/** What became of the soloists submitted together: each by name with its number, or the reason why not. Pure. */

import type { ListOutcome, ListSubmitted } from '../../../entries/lists/submitting.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { refusalAbout } from '../../screens/refusals.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { type Room, toldLines } from '../../screens/told-lines.ts';
import { askEntryButton } from '../extending/buttons.ts';
import { goTo } from '../home/doors.ts';
import { startButton } from '../registering/buttons.ts';
import { keepDuplicatesButton, showListBelowButton } from './buttons.ts';
import { soloistName } from './table.ts';

/** Rows that one message shows; the rest is counted, and stands in /my. */
const ROWS: Room = { most: 30, characters: 1400 };
/** Reasons told, and names above each of them; reasons are long. */
const MOST_REASONS = 3;
const UNDER_ONE_REASON: Room = { most: 5, characters: 150 };

export function outcomesScreen(
  { outcomes, finished }: ListSubmitted,
  { list, contest }: Record<'list' | 'contest', number>,
  say: Say,
): Screen {
  const of = (outcome: string) => outcomes.filter((one) => kindOf(one) === outcome);
  const [submitted, waiting, refused] = [of('submitted'), of('waitlisted'), of('refused')];
  const alike = refused.filter(({ result }) => !result.ok && result.refusal.code === 'duplicate-found').length;
  const rest = (count: number) => say.html('listing-more-rows', { count });
  const html = [
    ...(submitted.length > 0 ? [`<b>${say.html('listing-done', { count: submitted.length })}</b>`] : []),
    ...toldLines(submitted.map(row), ROWS, rest),
    ...(waiting.length > 0 ? [`<b>${say.html('listing-waitlisted', { count: waiting.length })}</b>`] : []),
    ...toldLines(waiting.map(row), ROWS, rest),
    ...(refused.length > 0 ? [`<b>${say.html('listing-refused', { count: refused.length })}</b>`] : []),
    ...refusedLines(refused, say),
    ...(outcomes.length === 0 ? [say.html('listing-nothing-ready')] : []),
    ...(finished ? [] : ['', say.html('listing-rest')]),
  ];
  const late = refused.some(({ result }) => !result.ok && result.refusal.code === 'registration-closed');
  const rows = [
    late ? [press(say('extending-button-ask'), askEntryButton.data({ entry: list }))] : [],
    alike > 0
      ? [press(say('listing-keep-duplicates', { count: alike }), keepDuplicatesButton.data({ entry: list }))]
      : [],
    finished
      ? [press(say('submit-another'), startButton.data({ contest }))]
      : [press(say('listing-show'), showListBelowButton.data({ entry: list }))],
    [press(say('home-door-my'), goTo.data({ command: 'my' }))],
  ];
  return { html: html.join('\n'), ...inline(rows), listens: false };
}

function kindOf({ result }: ListOutcome): string {
  return result.ok ? result.value.outcome : 'refused';
}

function row({ entry }: ListOutcome): string {
  return `${escapeHtml(entry.number ?? '')} · ${escapeHtml(soloistName(entry))}`;
}

/** Those with one reason together, and below them the reason once. */
function refusedLines(refused: readonly ListOutcome[], say: Say): string[] {
  const byReason = new Map<string, string[]>();
  for (const { entry, result } of refused) {
    const why = result.ok ? '' : refusalAbout(say, result.refusal, entry);
    byReason.set(why, [...(byReason.get(why) ?? []), escapeHtml(soloistName(entry))]);
  }
  const rest = (count: number) => say.html('listing-more-rows', { count });
  const groups = [...byReason].slice(0, MOST_REASONS);
  const left = refused.length - groups.reduce((sum, [, names]) => sum + names.length, 0);
  return [
    ...groups.flatMap(([why, names]) => [...toldLines(names, UNDER_ONE_REASON, rest), why]),
    ...(left > 0 ? [rest(left)] : []),
  ];
}
