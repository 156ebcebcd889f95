/** What an announcement says in further languages: written, taken away, and which language the author's words are in. */

import { and, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import type { Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Language } from '../../texts/texts.ts';
import { announcementTexts } from '../tables.ts';
import type { AnnouncementRefusal, Composed } from './composing.ts';
import type { Wording } from './content.ts';
import { withDraft } from './drafts.ts';
import { saveTranslation } from './writing.ts';

/** Takes what it says in a further language; pictures and files are those of the announcement. */
export async function translateAnnouncement(
  db: Database,
  caller: Caller,
  { announcementId, language, wording }: { announcementId: number; language: Language; wording: Wording },
): Promise<Result<Composed, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, (draft) => saveTranslation(draft, language, wording));
}

/** Takes a translation away; its readers get the author's language. */
export async function dropTranslation(
  db: Database,
  caller: Caller,
  { announcementId, language }: { announcementId: number; language: Language },
): Promise<Result<true, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ tx, id, change }) => {
    await tx
      .delete(announcementTexts)
      .where(and(eq(announcementTexts.announcementId, id), eq(announcementTexts.language, language)));
    await change({});
    return ok(true);
  });
}

/** Says that the words are in another language than was thought; a translation into it stands in the way. */
export async function renameLanguage(
  db: Database,
  caller: Caller,
  { announcementId, language }: { announcementId: number; language: Language },
): Promise<Result<true, AnnouncementRefusal>> {
  return withDraft(db, caller, announcementId, async ({ tx, id, change }) => {
    const same = and(eq(announcementTexts.announcementId, id), eq(announcementTexts.language, language));
    if ((await tx.$count(announcementTexts, same)) > 0) return refused({ code: 'announcement-changed' });
    await change({ language });
    return ok(true);
  });
}
