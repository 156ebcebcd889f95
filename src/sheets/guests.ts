/** A guest list for the door: surname, seats, and a square to tick when they come. */

import type { Paper, TableRow } from '../paper/paper.ts';
import { column, type Framing, framed, table } from './frame.ts';
import { madeInTurns } from './turns.ts';

export interface Guest {
  readonly surname: string;
  readonly seats: number;
}

const TICKED = 20;

/** The guests in the alphabet's order; `occasion`: when and where, below the title. */
export async function guestsPaper(
  setting: Framing,
  { title, occasion = [], guests }: { title: string; occasion?: readonly string[]; guests: readonly Guest[] },
): Promise<Paper> {
  const { say } = setting;
  const order = new Intl.Collator(say.language);
  const sorted = [...guests].sort((one, other) => order.compare(one.surname, other.surname));
  const rows = await madeInTurns(sorted, ({ surname, seats }, at): TableRow[] => [
    { kind: 'row', cells: [`${at + 1}`, surname, `${seats}`, [{ text: '', box: true }], ''] },
  ]);
  const columns = [
    column(say, 'paper-column-place', 'fit', 'right'),
    column(say, 'paper-column-surname', { share: 3 }),
    column(say, 'paper-column-seats', 'fit', 'center'),
    column(say, 'paper-column-came', 'fit', 'center'),
    column(say, 'paper-column-notes', { share: 2 }),
  ];
  const seats = guests.reduce((sum, guest) => sum + guest.seats, 0);
  const lines = [...occasion, say('paper-guests-hint', { guests: guests.length, seats })];
  const sheet = framed(setting, { title, lines }, [table(say, columns, rows, TICKED)]);
  return { title, sheets: [sheet] };
}
