/** The question about teachers: the name, then position and phone; remembered ones on buttons. Pure. */

import type { EntryView, TeacherView } from '../../../entries/view.ts';
import { formatName } from '../../../people/name.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { press } from '../../screens/screen.ts';
import { finishButton, removeButton, teacherButton } from './buttons.ts';
import type { Asking, Piece } from './questions.ts';

const STEP = 'teachers';

/** Whether the question in front asks for a phone, by a keyboard of the person's own. */
export function asksPhone({ asking, teachers }: EntryView): boolean {
  const unfinished = teachers.find(({ position, phone }) => position === null || phone === null);
  return asking === STEP && unfinished !== undefined && unfinished.position !== null;
}

/** What is still to be told comes first: a position, a phone; then another teacher or the end. */
export function teachersPiece(asking: Asking): Piece {
  const { entry, say } = asking;
  const unfinished = entry.teachers.find(({ position, phone }) => position === null || phone === null);
  if (!unfinished) return listPiece(asking);
  const name = formatName(unfinished);
  if (unfinished.position === null) {
    return {
      lines: [`<b>${say.html('ask-teacher-position', { name })}</b>`, say.html('ask-teacher-position-example')],
      rows: [again(entry, unfinished, asking)],
    };
  }
  return {
    lines: [`<b>${say.html('ask-teacher-phone', { name })}</b>`, say.html('ask-teacher-phone-example')],
    own: {
      keyboard: [
        [{ text: say('share-my-phone'), request_contact: true }],
        [{ text: say('button-back') }, { text: say('register-leave') }],
      ],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  };
}

function listPiece({ entry, known, say }: Asking): Piece {
  const listed = entry.teachers.map((teacher) => `• ${escapeHtml(formatName(teacher))}`);
  const remembered = known.teachers.map((teacher) => [
    press(formatName(teacher), teacherButton.data({ entry: entry.id, step: STEP, teacher: teacher.teacherId })),
  ]);
  if (listed.length === 0) {
    return { lines: [`<b>${say.html('ask-teacher')}</b>`, say.html('ask-teacher-example')], rows: remembered };
  }
  const remove = entry.teachers.map((teacher, index) => [
    press(
      say('teacher-remove', { name: teacher.lastName }),
      removeButton.data({ entry: entry.id, step: STEP, at: index + 1 }),
    ),
  ]);
  const done = press(say('teachers-finish'), finishButton.data({ entry: entry.id, step: STEP }));
  return {
    lines: [`<b>${say.html('teachers-so-far')}</b>`, ...listed, say.html('teachers-more')],
    rows: [[done], ...remembered, ...remove],
  };
}

/** A name mistyped is taken out and written anew. */
function again(entry: EntryView, teacher: TeacherView, { say }: Asking) {
  const at = entry.teachers.indexOf(teacher) + 1;
  return [press(say('teacher-again'), removeButton.data({ entry: entry.id, step: STEP, at }))];
}
