/** What was typed as a correction, shown back before it counts. */

import { proposeCorrection, takeCorrection } from '../../../entries/correction/actions.ts';
import type { StepInput } from '../../../entries/input.ts';
import type { StepId } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { stepText } from '../../entries/step-text.ts';
import { typedReasonText } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { ownEntry } from '../my-entries/card.ts';
import { openButton, stepWord } from '../registering/buttons.ts';
import { frontScreen } from '../registering/front.ts';
import { settleTap, show } from '../registering/showing.ts';
import { stepName } from '../registering/summary.ts';
import { explain } from '../registering/taking.ts';
import { takeButton } from './buttons.ts';

/**
 * The new value beside the old one, with the confirming tap. Null where the entry is not returned, or what was sent
 * does not settle the question at once: it is taken the usual way.
 */
export async function correctionScreen(
  ctx: Ctx,
  entry: EntryView,
  step: StepId,
  input: StepInput,
): Promise<Screen | null> {
  if (entry.state !== 'returned' || !('text' in input)) return null;
  const { db } = ctx.services;
  const typed = { entryId: entry.id, step, text: input.text };
  const proposed = await proposeCorrection(db, ctx.caller, typed, ctx.now);
  if (!proposed.ok) {
    noteIntrusion(ctx, proposed.refusal);
    return explain(ctx, entry, step, proposed.refusal);
  }
  if (proposed.value === null) return null;
  const { after, doubt } = proposed.value;
  const { say, now } = ctx;
  const label = stepName(after, step, say);
  const [was, is] = [stepText(entry, step, say, now), stepText(after, step, say, now)];
  const lines = [
    say.html('entry-line', { label, value: is }),
    ...(was === '' || was === is ? [] : [say.html('correcting-was', { value: was })]),
    ...(doubt === null ? [] : [typedReasonText(say, doubt.kind, doubt.why)]),
    '',
    say.html('correcting-ask', { entry: entryLabel(entry, say) }),
  ];
  const rows = [
    [press(say('correcting-yes'), takeButton.data({ entry: entry.id }))],
    [press(say('correcting-otherwise'), openButton.data({ entry: entry.id, step: stepWord(step) }))],
  ];
  return { html: lines.join('\n'), ...inline(rows), listens: true };
}

/** Whether what was typed as the new answer to this question waits to be confirmed. */
export function isTypedWaiting({ state, pending }: EntryView, step: StepId): boolean {
  return state === 'returned' && pending?.step === step && pending.value.kind === 'typed';
}

/** «Верно» written in place of the tap: the correction is in, and what is next follows. */
export async function confirmTyped(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const taken = await takeCorrection(ctx.services.db, ctx.caller, { entryId: entry.id }, ctx.now);
  if (!taken.ok) return explain(ctx, entry, entry.pending?.step as StepId, taken.refusal);
  const front = await frontScreen(ctx, taken.value);
  return { ...front, html: `${ctx.say.html('correcting-done')}\n\n${front.html}` };
}

/** The confirming tap: the correction is in, and what is next follows below. */
export async function take(ctx: Ctx, { entry: entryId }: { entry: number }): Promise<void> {
  const own = await ownEntry(ctx, entryId);
  if (!own.ok) return refuse(ctx, own.refusal);
  const taken = await takeCorrection(ctx.services.db, ctx.caller, { entryId }, ctx.now);
  if (!taken.ok) return refuse(ctx, taken.refusal, own.value);
  await settleTap(ctx, ctx.say('correcting-done'));
  await show(ctx, taken.value, await frontScreen(ctx, taken.value));
}
