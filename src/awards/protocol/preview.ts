/** What an organizer sees of a checked protocol before the tap. */

import { and, eq, gt } from 'drizzle-orm';
import type { ContestDefinition } from '../../contests/definition.ts';
import { contestById } from '../../contests/queries.ts';
import type { Database } from '../../database/connect.ts';
import { goneBefore, KEPT_FOR } from '../../kept-for.ts';
import type { Caller } from '../../people/access.ts';
import { protocols } from '../tables.ts';
import { addressOf } from './book.ts';
import type { CheckedProtocol, ProtocolNote, ProtocolVerdict } from './told.ts';

/** A note with its cell's address in the sheet it came from. */
export interface PlacedProtocolNote extends ProtocolNote {
  cell: string;
}

export interface ProtocolPreview {
  id: number;
  contestId: number;
  contest: ContestDefinition;
  counts: Record<ProtocolVerdict, number>;
  /** Degrees of the rows that would be written, as they were read, the highest first. */
  degrees: { title: string; count: number }[];
  faults: PlacedProtocolNote[];
  checked: CheckedProtocol;
}

/** Counts what a checked protocol would do. */
export function protocolPreviewOf(
  { id, contestId }: { id: number; contestId: number },
  contest: ContestDefinition,
  checked: CheckedProtocol,
): ProtocolPreview {
  const of = (verdict: ProtocolVerdict) => checked.rows.filter((row) => row.verdict === verdict).length;
  const faults = checked.rows
    .flatMap(({ notes }) => notes)
    .map((note) => ({ ...note, cell: addressOf(checked.columns, note.column, note.row) }));
  const counts = { given: of('given'), changed: of('changed'), same: of('same'), faulty: of('faulty') };
  const written = checked.rows.filter(({ verdict }) => verdict === 'given' || verdict === 'changed');
  const degrees = contest.award_degrees.flatMap(({ id: degree, title }) => {
    const count = written.filter(({ change }) => change?.degree === degree).length;
    return count > 0 ? [{ title, count }] : [];
  });
  return { id, contestId, contest, counts, degrees, faults, checked };
}

/** The person's protocol as it was checked; undefined when it is not theirs, was dropped or waited too long. */
export async function protocolPreview(
  db: Database,
  { personId }: Caller,
  id: number,
  now: Date,
): Promise<ProtocolPreview | undefined> {
  const fresh = gt(protocols.createdAt, goneBefore(now, KEPT_FOR.checkedFiles));
  const [file] = await db
    .select()
    .from(protocols)
    .where(and(eq(protocols.id, id), eq(protocols.personId, personId), fresh));
  const contest = file && file.state !== 'dropped' ? await contestById(db, file.contestId) : undefined;
  return file && contest ? protocolPreviewOf(file, contest.definition, file.checked) : undefined;
}
