/** The staff enter for a school that wrote, phoned or brought paper: the usual dialogue, and the way it came is kept. */

import type { InlineKeyboardButton } from 'grammy/types';
import { type Contest, contestById } from '../../../contests/queries.ts';
import { startDraft } from '../../../entries/actions/start.ts';
import type { EntryView } from '../../../entries/view.ts';
import { authorize } from '../../../people/access.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { showContestButton, startButton } from '../registering/buttons.ts';
import { frontScreen } from '../registering/front.ts';
import { show } from '../registering/showing.ts';
import { askWayButton, enterButton, handOverButton } from './buttons.ts';
import { isWay, WAY_NAMES, WAYS } from './ways.ts';

/** «Внести за школу» on a contest's card, for those who may. */
export async function onContestCard({ caller, say }: Ctx, { id, definition }: Contest): Promise<Addition> {
  const may = definition.state === 'active' && authorize(caller, 'entry.start-for-school', { contestId: id }).ok;
  return may ? { rows: [[press(say('entering-button'), askWayButton.data({ contest: id }))]] } : {};
}

/** How it came, in place of the card. */
export async function askWay(ctx: Ctx, { contest: contestId }: { contest: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'entry.start-for-school', { contestId });
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const contest = await contestById(ctx.services.db, contestId);
  if (!contest) return refuse(ctx, { code: 'contest-not-found' });
  const ways = WAY_NAMES.map((way) => [press(ctx.say(WAYS[way]), enterButton.data({ contest: contestId, way }))]);
  const back = [press(ctx.say('button-back'), showContestButton.data({ contest: contestId }))];
  const html = ctx.say.html('entering-which-way', { contest: shortTitle(contest.definition.title) });
  await redraw(ctx, html, inline([...ways, back]).keyboard);
}

/** The first question of a draft that came this way; a way nobody knows is asked again. */
export async function enter(ctx: Ctx, { contest, way }: { contest: number; way: string }): Promise<void> {
  if (!isWay(way)) return askWay(ctx, { contest });
  const draft = await startDraft(ctx.services.db, ctx.caller, { contestId: contest, channel: way }, ctx.now);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  const front = await frontScreen(ctx, draft.value);
  await show(ctx, draft.value, { ...front, html: `${ctx.say.html('entering-begun')}\n\n${front.html}` });
}

/** After a submit: another one of the same way, and the code for the school; of a contact's own: another one. */
export function onwardRows({ id, contestId, channel }: EntryView, say: Say): InlineKeyboardButton[][] {
  const label = say('submit-another');
  if (!isWay(channel)) return [[press(label, startButton.data({ contest: contestId }))]];
  return [
    [press(label, enterButton.data({ contest: contestId, way: channel }))],
    [press(say('handover-button'), handOverButton.data({ entry: id }))],
  ];
}
