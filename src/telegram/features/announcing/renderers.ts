/** How announcements and their authors' messages look: each kind is rendered here, for previews as for copies. */

import type { MessageEntity } from 'grammy/types';
import { readReasons } from '../../../announcements/audience/reasons.ts';
import {
  type Content,
  type Correction,
  limitOf,
  type Medium,
  partsOf,
  shifted,
} from '../../../announcements/composing/content.ts';
import type { AnnouncementCopy, AnnouncementDelivery, AnnouncementRecalled } from '../../../announcements/kinds.ts';
import { announcementById, announcementContent, concertAnnounced } from '../../../announcements/queries.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { whySilent } from '../../../concerts/seats/rules.ts';
import { fileCopy } from '../../../files/queries.ts';
import { CHANNEL } from '../../incoming/receive.ts';
import type { Rendered, RenderedMedium, Renderers, Rendering } from '../../outgoing/render.ts';
import { answerRows } from '../seating/rows.ts';
import { renderMissed } from '../timing/missed.ts';
import { standingScreen } from './standing.ts';
import { againKeyboard, leaveKeyboard, sampleWhy, type Why, whyOf, withWhy } from './why.ts';

export const announcementRenderers: Renderers<AnnouncementDelivery> = {
  announcement: renderCopy,
  'announcement-progress': async ({ announcementId }, at) =>
    (await standingScreen(announcementId, at)) ?? { void: 'announcement-gone' },
  'announcement-recalled': renderRecalled,
  'announcement-missed': (content, at) => renderMissed(content.announcementId, at),
};

/** A part of a copy as its receiver sees it; the author's preview, which came for no reason, is the same. */
export async function renderCopy(
  { announcementId, part, why, left }: AnnouncementCopy,
  at: Rendering,
  isPreview = false,
): Promise<Rendered | { void: string }> {
  const { language } = at.say;
  const said = await at.recall(`announcement ${announcementId}.${at.edition ?? 0} ${language}`, () =>
    whatItSays(announcementId, at),
  );
  const one = said?.parts[part];
  if (!said || !one) return { void: 'announcement-gone' };
  const media = one.media.length > 0 ? { media: one.media } : {};
  if (!one.speaks) return { text: '', ...media };
  const replaces = said.mediumReplaced ? { replacesMedium: true as const } : {};
  const reason = isPreview ? sampleWhy(at.say) : await whyOf(why, at);
  return { ...copyText(said, { announcementId, why: reason, left }, at), ...media, ...replaces };
}

/** The part with the text, saying something else, as its author looks at it before. */
export async function renderWith(announcementId: number, corrected: Correction, at: Rendering): Promise<Rendered> {
  const { language: _of, medium, above, ...wording } = corrected;
  const said = await whatItSays(announcementId, at);
  const stays = said?.parts.find(({ speaks }) => speaks)?.media ?? [];
  const media = medium ? [await asKnownHere(medium, at)] : stays;
  const place = medium ? above : said?.content.above;
  const content = {
    ...wording,
    media: medium ? [medium] : (said?.content.media ?? []),
    ...(place && { above: place }),
  };
  return {
    ...copyText({ content, concert: said?.concert }, { announcementId, why: sampleWhy(at.say) }, at),
    ...(media.length > 0 && { media }),
  };
}

/** What an announcement says, the same for all who read one language. */
interface Said {
  content: Content;
  parts: { speaks: boolean; media: RenderedMedium[] }[];
  /** The concert it is about: its copies carry the ways to answer. */
  concert: Concert | undefined;
  /** Copies sent earlier may have another picture or file. */
  mediumReplaced: boolean;
}

async function whatItSays(announcementId: number, at: Rendering): Promise<Said | undefined> {
  const content = await announcementContent(at.db, announcementId, at.say.language);
  if (!content) return undefined;
  const known = new Map<Medium, RenderedMedium>();
  for (const medium of content.media) known.set(medium, await asKnownHere(medium, at));
  const parts = partsOf(content).map(({ media, speaks }) => ({
    speaks,
    media: media.flatMap((medium) => known.get(medium) ?? []),
  }));
  const concert = await concertAnnounced(at.db, announcementId);
  return {
    content,
    parts,
    concert,
    mediumReplaced: (await announcementById(at.db, announcementId))?.mediumReplaced ?? false,
  };
}

async function asKnownHere({ fileId, coverFileId, ...shown }: Medium, at: Rendering): Promise<RenderedMedium> {
  const cover = coverFileId === undefined ? {} : { coverFileId: await copyHere(coverFileId, at) };
  return { ...shown, ...cover, fileId: await copyHere(fileId, at) };
}

async function copyHere(fileId: number, { db, botId }: Rendering): Promise<string> {
  const copy = await fileCopy(db, fileId, CHANNEL, botId);
  if (copy === undefined) throw new Error(`file ${fileId} has no copy at this bot`);
  return copy;
}

/**
 * A repeat says so before the text and why it came below, or both on buttons where the text leaves no room. About a
 * concert the ways to answer come first. Whoever has left what it came by is offered to hear it again.
 */
function copyText(
  { content, concert }: Pick<Said, 'content' | 'concert'>,
  { announcementId, why, left }: { announcementId: number; why: Why; left?: string | undefined },
  { say, repeat, now }: Rendering,
): Rendered {
  const warning = repeat ? `${say('announcement-copy-repeat')}\n\n` : '';
  const fits = warning.length + content.text.length <= limitOf(content);
  const before = fits ? warning : '';
  const footed = withWhy(before + content.text, why, limitOf(content));
  const line = footed.told ? null : why.line;
  const hearing = left
    ? againKeyboard(say, announcementId, readReasons(left))
    : leaveKeyboard(say, announcementId, { reasons: why.reasons, line, repeat: repeat && !fits });
  const answers = concert && !whySilent(concert, now) ? answerRows(say, concert, announcementId) : [];
  return {
    text: footed.text,
    entities: shifted(content.formatting, before.length) as MessageEntity[],
    ...(content.link && { link: content.link }),
    ...(content.above && { above: content.above }),
    keyboard: { inline_keyboard: [...answers, ...hearing.inline_keyboard] },
  };
}

/** Under a picture the notice takes the caption's place. */
async function renderRecalled({ announcementId, part }: AnnouncementRecalled, at: Rendering) {
  const said = await at.recall(`announcement ${announcementId}.${at.edition ?? 0}`, () =>
    whatItSays(announcementId, at),
  );
  const replaces = said?.mediumReplaced ? { replacesMedium: true as const } : {};
  return { text: at.say.html('announcement-recalled-notice'), media: said?.parts[part]?.media ?? [], ...replaces };
}
