/** The ways out of what families are asked: by a button under each question, or by a word. */

import { personById } from '../../../people/queries.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { listButton, mineButton, stopButton } from './buttons.ts';
import { childScreen, ownChild, type Which } from './child-screen.ts';

/** The conversation that waits for what a parent writes. */
export const TALK = 'family';

/**
 * Waits for the child, as far as the link's token lets in (the only one of the entry needs no more than a yes), or for
 * the guardian's own name and goes on to the child.
 */
export type Waiting = { for: 'child'; token: string; only?: true } | { for: 'name'; entry: number; child: number };

/** The way out of the question; where a yes answers it, that too. */
export function stopRow({ say }: Pick<Ctx, 'say'>, waiting: Waiting) {
  const which = waiting.for === 'name' ? { entry: waiting.entry, child: waiting.child } : { entry: 0, child: 0 };
  const yes =
    waiting.for === 'child' && waiting.only
      ? [press(say('family-button-mine'), mineButton.data({ token: waiting.token }))]
      : [];
  return inline([yes, [press(say('button-cancel'), stopButton.data(which))]]);
}

/** The question is let go: what was there before is shown, and nothing is lost. */
export async function stopAsking(ctx: Ctx, which: Which): Promise<void> {
  await ctx.conversation.exit(TALK);
  const { html, keyboard } = await stoppedScreen(ctx, which);
  await redraw(ctx, html, keyboard);
}

/** What was there before the question. */
export async function stoppedScreen(ctx: Ctx, waiting: Waiting | Which): Promise<Screen> {
  const own = 'child' in waiting ? await ownChild(ctx, waiting) : undefined;
  const children = [press(ctx.say('family-button-children'), listButton.data({}))];
  if (!own) return { html: ctx.say.html('family-stopped'), ...inline([children]), listens: false };
  const screen = await childScreen(ctx, own);
  const person = await personById(ctx.services.db, ctx.caller.personId);
  const unnamed = person?.profile?.legalName ? [] : [ctx.say.html('family-name-stopped')];
  return { ...screen, html: [...unnamed, screen.html].join('\n\n') };
}
