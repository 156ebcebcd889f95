/** Gives a file back to the person who asked for it: by the bot's own id of it, or uploaded anew from storage. */

import { InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import { rememberCopy } from '../../files/actions.ts';
import { type Copy, fileCopiesOf, fileFacts } from '../../files/queries.ts';
import type { Ctx } from '../context.ts';
import { CHANNEL } from '../incoming/receive.ts';
import { says } from '../screens/reply.ts';
import { arrivedFile } from './arrived-file.ts';

type Give = (ctx: Ctx, file: string | InputFile, caption: string) => Promise<Message>;

/** How each kind is sent; a kind without its way does not compile. */
const GIVING: Record<Copy['kind'], Give> = {
  photo: (ctx, file, caption) => ctx.replyWithPhoto(file, { caption }),
  document: (ctx, file, caption) => ctx.replyWithDocument(file, { caption }),
  video: (ctx, file, caption) => ctx.replyWithVideo(file, { caption }),
  animation: (ctx, file, caption) => ctx.replyWithAnimation(file, { caption }),
  audio: (ctx, file, caption) => ctx.replyWithAudio(file, { caption }),
  voice: (ctx, file, caption) => ctx.replyWithVoice(file, { caption }),
};

/** Refusals that mean the id is of no use to this bot. */
export const BAD_ID = ['wrong file identifier', 'wrong remote file', "can't use file of type", 'FILE_REFERENCE'];

/** Sends the file under `caption` (plain text); false where neither the messenger nor storage has it. */
export async function giveFile(ctx: Ctx, fileId: number, caption: string): Promise<boolean> {
  const copies = await fileCopiesOf(ctx.services.db, fileId, CHANNEL, String(ctx.me.id));
  for (const { kind, externalId } of copies) {
    try {
      await GIVING[kind](ctx, externalId, caption);
      return true;
    } catch (error) {
      if (!BAD_ID.some((words) => says(error, words))) throw error;
    }
  }
  return upload(ctx, fileId, caption);
}

/** From storage, always as a document: so that nothing is pressed together. The new id is remembered for this bot. */
async function upload(ctx: Ctx, fileId: number, caption: string): Promise<boolean> {
  const { db, files } = ctx.services;
  const file = (await fileFacts(db, [fileId])).get(fileId);
  if (!file?.hash || !(await files.storage.has(file.hash))) return false;
  const { hash, name, family } = file;
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name ?? '')?.[1] ?? family ?? 'bin';
  // The name is ASCII: the multipart form that carries it leaves other letters as they are.
  const sent = await ctx.replyWithDocument(new InputFile(() => files.storage.read(hash), `file_${file.id}.${ending}`), {
    caption,
  });
  const copy = arrivedFile(sent, ctx.me.id);
  if (copy) {
    const { channel, botId, externalId, uniqueId, kind } = copy;
    await rememberCopy(db, { fileId, channel, botId, externalId, uniqueId, kind });
  }
  return true;
}
