/** Mounts the conversations so that commands and taps pass them by, find them running, and may begin another. */

import { type ConversationData, conversations, createConversation } from '@grammyjs/conversations';
import { Composer, type Context, type MiddlewareFn } from 'grammy';
import type { Ctx } from '../context.ts';
import type { Feature } from '../feature.ts';
import { briefTalks } from '../incoming/router.ts';
import { lateTapsPass } from '../outgoing/transformers.ts';
import { reply } from '../screens/reply.ts';
import { inline, press } from '../screens/screen.ts';
import { type Running, TALK_VERSION } from './talk-state.ts';

/** The plugin over the inbox's storage; it makes `ctx.conversation`. */
export function talking(): MiddlewareFn<Ctx> {
  return conversations<Ctx, Context>({
    storage: {
      type: 'context',
      version: TALK_VERSION,
      adapter: {
        read: (ctx) => ctx.handling.talk.read(),
        write: (ctx, state: { version: [0, string | number]; state: ConversationData }) =>
          ctx.handling.talk.write(state),
        delete: (ctx) => ctx.handling.talk.clear(),
      },
    },
    plugins: [
      async (ctx, next) => {
        ctx.api.config.use(lateTapsPass);
        await next();
      },
    ],
  });
}

/** Which updates are no answers to a conversation. */
interface Passing {
  passesBy(ctx: Ctx): boolean | Promise<boolean>;
  turnsAway(ctx: Ctx): boolean;
  endsOf(ctx: Ctx, feature: Feature): boolean;
}

/**
 * Runs the conversation under way, unless the update `passesBy`: then every conversation is only made known, so that a
 * handler further down can enter it, see what is active and leave it, and what was under way goes on with the next
 * message; a brief one only where nobody `turnsAway`, and whoever did is offered the way back.
 */
export function talks(features: readonly Feature[], { passesBy, turnsAway, endsOf }: Passing): MiddlewareFn<Ctx> {
  const all = features.flatMap((feature) => feature.conversations ?? []);
  const briefs = briefTalks(features);
  const mounted = new Composer<Ctx>(...all.map(({ name, run }) => createConversation(run, name))).middleware();
  return async (ctx, next) => {
    if (!(await passesBy(ctx))) {
      await mounted(ctx, next);
      return goOn(ctx);
    }
    const left = turnsAway(ctx) ? briefs : NONE;
    const { talk } = ctx.handling;
    const again = left === NONE ? [] : againOf(features, talk.running(), (feature) => endsOf(ctx, feature));
    const putBack = talk.setAside(left);
    await mounted(ctx, async () => {
      putBack();
      if (again.length > 0) await reply(ctx, ctx.say.html('talk-left'), wayBack(ctx, again));
      await next();
    });
  };
}

/** One conversation is one question: the next one is begun with what it asks, so that the way back leads to it. */
async function goOn(ctx: Ctx): Promise<void> {
  const { talk } = ctx.handling;
  const { next } = talk;
  talk.next = undefined;
  if (next) await ctx.conversation.enter(next.name, next.begunWith);
}

/** Data of the buttons that ask again what was left, but for what ends by itself. */
function againOf(
  features: readonly Feature[],
  running: readonly Running[],
  ends: (feature: Feature) => boolean,
): string[] {
  return features.flatMap((feature) => {
    const left = (feature.conversations ?? []).flatMap(({ name, again }) => {
      const asked = running.find((one) => one.name === name);
      return (asked && again?.(asked.begunWith)) ?? [];
    });
    return left.length > 0 && ends(feature) ? [] : left;
  });
}

function wayBack({ say }: Ctx, again: readonly string[]) {
  return inline(again.map((data) => [press(say('talk-again'), data)])).keyboard;
}

const NONE: ReadonlySet<string> = new Set();

/** The names of all conversations; throws when two features use one. */
export function talkNames(features: readonly Feature[]): Set<string> {
  const names = features.flatMap((feature) => (feature.conversations ?? []).map(({ name }) => name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two conversations are called ${twice}`);
  return new Set(names);
}

/** Leaves what is under way and begins this conversation. */
export async function converse(ctx: Ctx, name: string, ...values: unknown[]): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(name, ...values);
}

/** A handler for whoever goes elsewhere: what they write next is no answer to these conversations any more. */
export function leaving(...talks: readonly string[]) {
  return <V>(handle: (ctx: Ctx, values: V) => Promise<void>) =>
    async (ctx: Ctx, values: V): Promise<void> => {
      for (const talk of talks) await ctx.conversation.exit(talk);
      await handle(ctx, values);
    };
}
