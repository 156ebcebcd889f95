/** What the sandbox's page and its server say to each other: the chat as a person sees it, what a person can do, what happens. */

import type { InlineKeyboardMarkup, MessageEntity, ReplyKeyboardMarkup } from '@grammyjs/types';

/** A person with a phone in the sandbox. `id` is both their user id and the id of their private chat with the bot. */
export interface SandboxPerson {
  id: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode: 'ru' | 'en';
  phone?: string;
  /** What the page calls this phone: one of the three in front, or a further person. */
  role: 'school' | 'parent' | 'organizer' | 'guest';
  blocked: boolean;
}

/** A file as the page shows it; `url` is relative to the sandbox server. */
export interface SandboxFile {
  kind: 'photo' | 'document' | 'video' | 'animation' | 'audio' | 'voice' | 'sticker';
  fileId: string;
  name?: string;
  mime?: string;
  size: number;
  width?: number;
  height?: number;
  url: string;
}

/** One bubble. */
export interface SandboxMessage {
  id: number;
  chatId: number;
  from: 'bot' | 'person';
  /** Instant, ISO 8601 in UTC. */
  at: string;
  text?: string;
  entities?: MessageEntity[];
  file?: SandboxFile;
  caption?: string;
  captionEntities?: MessageEntity[];
  /** The caption stands above the file. */
  captionAbove?: true;
  /** The picture is covered until it is tapped. */
  spoiler?: true;
  /** The picture that stands for a video until it plays. */
  cover?: SandboxFile;
  /** The second at which a video starts. */
  startSecond?: number;
  albumId?: string;
  contact?: { phone: string; firstName: string; lastName?: string };
  location?: { latitude: number; longitude: number; title?: string; address?: string };
  replyTo?: number;
  forwarded?: boolean;
  inlineKeyboard?: InlineKeyboardMarkup['inline_keyboard'];
  edited: boolean;
  pinned: boolean;
}

/** A person's chat with the bot, whole. */
export interface SandboxChat {
  person: SandboxPerson;
  messages: SandboxMessage[];
  /** The keyboard under the text field, where the bot has put one. */
  replyKeyboard?: Pick<ReplyKeyboardMarkup, 'keyboard' | 'one_time_keyboard' | 'resize_keyboard'>;
  commands: { command: string; description: string }[];
}

/** What `GET /sandbox/events` streams, one JSON object an event (server-sent events, default event name). */
export type SandboxEvent =
  | { type: 'message'; message: SandboxMessage }
  | { type: 'edited'; message: SandboxMessage }
  | { type: 'deleted'; chatId: number; messageIds: number[] }
  | { type: 'reply-keyboard'; chatId: number; replyKeyboard?: SandboxChat['replyKeyboard'] }
  | { type: 'action'; chatId: number; action: string }
  | { type: 'tap-answered'; chatId: number; queryId: string; text?: string; alert: boolean; url?: string }
  | { type: 'commands'; chatId: number; commands: SandboxChat['commands'] }
  | { type: 'people'; people: SandboxPerson[] }
  | { type: 'clock'; now: string; shiftedMs: number }
  | { type: 'call'; call: SandboxCall }
  | { type: 'reset' };

/** One call of the Bot API, for the log on demand; the token is never in it. */
export interface SandboxCall {
  at: string;
  method: string;
  parameters: Record<string, unknown>;
  status: number;
  error?: string;
}

/** `GET /sandbox/about`: what the page's bar shows. */
export interface SandboxAbout {
  bot: { id: number; username: string; firstName: string };
  now: string;
  shiftedMs: number;
  people: SandboxPerson[];
}

/*
 * The page's requests. All bodies are JSON; each answers 200 with JSON, or 4xx with { error: string }.
 *
 * GET  /sandbox/about                                  → SandboxAbout
 * GET  /sandbox/events                                 → server-sent events of SandboxEvent
 * GET  /sandbox/calls                                  → SandboxCall[] (the last 200)
 * GET  /sandbox/people/:id/chat                        → SandboxChat
 * POST /sandbox/people          { firstName, lastName?, languageCode, phone? }   → SandboxPerson (role 'guest')
 * POST /sandbox/people/:id/text { text, replyTo? }                               → { messageId }
 * POST /sandbox/people/:id/start { payload? }          what tapping a ?start= link does → { messageId }
 * POST /sandbox/people/:id/tap  { messageId, data, again? }  inline button; `again`: a second device resends it under a new update id → { queryId }
 * POST /sandbox/people/:id/contact {}                  shares the own phone → { messageId }
 * POST /sandbox/people/:id/file { kind, name, mime, base64, caption?, captionAbove?, spoiler?, album?, width?, height? }   → { messageId }
 * POST /sandbox/people/:id/sticker {}  and  /voice {}                            → { messageId }
 * POST /sandbox/people/:id/edit { messageId, text }                              → {}
 * POST /sandbox/people/:id/forward { messageId, toPersonId }   puts a copy, buttons kept out, into the other person's chat with the bot → { messageId }
 * POST /sandbox/people/:id/language { languageCode }                             → SandboxPerson
 * POST /sandbox/people/:id/block {}  and  /unblock {}                            → SandboxPerson
 * POST /sandbox/clock  { advanceMs } or { now } or { reset: true }               → { now, shiftedMs }
 * POST /sandbox/reset  {}                              starts everything over: the program empties its data and loads the samples → {}
 * GET  /                                               the page; its files under /page/
 */
