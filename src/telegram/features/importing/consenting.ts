/** Before the first name: the contact agrees to the processing of their own data, then goes on where they were. */

import { giveConsent } from '../../../consents/actions.ts';
import { consentText } from '../../../consents/consent-texts.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { consentButton, consentTextButton } from './buttons.ts';

/** What the person wanted: the template of a contest (`file` 0), or a table taken (`contest` 0: not told yet). */
export interface Wanted {
  contest: number;
  file: number;
}

/** Asks, with the whole text one tap away. */
export async function askConsent(ctx: Ctx, wanted: Wanted): Promise<void> {
  const rows = [
    [press(ctx.say('consent-agree'), consentButton.data({ ...wanted }))],
    [press(ctx.say('consent-read'), consentTextButton.data({ ...wanted }))],
  ];
  await reply(ctx, ctx.say.html('consent-ask'), inline(rows).keyboard);
}

/** The whole text of the consent, with the button under it. */
export async function showConsentText(ctx: Ctx, wanted: Wanted): Promise<void> {
  const text = escapeHtml(consentText('contact-processing', ctx.say.language));
  await redraw(ctx, text, inline([[press(ctx.say('consent-agree'), consentButton.data({ ...wanted }))]]).keyboard);
}

/** Keeps the consent. */
export async function agreed(ctx: Ctx): Promise<void> {
  await giveConsent(ctx.services.db, ctx.caller.personId, 'processing', ctx.say.language, ctx.now);
}
