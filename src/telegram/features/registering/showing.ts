/** Puts a screen before the person, and sees to it that what they write next is heard. */

import type { Context } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { redraw, reply } from '../../screens/reply.ts';
import type { Screen } from '../../screens/screen.ts';
import { converse } from '../../talks/talks.ts';

/** The one conversation of this feature: it waits for an answer to the question in front. */
export const TALK = 'answering';

/** Sends the screen as a new message and listens, or stops listening, as it asks. */
export async function show(ctx: Ctx, entry: EntryView, screen: Screen): Promise<void> {
  await say(ctx, screen);
  await listen(ctx, entry.id, screen);
}

/** The screen as messages: what takes a keyboard away goes first. */
export async function say(ctx: Context, { clears, html, keyboard }: Screen): Promise<void> {
  if (clears !== undefined) await reply(ctx, clears, { remove_keyboard: true });
  await reply(ctx, html, keyboard);
}

/** The same in place of the message under the tapped button. */
export async function showHere(ctx: Ctx, entry: Pick<EntryView, 'id'>, screen: Screen): Promise<void> {
  await redraw(ctx, screen.html, screen.keyboard);
  await listen(ctx, entry.id, screen);
}

async function listen(ctx: Ctx, entryId: number, { listens, asks }: Screen): Promise<void> {
  if (listens) await converse(ctx, TALK, entryId, ...(asks === 'cancel' ? [true] : []));
  else await ctx.conversation.exitAll();
}

/** Takes the buttons from under a question that was answered by a tap and writes the answer beneath it, so that the chat reads as a talk. */
export async function settleTap(ctx: Ctx, answer: string): Promise<void> {
  const asked = ctx.callbackQuery?.message;
  if (!asked || !('text' in asked) || !asked.text) return;
  await redraw(ctx, `${escapeHtml(questionIn(asked.text, asked.entities))}\n<b>${escapeHtml(answer)}</b>`);
}

/**
 * The question is the line in bold, wherever it stands: a note or what was understood may come above it and goes; a
 * report line by line stays, or nobody would know any more who of a list was not written down.
 */
function questionIn(text: string, entities: readonly MessageEntity[] = []): string {
  const bold = entities.find(({ type, offset }) => type === 'bold' && (offset === 0 || text[offset - 1] === '\n'));
  const [line = text] = text.slice(bold?.offset ?? 0).split('\n');
  const above = text.slice(0, Math.max(0, text.lastIndexOf('\n\n', bold?.offset ?? 0)));
  return above.includes('\n• ') ? `${above}\n\n${line}` : line;
}
