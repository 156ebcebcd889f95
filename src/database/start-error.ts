/** What can keep the database from starting, as facts; the sentences are in locales/<lang>/database.ftl. */

/** Why the program cannot start on this database. */
export type StartProblem =
  /** Another process of this computer has the data folder open. */
  | { code: 'data-folder-in-use'; dir: string }
  /** The data folder cannot be made or written: it is a file, or belongs to somebody else; `reason` is the system's code. */
  | { code: 'data-folder-unusable'; dir: string; reason: string }
  /** The files are there and the embedded database does not open on them: torn, no room, or not this user's. */
  | { code: 'data-folder-does-not-open'; dir: string }
  /** A program runs on the database that a command is to replace; one that was killed counts as running for `seconds`. */
  | { code: 'database-in-use'; seconds: number }
  /** PostgreSQL does not answer, for a command that does not wait for it; `reason` is the driver's code. */
  | { code: 'database-away'; reason: string }
  /** PostgreSQL answers and refuses: user, password or database; `reason` is its SQLSTATE. */
  | { code: 'database-refused'; reason: string }
  /** The data folder was written by another major version of PostgreSQL. */
  | { code: 'data-folder-of-other-version'; dir: string; found: string; expected: string }
  /** The database has migrations that this program does not know. */
  | { code: 'database-newer'; database: string; program: string }
  /** The keys given are written wrongly; `entry` counts from 1. */
  | { code: 'keys-malformed'; source: string; entry: number; reason: 'no-colon' | 'bad-id' | 'not-32-bytes' | 'twice' }
  /** The pair `lookup:…` or every sealing key is missing. */
  | { code: 'keys-incomplete'; source: string; missing: 'lookup' | 'sealing' }
  /** The key file can be neither read nor made; `reason` is the system's code. */
  | { code: 'key-file-unusable'; file: string; reason: string }
  /** The key file may be read by others. */
  | { code: 'key-file-open-to-others'; file: string }
  /** There was no key file, and the database holds values sealed with the keys it held; none was left in its place. */
  | { code: 'key-file-missing'; file: string }
  /** The database holds values sealed with a key that was not given; or another key was given under its name. */
  | { code: 'key-missing'; id: string }
  | { code: 'key-wrong'; id: string }
  /** The database holds the sandbox's samples and a real bot was to use it, or the other way round; `kind` is what it is. */
  | { code: 'database-of-other-kind'; kind: 'live' | 'sandbox' };

/** Thrown at start, and by the operator's commands; `problem` says why in facts. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly problem: StartProblem;

  constructor(problem: StartProblem, options?: ErrorOptions) {
    super(JSON.stringify(problem), options);
    this.problem = problem;
  }
}
