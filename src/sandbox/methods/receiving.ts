/** How the bot gets its updates: by asking for them, or by naming an address they are posted to. */

import type { Update } from '@grammyjs/types';
import { badRequest, conflict } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import type { Call, Methods } from './method.ts';

type Receiving = 'getUpdates' | 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo';

const MOST_UPDATES = 100;
const LONGEST_WAIT_SECONDS = 50;

export const receiving: Methods<Receiving> = {
  getUpdates: waitForUpdates,

  setWebhook({ stage, parameters }) {
    const { url, secret_token, max_connections = 40, allowed_updates } = parameters;
    checkSecret(secret_token);
    if (url !== '') checkAddress(url);
    if (url !== '') stage.poller?.end('terminated by setWebhook request');
    if (parameters.drop_pending_updates) stage.updates.forgetAll();
    if (allowed_updates) stage.updates.allow(allowed_updates);
    const maxConnections = Math.min(100, Math.max(1, max_connections));
    stage.setWebhook({ url, secret: secret_token, maxConnections, lastError: undefined });
    return true;
  },

  deleteWebhook({ stage, parameters }) {
    if (parameters.drop_pending_updates) stage.updates.forgetAll();
    stage.setWebhook({ url: '', secret: undefined, maxConnections: 40, lastError: undefined });
    return true;
  },

  getWebhookInfo({ stage: { webhook, updates } }) {
    const allowed = updates.allowed();
    return {
      url: webhook.url,
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(webhook.url === '' ? {} : { max_connections: webhook.maxConnections, ip_address: '127.0.0.1' }),
      ...(webhook.lastError === undefined
        ? {}
        : { last_error_date: webhook.lastError.date, last_error_message: webhook.lastError.message }),
      ...(allowed.length === 0 ? {} : { allowed_updates: [...allowed] }),
    };
  },
};

/** Answers at once when something is queued, else when something comes or the timeout is over. */
async function waitForUpdates({ stage, parameters, signal }: Call<'getUpdates'>): Promise<Update[]> {
  if (stage.webhook.url !== '') {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  const { offset = 0, limit = MOST_UPDATES, timeout = 0, allowed_updates } = parameters;
  stage.poller?.end('terminated by other getUpdates request; make sure that only one bot instance is running');
  if (allowed_updates) stage.updates.allow(allowed_updates);
  forgetBefore(stage, offset);
  const most = Math.min(MOST_UPDATES, Math.max(1, limit));
  const waitMs = Math.min(LONGEST_WAIT_SECONDS, Math.max(0, timeout)) * 1000;
  if (stage.updates.pending().length === 0 && waitMs > 0) await somethingComes(stage, waitMs, signal);
  return signal?.aborted ? [] : stage.updates.pending().slice(0, most);
}

/** Confirms everything below `offset`; a negative one keeps only that many of the newest. */
function forgetBefore(stage: Stage, offset: number): void {
  const pending = stage.updates.pending();
  const first = offset < 0 ? pending.at(Math.max(offset, -pending.length))?.update_id : offset;
  if (first !== undefined && first > 0) stage.updates.confirmBelow(first);
}

/** Resolves on the next update, the timeout or a client gone; rejects when another request takes over. */
function somethingComes(stage: Stage, waitMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      stopListening();
      signal?.removeEventListener('abort', done);
      if (stage.poller === poller) stage.poller = undefined;
      settle();
    };
    const done = () => finish(resolve);
    const poller = { end: (reason: string) => finish(() => reject(conflict(reason))) };
    const timer = setTimeout(done, waitMs);
    const stopListening = stage.updates.onPush(done);
    signal?.addEventListener('abort', done);
    stage.poller = poller;
  });
}

function checkSecret(secret: string | undefined): void {
  if (secret === undefined || secret === '') return;
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]+$/.test(secret)) throw badRequest('secret token contains unallowed characters');
}

/** Telegram wants HTTPS; on this machine plain HTTP will do. */
function checkAddress(url: string): void {
  if (!URL.canParse(url)) throw badRequest('bad webhook: Failed to parse URL');
  const { protocol, hostname } = new URL(url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
}
