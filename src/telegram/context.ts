/** What every handler has at hand: the update, who sent it, in which language, at which instant, and the program's services. */

import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/connect.ts';
import type { Searcher } from '../entries/search/searcher.ts';
import type { Keeper } from '../files/keeper.ts';
import type { Caller } from '../people/access.ts';
import type { Language, Say, Texts } from '../texts/texts.ts';
import type { Errands } from './files/errands.ts';
import type { Handling } from './incoming/handling-state.ts';
import type { Added } from './screens/additions.ts';

/** What the composition root hands to the adapter. */
export interface Services {
  db: Database;
  clock: Clock;
  texts: Texts;
  log: Logger;
  /** Zone shown where neither contest nor person has one. */
  zone: string;
  /** Spoken to people whose messenger names no language of ours. */
  language: Language;
  /** The bot's name without @, for links. */
  botUsername: string;
  /** Random bytes as base64url text: tokens, references. */
  randomToken(bytes: number): string;
  /** Keeps what people send and gives it back. */
  files: Keeper;
  /** Finds entries by names, which it opens in a thread of its own. */
  searcher: Searcher;
  /** Work that takes longer than an answer may. */
  errands: Errands;
  /** Follows an erasure once it is committed: takes these bytes out of storage and keeps the list beside the backups. */
  erased(hashes: readonly string[]): Promise<void>;
  /** Tells the deliveries' sender that something was promised. */
  wakeSender(): void;
}

/** What the middleware adds to grammY's context. */
export interface Extra {
  handling: Handling;
  services: Services;
  caller: Caller;
  say: Say;
  /** What other features add to a screen. */
  added: Added;
  /** The instant this update was received and stored. */
  now: Date;
  /** True until the person has said which language they want. */
  newcomer: boolean;
}

/** The context outside conversations. */
export type Ctx = ConversationFlavor<Context & Extra>;
