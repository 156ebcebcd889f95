/** What is told in words: a special prize, or the reason for a degree. */

import { explainAward, givePrize } from '../../../awards/actions.ts';
import { judgedEntry } from '../../../awards/queries.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { keepButton } from './buttons.ts';
import { cardScreen, openCard } from './card.ts';

/** The conversation that waits for the words. */
export const TALK = 'awarding';

/** What is waited for, of which entry. */
interface Waiting {
  entry: number;
  what: string;
}

/** Asks; the next message is the answer. */
export async function ask(ctx: Ctx, waiting: Waiting): Promise<void> {
  const found = await judgedEntry(ctx.services.db, ctx.caller, waiting.entry);
  if (!found.ok) return refuse(ctx, found.refusal);
  const key = waiting.what === 'reason' ? 'awarding-ask-reason' : 'awarding-ask-prize';
  const html = ctx.say.html(key, { entry: entryLabel(found.value.entry, ctx.say) });
  await reply(ctx, html, inline(cancelRow(ctx, waiting)).keyboard);
  await converse(ctx, TALK, waiting);
}

/** Nothing after all. */
export async function keep(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  await ctx.conversation.exit(TALK);
  await openCard(ctx, { entry });
}

/** Hears one message after another until one of them is an answer. */
export const hearing = hearingUntilTaken(heard);

const AGAIN: ReadonlySet<string> = new Set(['prize-unnamed', 'prize-too-long', 'reason-missing', 'reason-too-long']);

async function heard(ctx: Ctx, waiting: Waiting): Promise<Screen> {
  const { db } = ctx.services;
  const { entry: entryId, what } = waiting;
  const text = ctx.message?.text;
  if (text === undefined) return again(ctx, waiting, ctx.say.html('awarding-as-text'));
  const done =
    what === 'reason'
      ? await explainAward(db, ctx.caller, { entryId, reason: text }, ctx.now)
      : await givePrize(db, ctx.caller, { entryId, title: text }, ctx.now);
  if (done.ok) {
    const card = await cardScreen(ctx, entryId);
    return card.ok ? card.value : { html: refusalHtml(ctx, card.refusal), listens: false };
  }
  noteIntrusion(ctx, done.refusal);
  const html = refusalHtml(ctx, done.refusal);
  return AGAIN.has(done.refusal.code) ? again(ctx, waiting, html) : { html, listens: false };
}

function again(ctx: Ctx, waiting: Waiting, html: string): Screen {
  return { html, ...inline(cancelRow(ctx, waiting)), listens: true };
}

function cancelRow({ say }: Ctx, { entry }: Waiting) {
  return [[press(say('button-cancel'), keepButton.data({ entry }))]];
}
