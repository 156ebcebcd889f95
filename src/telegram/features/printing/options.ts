/** One sheet as it is wished, and the buttons that turn the wish. */

import type { InlineKeyboardButton } from 'grammy/types';
import { clockTime, daysOnStage } from '../../../contests/acts.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import type { Contest } from '../../../contests/queries.ts';
import { SHEETS } from '../../../sheets/words.ts';
import { formatDate, formatDuration, formatTime } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { MOST_MEMBERS, nextChangeover, nextRests, startMoved, type Wish, writeWish } from './wish.ts';

const HALF_AN_HOUR = 30;

export interface Wished {
  readonly contest: Contest;
  readonly nomination: string;
  readonly wish: Wish;
  /** The organizers have made the programme of this day: it is printed as it is. */
  readonly isStored?: boolean;
}

/** What a button under the sheet carries. */
export function dataOf({ contest, nomination, wish }: Wished) {
  return { sheet: wish.sheet, contest: contest.id, nomination, wish: writeWish(wish) };
}

/** The sheet as it would be printed now, and what can be turned. `mayChoose`: a jury member's sheet is as it is. */
export function optionsScreen(say: Say, wished: Wished, mayChoose: boolean): Screen {
  const { contest, nomination, wish, isStored = false } = wished;
  const { nominations, title } = contest.definition;
  const chosen = nominations.find(({ id }) => id === nomination)?.title ?? say('printing-all-nominations');
  const several = nominations.length > 1;
  const html = [
    `<b>${escapeHtml(say(SHEETS[wish.sheet].title))}</b> · ${escapeHtml(shortTitle(title))}`,
    say.html(`printing-about-${wish.sheet}`),
    '',
    ...(several ? [say.html('printing-nomination', { nomination: chosen })] : []),
    ...(mayChoose ? wishLines(wish, contest.definition, say, isStored) : []),
  ].join('\n');
  const turn = (turned: Wish) => on.optionsButton.data(dataOf({ ...wished, wish: turned }));
  const rows = [
    [press(say('printing-print'), on.printButton.data(dataOf(wished)))],
    ...(several ? [[press(say('printing-choose-nomination'), on.nominationsButton.data(dataOf(wished)))]] : []),
    ...(mayChoose ? turningRows(wish, { contest: contest.definition, isStored }, say, turn) : []),
    [press(say('printing-back'), on.sheetsButton.data({ contest: contest.id }))],
  ];
  return { html, ...inline(rows), listens: false };
}

function wishLines(wish: Wish, contest: ContestDefinition, say: Say, isStored: boolean): string[] {
  if (wish.sheet === 'registration') return [say.html(`printing-order-${wish.by}`)];
  if (wish.sheet === 'jury') {
    const shown = wish.blind ? 'printing-blind-sheets' : 'printing-open-sheets';
    return [say.html('printing-members', { members: wish.members }), say.html(shown)];
  }
  if (wish.sheet === 'list') return [];
  const days = daysOnStage(contest);
  const day = days[wish.day] ?? days[0];
  // Any day does: the clock is read back in the zone it was set in.
  const start = clockTime(day ?? '2027-01-01', wish.startMinutes, contest.zone);
  return [
    ...(day === undefined ? [] : [say.html('printing-day', { day: formatDate(day, say.language) })]),
    ...(isStored ? [say.html('printing-stored')] : toldLines(wish, start, contest, say)),
  ];
}

function toldLines(
  wish: Extract<Wish, { sheet: 'programme' }>,
  start: Date,
  contest: ContestDefinition,
  say: Say,
): string[] {
  return [
    say.html('printing-start', { time: formatTime(start, contest.zone, say.language) }),
    say.html('printing-changeover', { length: formatDuration(wish.changeoverSeconds) }),
    say.html(`printing-rests-${wish.rests}`),
  ];
}

function turningRows(
  wish: Wish,
  { contest, isStored }: { contest: ContestDefinition; isStored: boolean },
  say: Say,
  turn: (turned: Wish) => string,
): InlineKeyboardButton[][] {
  if (wish.sheet === 'registration') {
    const by = wish.by === 'act' ? 'institution' : 'act';
    return [[press(say(`printing-by-${by}`), turn({ ...wish, by }))]];
  }
  if (wish.sheet === 'jury') {
    const { members, blind } = wish;
    return [
      [
        ...(members > 1 ? [press(say('printing-fewer'), turn({ ...wish, members: members - 1 }))] : []),
        ...(members < MOST_MEMBERS ? [press(say('printing-more'), turn({ ...wish, members: members + 1 }))] : []),
      ],
      [press(say(blind ? 'printing-show-institution' : 'printing-hide-institution'), turn({ ...wish, blind: !blind }))],
    ];
  }
  if (wish.sheet === 'list') return [];
  const days = daysOnStage(contest).length;
  const another = press(say('printing-another-day'), turn({ ...wish, day: (wish.day + 1) % days }));
  if (isStored) return days > 1 ? [[another]] : [];
  return [
    [
      press(say('printing-earlier'), turn(startMoved(wish, -HALF_AN_HOUR))),
      press(say('printing-later'), turn(startMoved(wish, HALF_AN_HOUR))),
    ],
    ...packed([
      press(say('printing-other-changeover'), turn(nextChangeover(wish))),
      press(say('printing-other-rests'), turn(nextRests(wish))),
      ...(days > 1 ? [another] : []),
    ]),
  ];
}
