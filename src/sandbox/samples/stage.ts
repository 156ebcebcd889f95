/** Sets the sandbox's stage: the directory, one contest open, one about to close, one not yet open, and concerts. Quick. */

import { idsInUse } from '../../awards/in-use.ts';
import { loadContest } from '../../contests/actions.ts';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestBySlug } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { loadDirectory } from '../../institutions/load.ts';
import { stageConcerts } from './concerts.ts';
import { sampleContest, sampleDirectory } from './files.ts';
import { daysUntilToday, shiftContest } from './shift.ts';

/** Each sample contest with the day of its own calendar that the sandbox starts on. */
const CONTESTS = [
  /** Open, two weeks before its end. */
  { id: 'C1', name: 'zvezdy-levogo-berega', sampleDay: '2026-12-04' },
  /** Closes tomorrow at 18:00. */
  { id: 'C2', name: 'slovo-zhivoe', sampleDay: '2027-02-04' },
  /** Opens in a week. */
  { id: 'C3', name: 'kraski-levogo-berega', sampleDay: '2027-01-11' },
] as const;

/** A sample contest on the stage: as it is in its file and as it was moved. */
export interface Staged {
  readonly contestId: number;
  readonly sample: ContestDefinition;
  readonly contest: ContestDefinition;
  /** Days by which it was moved. */
  readonly days: number;
}

/** The staged contests by their ids in the samples. */
export type SampleStage = ReadonlyMap<string, Staged>;

/** Loads the directory, the contests and the concerts, moved to fit `now`; undefined when the database has them already. */
export async function stageSamples(db: Database, now: Date): Promise<SampleStage | undefined> {
  const samples = CONTESTS.map(({ name, ...facts }) => ({ ...facts, sample: sampleContest(name) }));
  for (const { sample } of samples) if (await contestBySlug(db, sample.slug)) return undefined;
  await loadDirectory(db, sampleDirectory(), now);
  const staged = new Map<string, Staged>();
  for (const { id, sample, sampleDay } of samples) {
    const days = daysUntilToday(sample, sampleDay, now);
    const contest = shiftContest(sample, days);
    staged.set(id, { contestId: await load(db, contest, now), sample, contest, days });
  }
  await stageConcerts(db, staged, now);
  return staged;
}

async function load(db: Database, contest: ContestDefinition, now: Date): Promise<number> {
  const file = new TextEncoder().encode(JSON.stringify(contest));
  const loaded = await loadContest(db, null, file, now, idsInUse);
  if (!loaded.ok) throw new Error(`a sample contest was refused: ${JSON.stringify(loaded.refusal)}`);
  return loaded.value.contestId;
}
