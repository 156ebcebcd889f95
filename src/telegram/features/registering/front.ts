/** What an entry has in front of its contact as a message: the question asked, or the summary. */

import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import type { Screen } from '../../screens/screen.ts';
import { knownFor } from './known.ts';
import { questionScreen } from './questions.ts';
import { summaryScreen } from './summary.ts';

/** Under this name a question is put before the person: «назад» written right after it leads to the one before. */
const QUESTION_SHOWN = 'question';

/** Notes that a question of the entry is what the person sees now. */
export function noteQuestion({ handling: { talk } }: Ctx, { id }: Pick<EntryView, 'id'>): void {
  talk.shown ??= { name: QUESTION_SHOWN, of: id };
}

/** Whether a question of the entry was the last thing the person saw: no help and no list of something else came after it. */
export function sawQuestion({ handling: { talk } }: Ctx, { id }: Pick<EntryView, 'id'>): boolean {
  return talk.shownBefore?.name === QUESTION_SHOWN && talk.shownBefore.of === id;
}

/** The question in front, or the summary once nothing is asked. Reads the database, writes nothing. */
export async function frontScreen(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const { asking } = entry;
  if (asking === null || asking === 'summary') return summaryScreen(ctx, entry);
  noteQuestion(ctx, entry);
  const known = await knownFor(ctx, entry, asking);
  return questionScreen({ entry, step: asking, known, say: ctx.say, now: ctx.now });
}
