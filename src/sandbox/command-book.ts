/** The bot's command lists by scope and language, and which of them a person sees. */

import type { BotCommand, BotCommandScope } from '@grammyjs/types';

export interface CommandBook {
  set(scope: BotCommandScope | undefined, language: string, commands: readonly BotCommand[]): void;
  delete(scope: BotCommandScope | undefined, language: string): void;
  /** Exactly this scope and language, nothing wider. */
  get(scope: BotCommandScope | undefined, language: string): BotCommand[];
  /** What a person with this language sees in their private chat, by the documented order of scopes. */
  shownIn(chatId: number, language: string): BotCommand[];
  clear(): void;
}

export function createCommandBook(): CommandBook {
  const lists = new Map<string, BotCommand[]>();
  return {
    set(scope, language, commands) {
      lists.set(keyOf(scope, language), structuredClone([...commands]));
    },
    delete(scope, language) {
      lists.delete(keyOf(scope, language));
    },
    get: (scope, language) => lists.get(keyOf(scope, language)) ?? [],
    shownIn(chatId, language) {
      const scopes: (BotCommandScope | undefined)[] = [
        { type: 'chat', chat_id: chatId },
        { type: 'all_private_chats' },
        undefined,
      ];
      const keys = scopes.flatMap((scope) => [keyOf(scope, language), keyOf(scope, '')]);
      const first = keys.find((key) => lists.has(key));
      return (first === undefined ? undefined : lists.get(first)) ?? [];
    },
    clear: () => lists.clear(),
  };
}

function keyOf(scope: BotCommandScope = { type: 'default' }, language: string): string {
  const chat = 'chat_id' in scope ? String(scope.chat_id) : '';
  const user = 'user_id' in scope ? String(scope.user_id) : '';
  return [scope.type, chat, user, language].join('|');
}
