/** Passing figures on to people outside the staff: one tap makes a text without names and a link that can be closed. */

import { authorize } from '../../../people/access.ts';
import { contestsToTally } from '../../../tallies/access.ts';
import { closeShare, openShare, shareView } from '../../../tallies/sharing/actions.ts';
import { type OpenShare, openSharesOf } from '../../../tallies/sharing/queries.ts';
import { LEAST_CHILDREN } from '../../../tallies/sharing/rules.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import { namesPeople, viewById } from '../../../tallies/views/views.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { answerOutdated } from '../../incoming/router.ts';
import type { Addition } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { shareLink } from '../../screens/share-link.ts';
import { closeButton, closeOneButton, mineButton, shareButton } from './buttons.ts';
import { mineScreen, sharedText } from './screens.ts';

/** The prefix of a share's payload. */
const PREFIX = 't_';
/** Nobody guesses as many random bytes. */
const TOKEN_BYTES = 24;

export const sharing: Feature = {
  links: [{ prefix: PREFIX, handle: open }],
  taps: [
    onTap(shareButton, async (ctx, { view }) => {
      const kept = await viewById(ctx.services.db, view);
      return kept ? share(ctx, kept) : answerOutdated(ctx);
    }),
    onTap(closeButton, async (ctx, { share }) => {
      if (await close(ctx, share)) await redraw(ctx, ctx.say.html('share-closed'));
    }),
    onTap(mineButton, showMine),
    onTap(closeOneButton, async (ctx, { share }) => {
      if (!(await close(ctx, share))) return;
      await answerTap(ctx, ctx.say('share-closed-short'));
      await showMine(ctx);
    }),
  ],
  additions: { tally: offer },
};

async function offer(ctx: Ctx, { view, viewId }: { view: TallyView; viewId: number }): Promise<Addition> {
  const reaches = view.contests.length > 0 ? view.contests.map((contestId) => ({ contestId })) : [{}];
  const allowed = reaches.every((reach) => authorize(ctx.caller, 'tally.share', reach).ok);
  if (!allowed || namesPeople(view)) return {};
  return { rows: [[press(ctx.say('share-button'), shareButton.data({ view: viewId }))]] };
}

/** The text to pass on by itself, so that nothing but figures goes with it; then what can be done with it. */
async function share(ctx: Ctx, view: TallyView): Promise<void> {
  const { services, say } = ctx;
  const token = services.randomToken(TOKEN_BYTES);
  const made = await shareView(services.db, ctx.caller, { view, token }, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  await answerTap(ctx);
  const { shareId, expiresAt, tally } = made.value;
  const link = `https://t.me/${services.botUsername}?start=${PREFIX}${token}`;
  await reply(ctx, `${sharedText(made.value, say)}\n\n${say.html('share-link', { link })}`);
  const title = tally.contests.map(({ definition }) => shortTitle(definition.title)).join(', ');
  const send = shareLink(link, say('share-send-text', { title }));
  const until = formatInstant(expiresAt, tally.zone, say);
  const lines = [
    say.html('share-made', { until, least: LEAST_CHILDREN }),
    ...(view.compared ? [say.html('share-made-from')] : []),
  ];
  const rows = [
    [{ text: say('share-button-send'), url: send }],
    [press(say('share-button-close'), closeButton.data({ share: shareId }))],
    [press(say('share-button-mine'), mineButton.data({}))],
  ];
  await reply(ctx, lines.join('\n'), inline(rows).keyboard);
}

/** `/start t_<token>`, by anybody. */
async function open(ctx: Ctx, token: string): Promise<void> {
  const shown = await openShare(ctx.services.db, token, ctx.now);
  if (!shown.ok) return refuse(ctx, shown.refusal);
  await reply(ctx, sharedText(shown.value, ctx.say));
}

async function close(ctx: Ctx, shareId: number): Promise<boolean> {
  const closed = await closeShare(ctx.services.db, ctx.caller, shareId, ctx.now);
  if (!closed.ok) await refuse(ctx, closed.refusal);
  return closed.ok;
}

async function showMine(ctx: Ctx): Promise<void> {
  const { db, zone } = ctx.services;
  const shares = await openSharesOf(db, ctx.caller.personId, ctx.now);
  const contests = await contestsToTally(db, ctx.caller);
  const titles = new Map((contests.ok ? contests.value : []).map(({ id, definition }) => [id, definition.title]));
  const titleOf = ({ view }: OpenShare) =>
    view.contests.map((id) => shortTitle(titles.get(id) ?? `№ ${id}`)).join(', ');
  const { html, keyboard } = mineScreen(shares, titleOf, zone, ctx.say);
  await redraw(ctx, html, keyboard);
}
