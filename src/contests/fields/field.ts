/** What a kind of question is made of: its stored value, parser, formatter, widget, words and checks. */

import type { z } from 'zod';
import type { PlainDate } from '../../calendar.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { Reason, Typed } from '../../typed.ts';
import type { CheckName, ContestDefinition, FieldUse, Form, Nomination } from '../definition.ts';
import type { ContestFault } from '../file/faults.ts';
import type { DurationDoubt, DurationFault } from './duration.ts';
import type { LinkDoubt, LinkFault } from './link.ts';

/** How an answer is given: typed, tapped, several tapped, sent as a file, yes or no tapped. */
export type Widget = 'text' | 'choice' | 'multi' | 'file' | 'yes-no';

/** A question as it is asked of one entry: what the parser, the formatter and the checks may look at. */
export interface Asked {
  readonly contest: ContestDefinition;
  readonly use: FieldUse;
  readonly nomination: Nomination;
  readonly form: Form;
  /** The day in the contest's zone on which it is asked. */
  readonly today: PlainDate;
}

/** A file that came as an answer; bytes and pixels where the messenger told them. */
export interface FileInput {
  readonly fileId: number;
  readonly name: string | null;
  readonly mime: string | null;
  readonly size: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** What its bytes say it is, 'unknown' where they say nothing; null where they were not read. */
  readonly family: string | null;
  /** A short film without sound that the messenger plays by itself. */
  readonly isGif?: boolean;
}

/** An answer as it arrives. */
export type FieldInput =
  | { readonly text: string }
  | { readonly choice: string }
  | { readonly choices: readonly string[] }
  | { readonly file: FileInput };

/** One of the answers to choose from. */
export interface Option {
  readonly id: string;
  readonly title: string;
}

/** What a check found in an answer: the limit as `size`, what was given as `taken`. */
export interface Finding {
  readonly code: CheckName;
  readonly size?: number;
  readonly taken?: number;
}

/** Why an answer was not taken, in the fields' own words; durations and links bring theirs. */
export type OwnFault =
  | { code: 'empty' }
  | { code: 'text-expected' }
  | { code: 'choice-expected' }
  | { code: 'file-expected' }
  | { code: 'too-long'; most: number; given: number }
  | { code: 'not-a-choice' }
  | { code: 'too-few'; least: number }
  | { code: 'too-many'; most: number }
  | { code: 'not-a-number' }
  | { code: 'too-small'; least: number }
  | { code: 'too-big'; most: number }
  | { code: 'size-not-three' }
  | { code: 'no-date' }
  | { code: 'no-such-date'; typed: string }
  | { code: 'no-year' }
  | { code: 'not-a-link' }
  | { code: 'file-format'; formats: string }
  | { code: 'file-gif'; formats: string }
  | { code: 'file-empty' }
  | { code: 'file-misnamed'; format: string }
  | { code: 'file-too-big'; mostMb: number; givenMb: number }
  /** More than a messenger gives out; a link will do. */
  | { code: 'file-as-link'; mostMb: number; givenMb: number }
  | { code: 'link-not-taken' }
  | { code: 'link-for-title' }
  | { code: 'picture-too-small'; least: number; given: number };

/** What is shown back for one tap, in the fields' own words. */
export type OwnDoubt =
  | { code: 'month-misspelled'; typed: string }
  | { code: 'letters-for-digits' }
  /** The organizer's example has an author beside the title, and the answer but one of the two. */
  | { code: 'half-told'; example: string };

/** A reason with the area whose sentences tell it. */
export type In<Area extends string, R extends Reason> = R & { readonly area: Area };

export type FieldFault = In<'field', OwnFault> | In<'duration', DurationFault> | In<'link', LinkFault>;
export type FieldDoubt = In<'field', OwnDoubt> | In<'duration', DurationDoubt> | In<'link', LinkDoubt>;

/** How an answer was understood. */
export type FieldAnswer<V> = Typed<V, FieldDoubt, FieldFault>;

/** One kind of question. */
export interface Field<V> {
  /** The value as it stands in the database. */
  readonly stored: z.ZodType<V>;
  readonly widget: Widget;
  /** Whether an answer may name a person: such answers are kept sealed. */
  readonly personal: boolean;
  /** Whether an organizer's acceptance rests on it: changing it sends an accepted entry back for review. */
  readonly reviewed: boolean;
  /** Whether an organizer words it: it says nothing by itself and may be asked several times. */
  readonly own: boolean;
  /** Its name in a summary, the question, an example of an answer and a line of help. */
  readonly words: {
    readonly label: PlainKey;
    readonly question: PlainKey;
    readonly example: PlainKey;
    readonly help: PlainKey;
  };
  /** Reads an answer; bounds of the use and the nomination are held here. */
  parse(input: FieldInput, asked: Asked): FieldAnswer<V>;
  /** A stored value as people read it; plain text, not HTML. */
  format(value: V, asked: Asked, say: Say): string;
  /** How a value stands in a sheet's cell, where it can be sorted or summed; in words otherwise. */
  readonly cell?: 'number' | 'day' | 'duration';
  /** What it takes, as a line under the question; plain text. */
  bounds?(asked: Asked, say: Say): string;
  /** What can be chosen, for the widgets that choose. */
  options?(asked: Asked, say: Say): Option[];
  /** What the contest's file must give for it to be asked; `nominations` are those that ask it. */
  useFaults?(use: FieldUse, nominations: readonly Nomination[]): ContestFault[];
  /** What is wrong with a stored value by the contest's rules. */
  findings?(value: V, asked: Asked): Finding[];
}
