/** The draft of an announcement as its author sees it: what it says, to how many, in which languages, and what to do next. */

import { audienceLanguages, audienceSize, exampleOfWhy } from '../../../announcements/audience/audience.ts';
import type { AnnouncementRefusal } from '../../../announcements/composing/composing.ts';
import type { Content } from '../../../announcements/composing/content.ts';
import { draftFor } from '../../../announcements/composing/drafts.ts';
import { announcementById, announcementContent, translationsOf } from '../../../announcements/queries.ts';
import { ok, type Result } from '../../../result.ts';
import { LANGUAGES, type Language } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import * as on from './draft-buttons.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { partText } from './part-text.ts';
import { refuse, sentenceOf } from './refusing.ts';
import { exampleLine } from './why.ts';

/** Characters of the text that are quoted. */
const QUOTED = 140;

/** Draws the draft, under `before` where something has just happened. */
export async function showDraft(ctx: Ctx, announcement: number, draw: typeof reply, before?: string): Promise<void> {
  const screen = await draftScreen(ctx, announcement);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  const { html, keyboard } = screen.value;
  await draw(ctx, before ? `${before}\n\n${html}` : html, keyboard);
}

/** The same in place of the message under the tap. */
export async function redrawDraft(ctx: Ctx, { announcement }: { announcement: number }): Promise<void> {
  await showDraft(ctx, announcement, redraw);
}

/** The second confirmation: its concert is off, or for so many it would be a third this week. */
export async function askToInsist(
  ctx: Ctx,
  { announcement, count }: { announcement: number; count: number },
  refusal: AnnouncementRefusal,
): Promise<void> {
  const { say } = ctx;
  const waits = (await announcementById(ctx.services.db, announcement))?.startAt;
  const label = waits ? say('announcement-button-insist-later') : say('announcement-button-insist', { count });
  const asked = refusal.code === 'announcement-concert-off' ? 'announcement-concert-off-ask' : 'announcement-third-ask';
  const html = `${sentenceOf(ctx, refusal)}\n\n${say.html(asked)}`;
  const rows = [
    [press(label, on.insistIt.data({ announcement, count }))],
    [press(say('announcement-button-back'), on.showIt.data({ announcement }))],
  ];
  await redraw(ctx, html, inline(rows).keyboard);
}

async function draftScreen(ctx: Ctx, announcementId: number): Promise<Result<Screen, AnnouncementRefusal>> {
  const { say, caller } = ctx;
  const { db } = ctx.services;
  const draft = await draftFor(db, caller, announcementId);
  if (!draft.ok) return draft;
  const { segments, previewedAt, state } = draft.value;
  const content = await announcementContent(db, announcementId);
  const count = await audienceSize(db, segments);
  const added = await ctx.added(ctx, 'announced', { announcementId });
  const isSeen = previewedAt !== null && state === 'draft';
  const lines = [
    say.html('announcement-draft-title'),
    ...(content ? saysLines(ctx, content) : []),
    '',
    ...(count === 0
      ? [say.html('announcement-draft-nobody')]
      : [say.html('announcement-draft-audience', { count }), ...(await partLines(ctx, segments))]),
    ...(await whyLines(ctx, segments)),
    ...(await languageLines(ctx, draft.value)),
    ...added.lines,
    ...(isSeen ? [] : ['', say.html('announcement-draft-unseen')]),
  ];
  const first = count === 0 ? recountButton(ctx, announcementId) : sendButton(ctx, draft.value, count);
  const rows = [
    isSeen ? [first] : [],
    [
      press(say('announcement-button-audience'), on.audienceOf.data({ announcement: announcementId })),
      press(say('announcement-button-languages'), on.languagesOf.data({ announcement: announcementId })),
    ],
    [press(say('announcement-button-replace'), on.replaceIt.data({ announcement: announcementId }))],
    [press(say('announcement-button-preview'), on.previewIt.data({ announcement: announcementId }))],
    ...added.rows,
    [press(say('announcement-button-drop'), on.dropIt.data({ announcement: announcementId }))],
  ];
  return ok({ html: lines.join('\n'), ...inline(rows), listens: false });
}

/** One that has its time waits for it after the tap, and says so. */
function sendButton({ say }: Ctx, { id: announcement, startAt }: { id: number; startAt: Date | null }, count: number) {
  const label = say(startAt ? 'announcement-button-schedule' : 'announcement-button-send', { count });
  return press(label, on.sendIt.data({ announcement, count }));
}

function recountButton({ say }: Ctx, announcement: number) {
  return press(say('announcement-button-recount'), on.showIt.data({ announcement }));
}

function saysLines({ say }: Ctx, { text, media }: Content): string[] {
  const [only] = media;
  const words = shortened(text.replace(/\s+/gu, ' ').trim(), QUOTED);
  const shown =
    media.length > 1
      ? [say.html('announcement-media-album', { count: media.length })]
      : only
        ? [say.html(`announcement-media-${only.kind}`)]
        : [];
  return [...(words === '' ? [] : [say.html('announcement-draft-says', { text: words })]), ...shown];
}

async function partLines(ctx: Ctx, segments: Parameters<typeof audienceSize>[1]): Promise<string[]> {
  const texts = await Promise.all(segments.map((segment) => partText(ctx, segment)));
  return texts.map((who) => ctx.say.html('announcement-draft-part', { who }));
}

/** What the preview cannot show, since each receiver has a line of their own: with one as an example. */
async function whyLines({ say, services: { db } }: Ctx, segments: Parameters<typeof audienceSize>[1]) {
  const why = await exampleOfWhy(db, segments);
  const line = why === undefined ? null : await exampleLine(why, { db, say, recall: (_key, load) => load() });
  return line === null ? [] : ['', say.html('announcement-draft-why', { line })];
}

/** The languages where there are several, and who reads one that is missing. */
async function languageLines(
  { say, services: { db } }: Ctx,
  { id, language, segments }: { id: number; language: Language; segments: Parameters<typeof audienceSize>[1] },
): Promise<string[]> {
  const written = [language, ...(await translationsOf(db, id)).map((one) => one.language)];
  const names = written.map((one) => say(LANGUAGE_WORDS[one].name)).join(', ');
  const missing = (await audienceLanguages(db, segments)).filter(
    (one) => LANGUAGES.includes(one.language) && !written.includes(one.language),
  );
  return [
    ...(written.length > 1 ? [say.html('announcement-draft-languages', { languages: names })] : []),
    ...missing.map(({ language: read, people: count }) =>
      say.html(LANGUAGE_WORDS[read].untranslated, { count, instead: say(LANGUAGE_WORDS[language].instead) }),
    ),
  ];
}
