/** Snapshots of the embedded database: whole copies beside it, on the disk for certain, a few kept. */

import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { clusterOf } from './cluster.ts';
import { copyTree, copyWhole } from './files.ts';
import { lockFolder } from './folder-lock.ts';
import { type Free, requireRoom } from './room.ts';

/** The newest so many are kept, and the newest of each of so many earlier days. */
const NEWEST_KEPT = 3;
const DAYS_KEPT = 3;
const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/** Where a data folder's snapshots are. */
export function snapshotsOf(dir: string): string {
  return join(dir, 'snapshots');
}

/**
 * Copies the database's files while no statement runs, lets statements go on, brings the copy to the disk (fsync of
 * each file and folder) and only then gives it its name; returns its path. Statements wait for the copying alone.
 * Rejects with ENOSPC before anything is written where the disk has no room for it, and leaves no half of one behind.
 */
export async function takeSnapshot(client: PGlite, dir: string, now: Date, free?: Free): Promise<string> {
  await requireRoom(dir, await bytesOf(clusterOf(dir)), free);
  const snapshots = snapshotsOf(dir);
  const name = nameOf(now);
  const partial = join(snapshots, `${name}.partial`);
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 });
    await client.exec('checkpoint');
    await client.runExclusive(() => copyTree(clusterOf(dir), partial));
    await toDisk(partial);
    await rename(partial, join(snapshots, name));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  await syncOne(snapshots);
  await prune(dir);
  return join(snapshots, name);
}

/** The snapshots of a data folder by name, newest first. Names are their instants in UTC. */
export async function listSnapshots(dir: string): Promise<string[]> {
  const names = await readdir(snapshotsOf(dir)).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
}

/** Of these names, newest first, the ones to remove. */
export function outlived(names: readonly string[]): string[] {
  const later = names.slice(NEWEST_KEPT);
  const newestOfDay = [...new Map(later.toReversed().map((name) => [name.slice(0, 10), name])).values()];
  const kept = new Set(newestOfDay.toReversed().slice(0, DAYS_KEPT));
  return later.filter((name) => !kept.has(name));
}

/**
 * Puts a snapshot in the place of the database, which is kept as `replaced-<now>`. Throws `StartError` when a process
 * has the folder open.
 */
export async function restoreSnapshot(dir: string, name: string, now: Date): Promise<void> {
  const lock = await lockFolder(dir, async () => '');
  try {
    const cluster = clusterOf(dir);
    const ready = `${cluster}.restored`;
    await rm(ready, { recursive: true, force: true });
    await copyWhole(join(snapshotsOf(dir), name), ready);
    await rename(cluster, join(dir, `replaced-${nameOf(now)}`)).catch(ignoreMissing);
    await rename(ready, cluster);
  } finally {
    await lock.release();
  }
}

/** Removes what has been outlived and what an end in the middle of a snapshot left half. */
async function prune(dir: string): Promise<void> {
  const halves = (await readdir(snapshotsOf(dir))).filter((name) => name.endsWith('.partial'));
  for (const name of [...outlived(await listSnapshots(dir)), ...halves]) {
    await rm(join(snapshotsOf(dir), name), { recursive: true, force: true });
  }
}

function nameOf(instant: Date): string {
  return instant.toISOString().replace(/[:.]/g, '-');
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** What the files in a folder take; one that goes meanwhile takes nothing. */
async function bytesOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function toDisk(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await toDisk(path);
    else await syncOne(path);
  }
  await syncOne(folder);
}

async function syncOne(path: string): Promise<void> {
  // Windows opens no folders; NTFS journals their entries.
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
