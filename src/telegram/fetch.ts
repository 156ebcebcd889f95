/** A lean fetch for the Bot API over node:http(s): connections kept alive, errors that tell whether the request left, no addresses in them. */

import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';

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

const keptAlive = { keepAlive: true, maxSockets: 256, scheduling: 'lifo', timeout: 30_000 } as const;

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
 * `onTooMany` is told of each answer 429.
 */
export function createFetch(onTooMany: () => void = () => undefined): NonNullable<ApiClientOptions['fetch']> {
  const http = new HttpAgent(keptAlive);
  const https = new HttpsAgent(keptAlive);
  const lean: LeanFetch = async (address, request, givenUp) => {
    const url = new URL(address);
    const agent = url.protocol === 'https:' ? https : http;
    const signals = [request.signal, givenUp].filter((signal) => signal !== undefined);
    const { status, statusText, text } = await send(url, request, agent, signals);
    if (status === 429) onTooMany();
    return { ok: status >= 200 && status < 300, status, statusText, json: async () => parsed(text, status) };
  };
  // grammY types its fetch as node-fetch's whole function and uses these few parts of it.
  return lean as unknown as NonNullable<ApiClientOptions['fetch']>;
}

interface Answer {
  status: number;
  statusText: string;
  text: string;
}

function send(url: URL, request: Request, agent: HttpAgent, signals: readonly Signal[]): Promise<Answer> {
  const secure = url.protocol === 'https:';
  return new Promise<Answer>((resolve, reject) => {
    if (signals.some((signal) => signal.aborted)) return reject(new NetworkError('GIVEN_UP', false));
    let left = false;
    const outgoing = (secure ? overHttps : overHttp)(url, {
      agent,
      method: request.method ?? 'POST',
      headers: headersOf(request),
    });
    const giveUp = () => outgoing.destroy(new NetworkError('GIVEN_UP', left));
    const connecting = setTimeout(() => outgoing.destroy(new NetworkError('CONNECT_TIMEOUT', false)), CONNECT_MS);
    const end = () => {
      clearTimeout(connecting);
      for (const signal of signals) signal.removeEventListener('abort', giveUp);
    };
    for (const signal of signals) signal.addEventListener('abort', giveUp);
    outgoing.once('socket', (socket) => {
      const connected = () => {
        clearTimeout(connecting);
        left = true;
      };
      if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', connected);
      else connected();
    });
    const silence = url.pathname.endsWith('/getUpdates') ? POLL_SILENCE_MS : SILENCE_MS;
    outgoing.setTimeout(silence, () => outgoing.destroy(new NetworkError('NO_ANSWER', true)));
    outgoing.once('response', (incoming) => {
      collect(incoming)
        .then(resolve, (error: unknown) => reject(toNetworkError(error, true)))
        .finally(end);
    });
    outgoing.once('error', (error) => {
      end();
      reject(toNetworkError(error, left));
    });
    write(outgoing, request.body);
  });
}

function headersOf({ headers, body }: Request): Record<string, string | number> {
  const { connection, ...rest } = headers ?? {};
  return typeof body === 'string' ? { ...rest, 'content-length': Buffer.byteLength(body) } : rest;
}

/** A stream that fails tells grammY by itself; here it only ends the request. */
function write(outgoing: ReturnType<typeof overHttp>, body: string | Readable | undefined): void {
  if (body === undefined || typeof body === 'string') {
    outgoing.end(body);
    return;
  }
  body.once('error', (error) => outgoing.destroy(error));
  body.pipe(outgoing);
}

/** By events: an iterator makes a dozen promises for an answer of a few hundred bytes. */
function collect(incoming: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.once('error', reject);
    incoming.once('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: incoming.statusCode ?? 0, statusText: incoming.statusMessage ?? '', text });
    });
  });
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
  return new NetworkError(code, left);
}
