/** The files of an entry: the answers to questions that ask for one. Pure. */

import type { ContestDefinition, FieldUse } from '../../contests/definition.ts';
import { widgetOf } from '../../contests/fields/fields.ts';
import { fieldApplies, type Told } from '../questions.ts';
import type { Answer } from '../words.ts';

/** A question for a file with what was given: a file of ours, a link to a large one, or nothing yet. */
export interface Attachment {
  use: FieldUse;
  given: { fileId: number; format: string | null } | { link: string } | null;
}

/** The questions for files that apply to the entry, in the contest's order. */
export function attachmentsOf(contest: ContestDefinition, entry: Told): Attachment[] {
  return contest.fields
    .filter((use) => widgetOf(use) === 'file' && fieldApplies(use, entry))
    .map((use) => ({ use, given: givenFile(entry.answers[use.id]) }));
}

/** Whether a contest, or one nomination of it, asks for files at all. */
export function asksForFiles(contest: ContestDefinition, nomination?: string): boolean {
  return contest.fields.some(
    (use) => widgetOf(use) === 'file' && (!nomination || (use.nominations?.includes(nomination) ?? true)),
  );
}

function givenFile(answer: Answer | undefined): Attachment['given'] {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return null;
  if ('link' in answer) return { link: answer.link };
  return { fileId: answer.fileId, format: answer.format ?? null };
}
