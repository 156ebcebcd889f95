/** Leaving a draft: what is said, and how to come back. Pure. */

import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { inline, press, type Screen } from '../../screen.ts';
import { continueButton } from './buttons.ts';

/** Said when an entry is put aside: it is safe, and this is the way back. */
export function leftScreen(entry: EntryView, say: Say): Screen {
  if (entry.state !== 'draft') return { html: say.html('register-closed-card'), listens: false };
  const goOn = press(say('summary-continue'), continueButton.data({ entry: entry.id }));
  return { html: say.html('register-left'), ...inline([[goOn]]), listens: false };
}
