/** Withdrawing an entry by two taps, and taking it back. */

import { restoreEntry } from '../../../entries/actions/submit.ts';
import { withdrawEntry } from '../../../entries/actions/withdraw.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { cardButton, withdrawButton } from './buttons.ts';
import { cardScreen, ownEntry } from './card.ts';
import type { Place } from './place.ts';

interface Tapped extends Place {
  entry: number;
}

/** What withdrawing means, and the confirming tap. */
export async function askWithdraw(ctx: Ctx, tapped: Tapped): Promise<void> {
  const entry = await ownEntry(ctx, tapped.entry);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const rows = [
    [press(ctx.say('my-withdraw-yes'), withdrawButton.data(tapped))],
    [press(ctx.say('my-withdraw-no'), cardButton.data(tapped))],
  ];
  const html = ctx.say.html('my-withdraw-ask', { entry: entryLabel(entry.value, ctx.say) });
  await redraw(ctx, html, inline(rows).keyboard);
}

/** Nothing is asked of a withdrawn entry any more, so whatever was under way is left. */
export async function withdraw(ctx: Ctx, { entry: id, ...place }: Tapped): Promise<void> {
  const own = await ownEntry(ctx, id);
  if (!own.ok) return refuse(ctx, own.refusal);
  const withdrawn = await withdrawEntry(ctx.services.db, ctx.caller, { entryId: id }, ctx.now);
  if (!withdrawn.ok) return refuse(ctx, withdrawn.refusal, own.value);
  await ctx.conversation.exitAll();
  await answerTap(ctx, ctx.say('my-withdrawn'));
  await draw(ctx, withdrawn.value, place);
}

export async function restore(ctx: Ctx, { entry: id, ...place }: Tapped): Promise<void> {
  const own = await ownEntry(ctx, id);
  if (!own.ok) return refuse(ctx, own.refusal);
  const restored = await restoreEntry(ctx.services.db, ctx.caller, { entryId: id }, ctx.now);
  if (!restored.ok) return refuse(ctx, restored.refusal, own.value);
  const { outcome, entry } = restored.value;
  await answerTap(ctx, ctx.say(outcome === 'waitlisted' ? 'my-restored-waitlisted' : 'my-restored'));
  await draw(ctx, entry, place);
}

async function draw(ctx: Ctx, entry: EntryView, place: Place): Promise<void> {
  const { html, keyboard } = await cardScreen(ctx, entry, place);
  await redraw(ctx, html, keyboard);
}
