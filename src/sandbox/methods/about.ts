/** What the bot is and whom it talks to: itself, its texts, its menu button, a chat, a member, a file. */

import type { ChatMember } from '@grammyjs/types';
import { chatForBot } from '../chats.ts';
import { userOf } from '../people.ts';
import { badRequest } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import type { Methods } from './method.ts';
import { botAsUser } from './replying.ts';

type About =
  | 'getMe'
  | 'logOut'
  | 'close'
  | 'setMyName'
  | 'setMyDescription'
  | 'setMyShortDescription'
  | 'setChatMenuButton'
  | 'getChatMenuButton'
  | 'getChat'
  | 'getChatMember'
  | 'getFile';

/** What a bot may fetch of a file. */
const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

export const about: Methods<About> = {
  getMe: ({ stage }) => ({ ...stage.bot }),

  logOut({ stage }) {
    stage.loggedOut = true;
    stage.poller?.end('terminated by logOut request');
    return true;
  },

  close: () => true,

  setMyName({ stage, parameters: { name = '', language_code = '' } }) {
    if (name.length > 64) throw badRequest('BOT_TITLE_INVALID');
    stage.profile.names.set(language_code, name);
    if (language_code === '' && name !== '') stage.bot.first_name = name;
    return true;
  },

  setMyDescription({ stage, parameters: { description = '', language_code = '' } }) {
    if (description.length > 512) throw badRequest('bot description is too long');
    stage.profile.descriptions.set(language_code, description);
    return true;
  },

  setMyShortDescription({ stage, parameters: { short_description = '', language_code = '' } }) {
    if (short_description.length > 120) throw badRequest('bot short description is too long');
    stage.profile.shortDescriptions.set(language_code, short_description);
    return true;
  },

  setChatMenuButton({ stage, parameters: { chat_id, menu_button = { type: 'default' } } }) {
    stage.profile.menuButtons.set(chat_id === undefined ? 0 : chatForBot(stage, chat_id).chat.id, menu_button);
    return true;
  },

  getChatMenuButton({ stage, parameters: { chat_id } }) {
    const own = chat_id === undefined ? undefined : stage.profile.menuButtons.get(chatForBot(stage, chat_id).chat.id);
    return own ?? stage.profile.menuButtons.get(0) ?? { type: 'commands' };
  },

  getChat({ stage, parameters }) {
    const { chat } = chatForBot(stage, parameters.chat_id);
    const accepted_gift_types = {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    };
    return { ...chat, accent_color_id: chat.id % 7, max_reaction_count: 11, accepted_gift_types };
  },

  getChatMember: ({ stage, parameters }) => memberOf(stage, parameters),

  getFile({ stage, parameters }) {
    const file = stage.files.byId(parameters.file_id);
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
    if (file.bytes.length > DOWNLOAD_LIMIT) throw badRequest('file is too big');
    return {
      file_id: parameters.file_id,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  },
};

function memberOf(stage: Stage, { chat_id, user_id }: { chat_id: number | string; user_id: number }): ChatMember {
  const { chat } = chatForBot(stage, chat_id);
  if (user_id === stage.bot.id) return { status: 'member', user: botAsUser(stage) };
  const person = stage.people.get(user_id);
  if (!person) throw badRequest('user not found');
  const isThere = chat.type !== 'private' || chat.id === user_id;
  return { status: isThere ? 'member' : 'left', user: userOf(person) };
}
