/** Remembered children and ensembles, chosen by taps: a child goes in and out in place, an ensemble brings all its people. */

import { answerInView } from '../../../entries/actions/answer.ts';
import { entryView } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import type { Screen } from '../../screens/screen.ts';
import { frontScreen } from '../registering/front.ts';
import { knownFor } from '../registering/known.ts';
import { questionScreen } from '../registering/questions.ts';
import { settleTap, show, showHere } from '../registering/showing.ts';
import { answerByTap, tappedText } from '../registering/tapping.ts';

const STEP = 'participants';

/** Puts a child into the list or takes them out; the page of children stays until the list is whole. */
export async function toggleChild(
  ctx: Ctx,
  { entry: id, child, page }: { entry: number; child: number; page: number },
): Promise<void> {
  const entry = await entryView(ctx.services.db, ctx.caller, id);
  const input = { childId: child };
  if (!entry.ok || entry.value.asking !== STEP) return answerByTap(ctx, id, STEP, input);
  const answer = { entryId: id, step: STEP, input, before: entry.value } as const;
  const taken = await answerInView(ctx.services.db, ctx.caller, answer, ctx.now);
  if (!taken.ok) return refuse(ctx, taken.refusal, entry.value);
  const { answered, view } = taken.value;
  if (answered.outcome !== 'saved') return showHere(ctx, view, await childrenScreen(ctx, view, page));
  await settleTap(ctx, tappedText(ctx) ?? '');
  await show(ctx, view, await frontScreen(ctx, view));
}

/** Another page of the remembered children. */
export async function turnPage(ctx: Ctx, { entry: id, page }: { entry: number; page: number }): Promise<void> {
  const entry = await entryView(ctx.services.db, ctx.caller, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  if (entry.value.asking !== STEP) return showHere(ctx, entry.value, await frontScreen(ctx, entry.value));
  await showHere(ctx, entry.value, await childrenScreen(ctx, entry.value, page));
}

/** An ensemble as an earlier entry has it. */
export function chooseEnsemble(ctx: Ctx, { entry, source }: { entry: number; source: number }): Promise<void> {
  return answerByTap(ctx, entry, 'ensemble', { ensembleOf: source }, tappedText(ctx));
}

async function childrenScreen(ctx: Ctx, entry: EntryView, page: number): Promise<Screen> {
  const known = await knownFor(ctx, entry, STEP, page);
  return questionScreen({ entry: { ...entry, asking: STEP }, step: STEP, known, say: ctx.say, now: ctx.now });
}
