/** The way into the organizers' line: the contests an organizer reaches, each with how much waits in it. */

import type { Contest } from '../../../contests/queries.ts';
import { queueCounts } from '../../../entries/lists/queue.ts';
import { contestsWithin } from '../../../people/access.ts';
import type { Ctx } from '../../context.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import type { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { listButton } from './buttons.ts';
import { show } from './list.ts';
import { proposalsRow } from './proposals.ts';
import { contestsInReach } from './reach.ts';

/** /entries, and the way back to the choice of contests. With one contest there is nothing to choose. */
export async function openQueue(ctx: Ctx, draw: typeof reply): Promise<void> {
  if (contestsWithin(ctx.caller, 'entry.list').length === 0) {
    return refuse(ctx, { code: 'not-allowed', action: 'entry.list' });
  }
  const contests = await contestsInReach(ctx);
  const [only] = contests;
  if (!only || contests.length > 1) return chooseContest(ctx, contests, draw);
  await show(ctx, { contest: only.id, filter: 'undecided', page: 0 }, draw);
}

async function chooseContest(ctx: Ctx, contests: readonly Contest[], draw: typeof reply): Promise<void> {
  const { say, services, caller } = ctx;
  const rows = [];
  const titleOf = titlesAmong(contests);
  for (const contest of contests) {
    const { id } = contest;
    const counts = await queueCounts(services.db, caller, id);
    if (!counts.ok) continue;
    const label = say('moderating-contest', { title: titleOf(contest), count: counts.value.undecided });
    rows.push([press(label, listButton.data({ contest: id, filter: 'undecided', page: 0 }))]);
  }
  const html = say.html(rows.length > 0 ? 'moderating-which-contest' : 'moderating-no-contests');
  await draw(ctx, html, inline([...rows, await proposalsRow(ctx)]).keyboard);
}
