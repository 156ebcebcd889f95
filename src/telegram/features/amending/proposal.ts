/** A corrected text as its receivers would see it. */

import type { Correction } from '../../../announcements/composing/content.ts';
import type { Ctx } from '../../context.ts';
import type { Rendered } from '../../outgoing/render.ts';
import { renderWith } from '../announcing/renderers.ts';

/** The speaking part of the copy, with the other text in it, as readers of its language see it. */
export async function renderProposal(ctx: Ctx, announcementId: number, corrected: Correction): Promise<Rendered> {
  const { db, zone, botUsername, texts } = ctx.services;
  const at = {
    db,
    say: texts(corrected.language),
    zone,
    now: ctx.now,
    botUsername,
    botId: String(ctx.me.id),
    repeat: false,
    recall,
  };
  return renderWith(announcementId, corrected, at);
}

/** What is shown once is not remembered. */
function recall<T>(_key: string, load: () => Promise<T>): Promise<T> {
  return load();
}
