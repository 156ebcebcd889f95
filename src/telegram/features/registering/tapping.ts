/** Taps in the dialogue: each carries its entry and question, is taken by the entry's actions, and leads to the next screen. */

import { answerStep } from '../../../entries/actions/answer.ts';
import { copyEntry } from '../../../entries/actions/copy.ts';
import { cancelDraft, goBack, leaveDraft, openStep } from '../../../entries/actions/navigate.ts';
import { submitEntry } from '../../../entries/actions/submit.ts';
import type { StepInput } from '../../../entries/input.ts';
import { entryView } from '../../../entries/queries.ts';
import type { StepId } from '../../../entries/questions.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { onwardRows } from '../entering/starting.ts';
import { refuseStart } from '../extending/asking.ts';
import { lateLine } from '../extending/deadline.ts';
import { goTo } from '../home/doors.ts';
import { nextChildButton } from '../roster/buttons.ts';
import { broughtPeople } from './brought.ts';
import { continueButton, copyButton } from './buttons.ts';
import { cancelledScreen } from './cancelling.ts';
import { correctableSentence } from './correctable.ts';
import { finishedText } from './finished.ts';
import { frontScreen } from './front.ts';
import { withDeadline } from './late.ts';
import { cancelScreen, leftScreen } from './leaving.ts';
import { removeRows, wholeListMessages } from './participants.ts';
import { settleTap, show, showHere } from './showing.ts';
import { editScreen, summaryScreen } from './summary.ts';
import { clearing, take } from './taking.ts';

/** Answers a question by a tap: the question keeps the chosen answer, the next one follows below. */
export async function answerByTap(
  ctx: Ctx,
  entryId: number,
  step: StepId,
  input: StepInput,
  chosen?: string,
): Promise<void> {
  const entry = await viewOr(ctx, entryId);
  if (!entry) return;
  if (entry.asking !== step) return showPresent(ctx, entry);
  const screen = clearing(ctx, entry, await take(ctx, entry, step, input));
  if (chosen) await settleTap(ctx, ('finish' in input && finishedText(entry, step, ctx)) || chosen);
  await (chosen ? show(ctx, entry, screen) : showHere(ctx, entry, screen));
}

/** A button of a question that is no longer in front would change what was answered since: the present state is shown. */
export async function showPresent(ctx: Ctx, entry: EntryView): Promise<void> {
  await answerTap(ctx, ctx.say('register-moved-on'));
  await show(ctx, entry, await frontScreen(ctx, entry));
}

/** The text on the tapped button, for writing it under the question. */
export function tappedText(ctx: Ctx): string | undefined {
  const data = ctx.callbackQuery?.data;
  const markup =
    ctx.callbackQuery?.message && 'reply_markup' in ctx.callbackQuery.message
      ? ctx.callbackQuery.message.reply_markup
      : undefined;
  const found = markup?.inline_keyboard
    .flat()
    .find((button) => 'callback_data' in button && button.callback_data === data);
  return found?.text.replace(/^✓ /u, '');
}

/** Everybody in a long list, and the question once more below them. */
export async function showWholeList(ctx: Ctx, entryId: number): Promise<void> {
  const entry = await viewOr(ctx, entryId);
  if (!entry) return;
  for (const html of wholeListMessages(entry, ctx.say)) await reply(ctx, html);
  await show(ctx, entry, await frontScreen(ctx, entry));
}

/** Whom to take out of the list, one page of it. */
export async function offerRemoval(ctx: Ctx, entryId: number, page: number): Promise<void> {
  const entry = await viewOr(ctx, entryId);
  if (!entry) return;
  const back = press(ctx.say('button-back'), continueButton.data({ entry: entryId }));
  await redraw(ctx, ctx.say.html('participants-whom-to-remove'), inline([...removeRows(entry, page), [back]]).keyboard);
}

export async function remove(ctx: Ctx, entryId: number, step: StepId, at: number): Promise<void> {
  const removed = await answerStep(ctx.services.db, ctx.caller, { entryId, step, input: { remove: at } }, ctx.now);
  const entry = await viewOr(ctx, entryId);
  if (!entry) return;
  if (!removed.ok) return refuse(ctx, removed.refusal, entry);
  await showHere(ctx, entry, await frontScreen(ctx, { ...entry, asking: step }));
}

/** Moves to a question, the summary or the first question without an answer, in place of the tapped message. */
export async function open(ctx: Ctx, entryId: number, step: StepId | 'summary' | 'next'): Promise<void> {
  const opened = await openStep(ctx.services.db, ctx.caller, { entryId, step });
  if (!opened.ok) return refuse(ctx, opened.refusal);
  const front = await frontScreen(ctx, opened.value);
  const screen = step === 'next' ? await withDeadline(ctx, opened.value, front) : front;
  await showHere(ctx, opened.value, screen);
}

