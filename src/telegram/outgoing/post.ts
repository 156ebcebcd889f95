/** A rendered message as requests: sent, edited, deleted; texts, one medium with its caption, albums. */

import { type Api, InputFile } from 'grammy';
import type { InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo, Message } from 'grammy/types';
import type { Rendered, RenderedMedium } from './render.ts';

/** Sends a message as it was rendered and returns its id; of an album the ids with commas between them. */
export async function sendRendered(api: Api, chat: string | number, rendered: Rendered, paid = false): Promise<string> {
  return (await sendMessages(api, chat, rendered, paid)).map(({ message_id }) => message_id).join(',');
}

/** The same with the messages as the messenger took them: previews use it, so that they are real copies. */
export async function sendMessages(
  api: Api,
  chat: string | number,
  rendered: Rendered,
  paid = false,
): Promise<Message[]> {
  const { media = [], silent } = rendered;
  const manner = { ...(paid && { allow_paid_broadcast: true }), ...(silent && { disable_notification: true }) };
  const [only] = media;
  if (media.length > 1) return sendAlbum(api, chat, rendered, manner);
  const extra = { ...manner, ...(rendered.keyboard && { reply_markup: rendered.keyboard }) };
  if (rendered.picture) {
    const photo = new InputFile(rendered.picture, 'picture.png');
    return [await api.sendPhoto(chat, photo, { ...captionOf(rendered), ...extra })];
  }
  if (only) return [await sendMedium(api, chat, only, { ...captionOf(rendered), ...extra })];
  return [await api.sendMessage(chat, rendered.text, { ...textOf(rendered), ...extra })];
}

/**
 * Draws a message that stands anew, with its buttons; a picture stays unless it was replaced, and of an album only the
 * first caption changes.
 */
export async function editRendered(api: Api, chat: string | number, ids: string, rendered: Rendered): Promise<void> {
  const [first = 0] = idsOf(ids);
  const { keyboard, media = [], picture } = rendered;
  const markup = keyboard ? { reply_markup: keyboard } : {};
  const [only, ...others] = media;
  if (rendered.replacesMedium && only && others.length === 0) {
    const medium = { type: only.kind, media: only.fileId, ...shownAs(only), ...captionOf(rendered) };
    await api.editMessageMedia(chat, first, medium as InputMediaPhoto, markup);
  } else if (media.length > 0 || picture)
    await api.editMessageCaption(chat, first, { ...captionOf(rendered), ...markup });
  else await api.editMessageText(chat, first, rendered.text, { ...textOf(rendered), ...markup });
}

/** Deletes a message, an album whole. */
export async function deleteRendered(api: Api, chat: string | number, ids: string): Promise<void> {
  const all = idsOf(ids);
  if (all.length > 1) await api.deleteMessages(chat, all);
  else await api.deleteMessage(chat, all[0] ?? 0);
}

function idsOf(ids: string): number[] {
  return ids.split(',').map(Number);
}

type Manner = { allow_paid_broadcast?: boolean; disable_notification?: boolean };
type Captioned = ReturnType<typeof captionOf> & Manner & ReturnType<typeof shownAs>;

const SENDING: Record<
  RenderedMedium['kind'],
  (api: Api, chat: string | number, id: string, other: Captioned) => Promise<Message>
> = {
  photo: (api, chat, id, other) => api.sendPhoto(chat, id, other),
  video: (api, chat, id, other) => api.sendVideo(chat, id, other),
  animation: (api, chat, id, other) => api.sendAnimation(chat, id, other),
  document: (api, chat, id, other) => api.sendDocument(chat, id, other),
  audio: (api, chat, id, other) => api.sendAudio(chat, id, other),
};

function sendMedium(api: Api, chat: string | number, medium: RenderedMedium, other: Captioned) {
  return SENDING[medium.kind](api, chat, medium.fileId, { ...other, ...shownAs(medium) });
}

async function sendAlbum(api: Api, chat: string | number, rendered: Rendered, manner: Manner): Promise<Message[]> {
  const caption = rendered.text === '' ? {} : captionOf(rendered);
  const album = (rendered.media ?? []).map((medium, place) => ({
    ...{ type: medium.kind, media: medium.fileId, ...shownAs(medium) },
    ...(place === 0 && caption),
  })) as (InputMediaPhoto | InputMediaVideo)[] | InputMediaDocument[] | InputMediaAudio[];
  return api.sendMediaGroup(chat, album as InputMediaPhoto[], manner);
}

function captionOf({ text, entities, above, media = [] }: Rendered) {
  return {
    ...(entities ? { caption: text, caption_entities: entities } : { caption: text, parse_mode: 'HTML' as const }),
    ...(above && media.every(isSeen) && { show_caption_above_media: above }),
  };
}

/** What covers it, and what a video shows first. */
function shownAs(medium: RenderedMedium) {
  const { kind, spoiler, coverFileId, startSecond } = medium;
  return {
    ...(spoiler && isSeen(medium) && { has_spoiler: spoiler }),
    ...(kind === 'video' && coverFileId !== undefined && { cover: coverFileId }),
    ...(kind === 'video' && startSecond !== undefined && { start_timestamp: startSecond }),
  };
}

/** Only what is seen in the chat can be covered, and has a place above it. */
function isSeen({ kind }: RenderedMedium): boolean {
  return kind === 'photo' || kind === 'video' || kind === 'animation';
}

function textOf({ entities, link }: Rendered) {
  return {
    ...(entities ? { entities } : { parse_mode: 'HTML' as const }),
    link_preview_options: link ?? { is_disabled: entities === undefined },
  };
}
