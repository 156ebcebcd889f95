/** The messenger's list of commands: each language's for everybody, and each member of staff's own, set only when it changed. */

import type { Api, MiddlewareFn } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Caller } from '../people/access.ts';
import { LANGUAGES, type Language, type Texts } from '../texts/texts.ts';
import type { Ctx } from './context.ts';
import type { Feature } from './feature.ts';

/** The longest description of a command that the messenger shows, in characters. */
const MOST_IN_DESCRIPTION = 256;
/** People remembered before all are asked anew. */
const MOST_REMEMBERED = 10_000;

/** The commands that a holder of these roles sees, in the features' order; without roles: everybody's. */
export function commandsFor(
  features: readonly Feature[],
  roles: Caller['roles'],
  texts: Texts,
  language: Language,
): BotCommand[] {
  const say = texts(language);
  return features
    .flatMap((feature) => feature.commands ?? [])
    .flatMap(({ name, description, roles: wanted }) => {
      const mine = !wanted || roles.some(({ role }) => wanted.includes(role));
      return mine && description
        ? [{ command: name, description: say(description).slice(0, MOST_IN_DESCRIPTION) }]
        : [];
    });
}

/** Brings everybody's lists up to date: one for each language, the first language's for all others. Called at start. */
export async function publishCommands(api: Api, features: readonly Feature[], texts: Texts): Promise<void> {
  const scope = { type: 'default' } as const;
  await setWhenChanged(api, scope, undefined, commandsFor(features, [], texts, LANGUAGES[0]));
  for (const language of LANGUAGES)
    await setWhenChanged(api, scope, language, commandsFor(features, [], texts, language));
}

/**
 * After each update: whoever holds roles, or reads another language than their client is set to, gets a list of their
 * own; whoever lost the roles loses it. What was set is remembered, and asked once after a restart.
 */
export function ownCommands(api: Api, features: readonly Feature[]): MiddlewareFn<Ctx> {
  const shown = new Map<number, string>();
  return async (ctx, next) => {
    await next();
    if (ctx.chat?.type !== 'private') return;
    const { texts, log } = ctx.services;
    const { roles } = ctx.caller;
    const language = ctx.say.language;
    const own = roles.length > 0 || language !== clientLanguage(ctx.from?.language_code);
    const wanted = own ? JSON.stringify([language, roles.map(({ role }) => role).sort()]) : '';
    if (wanted === (shown.get(ctx.chat.id) ?? '')) return;
    if (shown.size >= MOST_REMEMBERED) shown.clear();
    shown.set(ctx.chat.id, wanted);
    const scope = { type: 'chat', chat_id: ctx.chat.id } as const;
    const setting = own
      ? setWhenChanged(api, scope, undefined, commandsFor(features, roles, texts, language))
      : api.deleteMyCommands({ scope });
    await setting.catch((error: unknown) => {
      shown.delete(scope.chat_id);
      log.warn({ err: error }, 'the list of commands was not set');
    });
  };
}

async function setWhenChanged(
  api: Api,
  scope: BotCommandScope,
  language: Language | undefined,
  commands: readonly BotCommand[],
): Promise<void> {
  const where = { scope, ...(language && { language_code: language }) };
  const present = await api.getMyCommands(where);
  if (JSON.stringify(present) !== JSON.stringify(commands)) await api.setMyCommands(commands, where);
}

/** The language whose list a client shows by itself. */
function clientLanguage(code: string | undefined): Language {
  const hint = code?.slice(0, 2);
  return LANGUAGES.find((language) => language === hint) ?? LANGUAGES[0];
}
