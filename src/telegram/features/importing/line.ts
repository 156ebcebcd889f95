/** One message that is drawn anew while the work goes on: first that it began, then how far it is, at last what came of it. */

import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Progress } from '../../../entries/import/check.ts';
import type { Ctx } from '../../context.ts';
import { reply, says } from '../../screens/reply.ts';

export interface Line {
  show(html: string, keyboard?: InlineKeyboardMarkup): Promise<void>;
  /** Tells how far it is, after each `every` of more than that many. */
  counting(key: 'import-checking' | 'import-progress', every: number): Progress;
}

/** A new message, to be drawn anew from now on. */
export async function newLine(ctx: Ctx, html: string): Promise<Line> {
  return lineOf(ctx, await reply(ctx, html));
}

/** The message under the tapped button. */
export function lineAt(ctx: Ctx): Line {
  return lineOf(ctx, ctx.callbackQuery?.message?.message_id ?? 0);
}

function lineOf(ctx: Ctx, messageId: number): Line {
  const show: Line['show'] = async (html, keyboard) => {
    try {
      const options = { parse_mode: 'HTML', ...(keyboard && { reply_markup: keyboard }) } as const;
      await ctx.api.editMessageText(ctx.chat?.id ?? 0, messageId, html, options);
    } catch (error) {
      if (says(error, 'message is not modified')) return;
      if (!says(error, 'message')) throw error;
      await reply(ctx, html, keyboard);
    }
  };
  return {
    show,
    counting: (key, every) => async (done, total) => {
      if (total <= every || done % every !== 0) return;
      // What does not reach the screen holds nothing up: the next step is told again.
      await show(ctx.say.html(key, { done, total })).catch(() => undefined);
    },
  };
}
