/** The empty stage a sandbox begins with. */

import type { ShiftableClock } from './clock.ts';
import { createCommandBook } from './command-book.ts';
import { createEvents } from './events.ts';
import { createFileShelf } from './files.ts';
import type { Stage, WebhookState } from './stage.ts';
import { createTaps } from './tap-book.ts';
import { createUpdateQueue } from './updates.ts';

/** Has the form of a token and opens nothing but the sandbox. */
export const SANDBOX_TOKEN = '7000:RAMPA-SANDBOX-NOT-A-REAL-TOKEN-0000';

const FIRST_UPDATE_ID = 100_000;

const NO_WEBHOOK: WebhookState = { url: '', secret: undefined, maxConnections: 40, lastError: undefined };

interface SetUp {
  clock: ShiftableClock;
  random?: () => number;
  token?: string;
  botUsername?: string;
}

/** `onWebhook` hears of each new webhook. */
export function createStage(options: SetUp, onWebhook: (webhook: WebhookState) => void): Stage {
  const { clock, random = Math.random, token = SANDBOX_TOKEN, botUsername = 'rampa_sandbox_bot' } = options;
  let lastMessageId = 0;
  const stage: Stage = {
    clock,
    bot: botNamed(Number(token.split(':')[0]), botUsername),
    profile: { names: new Map(), descriptions: new Map(), shortDescriptions: new Map(), menuButtons: new Map() },
    people: new Map(),
    chats: new Map(),
    updates: createUpdateQueue(clock, FIRST_UPDATE_ID),
    files: createFileShelf(random),
    events: createEvents(),
    taps: createTaps(clock, random),
    commands: createCommandBook(),
    poller: undefined,
    webhook: NO_WEBHOOK,
    setWebhook(webhook) {
      stage.webhook = webhook;
      onWebhook(webhook);
    },
    loggedOut: false,
    nextMessageId() {
      lastMessageId += 1;
      return lastMessageId;
    },
    nowSeconds: () => Math.floor(clock.now().getTime() / 1000),
  };
  return stage;
}

function botNamed(id: number, username: string): Stage['bot'] {
  return {
    id,
    is_bot: true,
    first_name: 'Рампа',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
