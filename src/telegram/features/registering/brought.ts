/** Whom an earlier entry brought along, said before the next question: names and ages, the teacher, the way to change them. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { EntryView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { participantText } from '../../entries/entry-text.ts';
import { press } from '../../screens/screen.ts';
import { type Room, toldLines } from '../../screens/told-lines.ts';
import { openButton, wholeListButton } from './buttons.ts';

/** The next question follows below in the same message. */
const NAMED: Room = { most: 20, characters: 1800 };

/** What came along with a remembered ensemble; its children are not named where the question below lists them. */
export function broughtLines(entry: EntryView, next: EntryView['asking'], say: Say): string[] {
  const { participants, declaredCount, teachers } = entry;
  const count = participants.length || (declaredCount ?? 0);
  const isListedBelow = next === 'participants' && entry.contest.age_basis.kind !== 'school_grade';
  return [
    say.html(teachers.length > 0 ? 'roster-brought' : 'roster-brought-alone', { count }),
    ...(isListedBelow ? [] : broughtPeople(entry, say)),
  ];
}

/** Everybody by name, the first of very many; then the teachers. */
export function broughtPeople({ participants, teachers }: EntryView, say: Say): string[] {
  const lines = participants.map((child) => `${child.position}. ${escapeHtml(participantText(child, say))}`);
  const label = say('entry-teacher');
  return [
    ...toldLines(lines, NAMED, (count) => say.html('entry-participants-more', { count })),
    ...(teachers.length > 0 ? [say.html('entry-line', { label, value: teachers.map(formatName).join('; ') })] : []),
  ];
}

/** The ways to see everybody of a long list, and to change it before going on. */
export function broughtRows(
  { id, participants }: EntryView,
  next: EntryView['asking'],
  say: Say,
): InlineKeyboardButton[][] {
  if (participants.length === 0 || next === 'participants') return [];
  return [
    participants.length > NAMED.most ? [press(say('participants-show-all'), wholeListButton.data({ entry: id }))] : [],
    [press(say('roster-change'), openButton.data({ entry: id, step: 'participants' }))],
  ];
}
