/** The guest list of a concert for whoever may see who comes. */

import { plainDateAt } from '../calendar.ts';
import { sayWhen, sayWhere } from '../concerts/card-words.ts';
import type { Concert } from '../concerts/queries.ts';
import { guestsOf } from '../concerts/seats/queries.ts';
import type { SeatRefusal } from '../concerts/seats/refusals.ts';
import type { Database } from '../database/connect.ts';
import type { Paper } from '../paper/paper.ts';
import type { Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { spokenCode } from '../spoken-code.ts';
import type { Say } from '../texts/texts.ts';
import { guestsPaper } from './guests.ts';

export interface MadeGuestList {
  readonly concert: Concert;
  readonly paper: Paper;
  /** ASCII, with its ending. */
  readonly name: string;
}

/** The list as it is now, by surname; whoever told none stands with the code of their ticket. */
export async function makeGuestList(
  db: Database,
  caller: Caller,
  concertId: number,
  say: Say,
  now: Date,
): Promise<Result<MadeGuestList, SeatRefusal>> {
  const found = await guestsOf(db, caller, concertId);
  if (!found.ok) return found;
  const { concert, guests } = found.value;
  const expected = guests.filter(({ seats }) => seats > 0);
  if (expected.length === 0) return refused({ code: 'guests-none' });
  const listed = expected.map(({ surname, code, seats }) => ({
    surname: surname ?? say('guests-nameless', { code: code === null ? '' : spokenCode(code) }),
    seats,
  }));
  const title = say('guests-title', { title: concert.title });
  const occasion = [sayWhen(concert, now, say), sayWhere(concert)].filter((line) => line !== '');
  const paper = await guestsPaper({ contest: concert, say, now }, { title, occasion, guests: listed });
  return ok({ concert, paper, name: `guests_${concert.slug}_${plainDateAt(now, concert.zone)}.pdf` });
}
