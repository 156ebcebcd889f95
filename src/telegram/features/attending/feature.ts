/** Concerts for everybody: the list, a card that a link opens in one tap, and what can be taken along from it. */

import { type Concert, concertBySlug } from '../../../concerts/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { isUnderPicture } from '../../screens/picture-card.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import * as on from './buttons.ts';
import { concertToSee, isPublic, mayStage, sayGone, showConcert } from './card.ts';
import { showConcerts } from './list.ts';
import { giveCalendar, giveMap, givePost, giveQr, PREFIX, share } from './sharing.ts';

export const attending: Feature = {
  commands: [{ name: 'concerts', description: 'command-concerts', handle: (ctx) => showConcerts(ctx, 0, reply) }],
  links: [{ prefix: PREFIX, handle: openLink }],
  taps: [
    onTap(on.concertsButton, turnTo),
    onTap(on.concertButton, about(open)),
    onTap(on.mapButton, about(giveMap)),
    onTap(on.calendarButton, about(giveCalendar)),
    onTap(on.shareButton, about(share)),
    onTap(on.qrButton, about(giveQr)),
    onTap(on.postButton, about(givePost)),
  ],
};

/** Turns the list's page, or leaves a card for the list: one concert's poster stays with its concert. */
async function turnTo(ctx: Ctx, { page }: { page: number }): Promise<void> {
  await showConcerts(ctx, page, isUnderPicture(ctx) ? reply : redraw);
}

/** A handler for a concert that this person may see. */
function about(handle: (ctx: Ctx, concert: Concert) => Promise<void>) {
  return async (ctx: Ctx, { concert: concertId }: { concert: number }): Promise<void> => {
    const concert = await concertToSee(ctx, concertId);
    await (concert ? handle(ctx, concert) : sayGone(ctx));
  };
}

async function open(ctx: Ctx, concert: Concert): Promise<void> {
  await answerTap(ctx);
  await showConcert(ctx, concert);
}

/** `/start k_<slug>`, by anybody. */
async function openLink(ctx: Ctx, slug: string): Promise<void> {
  const concert = await concertBySlug(ctx.services.db, slug);
  if (concert && (isPublic(concert) || mayStage(ctx, concert))) await showConcert(ctx, concert);
  else await sayGone(ctx);
}
