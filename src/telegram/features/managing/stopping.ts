/** The conversation of the making's questions, as far as others need to know it. */

import type { Ctx } from '../../context.ts';

/** The conversation that waits for an answer. */
export const TALK = 'making-contest';

/** No answer is waited for any more; what was answered stands in the draft. */
export async function stopAsking(ctx: Ctx): Promise<void> {
  await ctx.conversation.exit(TALK);
}
