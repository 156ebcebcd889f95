/** The contact's own consent to the processing of their data: asked before the first name, read whole, given once. */

import type { InlineKeyboardButton } from 'grammy/types';
import { giveConsent } from '../../../consents/actions.ts';
import { consentText } from '../../../consents/consent-texts.ts';
import { hasConsent } from '../../../consents/queries.ts';
import { draftInFront } from '../../../entries/queries.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { consentButton, consentTextButton } from './buttons.ts';
import { settleTap } from './showing.ts';

/** Asks for the consent; `agreed` is the data of the button that goes on from here. */
export async function askConsent(ctx: Ctx, contest: number, agreed: string): Promise<void> {
  const rows = [
    [press(ctx.say('consent-agree'), agreed)],
    [press(ctx.say('consent-read'), consentTextButton.data({ contest }))],
  ];
  await reply(ctx, ctx.say.html('consent-ask'), inline(rows).keyboard);
}

/** The whole text of the consent; the button under it goes on to what the question stood before. */
export async function showConsentText(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const text = escapeHtml(consentText('contact-processing', ctx.say.language));
  const [agree] = buttonsOf(ctx).filter(
    (one) => !('callback_data' in one) || !consentTextButton.read(one.callback_data),
  );
  const agreed = agree ?? press(ctx.say('consent-agree'), consentButton.data({ contest }));
  await redraw(ctx, text, inline([[agreed]]).keyboard);
}

/** Keeps the consent and goes on; a second tap is answered and asks nothing twice: the next question stands already. */
export async function agreeOnce(ctx: Ctx, contest: number, goOn: () => Promise<void>): Promise<void> {
  const { db } = ctx.services;
  if (await hasConsent(db, ctx.caller.personId, 'processing')) {
    const entry = await draftInFront(db, ctx.caller.personId);
    if (entry?.contestId === contest) return answerTap(ctx, ctx.say('consent-given'));
  }
  await giveConsent(db, ctx.caller.personId, 'processing', ctx.say.language, ctx.now);
  await settleTap(ctx, ctx.say('consent-given'));
  await goOn();
}

/** The buttons of the tapped message, as they are known. */
function buttonsOf({ callbackQuery }: Ctx): InlineKeyboardButton[] {
  const { message } = callbackQuery ?? {};
  return message && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard.flat() ?? []) : [];
}
