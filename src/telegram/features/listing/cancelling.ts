/** Undoing a list of soloists: asked about once more, then done. Pure. */

import type { ListView } from '../../../entries/lists/queries.ts';
import type { Say } from '../../../texts/texts.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { goTo } from '../home/doors.ts';
import { cancelListButton, showListButton } from './buttons.ts';

/** Undoing a list takes a second tap, or a second word. */
export function cancelListScreen({ entryId: entry, drafts }: ListView, say: Say): Screen {
  const rows = [
    [press(say('listing-cancel-yes'), cancelListButton.data({ entry }))],
    [press(say('listing-cancel-no'), showListButton.data({ entry }))],
  ];
  const html = say.html('listing-cancel-ask', { count: drafts.length });
  return { html, ...inline(rows), listens: true, asks: 'cancel' };
}

/** The list is gone. */
export function cancelledListScreen(say: Say): Screen {
  const contests = press(say('home-door-contests'), goTo.data({ command: 'contests' }));
  return { html: say.html('listing-cancelled'), ...inline([[contests]]), listens: false };
}
