/** Faults by script: which calls go wrong, how often and in which way. */

import { BotApiRefusal, tooManyRequests } from './refusal.ts';

export type Fault =
  /** Refused with 429; `retryAfter` in seconds. */
  | { kind: 'too-many-requests'; retryAfter: number }
  /** A broken server; `html` answers with a page instead of JSON. */
  | { kind: 'server-error'; status: number; html?: boolean }
  /** Any other refusal, in its own words. */
  | { kind: 'refusal'; code: number; description: string }
  /** The connection breaks before the request is taken. */
  | { kind: 'reset' }
  /** The request is carried out, and the connection breaks before the answer. */
  | { kind: 'answer-lost' }
  /** The request is carried out, and the answer comes after `ms` milliseconds. */
  | { kind: 'slow'; ms: number };

export interface FaultRule {
  /** One method, or every method when left out. */
  method?: string;
  chatId?: number;
  /** How many calls it hits; all when left out. */
  times?: number;
  /** How many calls pass before the first is hit. */
  after?: number;
  fault: Fault;
}

/** The connection ends without an answer; in a direct call this is what is thrown. */
export class ConnectionBroken extends Error {
  override readonly name = 'ConnectionBroken';
}

/** A page of HTML where JSON is expected. */
export class HtmlAnswer extends Error {
  override readonly name = 'HtmlAnswer';
  readonly status: number;

  constructor(status: number) {
    super(`${status}`);
    this.status = status;
  }
}

export interface FaultScript {
  add(rule: FaultRule): void;
  clear(): void;
  /** The fault for this call; counts it. */
  next(method: string, chatId: string): Fault | undefined;
}

export function createFaultScript(): FaultScript {
  let rules: { rule: FaultRule; passes: number; left: number }[] = [];
  return {
    add(rule) {
      rules.push({ rule, passes: rule.after ?? 0, left: rule.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      rules = [];
    },
    next(method, chatId) {
      const concerns = ({ rule }: { rule: FaultRule }) =>
        (rule.method === undefined || rule.method.toLowerCase() === method.toLowerCase()) &&
        (rule.chatId === undefined || String(rule.chatId) === chatId);
      const entry = rules.find((one) => one.left > 0 && concerns(one));
      if (!entry) return undefined;
      if (entry.passes > 0) {
        entry.passes -= 1;
        return undefined;
      }
      entry.left -= 1;
      return entry.rule.fault;
    },
  };
}

/** Throws where the fault keeps the call from being carried out. */
export function throwBefore(fault: Fault | undefined): void {
  if (fault?.kind === 'too-many-requests') throw tooManyRequests(fault.retryAfter);
  if (fault?.kind === 'refusal') throw new BotApiRefusal(fault.code, fault.description);
  if (fault?.kind === 'reset') throw new ConnectionBroken('The connection was reset before the request was taken.');
  if (fault?.kind === 'server-error' && fault.html) throw new HtmlAnswer(fault.status);
  if (fault?.kind === 'server-error')
    throw new BotApiRefusal(fault.status, SERVER_ERRORS[fault.status] ?? 'Internal Server Error');
}

const SERVER_ERRORS: Readonly<Record<number, string>> = {
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};
