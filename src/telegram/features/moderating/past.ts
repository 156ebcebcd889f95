/** The last things that happened to an entry after it was first submitted, and the reason that stands. */

import { plainDateAt } from '../../../calendar.ts';
import type { Database } from '../../../database/connect.ts';
import { changesSinceDecision } from '../../../entries/correction/changes.ts';
import type { EntryView } from '../../../entries/view.ts';
import { isSetAside } from '../../../entries/waiting/rules.ts';
import { historyOf, type PastEvent } from '../../../history/queries.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import { formatTime } from '../../../texts/format.ts';
import type { TextKey } from '../../../texts/keys.ts';
import type { Say } from '../../../texts/texts.ts';
import { changedLines } from './changed.ts';

/** Told on a card; the whole history is kept. */
const MOST_TOLD = 3;

/** What is worth telling; answers to a draft are not. */
const DEEDS = {
  submitted: 'moderating-past-submitted',
  waitlisted: 'moderating-past-waitlisted',
  edited: 'moderating-past-edited',
  accepted: 'moderating-past-accepted',
  returned: 'moderating-past-returned',
  rejected: 'moderating-past-rejected',
  'set-aside': 'moderating-past-set-aside',
  withdrawn: 'moderating-past-withdrawn',
  restored: 'moderating-past-restored',
  offered: 'waiting-past-offered',
  'offer-taken': 'waiting-past-taken',
  'offer-declined': 'waiting-past-declined',
  'offer-lapsed': 'waiting-past-lapsed',
  'waiting-again': 'waiting-past-again',
  extended: 'extending-past-extended',
} as const satisfies Record<string, TextKey>;

/**
 * «2 декабря, 09:15: вернули на исправление», HTML, the latest last; then what changed since an organizer last decided,
 * with the old answers beside the new.
 */
export async function pastLines(db: Database, entry: EntryView, say: Say, now: Date): Promise<string[]> {
  const past = await historyOf(db, 'entry', entry.id);
  const changed = await changesSinceDecision(db, entry, past);
  return [...deedLines(past, entry, say), ...changedLines(changed, entry, say, now)];
}

function deedLines(past: readonly PastEvent[], entry: EntryView, say: Say): string[] {
  const { zone } = entry.contest;
  const events = past.flatMap(({ at, action }) => (isDeed(action) ? [{ at, action }] : []));
  const afterFirst = events.slice(1);
  const changes = afterFirst.filter(({ action }, index) => action !== afterFirst[index + 1]?.action);
  const lines = changes.slice(-MOST_TOLD).map(({ at, action }) => {
    const day = formatDayMonth(plainDateAt(at, zone), say.language);
    return say.html(DEEDS[action], { at: `${day}, ${formatTime(at, zone, say.language)}` });
  });
  const reasonStands = entry.state === 'returned' || entry.state === 'rejected' || isSetAside(entry);
  return reasonStands && entry.reason !== null
    ? [...lines, say.html('moderating-reason', { reason: entry.reason })]
    : lines;
}

function isDeed(action: string): action is keyof typeof DEEDS {
  return Object.hasOwn(DEEDS, action);
}
