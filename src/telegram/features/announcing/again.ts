/** The ways on from an announcement that does not go, or went: another one from it, and the list. */

import type { InlineKeyboardButton } from 'grammy/types';
import { draftAnother } from '../../../announcements/composing/copying.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { reply } from '../../screens/reply.ts';
import { press } from '../../screens/screen.ts';
import { listButton } from '../amending/buttons.ts';
import { showDraft } from './draft.ts';
import { copyIt } from './draft-buttons.ts';
import { refuse } from './refusing.ts';

/** Makes another from it. */
export function againRow(say: Say, announcement: number): InlineKeyboardButton[] {
  return [press(say('announcement-button-again'), copyIt.data({ announcement }))];
}

/** The way to all of them. */
export function listRow(say: Say): InlineKeyboardButton[] {
  return [press(say('amending-button-list'), listButton.data({ page: 0 }))];
}

/** The same words as a new draft below; what it was made from stays readable above. */
export async function announceAgain(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  const made = await draftAnother(ctx.services.db, ctx.caller, announcement, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  await ctx.conversation.exitAll();
  await showDraft(ctx, made.value.announcementId, reply, ctx.say.html('announcement-copied'));
}
