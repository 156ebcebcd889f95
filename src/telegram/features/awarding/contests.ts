/** The way into awards: the contests an organizer reaches, then the groups of one. */

import { type ResultGroups, resultGroups } from '../../../awards/queries.ts';
import type { AwardRefusal } from '../../../awards/refusals.ts';
import { allContests } from '../../../contests/queries.ts';
import { contestsWithin } from '../../../people/access.ts';
import { ok, type Result } from '../../../result.ts';
import { shortenedInside } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle, titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { contestsButton, groupButton, groupsButton, previewButton, protocolsButton } from './buttons.ts';

/** Groups on one page. */
const PER_PAGE = 8;
/** Characters of a label that a phone shows on one button. */
const MOST_ON_BUTTON = 48;
/** Fewer characters tell no nomination from another. */
const SHORTEST_TITLE = 16;

/** The contests in the caller's reach in which awards can be given: begun ones and those that are over. */
async function contestsToAward({ services, caller }: Ctx) {
  const within = contestsWithin(caller, 'award.record');
  if (within.length === 0) return [];
  const all = await allContests(services.db);
  return all.filter(({ id, definition }) => definition.state !== 'draft' && (within === 'all' || within.includes(id)));
}

/** /results, and the way back to the choice of contests. With one contest there is nothing to choose. */
export async function openResults(ctx: Ctx, draw: typeof reply): Promise<void> {
  if (contestsWithin(ctx.caller, 'award.record').length === 0) {
    return refuse(ctx, { code: 'not-allowed', action: 'award.record' });
  }
  const contests = await contestsToAward(ctx);
  const [only] = contests;
  if (only && contests.length === 1) return showGroups(ctx, { contest: only.id, page: 0 }, draw);
  const titleOf = titlesAmong(contests);
  const rows = contests.map((contest) => [
    press(titleOf(contest), groupsButton.data({ contest: contest.id, page: 0 })),
  ]);
  await draw(ctx, ctx.say.html(only ? 'awarding-which-contest' : 'awarding-no-contests'), inline(rows).keyboard);
}

/** A contest's groups with how many of each have an award, the protocol, the publication. */
export async function showGroups(
  ctx: Ctx,
  wanted: { contest: number; page: number },
  draw: typeof reply = redraw,
): Promise<void> {
  const screen = await groupsScreen(ctx, wanted);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await draw(ctx, screen.value.html, screen.value.keyboard);
}

async function groupsScreen(
  ctx: Ctx,
  { contest: contestId, page }: { contest: number; page: number },
): Promise<Result<Screen, AwardRefusal>> {
  const found = await resultGroups(ctx.services.db, ctx.caller, contestId);
  if (!found.ok) return found;
  const others = (await contestsToAward(ctx)).length > 1;
  const rows = [
    ...groupRows(ctx, found.value, page),
    ...wayRows(ctx, found.value),
    others ? [press(ctx.say('awarding-button-other'), contestsButton.data({}))] : [],
  ];
  return ok({ html: headLines(ctx, found.value).join('\n'), ...inline(rows), listens: false });
}

function headLines({ say }: Ctx, { contest, groups, waiting, published }: ResultGroups): string[] {
  const { title, award_degrees } = contest.definition;
  const entries = groups.reduce((sum, group) => sum + group.entries, 0);
  const judged = groups.reduce((sum, group) => sum + group.judged, 0);
  const head = say.html('awarding-title', { contest: shortTitle(title) });
  if (entries === 0) return [head, '', say.html('awarding-no-entries')];
  return [
    head,
    '',
    say.html('awarding-progress', { judged, entries }),
    ...(waiting > 0 ? [say.html('awarding-waiting', { count: waiting })] : []),
    ...(published > 0 ? [say.html('awarding-published', { count: published })] : []),
    ...(award_degrees.length === 0 ? ['', say.html('awarding-no-degrees')] : []),
    '',
    say.html('awarding-choose-group'),
  ];
}

function groupRows({ say }: Ctx, { contest, groups }: ResultGroups, wanted: number) {
  const last = Math.max(0, Math.ceil(groups.length / PER_PAGE) - 1);
  const page = Math.min(wanted, last);
  const { nominations, age_categories } = contest.definition;
  const buttons = groups.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((group) => {
    const nomination = nominations.find(({ id }) => id === group.nomination)?.title ?? group.nomination;
    const category = age_categories.find(({ id }) => id === group.category)?.title ?? group.category;
    const { judged, entries } = group;
    const label = (title: string) => say('awarding-group', { nomination: title, category, judged, entries });
    // The nomination is cut and not the count behind it, which says what is left to do.
    const room = Math.max(SHORTEST_TITLE, MOST_ON_BUTTON - label('').length);
    return [press(label(shortenedInside(nomination, room)), groupButton.data({ entry: group.first, page: 0 }))];
  });
  const to = (sign: string, target: number) => press(sign, groupsButton.data({ contest: contest.id, page: target }));
  return [...buttons, [...(page > 0 ? [to('‹', page - 1)] : []), ...(page < last ? [to('›', page + 1)] : [])]];
}

function wayRows({ say }: Ctx, { contest: { id: contest }, groups, waiting }: ResultGroups) {
  if (groups.length === 0) return [];
  const protocol = press(say('awarding-button-protocol'), protocolsButton.data({ contest, who: 'names' }));
  const publish = press(say('awarding-button-publish', { count: waiting }), previewButton.data({ contest }));
  return [[protocol], waiting > 0 ? [publish] : []];
}
