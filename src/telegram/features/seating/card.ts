/** Draws a concert's card anew after a tap on it. */

import type { Concert } from '../../../concerts/queries.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../reply.ts';
import { standingScreen } from './screens.ts';

/** The card in place of what was tapped, with the buttons as they are now. */
export async function redrawCard(ctx: Ctx, concert: Concert): Promise<void> {
  const { html, keyboard } = await standingScreen(ctx, concert, 'card');
  await redraw(ctx, html, keyboard);
}
