/** What is written of an entry: its row's columns, and the facts that a line of history compares. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { fieldOf } from '../../contests/fields/fields.ts';
import { changesBetween } from '../../history/actions.ts';
import type { Entry } from '../facts.ts';
import type { entries } from '../tables.ts';
import type { Answer } from '../words.ts';
import { ensembleKeyOf } from './versions.ts';

/** The row's columns; answers that may name a person go into the sealed one. */
export function columnsOf(contest: ContestDefinition, entry: Entry): Partial<typeof entries.$inferInsert> {
  const personal = new Set(contest.fields.filter((use) => fieldOf(use).personal).map(({ id }) => id));
  const open: Record<string, Answer> = {};
  const sealed: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(entry.answers)) (personal.has(id) ? sealed : open)[id] = answer;
  return {
    state: entry.state,
    number: entry.number,
    nomination: entry.nomination,
    form: entry.form,
    declaredCategory: entry.declaredCategory,
    computedCategory: entry.computedCategory,
    institutionId: entry.institutionId,
    ensembleName: entry.ensembleName,
    ensembleKey: ensembleKeyOf(entry),
    declaredCount: entry.declaredCount,
    answers: open,
    personalAnswers: Object.keys(sealed).length === 0 ? null : sealed,
    answered: [...entry.answered],
    pending: entry.pending,
    asking: entry.asking,
    askedOf: entry.askedOf,
    issues: [...entry.issues],
    late: entry.late,
    headcountOnly: entry.headcountOnly,
    listId: entry.listId,
    waitingSince: entry.waitingSince,
    offeredUntil: entry.offeredUntil,
    offerLapsed: entry.offerLapsed,
    toCorrect: [...entry.toCorrect],
    correctBy: entry.correctBy,
    reason: entry.reason,
    version: entry.version,
    updatedAt: entry.updatedAt,
    submittedAt: entry.submittedAt,
  };
}

/** What a line of history keeps of a change. */
export function changeOf(before: Entry, after: Entry): ReturnType<typeof changesBetween> {
  const ids = Object.keys({ ...before.answers, ...after.answers });
  const differing = ids.filter((id) => before.answers[id] !== after.answers[id]);
  const only = (answers: Entry['answers']) => Object.fromEntries(differing.map((id) => [id, answers[id] ?? null]));
  return changesBetween(remembered(before, only(before.answers)), remembered(after, only(after.answers)));
}

/** What a line of history compares; people stand there by their rows' ids. */
export function remembered(entry: Entry, answers = entry.answers): Record<string, unknown> {
  return {
    state: entry.state,
    number: entry.number,
    nomination: entry.nomination,
    form: entry.form,
    institutionId: entry.institutionId,
    ensembleName: entry.ensembleName,
    declaredCount: entry.declaredCount,
    declaredCategory: entry.declaredCategory,
    computedCategory: entry.computedCategory,
    late: entry.late,
    headcountOnly: entry.headcountOnly,
    offeredUntil: entry.offeredUntil?.toISOString() ?? null,
    toCorrect: entry.toCorrect.join(','),
    correctBy: entry.correctBy?.toISOString() ?? null,
    reason: entry.reason,
    participants: entry.participants
      .map(({ childId, grade }) => (grade === null ? `${childId}` : `${childId}/${grade}`))
      .join(','),
    teachers: entry.teachers.map(({ teacherId }) => teacherId).join(','),
    accompanist: entry.accompanist?.teacherId ?? null,
    ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`field:${id}`, answer])),
  };
}
