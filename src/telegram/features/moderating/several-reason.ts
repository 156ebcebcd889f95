/** Deciding about those ticked: at once where no reason is wanted, else after one message with the reason for all. */

import type { Refusal } from '../../../entries/refusals.ts';
import type { Result } from '../../../result.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { hasWords } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { flagsOfManyButton, pickedButton } from './buttons.ts';
import type { Wanted } from './list.ts';
import { decidePicked, pickedNow, pickedScreen, type Words } from './several.ts';
import { type DecidingMany, verdictOf } from './several-outcome.ts';

/** The conversation that waits for the reason. */
export const MANY_TALK = 'reason-for-many';

const QUESTIONS = {
  returned: 'moderating-ask-return-many',
  rejected: 'moderating-ask-reject-many',
  waitlisted: 'moderating-ask-set-aside-many',
} as const satisfies Record<string, PlainKey | string>;

/** What is ticked, in place of what was tapped. */
export async function showPicked(ctx: Ctx, wanted: Wanted): Promise<void> {
  const screen = await pickedScreen(ctx, wanted);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await redraw(ctx, screen.value.html, screen.value.keyboard);
}

/** Accepts at once; every other verdict asks why first. */
export async function decideOrAsk(ctx: Ctx, deciding: DecidingMany): Promise<void> {
  const verdict = verdictOf(deciding.verdict);
  if (verdict === 'accepted') return conclude(ctx, deciding, { kind: 'said', reason: null });
  const asked = await pickedScreen(ctx, deciding);
  if (!asked.ok) return refuse(ctx, asked.refusal);
  const { entries, mark } = await pickedNow(ctx, deciding.contest);
  if (mark !== deciding.mark || entries.length === 0) return explain(ctx, deciding, { code: 'picks-changed' });
  const flags = entries.every(({ issues }) => issues.length > 0);
  const rows = [
    flags ? [press(ctx.say('moderating-button-flags-many'), flagsOfManyButton.data(deciding))] : [],
    cancelRow(ctx, deciding),
  ];
  await reply(ctx, ctx.say.html(QUESTIONS[verdict], { count: entries.length }), inline(rows).keyboard);
  await converse(ctx, MANY_TALK, deciding);
}

function cancelRow({ say }: Ctx, { contest, filter, page }: Wanted) {
  return [press(say('button-cancel'), pickedButton.data({ contest, filter, page }))];
}

/** What the checks found in each is its reason. */
export async function sendFlagsOfMany(ctx: Ctx, deciding: DecidingMany): Promise<void> {
  await conclude(ctx, deciding, { kind: 'flags' });
}

async function conclude(ctx: Ctx, deciding: DecidingMany, words: Words): Promise<void> {
  await ctx.conversation.exit(MANY_TALK);
  const screen = await decidePicked(ctx, deciding, words);
  if (!screen.ok) return explain(ctx, deciding, screen.refusal);
  await answerTap(ctx);
  await redraw(ctx, screen.value.html, screen.value.keyboard);
}

/** Says why nothing was decided, and shows what is ticked now to those who may see it. */
async function explain(ctx: Ctx, wanted: Wanted, refusal: Refusal): Promise<void> {
  await refuse(ctx, refusal);
  if (refusal.code !== 'not-allowed') await showPicked(ctx, wanted);
}

/** Hears one message after another until one of them is a reason. */
export const hearingReasonForMany = hearingUntilTaken(heard);

async function heard(ctx: Ctx, deciding: DecidingMany): Promise<Screen> {
  const reason = ctx.message?.text?.trim();
  if (!reason || !hasWords(reason)) return askedAgain(ctx, deciding, ctx.say.html('moderating-reason-as-text'));
  const decided = await decidePicked(ctx, deciding, { kind: 'said', reason });
  if (decided.ok) return decided.value;
  if (decided.refusal.code === 'reason-too-long') return askedAgain(ctx, deciding, refusalHtml(ctx, decided.refusal));
  noteIntrusion(ctx, decided.refusal);
  return above(refusalHtml(ctx, decided.refusal), await pickedScreen(ctx, deciding));
}

function askedAgain(ctx: Ctx, deciding: DecidingMany, html: string): Screen {
  return { html, ...inline([cancelRow(ctx, deciding)]), listens: true };
}

function above(line: string, screen: Result<Screen, Refusal>): Screen {
  return screen.ok ? { ...screen.value, html: `${line}\n\n${screen.value.html}` } : { html: line, listens: false };
}
