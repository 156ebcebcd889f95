/** Long polling: fetches, stores, and only then asks for the next; whoever is away, it goes on when they are back. */

import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { createTrouble } from '../../trouble.ts';
import { backoffMs } from '../../updates/rules.ts';
import { waitFor } from '../keep-trying.ts';
import { POLL_SECONDS } from '../outgoing/fetch.ts';
import { ALLOWED_UPDATES } from './receive.ts';

export interface PollingOptions {
  api: Api;
  /** Stores the updates durably; throws when it could not, and they are fetched again. */
  receive(updates: readonly unknown[]): Promise<void>;
  log: Logger;
  /** In [0, 1). */
  random?: () => number;
  /** Waits between tries; ends early when the signal is aborted. */
  wait?(ms: number, signal: AbortSignal): Promise<void>;
}

/** How receiving goes: since when well or ill, and why. */
export type Reception = {
  well: boolean;
  reason: 'starting' | 'connected' | 'away' | 'other-poller' | 'bad-token' | 'not-stored';
};

export interface Polling {
  start(): void;
  /** Ends the request that is waiting; resolves when nothing is fetched or stored any more. */
  stop(): Promise<void>;
  reception(): Reception;
}

const MOST_AT_ONCE = 100;

/** Makes the loop; at its start it takes the webhook away, which would not let it poll. */
export function createPolling({ api, receive, log, random = Math.random, wait = waitFor }: PollingOptions): Polling {
  const stopping = new AbortController();
  const { signal } = stopping;
  const trouble = createTrouble({ log });
  let reception: Reception = { well: false, reason: 'starting' };
  let offset = 0;
  let webhookGone = false;
  let failures = 0;
  let loop: Promise<void> = Promise.resolve();

  async function round(): Promise<void> {
    if (!webhookGone) await api.deleteWebhook({}, grammySignal(signal));
    webhookGone = true;
    // While it is unwell it asks without waiting, so that it knows at once when all is well again.
    const updates = await fetchUpdates(api, offset, reception.well ? POLL_SECONDS : 0, signal);
    if (updates.length > 0) {
      await receive(updates).catch((error: unknown) => {
        throw new NotStored('the updates were not stored', { cause: error });
      });
      offset = Math.max(...updates.map((update) => update.update_id)) + 1;
    }
    report({ well: true, reason: 'connected' });
  }

  function report(next: Reception, error?: unknown): void {
    const { well, reason } = next;
    if (!well) trouble.again(SENTENCES[reason], { err: error, reason });
    else if (!trouble.over(SENTENCES[reason]) && reception.reason === 'starting') log.info(SENTENCES[reason]);
    reception = next;
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await round();
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        const reason = reasonOf(error);
        if (reason === 'other-poller') webhookGone = false;
        report({ well: false, reason }, error);
        await wait(Math.max(askedMs(error), backoffMs(failures, random())), signal);
      }
    }
  }

  return {
    start() {
      loop = run();
    },
    async stop() {
      stopping.abort();
      await loop;
    },
    reception: () => reception,
  };
}

class NotStored extends Error {
  override name = 'NotStored';
}

/** What the log says when receiving begins to fail. */
const SENTENCES: Record<Reception['reason'], string> = {
  starting: 'not connected to the messenger yet',
  connected: 'connected to the messenger',
  away: 'the messenger cannot be reached; trying again until it can',
  'other-poller': 'another program receives the updates of this bot; stop it, or give this one a bot of its own',
  'bad-token': 'the messenger does not know this bot token; get it from BotFather and set BOT_TOKEN',
  'not-stored': 'updates could not be stored and stay with the messenger; trying again until they can',
};

async function fetchUpdates(api: Api, offset: number, timeout: number, signal: AbortSignal): Promise<Update[]> {
  return api.getUpdates(
    { offset, limit: MOST_AT_ONCE, timeout, allowed_updates: ALLOWED_UPDATES },
    grammySignal(signal),
  );
}

function reasonOf(error: unknown): Reception['reason'] {
  if (error instanceof NotStored) return 'not-stored';
  if (!(error instanceof GrammyError)) return 'away';
  if (error.error_code === 409) return 'other-poller';
  return error.error_code === 401 || error.error_code === 404 ? 'bad-token' : 'away';
}

/** How long the messenger asked to be left alone, in milliseconds; an hour at most is believed. */
function askedMs(error: unknown): number {
  const seconds = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0;
  return Math.min(seconds, 3600) * 1000;
}

/** grammY types signals as those of a package for older Node versions; the real one does all they do. */
function grammySignal(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as unknown as Parameters<Api['getMe']>[0];
}
