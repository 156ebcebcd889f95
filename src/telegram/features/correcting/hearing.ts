/** A reply to the message that returned an entry: taken as the correction it is, or asked what it corrects. */

import { saidBy } from '../../../deliveries/queries.ts';
import { keepForChoice } from '../../../entries/correction/actions.ts';
import { entriesReturnedIn } from '../../../entries/news/queries.ts';
import { type StepId, stepsOf } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { asFacts } from '../../entries/entry-text.ts';
import type { Heard } from '../../incoming/heard-replies.ts';
import { CHANNEL } from '../../incoming/receive.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import { courtesyIn } from '../home/courtesies.ts';
import { ownEntry, sendCard } from '../my-entries/card.ts';
import { stepOf, stepWord } from '../registering/buttons.ts';
import { takeMessage } from '../registering/message.ts';
import { show } from '../registering/showing.ts';
import { stepName } from '../registering/summary.ts';
import { clearing, take } from '../registering/taking.ts';
import { entryButton, stepButton } from './buttons.ts';
import { correctionScreen } from './typed.ts';
import { beginCorrection, openForCorrection } from './walking.ts';

/** Whether the message replied to returned an entry; nobody else's reply is touched. */
export async function hearReply(ctx: Ctx, messageId: number): Promise<Heard | undefined> {
  const at = { channel: CHANNEL, externalId: String(ctx.chat?.id), messageId: String(messageId) };
  const said = await saidBy(ctx.services.db, at);
  if (said?.kind !== 'entry-news') return undefined;
  const { personId, batch } = said;
  const told = await entriesReturnedIn(ctx.services.db, { personId: Number(personId), batch: Number(batch) });
  return told.length > 0 ? () => hear(ctx, told) : undefined;
}

/**
 * One entry is meant without asking; of several the contact says which. What was put right already shows as it is, and
 * so does the entry of whoever writes «спасибо» or «исправлю»: that corrects nothing.
 */
async function hear(ctx: Ctx, told: readonly EntryView[]): Promise<void> {
  const open = told.filter(({ state }) => state === 'returned');
  const [entry = told[0], ...others] = open;
  if (!entry) return;
  if (open.length === 0) return sendCard(ctx, { entry: entry.id });
  const own = await ownEntry(ctx, entry.id);
  if (!own.ok) return refuse(ctx, own.refusal);
  const text = ctx.message?.text;
  if (text !== undefined && courtesyIn(text)) return sendCard(ctx, { entry: entry.id });
  if (others.length === 0) return text === undefined ? hearOther(ctx, entry) : hearText(ctx, entry, text);
  if (text !== undefined) for (const one of open) await keep(ctx, one, text);
  const rows = open.map((one) => [press(entryLabel(one, ctx.say), entryButton.data({ entry: one.id }))]);
  await reply(ctx, ctx.say.html('correcting-which-entry'), inline(rows).keyboard);
}

/** A text to one named question is its answer; otherwise the contact says to which. */
async function hearText(ctx: Ctx, entry: EntryView, text: string): Promise<void> {
  const [step, ...others] = named(entry);
  if (step && others.length === 0) return propose(ctx, entry, step, text);
  if (!(await keep(ctx, entry, text))) return;
  const choices = step ? [step, ...others] : stepsOf(entry.contest, asFacts(entry));
  const buttons = choices.map((one) =>
    press(stepName(entry, one, ctx.say), stepButton.data({ entry: entry.id, step: stepWord(one) })),
  );
  await reply(ctx, ctx.say.html('correcting-which-step', { text }), inline(packed(buttons)).keyboard);
}

/** A file or a contact can only answer a question that is asked: the first named is opened for it. */
async function hearOther(ctx: Ctx, entry: EntryView): Promise<void> {
  const [step, ...others] = named(entry);
  if (!step || others.length > 0) return beginCorrection(ctx, entry);
  const opened = await openForCorrection(ctx, entry, step);
  const screen = opened && (await takeMessage(ctx, opened));
  if (opened && screen) await show(ctx, opened, screen);
}

/** The entry was chosen: what was written goes on to its question. */
export async function chooseEntry(ctx: Ctx, { entry: id }: { entry: number }): Promise<void> {
  const entry = await ownEntry(ctx, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const text = keptText(entry.value);
  await answerTap(ctx);
  if (text === undefined) return beginCorrection(ctx, entry.value);
  await hearText(ctx, entry.value, text);
}

/** The question was chosen. */
export async function chooseStep(ctx: Ctx, { entry: id, step }: { entry: number; step: string }): Promise<void> {
  const entry = await ownEntry(ctx, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const text = keptText(entry.value);
  await answerTap(ctx);
  if (text === undefined) return beginCorrection(ctx, entry.value);
  await propose(ctx, entry.value, stepOf(step), text);
}

function named({ contest, toCorrect, ...entry }: EntryView): StepId[] {
  const steps = stepsOf(contest, asFacts({ contest, toCorrect, ...entry }));
  return steps.filter((step) => toCorrect.includes(step));
}

function keptText({ pending, state }: EntryView): string | undefined {
  return state === 'returned' && pending?.value.kind === 'typed' ? pending.value.text : undefined;
}

async function keep(ctx: Ctx, { id: entryId }: EntryView, text: string): Promise<boolean> {
  const kept = await keepForChoice(ctx.services.db, ctx.caller, { entryId, text });
  if (!kept.ok) await refuse(ctx, kept.refusal);
  return kept.ok;
}

/** Shown back for the confirming tap, or taken as any answer where one text does not settle the question. */
async function propose(ctx: Ctx, entry: EntryView, step: StepId, text: string): Promise<void> {
  const opened = await openForCorrection(ctx, entry, step);
  if (!opened) return;
  const shown = await correctionScreen(ctx, opened, step, { text });
  await show(ctx, opened, shown ?? clearing(ctx, opened, await take(ctx, opened, step, { text })));
}
