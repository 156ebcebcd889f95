/** The list of erasures beside the backups: ids and instants only, added to and never rewritten, so that a restored backup forgets again. */

import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../database/connect.ts';
import { rows } from '../../database/rows.ts';
import { erasures } from '../tables.ts';

const lineSchema = z.object({
  subject: z.enum(['person', 'child']),
  id: z.number().int(),
  /** When the row was made: after a restore another row may come to have its id. */
  made: z.iso.datetime().transform((text) => new Date(text)),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

/** One row whose data went. */
export type ListedErasure = z.infer<typeof lineSchema>;

const NAME = 'erasures.list';

/** Where an instance keeps its list: in the folder its backups go to. */
export function erasureList(dataDir: string): string {
  return join(dataDir, 'backups', NAME);
}

/** The list that lies beside a backup. */
export function erasuresBeside(backup: string): string {
  return join(dirname(backup), NAME);
}

/** Everything on the list; none where there is no list. A line cut short by a power cut is passed over. */
export async function readErasures(file: string): Promise<ListedErasure[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => absent(error));
  return text.split('\n').flatMap((line) => {
    const read = lineSchema.safeParse(parsed(line));
    return read.success ? [read.data] : [];
  });
}

/** Adds to the list every erasure of the database that is not on it; returns how many. Safe to repeat, at any time. */
export async function keepErasures(db: Database, file: string): Promise<number> {
  return addErasures(await erasuresIn(db), file);
}

/** The erasures a database knows of; none in one that is empty or older than they are. */
export async function erasuresIn(db: Database): Promise<ListedErasure[]> {
  const [there] = await rows<{ is: boolean }>(db, sql`select to_regclass('public.erasures') is not null as is`);
  if (!there?.is) return [];
  const done = await db.select().from(erasures).orderBy(erasures.id);
  return done.map(({ subject, subjectId: id, madeAt: made, doneAt: at }) => ({ subject, id, made, at }));
}

/** Adds those of these that are not on the list; on the disk when it returns. */
export async function addErasures(done: readonly ListedErasure[], file: string): Promise<number> {
  if (done.length === 0) return 0;
  const listed = new Set((await readErasures(file)).map(keyOf));
  const missing = done.filter((one) => !listed.has(keyOf(one)));
  if (missing.length === 0) return 0;
  await mkdir(dirname(file), { recursive: true });
  const list = await open(file, 'a', 0o600);
  try {
    // A line of its own even after one that was cut short.
    await list.write(missing.map((one) => `\n${JSON.stringify(one)}\n`).join(''));
    await list.sync();
  } finally {
    await list.close();
  }
  return missing.length;
}

/** What says which row is meant. */
export function keyOf({ subject, id, made }: Pick<ListedErasure, 'subject' | 'id' | 'made'>): string {
  return `${subject}:${id}:${made.toISOString()}`;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function absent(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw error;
}
