/** Posts updates to the bot's webhook: in order within a chat, again after a failure, with a doubling delay. */

import type { Update } from '@grammyjs/types';
import type { Caller } from './calling.ts';
import type { Stage, WebhookState } from './stage.ts';

/** Telegram waits so long for the bot's answer. */
const ANSWER_MS = 60_000;

/** Delays double up to this. */
const LONGEST_DELAY_MS = 60_000;

export interface WebhookDelivery {
  /** Begins posting to this address, or stops with an empty one. */
  use(webhook: WebhookState): void;
  /** Stops for good. */
  close(): void;
}

/** `firstDelayMs` is the pause after a first failure. */
export function createWebhookDelivery(stage: Stage, caller: Caller, firstDelayMs: number): WebhookDelivery {
  let current: AbortController | undefined;
  let stopListening = () => {};
  const stop = () => {
    current?.abort();
    stopListening();
  };
  return {
    use(webhook) {
      stop();
      if (webhook.url === '') return;
      current = new AbortController();
      const courier = new Courier(stage, caller, webhook, firstDelayMs, current.signal);
      stopListening = stage.updates.onPush(() => courier.look());
      courier.look();
    },
    close: stop,
  };
}

/** Carries updates to one address until its signal ends. */
class Courier {
  private readonly stage: Stage;
  private readonly caller: Caller;
  private readonly webhook: WebhookState;
  private readonly firstDelayMs: number;
  private readonly signal: AbortSignal;
  /** Queues with an update on its way. */
  private readonly busy = new Set<string>();

  constructor(stage: Stage, caller: Caller, webhook: WebhookState, firstDelayMs: number, signal: AbortSignal) {
    this.stage = stage;
    this.caller = caller;
    this.webhook = webhook;
    this.firstDelayMs = firstDelayMs;
    this.signal = signal;
  }

  /** Starts the first update of every queue that rests, as far as connections allow. */
  look(): void {
    if (this.signal.aborted) return;
    for (const update of this.stage.updates.pending()) {
      const queue = queueOf(update);
      if (this.busy.size >= this.webhook.maxConnections || this.busy.has(queue)) continue;
      this.busy.add(queue);
      void this.deliver(update).finally(() => {
        this.busy.delete(queue);
        this.look();
      });
    }
  }

  private async deliver(update: Update): Promise<void> {
    for (let delayMs = this.firstDelayMs; !this.signal.aborted; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
      const retryAfterMs = await this.attempt(update);
      if (retryAfterMs === undefined) return;
      await rest(Math.max(delayMs, retryAfterMs), this.signal);
    }
  }

  /** Posts once; undefined when taken, else what `Retry-After` asks for, in milliseconds. */
  private async attempt(update: Update): Promise<number | undefined> {
    try {
      const { url, secret } = this.webhook;
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(ANSWER_MS)]),
      });
      const body = await response.text();
      if (response.ok) {
        this.stage.updates.confirm(update.update_id);
        await this.carryOut(body);
        return undefined;
      }
      this.failed(`Wrong response from the webhook: ${response.status} ${response.statusText}`.trim());
      return 1000 * Number(response.headers.get('retry-after') ?? 0) || 0;
    } catch (error) {
      if (!this.signal.aborted) this.failed(reasonOf(error));
      return 0;
    }
  }

  /** A method in the answer's body is a call whose result nobody hears of. */
  private async carryOut(body: string): Promise<void> {
    const { method, ...parameters } = objectIn(body);
    if (typeof method === 'string') await this.caller.call({ method, parameters });
  }

  private failed(message: string): void {
    this.webhook.lastError = { date: this.stage.nowSeconds(), message };
  }
}

/** Telegram keeps order within a chat; taps queue by person, so that one can overtake a text. */
function queueOf(update: Update): string {
  if (update.callback_query) return `taps of ${update.callback_query.from.id}`;
  const { chat } = update.message ?? update.edited_message ?? update.my_chat_member ?? {};
  return `chat ${chat?.id}`;
}

function objectIn(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'Read timeout expired';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ECONNREFUSED') return 'Connection refused';
  return code === 'ENOTFOUND' ? 'Failed to resolve host: Name or service not known' : 'Connection reset by peer';
}

/** Waits so long, or until the signal ends. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
