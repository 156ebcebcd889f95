/** The words entries are spoken of in: states, issues, answers. */

import type { FieldValue } from '../contests/fields/fields.ts';

export const ENTRY_STATES = [
  'draft',
  'submitted',
  'waitlisted',
  'accepted',
  'returned',
  'rejected',
  'withdrawn',
] as const;

/** Where an entry stands in its life. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** States in which an entry holds a place under caps and limits. */
export const HOLDING_STATES = ['submitted', 'accepted', 'returned'] as const satisfies readonly EntryState[];

/** The limits of a contest that count entries of one institution. */
export type InstitutionLimit = 'per_institution' | 'per_institution_nomination_category';

/** What a check found; `childId`, `entryId` and numbers are facts for its sentence. */
export interface Issue {
  code: IssueCode;
  childId?: number;
  /** The other entry a duplicate repeats. */
  entryId?: number;
  /** The field whose answer it is about. */
  fieldId?: string;
  /** Which limit was exceeded. */
  limit?: InstitutionLimit;
  /** The bound: a limit's size, seconds, members. */
  size?: number;
  /** What was found against the bound. */
  taken?: number;
}

export const ISSUE_CODES = [
  'age_category_mismatch',
  'age_out_of_range',
  'consent_missing',
  'correction_overdue',
  'duplicate_of',
  'duration_over_limit',
  'file_format_not_allowed',
  'form_size_mismatch',
  'institution_limit_exceeded',
  'late_submission',
  'media_missing',
  'participant_count_mismatch',
  'participant_limit_exceeded',
  'work_too_large',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** An answer to a contest's field as it is stored: what the field kind's parser makes. Null: skipped. */
export type Answer = FieldValue | null;
