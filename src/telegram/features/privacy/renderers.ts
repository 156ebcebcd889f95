/** What others hear of an erasure: the contact and the organizers, each with the way to what is left. */

import { contestById } from '../../../contests/queries.ts';
import { viewEntry } from '../../../entries/queries.ts';
import { loadEntry } from '../../../entries/storing/load.ts';
import type { ErasureDelivery } from '../../../privacy/erasing/words.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { inline, press } from '../../screens/screen.ts';
import { cardButton, listButton } from '../moderating/buttons.ts';
import { showButton } from '../my-entries/buttons.ts';

export const erasureRenderers: Renderers<ErasureDelivery> = {
  async 'contact-erased'({ contestId, entries }, { db, say }) {
    const contest = await contestById(db, contestId);
    if (!contest) return { void: 'contest-gone' };
    const open = press(say('erasure-button-list'), listButton.data({ contest: contestId, filter: 'all', page: 0 }));
    const text = say.html('erasure-news-contact', { contest: shortTitle(contest.definition.title), count: entries });
    return { text, ...inline([[open]]) };
  },
  async 'child-erased'({ entryId, withdrawn, staff }, { db, say }) {
    const entry = await loadEntry(db, entryId);
    if (!entry) return { void: 'entry-gone' };
    const { number, contest } = await viewEntry(db, entry);
    const named = [number, shortTitle(contest.title)].filter(Boolean).join(' · ');
    const data = staff
      ? cardButton.data({ entry: entryId, filter: 'all', page: 0 })
      : showButton.data({ entry: entryId });
    const text = say.html(withdrawn ? 'erasure-news-withdrawn' : 'erasure-news-smaller', { entry: named });
    return { text, ...inline([[press(say('my-button-open'), data)]]) };
  },
};
