/** The question about participants: the list so far, how to write it, and how to put it right. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { EntryView } from '../../../entries/view.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Say } from '../../../texts/texts.ts';
import { participantText } from '../../entry-text.ts';
import { packed, press } from '../../screen.ts';
import { finishButton, removeButton, removeListButton } from './buttons.ts';
import type { Asking, Piece } from './questions.ts';

const STEP = 'participants';

/** Solo: one child. Others: the list grows until it is finished. */
export function participantsPiece({ entry, say }: Asking): Piece {
  const solo = entry.form?.max === 1;
  const listed = entry.participants.map((child) => `${child.position}. ${escapeHtml(participantText(child, say))}`);
  const grades = entry.contest.age_basis.kind === 'school_grade';
  const example = say.html(grades ? 'ask-participants-example-grade' : 'ask-participants-example');
  return {
    lines:
      listed.length > 0
        ? [`<b>${say.html('participants-so-far', { count: listed.length })}</b>`, ...listed, ...stillToCome(entry, say)]
        : [
            `<b>${say.html(solo ? 'ask-participant' : 'ask-participants')}</b>`,
            ...(solo ? [] : [say.html('ask-participants-how')]),
            example,
          ],
    rows: listRows(entry, say),
  };
}

/** How many the form or the contact said there will be, where that is not reached yet. */
function stillToCome({ participants, declaredCount, form }: EntryView, say: Say): string[] {
  const wanted = declaredCount ?? form?.min ?? 1;
  return participants.length < wanted
    ? [say.html('participants-more', { left: wanted - participants.length })]
    : [say.html('participants-enough')];
}

function listRows({ id, participants }: EntryView, say: Say): InlineKeyboardButton[][] {
  if (participants.length === 0) return [];
  return [
    [press(say('participants-finish'), finishButton.data({ entry: id, step: STEP }))],
    [press(say('participants-remove'), removeListButton.data({ entry: id, step: STEP }))],
  ];
}

/** Whom to take out of the list: one button a person. */
export function removeRows({ id, participants }: EntryView): InlineKeyboardButton[][] {
  return packed(
    participants.map(({ position, lastName, firstName }) =>
      press(`✕ ${lastName} ${firstName}`, removeButton.data({ entry: id, step: STEP, at: position })),
    ),
  );
}
