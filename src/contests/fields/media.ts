/** Kinds of question answered by a link or a file: a video, an organizer's link, the work itself. */

import { z } from 'zod';
import { accept, cleanText } from '../../typed.ts';
import { type LinkDoubt, type LinkFault, parseMediaLink } from '../link.ts';
import type { Asked, Field, FieldAnswer, FileInput, Finding } from './field.ts';
import { fault, within } from './reasons.ts';

export const videoLink: Field<string> = {
  stored: z.string(),
  widget: 'text',
  personal: true,
  reviewed: true,
  own: false,
  words: {
    label: 'field-video-link-label',
    question: 'field-video-link-question',
    example: 'field-video-link-example',
    help: 'field-video-link-help',
  },
  parse: (input): FieldAnswer<string> =>
    'text' in input ? within('link', parseMediaLink(input.text)) : fault({ code: 'text-expected' }),
  format: (value) => value,
};

export const link: Field<string> = {
  stored: z.string(),
  widget: 'text',
  personal: true,
  reviewed: false,
  own: true,
  words: {
    label: 'field-link-label',
    question: 'field-link-question',
    example: 'field-link-example',
    help: 'field-link-help',
  },
  parse: (input): FieldAnswer<string> =>
    'text' in input ? parseAnyLink(input.text) : fault({ code: 'text-expected' }),
  format: (value) => value,
};

/** Only a place for works must be open to everybody; any page answers an organizer's own question. */
function parseAnyLink(typed: string): FieldAnswer<string> {
  const read = parseMediaLink(typed);
  if (read.outcome === 'confirm') return accept(read.value);
  if (read.outcome === 'ok' || !isAboutTheWork(read.why))
    return within<'link', string, LinkDoubt, LinkFault>('link', read);
  const address = /(?:https?:\/\/)?\S+\.\S+/iu.exec(cleanText(typed))?.[0].replace(/^https?:\/\//iu, '');
  return address !== undefined && URL.canParse(`https://${address}`)
    ? accept(new URL(`https://${address}`).href)
    : fault({ code: 'not-a-link' });
}

function isAboutTheWork(why: LinkFault): boolean {
  return why.code === 'not-the-work' || why.code === 'personal-page';
}

/** A file as an answer: what checks need of it later, without asking the files again. */
const storedFile = z.object({
  fileId: z.number(),
  /** As it was named when it was sent; a photo has no name. */
  name: z.string().optional(),
  /** Name ending by which it was judged, lower case. */
  format: z.string().optional(),
});
export type StoredFile = z.infer<typeof storedFile>;

export const workFile: Field<StoredFile> = {
  stored: storedFile,
  widget: 'file',
  personal: true,
  reviewed: true,
  own: false,
  words: {
    label: 'field-work-file-label',
    question: 'field-work-file-question',
    example: 'field-work-file-example',
    help: 'field-work-file-help',
  },
  parse: (input, asked) => ('file' in input ? judgeFile(input.file, asked) : fault({ code: 'file-expected' })),
  format: (value, _asked, say) => value.name ?? say('field-work-file-unnamed', { format: value.format ?? '' }),
  findings: formatNotTaken,
};

/** Formats the messenger names by content kind only, as with a photo. */
const FORMAT_OF_MIME: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
};

/** Endings that mean the same format. */
const SAME_FORMAT: Readonly<Record<string, string>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg', heif: 'heic' };

const BYTES_IN_MB = 1024 * 1024;

/** Checks format, size and long side before the file is taken; pixels nobody told are not judged. */
function judgeFile(file: FileInput, { contest, nomination }: Asked): FieldAnswer<StoredFile> {
  const stored = toStored(file);
  const formats = nomination.file_formats ?? [];
  const isTaken =
    takesFormat(formats, stored.format) && takesFormat(formats, FORMAT_OF_MIME[file.mime ?? ''] ?? stored.format);
  if (!isTaken && contest.checks.file_format_not_allowed === 'refuse') {
    return fault({ code: 'file-format', formats: formats.join(', ') });
  }
  const mostMb = nomination.max_file_mb;
  if (mostMb !== undefined && file.size !== null && file.size > mostMb * BYTES_IN_MB) {
    return fault({ code: 'file-too-big', mostMb, givenMb: Math.ceil((file.size / BYTES_IN_MB) * 10) / 10 });
  }
  const least = nomination.min_long_side_px;
  const longSide = Math.max(file.width ?? 0, file.height ?? 0);
  if (least !== undefined && longSide > 0 && longSide < least) {
    return fault({ code: 'picture-too-small', least, given: longSide });
  }
  return accept(stored);
}

function toStored(file: FileInput): StoredFile {
  const ending = /\.(?<ending>[\p{L}\d]{1,8})$/u.exec(file.name ?? '')?.groups?.['ending']?.toLowerCase();
  const format = ending === undefined ? FORMAT_OF_MIME[file.mime ?? ''] : (SAME_FORMAT[ending] ?? ending);
  return {
    fileId: file.fileId,
    ...(file.name === null ? {} : { name: file.name }),
    ...(format === undefined ? {} : { format }),
  };
}

/** A nomination that names no formats takes any. */
function takesFormat(formats: readonly string[], format: string | undefined): boolean {
  if (formats.length === 0) return true;
  return formats.some((taken) => (SAME_FORMAT[taken.toLowerCase()] ?? taken.toLowerCase()) === format);
}

function formatNotTaken(file: StoredFile, { nomination }: Asked): Finding[] {
  return takesFormat(nomination.file_formats ?? [], file.format) ? [] : [{ code: 'file_format_not_allowed' }];
}
