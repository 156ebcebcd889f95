/** The conversation: waits for one message, hands it to the entry, says what follows, and waits again. */

import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { entryToAnswer } from '../../../entries/storing/to-answer.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import type { Screen } from '../../screens/screen.ts';
import { heardOfCancelling } from './cancelling.ts';
import { takeMessage } from './message.ts';
import { say } from './showing.ts';

/** A screen after which something else is waited for than before. */
type Next = Screen & { next?: 'answering' | 'cancelling' };

/**
 * Hears answers to the entry's questions, one after another. After each it goes back to its beginning, so that what has
 * to be replayed stays as short as after the first, however many questions there are. Whether a draft is to be deleted
 * is asked beside its questions: `isCancelling` when it begins with that.
 */
export async function answering(
  conversation: Conversation<Ctx, Context>,
  _: Context,
  entryId: number,
  isCancelling?: boolean,
): Promise<void> {
  const beginning = conversation.checkpoint();
  const said = await conversation.waitFor('message');
  const screen = await conversation.external((ctx) => heard(ctx, entryId, isCancelling));
  if (screen) await say(said, screen);
  if (screen?.next) return answering(conversation, said, entryId, screen.next === 'cancelling');
  if (!screen || screen.listens) await conversation.rewind(beginning);
}

/** What to say to the message just sent; the entry's own state says which question it answers. */
async function heard(ctx: Ctx, entryId: number, isCancelling = false): Promise<Next | null> {
  const entry = await entryToAnswer(ctx.services.db, ctx.caller, entryId);
  if (!entry.ok) return { html: refusalHtml(ctx, entry.refusal), listens: false };
  const decided = isCancelling ? await heardOfCancelling(ctx, entry.value) : undefined;
  const screen = decided ?? (await takeMessage(ctx, entry.value));
  if (!screen?.listens) return screen;
  const next = screen.asks === 'cancel' ? 'cancelling' : 'answering';
  return isCancelling === (next === 'cancelling') ? screen : { ...screen, next };
}
