/** The page's requests: what the three people see and do, the clock, the log, starting over. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ImpossibleAct } from '../acts.ts';
import { BotApiRefusal } from '../refusal.ts';
import type { Sandbox } from '../sandbox.ts';
import { readBytes } from './body.ts';
import { acts, languageCode, withoutUndefined } from './person-routes.ts';
import { sendJson } from './replies.ts';

/** A file of 50 MB in base64 and the fields around it. */
const BODY_LIMIT = 72 * 1024 * 1024;

const personBody = z.object({
  firstName: z.string().trim().min(1),
  lastName: z.string().trim().min(1).optional(),
  languageCode,
  phone: z.string().optional(),
});

const clockBody = z.union([
  z.object({ advanceMs: z.number() }),
  z.object({ now: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) }),
  z.object({ reset: z.literal(true) }),
]);

/** Whether this path is one of the page's requests. */
export function servedByPage(pathname: string): boolean {
  return pathname.startsWith('/sandbox/');
}

/** 200 with JSON, or 4xx with `{ error }`. */
export async function answerPage(
  sandbox: Sandbox,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const path = url.pathname.slice('/sandbox/'.length);
    const found = request.method === 'GET' ? look(sandbox, path) : await change(sandbox, path, await readJson(request));
    if (found === undefined) sendJson(response, 404, { error: 'There is nothing here.' });
    else sendJson(response, 200, found);
  } catch (error) {
    const message = reasonOf(error);
    if (message === undefined) throw error;
    sendJson(response, 400, { error: message });
  }
}

function look(sandbox: Sandbox, path: string): unknown {
  if (path === 'about') return sandbox.about();
  if (path === 'calls') return sandbox.calls();
  const id = /^people\/(\d+)\/chat$/.exec(path)?.[1];
  return id !== undefined && isKnown(sandbox, Number(id)) ? sandbox.chat(Number(id)) : undefined;
}

async function change(sandbox: Sandbox, path: string, body: unknown): Promise<unknown> {
  if (path === 'people') return sandbox.addPerson(withoutUndefined(personBody.parse(body)));
  if (path === 'clock') return sandbox.moveClock(clockBody.parse(body));
  if (path === 'reset') {
    await sandbox.reset();
    return {};
  }
  const [, id, name = ''] = /^people\/(\d+)\/([a-z]+)$/.exec(path) ?? [];
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  return act && isKnown(sandbox, Number(id)) ? act(sandbox.person(Number(id)), body) : undefined;
}

function isKnown(sandbox: Sandbox, id: number): boolean {
  return sandbox.about().people.some((person) => person.id === id);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request, BODY_LIMIT);
  return bytes.length === 0 ? {} : JSON.parse(bytes.toString());
}

/** What a person can be told; undefined for what is nobody's doing but ours. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  const isTheirs = error instanceof ImpossibleAct || error instanceof BotApiRefusal || error instanceof SyntaxError;
  return isTheirs ? error.message : undefined;
}
