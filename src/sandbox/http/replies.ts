/** Answers over HTTP: JSON or bytes, never cached. */

import type { ServerResponse } from 'node:http';

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}

/** `name` is what a browser suggests when it saves the file. */
export function sendBytes(response: ServerResponse, bytes: Uint8Array, mime: string, name?: string): void {
  response.writeHead(200, {
    'content-type': mime,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Sent files are somebody's: they are shown, never run with the page's rights.
    'content-security-policy': 'sandbox',
    ...(name === undefined ? {} : { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}` }),
  });
  response.end(bytes);
}
