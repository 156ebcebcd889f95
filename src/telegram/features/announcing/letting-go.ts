/** /cancel beside a draft that nothing is asked about: it is kept, and the ways to go on with it or to drop it are at hand. */

import { announcementContent } from '../../../announcements/queries.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { doors } from '../home/doors.ts';
import { draftInHand } from './adding.ts';
import { dropIt, showIt } from './draft-buttons.ts';

/** Characters of the text that tell which draft it is. */
const QUOTED = 60;

/** Says so where the author has just seen one. */
export async function sayDraftStays(ctx: Ctx): Promise<boolean> {
  const { say } = ctx;
  const announcement = await draftInHand(ctx);
  if (announcement === undefined) return false;
  const content = await announcementContent(ctx.services.db, announcement);
  const words = shortened((content?.text ?? '').replace(/\s+/gu, ' ').trim(), QUOTED);
  const quoted = words === '' ? [] : [say.html('announcement-draft-says', { text: words })];
  const rows = [
    [press(say('announcement-button-unfinished'), showIt.data({ announcement }))],
    [press(say('announcement-button-drop-draft'), dropIt.data({ announcement }))],
    ...doors(ctx).inline_keyboard,
  ];
  await reply(ctx, [say.html('announcement-draft-stays'), ...quoted].join('\n\n'), inline(rows).keyboard);
  return true;
}
