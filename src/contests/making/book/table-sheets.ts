/** The sheets of a contest's workbook with a row for each item: stages, nominations, forms, ages, questions, criteria, awards. */

import type { PlainKey } from '../../../texts/plain-key.ts';
import type { FieldKind } from '../../fields/field-kinds.ts';
import * as cells from './cells.ts';
import { byName, choices, durationsByForm, namesOf } from './naming-cells.ts';
import { part, type TableSheet } from './sheets.ts';

const id = part('id', 'making-book-id');
const title = part('title', 'making-book-name', cells.text, 40);
const closed = part('closed', 'making-book-closed', cells.yesNo);

/** Told apart by name, as the questions' own labels need not be. */
const KINDS = {
  title: 'making-kind-title',
  authors: 'making-kind-authors',
  duration: 'making-kind-duration',
  soundtrack: 'making-kind-soundtrack',
  video_link: 'making-kind-video-link',
  work_file: 'making-kind-work-file',
  backing_track: 'making-kind-backing-track',
  technical_needs: 'making-kind-technical-needs',
  technique: 'making-kind-technique',
  work_format: 'making-kind-work-format',
  work_size: 'making-kind-work-size',
  text: 'making-kind-text',
  long_text: 'making-kind-long-text',
  number: 'making-kind-number',
  choice: 'making-kind-choice',
  choices: 'making-kind-choices',
  date: 'making-kind-date',
  link: 'making-kind-link',
  file: 'making-kind-file',
  yes_no: 'making-kind-yes-no',
} as const satisfies Record<FieldKind, PlainKey>;

export const TABLES: readonly TableSheet[] = [
  {
    title: 'making-book-stages',
    list: 'stages',
    named: 'title',
    columns: [
      title,
      part('starts_on', 'making-book-starts', cells.day),
      part('ends_on', 'making-book-ends', cells.day),
      part('remote', 'making-book-remote', cells.yesNo),
      part('venue', 'making-book-venue', cells.text, 40),
      id,
    ],
  },
  {
    title: 'making-book-nominations',
    list: 'nominations',
    named: 'title',
    columns: [
      title,
      part('forms', 'making-book-nomination-forms', namesOf('forms'), 36),
      part('max_seconds', 'making-book-max-seconds', durationsByForm, 36),
      part('form_titles', 'making-book-form-titles', byName('forms', cells.text), 30),
      part('cap', 'making-book-places', cells.number),
      part('live_accompaniment_only', 'making-book-live-only', cells.yesNo),
      part('file_formats', 'making-book-file-formats', cells.words),
      part('max_file_mb', 'making-book-max-mb', cells.number),
      part('min_long_side_px', 'making-book-min-px', cells.number),
      part('work_formats', 'making-book-work-formats', cells.words),
      part('work_max_cm', 'making-book-work-size', cells.sides),
      closed,
      id,
    ],
  },
  {
    title: 'making-book-forms',
    list: 'forms',
    named: 'title',
    columns: [
      title,
      part('min', 'making-book-least', cells.number),
      part('max', 'making-book-most', cells.number),
      part('headcount_only', 'making-book-headcount', cells.yesNo),
      closed,
      id,
    ],
  },
  {
    title: 'making-book-ages',
    list: 'age_categories',
    named: 'title',
    columns: [
      title,
      part('min', 'making-book-age-from', cells.number),
      part('max', 'making-book-age-to', cells.number),
      part('grades', 'making-book-grades', cells.grades),
      part('group_only', 'making-book-group-only', cells.yesNo),
      closed,
      id,
    ],
  },
  {
    title: 'making-book-questions',
    list: 'fields',
    named: 'label',
    columns: [
      part('kind', 'making-book-kind', cells.oneOf(KINDS), 24),
      part('label', 'making-book-label', cells.text, 36),
      part('example', 'making-book-example', cells.text, 30),
      part('required', 'making-book-required', cells.yesNo),
      part('owed', 'making-book-owed', cells.yesNo),
      part('owed_until', 'making-book-owed-until', cells.end),
      part('nominations', 'making-book-for-nominations', namesOf('nominations'), 30),
      part('forms', 'making-book-for-forms', namesOf('forms'), 24),
      part('choices', 'making-book-choices', choices, 36),
      part('min', 'making-book-least', cells.number),
      part('max', 'making-book-most', cells.number),
      part('formats', 'making-book-file-formats', cells.words),
      part('max_mb', 'making-book-max-mb', cells.number),
      part('min_long_side_px', 'making-book-min-px', cells.number),
      part('labels', 'making-book-labels', byName('nominations', cells.text), 36),
      closed,
      id,
    ],
  },
  {
    title: 'making-book-criteria',
    list: 'criteria',
    named: '',
    columns: [part('', 'making-book-name', cells.text, 60)],
  },
  { title: 'making-book-degrees', list: 'award_degrees', named: 'title', columns: [title, id] },
];
