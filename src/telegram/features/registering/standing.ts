/** What the person left for a moment, as it stands: an answer that waits for its yes, or the question. */

import type { StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import type { Screen } from '../../screens/screen.ts';
import { correctionScreen } from '../correcting/typed.ts';
import { frontScreen, noteQuestion } from './front.ts';
import { waits } from './spoken.ts';
import { confirmScreen } from './taking.ts';

/** The answer shown back once more where one waits, for a «да» would take it; the question otherwise. */
export async function standingScreen(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const { asking, pending } = entry;
  if (asking === null || asking === 'summary' || asking === 'list' || !pending || !waits(entry, asking))
    return frontScreen(ctx, entry);
  noteQuestion(ctx, entry);
  return (await shownBack(ctx, entry, asking, pending.value)) ?? frontScreen(ctx, entry);
}

async function shownBack(
  ctx: Ctx,
  entry: EntryView,
  step: StepId,
  value: NonNullable<EntryView['pending']>['value'],
): Promise<Screen | null> {
  if (value.kind === 'typed') return correctionScreen(ctx, entry, step, { text: value.text });
  // Children in doubt stand below their list, with the buttons of their own.
  if (value.kind === 'children' && value.at === null) return null;
  return confirmScreen(ctx, entry, step, value, ctx.say.html('pending-right'));
}
