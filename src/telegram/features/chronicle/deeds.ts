/** What history calls a deed, and how people read it. A deed nobody has words for is told by its own name. */

import type { PlainKey } from '../../../texts/plain-key.ts';
import type { Say } from '../../../texts/texts.ts';

/** Deeds by the name they are kept under. */
const DEEDS: Readonly<Record<string, PlainKey>> = {
  absorbed: 'deed-absorbed',
  accepted: 'deed-accepted',
  added: 'deed-added',
  'answer-pinned': 'deed-answer-pinned',
  'answer-unpinned': 'deed-answer-unpinned',
  answered: 'deed-answered',
  'archive-taken': 'deed-archive-taken',
  cancelled: 'deed-cancelled',
  changed: 'deed-changed',
  'child-corrected': 'deed-child-corrected',
  'child-erased': 'deed-child-erased',
  'child-joined': 'deed-child-joined',
  'child-parted': 'deed-child-parted',
  confirmed: 'deed-confirmed',
  'consent-given': 'deed-consent-given',
  'consent-refused': 'deed-consent-refused',
  'consent-withdrawn': 'deed-consent-withdrawn',
  'contact-confirmed': 'deed-contact-confirmed',
  'contact-left': 'deed-contact-left',
  'contact-revoked': 'deed-contact-revoked',
  copied: 'deed-copied',
  'correction-overdue': 'deed-correction-overdue',
  edited: 'deed-edited',
  erased: 'deed-erased',
  explained: 'deed-explained',
  extended: 'deed-extended',
  'file-opened': 'deed-file-opened',
  finished: 'deed-finished',
  'handover-offered': 'deed-handover-offered',
  imported: 'deed-imported',
  'institution-merged': 'deed-institution-merged',
  listed: 'deed-listed',
  loaded: 'deed-loaded',
  merged: 'deed-merged',
  'offer-declined': 'deed-offer-declined',
  'offer-lapsed': 'deed-offer-lapsed',
  'offer-taken': 'deed-offer-taken',
  offered: 'deed-offered',
  'own-data-taken': 'deed-own-data-taken',
  'own-entries-exported': 'deed-own-entries-exported',
  'paper-declined': 'deed-paper-declined',
  'papers-confirmed': 'deed-papers-confirmed',
  'programme-begun': 'deed-programme-begun',
  'programme-changed': 'deed-programme-changed',
  'programme-dropped': 'deed-programme-dropped',
  'programme-moved': 'deed-programme-moved',
  'programme-published': 'deed-programme-published',
  proposed: 'deed-proposed',
  'protocol-written': 'deed-protocol-written',
  purged: 'deed-purged',
  recorded: 'deed-recorded',
  rejected: 'deed-rejected',
  'report-taken': 'deed-report-taken',
  restored: 'deed-restored',
  'results-published': 'deed-results-published',
  returned: 'deed-returned',
  'role-given': 'deed-role-given',
  'role-taken': 'deed-role-taken',
  'set-aside': 'deed-set-aside',
  started: 'deed-started',
  submitted: 'deed-submitted',
  'taken-back': 'deed-taken-back',
  'taken-over': 'deed-taken-over',
  'tally-shared': 'deed-tally-shared',
  'tally-unshared': 'deed-tally-unshared',
  'waiting-again': 'deed-waiting-again',
  waitlisted: 'deed-waitlisted',
  withdrawn: 'deed-withdrawn',
};

/** Files that were taken are kept as «workbook-exported», «jury-sheet-exported»… */
const EXPORTED = /-exported$/;

/** A deed in words, plain text. */
export function sayDeed(action: string, say: Say): string {
  const key = keyOf(action);
  return key === undefined ? say('deed-other', { action }) : say(key);
}

/** Whether there are words for a deed. */
export function hasWords(action: string): boolean {
  return keyOf(action) !== undefined;
}

function keyOf(action: string): PlainKey | undefined {
  // A consent's deed names its purpose behind a colon.
  const [name = ''] = action.split(':');
  if (Object.hasOwn(DEEDS, name)) return DEEDS[name];
  return EXPORTED.test(name) ? 'deed-exported' : undefined;
}
