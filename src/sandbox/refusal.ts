/** How the Bot API says no: an error code, a description in its real wording, sometimes parameters. */

import type { ApiError, ResponseParameters } from '@grammyjs/types';

/** Ends a call wherever it is thrown; the door of the server turns it into the JSON envelope. */
export class BotApiRefusal extends Error {
  override readonly name = 'BotApiRefusal';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  /** The envelope a client reads. */
  toAnswer(): ApiError {
    const answer: ApiError = { ok: false, error_code: this.code, description: this.message };
    return this.parameters === undefined ? answer : { ...answer, parameters: this.parameters };
  }
}

export function badRequest(reason: string, parameters?: ResponseParameters): BotApiRefusal {
  return new BotApiRefusal(400, `Bad Request: ${reason}`, parameters);
}

export function forbidden(reason: string): BotApiRefusal {
  return new BotApiRefusal(403, `Forbidden: ${reason}`);
}

export function conflict(reason: string): BotApiRefusal {
  return new BotApiRefusal(409, `Conflict: ${reason}`);
}

/** `retryAfter` in whole seconds. */
export function tooManyRequests(retryAfter: number): BotApiRefusal {
  return new BotApiRefusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
