/** Why there are no awards in figures: none are given in the contest, or they are not published yet. Pure. */

import type { Contest } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import type { Awarded } from '../../../tallies/questions/unpublished.ts';
import { titlesAmong } from '../../contest-title.ts';
import type { Ctx } from '../../context.ts';

/** The lines, HTML; whoever gives the awards is told where they are meanwhile. */
export function awardLines({ say, caller }: Pick<Ctx, 'say' | 'caller'>, awards: Awarded | undefined): string[] {
  if (!awards) return [];
  const { without, unpublished } = awards;
  const all = [...without, ...unpublished, ...awards.published];
  const named = (contests: readonly Contest[]) => contests.map(titlesAmong(all)).join(', ');
  const gives = unpublished.some(({ id }) => authorize(caller, 'award.record', { contestId: id }).ok);
  return [
    ...(without.length > 0 ? [say.html('wondering-awards-without', { contests: named(without) })] : []),
    ...(unpublished.length > 0 ? [say.html('wondering-awards-unpublished', { contests: named(unpublished) })] : []),
    ...(gives ? [say.html('wondering-awards-given')] : []),
  ];
}
