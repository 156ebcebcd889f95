/** Leaving a draft: what is said, and how to come back; deleting it. Pure. */

import { gathersList } from '../../../entries/questions.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { entryLine } from '../../entries/entry-text.ts';
import type { Addition } from '../../screens/additions.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { cancelButton, continueButton, editButton } from './buttons.ts';

/** Said when an entry is put aside: it is safe, and this is the way back. */
export function leftScreen(entry: EntryView, say: Say): Screen {
  if (entry.state !== 'draft') return { html: say.html('register-closed-card'), listens: false };
  const goOn = press(say('summary-continue'), continueButton.data({ entry: entry.id }));
  return { html: say.html('register-left'), ...inline([[goOn]]), listens: false };
}

/** Said where the person came away from a draft without leaving it: it is not submitted yet, and this is the way back. */
export function unfinished(entry: EntryView, say: Say): Addition {
  if (entry.state !== 'draft') return {};
  const goOn = press(say('register-go-on'), continueButton.data({ entry: entry.id }));
  return { lines: [say.html('register-unfinished', { entry: shortened(entryLine(entry, say)) })], rows: [[goOn]] };
}

/** Said where another entry is begun while one is open: the one before is put aside, and nothing of it is lost. */
export function startedAnew(before: EntryView, say: Say): string {
  return say.html('register-started-anew', { entry: shortened(entryLine(before, say)) });
}

/** The answers written down, a tap away from whoever changed a message after it was read. */
export function answersToChange(entry: EntryView, say: Say): Addition {
  if (gathersList(entry)) return {};
  const change = press(say('summary-edit'), editButton.data({ entry: entry.id }));
  return { lines: [say.html('edited-what-is-saved')], rows: [[change]] };
}

/** Deleting a draft takes a second tap; meanwhile its question stands. */
export function cancelScreen({ say }: { say: Say }, { id }: Pick<EntryView, 'id'>): Screen {
  const rows = [
    [press(say('cancel-yes'), cancelButton.data({ entry: id }))],
    [press(say('cancel-no'), continueButton.data({ entry: id }))],
  ];
  return { html: say.html('cancel-ask'), ...inline(rows), listens: true, asks: 'cancel' };
}
