/** The answer to one question of an entry as a line of plain text; empty where there is none. */

import { fieldAsked, type StepId } from '../../entries/questions.ts';
import type { EntryView } from '../../entries/view.ts';
import { formatName } from '../../people/name.ts';
import type { Say } from '../../texts/texts.ts';
import { answerText, formName, participantText } from './entry-text.ts';

type Teller = (entry: EntryView, say: Say) => string;

const TELLERS: Readonly<Partial<Record<StepId, Teller>>> = {
  nomination: ({ nomination }) => nomination?.title ?? '',
  form: (entry) => formName(entry) ?? '',
  institution: ({ institution }) => institution?.shortName ?? '',
  ensemble: ({ ensembleName }) => ensembleName ?? '',
  headcount: ({ declaredCount }) => (declaredCount === null ? '' : String(declaredCount)),
  participants: ({ participants, headcountOnly, declaredCount }, say) =>
    headcountOnly
      ? say('headcount-children', { count: declaredCount ?? 0 })
      : participants.map((child) => participantText(child, say)).join('; '),
  category: ({ declaredCategory }) => declaredCategory?.title ?? '',
  teachers: ({ teachers }) =>
    teachers.map((teacher) => [formatName(teacher), teacher.position].filter(Boolean).join(', ')).join('; '),
  accompanist: ({ accompanist }) => (accompanist === null ? '' : formatName(accompanist)),
};

export function stepText(entry: EntryView, step: StepId, say: Say, now: Date): string {
  const use = fieldAsked(entry.contest, step);
  return use ? answerText(entry, use, say, now) : (TELLERS[step]?.(entry, say) ?? '');
}
