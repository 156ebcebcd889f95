/** Which code takes the answer to which question. */

import { answerList } from '../lists/taking.ts';
import type { StepId } from '../questions.ts';
import type { AnswerStep } from './answering.ts';
import { answerCategory, answerEnsemble, answerForm, answerHeadcount, answerNomination } from './choosing.ts';
import { answerConsents } from './consents.ts';
import { answerField } from './field.ts';
import { answerInstitution } from './institution.ts';
import { answerParticipants } from './participants.ts';
import { answerAccompanist, answerTeachers } from './teachers.ts';

const TAKERS: Readonly<Record<Exclude<StepId, `field:${string}`>, AnswerStep>> = {
  nomination: answerNomination,
  form: answerForm,
  institution: answerInstitution,
  ensemble: answerEnsemble,
  headcount: answerHeadcount,
  participants: answerParticipants,
  category: answerCategory,
  teachers: answerTeachers,
  accompanist: answerAccompanist,
  consents: answerConsents,
  list: (asked, input) => answerList(asked, input, takerOf),
};

/** The taker of a question's answer; every question of a contest's own has the same. */
export function takerOf(step: StepId): AnswerStep {
  return step in TAKERS ? TAKERS[step as keyof typeof TAKERS] : answerField;
}
