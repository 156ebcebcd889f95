/** The parameters of a request, in whichever of the four ways Telegram takes them. */

import type { IncomingMessage } from 'node:http';
import type { Request } from '../calling.ts';
import { UPLOAD_LIMIT } from '../methods/attaching.ts';
import type { Upload } from '../methods/method.ts';
import { BotApiRefusal, badRequest } from '../refusal.ts';
import { readMultipart } from './multipart.ts';

export type Body = Required<Pick<Request, 'parameters' | 'uploads' | 'wire'>>;

/** A file at its limit and the fields around it. */
const BODY_LIMIT = UPLOAD_LIMIT + 1024 * 1024;

/** Query and body together; refuses bodies that are too large or unreadable. */
export async function readRequest(request: IncomingMessage, url: URL): Promise<Body> {
  const query = Object.fromEntries(url.searchParams);
  const bytes = await readBytes(request, BODY_LIMIT);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { parameters: query, uploads: new Map(), wire: 'text' };
  if (type.startsWith('application/json')) {
    return { parameters: { ...query, ...jsonObject(bytes) }, uploads: new Map(), wire: 'json' };
  }
  if (type.startsWith('multipart/form-data')) return fromMultipart(query, bytes, type);
  const form = Object.fromEntries(new URLSearchParams(bytes.toString()));
  return { parameters: { ...query, ...form }, uploads: new Map(), wire: 'text' };
}

/** Everything the request carries, up to `limit` bytes. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new BotApiRefusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function jsonObject(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Falls through to the same refusal.
  }
  throw badRequest("can't parse JSON object");
}

/** A file whose part nobody attaches stands for the parameter of its name. */
function fromMultipart(query: Record<string, string>, bytes: Buffer, type: string): Body {
  const parameters: Record<string, unknown> = { ...query };
  const uploads = new Map<string, Upload>();
  for (const part of readMultipart(bytes, type)) {
    if (part.isFile) uploads.set(part.name, { filename: part.filename, mime: part.mime, bytes: part.bytes });
    // Some clients name the method again in the body.
    else if (part.name !== 'method') parameters[part.name] = part.bytes.toString();
  }
  for (const name of uploads.keys()) {
    const isAttached = Object.values(parameters).some((value) => String(value).includes(`attach://${name}`));
    if (!isAttached) parameters[name] = `attach://${name}`;
  }
  return { parameters, uploads, wire: 'text' };
}
