/** What the contact of a sample entry answers to each question, typed the way people type it. */

import type { StepInput } from '../../entries/input.ts';
import type { StepId } from '../../entries/questions.ts';
import { formatBirthDate, formatDuration } from '../../texts/format.ts';
import type { SampleChild, SampleEntry, SampleTeacher } from './files.ts';

/** A sample entry with the people it names and its institution's id in the database. */
export interface Telling {
  readonly entry: SampleEntry;
  readonly institutionId: number;
  readonly children: readonly SampleChild[];
  readonly teachers: readonly SampleTeacher[];
}

/** The answers to one question, in order; a question the sample says nothing of is skipped. */
export function answersTo(step: StepId, telling: Telling): StepInput[] {
  const { entry, institutionId } = telling;
  const tell: Partial<Record<StepId, () => StepInput[]>> = {
    nomination: () => [{ choice: entry.nomination_id }],
    form: () => [{ choice: entry.form }],
    institution: () => [{ institutionId }],
    ensemble: () => [entry.ensemble ? { text: entry.ensemble.name } : { skip: true }],
    headcount: () => [{ text: String(entry.ensemble?.declared_count ?? entry.participant_ids.length) }],
    participants: () => [{ text: roster(telling) }, { finish: true }],
    category: () => [{ choice: entry.declared_age_category_id }],
    teachers: () => [...telling.teachers.map((teacher) => ({ text: lineOf(teacher) })), { finish: true }],
    accompanist: () => [entry.accompanist === null ? { skip: true } : { text: entry.accompanist }],
    consents: () => papers(entry),
  };
  const answer = tell[step]?.();
  return answer ?? [fieldAnswer(step.replace('field:', ''), entry)];
}

function fieldAnswer(field: string, entry: SampleEntry): StepInput {
  const { authors, tech, media_url: video } = entry;
  const needs = [
    ...(tech.microphones > 0 ? [`микрофонов: ${tech.microphones}`] : []),
    ...(tech.stands > 0 ? [`стоек: ${tech.stands}`] : []),
    ...(tech.lighting === null ? [] : [tech.lighting]),
  ];
  const told: Record<string, string | null> = {
    title: entry.title,
    authors: authors && `музыка: ${authors.music}, слова: ${authors.lyrics}`,
    duration: formatDuration(entry.duration_seconds),
    video,
    technical_needs: needs.length > 0 ? needs.join(', ') : null,
  };
  if (field === 'soundtrack') return { choice: entry.soundtrack };
  const text = told[field] ?? null;
  return text === null ? { skip: true } : { text };
}

/** One child a line, with the grade where the contest counts grades. */
function roster({ entry, children }: Telling): string {
  return children
    .map(({ last_name, first_name, patronymic, birth_date, grade }) => {
      const shown = grade === 'preschool' ? 'детский сад' : `${grade} класс`;
      const grades = entry.contest_id === 'C2' ? [shown] : [];
      return [last_name, first_name, ...(patronymic ? [patronymic] : []), formatBirthDate(birth_date), ...grades].join(
        ' ',
      );
    })
    .join('\n');
}

function lineOf({ last_name, first_name, patronymic, position, phone }: SampleTeacher): string {
  return `${[last_name, first_name, ...(patronymic ? [patronymic] : [])].join(' ')}, ${position}, ${phone}`;
}

function papers({ participant_ids: ids, papers_missing: missing }: SampleEntry): StepInput[] {
  if (missing.length === 0) return [{ confirm: true }];
  const inHand = ids.flatMap((id, at) => (missing.includes(id) ? [] : [{ choice: String(at + 1) }]));
  return inHand.length > 0 ? inHand : [{ skip: true }];
}
