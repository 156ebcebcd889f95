/** Kinds of question answered by a file: the work itself, a backing track, an organizer's own; a large one by a link. */

import { MOST_KEPT_MB } from '../../files/rules.ts';
import type { Say } from '../../texts/texts.ts';
import { accept, doubt } from '../../typed.ts';
import type { Asked, Field, FieldAnswer, FieldInput, Finding } from './field.ts';
import { type FileLimits, judgeFile, linksTaken, takesFormat } from './file-judging.ts';
import { type LinkDoubt, type LinkFault, parseMediaLink } from './link.ts';
import { fault, within } from './reasons.ts';
import { type StoredFile, storedFile } from './stored-file.ts';

/** Formats that every player opens. */
const SOUND = ['mp3', 'wav', 'm4a'];

/** What the question takes, and where it says nothing the nomination, which speaks of the work. */
export const workFile: Field<StoredFile> = {
  ...attached(({ use, nomination }) => ({
    formats: use.formats ?? nomination.file_formats ?? [],
    maxMb: use.max_mb ?? nomination.max_file_mb,
    minLongSide: use.min_long_side_px ?? nomination.min_long_side_px,
  })),
  reviewed: true,
  own: false,
  words: {
    label: 'field-work-file-label',
    question: 'field-work-file-question',
    example: 'field-work-file-example',
    help: 'field-work-file-help',
  },
};

export const backingTrack: Field<StoredFile> = {
  ...attached(({ use }) => ({ formats: use.formats ?? SOUND, maxMb: use.max_mb, minLongSide: undefined })),
  reviewed: true,
  own: false,
  words: {
    label: 'field-backing-track-label',
    question: 'field-backing-track-question',
    example: 'field-backing-track-example',
    help: 'field-backing-track-help',
  },
};

export const file: Field<StoredFile> = {
  ...attached(({ use }) => ({
    formats: use.formats ?? [],
    maxMb: use.max_mb,
    minLongSide: use.min_long_side_px,
  })),
  reviewed: true,
  own: true,
  words: {
    label: 'field-file-label',
    question: 'field-file-question',
    example: 'field-file-example',
    help: 'field-file-help',
  },
};

/** What all questions for a file share; they differ in what they take. */
function attached(limitsOf: (asked: Asked) => FileLimits) {
  return {
    stored: storedFile,
    widget: 'file',
    personal: true,
    parse: (input: FieldInput, asked: Asked) => parseAttached(input, limitsOf(asked), asked),
    format: (value, _asked, say) => {
      if ('link' in value) return value.link;
      return value.name ?? say('field-file-unnamed', { format: value.format ?? '' });
    },
    bounds: (asked, say) => sayLimits(limitsOf(asked), say),
    findings: (value: StoredFile, asked: Asked): Finding[] => {
      const isTaken = 'link' in value || takesFormat(limitsOf(asked).formats, value.format);
      return isTaken ? [] : [{ code: 'file_format_not_allowed' }];
    },
  } satisfies Partial<Field<StoredFile>>;
}

function parseAttached(input: FieldInput, limits: FileLimits, { contest }: Asked): FieldAnswer<StoredFile> {
  if ('file' in input) return judgeFile(input.file, limits, contest.checks.file_format_not_allowed === 'refuse');
  if (!('text' in input) || !/\S\.\S/u.test(input.text)) return fault({ code: 'file-expected' });
  if (!linksTaken(limits)) return fault({ code: 'link-not-taken' });
  const read = within<'link', string, LinkDoubt, LinkFault>('link', parseMediaLink(input.text));
  if (read.outcome === 'reject') return read;
  const value = { link: read.value };
  return read.outcome === 'ok' ? accept(value) : doubt(value, read.why);
}

/** «Принимаем jpg, png; до 10 МБ; длинная сторона от 2000 пикс.» */
function sayLimits({ formats, maxMb, minLongSide }: FileLimits, say: Say): string {
  const parts = [
    ...(formats.length > 0 ? [say('field-file-takes-formats', { formats: formats.join(', ') })] : []),
    say('field-file-takes-size', { mostMb: maxMb ?? MOST_KEPT_MB }),
    ...(minLongSide === undefined ? [] : [say('field-file-takes-side', { least: minLongSide })]),
  ];
  return say('field-file-takes', { limits: parts.join('; ') });
}
