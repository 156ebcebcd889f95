/** What is asked among figures and is none: until when entries are taken, and the newest entries themselves. */

import { sayStandingOf } from '../../../contests/card-words.ts';
import type { Contest } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import { contestsToTally } from '../../../tallies/access.ts';
import type { Question } from '../../../tallies/questions/question.ts';
import { zoneName } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { reply } from '../../screens/reply.ts';
import { show } from '../moderating/list.ts';
import { quoted } from './telling.ts';

type Asked<Outcome> = Extract<Question, { outcome: Outcome }>;

/** Contests told at most. */
const MOST_TOLD = 6;

/** Until when entries are taken, with the days left; of no contest in particular all are told that take any, or else the one that will or did. */
export async function tellClosing(ctx: Ctx, { contests: ids }: Asked<'closing'>): Promise<void> {
  const { say, now, services } = ctx;
  const reached = await contestsToTally(services.db, ctx.caller);
  const all = reached.ok ? reached.value : [];
  const told = (ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : atHand(all, now)).slice(0, MOST_TOLD);
  const titleOf = titlesAmong(all);
  const zones = [...new Set(told.map(({ definition: { zone } }) => zoneName(now, zone, say)))];
  const lines = told.flatMap((contest) => [
    `<b>${escapeHtml(titleOf(contest))}</b>`,
    sayStandingOf(contest.definition, now, say),
  ]);
  await reply(ctx, [...lines, say.html('wondering-closing-zone', { zone: zones.join(', ') })].join('\n'));
}

/** Contests that take entries, the first to close first; else the next to open; else the last that closed. */
function atHand(contests: readonly Contest[], now: Date): readonly Contest[] {
  const active = contests.filter(({ definition }) => definition.state === 'active');
  const opens = ({ definition }: Contest) => Date.parse(definition.opens_at) - now.getTime();
  const closes = ({ definition }: Contest) => Date.parse(definition.closes_at) - now.getTime();
  const open = active.filter((contest) => opens(contest) <= 0 && closes(contest) > 0);
  if (open.length > 0) return open.toSorted((one, other) => closes(one) - closes(other));
  const [next] = active.filter((contest) => opens(contest) > 0).toSorted((one, other) => opens(one) - opens(other));
  const [last] = active.toSorted((one, other) => closes(other) - closes(one));
  return [next ?? last ?? []].flat();
}

/** The organizers' list with the newest first; whoever sees figures alone is told what to ask for them. */
export async function showLatest(ctx: Ctx, { contest: id, text, leftovers }: Asked<'latest'>): Promise<void> {
  const { say } = ctx;
  if (!authorize(ctx.caller, 'entry.list', { contestId: id }).ok) {
    return void (await reply(ctx, say.html('wondering-latest-organizers')));
  }
  const words = leftovers.map(({ start, end }) => quoted(text.slice(start, end), say)).join(', ');
  const lines = [
    say.html('wondering-latest'),
    ...(words === '' ? [] : [say.html('wondering-latest-narrow', { words })]),
  ];
  await reply(ctx, lines.join('\n'));
  await show(ctx, { contest: id, filter: 'all.latest', page: 0 }, reply);
}
