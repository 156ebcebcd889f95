/** The staff answer a question in one message, and put a good answer where everybody finds it. */

import { answerEnquiry, pinAnswer, unpinAnswer } from '../../../enquiries/actions.ts';
import { enquiryForStaff } from '../../../enquiries/queries.ts';
import type { EnquiryRefusal } from '../../../enquiries/rules.ts';
import type { Result } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { stopRow } from './asking.ts';
import { answerButton, pinButton, queueButton } from './buttons.ts';
import { showPinnedToStaff } from './queue.ts';

/** The conversation that waits for an answer, or for a question in general words. */
export const TALK = 'answering-enquiry';

export interface Writing {
  enquiry: number;
  /** What the next message is. */
  what: 'answer' | 'pin';
}

/** Data of the button that asks again for the same words. */
export function askAgain({ enquiry, what }: Writing): string {
  return (what === 'answer' ? answerButton : pinButton).data({ enquiry });
}

/** Asks for the answer. */
export async function answer(ctx: Ctx, { enquiry }: { enquiry: number }): Promise<void> {
  await begin(ctx, { enquiry, what: 'answer' });
}

/** Asks how the question stands on the contest's card: names of children and schools do not belong there. */
export async function pin(ctx: Ctx, { enquiry }: { enquiry: number }): Promise<void> {
  await begin(ctx, { enquiry, what: 'pin' });
}

async function begin(ctx: Ctx, writing: Writing): Promise<void> {
  const found = await enquiryForStaff(ctx.services.db, ctx.caller, writing.enquiry);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { question, answer: given } = found.value;
  if (writing.what === 'answer' && given !== null) return refuse(ctx, { code: 'enquiry-answered' });
  const key = writing.what === 'answer' ? 'enquiry-write-answer' : 'enquiry-write-question';
  await reply(ctx, ctx.say.html(key, { question }), stopRow(ctx).keyboard);
  await converse(ctx, TALK, writing);
}

/** Hears one message after another until one of them can be taken. */
export const hearingWords = hearingUntilTaken(heard);

async function heard(ctx: Ctx, writing: Writing): Promise<Screen> {
  const words = ctx.message?.text;
  if (words === undefined) return { html: ctx.say.html('enquiry-as-text'), ...stopRow(ctx), listens: true };
  const kept = await keep(ctx, writing, words);
  if (kept.ok) return done(ctx, writing);
  noteIntrusion(ctx, kept.refusal);
  const again = kept.refusal.code === 'enquiry-empty' || kept.refusal.code === 'enquiry-too-long';
  return { html: refusalHtml(ctx, kept.refusal), ...(again ? stopRow(ctx) : {}), listens: again };
}

function keep(
  ctx: Ctx,
  { enquiry: enquiryId, what }: Writing,
  words: string,
): Promise<Result<unknown, EnquiryRefusal>> {
  const { db } = ctx.services;
  if (what === 'pin') return pinAnswer(db, ctx.caller, { enquiryId, question: words }, ctx.now);
  return answerEnquiry(db, ctx.caller, { enquiryId, answer: words }, ctx.now);
}

function done(ctx: Ctx, { enquiry, what }: Writing): Screen {
  const { say, services } = ctx;
  services.wakeSender();
  const next = [press(say('enquiry-button-queue'), queueButton.data({ page: 0 }))];
  const toPin = what === 'answer' ? [press(say('enquiry-button-pin'), pinButton.data({ enquiry }))] : [];
  const html = say.html(what === 'answer' ? 'enquiry-answer-sent' : 'enquiry-pinned-done');
  return { html, ...inline([toPin, next]), listens: false };
}

/** Takes an answer off the contest's card. */
export async function unpin(ctx: Ctx, { pinned }: { pinned: number }): Promise<void> {
  const taken = await unpinAnswer(ctx.services.db, ctx.caller, pinned, ctx.now);
  if (!taken.ok) return refuse(ctx, taken.refusal);
  await answerTap(ctx, ctx.say('enquiry-unpinned'));
  await showPinnedToStaff(ctx, taken.value.contestId);
}
