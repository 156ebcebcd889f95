/** One's own data as plain values for a program to read: what the page tells, and the deeds it only counts. */

import type { EntryView } from '../../../entries/view.ts';
import type { OwnData } from '../../../privacy/own-data/taking.ts';

/** Instants are in UTC; ids are the program's own. */
export function plainData({ entries, children, ...data }: OwnData): unknown {
  return {
    ...data,
    entries: entries.map(({ entry, ...rest }) => ({ ...whole(entry), ...rest })),
    children: children.map(({ entry, ...rest }) => ({ entry: outline(entry), ...rest })),
  };
}

/** What a parent may know of the entry their child stands in: nobody else is in it. */
function outline({ number, state, contest, nomination, form, institution, ensembleName, submittedAt }: EntryView) {
  return {
    ...{ number, state, contest: contest.title, ensemble: ensembleName, submittedAt },
    ...{
      nomination: nomination?.title ?? null,
      form: form?.title ?? null,
      institution: institution?.shortName ?? null,
    },
  };
}

function whole(entry: EntryView) {
  const { id, channel, participants, teachers, accompanist, answers, reason, createdAt, updatedAt } = entry;
  return { id, ...outline(entry), channel, participants, teachers, accompanist, answers, reason, createdAt, updatedAt };
}
