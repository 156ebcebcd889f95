/** The backup's format: gzipped lines, the same from PGlite and PostgreSQL, so that one can be restored into the other. */

import { z } from 'zod';

/** Raised when a reader of today could no longer read the file. */
export const BACKUP_FORMAT = 1;

/**
 * The first line. Rows follow as JSON objects, one a line, just as PostgreSQL writes them, each table's after a line
 * `#` with its `TableStart`; the last line is `#` with `BackupEnd`.
 */
export const backupStart = z.object({
  rampaBackup: z.literal(BACKUP_FORMAT),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ when: z.number(), hash: z.string() })),
});
export type BackupStart = z.output<typeof backupStart>;

/** The line before a table's rows. Generated columns are not among `columns`: they generate themselves again. */
export const tableStart = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableStart = z.output<typeof tableStart>;

/** The last line: what a whole file holds, and where numbering goes on (sequence by name, last number given out). */
export const backupEnd = z.object({
  rows: z.number(),
  sequences: z.array(z.object({ name: z.string(), last: z.number() })),
});
export type BackupEnd = z.output<typeof backupEnd>;

/** Lines that are not rows begin with this; JSON objects do not. */
export const MARK = '#';

/** Why a file was not restored; nothing was changed then. */
export type RestoreRefusal =
  /** Not a backup, or one in a format this program does not read. */
  | { code: 'not-a-backup' }
  /** The file breaks off or was changed. */
  | { code: 'backup-damaged' }
  /** Taken by a newer program (or by one with other migrations). */
  | { code: 'backup-newer'; takenAt: string }
  /** The database holds something already; `force` would replace it. */
  | { code: 'database-not-empty'; tables: string[] };
