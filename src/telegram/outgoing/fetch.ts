/** A lean fetch for the Bot API over undici: connections kept alive, errors that tell whether the request left, no addresses in them. */

import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
import { Agent, type Dispatcher } from 'undici';
import type { ClockWatch } from '../clock-watch.ts';

/** The messenger was not reached, or did not answer as it does. Its message never holds the address: the token stands in it. */
export class NetworkError extends Error {
  override name = 'NetworkError';
  /** Node's code, or CONNECT_TIMEOUT, NO_ANSWER, NOT_JSON, GIVEN_UP. */
  readonly code: string;
  /** False when the request certainly never left us, so that repeating it repeats nothing. */
  readonly left: boolean;
  /** HTTP status where there was one. */
  readonly httpStatus: number | undefined;

  constructor(code: string, left: boolean, httpStatus?: number) {
    super(`the messenger was not reached (${code}${httpStatus ? `, HTTP ${httpStatus}` : ''})`);
    this.code = code;
    this.left = left;
    this.httpStatus = httpStatus;
  }
}

/** grammY's requests as it hands them to `fetch`. */
interface Request {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Readable;
  signal?: Signal;
}

type Signal = Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'>;

const CONNECT_MS = 10_000;
/** Near its limit the messenger holds requests back; silence shorter than this is no failure. */
const SILENCE_MS = 20_000;
/** A long poll is silent for its own time first. */
export const POLL_SECONDS = 25;
const POLL_SILENCE_MS = POLL_SECONDS * 1000 + SILENCE_MS;

/** Of undici's codes those that have a name here. */
const CODES: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'CONNECT_TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'NO_ANSWER',
  UND_ERR_BODY_TIMEOUT: 'NO_ANSWER',
  UND_ERR_SOCKET: 'ECONNRESET',
};

/** What grammY reads off an answer. */
interface Response {
  ok: boolean;
  status: number;
  statusText: string;
  json(): Promise<unknown>;
}

/** The parts of fetch that grammY uses. Once `givenUp` is aborted the request does not leave, or is cut off. */
export type LeanFetch = (address: string, request: Request, givenUp?: AbortSignal) => Promise<Response>;

/**
 * Makes the function for grammY's `client.fetch`, a `LeanFetch` with connections of its own. Throws `NetworkError`.
 * `onTooMany` is told of each answer 429, `clockWatch` of the time in each answer.
 */
export function createFetch(
  onTooMany: () => void = () => undefined,
  clockWatch?: ClockWatch,
): NonNullable<ApiClientOptions['fetch']> {
  const agent = new Agent({ connections: 256, keepAliveTimeout: 30_000, connect: { timeout: CONNECT_MS } });
  const lean: LeanFetch = async (address, request, givenUp) => {
    const signals = [request.signal, givenUp].filter((signal) => signal !== undefined);
    const answered = clockWatch?.asked();
    const { status, statusText, text, date } = await send(agent, toDispatch(address, request), signals);
    answered?.(date);
    if (status === 429) onTooMany();
    return { ok: status >= 200 && status < 300, status, statusText, json: async () => parsed(text, status) };
  };
  // grammY types its fetch as node-fetch's whole function and uses these few parts of it.
  return lean as unknown as NonNullable<ApiClientOptions['fetch']>;
}

function toDispatch(address: string, { method = 'POST', headers = {}, body }: Request): Dispatcher.DispatchOptions {
  const { origin, pathname: path, search } = new URL(address);
  const { connection: _, ...told } = headers;
  const silence = path.endsWith('/getUpdates') ? POLL_SILENCE_MS : SILENCE_MS;
  return {
    origin,
    path: path + search,
    method: method as Dispatcher.HttpMethod,
    headers: told,
    body: body ?? null,
    headersTimeout: silence,
    bodyTimeout: silence,
  };
}

interface Answer {
  status: number;
  statusText: string;
  text: string;
  /** The header of that name. */
  date: string | undefined;
}

function send(agent: Agent, options: Dispatcher.DispatchOptions, signals: readonly Signal[]): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    if (signals.some((signal) => signal.aborted)) return reject(new NetworkError('GIVEN_UP', false));
    const end = () => {
      for (const signal of signals) signal.removeEventListener('abort', giveUp);
    };
    const exchange = new Exchange(
      (answer) => {
        end();
        resolve(answer);
      },
      (error) => {
        end();
        reject(error);
      },
    );
    const giveUp = () => exchange.giveUp();
    for (const signal of signals) signal.addEventListener('abort', giveUp);
    agent.dispatch(options, exchange);
  });
}

/** A request on its way and the answer as it comes in; it ends once, with the answer or with why there is none. */
class Exchange implements Dispatcher.DispatchHandler {
  private readonly answered: (answer: Answer) => void;
  private readonly failed: (error: NetworkError) => void;
  private readonly chunks: Buffer[] = [];
  private status = 0;
  private statusText = '';
  private date: string | undefined;
  /** There from the moment the first byte is about to leave. */
  private leaving: Dispatcher.DispatchController | undefined;
  private failure: NetworkError | undefined;

  constructor(answered: (answer: Answer) => void, failed: (error: NetworkError) => void) {
    this.answered = answered;
    this.failed = failed;
  }

  /** Ends it whether it waits for a connection or for the answer. */
  giveUp(): void {
    const error = this.fail(new NetworkError('GIVEN_UP', this.leaving !== undefined));
    this.leaving?.abort(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.failure) controller.abort(this.failure);
    else this.leaving = controller;
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    { date }: IncomingHttpHeaders,
    statusText = '',
  ): void {
    this.date = date;
    this.status = status;
    this.statusText = statusText;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const text = Buffer.concat(this.chunks).toString('utf8');
    this.answered({ status: this.status, statusText: this.statusText, text, date: this.date });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.fail(error);
  }

  private fail(error: Error): NetworkError {
    this.failure ??= toNetworkError(error, this.leaving !== undefined);
    this.failed(this.failure);
    return this.failure;
  }
}

function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NetworkError('NOT_JSON', true, status);
  }
}

function toNetworkError(error: unknown, left: boolean): NetworkError {
  if (error instanceof NetworkError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  return new NetworkError(CODES[code] ?? code, left);
}
