/** The sample's entries told question by question: outcomes, numbers, categories and issues as the sample expects. */

import { expect, test } from 'vitest';
import { entryNumber } from '../../src/entries/number.ts';
import { loadEntry } from '../../src/entries/storing/load.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, type Stage } from '../kit/entries.ts';
import { castSample, type Played, playEntry } from '../kit/sample-play.ts';
import { type SampleEntry, sampleContestFile, sampleEntries } from '../kit/samples.ts';

test.each(['C1', 'C2', 'C3'])(
  '[REG-04] [REG-05] [REG-08] [REG-42] [REG-43] [REG-44] [REG-45] every sample entry of %s ends as the sample expects',
  async (contestId) => {
    const db = await aDatabase();
    const stage = await aContest(db, sampleContestFile(contestId));
    const cast = await castSample(db);
    const outcomes: Record<string, unknown> = {};
    for (const entry of sampleEntries(contestId)) {
      outcomes[entry.id] = await outcomeOf(stage, await playEntry(stage, cast, entry));
    }
    expect(outcomes).toEqual(Object.fromEntries(sampleEntries(contestId).map((entry) => [entry.id, expected(entry)])));
  },
  60_000,
);

/** What the sample says of an entry, in the words of `outcomeOf`. */
function expected(entry: SampleEntry) {
  const outcome = entry.expected_outcome;
  const issues = entry.expected_issues.map((issue) => issue.split(':')[0]);
  if (outcome === 'draft') return { outcome };
  if (outcome === 'refused') return { outcome, issues };
  const state = entry.state_changes?.at(-1)?.state;
  return { outcome, number: entry.reg_number, category: entry.expected_age_category_id, issues, state };
}

/** What became of an entry, as it stands in the end. */
async function outcomeOf({ db, contest }: Stage, played: Played) {
  if (played.outcome !== 'taken') return played;
  const entry = await loadEntry(db, played.entryId);
  const number = entryNumber(contest.code, entry?.number ?? 0);
  return { outcome: 'taken', number, category: entry?.computedCategory, issues: played.issues, state: entry?.state };
}
