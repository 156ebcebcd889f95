/** What the checks found, in words: for the contact before a submit, for organizers as flags. */

import type { ContestDefinition } from '../../contests/definition.ts';
import { fieldLabel, formTitle } from '../../contests/fields/field-words.ts';
import type { EntryView } from '../../entries/view.ts';
import type { Issue, IssueCode } from '../../entries/words.ts';
import { formatDuration } from '../../texts/format.ts';
import type { Say } from '../../texts/texts.ts';

/** What an issue or a refusal is about: at least the contest. */
export type Concerned = { contest: ContestDefinition } & Partial<EntryView>;

type Teller = (issue: Issue, about: Concerned | undefined, say: Say) => string;

const TELLERS: Readonly<Record<IssueCode, Teller>> = {
  age_category_mismatch(_, about, say) {
    const computed = about?.proposal?.category?.title;
    if (computed === undefined) return say.html('issue-age-category-mismatch-none');
    return say.html('issue-age-category-mismatch', { computed });
  },
  age_out_of_range: (issue, about, say) => say.html('issue-age-out-of-range', { child: childName(issue, about) }),
  consent_missing: (issue, about, say) => say.html('issue-consent-missing', { child: childName(issue, about) }),
  correction_overdue: (_issue, _about, say) => say.html('issue-correction-overdue'),
  duplicate_of: (_issue, _about, say) => say.html('issue-duplicate-of'),
  duration_over_limit: ({ size = 0, taken = 0 }, _, say) =>
    say.html('issue-duration-over-limit', { size: formatDuration(size), taken: formatDuration(taken) }),
  file_format_not_allowed: (issue, about, say) =>
    say.html('issue-file-format-not-allowed', { field: fieldName(issue, about, say) }),
  form_size_mismatch({ taken = 0 }, about, say) {
    const { form, nomination } = about ?? {};
    const title = form && nomination ? formTitle(nomination, form) : (form?.title ?? '');
    const range = rangeText(form?.min ?? 0, form?.max ?? 0);
    return say.html('issue-form-size-mismatch', { form: title, range, taken });
  },
  institution_limit_exceeded: ({ limit, size = 0, taken = 0 }, _, say) =>
    say.html(limit === 'per_institution' ? 'issue-institution-limit-all' : 'issue-institution-limit-here', {
      size,
      taken,
    }),
  late_submission: (_issue, _about, say) => say.html('issue-late-submission'),
  media_missing: (issue, about, say) => say.html('issue-media-missing', { field: fieldName(issue, about, say) }),
  participant_count_mismatch: ({ size = 0, taken = 0 }, _, say) =>
    say.html('issue-participant-count-mismatch', { size, taken }),
  participant_limit_exceeded: ({ size = 0, taken = 0, ...issue }, about, say) =>
    say.html('issue-participant-limit-exceeded', { child: childName(issue, about), size, taken }),
  work_too_large: ({ size = 0, taken = 0 }, _, say) => say.html('issue-work-too-large', { size, taken }),
};

/** One line of HTML; `about` gives names and titles in place of ids. */
export function issueText(about: Concerned | undefined, issue: Issue, say: Say): string {
  return TELLERS[issue.code](issue, about, say);
}

/** Children named in one line about several; the rest are counted. */
const CHILDREN_NAMED = 3;

/** A line of HTML for each issue; children without a consent share one, with the first of them named. */
export function issueLines(about: Concerned, issues: readonly Issue[], say: Say, named = CHILDREN_NAMED): string[] {
  const missing = issues.filter(({ code }) => code === 'consent_missing');
  if (missing.length < 2) return issues.map((issue) => issueText(about, issue, say));
  const [first] = missing;
  return issues.flatMap((issue) => {
    if (issue.code !== 'consent_missing') return [issueText(about, issue, say)];
    return issue === first ? [consentsText(about, missing, say, named)] : [];
  });
}

function consentsText(about: Concerned, missing: readonly Issue[], say: Say, named: number): string {
  const children = missing
    .slice(0, named)
    .map((issue) => childName(issue, about))
    .join(', ');
  const count = missing.length - named;
  return count > 0
    ? say.html('issue-consents-missing-more', { children, count })
    : say.html('issue-consents-missing', { children });
}

/** «5–12», or «2» where there is no choice. */
export function rangeText(min: number, max: number): string {
  return min === max ? String(min) : `${min}–${max}`;
}

function childName({ childId }: Pick<Issue, 'childId'>, about: Concerned | undefined): string {
  const child = about?.participants?.find((participant) => participant.childId === childId);
  return child ? `${child.lastName} ${child.firstName}` : '';
}

function fieldName({ fieldId }: Issue, about: Concerned | undefined, say: Say): string {
  const use = about?.contest.fields.find(({ id }) => id === fieldId);
  return use ? fieldLabel(use, about?.nomination ?? null, say) : '';
}
