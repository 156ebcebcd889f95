/** What a file of entries may be: more than any school sends, less than can do harm. */

const MB = 1024 * 1024;

export const LIMITS = {
  /** Bytes as they arrive. */
  packed: 5 * MB,
  /** Bytes of all parts together, counted while they are unpacked. */
  unpacked: 48 * MB,
  /** Parts of the archive. */
  parts: 500,
  /** Rows of the table, the header among them. */
  rows: 2_001,
  columns: 100,
  /** Characters of one cell. */
  cell: 4_000,
  /** Milliseconds of one reading, the thread's start included. */
  time: 20_000,
  /** Megabytes of heap in the thread that reads. */
  memory: 256,
} as const;
