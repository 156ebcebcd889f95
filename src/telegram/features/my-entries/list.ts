/** A contact's own entries: drafts with what they lack first, then what needs correcting, by contest. */

import { entriesOfContact } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { EntryState } from '../../../entries/words.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../contest-title.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entry-card.ts';
import { stateName } from '../../entry-text.ts';
import { redraw, reply } from '../../reply.ts';
import { inline, press, type Screen } from '../../screen.ts';
import { goTo } from '../home/doors.ts';
import { stepName } from '../registering/summary.ts';
import { cardButton, listButton } from './buttons.ts';

/** Entries on one page: more buttons do not fit a phone's screen. */
const PER_PAGE = 8;
/** Questions named as missing; the rest are counted. */
const MISSING_NAMED = 3;

/** What waits for the contact comes first. */
const RANKS: Readonly<Record<EntryState, number>> = {
  draft: 0,
  returned: 1,
  submitted: 2,
  waitlisted: 3,
  accepted: 4,
  rejected: 5,
  withdrawn: 6,
};

/** /my */
export async function sendList(ctx: Ctx): Promise<void> {
  const { html, keyboard } = await listScreen(ctx, 0);
  await reply(ctx, html, keyboard);
}

/** Another page, or the way back from a card. */
export async function showList(ctx: Ctx, { page }: { page: number }): Promise<void> {
  const { html, keyboard } = await listScreen(ctx, page);
  await redraw(ctx, html, keyboard);
}

async function listScreen(ctx: Ctx, wanted: number): Promise<Screen> {
  const { say } = ctx;
  const contests = press(say('home-door-contests'), goTo.data({ command: 'contests' }));
  const entries = sorted(await entriesOfContact(ctx.services.db, ctx.caller.personId));
  if (entries.length === 0) return { html: say.html('my-none'), ...inline([[contests]]), listens: false };
  const last = Math.ceil(entries.length / PER_PAGE) - 1;
  const page = Math.min(wanted, last);
  const shown = entries.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const open = shown.map((entry) => [press(entryLabel(entry, say), cardButton.data({ entry: entry.id, page }))]);
  const turn = [
    ...(page > 0 ? [press('‹', listButton.data({ page: page - 1 }))] : []),
    ...(page < last ? [press('›', listButton.data({ page: page + 1 }))] : []),
  ];
  const html = [say.html('my-title'), ...listLines(shown, say)].join('\n');
  return { html, ...inline([...open, turn, [contests]]), listens: false };
}

/** The contest entered last comes first; inside it what waits for the contact, and the newest of that. */
function sorted(newestFirst: readonly EntryView[]): EntryView[] {
  const contests = [...new Set(newestFirst.map(({ contestId }) => contestId))];
  return newestFirst.toSorted(
    (one, other) =>
      contests.indexOf(one.contestId) - contests.indexOf(other.contestId) || RANKS[one.state] - RANKS[other.state],
  );
}

function listLines(entries: readonly EntryView[], say: Say): string[] {
  return entries.flatMap((entry, index) => {
    const isFirst = entries[index - 1]?.contestId !== entry.contestId;
    const heading = isFirst ? ['', `<b>${escapeHtml(shortTitle(entry.contest.title))}</b>`] : [];
    return [...heading, say.html('my-line', { entry: entryLabel(entry, say), standing: standing(entry, say) })];
  });
}

/** «не хватает: педагог, видео» of a draft, the state of every other; plain text. */
function standing(entry: EntryView, say: Say): string {
  if (entry.state !== 'draft') return lowerFirst(stateName(entry.state, say));
  return entry.complete ? say('my-draft-ready') : say('my-draft-lacks', { what: missingText(entry, say) });
}

/** What is still to be answered, the first few by name; plain text. */
export function missingText(entry: EntryView, say: Say): string {
  const named = entry.missing.slice(0, MISSING_NAMED).map((step) => lowerFirst(stepName(entry, step, say)));
  const rest = entry.missing.length - named.length;
  return rest > 0 ? say('my-missing-more', { named: named.join(', '), count: rest }) : named.join(', ');
}

/** Inside a sentence; what begins with several capitals is an abbreviation and stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
