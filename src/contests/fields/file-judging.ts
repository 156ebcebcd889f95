/** Judges a file before it is taken: kind, size, a picture's long side, and whether it is what its name says. */

import { MOST_KEPT_MB } from '../../files/rules.ts';
import { accept } from '../../typed.ts';
import type { FieldAnswer, FileInput } from './field.ts';
import { claimedFormat, sameFormat, trueFormat } from './file-formats.ts';
import { fault } from './reasons.ts';
import type { StoredFile } from './stored-file.ts';

/** What a question takes. */
export interface FileLimits {
  /** Name endings; none: any. */
  formats: readonly string[];
  maxMb: number | undefined;
  /** Pixels. */
  minLongSide: number | undefined;
}

/** What the messenger makes of a GIF, whatever it was called. */
const GIF = 'mp4';
const BYTES_IN_MB = 1024 * 1024;

/** Whether a file may also be too large for the messenger, and then comes as a link. */
export function linksTaken({ maxMb }: FileLimits): boolean {
  return maxMb === undefined || maxMb > MOST_KEPT_MB;
}

/** A question that names no formats takes any. */
export function takesFormat(formats: readonly string[], format: string | undefined): boolean {
  return formats.length === 0 || formats.some((taken) => sameFormat(taken) === format);
}

/** Pixels and bytes that nobody told are not judged. `refuses`: a format that is not taken is refused, else only flagged. */
export function judgeFile(file: FileInput, limits: FileLimits, refuses: boolean): FieldAnswer<StoredFile> {
  const { size } = file;
  if (size === 0) return fault({ code: 'file-empty' });
  if (file.isGif && !takesFormat(limits.formats, GIF)) {
    return fault({ code: 'file-gif', formats: limits.formats.join(', ') });
  }
  const claimed = claimedFormat(file);
  const format = trueFormat(claimed, file.family);
  if (format === 'misnamed') return fault({ code: 'file-misnamed', format: claimed ?? '' });
  const saidByMessenger = file.family === null ? claimedFormat({ name: null, mime: file.mime }) : undefined;
  const isTaken = takesFormat(limits.formats, format) && takesFormat(limits.formats, saidByMessenger ?? format);
  if (!isTaken && refuses) return fault({ code: 'file-format', formats: limits.formats.join(', ') });
  if (size !== null && size > mostBytes(limits)) return tooBig(size, limits);
  const longSide = Math.max(file.width ?? 0, file.height ?? 0);
  if (limits.minLongSide !== undefined && longSide > 0 && longSide < limits.minLongSide) {
    return fault({ code: 'picture-too-small', least: limits.minLongSide, given: longSide });
  }
  const { fileId, name } = file;
  return accept({ fileId, ...(name !== null && { name }), ...(format !== undefined && { format }) });
}

function mostBytes({ maxMb = MOST_KEPT_MB }: FileLimits): number {
  return Math.min(maxMb, MOST_KEPT_MB) * BYTES_IN_MB;
}

function tooBig(size: number, limits: FileLimits): FieldAnswer<StoredFile> {
  const givenMb = Math.ceil((size / BYTES_IN_MB) * 10) / 10;
  const { maxMb } = limits;
  if (linksTaken(limits) && (maxMb === undefined || givenMb <= maxMb)) {
    return fault({ code: 'file-as-link', mostMb: MOST_KEPT_MB, givenMb });
  }
  return fault({ code: 'file-too-big', mostMb: maxMb ?? MOST_KEPT_MB, givenMb });
}
