/** Why there are no awards in figures: none are given in the contest, or they are not published yet. Pure. */

import type { Contest } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import { type Awarded, awardedIn } from '../../../tallies/questions/unpublished.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import type { Ctx } from '../../context.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import type { AwardsShown } from './shown.ts';

/** Contests with results that are named where those looked at have none yet. */
const MOST_NAMED = 3;

/** What stands with the figures of a view about awards; `looked`: its contests, `reached`: all whose figures may be seen. */
export function awardsShown(
  ctx: Ctx,
  view: TallyView,
  { looked, reached }: { looked: readonly Contest[]; reached: readonly Contest[] },
): AwardsShown | undefined {
  const awards = awardedIn(view, looked, ctx.now);
  if (!awards) return undefined;
  const none = awards.published.length === 0;
  const elsewhere = none ? (awardedIn(view, reached, ctx.now)?.published ?? []) : [];
  const named = elsewhere.slice(-MOST_NAMED).map(titlesAmong(reached)).join(', ');
  const others = named === '' ? [] : [ctx.say.html('totals-awards-elsewhere', { contests: named })];
  return { lines: [...awardLines(ctx, awards), ...others], none };
}

/** The lines, HTML; whoever gives the awards is told where they are meanwhile. */
function awardLines({ say, caller }: Pick<Ctx, 'say' | 'caller'>, awards: Awarded): string[] {
  const { without, unpublished } = awards;
  const all = [...without, ...unpublished, ...awards.published];
  const named = (contests: readonly Contest[]) => contests.map(titlesAmong(all)).join(', ');
  const gives = unpublished.some(({ id }) => authorize(caller, 'award.record', { contestId: id }).ok);
  return [
    ...(without.length > 0 ? [say.html('totals-awards-without', { contests: named(without) })] : []),
    ...(unpublished.length > 0 ? [say.html('totals-awards-unpublished', { contests: named(unpublished) })] : []),
    ...(gives ? [say.html('totals-awards-given')] : []),
  ];
}
