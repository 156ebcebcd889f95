/** A file or a link sent out of the blue by whoever still owes one: it is told where it belongs. */

import { owedAnswers } from '../../../entries/files/owed.ts';
import { entriesOfContact } from '../../../entries/queries.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { asFacts } from '../../entries/entry-text.ts';
import { arrivedFile } from '../../files/arrived-file.ts';
import { isFirstOfAlbum } from '../../incoming/albums.ts';
import { reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { openButton, stepWord } from '../registering/buttons.ts';

const LINK = /(?:https?:\/\/|www\.)\S/iu;
/** Entries offered; the others stand in /my. */
const MOST_OFFERED = 6;

/** True when the person owes something and was shown for which entries; what the staff send is for something else. */
export async function offerOwed(ctx: Ctx): Promise<boolean> {
  const { message } = ctx;
  if (!message || ctx.caller.roles.length > 0) return false;
  const isFile = arrivedFile(message, ctx.me.id) !== undefined && !message.voice && !message.animation;
  if (!isFile && !LINK.test(message.text ?? '')) return false;
  const rows = await owedRows(ctx);
  if (rows.length === 0) return false;
  const album = message.media_group_id;
  if (album === undefined || isFirstOfAlbum(album))
    await reply(ctx, ctx.say.html('files-for-which'), inline(rows).keyboard);
  return true;
}

async function owedRows({ services, caller, now, say }: Ctx) {
  const own = await entriesOfContact(services.db, caller.personId);
  const owing = own.flatMap((entry) => {
    const open = owedAnswers(entry.contest, asFacts(entry)).find(({ until }) => now < until);
    return open ? [{ entry, step: stepWord(`field:${open.use.id}`) }] : [];
  });
  return owing
    .slice(0, MOST_OFFERED)
    .map(({ entry, step }) => [press(entryLabel(entry, say), openButton.data({ entry: entry.id, step }))]);
}
