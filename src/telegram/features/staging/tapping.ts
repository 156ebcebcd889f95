/** What taps on an organizer's screens of a concert do. */

import { assignConcert, changeConcert, setConcert } from '../../../concerts/changing.ts';
import { setPoster } from '../../../concerts/poster.ts';
import { archiveConcert, publishConcert } from '../../../concerts/publishing.ts';
import type { Concert } from '../../../concerts/queries.ts';
import type { ConcertRefusal } from '../../../concerts/refusals.ts';
import { judgeMoving } from '../../../concerts/rules.ts';
import { type Given, REMINDER_CHOICES, settingNamed } from '../../../concerts/settings.ts';
import { knownVenues } from '../../../concerts/venues.ts';
import { ok, type Result } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { sendCard } from '../../screens/picture-card.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { cardOf } from '../attending/card.ts';
import { share } from '../attending/sharing.ts';
import { came } from './asking.ts';
import { moreScreen, settingsScreen, showStaged } from './home.ts';
import { refuseConcert } from './sentences.ts';
import { goOn } from './talk.ts';
import { thingScreen } from './thing-screen.ts';
import { isThing, type Thing } from './things.ts';

type Versioned = { version: number };

/** The home, from wherever; nothing is waited for any more. */
export async function openStaged(ctx: Ctx, concert: Concert): Promise<void> {
  await showStaged(ctx, concert, redraw);
}

export async function openSettings(ctx: Ctx, concert: Concert): Promise<void> {
  const { html, keyboard } = settingsScreen(ctx, concert);
  await redraw(ctx, html, keyboard);
}

export async function openMore(ctx: Ctx, concert: Concert): Promise<void> {
  const { html, keyboard } = await moreScreen(ctx, concert);
  await redraw(ctx, html, keyboard);
}

/** Asks for one thing, and hears it. */
export async function askThing(ctx: Ctx, concert: Concert, { thing }: { thing: string }): Promise<void> {
  if (!isThing(thing)) return answerOutdated(ctx);
  const isOpen = concert.state === 'draft' || concert.state === 'published';
  if (!isOpen) return refuseConcert(ctx, { code: 'concert-closed', state: concert.state });
  const movable = thing === 'starts' ? judgeMoving(concert, ctx.now) : ok(true);
  if (!movable.ok) return refuseConcert(ctx, movable.refusal);
  await goOn(ctx, await thingScreen(ctx, concert, thing));
}

/** One of the offered values. */
export async function chooseOption(
  ctx: Ctx,
  concert: Concert,
  { version, thing, option }: Versioned & { thing: string; option: number },
): Promise<void> {
  if (!isThing(thing) || thing === 'poster' || thing === 'contest') return answerOutdated(ctx);
  const given = thing === 'reminders' ? toggled(concert, option) : optionGiven(thing, option);
  if (!given) return answerOutdated(ctx);
  const seen = { concertId: concert.id, version };
  const set = await setConcert(ctx.services.db, ctx.caller, seen, { name: thing, given }, ctx.now);
  if (!set.ok || thing !== 'reminders') return afterTap(ctx, concert, thing, set);
  await goOn(ctx, await thingScreen(ctx, set.value, thing));
}

function optionGiven(thing: Exclude<Thing, 'poster' | 'contest'>, option: number): Given | undefined {
  const text = settingNamed(thing).options?.[option];
  return text === undefined ? undefined : { text };
}

/** The hours of that place join or leave those that stand. */
function toggled({ reminderHours }: Concert, option: number): Given | undefined {
  const hours = REMINDER_CHOICES[option];
  if (hours === undefined) return undefined;
  const after = reminderHours.includes(hours)
    ? reminderHours.filter((one) => one !== hours)
    : [...reminderHours, hours];
  return after.length === 0 ? { clear: true } : { text: after.join(' ') };
}

/** Nothing is to stand there. */
export async function clearThing(
  ctx: Ctx,
  concert: Concert,
  { version, thing }: Versioned & { thing: string },
): Promise<void> {
  if (!isThing(thing) || thing === 'contest') return answerOutdated(ctx);
  const seen = { concertId: concert.id, version };
  const { db } = ctx.services;
  const set =
    thing === 'poster'
      ? await setPoster(db, ctx.caller, seen, null, ctx.now)
      : await setConcert(db, ctx.caller, seen, { name: thing, given: { clear: true } }, ctx.now);
  await afterTap(ctx, concert, thing, set);
}

/** A hall that is known already, with its address and its point on the map. */
export async function chooseVenue(
  ctx: Ctx,
  concert: Concert,
  { version, from, of, nth }: Versioned & { from: string; of: number; nth: number },
): Promise<void> {
  const { db } = ctx.services;
  const known = await knownVenues(db, Number.POSITIVE_INFINITY);
  const hall = known.find((one) => one.from === from && one.of === of && one.nth === nth);
  if (!hall) return answerOutdated(ctx);
  const { venue, address, latitude, longitude } = hall;
  const seen = { concertId: concert.id, version };
  const change = { venue, address, latitude, longitude };
  const set = await changeConcert(db, ctx.caller, seen, (facts) => ok({ ...facts, ...change }), ctx.now);
  await afterTap(ctx, concert, 'venue', set);
}

export async function chooseContest(
  ctx: Ctx,
  concert: Concert,
  { version, contest }: Versioned & { contest: number },
): Promise<void> {
  const seen = { concertId: concert.id, version };
  const set = await assignConcert(ctx.services.db, ctx.caller, seen, contest === 0 ? null : contest, ctx.now);
  await afterTap(ctx, concert, 'contest', set);
}

async function afterTap(ctx: Ctx, before: Concert, thing: Thing, set: Result<Concert, ConcertRefusal>): Promise<void> {
  if (!set.ok && set.refusal.code !== 'concert-changed') return refuseConcert(ctx, set.refusal, before.zone);
  if (set.ok) await answerTap(ctx, ctx.say('staging-saved-short'));
  await goOn(ctx, await came(ctx, before, thing, set));
}

/** The card as families see it, as a message of its own. */
export async function preview(ctx: Ctx, concert: Concert): Promise<void> {
  await answerTap(ctx);
  await sendCard(ctx, await cardOf(ctx, concert));
}

/** Shows it to families, and gives the link at once: it is what comes next. */
export async function publish(ctx: Ctx, concert: Concert, { version }: Versioned): Promise<void> {
  const { services, caller, now, say } = ctx;
  const done = await publishConcert(services.db, caller, { concertId: concert.id, version }, now);
  if (done.ok) {
    services.wakeSender();
    await showStaged(ctx, done.value, redraw, say.html('staging-published'));
    return concert.state === 'draft' ? share(ctx, done.value) : undefined;
  }
  if (done.refusal.code === 'concert-changed') return showStaged(ctx, concert, redraw, say.html('staging-changed'));
  await refuseConcert(ctx, done.refusal, concert.zone);
}

export async function archive(ctx: Ctx, concert: Concert, { version }: Versioned): Promise<void> {
  const { services, caller, now, say } = ctx;
  const done = await archiveConcert(services.db, caller, { concertId: concert.id, version }, now);
  if (!done.ok) return refuseConcert(ctx, done.refusal, concert.zone);
  await showStaged(ctx, done.value, redraw, say.html('staging-archived'));
}
