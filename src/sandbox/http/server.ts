/** The sandbox over HTTP, on loopback: the Bot API, files, the page's requests and the page itself. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '../reach.ts';
import type { Sandbox } from '../sandbox.ts';
import { answerBot } from './bot-routes.ts';
import { streamEvents } from './event-stream.ts';
import { answerPage, servedByPage } from './page-routes.ts';
import { sendBytes, sendJson } from './replies.ts';
import { servePage } from './static.ts';

export interface Listening {
  /** What a client takes for Telegram's address. */
  apiRoot: string;
  /** Where the page is. */
  url: string;
  /** Ends all connections, waiting requests and the webhook. */
  close(): Promise<void>;
}

/** Port 0 takes any free one; rejects where the port is taken or the host is not loopback. */
export async function listen(
  sandbox: Sandbox,
  { port, host = '127.0.0.1' }: { port: number; host?: string },
  onClose: () => void,
): Promise<Listening> {
  if (!LOOPBACK.includes(host)) throw new Error(`The sandbox listens on this machine only, not on ${host}.`);
  const server = createServer((request, response) => {
    answer(sandbox, request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, { ok: false, error_code: 500, description: String(error) });
      else response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  return {
    apiRoot: url,
    url: `${url}/`,
    close: () =>
      new Promise((resolve) => {
        onClose();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  if (!isFromHere(request)) {
    sendJson(response, 403, { error: 'The sandbox answers to this machine only.' });
    return;
  }
  if (/^\/(?:file\/)?bot/.test(url.pathname)) await answerBot(sandbox, url, request, response);
  else if (url.pathname === '/sandbox/events') streamEvents(sandbox, response);
  else if (url.pathname.startsWith('/sandbox/files/')) sendStored(sandbox, url, response);
  else if (servedByPage(url.pathname)) await answerPage(sandbox, url, request, response);
  else await servePage(url.pathname, response);
}

/** A page of another site must not reach the sandbox through the browser, neither by name nor by origin. */
function isFromHere(request: IncomingMessage): boolean {
  const hosts = [request.headers.host, hostOf(request.headers.origin)].filter((host) => host !== undefined);
  return hosts.every((host) => LOOPBACK.includes(host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')));
}

function hostOf(origin: string | undefined): string | undefined {
  if (origin === undefined) return undefined;
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

function sendStored(sandbox: Sandbox, url: URL, response: ServerResponse): void {
  const file = sandbox.file(url.pathname.slice('/sandbox/files/'.length));
  if (file) sendBytes(response, file.bytes, file.mime, file.name);
  else sendJson(response, 404, { error: 'There is no such file.' });
}
