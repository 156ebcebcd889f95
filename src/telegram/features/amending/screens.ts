/** What was sent, one by one, and the questions before it is changed. */

import type { Progress } from '../../../announcements/rules.ts';
import type { Language, Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { againRow, listRow } from '../announcing/again.ts';
import { LANGUAGE_WORDS } from '../announcing/language-words.ts';
import { reportScreen } from '../announcing/screens.ts';
import { applyButton, cardButton, correctButton, keepButton, recallButton, recallNowButton } from './buttons.ts';

/** Where a sent one stands, with what can be done about it. */
export function cardScreen(
  {
    progress,
    text,
    languages,
    doubtful,
  }: { progress: Progress; text: string; languages: readonly Language[]; doubtful: readonly number[] },
  say: Say,
): Screen {
  const { text: report, keyboard } = reportScreen(say, progress, doubtful);
  const html = [say.html('amending-card', { text: shortened(text, 120) || say('amending-no-words') }), '', report].join(
    '\n',
  );
  const reporting = keyboard && 'inline_keyboard' in keyboard ? keyboard.inline_keyboard : [];
  const standing = reporting.map((row) =>
    row.filter((one) => !('callback_data' in one && cardButton.read(one.callback_data ?? ''))),
  );
  return {
    html,
    ...inline([...standing, ...amendRows(progress, languages, say), ...lastRows(progress, say)]),
    listens: false,
  };
}

function lastRows({ announcementId }: Progress, say: Say) {
  return [againRow(say, announcementId), listRow(say)];
}

function amendRows({ announcementId: announcement, recalled }: Progress, languages: readonly Language[], say: Say) {
  if (recalled) return [];
  const correct =
    languages.length > 1
      ? languages.map((language) => [
          press(say(LANGUAGE_WORDS[language].correct), correctButton.data({ announcement, language })),
        ])
      : [[press(say('amending-button-correct'), correctButton.data({ announcement, language: '-' }))]];
  return [...correct, [press(say('amending-button-recall'), recallButton.data({ announcement }))]];
}

/** Asks for the corrected text; `language`: of which, where there are several. `media` pictures and files are there now. */
export function askScreen(
  { announcement, language, media }: { announcement: number; language: Language | null; media: number },
  say: Say,
): Screen {
  const keep = [press(say('amending-button-keep'), keepButton.data({ announcement }))];
  const ask = language ? LANGUAGE_WORDS[language].askCorrected : 'amending-ask';
  const may = (['amending-ask-none', 'amending-ask-one'] as const)[media] ?? 'amending-ask-album';
  const html = [say.html(ask), say.html(may), say.html('amending-ask-shown')].join('\n\n');
  return { html, ...inline([keep]), listens: true };
}

/** One of several languages. */
interface Corrected {
  language: Language;
  readers: number;
  /** Another picture or file comes with it, to readers of all. */
  isForAll: boolean;
}

/**
 * Below the preview: whom the correction reaches, and the one confirming button. `corrected`: which of several languages,
 * and how many have read it.
 */
export function confirmScreen(
  { announcementId: announcement, sent, pending, state }: Progress,
  { proposed, corrected }: { proposed: number; corrected: Corrected | null },
  say: Say,
): Screen {
  const lines = [
    corrected
      ? say.html(LANGUAGE_WORDS[corrected.language].corrects, { readers: corrected.readers })
      : say.html('amending-confirm', { sent }),
    ...(corrected?.isForAll ? [say.html('amending-confirm-for-all')] : []),
    ...(pending > 0 ? [say.html('amending-confirm-pending', { pending })] : []),
    ...(state === 'paused' ? [say.html('amending-confirm-paused')] : []),
  ];
  const apply = corrected ? say(LANGUAGE_WORDS[corrected.language].correct) : say('amending-button-apply', { sent });
  const language = corrected?.language ?? '-';
  const rows = [
    [press(apply, applyButton.data({ announcement, proposed }))],
    [press(say('amending-button-again'), correctButton.data({ announcement, language }))],
    [press(say('amending-button-keep'), keepButton.data({ announcement }))],
  ];
  return { html: lines.join('\n'), ...inline(rows), listens: false };
}

/** What calling back means, and the one confirming button. */
export function recallScreen({ announcementId: announcement, sent, pending }: Progress, say: Say): Screen {
  const lines = [
    say.html('amending-recall-ask', { sent }),
    ...(pending > 0 ? [say.html('amending-recall-pending', { pending })] : []),
  ];
  const rows = [
    [press(say('amending-button-recall-now'), recallNowButton.data({ announcement }))],
    [press(say('button-back'), cardButton.data({ announcement }))],
  ];
  return { html: lines.join('\n'), ...inline(rows), listens: false };
}
