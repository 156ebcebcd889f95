/** Searches and compares in a thread of its own, which is brought up to date before each search. */

import type { Worker } from 'node:worker_threads';
import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { keys } from '../../database/sealing/sealed.ts';
import { type Bounds, keepThread } from '../../kept-thread.ts';
import { startThread } from '../../thread.ts';
import type { LikelySame } from '../merging/comparing.ts';
import type { Answer, Ask, Found, Given } from './messages.ts';
import { marksOf, rowsFor } from './reading.ts';

export interface Sought {
  contests: readonly Pick<Contest, 'id' | 'definition'>[];
  typed: string;
  /** From 0. */
  from: number;
  most: number;
}

export interface Searcher {
  /** A page of what is found, the best first. Searches asked at once run one after the other. Rejects when the thread fails. */
  find(db: Database, sought: Sought): Promise<Found>;
  /** Reads what a search in these contests will go through, while somebody is still typing. */
  warm(db: Database, contests: Sought['contests']): Promise<void>;
  /** The pairs among these children, JSON with names sealed, that look alike. */
  pairs(rows: string): Promise<LikelySame[]>;
  /** Ends the thread; another search starts one again. */
  end(): Promise<void>;
}

const BOUNDS: Bounds = { answer: 20_000, idle: 10 * 60_000 };
/** Memory of the thread, megabytes. */
const MEMORY_MB = 256;
/** Entries read at once: a statement of a few milliseconds, so that the embedded database holds up nobody. */
const AT_ONCE = 250;

/** A searcher whose thread lives while it is asked. */
export function createSearcher(bounds: Bounds = BOUNDS, start: () => Worker = startSearching): Searcher {
  const { ask, inTurn, end } = keepThread<Ask, Answer>(start, bounds, 'a search');

  async function read(db: Database, contests: Sought['contests']): Promise<void> {
    for (const contest of contests) await bringUpToDate(db, contest, ask);
  }

  async function find(db: Database, { contests, typed, from, most }: Sought): Promise<Found> {
    await read(db, contests);
    const answer = await ask({ kind: 'find', contestIds: contests.map(({ id }) => id), typed, from, most });
    if (answer.kind !== 'found') throw failure(answer);
    return answer.found;
  }

  async function compare(rows: string): Promise<LikelySame[]> {
    const answer = await ask({ kind: 'pairs', rows });
    if (answer.kind !== 'pairs') throw failure(answer);
    return answer.pairs;
  }

  return {
    end,
    pairs: (rows) => inTurn(() => compare(rows)),
    warm: (db, contests) => inTurn(() => read(db, contests)),
    find: (db, sought) => inTurn(() => find(db, sought)),
  };
}

/** Lets the thread read what is new to it in a contest. */
async function bringUpToDate(
  db: Database,
  { id: contestId, definition }: Sought['contests'][number],
  ask: (question: Ask) => Promise<Answer>,
): Promise<void> {
  const answer = await ask({ kind: 'marks', contestId, marks: await marksOf(db, contestId) });
  if (answer.kind !== 'missing') throw failure(answer);
  /** While the thread takes in some, the next are read. */
  let taken: Promise<Answer> = Promise.resolve({ kind: 'kept' });
  for (let at = 0; at < answer.ids.length; at += AT_ONCE) {
    const rows = await rowsFor(db, definition, answer.ids.slice(at, at + AT_ONCE));
    await keptBy(taken);
    taken = ask({ kind: 'rows', contestId, code: definition.code, rows });
  }
  await keptBy(taken);
}

async function keptBy(taken: Promise<Answer>): Promise<void> {
  const answer = await taken;
  if (answer.kind !== 'kept') throw failure(answer);
}

function failure(answer: Answer): Error {
  return new Error(
    answer.kind === 'failed' ? `the search failed: ${answer.error}` : 'the search answered beside the point',
  );
}

function startSearching(): Worker {
  return startThread(new URL('./searching-worker.ts', import.meta.url), {
    workerData: { keys: keys() } satisfies Given,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}
