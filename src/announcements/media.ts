/** Which pictures and files can be sent, and which together. Pure. */

import { ok, type Result, refused } from '../result.ts';
import type { ContentRefusal, MediumKind } from './content.ts';

/** Most pictures and files of one album. */
const MOST_IN_ALBUM = 10;
/** The largest file of each kind a bot may send, megabytes. */
const MOST_MB: Record<MediumKind, number> = { photo: 10, video: 50, animation: 50, document: 50, audio: 50 };

/** Decides whether these can go together, and each by its size in bytes, as far as it is known. */
export function judgeMedia(media: readonly { kind: MediumKind; bytes: number | null }[]): Result<true, ContentRefusal> {
  const count = media.length;
  if (count > MOST_IN_ALBUM) return refused({ code: 'announcement-album-too-many', count, most: MOST_IN_ALBUM });
  if (count > 1 && media.some(({ kind }) => kind === 'animation'))
    return refused({ code: 'announcement-animation-alone' });
  if (new Set(media.map(({ kind }) => ALBUMS[kind])).size > 1) return refused({ code: 'announcement-album-mixed' });
  for (const [at, { kind, bytes }] of media.entries()) {
    const mb = Math.ceil((bytes ?? 0) / 1024 / 1024);
    if (mb > MOST_MB[kind])
      return refused({ code: 'announcement-file-too-large', place: at + 1, count, mb, mostMb: MOST_MB[kind] });
  }
  return ok(true);
}

/** Kinds that may stand in one album have the same word. */
const ALBUMS: Record<MediumKind, string> = {
  photo: 'seen',
  video: 'seen',
  animation: 'alone',
  document: 'files',
  audio: 'heard',
};
