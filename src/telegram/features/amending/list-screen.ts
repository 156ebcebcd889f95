/** The list of announcements: each with where it stands and since when, and a button that opens it. */

import type { Listed } from '../../../announcements/listing.ts';
import type { AnnouncementState } from '../../../announcements/rules.ts';
import { plainDateAt } from '../../../calendar.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatDate, formatTime } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { showIt } from '../announcing/draft-buttons.ts';
import { EVERY_KEYS } from '../timing/screens.ts';
import { cardButton, listButton } from './buttons.ts';

type StandingKey = `amending-line-${AnnouncementState}`;

const STATES = {
  asking: 'amending-line-asking',
  draft: 'amending-line-draft',
  scheduled: 'amending-line-scheduled',
  missed: 'amending-line-missed',
  sending: 'amending-line-sending',
  paused: 'amending-line-paused',
  finished: 'amending-line-finished',
  cancelled: 'amending-line-cancelled',
} as const satisfies Record<AnnouncementState, StandingKey>;

/** Characters of a text in a line, and on a button below its number. */
const [QUOTED, TITLE] = [50, 26] as const;

interface Shown {
  listed: readonly Listed[];
  more: boolean;
  page: number;
  /** A draft to go back to. */
  draft?: Listed;
}

interface At {
  /** IANA zone of whoever reads it. */
  zone: string;
  now: Date;
}

/** A page of announcements, each with where it stands and since when, in a few words. */
export function listScreen({ listed, more, page, draft }: Shown, at: At, say: Say): Screen {
  const back = draft ? [press(say('announcement-button-unfinished'), showIt.data({ announcement: draft.id }))] : [];
  const draftLines = draft
    ? [say.html('amending-list-draft', { text: titled(draft, QUOTED, say), ...told(draft, at, say) })]
    : [];
  if (listed.length === 0 && !draft) return { html: say.html('amending-list-empty'), ...inline([]), listens: false };
  const lines = listed.map((one, place) =>
    say.html('amending-list-line', { number: place + 1, text: titled(one, QUOTED, say), ...told(one, at, say) }),
  );
  const rows = listed.map((one, place) => [
    press(`${place + 1}. ${titled(one, TITLE, say)}`, cardButton.data({ announcement: one.id })),
  ]);
  const turning = [
    ...(page > 0 ? [press('◀', listButton.data({ page: page - 1 }))] : []),
    ...(more ? [press('▶', listButton.data({ page: page + 1 }))] : []),
  ];
  const html = [say.html('amending-list'), '', ...draftLines, ...lines].join('\n');
  return { html, ...inline([back, ...rows, turning]), listens: false };
}

function titled({ text }: Listed, most: number, say: Say): string {
  return shortened(text.trim().split('\n', 1)[0] || say('amending-no-words'), most);
}

/** «разослан 9 февраля, 10:00». */
function told({ at, ...one }: Listed, here: At, say: Say): { standing: string } {
  const standing = say(standingOf(one), { when: shortWhen(at, here, say) });
  const { repeat, state } = one;
  return { standing: repeat && state === 'scheduled' ? `${standing}, ${say(EVERY_KEYS[repeat])}` : standing };
}

function standingOf({ state, recalled, calledOff, repeat }: Omit<Listed, 'at'>) {
  if (recalled) return 'amending-line-recalled';
  if (calledOff) return repeat ? 'amending-line-ended' : 'amending-line-called-off';
  return STATES[state];
}

/** «9 февраля, 10:00»; another year is said. */
function shortWhen(at: Date, { zone, now }: At, say: Say): string {
  const day = plainDateAt(at, zone);
  const isThisYear = day.slice(0, 4) === plainDateAt(now, zone).slice(0, 4);
  const said = isThisYear ? formatDayMonth(day, say.language) : formatDate(day, say.language);
  return `${said}, ${formatTime(at, zone, say.language)}`;
}
