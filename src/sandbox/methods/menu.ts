/** Command lists, and the answer to a tap on a button. */

import type { BotCommand } from '@grammyjs/types';
import { chatForBot, shownCommands } from '../chats.ts';
import { badRequest } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import type { Call, Methods } from './method.ts';

type Menu = 'setMyCommands' | 'getMyCommands' | 'deleteMyCommands' | 'answerCallbackQuery';
type Scope = Call<'getMyCommands'>['parameters']['scope'];

const COMMANDS_LIMIT = 100;
const TAP_ANSWER_LIMIT = 200;

export const menu: Methods<Menu> = {
  setMyCommands({ stage, parameters: { commands, scope, language_code = '' } }) {
    checkScope(stage, scope);
    checkCommands(commands);
    stage.commands.set(scope, language_code, commands.map(withoutSlash));
    tellEverybody(stage);
    return true;
  },

  getMyCommands({ stage, parameters: { scope, language_code = '' } }) {
    checkScope(stage, scope);
    return stage.commands.get(scope, language_code);
  },

  deleteMyCommands({ stage, parameters: { scope, language_code = '' } }) {
    checkScope(stage, scope);
    stage.commands.delete(scope, language_code);
    tellEverybody(stage);
    return true;
  },

  answerCallbackQuery({ stage, parameters: { callback_query_id, text, show_alert = false, url } }) {
    if (text !== undefined && text.length > TAP_ANSWER_LIMIT) throw badRequest('MESSAGE_TOO_LONG');
    if (url !== undefined && url !== '' && !opensHere(stage, url)) throw badRequest('URL_INVALID');
    const chatId = stage.taps.take(callback_query_id);
    if (chatId === undefined) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    stage.events.publish({
      type: 'tap-answered',
      chatId,
      queryId: callback_query_id,
      ...(text ? { text } : {}),
      alert: show_alert,
      ...(url ? { url } : {}),
    });
    return true;
  },
};

/** An answer may only open the bot itself, by one of its start links. */
function opensHere(stage: Stage, url: string): boolean {
  const start = `t.me/${stage.bot.username}?start=`;
  return [`https://${start}`, `http://${start}`, start].some((prefix) => url.startsWith(prefix));
}

function checkScope(stage: Stage, scope: Scope): void {
  if (scope && 'chat_id' in scope) chatForBot(stage, scope.chat_id);
}

function checkCommands(commands: readonly BotCommand[]): void {
  if (commands.length > COMMANDS_LIMIT) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands.map(withoutSlash)) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
}

function withoutSlash(command: BotCommand): BotCommand {
  return { ...command, command: command.command.replace(/^\//, '') };
}

function tellEverybody(stage: Stage): void {
  for (const person of stage.people.values()) {
    stage.events.publish({ type: 'commands', chatId: person.id, commands: shownCommands(stage, person) });
  }
}
