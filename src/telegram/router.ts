/** Finds the handler of a command or a tap by its name: one look into a map, however many there are. */

import type { MiddlewareFn } from 'grammy';
import { buttonName } from './buttons.ts';
import type { Ctx } from './context.ts';
import type { Command, Feature, Tap } from './feature.ts';
import { answerTap, reply } from './reply.ts';

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
  middleware: MiddlewareFn<Ctx>;
}

/** Gathers the features' commands and taps; throws when two share a name. */
export function createRouter(features: readonly Feature[]): Router {
  const commands = byName<Command>(features.flatMap((feature) => feature.commands ?? []));
  const taps = byName<Tap>(features.flatMap((feature) => feature.taps ?? []));
  const tapOf = (ctx: Ctx) => taps.get(buttonName(ctx.callbackQuery?.data ?? ''));
  return {
    knows: (ctx) => commandIn(ctx) !== undefined || tapOf(ctx) !== undefined,
    turnsAway(ctx) {
      const command = commands.get(commandIn(ctx)?.name ?? '');
      return command ? !command.aside : Boolean(tapOf(ctx)?.opens);
    },
    async middleware(ctx, next) {
      const written = commandIn(ctx);
      const tap = tapOf(ctx);
      if (written) await run(ctx, commands.get(written.name), written);
      else if (tap) await press(ctx, tap);
      else await next();
    },
  };
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
