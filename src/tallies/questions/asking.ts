/** Reads a question for somebody of the staff: over the contests in their reach, the directory and the districts as they are. */

import type { Database } from '../../database/connect.ts';
import { allDistricts, directory } from '../../institutions/queries.ts';
import type { Caller } from '../../people/access.ts';
import { contestsToTally } from '../access.ts';
import { contestAtHand } from '../rules.ts';
import type { Question } from './question.ts';
import { mayAsk, readQuestion } from './read.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What becomes of the text; of somebody who may see no figures nothing does. Nothing is looked up for what cannot ask. */
export async function askedBy(db: Database, caller: Caller, text: string, now: Date): Promise<Question> {
  if (!mayAsk(text)) return { outcome: 'none' };
  const contests = await contestsToTally(db, caller);
  const atHand = contests.ok ? contestAtHand(contests.value, now) : undefined;
  if (!contests.ok || !atHand) return { outcome: 'none' };
  const known = { contests: contests.value, districts: await allDistricts(db), directory: await directory(db) };
  return readQuestion(text, vocabularyOf({ ...known, zone: atHand.definition.zone }), now);
}
