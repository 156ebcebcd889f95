/** Correcting a returned entry: the questions the organizer named, one after another, or a choice of all of them. */

import { openStep } from '../../../entries/actions/navigate.ts';
import type { StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { frontScreen } from '../registering/front.ts';
import { show } from '../registering/showing.ts';
import { editScreen } from '../registering/summary.ts';

/** Asks the first question named, or which one to change where none was; below what is there already. */
export async function beginCorrection(ctx: Ctx, entry: EntryView): Promise<void> {
  if (entry.toCorrect.length === 0) return show(ctx, entry, editScreen(entry, ctx.say));
  const opened = await openForCorrection(ctx, entry, 'next');
  if (opened) await show(ctx, opened, await frontScreen(ctx, opened));
}

/** The entry with the question in front of the contact; what forbids it is said. */
export async function openForCorrection(
  ctx: Ctx,
  { id: entryId }: EntryView,
  step: StepId | 'next',
): Promise<EntryView | undefined> {
  const opened = await openStep(ctx.services.db, ctx.caller, { entryId, step });
  if (opened.ok) return opened.value;
  await refuse(ctx, opened.refusal);
  return undefined;
}
