/** Moving a published concert: first what would stand where, and how many would hear; then the one tap that does it. */

import { sayMoment, sayNear } from '../../../concerts/card-words.ts';
import { changeConcert } from '../../../concerts/changing.ts';
import { moved } from '../../../concerts/moves.ts';
import type { Concert } from '../../../concerts/queries.ts';
import type { ConcertRefusal } from '../../../concerts/refusals.ts';
import { type ConcertFacts, judgeConcert, judgeMoving } from '../../../concerts/rules.ts';
import { type Given, SETTINGS } from '../../../concerts/settings.ts';
import { ok } from '../../../result.ts';
import { MINUTE_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { announcedLines } from './announced.ts';
import { moveButton, stagedButton } from './buttons.ts';
import { howManyHear, showStaged, stagedScreen } from './home.ts';
import { refuseConcert, sayConcertRefusal } from './sentences.ts';
import type { Next } from './talk.ts';
import { thingScreen } from './thing-screen.ts';

/** What the move would do; nothing is done yet. */
export async function movingScreen(ctx: Ctx, concert: Concert, given: Given): Promise<Next> {
  const { now } = ctx;
  const after = SETTINGS.starts.read(given, concert, now);
  if (!after.ok) return again(ctx, concert, after.refusal);
  const movable = judgeMoving(concert, now);
  if (!movable.ok) return { screen: await stagedScreen(ctx, concert, sayConcertRefusal(ctx, movable.refusal)) };
  const judged = judgeConcert(concert, after.value, { taken: 0, now });
  return judged.ok ? { screen: await sureScreen(ctx, concert, after.value) } : again(ctx, concert, judged.refusal);
}

async function again(ctx: Ctx, concert: Concert, refusal: ConcertRefusal): Promise<Next> {
  const { screen } = await thingScreen(ctx, concert, 'starts');
  return { screen: { ...screen, html: sayConcertRefusal(ctx, refusal, concert.zone), listens: true } };
}

/** Asks once more, with all that would move. */
async function sureScreen(ctx: Ctx, concert: Concert, after: ConcertFacts): Promise<Screen> {
  const { say, now } = ctx;
  if (after.startsAt.getTime() === concert.startsAt.getTime())
    return stagedScreen(ctx, concert, say.html('staging-not-moved'));
  const minute = Math.round(after.startsAt.getTime() / MINUTE_MS);
  const rows = [
    [press(say('staging-button-move-yes'), moveButton.data({ concert: concert.id, version: concert.version, minute }))],
    [press(say('staging-button-keep'), stagedButton.data({ concert: concert.id }))],
  ];
  const hear = await howManyHear(ctx, concert);
  const html = [
    say.html('staging-move', {
      from: sayMoment(concert.startsAt, concert.zone, now, say),
      to: sayMoment(after.startsAt, concert.zone, now, say),
    }),
    ...followers(after, ctx),
    '',
    say.html('staging-move-heard', { hear }),
  ].join('\n');
  return { html, ...inline(rows), listens: false };
}

/** What moves along, as it would stand. */
function followers(after: ConcertFacts, { say }: Ctx): string[] {
  const { doorsAt, endsAt, rsvpClosesAt } = after;
  const near = (at: Date) => sayNear(at, after, say);
  return [
    ...(doorsAt ? [say.html('staging-move-doors', { at: near(doorsAt) })] : []),
    ...(endsAt ? [say.html('staging-move-end', { at: near(endsAt) })] : []),
    ...(rsvpClosesAt ? [say.html('staging-move-closes', { at: near(rsvpClosesAt) })] : []),
  ];
}

/** Moves it. */
export async function moveConcert(
  ctx: Ctx,
  concert: Concert,
  { version, minute }: { version: number; minute: number },
): Promise<void> {
  const { services, caller, now, say } = ctx;
  const startsAt = new Date(minute * MINUTE_MS);
  const seen = { concertId: concert.id, version };
  const done = await changeConcert(services.db, caller, seen, (facts) => ok(moved(facts, startsAt, now)), now);
  if (!done.ok) return refuseConcert(ctx, done.refusal, concert.zone);
  services.wakeSender();
  const hear = await howManyHear(ctx, done.value);
  const announced = await announcedLines(ctx, done.value, 'staging-announced-moved');
  await showStaged(ctx, done.value, redraw, [say.html('staging-moved', { hear }), ...announced].join('\n\n'));
}
