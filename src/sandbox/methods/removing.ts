/** Deleting messages within their 48 hours, and pinning them. */

import { bubbleOf } from '../bubbles.ts';
import { chatForBot, liveMessage, remove } from '../chats.ts';
import { badRequest } from '../refusal.ts';
import type { Stage, StoredChat, StoredMessage } from '../stage.ts';
import type { Methods } from './method.ts';

type Removing = 'deleteMessage' | 'deleteMessages' | 'pinChatMessage' | 'unpinChatMessage';

const DELETABLE_SECONDS = 48 * 60 * 60;

export const removing: Methods<Removing> = {
  deleteMessage({ stage, parameters }) {
    const chat = chatForBot(stage, parameters.chat_id);
    const stored = liveMessage(chat, parameters.message_id);
    if (!stored) throw badRequest('message to delete not found');
    if (!isDeletable(stage, stored)) throw badRequest("message can't be deleted for everyone");
    remove(stage, chat, [stored]);
    return true;
  },

  deleteMessages({ stage, parameters }) {
    const chat = chatForBot(stage, parameters.chat_id);
    const ids = parameters.message_ids;
    if (ids.length === 0) throw badRequest('message identifiers are not specified');
    if (ids.length > 100) throw badRequest('too many message identifiers specified');
    const found = ids.map((id) => liveMessage(chat, id)).filter((stored) => stored !== undefined);
    if (!found.every((stored) => isDeletable(stage, stored))) throw badRequest("message can't be deleted for everyone");
    if (found.length > 0) remove(stage, chat, found);
    return true;
  },

  pinChatMessage({ stage, parameters }) {
    const chat = chatForBot(stage, parameters.chat_id);
    const stored = liveMessage(chat, parameters.message_id);
    if (!stored) throw badRequest('message to pin not found');
    setPinned(stage, stored, true);
    return true;
  },

  unpinChatMessage({ stage, parameters }) {
    const chat = chatForBot(stage, parameters.chat_id);
    const stored = parameters.message_id === undefined ? latestPinned(chat) : liveMessage(chat, parameters.message_id);
    if (!stored?.pinned) throw badRequest('message to unpin not found');
    setPinned(stage, stored, false);
    return true;
  },
};

function isDeletable(stage: Stage, stored: StoredMessage): boolean {
  return stage.nowSeconds() - stored.message.date <= DELETABLE_SECONDS;
}

function latestPinned(chat: StoredChat): StoredMessage | undefined {
  return [...chat.messages.values()].findLast((stored) => stored.pinned && !stored.deleted);
}

function setPinned(stage: Stage, stored: StoredMessage, pinned: boolean): void {
  stored.pinned = pinned;
  stage.events.publish({ type: 'edited', message: bubbleOf(stage, stored) });
}
