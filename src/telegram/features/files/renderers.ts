/** The reminder of what is still owed, made from the entries as they are when it is sent. */

import { shownEnd } from '../../../contests/card.ts';
import { sayEnd } from '../../../contests/card-words.ts';
import { fieldLabel } from '../../../contests/fields/field-words.ts';
import type { OwedReminder } from '../../../entries/files/kinds.ts';
import { type Owed, owedAnswers } from '../../../entries/files/owed.ts';
import { entriesOfContact } from '../../../entries/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { asFacts } from '../../entries/entry-text.ts';
import type { Renderers } from '../../outgoing/render.ts';
import { inline, press } from '../../screens/screen.ts';
import { openButton, stepWord } from '../registering/buttons.ts';

/** Entries told one by one, each with its button; the rest are counted. */
const MOST_TOLD = 5;
/** Characters of a label that leave room for the verb beside it. */
const MOST_ON_BUTTON = 24;

export const owedRenderers: Renderers<OwedReminder> = {
  async 'owed-reminder'({ contestId, personId, until }, { db, say, now }) {
    const end = new Date(until);
    if (now >= end) return { void: 'over' };
    const owing = (await entriesOfContact(db, personId, contestId))
      .map((entry) => ({ entry, owed: owedBy(entry, end) }))
      .filter(({ owed }) => owed.length > 0)
      .sort((one, other) => (one.entry.number ?? '').localeCompare(other.entry.number ?? ''));
    const [first] = owing;
    if (!first) return { void: 'nothing-owed' };
    const told = owing.slice(0, MOST_TOLD);
    const rest = owing.length - told.length;
    const text = [
      say.html('files-reminder', {
        until: sayEnd(shownEnd(end, first.entry.contest.zone), first.entry.contest.zone, say),
      }),
      ...told.map(({ entry, owed }) => entryLineOf(entry, owed, say)),
      ...(rest > 0 ? [say.html('files-reminder-more', { count: rest })] : []),
    ].join('\n');
    return { text, ...inline(told.flatMap(({ entry, owed }) => sendRow(entry, owed, say))) };
  },
};

function owedBy(entry: EntryView, end: Date): Owed[] {
  return owedAnswers(entry.contest, asFacts(entry)).filter(({ until }) => until.getTime() === end.getTime());
}

/** «• ЗЛБ-012 · Зимняя сказка: видео, фонограмма» */
function entryLineOf(entry: EntryView, owed: readonly Owed[], say: Say): string {
  const fields = owed.map(({ use }) => fieldLabel(use, entry.nomination, say)).join(', ');
  return say.html('files-reminder-entry', { entry: entryLabel(entry, say), fields });
}

/** Leads straight to the first question owed. */
function sendRow(entry: EntryView, [first]: readonly Owed[], say: Say) {
  if (!first) return [];
  const label = say('files-reminder-button', { entry: shortened(entryLabel(entry, say), MOST_ON_BUTTON) });
  return [[press(label, openButton.data({ entry: entry.id, step: stepWord(`field:${first.use.id}`) }))]];
}
