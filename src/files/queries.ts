/** Questions about files: by which id a messenger knows one, what is known of it, whether its bytes are here. */

import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../database/connect.ts';
import { fileCopies, files } from './tables.ts';

/** A bot's id of a file, and as what it is sent under it. */
export interface Copy {
  externalId: string;
  kind: FileFacts['kind'];
}

/** The ids under which this bot can send the file again, its own newest first, then those of files with the same bytes. */
export async function fileCopiesOf(db: Database, fileId: number, channel: string, botId: string): Promise<Copy[]> {
  return db
    .select({ externalId: fileCopies.externalId, kind: sql<Copy['kind']>`coalesce(${fileCopies.kind}, ${files.kind})` })
    .from(fileCopies)
    .innerJoin(files, eq(files.id, fileCopies.fileId))
    .where(
      and(
        sql`coalesce(${files.sameAs}, ${files.id}) = (select coalesce(same_as, id) from files where id = ${fileId})`,
        eq(fileCopies.channel, channel),
        eq(fileCopies.botId, botId),
      ),
    )
    .orderBy(sql`(${fileCopies.fileId} = ${fileId}) desc`, desc(fileCopies.id));
}

/** The id under which this bot can send the file again as what it was, or undefined where it has no such copy. */
export async function fileCopy(
  db: Database,
  fileId: number,
  channel: string,
  botId: string,
): Promise<string | undefined> {
  const [file] = await db.select({ kind: files.kind }).from(files).where(eq(files.id, fileId));
  const copies = await fileCopiesOf(db, fileId, channel, botId);
  return copies.find(({ kind }) => kind === file?.kind)?.externalId;
}

/** What is known of a file; of those with the same bytes the first stands for all. */
export interface FileFacts {
  id: number;
  kind: (typeof files.$inferSelect)['kind'];
  name: string | null;
  mime: string | null;
  size: number | null;
  width: number | null;
  height: number | null;
  /** What its bytes say it is; null until they were read. */
  family: string | null;
  state: (typeof files.$inferSelect)['state'];
  hash: string | null;
}

/** The facts by the ids asked for: name and kind as this one was sent, the rest of the file that stands for it. */
export async function fileFacts(db: Database, ids: readonly number[]): Promise<Map<number, FileFacts>> {
  if (ids.length === 0) return new Map();
  const first = alias(files, 'first');
  const found = await db
    .select({ sent: files, first: { id: first.id, width: first.width, height: first.height } })
    .from(files)
    .innerJoin(first, eq(first.id, sql`coalesce(${files.sameAs}, ${files.id})`))
    .where(inArray(files.id, [...ids]));
  return new Map(
    found.map(({ sent, first }) => {
      const { kind, name, mime, size, family, state, hash } = sent;
      const { id, width, height } = first;
      return [sent.id, { id, kind, name, mime, size, width, height, family, state, hash }];
    }),
  );
}

/** The hashes of all bytes that ought to be in storage. */
export async function keptHashes(db: Database): Promise<Set<string>> {
  const found = await db
    .selectDistinct({ hash: files.hash })
    .from(files)
    .where(and(eq(files.state, 'kept'), isNotNull(files.hash)));
  return new Set(found.flatMap(({ hash }) => (hash === null ? [] : [hash])));
}
