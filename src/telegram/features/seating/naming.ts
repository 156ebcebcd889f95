/** The surname the seats are under: one tap where it is known, else typed. */

import { nameGuest } from '../../../concerts/seats/answering.ts';
import { turnsBack } from '../../../people/other-words.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import * as on from './buttons.ts';
import { knownSurname, redrawTicket } from './ticket.ts';

/** The conversation that waits for a surname. */
export const TALK = 'guest-name';

/** Asks for it. */
export async function askName(ctx: Ctx, { concert }: { concert: number }): Promise<void> {
  await answerTap(ctx);
  await reply(ctx, ctx.say.html('guest-name-ask'), stopRow(ctx).keyboard);
  await converse(ctx, TALK, concert);
}

/** The known one. */
export async function nameIs(ctx: Ctx, { concert: concertId }: { concert: number }): Promise<void> {
  const typed = (await knownSurname(ctx.services.db, ctx.caller.personId)) ?? '';
  const named = await nameGuest(ctx.services.db, ctx.caller, { concertId, typed }, ctx.now);
  if (!named.ok) return refuse(ctx, named.refusal);
  ctx.services.wakeSender();
  await answerTap(ctx, ctx.say('guest-name-noted', { name: named.value }), { alert: true });
  await redrawTicket(ctx, concertId);
}

/** Hears one message after another until it is a surname. */
export const hearingName = hearingUntilTaken(heard);

async function heard(ctx: Ctx, concertId: number): Promise<Screen> {
  const typed = ctx.message?.text;
  if (typed === undefined) return { html: ctx.say.html('guest-name-as-text'), ...stopRow(ctx), listens: true };
  if (turnsBack(typed)) return { html: ctx.say.html('guest-name-stopped'), listens: false };
  const named = await nameGuest(ctx.services.db, ctx.caller, { concertId, typed }, ctx.now);
  if (named.ok) {
    ctx.services.wakeSender();
    return { html: ctx.say.html('guest-name-noted', { name: named.value }), listens: false };
  }
  const listens = named.refusal.code === 'guest-name-unclear';
  return { html: refusalHtml(ctx, named.refusal), ...(listens && stopRow(ctx)), listens };
}

function stopRow({ say }: Pick<Ctx, 'say'>) {
  return inline([[press(say('button-cancel'), on.stopButton.data({}))]]);
}

/** No surname after all. */
export async function stopNaming(ctx: Ctx): Promise<void> {
  await ctx.conversation.exit(TALK);
  await redraw(ctx, ctx.say.html('guest-name-stopped'));
}
