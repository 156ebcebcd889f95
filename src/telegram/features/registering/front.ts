/** What an entry has in front of its contact as a message: the question asked, or the summary. */

import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import type { Screen } from '../../screens/screen.ts';
import { knownFor } from './known.ts';
import { questionScreen } from './questions.ts';
import { summaryScreen } from './summary.ts';

/** The question in front, or the summary once nothing is asked. Reads the database, writes nothing. */
export async function frontScreen(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const { asking } = entry;
  if (asking === null || asking === 'summary') return summaryScreen(ctx, entry);
  const known = await knownFor(ctx, entry, asking);
  return questionScreen({ entry, step: asking, known, say: ctx.say, now: ctx.now });
}
