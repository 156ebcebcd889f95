/** Messages about a family's own seats: one concert, and all of them. */

import { plainDateAt } from '../../../calendar.ts';
import type { Concert } from '../../../concerts/queries.ts';
import { standingOf } from '../../../concerts/seats/answering.ts';
import type { Rsvp } from '../../../concerts/seats/book.ts';
import { attendanceAt } from '../../../concerts/seats/figures.ts';
import { type OwnSeats, ownSeats } from '../../../concerts/seats/queries.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { concertButton, concertsButton } from '../attending/buttons.ts';
import * as on from './buttons.ts';
import { seatRows } from './rows.ts';
import { countText, standingLines, whenText, whereText } from './words.ts';

const MOST_ON_BUTTON = 45;

/** What this feature adds to a concert's card: how the family stands, and the ways to answer. */
export async function onConcert(ctx: Ctx, concert: Concert, place: on.Place = 'card'): Promise<Addition> {
  const { services, caller, say, now } = ctx;
  const standing = await standingOf(services.db, concert, caller.personId);
  const figures = await attendanceAt(services.db, concert.id);
  const free = (concert.capacity ?? 0) - (figures?.promised ?? 0) - (figures?.offered ?? 0);
  return {
    lines: standingLines(say, concert, standing, { free, now }),
    rows: seatRows(say, concert, standing, { place, now }),
  };
}

/** How one stands with a concert, as a message of its own. */
export async function standingScreen(ctx: Ctx, concert: Concert, place: on.Place = 'here'): Promise<Screen> {
  const { lines = [], rows = [] } = await onConcert(ctx, concert, place);
  const cancelled = concert.state === 'cancelled' ? [ctx.say.html('ticket-cancelled')] : [];
  const html = [
    `<b>${escapeHtml(concert.title)}</b>`,
    escapeHtml(whenText(concert, ctx.say)),
    escapeHtml(whereText(concert, ctx.say)),
    '',
    ...cancelled,
    ...lines,
  ].join('\n');
  const open = press(ctx.say('concert-button-open'), concertButton.data({ concert: concert.id }));
  return { html: html.trimEnd(), ...inline([...rows, [open]]), listens: false };
}

/** Every concert the person has seats of or waits for. */
export async function ownScreen(ctx: Ctx): Promise<Screen> {
  const own = await ownSeats(ctx.services.db, ctx.caller, ctx.now);
  if (own.length === 0) {
    const all = press(ctx.say('concert-button-all'), concertsButton.data({ page: 0 }));
    return { html: ctx.say.html('seats-own-none'), ...inline([[all]]), listens: false };
  }
  return { html: ctx.say.html('seats-own-title'), ...inline(ownRows(ctx.say, own)), listens: false };
}

/** The same on the screen of what concerns a family. */
export async function onHousehold(ctx: Ctx): Promise<Addition> {
  return { rows: ownRows(ctx.say, await ownSeats(ctx.services.db, ctx.caller, ctx.now)) };
}

function ownRows(say: Say, own: readonly OwnSeats[]) {
  return own.map((one) => [
    press(shortened(ownLine(say, one), MOST_ON_BUTTON), on.standButton.data({ concert: one.concert.id })),
  ]);
}

function ownLine(say: Say, { concert, rsvp }: OwnSeats): string {
  const day = formatDayMonth(plainDateAt(concert.startsAt, concert.zone), say.language);
  return say('seats-own-line', { title: shortTitle(concert.title), day, standing: standingWord(say, concert, rsvp) });
}

function standingWord(say: Say, { state }: Concert, { seats, offeredSeats }: Rsvp): string {
  if (state === 'cancelled') return say('seats-own-cancelled');
  if (seats > 0) return say('seats-own-going', { count: countText(seats, say) });
  return say(offeredSeats > 0 ? 'seats-own-offered' : 'seats-own-waiting');
}
