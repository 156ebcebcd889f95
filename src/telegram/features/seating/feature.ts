/** Seats at concerts for families: the answer in one tap, the waiting list's offers, the ticket, the surname. */

import type { Feature } from '../../feature.ts';
import { onTap } from '../../feature.ts';
import { reply } from '../../screens/reply.ts';
import * as on from './buttons.ts';
import { askName, hearingName, nameIs, stopNaming, TALK } from './naming.ts';
import { onConcert, onHousehold, ownScreen } from './screens.ts';
import { answer, decline, stand, take, ticket } from './tapping.ts';

export const seating: Feature = {
  commands: [
    {
      name: 'seats',
      description: 'command-seats',
      async handle(ctx) {
        const { html, keyboard } = await ownScreen(ctx);
        await reply(ctx, html, keyboard);
      },
    },
  ],
  conversations: [{ name: TALK, run: hearingName, brief: true }],
  taps: [
    onTap(on.answerButton, answer),
    onTap(on.takeButton, take),
    onTap(on.declineButton, decline),
    onTap(on.ticketButton, ticket),
    onTap(on.standButton, stand),
    onTap(on.nameButton, askName),
    onTap(on.nameIsButton, nameIs),
    onTap(on.stopButton, stopNaming),
  ],
  additions: { concert: (ctx, concert) => onConcert(ctx, concert), household: onHousehold },
};
