/** The board as a message: what stands on it at the moment it is drawn, and the ways to what waits for the contact. */

import type { BoardDelivery } from '../../../entries/board/kinds.ts';
import { boardOf } from '../../../entries/board/queries.ts';
import { type BoardEntry, wantsContact } from '../../../entries/board/rules.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { fitted } from '../../entries/entry-card.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { correctButton, showButton } from '../my-entries/buttons.ts';
import { boardLines } from './lines.ts';

/** Entries that have a button of their own. */
const MOST_BUTTONS = 6;
const MOST_ON_BUTTON = 30;

export const boardRenderers: Renderers<BoardDelivery> = {
  async 'entry-board'({ personId, contestId }, { db, say, now }) {
    const board = await boardOf(db, { personId, contestId });
    if (!board || board.entries.length === 0) return { void: 'nothing-to-show' };
    const wanting = board.entries.filter(wantsContact).slice(0, MOST_BUTTONS);
    const rows = [
      ...wanting.map((entry) => [wayTo(entry, say)]),
      [press(say('home-door-my'), goTo.data({ command: 'my' }))],
    ];
    return { text: fitted(boardLines(board, say, now)), ...inline(rows), silent: true };
  },
  'entry-board-moved': async (_, { say }) => ({ text: say.html('board-moved') }),
};

/** Each opens below the board, which stays as it is. */
function wayTo({ id: entry, number, title, state }: BoardEntry, say: Say) {
  const name = shortened([number ?? say('state-draft'), title].filter(Boolean).join(' · '), MOST_ON_BUTTON);
  if (state === 'returned') return press(say('board-button-correct', { entry: name }), correctButton.data({ entry }));
  return press(say('board-button-open', { entry: name }), showButton.data({ entry }));
}
