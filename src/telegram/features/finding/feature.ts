/** Finding an entry by whatever the organizer remembers of it. */

import { allContests } from '../../../contests/queries.ts';
import { contestsToSearch, searchOf } from '../../../entries/search/finding.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply, whileTyping } from '../../screens/reply.ts';
import type { Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { cardScreen } from '../moderating/card.ts';
import * as on from './buttons.ts';
import { again, lookedFor, results, stopRow } from './looking.ts';

/** The conversation that waits for what to look for. */
const TALK = 'finding';

export const finding: Feature = {
  commands: [
    {
      name: 'find',
      description: 'command-find',
      roles: ['administrator', 'organizer'],
      handle: (ctx, argument) => (argument.trim() === '' ? ask(ctx, { contest: 0 }) : find(ctx, argument)),
    },
  ],
  conversations: [{ name: TALK, run: hearingUntilTaken(heard), brief: true }],
  taps: [
    onTap(on.findButton, ask),
    onTap(on.foundButton, turnTo),
    onTap(on.openFoundButton, openFound),
    onTap(on.stopButton, stop),
  ],
};

/** Asks what to look for; meanwhile the entries are made ready. */
async function ask(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const { db, searcher, errands } = ctx.services;
  const contests = await contestsToSearch(db, ctx.caller, contest === 0 ? null : contest);
  if (!contests.ok) return refuse(ctx, contests.refusal);
  errands.begin(`search:${contest}`, () => searcher.warm(db, contests.value));
  const [one] = contests.value;
  const html =
    contest !== 0 && one
      ? ctx.say.html('find-ask-in', { contest: titlesAmong(await allContests(db))(one) })
      : ctx.say.html('find-ask');
  await reply(ctx, html, stopRow(ctx).keyboard);
  await converse(ctx, TALK, contest);
}

/** /find with the words behind it. */
async function find(ctx: Ctx, typed: string): Promise<void> {
  await ctx.conversation.exitAll();
  const screen = await whileTyping(ctx, () => lookedFor(ctx, 0, typed));
  await reply(ctx, screen.html, screen.keyboard);
  if (screen.listens) await converse(ctx, TALK, 0);
}

/** Until something is found, the next message is looked for too. */
async function heard(ctx: Ctx, contest: number): Promise<Screen> {
  const typed = ctx.message?.text?.trim();
  if (!typed) return again(ctx, ctx.say.html('find-as-text'));
  return lookedFor(ctx, contest, typed);
}

/** Another page of a search of the caller's own. */
async function turnTo(ctx: Ctx, { search, page }: { search: number; page: number }): Promise<void> {
  const looking = await searchOf(ctx.services.db, ctx.caller, search);
  if (!looking.ok) return refuse(ctx, looking.refusal);
  const allowed = await contestsToSearch(ctx.services.db, ctx.caller, looking.value.contestId);
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const screen = await results(ctx, { ...looking.value, search, page });
  await redraw(ctx, screen.html, screen.keyboard);
}

/** The staff's card as a message of its own: the results stay for the next one. */
async function openFound(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const screen = await cardScreen(ctx, { entry, filter: 'all', page: 0 });
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await reply(ctx, screen.value.html, screen.value.keyboard);
}

/** Nothing is looked for after all. */
async function stop(ctx: Ctx): Promise<void> {
  await ctx.conversation.exit(TALK);
  await redraw(ctx, ctx.say.html('find-stopped'));
}
