/** All three sample contests in one database, played to the end, with their awards. */

import { recordAward } from '../../src/awards/actions.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Caller } from '../../src/people/access.ts';
import { aContest, aPerson } from '../kit/entries.ts';
import { type Cast, castSample, playEntry } from '../kit/sample-play.ts';
import { sampleContestFile, sampleEntries } from '../kit/samples.ts';
import { AWARD_DEGREES, type SampleContestId, sampleAwards } from './sample-figures.ts';

export interface SampleStage {
  db: Database;
  contests: Record<SampleContestId, Contest>;
  cast: Cast;
  director: Caller;
  /** After everything the sample tells. */
  end: Date;
}

/** Plays the sample into an empty database. */
export async function aPlayedSample(db: Database): Promise<SampleStage> {
  const cast = await castSample(db);
  const contests = {
    C1: await playContest(db, cast, 'C1'),
    C2: await playContest(db, cast, 'C2'),
    C3: await playContest(db, cast, 'C3'),
  };
  const director = await aPerson(db, ['director']);
  return { db, contests, cast, director, end: new Date('2027-04-01T00:00:00+07:00') };
}

async function playContest(db: Database, cast: Cast, id: SampleContestId): Promise<Contest> {
  const stage = await aContest(db, { ...sampleContestFile(id), award_degrees: AWARD_DEGREES });
  const taken = new Map<string, number>();
  for (const entry of sampleEntries(id)) {
    const played = await playEntry(stage, cast, entry);
    if (played.outcome === 'taken') taken.set(entry.id, played.entryId);
  }
  const { given, publishedAt } = sampleAwards(id);
  if (publishedAt !== null) {
    for (const { entry, degree } of given) {
      done(await recordAward(db, cast.organizer, { entryId: taken.get(entry) ?? 0, degree }, publishedAt));
    }
    done(await publishAwards(db, cast.organizer, { contestId: stage.contestId, mark: null }, publishedAt));
  }
  const contest = await contestById(db, stage.contestId);
  if (!contest) throw new Error(`${id} is missing`);
  return contest;
}

function done(result: { ok: true } | { ok: false; refusal: unknown }): void {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}
