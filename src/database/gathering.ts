/** Asks side by side become one statement: what is asked while a statement runs goes with the next one, together. */

import type { Database } from './connect.ts';

/** Asks that one statement answers at most. */
const MOST = 64;
/** A statement that takes longer, on a connection that died unnoticed perhaps, no longer holds up the others; milliseconds. */
const PATIENCE_MS = 5_000;

interface Waiting<Ask, Answer> {
  ask: Ask;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Makes a function for one ask of a statement that answers many. An ask goes at the next turn of the event loop when
 * nothing is under way, and otherwise with all that came meanwhile, in the order in which they came; so nobody waits for
 * company, and the busier it is the fewer statements an answer costs. `run` answers in the order of its asks; when it
 * throws, all of them fail.
 */
export function gathering<Ask, Answer>(
  run: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  patienceMs = PATIENCE_MS,
): (ask: Ask) => Promise<Answer> {
  const waiting: Waiting<Ask, Answer>[] = [];
  let running = false;

  async function runAll(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // What has come in by now is read first: the embedded database answers without a pause in which it could be.
      await new Promise((resolve) => setImmediate(resolve));
      await forAWhile(together(waiting.splice(0, MOST), run), patienceMs);
    }
    running = false;
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject });
      if (!running) void runAll();
    });
}

/** The same on whichever database is handed in; what is asked in a transaction stays in it. */
export function gatheringOn<Ask, Answer>(
  run: (db: Database, asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (db: Database, ask: Ask) => Promise<Answer> {
  const gathered = new WeakMap<Database, (ask: Ask) => Promise<Answer>>();
  return (db, ask) => {
    const known = gathered.get(db);
    if (known) return known(ask);
    const made = gathering<Ask, Answer>((asks) => run(db, asks));
    gathered.set(db, made);
    return made(ask);
  };
}

/** Resolves when `work` ends, which never fails, or when it has taken `ms`; it then goes on by itself. */
function forAWhile(work: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void work.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function together<Ask, Answer>(
  asked: readonly Waiting<Ask, Answer>[],
  run: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await run(asked.map(({ ask }) => ask));
    if (answers.length !== asked.length) throw new Error(`${asked.length} asks were answered ${answers.length} times`);
    for (const [at, { resolve }] of asked.entries()) resolve(answers[at] as Answer);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