export async function back(ctx: Ctx, entryId: number): Promise<void> {
  const moved = await goBack(ctx.services.db, ctx.caller, { entryId });
  if (!moved.ok) return refuse(ctx, moved.refusal);
  await showHere(ctx, moved.value, await frontScreen(ctx, moved.value));
}

export async function leave(ctx: Ctx, entryId: number): Promise<void> {
  const left = await leaveDraft(ctx.services.db, ctx.caller, { entryId });
  if (!left.ok) return refuse(ctx, left.refusal);
  await showHere(ctx, left.value, leftScreen(left.value, ctx.say));
}

/** Deleting a draft takes a second tap. */
export async function askCancel(ctx: Ctx, entryId: number): Promise<void> {
  const entry = await viewOr(ctx, entryId);
  if (entry) await showHere(ctx, entry, cancelScreen(ctx, entry));
}

export async function cancel(ctx: Ctx, entryId: number): Promise<void> {
  const cancelled = await cancelDraft(ctx.services.db, ctx.caller, { entryId }, ctx.now);
  if (!cancelled.ok) return refuse(ctx, cancelled.refusal);
  await ctx.conversation.exitAll();
  const { html, keyboard } = cancelledScreen(ctx);
  await redraw(ctx, html, keyboard);
}

/** Every question as a button. */
export async function edit(ctx: Ctx, entryId: number): Promise<void> {
  const entry = await viewOr(ctx, entryId);
  if (entry) await showHere(ctx, entry, editScreen(entry, ctx.say));
}

/** Submits; the confirmation is short, has the number and the ways on. Tapping again says the same calmly. */
export async function submit(ctx: Ctx, entryId: number, keepDuplicate: boolean): Promise<void> {
  const submitted = await submitEntry(ctx.services.db, ctx.caller, { entryId, keepDuplicate }, ctx.now);
  if (!submitted.ok) return explainSubmit(ctx, entryId, submitted.refusal);
  const { entry, again, outcome, editableUntil } = submitted.value;
  await ctx.conversation.exitAll();
  if (again) await answerTap(ctx, ctx.say('submit-again', { number: entry.number ?? '' }), { alert: true });
  await redraw(ctx, (await summaryScreen(ctx, entry)).html);
  if (again) return;
  const text = outcome === 'waitlisted' ? 'submit-waitlisted' : 'submit-done';
  const rows = [
    ...onwardRows(entry, ctx.say),
    entry.form?.max === 1 ? [press(ctx.say('roster-next-child'), nextChildButton.data({ entry: entry.id }))] : [],
    [press(ctx.say('submit-same-people'), copyButton.data({ entry: entry.id }))],
    [press(ctx.say('home-door-my'), goTo.data({ command: 'my' }))],
  ];
  const html = [
    [ctx.say.html(text, { number: entry.number ?? '' }), ...correctableSentence(entry, editableUntil, ctx)].join(' '),
    ...lateLine(entry, ctx.say),
  ].join('\n');
  await reply(ctx, html, inline(rows).keyboard);
}

/** A refused submit keeps every answer: the reason stands above the summary, which has the way to put it right. */
async function explainSubmit(ctx: Ctx, entryId: number, refusal: Refusal): Promise<void> {
  const entry = await viewOr(ctx, entryId);
  if (!entry) return;
  const summary = await summaryScreen(ctx, entry);
  // That the end is past, and what can be done then, the summary says by itself.
  const reason = refusal.code === 'registration-closed' ? [] : [refusalHtml(ctx, refusal, entry)];
  await redraw(ctx, [...reason, summary.html].join('\n\n'), summary.keyboard);
}

export async function copy(ctx: Ctx, entryId: number): Promise<void> {
  const copied = await copyEntry(ctx.services.db, ctx.caller, { entryId, channel: 'telegram' }, ctx.now);
  if (!copied.ok) return explainCopy(ctx, entryId, copied.refusal);
  const front = await frontScreen(ctx, copied.value);
  const above = [ctx.say.html('copied'), ...broughtPeople(copied.value, ctx.say)];
  await show(ctx, copied.value, { ...front, html: fitted([...above, '', ...front.html.split('\n')]) });
}

async function explainCopy(ctx: Ctx, entryId: number, refusal: Refusal): Promise<void> {
  const source = await viewOr(ctx, entryId);
  if (source) await refuseStart(ctx, refusal, source.contestId);
}

/** The entry, or the reason why it cannot be seen, said on the tap. */
async function viewOr(ctx: Ctx, entryId: number): Promise<EntryView | undefined> {
  const view = await entryView(ctx.services.db, ctx.caller, entryId);
  if (view.ok) return view.value;
  await refuse(ctx, view.refusal);
  return undefined;
}
