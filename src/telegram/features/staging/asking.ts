/** Asking for one thing of a concert, and hearing it: in words, as a place on the map, as a picture. */

import { setConcert } from '../../../concerts/changing.ts';
import { beginConcert, judgeTitle } from '../../../concerts/making.ts';
import { setPoster } from '../../../concerts/poster.ts';
import type { Concert } from '../../../concerts/queries.ts';
import type { ConcertRefusal } from '../../../concerts/refusals.ts';
import type { Given } from '../../../concerts/settings.ts';
import { rememberFile } from '../../../files/actions.ts';
import { contestsWithin } from '../../../people/access.ts';
import type { Result } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { inline, press } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { begin, mayStageAny } from './beginning.ts';
import { leaveButton } from './buttons.ts';
import { cancelFor } from './cancelling.ts';
import { stagedScreen } from './home.ts';
import { movingScreen } from './moving.ts';
import { concertToStage } from './seen.ts';
import { sayConcertRefusal } from './sentences.ts';
import { type Asking, goOn, type Next, TALK } from './talk.ts';
import { thingScreen } from './thing-screen.ts';
import type { Thing } from './things.ts';

/** Hears an answer; the next question is a conversation of its own. */
export const hearing = hearingUntilTaken<Asking>(async (ctx, asked) => {
  const { screen, asking } = await heard(ctx, asked);
  if (asking && !screen.listens) ctx.handling.talk.next = { name: TALK, begunWith: asking };
  return screen;
});

/** A screen that listens asks the same again. */
async function heard(ctx: Ctx, asking: Asking): Promise<Next> {
  switch (asking.ask) {
    case 'title':
      return heardTitle(ctx);
    case 'starts':
      return heardStart(ctx, asking.title);
    case 'thing':
      return heardThing(ctx, asking);
    case 'reason':
      return cancelFor(ctx, asking);
  }
}

function heardTitle(ctx: Ctx): Next {
  const text = ctx.message?.text;
  if (text === undefined) return again(ctx, ctx.say.html('staging-in-words'));
  const title = judgeTitle(text);
  if (!title.ok) return again(ctx, sayConcertRefusal(ctx, title.refusal));
  return firstStart(ctx, title.value);
}

/** A title has no draft yet: it is kept in the question for the start. */
function firstStart(ctx: Ctx, title: string): Next {
  const html = ctx.say.html('staging-ask-first-start');
  return { screen: { html, ...stopRow(ctx), listens: false }, asking: { ask: 'starts', title } };
}

/**
 * The start of a concert that was not asked to the end. A second tap finds it asked, or what is asked of that concert by
 * now; where nobody knows its title any more, that is asked for.
 */
export async function askFirstStart(ctx: Ctx): Promise<void> {
  const { talk } = ctx.handling;
  const running = talk.running().find(({ name }) => name === TALK);
  const asked = (running ? running.begunWith : talk.leftWith(TALK)) as Asking | undefined;
  if (asked?.ask === 'starts' && mayStageAny(ctx)) return goOn(ctx, firstStart(ctx, asked.title));
  const concert = asked?.ask === 'thing' ? await concertToStage(ctx, asked.concert) : undefined;
  if (asked?.ask === 'thing' && concert?.ok) return goOn(ctx, await thingScreen(ctx, concert.value, asked.thing));
  await begin(ctx);
}

/** The draft stands from here on. */
async function heardStart(ctx: Ctx, title: string): Promise<Next> {
  const { services, caller, now, message } = ctx;
  if (message?.text === undefined) return again(ctx, ctx.say.html('staging-in-words'));
  const within = contestsWithin(caller, 'concert.write');
  const contestId = within === 'all' ? null : (within[0] ?? null);
  const begun = await beginConcert(
    services.db,
    caller,
    { title, starts: message.text, zone: services.zone, contestId },
    now,
  );
  return begun.ok ? thingScreen(ctx, begun.value, 'venue') : again(ctx, sayConcertRefusal(ctx, begun.refusal));
}

async function heardThing(ctx: Ctx, asking: Extract<Asking, { ask: 'thing' }>): Promise<Next> {
  const concert = await concertToStage(ctx, asking.concert);
  if (!concert.ok) return { screen: { html: sayConcertRefusal(ctx, concert.refusal), listens: false } };
  const before = concert.value;
  if (asking.thing === 'poster') return heardPoster(ctx, before, asking);
  const given = givenIn(ctx, asking.thing);
  if (!given || asking.thing === 'contest')
    return againFor(ctx, before, asking.thing, ctx.say.html('staging-in-words'));
  if (asking.thing === 'starts' && before.state === 'published') return movingScreen(ctx, before, given);
  const seen = { concertId: before.id, version: asking.version };
  const set = await setConcert(ctx.services.db, ctx.caller, seen, { name: asking.thing, given }, ctx.now);
  return came(ctx, before, asking.thing, set);
}

function givenIn({ message }: Ctx, thing: Thing): Given | undefined {
  const place = message?.venue?.location ?? message?.location;
  if (thing === 'place' && place) return { place: { latitude: place.latitude, longitude: place.longitude } };
  return message?.text === undefined ? undefined : { text: message.text };
}

async function heardPoster(ctx: Ctx, before: Concert, { version }: { version: number }): Promise<Next> {
  const file = ctx.message && arrivedFile(ctx.message, ctx.me.id);
  if (!file || (file.kind !== 'photo' && file.kind !== 'document'))
    return againFor(ctx, before, 'poster', ctx.say.html('staging-as-picture'));
  const { db } = ctx.services;
  const fileId = await rememberFile(db, file, ctx.now);
  return came(
    ctx,
    before,
    'poster',
    await setPoster(db, ctx.caller, { concertId: before.id, version }, fileId, ctx.now),
  );
}

/** What comes after an answer: the next question of a new concert, its home, or the same question again. */
export async function came(
  ctx: Ctx,
  before: Concert,
  thing: Thing,
  set: Result<Concert, ConcertRefusal>,
): Promise<Next> {
  const { say } = ctx;
  if (!set.ok) {
    const html = sayConcertRefusal(ctx, set.refusal, before.zone);
    if (set.refusal.code !== 'concert-changed') return againFor(ctx, before, thing, html);
    return { screen: await stagedScreen(ctx, before, html) };
  }
  if (thing === 'venue' && before.venue === '' && before.capacity === null)
    return thingScreen(ctx, set.value, 'capacity');
  ctx.services.wakeSender();
  return { screen: await stagedScreen(ctx, set.value, say.html('staging-saved')) };
}

/** Why not, with the ways on that the question has. */
async function againFor(ctx: Ctx, concert: Concert, thing: Thing, html: string): Promise<Next> {
  const { screen } = await thingScreen(ctx, concert, thing);
  return { screen: { ...screen, html, listens: true } };
}

function again(ctx: Ctx, html: string): Next {
  return { screen: { html, ...stopRow(ctx), listens: true } };
}

export function stopRow({ say }: Ctx) {
  return inline([[press(say('staging-button-stop'), leaveButton.data({}))]]);
}
