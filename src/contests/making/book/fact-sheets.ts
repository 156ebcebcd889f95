/** The sheets of a contest's workbook with a row for each fact: what it is and when, what limits and checks it has. */

import type { PlainKey } from '../../../texts/plain-key.ts';
import type { CheckName } from '../../definition.ts';
import * as cells from './cells.ts';
import { namesOf } from './naming-cells.ts';
import { type FactSheet, part } from './sheets.ts';

export const GENERAL: FactSheet = {
  title: 'making-book-general',
  facts: [
    part('title', 'making-book-title'),
    part('code', 'making-book-code'),
    part('slug', 'making-book-slug'),
    part('season', 'making-book-season'),
    part('organizer', 'making-book-organizer'),
    part('goal', 'making-book-goal'),
    part('participants', 'making-book-participants'),
    part('fee', 'making-book-fee'),
    part('stages_summary', 'making-book-stages-summary'),
    part('zone', 'making-book-zone'),
    part('opens_at', 'making-book-opens', cells.start),
    part('closes_at', 'making-book-closes', cells.end),
    part('edit_ends_at', 'making-book-edit-ends', cells.end),
    part('withdraw_ends_at', 'making-book-withdraw-ends', cells.end),
    part('grace_minutes', 'making-book-grace', cells.number),
    part(
      'age_basis.kind',
      'making-book-age-basis',
      cells.oneOf({ age_on_date: 'making-book-by-age', school_grade: 'making-book-by-grade' }),
    ),
    part('age_basis.date', 'making-book-age-date', cells.day),
    part(
      'group_age.policy',
      'making-book-group-age',
      cells.oneOf({
        every_member: 'making-book-every-member',
        tolerance: 'making-book-tolerance',
        oldest: 'making-book-oldest',
        average: 'making-book-average',
        mixed: 'making-book-mixed',
      }),
    ),
    part('group_age.percent', 'making-book-percent', cells.number),
    part('keep_months', 'making-book-keep-months', cells.number),
  ],
};

const CHECKS = {
  late_submission: 'making-check-late-submission',
  form_size_mismatch: 'making-check-form-size-mismatch',
  file_format_not_allowed: 'making-check-file-format-not-allowed',
  duration_over_limit: 'making-check-duration-over-limit',
  age_category_mismatch: 'making-check-age-category-mismatch',
  age_out_of_range: 'making-check-age-out-of-range',
  consent_missing: 'making-check-consent-missing',
  duplicate_of: 'making-check-duplicate-of',
  media_missing: 'making-check-media-missing',
  participant_count_mismatch: 'making-check-participant-count-mismatch',
  participant_limit_exceeded: 'making-check-participant-limit-exceeded',
  institution_limit_exceeded: 'making-check-institution-limit-exceeded',
  work_too_large: 'making-check-work-too-large',
} as const satisfies Record<CheckName, PlainKey>;

const check = cells.oneOf({ refuse: 'making-book-refuse', flag: 'making-book-flag' });

export const LIMITS: FactSheet = {
  title: 'making-book-limits',
  facts: [
    part('limits.per_institution', 'making-book-per-institution', cells.number),
    part('limits.per_institution_nomination_category', 'making-book-per-nomination', cells.number),
    part('limits.per_child', 'making-book-per-child', cells.number),
    part('limits.per_child_ignores_forms', 'making-book-ignores-forms', namesOf('forms')),
    part('cap', 'making-book-cap', cells.number),
    part('waiting_list', 'making-book-waiting-list', cells.yesNo),
    part('offer_hours', 'making-book-offer-hours', cells.number),
    part('correction_days', 'making-book-correction-days', cells.number),
    ...Object.entries(CHECKS).map(([name, header]) => part(`checks.${name}`, header, check)),
  ],
};
