/** Taps of a list of soloists: each does its one thing to the list and draws the list anew. */

import { hasConsent } from '../../../consents/queries.ts';
import { openStep } from '../../../entries/actions/navigate.ts';
import type { StepInput } from '../../../entries/input.ts';
import {
  answerForAll,
  answerForOne,
  callBack,
  cancelList,
  confirmInFront,
  dropLine,
  type InFront,
  putOff,
} from '../../../entries/lists/actions.ts';
import { listView } from '../../../entries/lists/queries.ts';
import { startList } from '../../../entries/lists/starting.ts';
import { submitReady } from '../../../entries/lists/submitting.ts';
import { entryView } from '../../../entries/queries.ts';
import { gathersList } from '../../../entries/questions.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply, whileTyping, withoutButtons } from '../../screens/reply.ts';
import { agreeOnce, askConsent } from '../registering/agreeing.ts';
import { stepOf } from '../registering/buttons.ts';
import { frontScreen } from '../registering/front.ts';
import { show, showHere, TALK } from '../registering/showing.ts';
import { CONFIRM, keyOfWord, listConsentButton, SKIP } from './buttons.ts';
import { cancelListScreen, cancelledListScreen } from './cancelling.ts';
import { outcomesScreen } from './outcomes.ts';

/** How entries made here come. */
const CHANNEL = 'telegram';

/** A list begins, or one that is still empty goes on; the contact has agreed to the processing of their own data. */
export async function begin(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  const { db } = ctx.services;
  if (!(await hasConsent(db, ctx.caller.personId, 'processing')))
    return askConsent(ctx, contest, listConsentButton.data({ contest }));
  const head = await startList(db, ctx.caller, { contestId: contest, channel: CHANNEL }, ctx.now);
  if (!head.ok) return refuse(ctx, head.refusal);
  await show(ctx, head.value, await frontScreen(ctx, head.value));
}

export function agree(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  return agreeOnce(ctx, contest, () => begin(ctx, { contest }));
}

/** An option for all under the draft that gathers the list, or for one soloist under their own. */
export async function choose(ctx: Ctx, values: { entry: number; step: string; option: string }): Promise<void> {
  const { db } = ctx.services;
  const entry = await entryView(db, ctx.caller, values.entry);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const { id, listId } = entry.value;
  const answer = { step: stepOf(values.step), input: inputOf(values.option) };
  const answered = gathersList(entry.value)
    ? await answerForAll(db, ctx.caller, { entryId: id, ...answer }, ctx.now)
    : await answerForOne(db, ctx.caller, { entryId: listId ?? 0, soloist: id, ...answer }, ctx.now);
  await drawAfter(ctx, listId ?? 0, answered);
}

function inputOf(option: string): StepInput {
  if (option === CONFIRM) return { confirm: true };
  return option === SKIP ? { skip: true } : { choice: option };
}

type Word = { entry: number; key: string };

function inFront({ entry, key }: Word): InFront {
  return { entryId: entry, key: keyOfWord(key) };
}

export async function confirmLine(ctx: Ctx, word: Word): Promise<void> {
  await drawAfter(ctx, word.entry, await confirmInFront(ctx.services.db, ctx.caller, inFront(word), ctx.now));
}

export async function later(ctx: Ctx, word: Word): Promise<void> {
  await drawAfter(ctx, word.entry, await putOff(ctx.services.db, ctx.caller, inFront(word), ctx.now));
}

export async function drop(ctx: Ctx, word: Word): Promise<void> {
  await drawAfter(ctx, word.entry, await dropLine(ctx.services.db, ctx.caller, inFront(word), ctx.now));
}

export async function recall(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  await drawAfter(ctx, entry, await callBack(ctx.services.db, ctx.caller, entry, ctx.now));
}

/** The list as it stands, in place of the tapped message. */
export async function showList(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  await drawAfter(ctx, entry, ok(true));
}

/** Draws the list anew after what was done to it, and puts it in front: what is written next belongs to it. */
async function drawAfter(ctx: Ctx, headId: number, done: Result<unknown, Refusal>): Promise<void> {
  if (!done.ok) return refuse(ctx, done.refusal);
  if (done.value === false) await answerTap(ctx, ctx.say('register-moved-on'));
  const opened = await openStep(ctx.services.db, ctx.caller, { entryId: headId, step: 'list' });
  if (!opened.ok) return refuse(ctx, opened.refusal);
  await showHere(ctx, opened.value, await frontScreen(ctx, opened.value));
}

/** Submits whoever is ready and tells of each. */
export async function submitAll(ctx: Ctx, { entry }: { entry: number }, keepDuplicate = false): Promise<void> {
  const head = await headOf(ctx, entry);
  // The second of two taps finds the list submitted, which is no mistake of anybody.
  if (!head.ok && head.refusal.code === 'entry-not-found') return answerTap(ctx, ctx.say('listing-over'));
  if (!head.ok) return refuse(ctx, head.refusal);
  const done = await whileTyping(ctx, () =>
    submitReady(ctx.services.db, ctx.caller, { entryId: entry, keepDuplicate }, ctx.now),
  );
  if (!done.ok) return refuse(ctx, done.refusal);
  const { html, keyboard } = outcomesScreen(done.value, { list: entry, contest: head.value.contestId }, ctx.say);
  if (!keepDuplicate) {
    await ctx.conversation.exitAll();
    return void (await redraw(ctx, html, keyboard));
  }
  if (done.value.outcomes.length === 0) return answerTap(ctx, ctx.say('register-moved-on'));
  await withoutButtons(ctx);
  await reply(ctx, html, keyboard);
}

/** The list below what became of those submitted: who got which number stays to be read. */
export async function showListBelow(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  if (ctx.conversation.active(TALK) > 0) return answerTap(ctx, ctx.say('register-moved-on'));
  const opened = await openStep(ctx.services.db, ctx.caller, { entryId: entry, step: 'list' });
  if (!opened.ok) return refuse(ctx, opened.refusal);
  await withoutButtons(ctx);
  await show(ctx, opened.value, await frontScreen(ctx, opened.value));
}

/** The draft that gathers the list; one that has done its work is gone, and its entries stand in /my. */
async function headOf(ctx: Ctx, entryId: number): Promise<Result<EntryView, Refusal>> {
  const entry = await entryView(ctx.services.db, ctx.caller, entryId);
  return entry.ok && !gathersList(entry.value) ? refused({ code: 'entry-not-found' }) : entry;
}

/** Undoing a list takes a second tap. */
export async function askCancel(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const list = await listView(ctx.services.db, ctx.caller, entry);
  if (!list.ok) return refuse(ctx, list.refusal);
  await showHere(ctx, { id: entry }, cancelListScreen(list.value, ctx.say));
}

export async function cancel(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  const cancelled = await cancelList(ctx.services.db, ctx.caller, entry, ctx.now);
  if (!cancelled.ok) return refuse(ctx, cancelled.refusal);
  await ctx.conversation.exitAll();
  const { html, keyboard } = cancelledListScreen(ctx.say);
  await redraw(ctx, html, keyboard);
}
