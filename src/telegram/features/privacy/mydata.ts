/** /mydata: everything held about a person as one page that any phone opens. */

import { takeOwnData } from '../../../privacy/own-data/taking.ts';
import type { Ctx } from '../../context.ts';
import { handOver } from '../../files/handing.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, whileTyping } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { homeButton } from './buttons.ts';
import { dataPage } from './page.ts';

/** Gives the page; the tap is answered before the work. */
export async function sendMyData(ctx: Ctx): Promise<void> {
  const { services, caller, say, now } = ctx;
  const taken = await takeOwnData(services.db, caller, now);
  if (!taken.ok) return refuse(ctx, taken.refusal);
  await answerTap(ctx);
  await whileTyping(ctx, async () => {
    const bytes = Buffer.from(dataPage(taken.value, say, services.zone));
    const keyboard = inline([[press(say('mydata-button-forget'), homeButton.data({}))]]).keyboard;
    const file = { what: 'own-data', contestId: null, personal: true, name: 'mydata.html', bytes };
    await handOver(ctx, { ...file, caption: say('mydata-caption'), ...(keyboard && { keyboard }) });
  });
}
