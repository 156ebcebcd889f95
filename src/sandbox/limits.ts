/** The rates Telegram holds bots to: over all chats, in one chat, in one group. Off unless switched on. */

import type { ShiftableClock } from './clock.ts';
import { tooManyRequests } from './refusal.ts';

export interface Limits {
  /** Messages a second over all chats, about 30 in Telegram. */
  perSecond?: number;
  /**
   * How the second is counted: a bucket that refills evenly and holds one second's worth, or strictly at most so
   * many in any one second.
   */
  counting?: 'bucket' | 'window';
  /** Messages a second in one chat, 1 in Telegram; `chatBurst` of them may come at once. */
  perChatPerSecond?: number;
  chatBurst?: number;
  /** Messages a minute in one group, 20 in Telegram. */
  perGroupPerMinute?: number;
  /** Seconds in which every further send is refused too, once one was; each refused one begins them anew. */
  penaltySeconds?: number;
}

/** What a send weighs: how many messages, in which chat. */
interface Sending {
  chatId: string;
  messages: number;
  /** `allow_paid_broadcast`: up to 1000 a second over all chats. */
  paid: boolean;
}

export interface Limiter {
  /** Switches to these limits, with nothing counted yet; `{}` switches all off. */
  use(limits: Limits): void;
  /** Counts the sending, or throws 429 and counts nothing. */
  admit(sending: Sending): void;
}

/** Allows at most so much; `ms` until there is room, 0 when there is. */
interface Gauge {
  wait(now: number, amount: number): number;
  take(now: number, amount: number): void;
}

const PAID_PER_SECOND = 1000;
const SECOND = 1000;
const MINUTE = 60_000;

export function createLimiter(clock: ShiftableClock): Limiter {
  let limits: Limits = {};
  let gauges = new Map<string, Gauge>();
  let penaltyEnds = 0;
  const gauge = (key: string, make: () => Gauge) => {
    const known = gauges.get(key) ?? make();
    gauges.set(key, known);
    return known;
  };
  const gaugesFor = ({ chatId, paid }: Sending): Gauge[] => {
    const { perSecond, counting = 'bucket', perChatPerSecond, chatBurst = 1, perGroupPerMinute } = limits;
    const rate = paid ? PAID_PER_SECOND : perSecond;
    const overall = counting === 'bucket' ? bucket : window;
    const isGroup = chatId.startsWith('-');
    return [
      ...(perSecond && rate ? [gauge(paid ? 'paid' : 'all', () => overall(rate, rate, SECOND))] : []),
      ...(perChatPerSecond ? [gauge(`chat ${chatId}`, () => bucket(perChatPerSecond, chatBurst, SECOND))] : []),
      ...(isGroup && perGroupPerMinute
        ? [gauge(`group ${chatId}`, () => window(perGroupPerMinute, perGroupPerMinute, MINUTE))]
        : []),
    ];
  };
  return {
    use(wanted) {
      limits = wanted;
      gauges = new Map();
      penaltyEnds = 0;
    },
    admit(sending) {
      const now = clock.now().getTime();
      const concerned = gaugesFor(sending);
      const wait = Math.max(penaltyEnds - now, 0, ...concerned.map((one) => one.wait(now, sending.messages)));
      if (wait > 0) {
        if (limits.penaltySeconds) penaltyEnds = now + limits.penaltySeconds * SECOND;
        throw tooManyRequests(Math.ceil(Math.max(wait, penaltyEnds - now) / SECOND));
      }
      for (const one of concerned) one.take(now, sending.messages);
    },
  };
}

/** Refills evenly with `rate` per `period`; a sending larger than it holds passes when it is full. */
function bucket(rate: number, holds: number, period: number): Gauge {
  let level = holds;
  let filledAt: number | undefined;
  const levelAt = (now: number) => Math.min(holds, level + ((now - (filledAt ?? now)) * rate) / period);
  return {
    wait: (now, amount) => Math.max(0, ((Math.min(amount, holds) - levelAt(now)) * period) / rate),
    take(now, amount) {
      level = levelAt(now) - amount;
      filledAt = now;
    },
  };
}

/** At most `most` in any stretch of `period`. */
function window(most: number, _holds: number, period: number): Gauge {
  let taken: number[] = [];
  return {
    wait(now, amount) {
      taken = taken.filter((at) => at > now - period);
      const over = taken.length + Math.min(amount, most) - most;
      return over > 0 ? (taken[over - 1] ?? now) + period - now : 0;
    },
    take(now, amount) {
      for (let count = 0; count < amount; count += 1) taken.push(now);
    },
  };
}
