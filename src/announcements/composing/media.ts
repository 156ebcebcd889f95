/** Which pictures and files can be sent, and which together. Pure. */

import { ok, type Result, refused } from '../../result.ts';
import type { ContentRefusal, MediumKind } from './content.ts';

/** Most pictures and files of one album. */
const MOST_IN_ALBUM = 10;

/** Decides whether these can go together. However large they are: what lies at the messenger goes by its id. */
export function judgeMedia(media: readonly { kind: MediumKind }[]): Result<true, ContentRefusal> {
  const count = media.length;
  if (count > MOST_IN_ALBUM) return refused({ code: 'announcement-album-too-many', count, most: MOST_IN_ALBUM });
  if (count > 1 && media.some(({ kind }) => kind === 'animation'))
    return refused({ code: 'announcement-animation-alone' });
  if (new Set(media.map(({ kind }) => ALBUMS[kind])).size > 1) return refused({ code: 'announcement-album-mixed' });
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
