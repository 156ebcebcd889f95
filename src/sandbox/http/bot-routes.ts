/** `/bot<token>/<method>` and `/file/bot<token>/<path>`, answered as Telegram does. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConnectionBroken, HtmlAnswer } from '../faults.ts';
import { BotApiRefusal } from '../refusal.ts';
import type { Sandbox } from '../sandbox.ts';
import { readRequest } from './body.ts';
import { sendBytes, sendJson } from './replies.ts';

export async function answerBot(
  sandbox: Sandbox,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, file, token = '', rest = ''] = /^\/(file\/)?bot([^/]*)\/(.*)$/.exec(decoded(url.pathname)) ?? [];
  if (token !== sandbox.token) {
    const known = /^\d+:/.test(token) ? new BotApiRefusal(401, 'Unauthorized') : new BotApiRefusal(404, 'Not Found');
    sendJson(response, known.code, known.toAnswer());
  } else if (file !== undefined) {
    sendFile(sandbox, rest, response);
  } else {
    await answerMethod(sandbox, rest.replace(/^test\//, '').replace(/\/$/, ''), url, request, response);
  }
}

async function answerMethod(
  sandbox: Sandbox,
  method: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  try {
    const body = await readRequest(request, url);
    const answer = await sandbox.request({ method, ...body, signal: gone.signal });
    const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after;
    const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    sendJson(response, answer.ok ? 200 : answer.error_code, answer, headers);
  } catch (error) {
    answerFault(error, request, response);
  }
}

function answerFault(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (error instanceof BotApiRefusal) {
    sendJson(response, error.code, error.toAnswer(), { connection: 'close' });
  } else if (error instanceof ConnectionBroken) {
    request.socket.resetAndDestroy();
  } else if (error instanceof HtmlAnswer) {
    response.writeHead(error.status, { 'content-type': 'text/html' });
    response.end(`<html><body><h1>${error.status}</h1></body></html>`);
  } else {
    throw error;
  }
}

function sendFile(sandbox: Sandbox, path: string, response: ServerResponse): void {
  const file = sandbox.filePath(path);
  if (file) sendBytes(response, file.bytes, 'application/octet-stream');
  else sendJson(response, 404, { ok: false, error_code: 404, description: 'Not Found: invalid file path' });
}

/** The path as written where its percent signs mean nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
