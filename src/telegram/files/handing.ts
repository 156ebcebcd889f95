/** Handing over a file made of the program's data: to whoever may see it, written down, and not for ever. */

import { InputFile } from 'grammy';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { rememberExport } from '../../privacy/exports.ts';
import type { Ctx } from '../context.ts';
import { reply } from '../screens/reply.ts';

/** A file to hand over; whoever calls has asked for access already. */
export interface Handed {
  /** What it is, as the history says it: «workbook», «protocol», «jury-sheets». */
  what: string;
  contestId: number | null;
  /** The concert it is about, where it is about one. */
  concertId?: number;
  /** Whether it names people: then the message goes from the chat after a while. */
  personal: boolean;
  /** ASCII: messengers mind other letters. */
  name: string;
  bytes: Buffer | AsyncIterable<Buffer>;
  /** Plain text. */
  caption: string;
  keyboard?: InlineKeyboardMarkup;
  /** A picture to be seen in the chat at once, not a file to open. */
  photo?: true;
  /** How much of it is written by now, 0…1; for files that may take long. */
  progress?: () => number;
}

/** Thrown for a file the messenger would not take. */
class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Most bytes a bot may upload. */
const MOST_BYTES = 50 * 1024 * 1024;
/** Work shorter than this shows nothing; afterwards the message is edited at a sane pace. */
const [PATIENCE_MS, PACE_MS] = [2_000, 3_000] as const;

/** Sends the file to the person who asked, as a document or a picture, and remembers who took what. */
export async function handOver(ctx: Ctx, handed: Handed): Promise<Message> {
  const { what, contestId, concertId, personal, name, bytes, caption, keyboard, photo } = handed;
  const whole = Buffer.isBuffer(bytes) ? bytes : await gathered(bytes);
  const file = new InputFile(whole, name);
  const told = personal ? `${caption}\n${ctx.say('handing-vanishes')}` : caption;
  const other = { caption: told, ...(keyboard && { reply_markup: keyboard }) };
  const sent = photo ? await ctx.replyWithPhoto(file, other) : await ctx.replyWithDocument(file, other);
  const message = { personId: ctx.caller.personId, messageId: String(sent.message_id) };
  await rememberExport(
    ctx.services.db,
    { ...message, what, contestId, ...(concertId !== undefined && { concertId }), personal },
    ctx.now,
  );
  return sent;
}

/**
 * The same for a file that may take long: it is made beside the handling of updates, and a message tells how far it is.
 * Returns false while the same person's same file is under way already.
 */
export function handOverSoon(ctx: Ctx, handed: Handed): boolean {
  const { what, contestId, concertId = '' } = handed;
  const key = `hand over ${ctx.caller.personId} ${what} ${contestId} ${concertId}`;
  return ctx.services.errands.begin(key, async () => {
    const shown = showProgress(ctx, handed.progress);
    try {
      await handOver(ctx, handed);
      await shown.end(null);
    } catch (error) {
      await shown.end(ctx.say(error instanceof TooLarge ? 'handing-too-large' : 'handing-failed'));
      if (!(error instanceof TooLarge)) throw error;
    }
  });
}

/** A message after two seconds, edited every three; it goes when the file is there and stays to say what went wrong. */
function showProgress(ctx: Ctx, progress: Handed['progress']) {
  let message: Promise<number> | undefined;
  let told = '';
  const text = () => ctx.say('handing-progress', { percent: Math.floor((progress?.() ?? 0) * 100) });
  const draw = async () => {
    const now = text();
    if (now === told) return;
    told = now;
    if (message === undefined) message = reply(ctx, now);
    else await ctx.api.editMessageText(ctx.chat?.id ?? 0, await message, now);
  };
  const quietly = () => void draw().catch(() => undefined);
  let every: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    quietly();
    every = setInterval(quietly, PACE_MS);
  }, PATIENCE_MS);
  return {
    async end(last: string | null) {
      clearTimeout(first);
      clearInterval(every);
      const id = await message;
      const chat = ctx.chat?.id ?? 0;
      if (id === undefined) return void (last !== null && (await reply(ctx, last)));
      if (last === null) await ctx.api.deleteMessage(chat, id).catch(() => undefined);
      else await ctx.api.editMessageText(chat, id, last);
    },
  };
}

/**
 * The whole file, which the messenger bounds: an error while it is written must come before the first byte is sent, and
 * what names people is never laid down unsealed.
 */
async function gathered(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > MOST_BYTES) throw new TooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
