/** The preview: real copies to the author, part by part in each language; what Telegram refuses is said with its place. */

import { GrammyError } from 'grammy';
import {
  type AnnouncementRefusal,
  type Composed,
  previewed,
  reviseAnnouncement,
} from '../../../announcements/composing/composing.ts';
import { type Part, partsOf } from '../../../announcements/composing/content.ts';
import { draftFor } from '../../../announcements/composing/drafts.ts';
import { announcementContent, translationsOf } from '../../../announcements/queries.ts';
import type { Result } from '../../../result.ts';
import type { Language } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { reply } from '../../screens/reply.ts';
import { showDraft } from './draft.ts';
import { askedRow } from './draft-rows.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { refuse, sentenceOf } from './refusing.ts';
import { renderCopy } from './renderers.ts';
import { showCopy } from './showing.ts';

/** Characters of Telegram's answer that are passed on. */
const QUOTED = 120;

/** What was written is shown as its receivers see it, then the draft, under `before`; what was refused is asked for again. */
export async function showComposed(
  ctx: Ctx,
  announcementId: number,
  composed: Result<Composed, AnnouncementRefusal>,
  before?: string,
): Promise<void> {
  if (composed.ok) return preview(ctx, composed.value, before);
  await reply(ctx, sentenceOf(ctx, composed.refusal), await askedRow(ctx, announcementId));
}

/** The preview once more, in every language. */
export async function previewAgain(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  const { db } = ctx.services;
  const draft = await draftFor(db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  if (draft.value.content === null) return refuse(ctx, { code: 'announcement-empty' });
  const further = (await translationsOf(db, announcement)).map(({ language }) => language);
  const unseen = [draft.value.language, ...further];
  await preview(ctx, { announcementId: announcement, version: draft.value.version, unseen });
}

async function preview(ctx: Ctx, { announcementId, version, unseen }: Composed, done?: string): Promise<void> {
  const { db } = ctx.services;
  const several = (await translationsOf(db, announcementId)).length > 0;
  for (const language of unseen) {
    if (several) await reply(ctx, ctx.say.html(LANGUAGE_WORDS[language].preview));
    const refused = await copyTo(ctx, announcementId, language);
    if (refused === undefined) continue;
    await reviseAnnouncement(db, ctx.caller, { announcementId, language }, ctx.now);
    const html = several
      ? ctx.say.html('announcement-refused-where', { text: ctx.say(LANGUAGE_WORDS[language].text), refused })
      : ctx.say.html('announcement-refused-where', { text: ctx.say('announcement-button-preview'), refused });
    return void (await reply(ctx, html, await askedRow(ctx, announcementId)));
  }
  const seen = await previewed(db, ctx.caller, { announcementId, version }, ctx.now);
  const before = !seen.ok && seen.refusal.code === 'announcement-changed' ? sentenceOf(ctx, seen.refusal) : done;
  await showDraft(ctx, announcementId, reply, before);
}

/** Sends the author a copy like any other; returns what Telegram would not take. */
async function copyTo(ctx: Ctx, announcementId: number, language: Language): Promise<string | undefined> {
  const { db, zone, botUsername, texts } = ctx.services;
  const of = { db, say: texts(language), zone, now: ctx.now, botUsername, botId: String(ctx.me.id) };
  const parts = partsOf((await announcementContent(db, announcementId)) ?? { media: [] });
  for (const [part, one] of parts.entries()) {
    const at = { ...of, repeat: false, recall };
    const copy = await renderCopy({ kind: 'announcement', announcementId, part }, at, true);
    if ('void' in copy) return undefined;
    try {
      await showCopy(ctx, copy);
    } catch (error) {
      if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
      return ctx.say(placeOf(one), { said: error.description.slice(0, QUOTED) });
    }
  }
  return undefined;
}

function placeOf({ media }: Part) {
  if (media.length > 1) return 'announcement-refused-album' as const;
  return media.length === 1 ? ('announcement-refused-file' as const) : ('announcement-refused-text' as const);
}

/** A draft may change from one preview to the next, so nothing is remembered of it. */
function recall<T>(_key: string, load: () => Promise<T>): Promise<T> {
  return load();
}
