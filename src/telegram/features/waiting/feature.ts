/** The waiting list: a contact takes the place offered, leaves it, or joins the line again; cards say how it stands. */

import { declineOffer, takeOffer, waitAgain } from '../../../entries/actions/offer.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { placeInLine } from '../../../entries/waiting/queries.ts';
import { isOffered, isSetAside } from '../../../entries/waiting/rules.ts';
import type { Result } from '../../../result.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { type Feature, onTap } from '../../feature.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { cardScreen, ownEntry } from '../my-entries/card.ts';
import { againButton, declineButton, takeButton } from './buttons.ts';

interface Tapped {
  entry: number;
}

export const waiting: Feature = {
  taps: [
    onTap(takeButton, (ctx, tapped) =>
      act(ctx, tapped, takeOffer, (entry) => ctx.say('waiting-taken', { entry: entryLabel(entry, ctx.say) })),
    ),
    onTap(declineButton, (ctx, tapped) => act(ctx, tapped, declineOffer, () => ctx.say('waiting-declined'))),
    onTap(againButton, (ctx, tapped) => act(ctx, tapped, waitAgain, () => ctx.say('waiting-again-done'))),
  ],
  additions: { entry: forContact, judged: forStaff },
};

/** Does it and shows the card as it is then; a place that is gone is said, and the card shows that too. */
async function act(
  ctx: Ctx,
  { entry: entryId }: Tapped,
  action: typeof takeOffer,
  done: (entry: EntryView) => string,
): Promise<void> {
  const own = await ownEntry(ctx, entryId);
  if (!own.ok) return refuse(ctx, own.refusal);
  const result: Result<EntryView, Refusal> = await action(ctx.services.db, ctx.caller, { entryId }, ctx.now);
  if (!result.ok) await refuse(ctx, result.refusal, own.value);
  else {
    await answerTap(ctx, done(result.value));
    ctx.services.wakeSender();
  }
  const { html, keyboard } = await cardScreen(ctx, result.ok ? result.value : own.value);
  await redraw(ctx, html, keyboard);
}

async function forContact(ctx: Ctx, entry: EntryView): Promise<Addition> {
  const { say } = ctx;
  if (entry.state !== 'waitlisted') return {};
  if (isSetAside(entry)) return { lines: [say.html('waiting-set-aside', { reason: entry.reason ?? '' })] };
  const id = { entry: entry.id };
  if (entry.offeredUntil !== null && isOffered(entry, ctx.now)) {
    const until = formatInstant(entry.offeredUntil, entry.contest.zone, say);
    const take = press(say('waiting-button-take'), takeButton.data(id));
    const decline = press(say('waiting-button-decline'), declineButton.data(id));
    return { lines: [say.html('waiting-offered', { until })], rows: [[take], [decline]] };
  }
  const place = await placeInLine(ctx.services.db, entry);
  if (place !== null) return { lines: [say.html('waiting-in-line', { place })] };
  return { lines: [say.html('waiting-lapsed')], rows: [[press(say('waiting-button-again'), againButton.data(id))]] };
}

async function forStaff(ctx: Ctx, entry: EntryView): Promise<Addition> {
  const { say } = ctx;
  if (entry.state !== 'waitlisted') return {};
  if (isSetAside(entry)) return { lines: [say.html('waiting-judged-set-aside')] };
  if (entry.offeredUntil !== null) {
    const until = formatInstant(entry.offeredUntil, entry.contest.zone, say);
    return { lines: [say.html('waiting-judged-offered', { until })] };
  }
  const place = await placeInLine(ctx.services.db, entry);
  return {
    lines: [place === null ? say.html('waiting-judged-lapsed') : say.html('waiting-judged-in-line', { place })],
  };
}
