/** A link to a person by their id is not passed on to thousands: the author hears that the name stays alone. */

import type { Message } from 'grammy/types';
import type { Ctx } from '../../context.ts';
import { reply } from '../../reply.ts';
import { linkedPeople } from './incoming.ts';

/** Says so where the message names anybody that way. */
export async function tellNamesStayAlone(ctx: Ctx, message: Message): Promise<void> {
  const names = linkedPeople(message);
  if (names.length === 0) return;
  await reply(ctx, ctx.say.html('announcement-names-alone', { count: names.length, names: names.join(', ') }));
}
