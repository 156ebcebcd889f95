/** News of consents for an entry's contact. */

import type { FamilyDelivery } from '../../../entries/family/kinds.ts';
import { viewEntry } from '../../../entries/queries.ts';
import { loadEntry } from '../../../entries/storing/load.ts';
import { formatName } from '../../../people/name.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import type { Renderer, Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { papersButton } from '../papers/buttons.ts';

export const familyRenderers: Renderers<FamilyDelivery> = {
  'consent-withdrawn': aboutChild('family-news-withdrawn'),
  'paper-declined': aboutChild('family-news-declined'),
};

/** Tells something of one child of an entry, as long as the child is in it. */
function aboutChild(key: 'family-news-withdrawn' | 'family-news-declined'): Renderer<FamilyDelivery> {
  return async ({ entryId, childId }, { db, say }) => {
    const entry = await loadEntry(db, entryId);
    const child = entry?.participants.find((one) => one.childId === childId);
    if (!entry || !child) return { void: 'entry-gone' };
    const label = entryLabel(await viewEntry(db, entry), say);
    const open = press(say('papers-button-back'), papersButton.data({ entry: entryId, page: 0 }));
    return { text: say.html(key, { child: formatName(child), entry: label }), ...inline([[open]]) };
  };
}
