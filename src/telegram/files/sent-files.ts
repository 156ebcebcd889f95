/** Files that people send, as bytes or as a table; of one message each is fetched and read once, whoever asks. */

import type { FileFault } from '../../data-file/reading/faults.ts';
import { LIMITS } from '../../data-file/reading/limits.ts';
import { readApart } from '../../data-file/reading/read-apart.ts';
import type { RawTable } from '../../data-file/reading/table.ts';
import { fileCopy } from '../../files/queries.ts';
import { ok, type Result, refused } from '../../result.ts';
import { TELEGRAM } from '../../settings.ts';
import type { Ctx } from '../context.ts';
import { CHANNEL } from '../incoming/receive.ts';
import { createDownload } from './downloads.ts';

type Table = Result<RawTable, FileFault>;
type Bytes = Result<Buffer, { code: 'file-too-big'; mostMb: number } | { code: 'file-damaged' }>;

/** What was read while one update is handled: several features look at a table before one of them takes it. */
const tables = new WeakMap<object, Map<number, Promise<Table>>>();

/** The table in a file, or why there is none. */
export function sentTable(ctx: Ctx, fileId: number): Promise<Table> {
  const read = tables.get(ctx.update) ?? new Map<number, Promise<Table>>();
  tables.set(ctx.update, read);
  const table = read.get(fileId) ?? readTable(ctx, fileId);
  read.set(fileId, table);
  return table;
}

async function readTable(ctx: Ctx, fileId: number): Promise<Table> {
  const bytes = await sentBytes(ctx, fileId, LIMITS.packed);
  return bytes.ok ? readApart(bytes.value) : bytes;
}

/** A file's bytes, `most` of them; no more is taken, whatever was announced. */
export async function sentBytes(ctx: Ctx, fileId: number, most: number): Promise<Bytes> {
  const externalId = await fileCopy(ctx.services.db, fileId, CHANNEL, String(ctx.me.id));
  const { api } = ctx;
  const apiRoot = api.options?.apiRoot ?? TELEGRAM;
  const download = createDownload({ api, token: api.token, apiRoot });
  const got = externalId === undefined ? undefined : await download(externalId);
  if (got?.kind === 'too-big') return refused(tooBig(most));
  return got?.kind === 'bytes' ? gathered(got.bytes, most) : refused({ code: 'file-damaged' });
}

async function gathered(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Bytes> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > most) return refused(tooBig(most));
    taken.push(piece);
  }
  return ok(Buffer.concat(taken));
}

/** That a file is larger than `most` bytes. */
export function tooBig(most: number): { code: 'file-too-big'; mostMb: number } {
  return { code: 'file-too-big', mostMb: most / 1024 / 1024 };
}
