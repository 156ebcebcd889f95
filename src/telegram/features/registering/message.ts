/** Reads a message as an answer to the question in front: text, a contact, a file; anything else gets a helpful word. */

import type { Message } from 'grammy/types';
import { widgetOf } from '../../../contests/fields.ts';
import { goBack, leaveDraft } from '../../../entries/actions/navigate.ts';
import type { StepInput } from '../../../entries/input.ts';
import { fieldAsked } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import { type ArrivedFile, rememberFile } from '../../../files/actions.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { CHANNEL } from '../../receive.ts';
import { refusalHtml } from '../../refusals.ts';
import type { Screen } from '../../screen.ts';
import { frontScreen } from './front.ts';
import { leftScreen } from './leaving.ts';
import { clearing, take } from './taking.ts';

/** The screen that follows from the message; null when it needs no answer (the second picture of an album). */
export async function takeMessage(ctx: Ctx, entry: EntryView): Promise<Screen | null> {
  const { message } = ctx;
  const { asking } = entry;
  if (!message || asking === null) return null;
  if (asking === 'summary') return withNote(ctx, entry, 'summary-tap');
  const way = wayOf(ctx, message.text);
  if (way) return clearing(ctx, entry, await way(ctx, entry));
  const input = await inputOf(ctx, entry, message);
  if (typeof input === 'string') return withNote(ctx, entry, input);
  return clearing(ctx, entry, await take(ctx, entry, asking, input));
}

type Way = (ctx: Ctx, entry: EntryView) => Promise<Screen>;

/** The person's own keyboard has the ways back and out as texts. */
function wayOf({ say }: Ctx, text: string | undefined): Way | undefined {
  if (text === say('button-back')) return back;
  return text === say('register-leave') ? leave : undefined;
}

async function back(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const moved = await goBack(ctx.services.db, ctx.caller, { entryId: entry.id });
  return moved.ok ? frontScreen(ctx, moved.value) : { html: refusalHtml(ctx.say, moved.refusal), listens: false };
}

export async function leave(ctx: Ctx, entry: EntryView): Promise<Screen> {
  const left = await leaveDraft(ctx.services.db, ctx.caller, { entryId: entry.id });
  return left.ok ? leftScreen(left.value, ctx.say) : { html: refusalHtml(ctx.say, left.refusal), listens: false };
}

/** The message as an answer, or the text key of why it cannot be one. */
async function inputOf(ctx: Ctx, entry: EntryView, message: Message): Promise<StepInput | PlainKey> {
  if (message.text !== undefined) return { text: message.text };
  if (message.contact) return { phone: message.contact.phone_number };
  const file = fileOf(ctx, message);
  if (!file) return unheard(message);
  if (!wantsFile(entry)) return message.caption ? { text: message.caption } : 'text-wanted-not-file';
  return { file: { fileId: await rememberFile(ctx.services.db, file, ctx.now) } };
}

function wantsFile({ contest, asking }: EntryView): boolean {
  const use = asking && asking !== 'summary' ? fieldAsked(contest, asking) : undefined;
  return use !== undefined && widgetOf(use) === 'file';
}

/** The kinds of message nobody can read as an answer, each with its own word. */
function unheard(message: Message): PlainKey {
  if (message.voice || message.video_note) return 'text-wanted-not-voice';
  if (message.video) return 'text-wanted-not-video';
  return message.sticker ? 'text-wanted-not-sticker' : 'text-wanted';
}

function fileOf(ctx: Ctx, { photo, document }: Message): ArrivedFile | undefined {
  const at = { channel: CHANNEL, botId: String(ctx.me.id) };
  const largest = photo?.at(-1);
  if (largest) {
    const { file_id: externalId, file_unique_id: uniqueId, file_size: size = null, width, height } = largest;
    return { ...at, externalId, uniqueId, kind: 'photo', name: null, mime: 'image/jpeg', size, width, height };
  }
  if (!document) return undefined;
  const { file_id: externalId, file_unique_id: uniqueId, file_size: size = null } = document;
  const { file_name: name = null, mime_type: mime = null, thumbnail: _ } = document;
  return { ...at, externalId, uniqueId, kind: 'document', name, mime, size, width: null, height: null };
}

/** A word first, then the question as it stands. */
async function withNote(ctx: Ctx, entry: EntryView, note: PlainKey): Promise<Screen> {
  const front = await frontScreen(ctx, entry);
  return { ...front, html: `${ctx.say.html(note)}\n\n${front.html}`, listens: true };
}
