/** Reads a question for somebody of the staff: over the contests in their reach, the directory and the districts as they are. */

import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { inOtherLayout } from '../../entries/search/keyboard.ts';
import { allDistricts, directory } from '../../institutions/queries.ts';
import type { Caller } from '../../people/access.ts';
import { contestsToTally } from '../access.ts';
import { contestAtHand } from '../rules.ts';
import { lookBefore } from '../views/looks.ts';
import { type TallyView, viewSchema } from '../views/view.ts';
import { goesOn, mayGoOn, readGoingOn } from './continuing.ts';
import type { Question } from './question.ts';
import { mayAsk, readQuestion } from './read.ts';
import { piecesOfView } from './retelling.ts';
import type { Shape } from './shape-words.ts';
import { shapeAlone } from './shapes.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * What becomes of the text; of somebody who may see no figures nothing does. Nothing is looked up for what cannot ask. A
 * text that goes on takes over what its writer looked at last, if that was shortly before and is still in their reach.
 * What asks nothing is read once more as the other keyboard layout has it.
 */
export async function askedBy(db: Database, caller: Caller, text: string, now: Date): Promise<Question> {
  const question = await asTyped(db, caller, text, now);
  const other = question.outcome === 'none' ? inOtherLayout(text) : null;
  return other === null ? question : asTyped(db, caller, other, now);
}

async function asTyped(db: Database, caller: Caller, text: string, now: Date): Promise<Question> {
  const shape = shapeAlone(text);
  const mayBeNext = shape !== undefined || mayGoOn(text);
  if (!mayAsk(text) && !mayBeNext) return { outcome: 'none' };
  const contests = await contestsToTally(db, caller);
  const atHand = contests.ok ? contestAtHand(contests.value, now) : undefined;
  if (!contests.ok || !atHand) return { outcome: 'none' };
  if (shape) return shapeOf(await lookInReach(db, caller, contests.value, now), shape);
  const known = { contests: contests.value, districts: await allDistricts(db), directory: await directory(db) };
  const vocabulary = vocabularyOf({ ...known, zone: atHand.definition.zone });
  const before = mayBeNext ? await lookInReach(db, caller, contests.value, now) : undefined;
  const next = before && readGoingOn(text, before, vocabulary, now);
  if (next && next.outcome !== 'none') return toldWhole(db, next, contests.value);
  return byItself(text, vocabulary, mayBeNext && !before, now);
}

/** The figures looked at before as something else, where there are any. */
function shapeOf(before: TallyView | undefined, shape: Shape): Question {
  return before ? { outcome: 'shape', view: before, shape } : { outcome: 'nothing-before', shape };
}

/** A question by itself, or one that cannot be without another. */
function byItself(text: string, vocabulary: Vocabulary, lacksBefore: boolean, now: Date): Question {
  const question = readQuestion(text, vocabulary, now);
  const goesOnFromNothing = lacksBefore && question.outcome === 'none' && goesOn(text, vocabulary, now);
  return goesOnFromNothing ? { outcome: 'nothing-before' } : question;
}

async function lookInReach(
  db: Database,
  { personId }: Caller,
  contests: readonly Contest[],
  now: Date,
): Promise<TallyView | undefined> {
  const before = await lookBefore(db, personId, now);
  return before?.contests.every((id) => contests.some((contest) => contest.id === id)) ? before : undefined;
}

/** Of a view that goes on all of it is told, what was taken over too. */
async function toldWhole(db: Database, question: Question, contests: readonly Contest[]): Promise<Question> {
  if (question.outcome !== 'view') return question;
  const pieces = await piecesOfView(db, viewSchema.parse(question.view), contests);
  return { ...question, understood: pieces.map((became) => ({ start: 0, end: question.text.length, became })) };
}
