/** Reads a question for somebody of the staff: over the contests in their reach, the directory and the districts as they are. */

import type { Contest } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { inOtherLayout } from '../../entries/search/keyboard.ts';
import { allDistricts, directory } from '../../institutions/queries.ts';
import type { Caller } from '../../people/access.ts';
import { cleanText } from '../../typed.ts';
import { contestsToTally, maySeeNames } from '../access.ts';
import { contestAtHand } from '../rules.ts';
import { lookBefore } from '../views/looks.ts';
import { type TallyView, viewSchema } from '../views/view.ts';
import { goesOn, mayGoOn, readGoingOn } from './continuing.ts';
import { mayBeNames, readNames } from './named.ts';
import { teachersCalled } from './named-teachers.ts';
import { piecesOf } from './pieces.ts';
import type { Question } from './question.ts';
import { mayAsk, readQuestion } from './read.ts';
import { piecesOfView } from './retelling.ts';
import type { Shape } from './shape-words.ts';
import { shapeAlone } from './shapes.ts';
import { somebodyIn, strangers } from './teachers.ts';
import { tokensOf } from './tokens.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * What becomes of the text; of somebody who may see no figures nothing does. Nothing is looked up for what cannot ask, and
 * no directory for what can only be names from the catalogue. A
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
  const mayBe = mayAsk(text) || mayBeNext;
  if (!mayBe && !mayBeNames(text)) return { outcome: 'none' };
  const contests = await contestsToTally(db, caller);
  const atHand = contests.ok ? contestAtHand(contests.value, now) : undefined;
  if (!contests.ok || !atHand) return { outcome: 'none' };
  const { zone } = atHand.definition;
  if (!mayBe) {
    const districts = await allDistricts(db);
    return readNames(text, vocabularyOf({ contests: contests.value, districts, directory: [], zone }), now);
  }
  if (shape) return shapeOf(await lookInReach(db, caller, contests.value, now), shape);
  const known = { contests: contests.value, districts: await allDistricts(db), directory: await directory(db) };
  const vocabulary = await withTeachers(db, caller, text, vocabularyOf({ ...known, zone }), now);
  const before = mayBeNext ? await lookInReach(db, caller, contests.value, now) : undefined;
  const next = before && readGoingOn(text, before, vocabulary, now);
  if (next && next.outcome !== 'none') return toldWhole(db, next, contests.value);
  return withoutNobody(byItself(text, vocabulary, mayBeNext && !before, now), caller, vocabulary, now);
}

/** The vocabulary with the teachers that words of the text may name; names are looked for only where some word is unknown. */
async function withTeachers(
  db: Database,
  caller: Caller,
  text: string,
  vocabulary: Vocabulary,
  now: Date,
): Promise<Vocabulary> {
  const words = strangers(piecesOf(tokensOf(cleanText(text)), vocabulary, now));
  const named = vocabulary.contests.map(({ id }) => id).filter((id) => maySeeNames(caller, id));
  return words.length === 0 ? vocabulary : { ...vocabulary, teachers: await teachersCalled(db, named, words) };
}

/** Figures without the teacher they were asked of would be others': it is said that nobody of that name is there, or is told. */
function withoutNobody(question: Question, caller: Caller, vocabulary: Vocabulary, now: Date): Question {
  if (question.outcome !== 'view' && question.outcome !== 'choice') return question;
  const { text, leftovers } = question;
  const somebody = somebodyIn(piecesOf(tokensOf(text), vocabulary, now));
  if (!somebody || !leftovers.some(({ start }) => start === somebody.start)) return question;
  const seesNames = vocabulary.contests.some(({ id }) => maySeeNames(caller, id));
  if (!seesNames) return { outcome: 'unkept', what: 'names' };
  return { outcome: 'nobody', typed: text.slice(somebody.start, somebody.end) };
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
