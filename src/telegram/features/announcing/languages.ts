/** The languages of an announcement: which are there, adding one by sending it, taking one away. */

import type { InlineKeyboardButton } from 'grammy/types';
import { reviseAnnouncement } from '../../../announcements/composing/composing.ts';
import { draftFor } from '../../../announcements/composing/drafts.ts';
import { dropTranslation, renameLanguage } from '../../../announcements/composing/translating.ts';
import { translationsOf } from '../../../announcements/queries.ts';
import { isLanguage, LANGUAGES, type Language } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { showDraft } from './draft.ts';
import * as on from './draft-buttons.ts';
import { askedRow } from './draft-rows.ts';
import { LANGUAGE_WORDS } from './language-words.ts';
import { refuse } from './refusing.ts';

interface Tapped {
  announcement: number;
}
type InLanguage = Tapped & { language: string };

export async function showLanguages(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { say } = ctx;
  const draft = await draftFor(ctx.services.db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  const main = draft.value.language;
  const translated = (await translationsOf(ctx.services.db, announcement)).map(({ language }) => language);
  const further = LANGUAGES.filter((language) => language !== main);
  const lines = [
    say.html('announcement-languages-title'),
    say.html('announcement-language-main', { language: capital(say(LANGUAGE_WORDS[main].name)) }),
    ...further.map((language) =>
      say.html(translated.includes(language) ? 'announcement-language-there' : 'announcement-language-missing', {
        language: capital(say(LANGUAGE_WORDS[language].name)),
      }),
    ),
  ];
  const rows = [
    ...further.flatMap((language) => rowsFor(ctx, announcement, language, translated.includes(language))),
    [press(say('announcement-button-back'), on.showIt.data({ announcement }))],
  ];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
}

function rowsFor({ say }: Ctx, announcement: number, language: Language, isThere: boolean): InlineKeyboardButton[][] {
  const { add, change, remove, main } = LANGUAGE_WORDS[language];
  const write = on.writeIn.data({ announcement, language });
  if (isThere) {
    return [[press(say(change), write)], [press(say(remove), on.removeIn.data({ announcement, language }))]];
  }
  return [[press(say(add), write)], [press(say(main), on.mainIn.data({ announcement, language }))]];
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Asks for the words in a language. */
export async function askInLanguage(ctx: Ctx, { announcement, language }: InLanguage): Promise<void> {
  if (!isLanguage(language)) return refuse(ctx, { code: 'announcement-gone' });
  const asked = await reviseAnnouncement(
    ctx.services.db,
    ctx.caller,
    { announcementId: announcement, language },
    ctx.now,
  );
  if (!asked.ok) return refuse(ctx, asked.refusal);
  await ctx.conversation.exitAll();
  await redraw(ctx, ctx.say.html(LANGUAGE_WORDS[language].ask), await askedRow(ctx, announcement));
}

export async function removeLanguage(ctx: Ctx, { announcement, language }: InLanguage): Promise<void> {
  if (!isLanguage(language)) return refuse(ctx, { code: 'announcement-gone' });
  const gone = await dropTranslation(ctx.services.db, ctx.caller, { announcementId: announcement, language });
  if (!gone.ok) return refuse(ctx, gone.refusal);
  await showLanguages(ctx, { announcement });
}

export async function makeMain(ctx: Ctx, { announcement, language }: InLanguage): Promise<void> {
  if (!isLanguage(language)) return refuse(ctx, { code: 'announcement-gone' });
  const renamed = await renameLanguage(ctx.services.db, ctx.caller, { announcementId: announcement, language });
  if (!renamed.ok) return refuse(ctx, renamed.refusal);
  await showDraft(ctx, announcement, redraw);
}
