/** An entry as a screen needs it: titles beside ids, ages counted, the next question known. Pure. */

import type { AgeCategory, ContestDefinition, Form, Nomination } from '../contests/definition.ts';
import { withChanges } from '../with-changes.ts';
import type { Entry, Participant, Teacher } from './facts.ts';
import { ageInContest, type CategoryProposal, proposeCategory } from './judging/age.ts';
import { entryNumber } from './number.ts';
import { formOf, missingSteps, nextStep, nominationOf, type StepId, stepsOf } from './questions.ts';
import type { Seen } from './storing/seen.ts';

export interface ParticipantView extends Omit<Participant, 'identityId'> {
  /** Whole years on the contest's reference date; null where it counts grades. */
  age: number | null;
}

export type TeacherView = Omit<Teacher, 'identityId'>;

/** What stands in the view as something else, or not at all. */
type Redrawn =
  | 'number'
  | 'nomination'
  | 'form'
  | 'institutionId'
  | 'participants'
  | 'declaredCategory'
  | 'computedCategory'
  | 'teachers'
  | 'accompanist'
  | 'asking';

export interface EntryView extends Omit<Entry, Redrawn> {
  contest: ContestDefinition;
  /** «ЗЛБ-001»; null until the first submit. */
  number: string | null;
  nomination: Nomination | null;
  form: Form | null;
  institution: { id: number; shortName: string } | null;
  participants: ParticipantView[];
  /** What the bot proposes by the list as it is, with the facts that say why. */
  proposal: CategoryProposal;
  declaredCategory: AgeCategory | null;
  teachers: TeacherView[];
  accompanist: TeacherView | null;
  /** The question the contact has in front of them, one that the contest asks. */
  asking: StepId | 'summary' | null;
  /** Questions still without an answer. */
  missing: StepId[];
  /** True when every question that applies is answered. */
  complete: boolean;
  /** What it was drawn from, where an answer may follow at once. */
  seen?: Seen;
}

/** Builds the view; `institution` is the entry's own, if it names one. */
export function viewOf(entry: Entry, contest: ContestDefinition, institution: EntryView['institution']): EntryView {
  const missing = missingSteps(contest, entry);
  const { participants, teachers, accompanist, declaredCategory } = entry;
  return withChanges(entry, {
    contest,
    institution,
    missing,
    complete: missing.length === 0,
    proposal: proposeCategory(contest, participants),
    number: entry.number === null ? null : entryNumber(contest.code, entry.number),
    nomination: nominationOf(contest, entry),
    form: formOf(contest, entry),
    participants: participants.map(({ identityId: _, ...child }) => ({
      ...child,
      age: ageInContest(contest, child.birthDate),
    })),
    declaredCategory: contest.age_categories.find(({ id }) => id === declaredCategory) ?? null,
    teachers: teachers.map(shown),
    accompanist: accompanist === null ? null : shown(accompanist),
    asking: askingOf(entry, contest),
  });
}

/** A question that the contest no longer asks gives way to the next without an answer. */
function askingOf(entry: Entry, contest: ContestDefinition): EntryView['asking'] {
  if (entry.asking === null || entry.asking === 'summary') return entry.asking;
  return stepsOf(contest, entry).find((step) => step === entry.asking) ?? nextStep(contest, entry);
}

function shown({ identityId: _, ...teacher }: Teacher): TeacherView {
  return teacher;
}
