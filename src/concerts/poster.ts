/** The poster of a concert: a picture that the messenger shows as one. */

import type { FieldFault, FileInput } from '../contests/fields/field.ts';
import { judgeFile } from '../contests/fields/file-judging.ts';
import type { Database } from '../database/connect.ts';
import { fileFacts } from '../files/queries.ts';
import type { Caller } from '../people/access.ts';
import { ok, type Result, refused } from '../result.ts';
import { changeConcert, type Seen } from './changing.ts';
import type { Concert } from './queries.ts';
import type { ConcertRefusal } from './refusals.ts';

/** What messengers show as a photo, up to their limit for one. */
const LIMITS = { formats: ['jpg', 'png', 'webp'], maxMb: 10, minLongSide: 320 } as const;

/** Whether a file can be a poster, by what is known of it. Pure. */
export function judgePoster(file: FileInput): Result<true, FieldFault> {
  const judged = judgeFile(file, LIMITS, true);
  return judged.outcome === 'reject' ? refused(judged.why) : ok(true);
}

/** Puts a remembered file up as the poster, in place of the one before; null takes it down. */
export async function setPoster(
  db: Database,
  caller: Caller,
  seen: Seen,
  fileId: number | null,
  now: Date,
): Promise<Result<Concert, ConcertRefusal>> {
  const file = fileId === null ? null : (await fileFacts(db, [fileId])).get(fileId);
  if (file === undefined) return refused({ code: 'concert-not-found' });
  const judged = file === null ? ok(true) : judgePoster({ ...file, fileId: file.id });
  if (!judged.ok) return refused({ code: 'concert-poster-unfit', why: judged.refusal });
  return changeConcert(db, caller, seen, (facts) => ok({ ...facts, posterId: fileId }), now);
}
