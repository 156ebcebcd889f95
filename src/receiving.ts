/** The way updates come in: polling, or the webhook with its port; the same handling either way. */

import { type Api, GrammyError } from 'grammy';
import type { Logger } from 'pino';
import type { Config, WebhookSettings } from './config.ts';
import { createPolling } from './telegram/incoming/polling.ts';
import type { Receiver } from './telegram/incoming/receive.ts';
import { registerWebhook } from './telegram/incoming/webhook.ts';
import { keepTrying } from './telegram/keep-trying.ts';
import { createPublicServer } from './web/public.ts';

export interface Receiving {
  start(): Promise<void>;
  /** Takes nothing new; resolves when nothing is being stored any more. */
  stop(): Promise<unknown>;
  /** How it goes, for the health report. */
  reception(): { well: boolean; state: string };
}

interface Parts {
  api: Api;
  receiver: Receiver;
  log: Logger;
  signal: AbortSignal;
}

/** Prepares the way the settings ask for; nothing comes in before `start`. */
export function createReceiving({ messenger, host }: Config, parts: Parts): Receiving {
  if (messenger.kind === 'sandbox' || messenger.receiving.kind === 'polling') return byPolling(parts);
  return byWebhook(messenger.receiving, host, parts);
}

function byPolling({ api, receiver, log }: Parts): Receiving {
  const polling = createPolling({ api, receive: receiver.batch, log });
  return {
    start: async () => polling.start(),
    stop: () => polling.stop(),
    reception() {
      const { well, reason } = polling.reception();
      return { well, state: reason };
    },
  };
}

function byWebhook(
  { url, secret, port }: WebhookSettings,
  host: string,
  { api, receiver, log, signal }: Parts,
): Receiving {
  const server = createPublicServer({ path: new URL(url).pathname, secret, receive: receiver.one, log });
  let state: 'starting' | 'webhook' | 'webhook-refused' = 'starting';
  return {
    async start() {
      await server.listen({ port, host });
      const register = async () => {
        await keepTrying('setWebhook', () => registerWebhook(api, { url, secret }), { log, signal });
        state = 'webhook';
      };
      void register().catch((error: unknown) => {
        state = 'webhook-refused';
        const reason = error instanceof GrammyError ? error.description : undefined;
        log.error({ err: error, reason }, 'the webhook was not set; see WEBHOOK_URL');
      });
    },
    stop: () => server.close(),
    reception: () => ({ well: state === 'webhook', state }),
  };
}
