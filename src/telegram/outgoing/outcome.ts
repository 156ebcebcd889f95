/** The one place where Telegram's and the network's answers to a send become an outcome. */

import { GrammyError, HttpError } from 'grammy';
import type { Outcome } from '../../deliveries/outcome.ts';
import { NetworkError } from './fetch.ts';

/** Refusals that mean the receiver is gone, by the words in them. */
const UNREACHABLE: readonly (readonly [words: string, reason: string])[] = [
  ['bot was blocked by the user', 'blocked'],
  ['user is deactivated', 'deactivated'],
  ['bot was kicked', 'kicked'],
  ["bot can't initiate conversation", 'never-started'],
  ['chat not found', 'chat-not-found'],
  ['PEER_ID_INVALID', 'chat-not-found'],
  ['not enough rights to send', 'no-rights'],
  ['CHAT_WRITE_FORBIDDEN', 'no-rights'],
];

/** Refusals of an edit that mean there is no message to edit, or none that can be. */
const LOST = [
  'message to edit not found',
  "message can't be edited",
  'there is no text in the message',
  'MESSAGE_ID_INVALID',
];

/** Refusals of an edit or a deletion that mean it is as it should be already. */
const DONE_ALREADY = ['message is not modified', 'message to delete not found'];

/** A token Telegram does not know is the program's trouble, not the receiver's: nobody is sent anything for a while. */
const TOKEN_REFUSED_MS = 60_000;
/** Where a 429 does not say how long. */
const UNSAID_WAIT_S = 1;

/** What the failure of a send means. What is not a failure of Telegram or of the network is thrown again. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof GrammyError) return outcomeOfRefusal(error);
  if (error instanceof HttpError) return outcomeOfSilence(error.error);
  throw error;
}

function outcomeOfRefusal({ error_code: code, description, parameters }: GrammyError): Outcome {
  if (code === 429)
    return {
      kind: 'wait',
      reason: 'too-many-requests',
      retryAfterMs: (parameters.retry_after ?? UNSAID_WAIT_S) * 1_000,
    };
  if (code >= 500) return { kind: 'unknown', reason: `http-${code}` };
  if (code === 401 || code === 404) return { kind: 'wait', reason: 'token-refused', retryAfterMs: TOKEN_REFUSED_MS };
  if (parameters.migrate_to_chat_id !== undefined)
    return { kind: 'migrated', externalId: String(parameters.migrate_to_chat_id) };
  if (DONE_ALREADY.some((words) => description.includes(words))) return { kind: 'sent', messageId: null };
  if (LOST.some((words) => description.includes(words))) return { kind: 'lost', reason: codeOf(description) };
  const gone = UNREACHABLE.find(([words]) => description.includes(words));
  if (gone) return { kind: 'unreachable', reason: gone[1] };
  if (code === 403) return { kind: 'unreachable', reason: 'forbidden' };
  return { kind: 'refused', reason: codeOf(description) };
}

/** A request that never left may leave again; of any other nobody knows what became. */
function outcomeOfSilence(cause: unknown): Outcome {
  if (!(cause instanceof NetworkError)) return { kind: 'unknown', reason: 'no-answer' };
  const reason = cause.httpStatus ? `http-${cause.httpStatus}` : cause.code.toLowerCase().replaceAll('_', '-');
  return cause.left ? { kind: 'unknown', reason } : { kind: 'not-left', reason };
}

/** Telegram's words as a short code; what is quoted in them stays out. */
function codeOf(description: string): string {
  const words = description.replace(/^Bad Request:\s*/i, '').replace(/["“«].*$/u, '');
  return (
    words
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'refused'
  );
}
