/** The catalogue of lists an organizer can look at, and of what each can be narrowed by; a choice is one short word on a button. */

import { createHash } from 'node:crypto';
import type { ContestDefinition } from '../../../contests/definition.ts';
import type { QueueCounts } from '../../../entries/lists/queue.ts';
import type { ListFilter } from '../../../entries/queries.ts';
import type { IssueCode } from '../../../entries/words.ts';
import type { PlainKey } from '../../../texts/texts.ts';

/** A list is named by the count of its entries. */
export type FilterName = Exclude<keyof QueueCounts, 'drafts'>;

interface Filter {
  label: PlainKey;
  /** Said when the list has nothing in it. */
  empty: PlainKey;
  holds: ListFilter;
  /** Those of them to be decided, one after another. */
  undecided: ListFilter;
  /** Those «next» walks through. */
  walk: ListFilter;
  /** Offered below every other list. */
  near?: true;
}

const submitted: ListFilter = { states: ['submitted'] };
const waitlisted: ListFilter = { states: ['waitlisted'] };
const doubtful: ListFilter = { ...submitted, flagged: true };

export const FILTERS: Readonly<Record<FilterName, Filter>> = {
  undecided: {
    label: 'moderating-filter-undecided',
    empty: 'moderating-all-decided',
    holds: submitted,
    undecided: submitted,
    walk: submitted,
    near: true,
  },
  flagged: {
    label: 'moderating-filter-flagged',
    empty: 'moderating-none-here',
    holds: { flagged: true },
    undecided: doubtful,
    walk: doubtful,
    near: true,
  },
  waiting: {
    label: 'moderating-filter-waiting',
    empty: 'moderating-none-here',
    holds: waitlisted,
    undecided: waitlisted,
    walk: waitlisted,
    near: true,
  },
  accepted: decided('accepted', 'moderating-filter-accepted'),
  returned: decided('returned', 'moderating-filter-returned'),
  rejected: decided('rejected', 'moderating-filter-rejected'),
  withdrawn: decided('withdrawn', 'moderating-filter-withdrawn'),
  all: {
    label: 'moderating-filter-all',
    empty: 'moderating-none-yet',
    holds: {},
    undecided: submitted,
    walk: {},
    near: true,
  },
};

/** A list of one state in which nothing waits: after a decision one goes on with what does. */
function decided(state: 'accepted' | 'returned' | 'rejected' | 'withdrawn', label: PlainKey): Filter {
  const holds: ListFilter = { states: [state] };
  return { label, empty: 'moderating-none-here', holds, undecided: submitted, walk: holds };
}

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** What the checks find, as it is named on a button; the word on the button is the code's own, made short. */
export const ISSUE_LABELS: Readonly<Record<IssueCode, { word: string; label: PlainKey }>> = {
  age_category_mismatch: { word: 'age', label: 'moderating-issue-age-category' },
  age_out_of_range: { word: 'range', label: 'moderating-issue-age-range' },
  consent_missing: { word: 'consent', label: 'moderating-issue-consent' },
  correction_overdue: { word: 'overdue', label: 'moderating-issue-overdue' },
  duplicate_of: { word: 'twin', label: 'moderating-issue-twin' },
  duration_over_limit: { word: 'long', label: 'moderating-issue-duration' },
  file_format_not_allowed: { word: 'format', label: 'moderating-issue-format' },
  form_size_mismatch: { word: 'form', label: 'moderating-issue-form' },
  institution_limit_exceeded: { word: 'school', label: 'moderating-issue-institution-limit' },
  late_submission: { word: 'late', label: 'moderating-issue-late' },
  media_missing: { word: 'media', label: 'moderating-issue-media' },
  participant_count_mismatch: { word: 'count', label: 'moderating-issue-count' },
  participant_limit_exceeded: { word: 'child', label: 'moderating-issue-child-limit' },
  work_too_large: { word: 'large', label: 'moderating-issue-large' },
};

/** What a list is narrowed by. */
export type Facet =
  | { by: 'issue'; code: IssueCode }
  | { by: 'nomination'; id: string }
  | { by: 'institution'; id: number }
  | { by: 'late' }
  /** All of it, the newest first. */
  | { by: 'latest' }
  | { by: 'new' };

/** «undecided», «undecided.f-twin», «all.n-3fK2aQ», «all.i-12», «all.late», «all.latest», «all.new»: at most 22 bytes. */
export function filterWord(list: FilterName, facet: Facet | null): string {
  return facet === null ? list : `${list}.${facetWord(facet)}`;
}

function facetWord(facet: Facet): string {
  if (facet.by === 'issue') return `f-${ISSUE_LABELS[facet.code].word}`;
  if (facet.by === 'nomination') return `n-${shortOf(facet.id)}`;
  return facet.by === 'institution' ? `i-${facet.id}` : facet.by;
}

/** The list a word names; one nobody knows is the usual one. */
export function filterOf(word: string): FilterName {
  const [list] = word.split('.');
  return FILTER_NAMES.find((name) => name === list) ?? 'undecided';
}

/** What a word narrows the list by in this contest; a word nobody knows narrows nothing. */
export function facetOf(word: string, { nominations }: ContestDefinition): Facet | null {
  const [, kind = '', value = ''] = /^[a-z]+\.([a-z]+)(?:-(.+))?$/.exec(word) ?? [];
  if (kind === 'late' || kind === 'latest' || kind === 'new') return { by: kind };
  if (kind === 'i' && /^\d{1,9}$/.test(value)) return { by: 'institution', id: Number(value) };
  if (kind === 'n') {
    const found = nominations.find(({ id }) => shortOf(id) === value);
    return found ? { by: 'nomination', id: found.id } : null;
  }
  const code = (Object.keys(ISSUE_LABELS) as IssueCode[]).find((one) => ISSUE_LABELS[one].word === value);
  return kind === 'f' && code ? { by: 'issue', code } : null;
}

/** The word as it stands in the contest: what nobody knows of it is left out. */
export function settledWord(word: string, contest: ContestDefinition): string {
  return filterWord(filterOf(word), facetOf(word, contest));
}

/** Narrows what a list holds. */
export function narrowed(holds: ListFilter, facet: Facet | null): ListFilter {
  if (facet === null) return holds;
  if (facet.by === 'issue') return { ...holds, issue: facet.code };
  if (facet.by === 'nomination') return { ...holds, nomination: facet.id };
  if (facet.by === 'institution') return { ...holds, institutionId: facet.id };
  if (facet.by === 'latest') return { ...holds, newestFirst: true };
  return facet.by === 'late' ? { ...holds, late: true } : { ...holds, newInstitution: true };
}

/** Ids of nominations are too long for a button beside everything else; six signs of a hash tell a contest's apart. */
function shortOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 6);
}
