/** The door of a concert: tickets checked, guests found and counted; for organizers the figures and the guest list. */

import { type Feature, onTap } from '../../feature.ts';
import { TICKET_LINK } from '../seating/ticket.ts';
import * as on from './buttons.ts';
import { arrived, check, checkEarly, openDoor, openLink, showDoor, walkIn } from './door.ts';
import { askGuest, hearingGuests, TALK } from './finding.ts';
import { onStaged, sendGuestList } from './organizing.ts';

export const admitting: Feature = {
  commands: [
    { name: 'door', description: 'command-door', roles: ['door', 'administrator', 'organizer'], handle: openDoor },
  ],
  links: [{ prefix: TICKET_LINK, handle: openLink }],
  conversations: [{ name: TALK, run: hearingGuests, brief: true }],
  taps: [
    onTap(on.doorButton, (ctx, values) => showDoor(ctx, values)),
    onTap(on.doneButton, (ctx, values) => showDoor(ctx, values)),
    onTap(on.walkInButton, walkIn),
    onTap(on.findButton, askGuest),
    onTap(on.checkButton, check),
    onTap(on.earlyButton, checkEarly),
    onTap(on.arrivedButton, arrived),
    onTap(on.listButton, sendGuestList),
  ],
  additions: { staged: onStaged },
};
