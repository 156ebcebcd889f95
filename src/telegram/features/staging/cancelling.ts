/** Calling a concert off: asked once more, then for the reason that families will read. */

import { cancelConcert } from '../../../concerts/publishing.ts';
import type { Concert } from '../../../concerts/queries.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { announcedLines } from './announced.ts';
import { cancelYesButton, stagedButton } from './buttons.ts';
import { howManyHear, stagedScreen } from './home.ts';
import { sayConcertRefusal } from './sentences.ts';
import { goOn, type Next } from './talk.ts';

/** Asks whether. */
export async function askCancelling(ctx: Ctx, concert: Concert): Promise<void> {
  const { say } = ctx;
  const html = say.html('staging-cancel-sure', { title: concert.title, hear: await howManyHear(ctx, concert) });
  const seen = { concert: concert.id, version: concert.version };
  const rows = [[press(say('staging-button-cancel-yes'), cancelYesButton.data(seen))], keepRow(ctx, concert.id)];
  await redraw(ctx, html, inline(rows).keyboard);
}

/** Asks why. */
export async function askReason(ctx: Ctx, concert: Concert, { version }: { version: number }): Promise<void> {
  const asking = { ask: 'reason', concert: concert.id, version } as const;
  const html = ctx.say.html('staging-cancel-why');
  await goOn(ctx, { screen: { html, ...inline([keepRow(ctx, concert.id)]), listens: false }, asking });
}

/** Cancels it for the reason just written. */
export async function cancelFor(
  ctx: Ctx,
  { concert: concertId, version }: { concert: number; version: number },
): Promise<Next> {
  const { services, caller, now, say, message } = ctx;
  const again = (html: string): Next => ({
    screen: { html, ...inline([keepRow(ctx, concertId)]), listens: true },
  });
  if (message?.text === undefined) return again(say.html('staging-in-words'));
  const done = await cancelConcert(services.db, caller, { concertId, version }, message.text, now);
  if (done.ok) {
    services.wakeSender();
    const hear = await howManyHear(ctx, done.value);
    const announced = await announcedLines(ctx, done.value, 'staging-announced-cancelled');
    const before = [say.html('staging-cancelled', { hear }), ...announced].join('\n\n');
    return { screen: await stagedScreen(ctx, done.value, before) };
  }
  const { code } = done.refusal;
  const html = sayConcertRefusal(ctx, done.refusal);
  return code === 'concert-reason-missing' || code === 'concert-words-too-long'
    ? again(html)
    : { screen: { html, listens: false } };
}

function keepRow({ say }: Ctx, concert: number) {
  return [press(say('staging-button-cancel-no'), stagedButton.data({ concert }))];
}
