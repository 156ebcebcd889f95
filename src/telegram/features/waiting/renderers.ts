/** The news that there is a place, made from the entry as it is when they are sent. */

import { viewEntry } from '../../../entries/queries.ts';
import { loadEntry } from '../../../entries/storing/load.ts';
import type { EntryOffered } from '../../../entries/waiting/kinds.ts';
import { isOffered } from '../../../entries/waiting/rules.ts';
import { formatInstant } from '../../../texts/format.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { showButton } from '../my-entries/buttons.ts';
import { declineButton, takeButton } from './buttons.ts';

export const waitingRenderers: Renderers<EntryOffered> = {
  async 'entry-offered'({ entryId }, { db, say, now }) {
    const found = await loadEntry(db, entryId);
    if (!found) return { void: 'entry-gone' };
    if (found.offeredUntil === null || !isOffered(found, now)) return { void: 'offer-gone' };
    const entry = await viewEntry(db, found);
    const until = formatInstant(found.offeredUntil, entry.contest.zone, say);
    const id = { entry: entryId };
    const rows = [
      [press(say('waiting-button-take'), takeButton.data(id))],
      [press(say('waiting-button-decline'), declineButton.data(id))],
      [press(say('my-button-open'), showButton.data(id))],
    ];
    return { text: say.html('waiting-news', { entry: entryLabel(entry, say), until }), ...inline(rows) };
  },
};
