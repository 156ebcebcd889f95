/** The news about confirmed contacts, made from what stands when they are sent. */

import type { ContactDelivery } from '../../../institutions/contacts/kinds.ts';
import { contactRequest } from '../../../institutions/contacts/queries.ts';
import { institutionById } from '../../../institutions/queries.ts';
import type { TextKey } from '../../../texts/keys.ts';
import type { Renderer, Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { institutionButton } from './buttons.ts';
import { requestHtml, requestRows } from './request.ts';

export const contactRenderers: Renderers<ContactDelivery> = {
  async 'contact-asked'({ requestId }, { db, say }) {
    const request = await contactRequest(db, requestId);
    if (request?.verdict !== null) return { void: 'request-settled' };
    return { text: await requestHtml(db, request, say), ...inline(requestRows(request, say)) };
  },
  'contact-confirmed': news('contacts-news-confirmed'),
  'contact-declined': news('contacts-news-declined'),
  'contact-revoked': news('contacts-news-revoked'),
};

type NewsKey = Extract<TextKey, `contacts-news-${string}`>;

/** One sentence, and the way to the institution as it is for them now. */
function news(key: NewsKey): Renderer<{ kind: string; institutionId: number }> {
  return async ({ institutionId }, { db, say }) => {
    const institution = await institutionById(db, institutionId);
    if (!institution) return { void: 'institution-gone' };
    const open = press(say('institution-button-open'), institutionButton.data({ institution: institution.id }));
    return { text: say.html(key, { institution: institution.shortName }), ...inline([[open]]) };
  };
}
