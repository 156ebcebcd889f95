/** Says why something did not happen where the person looks; what is not theirs to do leaves a line in the log. */

import type { Ctx } from '../context.ts';
import type { Concerned } from '../entries/issues.ts';
import { refusalHtml, refusalPlain, type Told } from './refusals.ts';
import { answerTap, reply } from './reply.ts';

/** The reason as an alert on the tap, or as a message where nothing was tapped. */
export async function refuse(ctx: Ctx, refusal: Told, about?: Concerned): Promise<void> {
  noteIntrusion(ctx, refusal);
  if (ctx.callbackQuery) await answerTap(ctx, refusalPlain(ctx, refusal, about), { alert: true });
  else await reply(ctx, refusalHtml(ctx, refusal, about));
}

/** A forged, forwarded or revoked button is worth a line: which action, by whom is known from the chat's hash. */
export function noteIntrusion({ services, callbackQuery }: Ctx, refusal: Told): void {
  if (refusal.code !== 'not-allowed') return;
  services.log.warn({ action: refusal.action, tap: callbackQuery?.data }, 'not allowed');
}
