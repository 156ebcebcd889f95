/** The contests an organizer runs, a page at a time, and the way to a new one. */

import { allContests, type Contest } from '../../../contests/queries.ts';
import { authorize, contestsWithin } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import type { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { listButton, managedButton, newButton } from './buttons.ts';
import { sayStanding } from './shown.ts';

/** Contests of one screen. */
const PER_PAGE = 6;

export type Which = 'live' | 'archive';

/** /manage, and the way back to it. */
export async function showList(
  ctx: Ctx,
  { which, page }: { which: Which; page: number },
  draw: typeof reply,
): Promise<void> {
  const within = contestsWithin(ctx.caller, 'contest.change');
  if (within.length === 0) return refuse(ctx, { code: 'not-allowed', action: 'contest.change' });
  const all = await allContests(ctx.services.db);
  const mine = all.filter(({ id }) => within === 'all' || within.includes(id));
  const archived = mine.filter(({ definition }) => definition.state === 'archived').length;
  const listed = which === 'archive' ? mine.filter(isArchived) : mine.filter((contest) => !isArchived(contest));
  const { shown, at, pages } = pageOf(listed, page);
  const lines = shown.map((contest) => lineOf(ctx, contest));
  const title = which === 'archive' ? 'managing-archive-title' : 'managing-title';
  const html = [ctx.say.html(listed.length > 0 ? title : 'managing-none'), ...lines].join('\n\n');
  await draw(
    ctx,
    html,
    inline([...openRows(shown, titlesAmong(mine)), turnRow(which, at, pages), ...ways(ctx, which, archived)]).keyboard,
  );
}

/** One page of a list; a page that is no more is the last one. */
export function pageOf<T>(all: readonly T[], page: number): { shown: T[]; at: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  return { shown: all.slice(at * PER_PAGE, (at + 1) * PER_PAGE), at, pages };
}

function isArchived({ definition }: Contest): boolean {
  return definition.state === 'archived';
}

function lineOf({ say, now }: Ctx, { definition }: Contest): string {
  return say.html('managing-line', { title: definition.title, standing: sayStanding(definition, now, say) });
}

function openRows(shown: readonly Contest[], titleOf: (contest: Contest) => string) {
  return shown.map((contest) => [press(titleOf(contest), managedButton.data({ contest: contest.id }))]);
}

function turnRow(which: Which, at: number, pages: number) {
  return [
    ...(at > 0 ? [press('‹', listButton.data({ which, page: at - 1 }))] : []),
    ...(at + 1 < pages ? [press('›', listButton.data({ which, page: at + 1 }))] : []),
  ];
}

function ways({ say, caller }: Ctx, which: Which, archived: number) {
  if (which === 'archive') return [[press(say('button-back'), listButton.data({ which: 'live', page: 0 }))]];
  return [
    authorize(caller, 'contest.make').ok ? [press(say('managing-button-new'), newButton.data({}))] : [],
    archived > 0
      ? [press(say('managing-button-archived', { count: archived }), listButton.data({ which: 'archive', page: 0 }))]
      : [],
  ];
}
