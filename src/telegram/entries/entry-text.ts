/** An entry in words: the same lines for the summary before a submit, the contact's card and the organizers' card. */

import { plainDateAt } from '../../calendar.ts';
import type { FieldUse } from '../../contests/definition.ts';
import { fieldLabel, formTitle } from '../../contests/fields/field-words.ts';
import { type Asked, formatAnswer } from '../../contests/fields/fields.ts';
import type { CategoryReason } from '../../entries/judging/age.ts';
import { fieldApplies, gathersList, stepsOf } from '../../entries/questions.ts';
import type { EntryView, ParticipantView, TeacherView } from '../../entries/view.ts';
import type { EntryState } from '../../entries/words.ts';
import { formatName } from '../../people/name.ts';
import { formatBirthDate, formatDate } from '../../texts/format.ts';
import { escapeHtml } from '../../texts/html.ts';
import type { PlainKey, Say } from '../../texts/texts.ts';

/** Participants a card names whole; of more the first are named, and the rest counted. */
const NAMED_WHOLE = 20;
const NAMED = 12;

const STATE_KEYS = {
  draft: 'state-draft',
  submitted: 'state-submitted',
  waitlisted: 'state-waitlisted',
  accepted: 'state-accepted',
  returned: 'state-returned',
  rejected: 'state-rejected',
  withdrawn: 'state-withdrawn',
} as const satisfies Record<EntryState, PlainKey>;

/** «Принята». */
export function stateName(state: EntryState, say: Say): string {
  return say(STATE_KEYS[state]);
}

/** One line for a list or a button, plain text: «ЗЛБ-012 · Зимняя сказка · Эстрадный вокал». */
export function entryLine(entry: EntryView, say: Say): string {
  const head = entry.number ?? say('state-draft');
  if (gathersList(entry)) return [head, say('listing-name')].join(' · ');
  return [head, titleOf(entry) ?? entry.ensembleName ?? firstName(entry), entry.nomination?.title]
    .filter(Boolean)
    .join(' · ');
}

/** The form as the entry's nomination calls it, or null. */
export function formName({ nomination, form }: EntryView): string | null {
  return nomination && form ? formTitle(nomination, form) : (form?.title ?? null);
}

/** The performance's or work's title as the contact gave it, or null. */
export function titleOf(entry: EntryView): string | null {
  const use = entry.contest.fields.find(({ kind }) => kind === 'title');
  const answer = use && entry.answers[use.id];
  return typeof answer === 'string' ? answer : null;
}

/** The whole entry as lines of HTML, without its flags; what is not answered yet is left out. */
export function entryLines(entry: EntryView, say: Say, now: Date): string[] {
  const line = (label: PlainKey, value: string | null | undefined) =>
    value ? [say.html('entry-line', { label: say(label), value })] : [];
  const nomination = [entry.nomination?.title, formName(entry)].filter(Boolean).join(', ');
  return [
    ...line('entry-nomination', nomination),
    ...line('entry-institution', entry.institution?.shortName),
    ...line('entry-ensemble', entry.ensembleName),
    ...participantLines(entry, say),
    ...line('entry-category', entry.declaredCategory?.title),
    ...line('entry-teacher', entry.teachers.map(teacherLine).join('; ')),
    ...fieldLines(entry, say, now),
    ...line('entry-accompanist', entry.accompanist && teacherLine(entry.accompanist)),
  ];
}

function participantLines(entry: EntryView, say: Say): string[] {
  const { participants } = entry;
  if (entry.headcountOnly) {
    const value = say('headcount-children', { count: entry.declaredCount ?? 0 });
    return [say.html('entry-line', { label: say('headcount-label'), value })];
  }
  const [only] = participants;
  if (!only) return [];
  if (participants.length === 1) {
    return [say.html('entry-line', { label: say('entry-participant'), value: participantText(only, say) })];
  }
  const named = participants.length > NAMED_WHOLE ? NAMED : participants.length;
  const rest = participants.length - named;
  return [
    say.html('entry-participants', { count: participants.length }),
    ...participants.slice(0, named).map((child) => `${child.position}. ${escapeHtml(participantText(child, say))}`),
    ...(rest > 0 ? [say.html('entry-participants-more', { count: rest })] : []),
  ];
}

/** «Королёва Алёна Артёмовна, 14.05.2015 (11 лет)», plain text. */
export function participantText(child: ParticipantView, say: Say): string {
  const age = child.age === null ? gradeText(child.grade, say) : say('entry-age', { age: child.age });
  return `${formatName(child)}, ${formatBirthDate(child.birthDate)}${age ? ` (${age})` : ''}`;
}

function gradeText(grade: string | null, say: Say): string {
  if (grade === null) return '';
  return grade === 'preschool' ? say('entry-grade-preschool') : say('entry-grade', { grade });
}

function teacherLine(teacher: TeacherView): string {
  return [formatName(teacher), teacher.position].filter(Boolean).join(', ');
}

function fieldLines(entry: EntryView, say: Say, now: Date): string[] {
  const asked = new Set<string>(stepsOf(entry.contest, asFacts(entry)));
  return entry.contest.fields.flatMap((use) => {
    const value = entry.answers[use.id];
    const isShown = asked.has(`field:${use.id}`) || (use.closed && fieldApplies(use, asFacts(entry)));
    if (!isShown || value === undefined || value === null) return [];
    const text = answerText(entry, use, say, now);
    return text ? [say.html('entry-line', { label: fieldLabel(use, entry.nomination, say), value: text })] : [];
  });
}

/** A field's answer as people read it, plain text; empty when there is none. */
export function answerText(entry: EntryView, use: FieldUse, say: Say, now: Date): string {
  const asked = askedOf(entry, use, now);
  return asked ? formatAnswer(entry.answers[use.id] ?? null, asked, say) : '';
}

/** The question as the fields' catalogue wants it; undefined until nomination and form are known. */
export function askedOf(entry: EntryView, use: FieldUse, now: Date): Asked | undefined {
  const { contest, nomination, form } = entry;
  return nomination && form ? { contest, use, nomination, form, today: plainDateAt(now, contest.zone) } : undefined;
}

/** The view in the shape the questions' rules read. */
export function asFacts(entry: EntryView) {
  return {
    ...entry,
    nomination: entry.nomination?.id ?? null,
    form: entry.form?.id ?? null,
    institutionId: entry.institution?.id ?? null,
  };
}

/** Why the bot proposes a category, plain text: «11 лет на 23 января 2027 г.». */
export function reasonText(reason: CategoryReason, say: Say): string {
  switch (reason.kind) {
    case 'age':
      return say('reason-age', { age: reason.age, date: formatDate(reason.on, say.language) });
    case 'oldest':
      return say('reason-oldest', { age: reason.age });
    case 'average':
      return say('reason-average', { age: reason.age });
    case 'grade':
      return reason.grade === 'preschool' ? say('entry-grade-preschool') : say('entry-grade', { grade: reason.grade });
    case 'majority':
      return say('reason-majority', { inside: reason.inside, of: reason.of });
    case 'no-majority':
      return say('reason-no-majority', { inside: reason.inside, of: reason.of });
    case 'grade-unknown':
      return say('reason-grade-unknown');
    case 'nobody-yet':
      return say('reason-nobody');
  }
}

function firstName(entry: EntryView): string | null {
  const [child] = entry.participants;
  return child ? `${child.lastName} ${child.firstName}` : null;
}
