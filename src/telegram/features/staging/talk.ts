/** What is being asked about a concert, and how a screen and its question come together. */

import type { Ctx } from '../../context.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import type { Screen } from '../../screens/screen.ts';
import { converse } from '../../talks/talks.ts';
import type { Thing } from './things.ts';

/** The conversation that waits for an answer about a concert. */
export const TALK = 'staging';

/** What the next message is. */
export type Asking =
  | { ask: 'title' }
  | { ask: 'starts'; title: string }
  | { ask: 'thing'; concert: number; version: number; thing: Thing }
  | { ask: 'reason'; concert: number; version: number };

/** A screen, and what is asked by it. */
export interface Next {
  screen: Screen;
  asking?: Asking;
}

/** Draws what is asked, or what came of it, and listens for the answer. */
export async function goOn(ctx: Ctx, { screen, asking }: Next, draw: typeof reply = redraw): Promise<void> {
  await draw(ctx, screen.html, screen.keyboard);
  if (asking) await converse(ctx, TALK, asking);
  else await ctx.conversation.exit(TALK);
}
