/** Whose fault it is when an answer fails: ours, somebody's who is away for now, or of a person who is gone. */

import { BotError, GrammyError, HttpError } from 'grammy';
import { AWAY, codeAmongCauses } from '../../error-codes.ts';
import type { Blame } from '../../updates/update.ts';

/** Refusals after which there is nobody to answer any more. */
const GONE = ['chat not found', 'PEER_ID_INVALID', 'user not found'];

/** Judges an error of a handler. What is nobody else's fault is ours. */
export function blameOf(error: unknown): Blame {
  const cause = error instanceof BotError ? error.error : error;
  if (cause instanceof HttpError) return { kind: 'away' };
  if (cause instanceof GrammyError) return blameOfRefusal(cause);
  return codeAmongCauses(cause, AWAY) === undefined ? { kind: 'fault' } : { kind: 'away' };
}

function blameOfRefusal({ error_code: code, description, parameters }: GrammyError): Blame {
  if (code === 429) return { kind: 'away', retryAfterMs: (parameters.retry_after ?? 1) * 1000 };
  if (code >= 500) return { kind: 'away' };
  if (code === 403 || GONE.some((words) => description.includes(words))) return { kind: 'gone' };
  return { kind: 'fault' };
}
