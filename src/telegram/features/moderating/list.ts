/** A contest's entries as its organizers list them: by filter and page, with the ways on. */

import { allContests, type Contest, contestById } from '../../../contests/queries.ts';
import { type QueueCounts, queueCounts } from '../../../entries/lists/queue.ts';
import { type EntryList, entriesOfContest } from '../../../entries/queries.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { EntryState } from '../../../entries/words.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { findButton } from '../finding/buttons.ts';
import { cardButton, contestsButton, listButton, narrowButton, nextButton, picksButton } from './buttons.ts';
import { FILTER_NAMES, FILTERS, type FilterName, facetOf, filterOf, filterWord, narrowed } from './filters.ts';
import { listName } from './list-name.ts';
import { proposalsRow } from './proposals.ts';
import { contestsInReach } from './reach.ts';

/** A list as a button names it. */
export interface Wanted {
  contest: number;
  filter: string;
  page: number;
}

/** One page of a list, with what it is of. */
export interface Listed {
  contest: Contest;
  /** The list's word, as it stands in the contest. */
  filter: string;
  list: EntryList;
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
export async function listed(
  ctx: Ctx,
  { contest: contestId, filter: word, page }: Wanted,
): Promise<Result<Listed, Refusal>> {
  const { db } = ctx.services;
  const contest = await contestById(db, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const facet = facetOf(word, contest.definition);
  const holds = narrowed(FILTERS[filterOf(word)].holds, facet);
  const pageAt = (at: number) => entriesOfContest(db, ctx.caller, contestId, { ...holds, page: at });
  const asked = await pageAt(page);
  const list = asked.ok && page >= asked.value.pages ? await pageAt(asked.value.pages - 1) : asked;
  return list.ok ? ok({ contest, filter: filterWord(filterOf(word), facet), list: list.value }) : list;
}

async function listScreen(ctx: Ctx, wanted: Wanted): Promise<Result<Screen, Refusal>> {
  const counts = await queueCounts(ctx.services.db, ctx.caller, wanted.contest);
  if (!counts.ok) return counts;
  const found = await listed(ctx, wanted);
  if (!found.ok) return found;
  const html = (await headLines(ctx, found.value, counts.value)).join('\n');
  const rows = [
    ...entryRows(found.value, ctx.say),
    turnRow(found.value, listButton),
    ...doRows(found.value, counts.value, ctx.say),
    ...nearRows(found.value, counts.value, ctx.say),
    await proposalsRow(ctx),
    await otherContestsRow(ctx),
  ];
  return ok({ html, ...inline(rows), listens: false });
}

async function headLines(ctx: Ctx, { contest, filter, list }: Listed, counts: QueueCounts): Promise<string[]> {
  const { say } = ctx;
  const shown = say.html('moderating-shown', {
    list: await listName(ctx, filter, contest.definition),
    count: list.total,
  });
  const nothing = counts.all === 0 ? 'moderating-none-yet' : FILTERS[filterOf(filter)].empty;
  return [
    say.html('moderating-title', { contest: titlesAmong(await allContests(ctx.services.db))(contest) }),
    '',
    list.total === 0 ? say.html(nothing) : shown,
    ...pageLines(list, say),
    ...(counts.drafts > 0 ? [say.html('moderating-drafts', { count: counts.drafts })] : []),
  ];
}

/** «Страница 2 из 5», where there are several. */
export function pageLines({ page, pages }: EntryList, say: Say): string[] {
  return pages > 1 ? [say.html('moderating-page', { page: page + 1, pages })] : [];
}

function entryRows({ filter, list: { entries, page } }: Listed, say: Say) {
  return entries.map((entry) => [
    press(rowLabel(entry, filter, say), cardButton.data({ entry: entry.id, filter, page })),
  ]);
}

/** «ЗЛБ-008 · Песенка друзей ⚠️» */
export function rowLabel(entry: EntryView, filter: string, say: Say): string {
  const list = filterOf(filter);
  const mark = list === 'all' || list === 'flagged' ? (MARKS[entry.state] ?? '') : '';
  return `${mark}${entryLabel(entry, say)}${entry.issues.length > 0 ? ' ⚠️' : ''}`;
}

/** To the pages before and behind. */
export function turnRow({ contest: { id: contest }, filter, list: { page, pages } }: Listed, to: typeof listButton) {
  const turn = (sign: string, target: number) => press(sign, to.data({ contest, filter, page: target }));
  return [...(page > 0 ? [turn('‹', page - 1)] : []), ...(page < pages - 1 ? [turn('›', page + 1)] : [])];
}

/** One after another, several at once; narrowing the list, finding one in it. */
function doRows({ contest: { id: contest }, filter, list }: Listed, counts: QueueCounts, say: Say) {
  const name = filterOf(filter);
  const open = name === 'waiting' ? counts.waiting : counts.undecided;
  const through = name === 'all' ? 'undecided' : filter;
  const first = nextButton.data({ contest, after: 0, filter: through, page: 0 });
  const here = { contest, filter, page: list.page };
  return [
    [
      ...(open > 0 ? [press(say('moderating-button-walk'), first)] : []),
      ...(list.total > 1 ? [press(say('moderating-button-several'), picksButton.data(here))] : []),
    ],
    counts.all === 0
      ? []
      : [
          press(say('moderating-button-narrow'), narrowButton.data(here)),
          press(say('find-button'), findButton.data({ contest })),
        ],
  ];
}

/** The other lists that have something in them. */
function nearRows({ contest: { id: contest }, filter: present }: Listed, counts: QueueCounts, say: Say) {
  const others = FILTER_NAMES.filter((name) => FILTERS[name].near && name !== present && counts[name] > 0);
  return packed(others.map((filter) => listPress(contest, filter, counts, say)));
}

/** «Все заявки · 12». */
export function listPress(contest: number, filter: FilterName, counts: QueueCounts, say: Say) {
  const label = say('moderating-button-filter', { list: say(FILTERS[filter].label), count: counts[filter] });
  return press(label, listButton.data({ contest, filter, page: 0 }));
}

async function otherContestsRow(ctx: Ctx) {
  const { length } = await contestsInReach(ctx);
  return length > 1 ? [press(ctx.say('moderating-other-contest'), contestsButton.data({}))] : [];
}
