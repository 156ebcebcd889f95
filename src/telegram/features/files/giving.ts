/** One file of an entry, given to whoever may see the entry; what the staff open is remembered. */

import { attachmentsOf } from '../../../entries/files/attachments.ts';
import { entryForStaff } from '../../../entries/lists/queue.ts';
import { entryView } from '../../../entries/queries.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import { actorOn } from '../../../entries/storing/load.ts';
import type { EntryView } from '../../../entries/view.ts';
import { record } from '../../../history/actions.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { asFacts } from '../../entries/entry-text.ts';
import { giveFile } from '../../files/uploads.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, reply } from '../../screens/reply.ts';

/** Sends the file below the card. */
export async function openFile(ctx: Ctx, { entry: id, field }: { entry: number; field: string }): Promise<void> {
  const seen = await seenBy(ctx, id);
  if (!seen.ok) return refuse(ctx, seen.refusal);
  const { entry, isOwn } = seen.value;
  const found = attachmentsOf(entry.contest, asFacts(entry)).find(({ use }) => use.id === field);
  if (!found?.given) return answerTap(ctx, ctx.say('files-gone'), { alert: true });
  const { db } = ctx.services;
  const { personId } = ctx.caller;
  if (!isOwn) await record(db, { at: ctx.now, personId, subject: 'entry', subjectId: id, action: 'file-opened' });
  if ('link' in found.given) return void (await reply(ctx, found.given.link));
  await answerTap(ctx);
  const given = await giveFile(ctx, found.given.fileId, entryLabel(entry, ctx.say));
  if (!given) await reply(ctx, ctx.say.html('files-gone'));
}

/** The entry with whether it is the caller's side's; of others' the staff see what was submitted. */
async function seenBy(ctx: Ctx, id: number): Promise<Result<{ entry: EntryView; isOwn: boolean }, Refusal>> {
  const { db } = ctx.services;
  const view = await entryView(db, ctx.caller, id);
  if (!view.ok) return view;
  const { contactId, institution } = view.value;
  const isOwn = actorOn({ contactId, institutionId: institution?.id ?? null }, ctx.caller) === 'contact';
  if (isOwn) return ok({ entry: view.value, isOwn });
  const staff = await entryForStaff(db, ctx.caller, id);
  return staff.ok ? ok({ entry: staff.value, isOwn }) : refused(staff.refusal);
}
