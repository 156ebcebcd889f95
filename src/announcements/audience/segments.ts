/** The catalogue of audiences: what people can subscribe to, and whom an announcement is addressed to. Pure. */

import { type EntryState, HOLDING_STATES } from '../../entries/words.ts';
import type { PlainKey } from '../../texts/plain-key.ts';

/** Topics a person can hear of. */
export const TOPICS = ['everything', 'contest', 'nomination', 'institution', 'district', 'entry'] as const;
export type Topic = (typeof TOPICS)[number];

/** What a part of an audience can be narrowed by; `whole` is said where it is not. An entry here, its condition in audience.ts, its values beside. */
export const FILTERS = {
  contest: { title: 'audience-contest', whole: 'audience-all' },
  concert: { title: 'audience-concert', whole: 'audience-all' },
  nomination: { title: 'audience-nomination', whole: 'audience-all', within: 'contest' },
  category: { title: 'audience-category', whole: 'audience-all', within: 'contest' },
  institution: { title: 'audience-institution', whole: 'audience-all' },
  district: { title: 'audience-district', whole: 'audience-all' },
  state: { title: 'audience-state', whole: 'audience-state-usual' },
  degree: { title: 'audience-degree', whole: 'audience-degree-any', within: 'contest' },
  /** The concert in whose programme the entry stands. */
  performs: { title: 'audience-performs', whole: 'audience-performs-any' },
  answer: { title: 'audience-answer', whole: 'audience-answer-usual' },
  role: { title: 'audience-role', whole: 'audience-all' },
} as const satisfies Record<string, { title: PlainKey; whole: PlainKey; within?: 'contest' }>;
export type Filter = keyof typeof FILTERS;

/** The facts of entries by which those who stand behind them are chosen. */
export const ENTRY_FILTERS = [
  'contest',
  'nomination',
  'category',
  'institution',
  'district',
  'state',
  'degree',
  'performs',
] as const satisfies readonly Filter[];
export type EntryFilter = (typeof ENTRY_FILTERS)[number];

/** Who a part of an audience is, and what it can be narrowed by. */
export const WHO = {
  /** Guardians of the children in entries. */
  families: { title: 'audience-families', filters: ENTRY_FILTERS },
  /** Those who entered the entries; the staff who did it for a school are none of them. */
  contacts: { title: 'audience-contacts', filters: ENTRY_FILTERS },
  /** Whoever chose to hear of it; without a topic only those who want to hear everything. */
  subscribers: {
    title: 'audience-subscribers',
    filters: ['contest', 'nomination', 'institution', 'district'],
    whole: 'audience-topic-none',
  },
  /** Those who answered for a concert. */
  guests: { title: 'audience-guests', filters: ['concert', 'answer'] },
  staff: { title: 'audience-staff', filters: ['role', 'contest'] },
} as const satisfies Record<string, { title: PlainKey; filters: readonly Filter[]; whole?: PlainKey }>;
export type Who = keyof typeof WHO;

/**
 * One part of an audience: those of `who` to whom one value of each filter applies. Values are ids as text, of what is
 * known within a contest only with its id before it: `3.pop_vocal`.
 */
export interface Segment {
  who: Who;
  only?: { readonly [F in Filter]?: readonly string[] };
  /** These do not get it, whatever other part they are in. */
  except?: true;
}

/** Takes the part out of the audience instead of adding it, or the other way round. */
export function turnedOver({ except, ...segment }: Segment): Segment {
  return except ? segment : { ...segment, except: true };
}

/** Everybody who subscribed to everything. */
export const SUBSCRIBERS: Segment = { who: 'subscribers' };

/** States of entries that can be addressed; drafts and what was withdrawn never are. */
export const ADDRESSED_STATES = [
  'submitted',
  'accepted',
  'returned',
  'waitlisted',
  'rejected',
] as const satisfies readonly EntryState[];

/** The states meant where none is chosen: whoever waits in the line is not. */
export function statesOf({ only }: Segment): readonly EntryState[] {
  const chosen = ADDRESSED_STATES.filter((state) => only?.state?.includes(state));
  return chosen.length > 0 ? chosen : HOLDING_STATES;
}

export const ADDRESSED_ANSWERS = ['going', 'offered', 'waiting', 'not-coming'] as const;

/** The answers meant where none is chosen: of those who may still come. */
export function answersOf({ only }: Segment): readonly string[] {
  const chosen = ADDRESSED_ANSWERS.filter((answer) => only?.answer?.includes(answer));
  return chosen.length > 0 ? chosen : ['going', 'offered', 'waiting'];
}

/** What is said of a filter that narrows nothing. */
export function wholeText({ who }: Segment, filter: Filter): PlainKey {
  const of = WHO[who];
  return 'whole' in of ? of.whole : FILTERS[filter].whole;
}

/** Parts of one audience, and values of one filter: what one message and one statement bear. */
export const MOST_PARTS = 8;
export const MOST_VALUES = 20;

/** The filters to be offered: those within a contest wait for one to be chosen. */
export function filtersOf({ who, only }: Segment): Filter[] {
  const hasContest = (only?.contest ?? []).length > 0;
  return WHO[who].filters.filter((filter) => !('within' in FILTERS[filter]) || hasContest);
}

/** The part with the value chosen, or let go where it was; what was within a contest goes with it. */
export function turned(segment: Segment, filter: Filter, value: string): Segment {
  const chosen = segment.only?.[filter] ?? [];
  const others = chosen.filter((one) => one !== value);
  const values = others.length < chosen.length ? others : [...chosen, value].slice(-MOST_VALUES);
  return chosenAnew(segment, filter, values);
}

/** The part no longer narrowed by this. */
export function widened(segment: Segment, filter: Filter): Segment {
  return chosenAnew(segment, filter, []);
}

function chosenAnew({ who, only, ...rest }: Segment, filter: Filter, values: readonly string[]): Segment {
  const contests = filter === 'contest' ? values : (only?.contest ?? []);
  const known: [Filter, readonly string[]][] = WHO[who].filters.map((one) => {
    const kept = one === filter ? values : (only?.[one] ?? []);
    return [one, 'within' in FILTERS[one] ? kept.filter((value) => contests.includes(contestOf(value))) : kept];
  });
  const narrowed = known.filter(([, kept]) => kept.length > 0);
  return { who, ...(narrowed.length > 0 && { only: Object.fromEntries(narrowed) }), ...rest };
}

/** The contest's id in `3.pop_vocal`. */
export function contestOf(value: string): string {
  return value.split('.', 1)[0] ?? '';
}

/** Whether `word`, as a button carries it, is a filter or somebody of the catalogue. */
export function isFilter(word: string): word is Filter {
  return Object.hasOwn(FILTERS, word);
}

export function isWho(word: string): word is Who {
  return Object.hasOwn(WHO, word);
}
