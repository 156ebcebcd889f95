/** The sound of a programme: the acts' backing tracks as one archive, in the order in which they are performed. */

import { inArray } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import type { Database } from '../../database/connect.ts';
import { type Bundle, bundleOf, zippedPart } from '../../entries/files/archive.ts';
import { loadEntries } from '../../entries/storing/load.ts';
import { entries } from '../../entries/tables.ts';
import type { Storage } from '../../files/storage.ts';
import { record } from '../../history/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import { type Programme, programmeFor } from './loading.ts';
import type { ProgrammeRefusal } from './refusals.ts';

export interface SoundArchive extends Bundle {
  readonly programme: Programme;
}

/** What the archive would hold now: `07_ЗЛБ-012_Зимняя сказка.mp3`, numbered by the acts' places. Nothing is read yet. */
export async function planSound(
  db: Database,
  storage: Storage,
  caller: Caller,
  programmeId: number,
  say: Say,
): Promise<Result<SoundArchive, ProgrammeRefusal>> {
  const found = await programmeFor(db, caller, programmeId);
  if (!found.ok) return found;
  const programme = found.value;
  const { contest, items } = programme;
  const allowed = authorize(caller, 'archive.take', contest === null ? {} : { contestId: contest.id });
  if (!allowed.ok) return allowed;
  const ids = items.flatMap(({ entryId }) => entryId ?? []);
  if (contest === null || ids.length === 0) return ok({ programme, parts: [[]], missing: [] });
  const places = new Map(ids.map((id, at) => [id, at]));
  const acts = await loadEntries(db, inArray(entries.id, ids));
  acts.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const isSound = ({ kind }: { kind: string }) => kind === 'backing_track';
  return ok({ programme, ...(await bundleOf({ db, storage }, contest.definition, acts, say, isSound)) });
}

/** One part as a file to hand over, its bytes read as they are pulled. Remembers who took it. */
export async function takeSound(
  db: Database,
  storage: Storage,
  caller: Caller,
  { archive, part }: { archive: SoundArchive; part: number },
  say: Say,
  now: Date,
): Promise<{ name: string; bytes: AsyncIterable<Buffer> }> {
  const { programme } = archive;
  const { personId } = caller;
  await record(db, { at: now, personId, subject: 'programme', subjectId: programme.id, action: 'archive-taken' });
  const whose = programme.concert?.slug ?? programme.contest?.definition.slug ?? 'programme';
  const head = `${whose}_sound_${programme.day ?? plainDateAt(programme.startsAt, programme.zone)}`;
  return zippedPart(storage, archive, { part, head }, say);
}
