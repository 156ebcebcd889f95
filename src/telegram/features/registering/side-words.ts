/** What is written beside an answer: thanks, «не знаю», «я сама», «мы сами по себе». None of it is an answer; the question stands. Pure. */

import type { FieldKind } from '../../../contests/fields/field-kinds.ts';
import { fieldAsked, isOptional, type StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import { plainWords } from '../../../typed.ts';
import { means, QUOTED, saysRight, saysYes } from '../../screens/spoken-words.ts';
import { correctionWished, type Wish } from '../correcting/wished.ts';
import { courtesyIn } from '../home/courtesies.ts';
import { choosesOnly } from './spoken.ts';

/** A song may be called «Спасибо»; what an organizer asks may be answered by any words. */
const ANY_WORDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['title', 'authors', 'technique', 'technical_needs']);
const OPEN_QUESTIONS: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'long_text']);

/** The word to say above the question; undefined for an answer, and while something understood with a doubt waits. */
export function sideWord(entry: EntryView, step: StepId, text: string, say: Say): PlainKey | undefined {
  if (step === 'list' || waits(entry, step) || QUOTED.test(text)) return undefined;
  const kind = fieldAsked(entry.contest, step)?.kind;
  const typed = plainWords(text);
  if (kind !== undefined && OPEN_QUESTIONS.has(kind)) return undefined;
  if (step !== 'consents' && means(say, 'spoken-unknown', typed)) return unknownWord(entry, step);
  if (step === 'institution' && means(say, 'spoken-no-institution', typed)) return 'institution-nobody';
  if (step === 'teachers' && entry.teachers.length === 0 && means(say, 'spoken-own-teacher', typed))
    return 'teacher-own';
  const isCourtesy = courtesyIn(text) !== undefined || (saysRight(say, text) && !saysYes(say, typed));
  return isCourtesy && !(kind !== undefined && ANY_WORDS.has(kind) && typed !== '') ? 'register-courtesy' : undefined;
}

/**
 * A wish to change another answer in the middle of the questions. Beside an answer of any words it must name what is to be
 * changed, and where words may be an answer nothing may stand beside it, such as the new value.
 */
export function wishAmid(entry: EntryView, step: StepId, text: string): Wish | undefined {
  const kind = fieldAsked(entry.contest, step)?.kind;
  if (step === 'list' || entry.pending || QUOTED.test(text)) return undefined;
  if (kind !== undefined && OPEN_QUESTIONS.has(kind)) return undefined;
  const wish = correctionWished(text);
  if (!wish || (wish.things.length === 0 && kind !== undefined && ANY_WORDS.has(kind))) return undefined;
  return wish.isAll || choosesOnly(entry, step) ? wish : undefined;
}

/** A name that may be added to the directory waits for more words, not for a yes. */
function waits({ pending }: EntryView, step: StepId): boolean {
  return pending?.step === step && pending.value.kind !== 'institution-name';
}

function unknownWord({ contest, state }: EntryView, step: StepId): PlainKey {
  if (isOptional(contest, step)) return 'register-may-skip';
  return state === 'draft' ? 'register-may-leave' : 'register-unknown';
}
