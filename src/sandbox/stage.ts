/** Everything the sandbox holds in memory, handed to whatever acts in it. */

import type { Chat, MenuButton, Message, UserFromGetMe } from '@grammyjs/types';
import type { ShiftableClock } from './clock.ts';
import type { CommandBook } from './command-book.ts';
import type { SandboxChat } from './contract.ts';
import type { Events } from './events.ts';
import type { FileShelf } from './files.ts';
import type { Person } from './people.ts';
import type { Taps } from './tap-book.ts';
import type { UpdateQueue } from './updates.ts';

export interface StoredMessage {
  message: Message;
  pinned: boolean;
  deleted: boolean;
}

/** A chat the bot can be in. People have private ones; groups are there to try moving to a supergroup. */
export interface StoredChat {
  chat: Chat.PrivateChat | Chat.GroupChat | Chat.SupergroupChat;
  /** By id, in the order they were written. */
  messages: Map<number, StoredMessage>;
  replyKeyboard: SandboxChat['replyKeyboard'];
  /** The supergroup this group has become. */
  migratedTo?: number;
}

/** The bot's texts about itself, by language code; `''` is the default. */
interface BotProfile {
  names: Map<string, string>;
  descriptions: Map<string, string>;
  shortDescriptions: Map<string, string>;
  /** By chat id; 0 is the default. */
  menuButtons: Map<number, MenuButton>;
}

export interface Stage {
  readonly clock: ShiftableClock;
  readonly bot: UserFromGetMe;
  readonly profile: BotProfile;
  readonly people: Map<number, Person>;
  readonly chats: Map<number, StoredChat>;
  readonly updates: UpdateQueue;
  readonly files: FileShelf;
  readonly events: Events;
  readonly taps: Taps;
  readonly commands: CommandBook;
  /** The one request that waits for updates. */
  poller: { end(reason: string): void } | undefined;
  webhook: WebhookState;
  /** Puts the webhook in place of the one before, or takes it away with an empty address. */
  setWebhook(webhook: WebhookState): void;
  /** The token no longer works here after logOut. */
  loggedOut: boolean;
  nextMessageId(): number;
  /** The clock in whole Unix seconds, as the Bot API writes dates. */
  nowSeconds(): number;
}

/** Where updates are posted, and how that went. */
export interface WebhookState {
  /** Empty while updates are polled. */
  url: string;
  secret: string | undefined;
  maxConnections: number;
  lastError: { date: number; message: string } | undefined;
}
