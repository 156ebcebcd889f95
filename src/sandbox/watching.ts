/** Waiting for what the bot does: what each person has received, and when the bot has come to rest. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './calling.ts';
import type { SandboxEvent, SandboxMessage } from './contract.ts';
import type { Stage } from './stage.ts';

/** What the bot has done to a person's chat, as it was at that moment; later edits do not change it. */
export type Received = Extract<
  SandboxEvent,
  { type: 'message' | 'edited' | 'deleted' | 'reply-keyboard' | 'action' | 'tap-answered' }
>;

export interface Watching {
  /** Everything the person ever received from the bot, also what was deleted since, oldest first. */
  received(personId: number): readonly Received[];
  /**
   * The first thing received that `fits`, from the beginning or from `since`, an index into `received`.
   * Rejects after `timeoutMs` (5 s) of real time, saying what came instead.
   */
  waitFor<T extends Received = Received>(personId: number, fits: Fits<T>, options?: Waiting): Promise<T>;
  /** The bot's next message to the person that nobody has taken yet by this function. */
  nextMessage(personId: number, options?: { timeoutMs?: number }): Promise<SandboxMessage>;
  /** The answer to a tap; waits for it. */
  tapAnswer(queryId: string, options?: { timeoutMs?: number }): Promise<TapAnswered>;
  /** Resolves when every update is confirmed and the bot has called nothing for `forMs` (50 ms) of real time. */
  quiet(options?: { forMs?: number; timeoutMs?: number }): Promise<void>;
  forget(): void;
}

/** A guard narrows what is waited for. */
type Fits<T extends Received> = ((one: Received) => one is T) | ((one: Received) => boolean);

interface Waiting {
  since?: number;
  timeoutMs?: number;
}

const PATIENCE_MS = 20_000;

/** Listens from now on. */
export function createWatching(stage: Stage, caller: Caller): Watching {
  const records = new Records(stage);
  return {
    received: (personId) => [...records.of(personId)],
    waitFor<T extends Received>(personId: number, fits: Fits<T>, { since = 0, timeoutMs = PATIENCE_MS }: Waiting = {}) {
      const later = () => records.of(personId).slice(since);
      const look = () => later().find((one): one is T => fits(one));
      const complaint = () => `${personId} did not receive what was waited for, but: ${summary(later())}`;
      return until(stage, look, timeoutMs, complaint);
    },
    nextMessage(personId, { timeoutMs = PATIENCE_MS } = {}) {
      const complaint = () => `${personId} received no further message after: ${summary(records.of(personId))}`;
      return until(stage, () => records.takeMessage(personId), timeoutMs, complaint);
    },
    tapAnswer(queryId, { timeoutMs = PATIENCE_MS } = {}) {
      return until(
        stage,
        () => records.answerTo(queryId),
        timeoutMs,
        () => `The tap ${queryId} was not answered.`,
      );
    },
    quiet: (options) => rest(stage, caller, options),
    forget: () => records.forget(),
  };
}

type TapAnswered = Extract<Received, { type: 'tap-answered' }>;

/** What each person received, and how far their messages have been taken. */
class Records {
  private readonly records = new Map<number, Received[]>();
  private readonly taken = new Map<number, number>();
  private readonly answers = new Map<string, TapAnswered>();

  constructor(stage: Stage) {
    stage.events.subscribe((event) => {
      if (!isReceived(event)) return;
      this.of('message' in event ? event.message.chatId : event.chatId).push(event);
      if (event.type === 'tap-answered') this.answers.set(event.queryId, event);
    });
  }

  of(personId: number): Received[] {
    const record = this.records.get(personId) ?? [];
    this.records.set(personId, record);
    return record;
  }

  takeMessage(personId: number): SandboxMessage | undefined {
    const record = this.of(personId);
    for (let at = this.taken.get(personId) ?? 0; at < record.length; at += 1) {
      const one = record[at];
      if (one?.type !== 'message') continue;
      this.taken.set(personId, at + 1);
      return one.message;
    }
    return undefined;
  }

  answerTo(queryId: string): TapAnswered | undefined {
    return this.answers.get(queryId);
  }

  forget(): void {
    this.records.clear();
    this.taken.clear();
    this.answers.clear();
  }
}

/** Whether the bot did this to a person; not what people do themselves, nor what concerns nobody. */
function isReceived(event: SandboxEvent): event is Received {
  if (event.type === 'message' || event.type === 'edited') return event.message.from === 'bot';
  return ['deleted', 'reply-keyboard', 'action', 'tap-answered'].includes(event.type);
}

/** Looks at once and after each event, until something is found or the time is over. */
function until<T>(stage: Stage, look: () => T | undefined, timeoutMs: number, complaint: () => string): Promise<T> {
  return new Promise((resolve, reject) => {
    const found = look();
    if (found !== undefined) {
      resolve(found);
      return;
    }
    const timer = setTimeout(() => {
      stop();
      reject(new Error(complaint()));
    }, timeoutMs);
    const stop = stage.events.subscribe(() => {
      const later = look();
      if (later === undefined) return;
      clearTimeout(timer);
      stop();
      resolve(later);
    });
  });
}

async function rest(stage: Stage, caller: Caller, { forMs = 50, timeoutMs = PATIENCE_MS } = {}): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const now = performance.now();
    const { lastAt, running } = caller.activity;
    const restedMs = now - Math.max(lastAt, begun);
    const isIdle = running === 0 && stage.updates.pending().length === 0;
    if (isIdle && restedMs >= forMs) return;
    if (now - begun > timeoutMs) throw new Error(`The bot did not come to rest within ${timeoutMs} ms.`);
    await pause(isIdle ? Math.max(1, forMs - restedMs) : 5);
  }
}

function summary(record: readonly Received[]): string {
  const lines = record.map((one) => {
    if (one.type === 'message' || one.type === 'edited')
      return `${one.type}: ${one.message.text ?? one.message.caption ?? one.message.file?.kind ?? '…'}`;
    return one.type === 'tap-answered' ? `tap answered: ${one.text ?? ''}` : one.type;
  });
  return lines.length === 0 ? 'nothing' : lines.join(' | ');
}
