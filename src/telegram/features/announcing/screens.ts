/** What the author of an announcement sees: the progress with its buttons, and the final report. */

import { InlineKeyboard } from 'grammy';
import type { AnnouncementState, Progress } from '../../../announcements/rules.ts';
import { formatDuration } from '../../../texts/format.ts';
import type { TextKey } from '../../../texts/keys.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Rendered } from '../../outgoing/render.ts';
import { button } from '../../screens/buttons.ts';
import { cardButton } from '../amending/buttons.ts';

export const pauseIt = button('ap1', { announcement: 'id' });
/** Pauses and asks whether to stop for good. */
export const stopIt = button('as1', { announcement: 'id' });
export const resumeIt = button('ar1', { announcement: 'id' });
export const cancelIt = button('ac1', { announcement: 'id' });
export const resendIt = button('ad1', { announcement: 'id' });
export const tableOfIt = button('at1', { announcement: 'id' });

/** Doubtful receivers named in a report; the others stand in the table. */
export const LISTED = 10;
const BAR_CELLS = 10;

const TITLES = {
  asking: 'announcement-title-sending',
  draft: 'announcement-title-sending',
  scheduled: 'announcement-title-sending',
  missed: 'announcement-title-paused',
  sending: 'announcement-title-sending',
  paused: 'announcement-title-paused',
  finished: 'announcement-title-finished',
  cancelled: 'announcement-title-cancelled',
} as const satisfies Record<AnnouncementState, TextKey>;

/** The one progress message: how far it is, how fast, what went wrong, and the buttons of its state. */
export function progressScreen(say: Say, progress: Progress): Rendered {
  const { rate, secondsLeft, pauseReason } = progress;
  const percent = percentOf(progress);
  const pace = rate && secondsLeft ? [say.html('announcement-pace', { rate, left: formatDuration(secondsLeft) })] : [];
  const lines = [
    say.html(titleOf(progress)),
    say.html('announcement-bar', { bar: barOf(percent), percent }),
    ...countLines(say, progress),
    ...pace,
    ...(pauseReason === null ? [] : ['', say.html('announcement-paused-itself')]),
  ];
  return { text: lines.join('\n'), keyboard: progressButtons(say, progress) };
}

/** The word at the end: what became of the whole audience, and what may be done about the doubtful. */
export function reportScreen(say: Say, progress: Progress, doubtful: readonly number[]): Rendered {
  const list = doubtful.map((personId) => `№ ${personId}`).join(', ');
  const key = progress.unknown > doubtful.length ? 'announcement-unknown-more' : 'announcement-unknown-list';
  const lines = [
    say.html(titleOf(progress)),
    ...countLines(say, progress),
    ...(doubtful.length > 0 ? [say.html(key, { list })] : []),
  ];
  return { text: lines.join('\n'), keyboard: reportButtons(say, progress) };
}

/** What is going on: sending comes first, then what is done to the copies. */
function titleOf({ state, pending, sending, corrected, recalled }: Progress): PlainKey {
  if (state !== 'sending' && state !== 'finished') return TITLES[state];
  if (recalled) return state === 'sending' ? 'announcement-title-recalling' : 'announcement-title-recalled';
  if (corrected && pending + sending === 0) {
    return state === 'sending' ? 'announcement-title-correcting' : 'announcement-title-corrected';
  }
  return TITLES[state];
}

/** How far the last thing begun is. */
function percentOf({ audience, done, pending, sending, corrected, recalled }: Progress): number {
  const pass = recalled ?? (pending + sending === 0 ? corrected : null);
  const [all, ended] = pass ? [pass.total, pass.total - pass.pending - pass.sending] : [audience, done];
  return all === 0 ? 100 : Math.floor((ended / all) * 100);
}

function countLines(say: Say, progress: Progress): string[] {
  const { sent, audience, unreachable, refused, optedOut, tooLate, cancelled, unknown, held } = progress;
  const waiting = progress.pending + progress.sending - held;
  const line = (key: CountKey, count: number) => (count > 0 ? [say.html(key, { count })] : []);
  return [
    say.html('announcement-sent', { sent, audience }),
    ...line('announcement-waiting', waiting),
    ...line('announcement-till-morning', held),
    ...line('announcement-unreachable', unreachable),
    ...line('announcement-opted-out', optedOut),
    ...line('announcement-refused', refused),
    ...line('announcement-too-late', tooLate),
    ...line('announcement-cancelled', cancelled),
    ...line('announcement-unknown', unknown),
    ...passLines(say, progress),
  ];
}

/** How correcting and taking back went. */
function passLines(say: Say, { corrected, recalled }: Progress): string[] {
  const lines: string[] = [];
  if (corrected) {
    lines.push(say.html('announcement-corrected', { done: corrected.sent, total: corrected.total }));
    if (failed(corrected) > 0) lines.push(say.html('announcement-uncorrected', { count: failed(corrected) }));
    if (corrected.unknown > 0) lines.push(say.html('announcement-correction-unknown', { count: corrected.unknown }));
  }
  if (recalled) {
    lines.push(say.html('announcement-recalled', { done: recalled.sent, total: recalled.total }));
    if (recalled.otherwise > 0) lines.push(say.html('announcement-replaced', { count: recalled.otherwise }));
    if (failed(recalled) > 0) lines.push(say.html('announcement-unrecalled', { count: failed(recalled) }));
    if (recalled.unknown > 0) lines.push(say.html('announcement-recall-unknown', { count: recalled.unknown }));
  }
  return lines;
}

function failed({ refused, unreachable }: { refused: number; unreachable: number }): number {
  return refused + unreachable;
}

type CountKey =
  | 'announcement-waiting'
  | 'announcement-till-morning'
  | 'announcement-too-late'
  | 'announcement-unreachable'
  | 'announcement-opted-out'
  | 'announcement-refused'
  | 'announcement-cancelled'
  | 'announcement-unknown';

function barOf(percent: number): string {
  const full = Math.floor((percent * BAR_CELLS) / 100);
  return '▓'.repeat(full) + '░'.repeat(BAR_CELLS - full);
}

function progressButtons(say: Say, { state, announcementId: announcement }: Progress): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  if (state === 'sending') {
    keyboard.text(say('announcement-button-pause'), pauseIt.data({ announcement }));
    keyboard.text(say('announcement-button-stop'), stopIt.data({ announcement }));
  }
  if (state === 'paused') {
    keyboard.text(say('announcement-button-resume'), resumeIt.data({ announcement }));
    keyboard.text(say('announcement-button-cancel'), cancelIt.data({ announcement }));
  }
  return keyboard;
}

function reportButtons(say: Say, progress: Progress): InlineKeyboard {
  const { state, announcementId: announcement, corrected, recalled } = progress;
  const keyboard = new InlineKeyboard();
  const unknown = recalled ? recalled.unknown : progress.unknown + (corrected?.unknown ?? 0);
  if (unknown > 0 && state === 'finished')
    keyboard.text(say('announcement-button-resend'), resendIt.data({ announcement })).row();
  keyboard.text(say('announcement-button-table'), tableOfIt.data({ announcement }));
  return recalled ? keyboard : keyboard.row().text(say('amending-button-card'), cardButton.data({ announcement }));
}
