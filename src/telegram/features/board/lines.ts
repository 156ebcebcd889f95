/** The board in words: a summary by state, what waits for the contact, then the rest as far as it fits. Pure. */

import { plainDateAt } from '../../../calendar.ts';
import { fieldLabel } from '../../../contests/fields/field-words.ts';
import { submitWindow } from '../../../contests/rules.ts';
import type { Board } from '../../../entries/board/queries.ts';
import { type BoardEntry, isOver, summedUp, wantsContact } from '../../../entries/board/rules.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatTime, zoneName } from '../../../texts/format.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { stateName } from '../../entries/entry-text.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { toCorrectText } from '../correcting/lines.ts';
import { lackingText } from '../my-entries/list.ts';

/** Entries told one by one of each part; the rest are counted. */
const MOST_WANTING = 12;
const MOST_CALM = 8;
/** Characters of a name and of what is said of it: twenty such lines are one message in every case. */
const MOST_OF_NAME = 40;
const MOST_OF_STANDING = 110;

/** The lines of HTML of a board with entries on it. */
export function boardLines({ contest, entries }: Board, say: Say, now: Date): string[] {
  const wanting = entries.filter(wantsContact);
  const calm = entries.filter((entry) => !wantsContact(entry));
  const timed = wanting.slice(0, MOST_WANTING).some(({ offeredUntil, correctBy }) => offeredUntil ?? correctBy);
  return [
    say.html('board-title', { contest: shortTitle(contest.title) }),
    summaryLine(entries, say),
    ...part(wanting, MOST_WANTING, say.html('board-wanting')),
    ...(timed ? [say.html('board-zone', { zone: zoneName(now, contest.zone, say) })] : []),
    ...part(calm, MOST_CALM, wanting.length > 0 ? say.html('board-calm') : say.html('board-all-calm')),
  ];

  function part(some: readonly BoardEntry[], most: number, heading: string): string[] {
    if (some.length === 0) return [];
    const rest = some.length - most;
    const told = some.slice(0, most).map((entry) => lineOf(entry, contest, say, now));
    return ['', heading, ...told, ...(rest > 0 ? [say.html('board-more', { count: rest })] : [])];
  }
}

/** «Принята: 12 · Черновик: 1» */
function summaryLine(entries: readonly BoardEntry[], say: Say): string {
  return summedUp(entries)
    .map(({ state, count }) => say.html('board-state', { state: stateName(state, say), count }))
    .join(' · ');
}

function lineOf(entry: BoardEntry, contest: Board['contest'], say: Say, now: Date): string {
  const { number, title, nomination } = entry;
  const name = [number ?? say('state-draft'), title ?? nomination?.title].filter(Boolean).join(' · ');
  const standing = standingOf({ ...entry, contest }, say, now);
  return say.html('board-line', {
    entry: shortened(name, MOST_OF_NAME),
    standing: shortened(standing, MOST_OF_STANDING),
  });
}

/** Whoever was given more time may still submit: the board does not know of them. */
function hasEnded(contest: Board['contest'], now: Date): boolean {
  return now >= submitWindow(contest).closesAt;
}

/** What the entry stands at and what it lacks, plain text. */
function standingOf(entry: BoardEntry & Pick<Board, 'contest'>, say: Say, now: Date): string {
  const { state, offeredUntil, offerLapsed, correctBy, owed, uncovered } = entry;
  if (state === 'draft') {
    return lackingText(entry, say) ?? say(hasEnded(entry.contest, now) ? 'my-draft-whole' : 'my-draft-ready');
  }
  if (offeredUntil) return say('board-offered', { until: moment(offeredUntil) });
  if (offerLapsed) return say('board-lapsed');
  if (state === 'returned') return returned(toCorrectText(entry, say));
  const stands = lowerFirst(stateName(state, say));
  if (isOver(entry)) return stands;
  if (owed.length > 0) {
    const papers = uncovered > 0 ? [lowerFirst(say('step-consents'))] : [];
    return say('board-owed', { stands, what: [owedText(entry, say), ...papers].join(', ') });
  }
  return uncovered > 0 ? say('board-uncovered', { stands, count: uncovered }) : stands;

  function returned(what: string): string {
    if (!correctBy) return what === '' ? say('board-returned') : say('board-returned-what', { what });
    const until = moment(correctBy);
    return what === '' ? say('board-returned-by', { until }) : say('board-returned-what-by', { what, until });
  }

  /** «4 декабря, 21:00» */
  function moment(at: Date): string {
    const { zone } = entry.contest;
    return `${formatDayMonth(plainDateAt(at, zone), say.language)}, ${formatTime(at, zone, say.language)}`;
  }
}

function owedText({ owed, contest, nomination }: BoardEntry & Pick<Board, 'contest'>, say: Say): string {
  const uses = contest.fields.filter(({ id }) => owed.includes(id));
  return uses.map((use) => lowerFirst(fieldLabel(use, nomination, say))).join(', ');
}
