/** The rows of buttons by which a family says how many come. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { Concert } from '../../../concerts/queries.ts';
import type { Standing } from '../../../concerts/seats/answering.ts';
import { answersClose, isOffered, whySilent } from '../../../concerts/seats/rules.ts';
import type { Say } from '../../../texts/texts.ts';
import { press } from '../../screens/screen.ts';
import * as on from './buttons.ts';

type Row = InlineKeyboardButton[];

/** Numbers in one row of a phone at most; fewer where one of them is «Придём: 1», which must not be cut off. */
const MOST_IN_ROW = { numbers: 4, words: 3 };

/**
 * Buttons to answer about a concert, the same for everybody: for copies of an announcement of it. A tap is answered by a
 * word on it and a message about the own seats.
 */
export function answerRows(
  say: Say,
  { id, seatsPerFamily }: Pick<Concert, 'id' | 'seatsPerFamily'>,
  announcementId: number,
): Row[] {
  const place: on.Place = `copy${announcementId}`;
  const of = { concert: id, place };
  const notComing = press(say('seats-button-not-coming'), on.answerButton.data({ ...of, seats: 0 }));
  return [...numberRows(say, { id, most: seatsPerFamily, style: 'words' }, undefined, place), [notComing]];
}

/** Buttons for one family, below the question: what they chose is marked, an offer comes first. */
export function seatRows(
  say: Say,
  concert: Concert,
  standing: Standing | undefined,
  { place, now }: { place: on.Place; now: Date },
): Row[] {
  if (whySilent(concert, now)) return [];
  const of = { concert: concert.id, place };
  const rsvp = standing?.rsvp;
  const seats = rsvp?.seats ?? 0;
  const most = now < answersClose(concert) ? concert.seatsPerFamily : Math.min(seats, concert.seatsPerFamily);
  const chosen = rsvp && rsvp.state !== 'not-coming' ? rsvp.wanted : undefined;
  const notComing = press(say('seats-button-not-coming'), on.answerButton.data({ ...of, seats: 0 }));
  const ticket = press(say('seats-button-ticket'), on.ticketButton.data({ concert: concert.id }));
  return [
    ...(rsvp && isOffered(rsvp, now) ? offerRows(say, of, rsvp.offeredSeats) : []),
    ...numberRows(say, { id: concert.id, most, style: 'numbers' }, chosen, place),
    [...(chosen === undefined && (rsvp || most === 0) ? [] : [notComing]), ...(seats > 0 ? [ticket] : [])],
  ];
}

/** Taking what is held, or leaving it to the next. */
export function offerRows(say: Say, of: { concert: number; place: string }, seats: number): Row[] {
  return [
    [press(say('seats-button-take', { seats }), on.takeButton.data({ ...of, seats }))],
    [press(say('seats-button-decline'), on.declineButton.data(of))],
  ];
}

function numberRows(
  say: Say,
  { id, most, style }: { id: number; most: number; style: keyof typeof MOST_IN_ROW },
  chosen: number | undefined,
  place: on.Place,
): Row[] {
  const buttons = Array.from({ length: most }, (_, at) => {
    const seats = at + 1;
    const plain = seats === 1 && style === 'words' ? 'seats-button-come' : 'seats-button-number';
    const label = say(seats === chosen ? 'seats-button-chosen' : plain, { seats: String(seats) });
    return press(label, on.answerButton.data({ concert: id, seats, place }));
  });
  const inRow = Math.ceil(most / Math.ceil(most / MOST_IN_ROW[style]));
  const rows: Row[] = [];
  for (let from = 0; from < buttons.length; from += inRow) rows.push(buttons.slice(from, from + inRow));
  return rows;
}
