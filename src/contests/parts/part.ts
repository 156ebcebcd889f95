/** What a part of a contest is made of: settings that are read, asked and changed one by one, and a list of things with their own. */

import { type Result, refused } from '../../result.ts';
import type { PlainKey } from '../../texts/plain-key.ts';
import type { Say } from '../../texts/texts.ts';
import type { ContestDefinition } from '../definition.ts';

/** What an organizer answers: words, one of the options, or that there is none. */
export type Given = { readonly text: string } | { readonly option: string } | { readonly clear: true };

/** What a setting may look at beside what it is of. */
export interface Around {
  readonly contest: ContestDefinition;
  readonly now: Date;
}

/** One of the answers to choose from. */
export interface PartOption {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly on: boolean;
}

/** How a setting is answered: typed, one or several of the options tapped, or turned by the tap itself. */
export type Way = 'typed' | 'one' | 'several' | 'switch';

/** Something of `T` that can be changed by itself. */
export interface Setting<T> {
  /** Its name on a line and on a button. */
  readonly label: PlainKey;
  /** What to write, or what is chosen. */
  readonly ask: PlainKey;
  readonly way: Way;
  /** Whether there may be none of it. */
  readonly clears: boolean;
  /** What having none of it means, where that is worth a word. */
  readonly unset?: PlainKey;
  /** It is something to do rather than something that stands: no line tells it. */
  readonly unshown?: true;
  /** Whether it means anything for this one; without it, always. */
  applies?(of: T, around: Around): boolean;
  /** Whether it is worth a button while nothing is set; without it, always. */
  offered?(of: T, around: Around): boolean;
  /** How it stands, plain text; empty where nothing is set. */
  read(of: T, around: Around, say: Say): string;
  options?(of: T, around: Around, say: Say): PartOption[];
  put(of: T, given: Given, around: Around): Result<T, PartRefusal>;
}

/** A setting of the contest, whatever inside it holds the value. */
export type ContestSetting = Setting<ContestDefinition>;

/** Settings by the names that buttons carry. */
export type Settings<T> = Readonly<Record<string, Setting<T>>>;

/** Why an answer was not understood; its sentence is `typed-<kind>-<code>` with the other facts. */
export interface Unread {
  readonly code: 'part-unread';
  readonly kind: 'part' | 'duration' | 'field';
  readonly why: PartWhy | { readonly code: string };
}

/** The reasons of the parts themselves. */
export type PartWhy =
  | { readonly code: 'text-expected' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'out-of-bounds'; readonly least: number; readonly most: number }
  | { readonly code: 'not-a-range' }
  | { readonly code: 'not-an-age'; readonly typed: string }
  | { readonly code: 'no-such-grade'; readonly typed: string }
  | { readonly code: 'no-date' }
  | { readonly code: 'no-such-date'; readonly typed: string }
  | { readonly code: 'several-dates' }
  /** An end that would lie behind us: entries would be shut out without a word. */
  | { readonly code: 'in-the-past' }
  | { readonly code: 'not-known-here'; readonly typed: string }
  | { readonly code: 'not-a-code' }
  | { readonly code: 'not-three-sides' }
  | { readonly code: 'wording-missing' }
  | { readonly code: 'options-missing' };

/** Why a part was not changed, before the contest was judged as a whole. */
export type PartRefusal =
  | Unread
  /** The thing, the setting or the option named is not there any more. */
  | { readonly code: 'part-gone' };

/** A thing of a list as people see it. */
export interface Item {
  readonly title: string;
  /** What tells it from the others at a glance; plain text, perhaps empty. */
  readonly line: string;
  readonly closed: boolean;
}

/** The things of a part, each known by its place from 0. */
export interface PartList {
  /** What the button for more says, and what is asked then. */
  readonly add: PlainKey;
  readonly askAdd: PlainKey;
  /** Whether its things can be closed. */
  readonly closes: boolean;
  items(contest: ContestDefinition, say: Say): Item[];
  /** The settings of the thing at this place. */
  settings(at: number): Settings<ContestDefinition>;
  /** Kinds to choose from before a thing is added; none: it is made of words alone. */
  kinds?(contest: ContestDefinition, say: Say): PartOption[];
  /** One thing more, or several at once, each with an id of its own; `kind` is one of `kinds`. */
  added(around: Around, text: string, kind?: string): Result<ContestDefinition, PartRefusal>;
  removed(contest: ContestDefinition, at: number): ContestDefinition;
  /** One place up (−1) or down (1); at the end it stays. */
  moved(contest: ContestDefinition, at: number, by: -1 | 1): ContestDefinition;
  turned(contest: ContestDefinition, at: number, closed: boolean): ContestDefinition;
}

/** A part of a contest. */
export interface Part {
  readonly title: PlainKey;
  /** Whom a change of a published contest concerns. */
  readonly concerns: PlainKey;
  /** The key of the definition its list stands under. */
  readonly holds?: keyof ContestDefinition;
  readonly settings: Settings<ContestDefinition>;
  readonly list?: PartList;
  /** How it stands, in a few words; plain text. */
  summary(contest: ContestDefinition, say: Say): string;
}

/** The answer cannot be taken, for a reason of the parts' own. */
export function unread(why: PartWhy): { readonly ok: false; readonly refusal: Unread } {
  return refused({ code: 'part-unread', kind: 'part', why });
}

/** What was named is not there. */
export function gone(): { readonly ok: false; readonly refusal: { readonly code: 'part-gone' } } {
  return refused({ code: 'part-gone' });
}
