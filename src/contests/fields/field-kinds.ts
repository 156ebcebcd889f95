/** The names of the kinds of question a contest can ask; the catalogue in fields.ts says what each means. */

export const FIELD_KINDS = [
  'title',
  'authors',
  'duration',
  'soundtrack',
  'video_link',
  'work_file',
  'backing_track',
  'technical_needs',
  'technique',
  'work_format',
  'work_size',
  'text',
  'long_text',
  'number',
  'choice',
  'choices',
  'date',
  'link',
  'file',
  'yes_no',
] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];
