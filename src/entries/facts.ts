/** An entry as rules see it: plain facts, no database, no messenger. */

import type { PlainDate } from '../calendar.ts';
import type { Answer, EntryState, Issue } from './words.ts';

/** A child taking part, as spelled by the contact who entered them. */
export interface Participant {
  /** Place in the list, from 1. */
  position: number;
  childId: number;
  /** The same child over institutions; never shown. */
  identityId: number;
  lastName: string;
  firstName: string;
  patronymic: string | null;
  birthDate: PlainDate;
  /** '1'…'11' or 'preschool'; null where it was not asked. */
  grade: string | null;
}

/** A teacher or accompanist as the contact gave them. */
export interface Teacher {
  teacherId: number;
  /** The same teacher over the contacts of one institution; never shown. */
  identityId: number;
  lastName: string;
  firstName: string;
  patronymic: string | null;
  position: string | null;
  phone: string | null;
}

/** What the contact has told so far. */
export interface EntryFacts {
  nomination: string | null;
  form: string | null;
  institutionId: number | null;
  ensembleName: string | null;
  /** Members as declared; the list may differ. */
  declaredCount: number | null;
  /** A group entered by its number alone: `declaredCount`, and no participants. */
  headcountOnly: boolean;
  participants: readonly Participant[];
  declaredCategory: string | null;
  teachers: readonly Teacher[];
  accompanist: Teacher | null;
  /** By field id; null was skipped. */
  answers: Readonly<Record<string, Answer>>;
  /** Ids of the questions answered or skipped. */
  answered: readonly string[];
}

/** The whole entry. */
export interface Entry extends EntryFacts {
  id: number;
  contestId: number;
  state: EntryState;
  /** Null until the first submit. */
  number: number | null;
  contactId: number;
  /** How it came: 'telegram', 'letter', 'paper', 'phone'. */
  channel: string;
  /** When a contact took over what the staff had entered; null: it is with whoever entered it. */
  takenOverAt: Date | null;
  computedCategory: string | null;
  pending: Pending | null;
  asking: string | null;
  /** Who has that question in front of them; null when nobody is asked. */
  askedOf: number | null;
  /** What the checks found at the last submit or edit; empty in a draft. */
  issues: readonly Issue[];
  late: boolean;
  /** The pasted list it came with. */
  listId: number | null;
  /** Since when it waits for a place; null outside the line. */
  waitingSince: Date | null;
  /** Until when a place offered from the waiting list is held. */
  offeredUntil: Date | null;
  /** An offer passed; no other is made until the contact asks. */
  offerLapsed: boolean;
  /** Questions an organizer wants corrected; empty after a return: the reason says it all. */
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
}

/** What is kept between a doubtful or partial answer and the next tap or text. */
export interface Pending {
  step: string;
  value: PendingValue;
}

export type PendingValue =
  /** Understood with a doubt: what a confirming tap will store. */
  | { kind: 'children'; children: TypedChild[]; at: number | null }
  | { kind: 'person'; name: TypedName; at: number | null; position?: string | null; phone?: string | null }
  | { kind: 'institution'; institutionId: number; typed?: string }
  /** The name as it was typed, of an institution that may be proposed. */
  | InstitutionName
  | { kind: 'phone'; teacherId: number; phone: string }
  | { kind: 'field'; value: Answer }
  /** A correction as it was typed; `at` puts it in place of the participant or teacher at that position. */
  | { kind: 'typed'; text: string; at: number | null };

/** What the contact calls their institution, as long as the directory has not told which it is. */
export interface InstitutionName {
  kind: 'institution-name';
  /** Empty where it is still to be told. */
  typed: string;
  /** `listed`: it may be among those shown. `new`: it is none of them, and what is written next is a better name. */
  stage?: 'listed' | 'new';
  /** What kind it is, once that is told: its district is asked. */
  of?: string;
}

export interface TypedName {
  lastName: string;
  firstName: string;
  patronymic: string | null;
}

/** A child as read off what was typed. */
export interface TypedChild extends TypedName {
  birthDate: PlainDate;
  grade: string | null;
}
