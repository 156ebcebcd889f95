/** A contest's entries as its organizers list them: by filter and page, with the ways on. */

import { type Contest, contestById } from '../../../contests/queries.ts';
import { type EntryList, entriesOfContest } from '../../../entries/queries.ts';
import { type QueueCounts, queueCounts } from '../../../entries/queue.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { EntryState } from '../../../entries/words.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../contest-title.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entry-card.ts';
import { refuse } from '../../refusing.ts';
import { redraw, type reply } from '../../reply.ts';
import { inline, packed, press, type Screen } from '../../screen.ts';
import { cardButton, contestsButton, listButton, nextButton } from './buttons.ts';
import { FILTER_NAMES, FILTERS, type FilterName, filterOf } from './filters.ts';
import { proposalsRow } from './proposals.ts';
import { contestsInReach } from './reach.ts';

/** A list as a button names it. */
interface Wanted {
  contest: number;
  filter: string;
  page: number;
}

/** Decided entries among others are told apart by a mark before the number. */
const MARKS: Readonly<Partial<Record<EntryState, string>>> = {
  accepted: '✓ ',
  returned: '↩ ',
  rejected: '✕ ',
  withdrawn: '– ',
  waitlisted: '… ',
};

/** A list in place of what was tapped. */
export async function showList(ctx: Ctx, wanted: Wanted): Promise<void> {
  await show(ctx, wanted, redraw);
}

/** A list, drawn as a new message or in place of another. */
export async function show(ctx: Ctx, wanted: Wanted, draw: typeof reply): Promise<void> {
  const screen = await listScreen(ctx, wanted);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await draw(ctx, screen.value.html, screen.value.keyboard);
}

/** One page of a contest's entries; a page that is no more is the last one. */
async function listScreen(
  ctx: Ctx,
  { contest: contestId, filter: word, page }: Wanted,
): Promise<Result<Screen, Refusal>> {
  const { db } = ctx.services;
  const filter = filterOf(word);
  const counts = await queueCounts(db, ctx.caller, contestId);
  if (!counts.ok) return counts;
  const contest = await contestById(db, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const list = await pageOf(ctx, contestId, filter, page);
  if (!list.ok) return list;
  const html = headLines(contest, filter, counts.value, list.value, ctx.say).join('\n');
  const rows = [
    ...entryRows(list.value, filter, ctx.say),
    turnRow(contestId, filter, list.value),
    walkRow(contestId, filter, counts.value, ctx.say),
    ...filterRows(contestId, filter, counts.value, ctx.say),
    await proposalsRow(ctx),
    await otherContestsRow(ctx),
  ];
  return ok({ html, ...inline(rows), listens: false });
}

async function pageOf(ctx: Ctx, contestId: number, filter: FilterName, page: number) {
  const { holds } = FILTERS[filter];
  const list = await entriesOfContest(ctx.services.db, ctx.caller, contestId, { ...holds, page });
  if (!list.ok || page < list.value.pages) return list;
  return entriesOfContest(ctx.services.db, ctx.caller, contestId, { ...holds, page: list.value.pages - 1 });
}

function headLines(
  { definition }: Contest,
  filter: FilterName,
  counts: QueueCounts,
  list: EntryList,
  say: Say,
): string[] {
  const { label, empty } = FILTERS[filter];
  const shown = say.html('moderating-shown', { list: say(label), count: list.total });
  const nothing = counts.all === 0 ? 'moderating-none-yet' : empty;
  return [
    say.html('moderating-title', { contest: shortTitle(definition.title) }),
    '',
    list.total === 0 ? say.html(nothing) : shown,
    ...(list.pages > 1 ? [say.html('moderating-page', { page: list.page + 1, pages: list.pages })] : []),
    ...(counts.drafts > 0 ? [say.html('moderating-drafts', { count: counts.drafts })] : []),
  ];
}

function entryRows({ entries, page }: EntryList, filter: FilterName, say: Say) {
  return entries.map((entry) => [
    press(listed(entry, filter, say), cardButton.data({ entry: entry.id, filter, page })),
  ]);
}

/** «ЗЛБ-008 · Песенка друзей ⚠️» */
function listed(entry: EntryView, filter: FilterName, say: Say): string {
  const mark = filter === 'all' || filter === 'flagged' ? (MARKS[entry.state] ?? '') : '';
  return `${mark}${entryLabel(entry, say)}${entry.issues.length > 0 ? ' ⚠️' : ''}`;
}

function turnRow(contest: number, filter: FilterName, { page, pages }: EntryList) {
  const to = (sign: string, target: number) => press(sign, listButton.data({ contest, filter, page: target }));
  return [...(page > 0 ? [to('‹', page - 1)] : []), ...(page < pages - 1 ? [to('›', page + 1)] : [])];
}

/** Decides one after another, as long as there is something to decide. */
function walkRow(contest: number, filter: FilterName, counts: QueueCounts, say: Say) {
  const open = filter === 'waiting' ? counts.waiting : counts.undecided;
  const through = filter === 'all' ? 'undecided' : filter;
  const first = nextButton.data({ contest, after: 0, filter: through, page: 0 });
  return open > 0 ? [press(say('moderating-button-walk'), first)] : [];
}

/** The other lists that have something in them. */
function filterRows(contest: number, present: FilterName, counts: QueueCounts, say: Say) {
  const others = FILTER_NAMES.filter((name) => name !== present && counts[name] > 0);
  return packed(
    others.map((filter) =>
      press(
        say('moderating-button-filter', { list: say(FILTERS[filter].label), count: counts[filter] }),
        listButton.data({ contest, filter, page: 0 }),
      ),
    ),
  );
}

async function otherContestsRow(ctx: Ctx) {
  const { length } = await contestsInReach(ctx);
  return length > 1 ? [press(ctx.say('moderating-other-contest'), contestsButton.data({}))] : [];
}
