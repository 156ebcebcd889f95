/** What stands at the door: the concert with its count, a family that was let in. */

import type { InlineKeyboardButton } from 'grammy/types';
import { plainDateAt } from '../../../calendar.ts';
import type { Concert } from '../../../concerts/queries.ts';
import type { Checked } from '../../../concerts/seats/door.ts';
import type { Attendance } from '../../../concerts/seats/figures.ts';
import { doorOpens, isDoorNear } from '../../../concerts/seats/rules.ts';
import { spokenCode } from '../../../spoken-code.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatInstant, formatTime } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { countText, whenText } from '../seating/words.ts';
import * as on from './buttons.ts';

const MOST_ON_BUTTON = 45;
/** People more than on the ticket that can be let in with it by a tap. */
const MORE = 2;
/** Numbers in one row of a phone. */
const IN_ROW = 6;

/** Which concert's door. */
export function concertsScreen(say: Say, concerts: readonly Concert[]): Screen {
  const rows = concerts.map(({ id, title, startsAt, zone }) => {
    const day = formatDayMonth(plainDateAt(startsAt, zone), say.language);
    const label = say('door-concert', {
      title: shortTitle(title),
      day,
      time: formatTime(startsAt, zone, say.language),
    });
    return [press(shortened(label, MOST_ON_BUTTON), on.doorButton.data({ concert: id }))];
  });
  return { html: say.html(rows.length > 0 ? 'door-which' : 'door-none'), ...inline(rows), listens: false };
}

/** One concert's door: how many came of how many, and what to do with the next guest. */
export function doorScreen(say: Say, figures: Attendance, now: Date): Screen {
  const { concertId: concert, title, promised, came, walkIns } = figures;
  const html = [
    say.html('door-title', { title, when: whenText(figures, say) }),
    '',
    promised > 0
      ? say.html('door-count', { came: String(came), promised: String(promised) })
      : say.html('door-count-open', { came: String(came) }),
    say.html('door-walk-ins', { count: walkIns }),
    '',
    ...(now < doorOpens(figures) ? [openingText(figures, say)] : []),
    say.html('door-how'),
  ].join('\n');
  const fewer = press(say('door-button-fewer'), on.walkInButton.data({ concert, step: 'fewer' }));
  const rows = [
    [press(say('door-button-find'), on.findButton.data({ concert }))],
    [press(say('door-button-more'), on.walkInButton.data({ concert, step: 'more' })), ...(walkIns > 0 ? [fewer] : [])],
    [press(say('door-button-list'), on.listButton.data({ concert }))],
    [press(say('door-button-refresh'), on.doorButton.data({ concert }))],
  ];
  return { html, ...inline(rows), listens: false };
}

function openingText({ startsAt, zone }: Pick<Concert, 'startsAt' | 'zone'>, say: Say): string {
  return say.html('door-opens', { at: formatInstant(doorOpens({ startsAt }), zone, say) });
}

/** What a guest is called at the door. */
export function guestName({ surname, code }: { surname: string | null; code: string | null }, say: Say): string {
  return surname ?? say('door-nameless', { code: code === null ? '—' : spokenCode(code) });
}

/** A family at the door: let in just now, before, or not yet. */
export function checkedScreen(say: Say, checked: Checked, now: Date): Screen {
  const { concert, rsvpId: rsvp, seats, arrivedSeats } = checked;
  const isEarly = now < doorOpens(concert);
  const other = isDoorNear(concert, now) ? [] : [say.html('door-other-day', { when: whenText(concert, say) })];
  const promised =
    arrivedSeats === seats || seats === 0 ? [] : [say.html('door-seats-promised', { count: countText(seats, say) })];
  const waits = isEarly && seats > 0 ? [openingText(concert, say), say.html('door-rehearsal')] : [];
  const html = [stateText(say, checked), ...promised, ...other, ...waits].join('\n');
  const back = [press(say('door-button-back'), on.doorButton.data({ concert: concert.id }))];
  const letIn = isEarly
    ? [press(say('door-button-early'), on.earlyButton.data({ rsvp }))]
    : [press(say('door-button-let-in'), on.checkButton.data({ rsvp }))];
  const undo = [press(say('door-button-mistake'), on.arrivedButton.data({ rsvp, seats: 0 }))];
  if (arrivedSeats === null) return { html, ...inline([seats > 0 ? letIn : [], back]), listens: false };
  return { html, ...inline([...countRows(say, rsvp, seats, arrivedSeats), undo, back]), listens: false };
}

function stateText(say: Say, { surname, code, seats, concert, arrivedAt, arrivedSeats, checkedBy, fresh }: Checked) {
  const name = guestName({ surname, code }, say);
  if (arrivedAt === null || arrivedSeats === null)
    return say.html(seats > 0 ? 'door-not-arrived' : 'door-no-seats', { name });
  const count = String(arrivedSeats);
  if (fresh) return say.html('door-checked', { name, count });
  const at = formatInstant(arrivedAt, concert.zone, say);
  const by = checkedBy === null ? [] : [say.html('door-checked-by', { by: checkedBy })];
  return [say.html('door-checked-before', { name, at, count }), ...by].join('\n');
}

/** How many of them came, the chosen number marked: fewer than on the ticket, and a few more. */
function countRows(say: Say, rsvp: number, seats: number, arrived: number): InlineKeyboardButton[][] {
  const most = Math.max(seats, arrived) + MORE;
  const buttons = Array.from({ length: most }, (_, at) => {
    const key = at + 1 === arrived ? 'seats-button-chosen' : 'seats-button-number';
    return press(say(key, { seats: String(at + 1) }), on.arrivedButton.data({ rsvp, seats: at + 1 }));
  });
  const rows = Math.ceil(most / IN_ROW);
  return Array.from({ length: rows }, (_, row) => buttons.slice(row * IN_ROW, (row + 1) * IN_ROW));
}
