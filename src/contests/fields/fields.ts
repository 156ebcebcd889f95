/** The catalogue of what a contest can ask: a new kind is one line here, its entry beside the others, and its words. */

import type { Say } from '../../texts/texts.ts';
import type { ContestDefinition, FieldUse, Form, Nomination } from '../definition.ts';
import { backingTrack, file, workFile } from './attaching.ts';
import { choice, choices, workFormat, yesNo } from './choosing.ts';
import type { Asked, Field, FieldAnswer, FieldInput, Finding, Option, Widget } from './field.ts';
import type { FieldKind } from './field-kinds.ts';
import { date, duration, number, workSize } from './measuring.ts';
import { link, videoLink } from './media.ts';
import { soundtrack } from './soundtrack.ts';
import { authors, longText, technicalNeeds, technique, text, title } from './writing.ts';

export type {
  Asked,
  FieldAnswer,
  FieldInput,
  FileInput,
  Finding,
  Option,
  Widget,
} from './field.ts';

/** Every kind of question by its name. */
export const FIELDS = {
  title: anyValue(title),
  authors: anyValue(authors),
  duration: anyValue(duration),
  soundtrack: anyValue(soundtrack),
  video_link: anyValue(videoLink),
  work_file: anyValue(workFile),
  backing_track: anyValue(backingTrack),
  technical_needs: anyValue(technicalNeeds),
  technique: anyValue(technique),
  work_format: anyValue(workFormat),
  work_size: anyValue(workSize),
  text: anyValue(text),
  long_text: anyValue(longText),
  number: anyValue(number),
  choice: anyValue(choice),
  choices: anyValue(choices),
  date: anyValue(date),
  link: anyValue(link),
  file: anyValue(file),
  yes_no: anyValue(yesNo),
} as const satisfies Record<FieldKind, Field<FieldValue>>;

/** Any value a kind of question stores. */
export type FieldValue =
  | string
  | number
  | boolean
  | string[]
  | number[]
  | { fileId: number; name?: string | undefined; format?: string | undefined }
  | { link: string };

/** The kind's entry that belongs to a question. */
export function fieldOf(use: FieldUse): Field<FieldValue> {
  return FIELDS[use.kind];
}

/** Reads an answer to a question. */
export function parseAnswer(input: FieldInput, asked: Asked): FieldAnswer<FieldValue> {
  return fieldOf(asked.use).parse(input, asked);
}

/** A stored answer as people read it, plain text; null (skipped) is an empty string. */
export function formatAnswer(value: FieldValue | null, asked: Asked, say: Say): string {
  return value === null ? '' : fieldOf(asked.use).format(value, asked, say);
}

/** What can be chosen; empty for questions answered in words or by a file. */
export function optionsOf(asked: Asked, say: Say): Option[] {
  return fieldOf(asked.use).options?.(asked, say) ?? [];
}

export function widgetOf(use: FieldUse): Widget {
  return fieldOf(use).widget;
}

/** What is wrong with an answer by the contest's rules; undefined and null mean that there is none. */
export function findingsOf(value: FieldValue | null | undefined, asked: Asked): Finding[] {
  if (value === undefined || value === null) return asked.use.owed ? [{ code: 'media_missing' }] : [];
  return fieldOf(asked.use).findings?.(value, asked) ?? [];
}

/** Whether an entry may be submitted without this answer. */
export function mayBeSkipped(use: FieldUse): boolean {
  return !use.required || use.owed;
}

/** Whether a question is asked in this nomination and form. */
export function appliesTo(use: FieldUse, nomination: Nomination, form: Form): boolean {
  const inNomination = use.nominations?.includes(nomination.id) ?? true;
  const inForm = use.forms?.includes(form.id) ?? true;
  return inNomination && inForm;
}

/** The questions asked in this nomination and form, in the contest's order. */
export function fieldsFor(contest: ContestDefinition, nomination: Nomination, form: Form): FieldUse[] {
  return contest.fields.filter((use) => appliesTo(use, nomination, form));
}

/** A kind's entry for callers that do not know which kind they hold; a foreign stored value is a fault of the program. */
function anyValue<V extends FieldValue>(field: Field<V>): Field<FieldValue> {
  return {
    stored: field.stored,
    widget: field.widget,
    personal: field.personal,
    reviewed: field.reviewed,
    own: field.own,
    words: field.words,
    ...(field.cell && { cell: field.cell }),
    parse: (input, asked) => field.parse(input, asked),
    format: (value, asked, say) => field.format(field.stored.parse(value), asked, say),
    ...(field.bounds && { bounds: field.bounds }),
    options: (asked, say) => field.options?.(asked, say) ?? [],
    useFaults: (use, nominations) => field.useFaults?.(use, nominations) ?? [],
    findings: (value, asked) => field.findings?.(field.stored.parse(value), asked) ?? [],
  };
}
