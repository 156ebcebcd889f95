/** The archive of a nomination: every file under a telling name, what is missing in a text beside them, in parts that fit. */

import { and, asc, eq, inArray } from 'drizzle-orm';
import { plainDateAt } from '../../calendar.ts';
import type { ContestDefinition, FieldUse, Nomination } from '../../contests/definition.ts';
import { fieldLabel } from '../../contests/fields/field-words.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { type FileFacts, fileFacts } from '../../files/queries.ts';
import type { Storage } from '../../files/storage.ts';
import { record } from '../../history/actions.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import { mostBytesOf, type Part, zipped } from '../../zip.ts';
import type { Entry } from '../facts.ts';
import { nominationOf } from '../questions.ts';
import type { Refusal } from '../refusals.ts';
import { loadEntries } from '../storing/load.ts';
import { entries } from '../tables.ts';
import { HOLDING_STATES } from '../words.ts';
import { archiveNames } from './archive-names.ts';
import { type Attachment, attachmentsOf } from './attachments.ts';
import { type Absence, type Missing, missingText } from './missing-text.ts';

/** A file of the archive. */
export interface ArchiveFile {
  path: string;
  hash: string;
  size: number;
}

/** Files in their order, and those that are not among them. */
export interface Bundle {
  /** The files part by part; a part fits into one message. */
  parts: ArchiveFile[][];
  missing: Missing[];
}

export interface Archive extends Bundle {
  contest: ContestDefinition;
  nomination: Nomination;
}

/** Under a messenger's 50 MB, with room for the text of what is missing. */
const MOST_IN_PART = 45 * 1024 * 1024;

/** What an archive would hold now: entries that hold a place, by number. Nothing is read from storage yet. */
export async function planArchive(
  db: Database,
  storage: Storage,
  caller: Caller,
  wanted: { contestId: number; nomination: string },
  say: Say,
): Promise<Result<Archive, Refusal>> {
  const { contestId } = wanted;
  const allowed = authorize(caller, 'archive.take', { contestId });
  if (!allowed.ok) return allowed;
  const contest = (await contestById(db, contestId))?.definition;
  const nomination = contest?.nominations.find(({ id }) => id === wanted.nomination);
  if (!contest || !nomination) return refused({ code: 'contest-not-found' });
  const found = await loadEntries(
    db,
    and(
      eq(entries.contestId, contestId),
      eq(entries.nomination, nomination.id),
      inArray(entries.state, [...HOLDING_STATES]),
    ),
    undefined,
    asc(entries.number),
  );
  return ok({ contest, nomination, ...(await bundleOf({ db, storage }, contest, found, say)) });
}

/** The files of these entries in their order; only the answers to the wanted questions where some are named. */
export async function bundleOf(
  { db, storage }: { db: Database; storage: Storage },
  contest: ContestDefinition,
  found: readonly Entry[],
  say: Say,
  isWanted: (use: FieldUse) => boolean = () => true,
): Promise<Bundle> {
  const named = archiveNames(contest, found, say, isWanted);
  const asked = named.flatMap(({ entry, ...line }) =>
    attachmentsOf(contest, entry)
      .filter(({ use }) => isWanted(use))
      .map((attachment) => ({ ...line, ...attachment, nomination: nominationOf(contest, entry) })),
  );
  const facts = await fileFacts(db, asked.flatMap(idOf));
  const files: ArchiveFile[] = [];
  const missing: Missing[] = [];
  for (const { use, given, number, title, pathOf, nomination } of asked) {
    const file = given && 'fileId' in given ? facts.get(given.fileId) : undefined;
    const why = await absenceOf(storage, given, file);
    const field = fieldLabel(use, nomination, say);
    if (why === null) {
      if (file?.hash) files.push({ path: pathOf(use, endingOf(given, file)), hash: file.hash, size: file.size ?? 0 });
    } else if (why !== 'owed' || use.owed || use.required) missing.push({ number, title, field, why });
  }
  return { parts: inParts(files), missing };
}

/** One part as a file to hand over: its ASCII name and its bytes, read as they are pulled. Remembers who took it. */
export async function takeArchive(
  db: Database,
  storage: Storage,
  caller: Caller,
  { archive, contestId, part }: { archive: Archive; contestId: number; part: number },
  say: Say,
  now: Date,
): Promise<{ name: string; bytes: AsyncIterable<Buffer> }> {
  const { contest, nomination } = archive;
  const { personId } = caller;
  await record(db, { at: now, personId, subject: 'contest', subjectId: contestId, action: 'archive-taken' });
  const head = `${contest.slug}_${nomination.id}_${plainDateAt(now, contest.zone)}`;
  return zippedPart(storage, archive, { part, head }, say);
}

/** A part of a bundle under an ASCII name that begins with `head`; what is missing is told in the first. */
export function zippedPart(
  storage: Storage,
  { parts, missing }: Bundle,
  { part, head }: { part: number; head: string },
  say: Say,
): { name: string; bytes: AsyncIterable<Buffer> } {
  const count = parts.length > 1 ? `_${part}of${parts.length}` : '';
  const name = `${head}${count}.zip`;
  const files = (parts[part - 1] ?? []).map(
    ({ path, hash }): Part => ({ path, chunks: storage.read(hash), packedAlready: true }),
  );
  const told = part === 1 && missing.length > 0 ? [missingText(missing, say)] : [];
  return { name, bytes: zipped([...told, ...files]) };
}

function idOf({ given }: Attachment): number[] {
  return given && 'fileId' in given ? [given.fileId] : [];
}

/** The ending of what was judged; bytes know better than a file without a name. */
function endingOf(given: Attachment['given'], file: FileFacts): string {
  const judged = given && 'fileId' in given ? given.format : null;
  return judged ?? (file.family === null || file.family === 'unknown' ? 'bin' : file.family);
}

async function absenceOf(
  storage: Storage,
  given: Attachment['given'],
  file: FileFacts | undefined,
): Promise<Absence | null> {
  if (given === null) return 'owed';
  if ('link' in given) return { link: given.link };
  if (file?.state === 'waiting') return 'later';
  if (file?.state === 'too-big') return 'large';
  const isKept = file?.state === 'kept' && file.hash !== null && (await storage.has(file.hash));
  return isKept ? null : 'gone';
}

/** As many files in a part as fit, in their order; there is always a first part. */
function inParts(files: readonly ArchiveFile[]): ArchiveFile[][] {
  const parts: ArchiveFile[][] = [[]];
  let filled = 0;
  for (const file of files) {
    const bytes = mostBytesOf(file.path, file.size);
    if (filled + bytes > MOST_IN_PART && filled > 0) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(file);
    filled += bytes;
  }
  return parts;
}
