/** An entry as a screen needs it: titles beside ids, ages counted, the next question known. Pure. */

import type { AgeCategory, ContestDefinition, Form, Nomination } from '../contests/definition.ts';
import { withChanges } from '../with-changes.ts';
import type { Entry, Participant, Pending, Teacher } from './facts.ts';
import { ageInContest, type CategoryProposal, proposeCategory } from './judging/age.ts';
import { entryNumber } from './number.ts';
import { formOf, missingSteps, nextStep, nominationOf, type StepId, stepsOf } from './questions.ts';
import type { Seen } from './storing/seen.ts';
import type { Answer, EntryState, Issue } from './words.ts';

export interface ParticipantView extends Omit<Participant, 'identityId'> {
  /** Whole years on the contest's reference date; null where it counts grades. */
  age: number | null;
}

export type TeacherView = Omit<Teacher, 'identityId'>;

export interface EntryView {
  id: number;
  contestId: number;
  contest: ContestDefinition;
  state: EntryState;
  /** «ЗЛБ-001»; null until the first submit. */
  number: string | null;
  contactId: number;
  /** How it came: 'telegram', 'letter', 'paper', 'phone'. */
  channel: string;
  /** When a contact took over what the staff had entered; null: it is with whoever entered it. */
  takenOverAt: Date | null;
  nomination: Nomination | null;
  form: Form | null;
  institution: { id: number; shortName: string } | null;
  ensembleName: string | null;
  declaredCount: number | null;
  participants: ParticipantView[];
  /** What the bot proposes by the list as it is, with the facts that say why. */
  proposal: CategoryProposal;
  declaredCategory: AgeCategory | null;
  teachers: TeacherView[];
  accompanist: TeacherView | null;
  /** By field id; null was skipped. */
  answers: Readonly<Record<string, Answer>>;
  answered: readonly string[];
  /** The question the contact has in front of them. */
  asking: StepId | 'summary' | null;
  /** Who has that question in front of them; null when nobody is asked. */
  askedOf: number | null;
  pending: Pending | null;
  /** What the checks found at the last submit or edit; empty in a draft. */
  issues: readonly Issue[];
  late: boolean;
  /** A group entered by its number alone: `declaredCount`, and no participants. */
  headcountOnly: boolean;
  /** The pasted list it came with. */
  listId: number | null;
  waitingSince: Date | null;
  /** Until when a place offered from the waiting list is held. */
  offeredUntil: Date | null;
  /** An offer passed; no other is made until the contact asks. */
  offerLapsed: boolean;
  /** Questions an organizer wants corrected; empty: the reason says it all. */
  toCorrect: readonly string[];
  /** Until when a returned entry may be corrected. */
  correctBy: Date | null;
  /** The organizer's words at a return or rejection. */
  reason: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** Instant of the first submit. */
  submittedAt: Date | null;
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
