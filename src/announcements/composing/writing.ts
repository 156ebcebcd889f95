/** Writes what an announcement says, once it is judged in all its languages, and says what its author has yet to see. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Language } from '../../texts/texts.ts';
import { mediaOf, translationsOf } from '../queries.ts';
import { announcementMedia, announcementTexts } from '../tables.ts';
import type { AnnouncementRefusal, Composed } from './composing.ts';
import { type Content, judgeVersions, keptWording, type Medium, type Version, type Wording } from './content.ts';
import type { Draft } from './drafts.ts';
import { judgeMedia } from './media.ts';

type Written = Result<Composed, AnnouncementRefusal>;

/** The message itself, in the author's language; what it says in others stays and has to fit under it. */
export async function saveContent(draft: Draft, content: Content): Promise<Written> {
  const { tx, id, row } = draft;
  const { media } = content;
  const kept = keptWording(content);
  const together = judgeMedia(media);
  if (!together.ok) return together;
  const main = { language: row.language, ...kept };
  const further = await translationsOf(tx, id);
  const judged = judgeVersions([main, ...further], media);
  if (!judged.ok) return judged;
  const version = await draft.change({
    ...{ content: kept, captionAbove: content.above ?? false },
    ...{ state: 'draft', askedLanguage: null, previewedAt: null },
  });
  await replaceMedia(tx, id, media);
  return ok({ announcementId: id, version, unseen: languagesOf(main, further) });
}

/** A translation; where the rest was seen, it alone has to be looked at. */
export async function saveTranslation(draft: Draft, language: Language, wording: Wording): Promise<Written> {
  const { tx, id, row } = draft;
  if (!row.content) return refused({ code: 'announcement-gone' });
  const main = { language: row.language, ...row.content };
  const translation = { language, ...wording };
  const others = (await translationsOf(tx, id)).filter((one) => one.language !== language);
  const judged = judgeVersions([main, translation, ...others], await mediaOf(tx, id));
  if (!judged.ok) return judged;
  const version = await draft.change({ state: 'draft', askedLanguage: null, previewedAt: null });
  await tx
    .delete(announcementTexts)
    .where(and(eq(announcementTexts.announcementId, id), eq(announcementTexts.language, language)));
  await tx.insert(announcementTexts).values({ announcementId: id, language, content: keptWording(wording) });
  const unseen = row.previewedAt ? [language] : languagesOf(main, [translation, ...others]);
  return ok({ announcementId: id, version, unseen });
}

function languagesOf(main: Version, further: readonly Version[]): Language[] {
  return [main, ...further].map(({ language }) => language);
}

/** Puts these pictures and files in the place of those there were. */
export async function replaceMedia(tx: Database, announcementId: number, media: readonly Medium[]): Promise<void> {
  await tx.delete(announcementMedia).where(eq(announcementMedia.announcementId, announcementId));
  if (media.length === 0) return;
  const placed = media.map((medium, position) => ({ announcementId, position, ...medium }));
  await tx.insert(announcementMedia).values(placed);
}
