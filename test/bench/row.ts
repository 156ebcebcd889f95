/** One line of the table that `npm run bench` prints and writes as JSON. */

export interface BenchRow {
  what: string;
  /** The best that is possible in the same run, with its unit. */
  floor: string;
  /** What the program did, with its unit. */
  measured: string;
  /** Measured over floor; null where there is nothing to compare with. */
  ratio: number | null;
  /** What is to be reached, in words. */
  target: string;
  /** Whether it was reached. */
  met: boolean;
  note: string;
}
