/** The catalogue of checks: one pure function an issue code; a contest sets each to refuse or to flag. */

import { plainDateAt } from '../../calendar.ts';
import type { CheckName, ContestDefinition } from '../../contests/definition.ts';
import { type Finding, findingsOf } from '../../contests/fields/fields.ts';
import type { EntryFacts } from '../facts.ts';
import { fieldApplies, formOf, isGroup, nominationOf, sizeOf } from '../questions.ts';
import type { Issue, IssueCode } from '../words.ts';
import { type CategoryProposal, proposeCategory } from './age.ts';

/** What only the database knows of an entry's neighbours. Counts are of entries that hold a place and came earlier. */
export interface Counted {
  /** Entries of the institution in the contest. */
  ofInstitution: number;
  /** Of these, those of the entry's nomination and computed category. */
  ofInstitutionHere: number;
  /** By identity: entries of the child in forms the limit counts. */
  ofChild: ReadonlyMap<number, number>;
  /** The earlier entry with the same children, nomination and title. */
  duplicateOf: { entryId: number; contactId: number; number: number | null } | null;
  /** Children (ids) for whom no consent to processing is known. */
  uncovered: readonly number[];
}

/** Everything a check may look at. */
export interface Checked {
  contest: ContestDefinition;
  entry: EntryFacts;
  proposal: CategoryProposal;
  counted: Counted;
  late: boolean;
  now: Date;
}

type Check = (checked: Checked) => Issue[];

/** Every check by the code of what it finds. */
export const CHECKS: Readonly<Record<IssueCode, Check>> = {
  age_category_mismatch({ contest, entry, proposal }) {
    if (entry.headcountOnly) return [];
    const { category, outside } = proposal;
    if (isClosed(contest, entry.declaredCategory)) return [];
    if (category === null && outside.length > 0) return [];
    return entry.declaredCategory === (category?.id ?? null) ? [] : [{ code: 'age_category_mismatch' }];
  },
  age_out_of_range: ({ proposal }) => proposal.outside.map((childId) => ({ code: 'age_out_of_range', childId })),
  consent_missing: ({ counted }) => counted.uncovered.map((childId) => ({ code: 'consent_missing', childId })),
  /** Found by the clock while the entry is returned; a submit corrects it. */
  correction_overdue: () => [],
  duplicate_of: ({ counted: { duplicateOf } }) =>
    duplicateOf === null ? [] : [{ code: 'duplicate_of', entryId: duplicateOf.entryId }],
  duration_over_limit: (checked) => fieldIssues(checked, 'duration_over_limit'),
  file_format_not_allowed: (checked) => fieldIssues(checked, 'file_format_not_allowed'),
  form_size_mismatch({ contest, entry }) {
    const form = formOf(contest, entry);
    const count = sizeOf(entry);
    if (form === null || (count >= form.min && count <= form.max)) return [];
    return [{ code: 'form_size_mismatch', size: count < form.min ? form.min : form.max, taken: count }];
  },
  institution_limit_exceeded({ contest, counted }) {
    const { per_institution: inAll, per_institution_nomination_category: here } = contest.limits;
    const issues: Issue[] = [];
    const code = 'institution_limit_exceeded';
    if (inAll !== undefined && counted.ofInstitution >= inAll) {
      issues.push({ code, limit: 'per_institution', size: inAll, taken: counted.ofInstitution });
    }
    if (here !== undefined && counted.ofInstitutionHere >= here) {
      issues.push({ code, limit: 'per_institution_nomination_category', size: here, taken: counted.ofInstitutionHere });
    }
    return issues;
  },
  late_submission: ({ late }) => (late ? [{ code: 'late_submission' }] : []),
  media_missing: (checked) => fieldIssues(checked, 'media_missing'),
  participant_count_mismatch({ contest, entry }) {
    const declared = entry.declaredCount;
    const taken = sizeOf(entry);
    if (!isGroup(formOf(contest, entry)) || declared === null || declared === taken) return [];
    return [{ code: 'participant_count_mismatch', size: declared, taken }];
  },
  participant_limit_exceeded({ contest, entry, counted }) {
    const size = contest.limits.per_child;
    if (size === undefined || contest.limits.per_child_ignores_forms.includes(entry.form ?? '')) return [];
    return entry.participants.flatMap(({ childId, identityId }): Issue[] => {
      const taken = counted.ofChild.get(identityId) ?? 0;
      return taken >= size ? [{ code: 'participant_limit_exceeded', childId, size, taken }] : [];
    });
  },
  work_too_large: (checked) => fieldIssues(checked, 'work_too_large'),
};

/** Everything the checks find, in the catalogue's order. */
export function findIssues(checked: Omit<Checked, 'proposal'>): Issue[] {
  const whole = { ...checked, proposal: proposeCategory(checked.contest, checked.entry.participants) };
  return Object.values(CHECKS).flatMap((check) => check(whole));
}

/** Those the contest does not let stand. Lateness is not among them: the window itself decides who may be late. */
export function refusing({ checks }: ContestDefinition, issues: readonly Issue[]): Issue[] {
  return issues.filter(
    ({ code }) => code !== 'late_submission' && code in checks && checks[code as CheckName] === 'refuse',
  );
}

/** A category declared before it was closed stays right, whatever took its ages since. */
function isClosed({ age_categories }: ContestDefinition, category: string | null): boolean {
  return age_categories.some(({ id, closed }) => id === category && closed);
}

/** What the fields' own kinds find in their answers; a closed question misses none. */
function fieldIssues({ contest, entry, now }: Checked, code: Finding['code'] & IssueCode): Issue[] {
  const nomination = nominationOf(contest, entry);
  const form = formOf(contest, entry);
  if (nomination === null || form === null) return [];
  const today = plainDateAt(now, contest.zone);
  return contest.fields
    .filter((use) => fieldApplies(use, entry) && (!use.closed || (entry.answers[use.id] ?? null) !== null))
    .flatMap((use) =>
      findingsOf(entry.answers[use.id], { contest, use, nomination, form, today })
        .filter((finding) => finding.code === code)
        .map(({ size, taken }) => ({
          code,
          fieldId: use.id,
          ...(size === undefined ? {} : { size }),
          ...(taken === undefined ? {} : { taken }),
        })),
    );
}
