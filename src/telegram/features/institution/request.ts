/** A request to see all entries of an institution, in words: the same for the message and for the queue. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { Database } from '../../../database/connect.ts';
import { countMadeFor } from '../../../entries/lists/contact-list.ts';
import type { Colleague, ContactRequest } from '../../../institutions/contacts/queries.ts';
import { phoneParts } from '../../../people/phone.ts';
import type { Say } from '../../../texts/texts.ts';
import { press } from '../../screens/screen.ts';
import { decideButton } from './buttons.ts';

/** Who asks, what for, and by what an organizer can tell that they belong there. */
export async function requestHtml(db: Database, request: ContactRequest, say: Say): Promise<string> {
  const { institution, asker, confirmed } = request;
  const count = await countMadeFor(db, asker.personId, institution.id);
  const names = confirmed.map((one) => named(one, say)).join(', ');
  return [
    say.html('contacts-request', { name: named(asker, say), institution: institution.shortName }),
    ...(asker.phone ? [say.html('contacts-request-phone', { phone: phoneParts(asker.phone).number })] : []),
    say.html('contacts-request-entries', { count }),
    names ? say.html('contacts-request-known', { names }) : say.html('contacts-request-first'),
    '',
    say.html('contacts-request-gives'),
  ].join('\n');
}

export function requestRows({ id }: Pick<ContactRequest, 'id'>, say: Say): InlineKeyboardButton[][] {
  return [
    [
      press(say('contacts-button-confirm'), decideButton.data({ request: id, verdict: 'confirmed' })),
      press(say('contacts-button-decline'), decideButton.data({ request: id, verdict: 'declined' })),
    ],
  ];
}

function named({ name, personId }: Colleague, say: Say): string {
  return name ?? say('staff-nameless', { id: personId });
}
