/** The page's own files, read afresh each time so that a developer sees changes at once. */

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { inRoot } from '../../root.ts';
import { mimeOf } from '../mime.ts';
import { sendJson } from './replies.ts';

const folder = inRoot('src/sandbox/page/');

/** `/` is the page; its files are under `/page/`. Nothing outside that folder is ever read. */
export async function servePage(pathname: string, response: ServerResponse): Promise<void> {
  const name = pathname === '/' ? 'index.html' : nameIn(pathname);
  const bytes = name === undefined ? undefined : await readFile(folder + name).catch(() => undefined);
  if (name === undefined || bytes === undefined) {
    sendJson(response, 404, { error: 'There is no such page.' });
    return;
  }
  response.writeHead(200, {
    'content-type': mimeOf(name),
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** Only plain names separated by slashes pass. */
function nameIn(pathname: string): string | undefined {
  return /^\/page\/((?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*)$/.exec(pathname)?.[1];
}
