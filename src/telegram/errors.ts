/** Whose fault it is when an answer fails: ours, somebody's who is away for now, or of a person who is gone. */

import { BotError, GrammyError, HttpError } from 'grammy';
import type { Blame } from '../updates/update.ts';

/** Refusals after which there is nobody to answer any more. */
const GONE = ['chat not found', 'PEER_ID_INVALID', 'user not found'];

/** Codes of PostgreSQL and its driver, and of sockets, that say "not now". */
const AWAY =
  /^(08...|57P0.|53...|40001|40P01|55P03|CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONN.*|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** Judges an error of a handler. What is nobody else's fault is ours. */
export function blameOf(error: unknown): Blame {
  const cause = error instanceof BotError ? error.error : error;
  if (cause instanceof HttpError) return { kind: 'away' };
  if (cause instanceof GrammyError) return blameOfRefusal(cause);
  return isAway(cause) ? { kind: 'away' } : { kind: 'fault' };
}

function blameOfRefusal({ error_code: code, description, parameters }: GrammyError): Blame {
  if (code === 429) return { kind: 'away', retryAfterMs: (parameters.retry_after ?? 1) * 1000 };
  if (code >= 500) return { kind: 'away' };
  if (code === 403 || GONE.some((words) => description.includes(words))) return { kind: 'gone' };
  return { kind: 'fault' };
}

/** Drivers wrap the error that matters, so every cause is looked at. */
function isAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && AWAY.test(String(cause.code))) return true;
  }
  return false;
}
