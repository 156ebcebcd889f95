/** Finds the handler of a command or a tap by its name: one look into a map, however many there are. */

import type { MiddlewareFn } from 'grammy';
import type { Ctx } from '../context.ts';
import type { Command, Feature, Tap } from '../feature.ts';
import { buttonName } from '../screens/buttons.ts';
import { answerTap, reply } from '../screens/reply.ts';

/** A command as a person wrote it. */
interface Written {
  name: string;
  argument: string;
}

export interface Router {
  /** Whether the update is a command or a tap on a button of a feature: these pass conversations by. */
  knows(ctx: Ctx): boolean;
  /** Whether whoever sent the update turns away from what was asked in passing. */
  turnsAway(ctx: Ctx): boolean;
  /** Whether the update itself ends what was asked, and says so, or is a command of this feature. */
  endsOf(ctx: Ctx, feature: Feature): boolean;
  middleware: MiddlewareFn<Ctx>;
}

/** Gathers the features' commands and taps; throws when two share a name. */
export function createRouter(features: readonly Feature[]): Router {
  const commands = byName<Command>(features.flatMap((feature) => feature.commands ?? []));
  const taps = byName<Tap>(features.flatMap((feature) => feature.taps ?? []));
  const tapOf = (ctx: Ctx) => taps.get(buttonName(ctx.callbackQuery?.data ?? ''));
  const nameOf = namer(features);
  const writtenIn = (ctx: Ctx) => commandIn(ctx) ?? nameOf(ctx);
  return {
    knows: (ctx) => tapOf(ctx) !== undefined || writtenIn(ctx) !== undefined,
    turnsAway(ctx) {
      const command = commands.get(writtenIn(ctx)?.name ?? '');
      return command ? !command.aside : Boolean(tapOf(ctx)?.opens);
    },
    endsOf(ctx, feature) {
      const command = commands.get(writtenIn(ctx)?.name ?? '');
      return command !== undefined && (command.ends === true || feature.commands?.includes(command) === true);
    },
    async middleware(ctx, next) {
      const written = writtenIn(ctx);
      const tap = tapOf(ctx);
      if (written) await run(ctx, commands.get(written.name), written);
      else if (tap) await press(ctx, tap);
      else await next();
    },
  };
}

/**
 * Finds the command that a message without a slash means, while nothing but something in passing was asked; it is asked
 * for once an update, since what is under way changes meanwhile.
 */
function namer(features: readonly Feature[]): (ctx: Ctx) => Written | undefined {
  const briefs = briefTalks(features);
  const known = new WeakMap<Ctx, Written | undefined>();
  const find = (ctx: Ctx): Written | undefined => {
    const running = ctx.message?.text === undefined ? [] : ctx.handling.talk.running();
    if (running.length === 0 || running.some(({ name }) => !briefs.has(name))) return undefined;
    for (const { named } of features) {
      const name = named?.(ctx);
      if (name !== undefined) return { name, argument: '' };
    }
    return undefined;
  };
  return (ctx) => {
    if (!known.has(ctx)) known.set(ctx, find(ctx));
    return known.get(ctx);
  };
}

/** The names of the conversations that ask in passing. */
export function briefTalks(features: readonly Feature[]): ReadonlySet<string> {
  const all = features.flatMap(({ conversations = [] }) => conversations);
  return new Set(all.flatMap(({ name, brief }) => (brief ? [name] : [])));
}

/** Says that a button leads nowhere any more. */
export async function answerOutdated(ctx: Ctx): Promise<void> {
  await answerTap(ctx, ctx.say('button-outdated'), { alert: true });
}

async function run(ctx: Ctx, command: Command | undefined, written: Written): Promise<void> {
  if (command) await command.handle(ctx, written.argument);
  else await reply(ctx, ctx.say.html('command-unknown'));
}

async function press(ctx: Ctx, tap: Tap): Promise<void> {
  const outcome = await tap.handle(ctx, ctx.callbackQuery?.data ?? '');
  if (outcome === 'outdated') await answerOutdated(ctx);
}

/** The command a message begins with, if it is meant for this bot. */
export function commandIn(ctx: Pick<Ctx, 'message' | 'me'>): Written | undefined {
  const { text = '', entities } = ctx.message ?? {};
  const head = entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!head) return undefined;
  const [name = '', bot] = text.slice(1, head.length).toLowerCase().split('@');
  if (bot !== undefined && bot !== ctx.me.username.toLowerCase()) return undefined;
  return { name, argument: text.slice(head.length).trim() };
}

function byName<T extends { name: string }>(list: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of list) {
    if (map.has(item.name)) throw new Error(`two handlers are called ${item.name}`);
    map.set(item.name, item);
  }
  return map;
}
