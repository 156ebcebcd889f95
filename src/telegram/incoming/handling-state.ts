/** The handling of one update: what it may use and what it leaves; its context carries it. */

import type { ApiClientOptions } from 'grammy';
import type { Logger } from 'pino';
import type { LeanFetch } from '../outgoing/fetch.ts';
import type { Talk } from '../talks/talk-state.ts';

export interface Handling {
  /** The instant the update was received and stored. */
  receivedAt: Date;
  /** Aborted once the handling is given up: from then on nothing it does may reach anybody. */
  signal: AbortSignal;
  /** The chat's conversation, as stored and as it shall be stored. */
  talk: Talk;
  /** Whether a tap was answered, so that no spinner is left turning. */
  tapAnswered: boolean;
  /** Bound to the update's id and the chat's hash. */
  log: Logger;
}

/**
 * A client whose requests belong to `handling`: once it is given up none leaves any more, and it hears that a tap was
 * answered. Conversations make their contexts' clients by the same options, so theirs belong to it too.
 */
export function clientOf(handling: Handling, { fetch, ...others }: ApiClientOptions): ApiClientOptions {
  const lean = fetch as unknown as LeanFetch;
  const own: LeanFetch = async (address, request) => {
    const answer = await lean(address, request, handling.signal);
    if (address.endsWith('/answerCallbackQuery')) handling.tapAnswered = true;
    return answer;
  };
  return { fetch: own as unknown as NonNullable<ApiClientOptions['fetch']>, ...others };
}
