/** What answers a question, and what comes of it: the words between a dialogue and the entry's actions. */

import type { PendingValue, TypedChild } from './facts.ts';
import type { StepId } from './questions.ts';
import type { TypedReason } from './refusals.ts';

/** One answer, whichever way it was given. */
export type StepInput =
  /** What was typed; `at` puts it in place of the participant or teacher at that position. */
  | { text: string; at?: number }
  /** A nomination, form or category by id; a field's option by its value. */
  | { choice: string }
  | { institutionId: number }
  /** The directory lacks it; what was typed last is its name. With its kind, the district is next. */
  | { newInstitution: { kind?: string } }
  /** A teacher remembered from an earlier entry. */
  | { teacherId: number }
  /** A child remembered from an earlier entry: put into the list, or taken out again. */
  | { childId: number }
  /** The ensemble as an earlier entry has it, with its members and teachers. */
  | { ensembleOf: number }
  /** Shared with the contact button. */
  | { phone: string }
  /** A file already remembered in files; its facts are read from there. */
  | { file: { fileId: number } }
  /** Takes the participant or teacher at this position out. */
  | { remove: number }
  | { skip: true }
  /** Takes what was understood with a doubt; at consents: every child's paper is in hand. */
  | { confirm: true }
  /** No more participants, teachers or options. */
  | { finish: true };

/** What came of an answer. */
export type Answered =
  /** `next` is the question to ask now, or the summary. */
  | { outcome: 'saved'; next: StepId | 'summary' }
  /** Kept until `{ confirm: true }` or another answer; its sentence is `typed-<kind>-<why.code>`. */
  | { outcome: 'confirm'; step: StepId; kind: string; why: TypedReason; value: PendingValue }
  | { outcome: 'choose-institution'; hits: InstitutionHit[] }
  | { outcome: 'institution-not-found'; typed: string }
  /** A district was named: these are in it, of the kind that was named with it. */
  | {
      outcome: 'district-institutions';
      district: { id: string; name: string };
      kind: string | null;
      hits: InstitutionHit[];
    }
  /** To be proposed: the name is asked where none was typed, then the kind, then the district. */
  | { outcome: 'institution-new'; typed: string; of: string | null }
  /** The beginning of a last name: these are remembered. */
  | { outcome: 'choose-child'; typed: string; hits: ChildHit[] }
  /**
   * A pasted list: good lines are saved, doubtful ones wait for `{ confirm: true }`, faulty ones for another try;
   * skipped ones were headings.
   */
  | { outcome: 'list-read'; lines: ListLine[]; good: number; doubtful: number; faulty: number; skipped: string[] }
  /** A pasted list of soloists: those taken are drafts, those held back want a look; `already` stood there before. */
  | { outcome: 'soloists-read'; taken: number; already: number; held: number; skipped: string[] }
  /** Saved; the same question goes on: another participant or teacher, or the teacher's position or phone. */
  | { outcome: 'more'; step: StepId; wants: 'participant' | 'teacher' | 'position' | 'phone' | 'option' | 'soloist' };

export interface ChildHit {
  childId: number;
  lastName: string;
  firstName: string;
  /** Already in this entry's list. */
  listed: boolean;
}

export interface InstitutionHit {
  id: number;
  shortName: string;
  /** Text key part of its district, or null for another city. */
  districtId: string | null;
}

/** A line of a pasted list as it was understood; `line` counts from 1 in what was sent. */
export type ListLine =
  | { line: number; outcome: 'good'; child: TypedChild }
  | { line: number; outcome: 'already'; child: TypedChild }
  | { line: number; outcome: 'doubtful'; child: TypedChild; kind: string; why: TypedReason }
  | { line: number; outcome: 'faulty'; typed: string; kind: string; why: TypedReason };
