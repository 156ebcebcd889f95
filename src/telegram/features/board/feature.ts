/** The board: one message per contest that shows all entries of a contact and is kept up to date. */

import { sendBoardAnew } from '../../../entries/board/actions.ts';
import { contestsWithBoard } from '../../../entries/board/queries.ts';
import { isOnBoard } from '../../../entries/board/rules.ts';
import { entriesOfContact } from '../../../entries/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { answerTap, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { unfinished } from '../registering/leaving.ts';
import { boardButton } from './buttons.ts';

export const board: Feature = {
  commands: [{ name: 'board', description: 'command-board', handle: openBoard }],
  taps: [onTap(boardButton, showBoard)],
  additions: {
    async entry({ say, caller }, entry) {
      const shown = entry.number !== null && entry.contactId === caller.personId && isOnBoard(entry);
      return shown
        ? { seldom: [[press(say('board-button-show'), boardButton.data({ contest: entry.contestId }))]] }
        : {};
    },
  },
};

/** /board: the only one at once, a choice of several. */
async function openBoard(ctx: Ctx): Promise<void> {
  const { say, services, caller } = ctx;
  const boards = await contestsWithBoard(services.db, caller.personId);
  const [first, ...others] = boards;
  if (!first) {
    return showNone(ctx);
  }
  if (others.length === 0) return sendAnew(ctx, first.contestId);
  const titleOf = titlesAmong(boards);
  const rows = boards.map(({ contestId, definition }) => [
    press(titleOf({ definition }), boardButton.data({ contest: contestId })),
  ]);
  await reply(ctx, say.html('board-which'), inline(rows).keyboard);
}

/** Nothing is submitted yet: a draft goes on from here, and only without one a contest is chosen. */
async function showNone(ctx: Ctx): Promise<void> {
  const { say, services, caller } = ctx;
  const draft = (await entriesOfContact(services.db, caller.personId)).findLast(({ state }) => state === 'draft');
  const { lines, rows } = draft
    ? unfinished(draft, say)
    : {
        lines: [say.html('board-none-how')],
        rows: [[press(say('home-door-contests'), goTo.data({ command: 'contests' }))]],
      };
  await reply(ctx, [say.html('board-none'), ...(lines ?? [])].join('\n\n'), inline([...(rows ?? [])]).keyboard);
}

async function showBoard(ctx: Ctx, { contest }: { contest: number }): Promise<void> {
  await sendAnew(ctx, contest);
  await answerTap(ctx, ctx.say('board-coming'));
}

/** The board is theirs who ask: another's contest shows nothing. */
async function sendAnew({ services, caller, now }: Ctx, contestId: number): Promise<void> {
  await sendBoardAnew(services.db, { personId: caller.personId, contestId }, now);
  services.wakeSender();
}
