/** Checks a file of entries whole and keeps what was understood until a tap; nothing of the entries is saved here. */

import { setImmediate as pause } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { type Contest, contestById } from '../../contests/queries.ts';
import { mayEdit, maySubmit } from '../../contests/rules.ts';
import { extensions } from '../../contests/tables.ts';
import type { RawTable } from '../../data-file/reading/table.ts';
import type { Database } from '../../database/connect.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import { anyExtension } from '../extending/extensions.ts';
import type { Entry } from '../facts.ts';
import type { Refusal } from '../refusals.ts';
import { isOpen } from '../settle.ts';
import { actorOn } from '../storing/load.ts';
import { columnsOf } from './columns.ts';
import { type KnownTable, knownTable } from './groups.ts';
import { type Bench, judgeRow } from './judging.ts';
import { matchEntries, repeats } from './matching.ts';
import { type ImportPreview, previewOf } from './preview.ts';
import { readEntry } from './read-entry.ts';
import { type ReadRow, withTeachersTold } from './same-teachers.ts';
import { entriesWithin, knownFor, OWN, teachersToldBy, uncoveredOf } from './surroundings.ts';
import { imports } from './tables.ts';
import type { CheckedFile } from './told.ts';

/** A table for a contest. */
export interface Incoming {
  contestId: number;
  /** How its entries come: 'telegram', 'letter', 'paper', 'phone'. */
  channel: string;
  table: RawTable;
}

export type CheckRefusal = Refusal | { code: 'file-not-ours' } | { code: 'file-empty' };

/** Told now and then how many entries are read. */
export type Progress = (done: number, total: number) => Promise<void>;

/** The event loop gets its turn after so many entries. */
const AT_A_TIME = 20;

/**
 * Reads every row, finds what is new, changed, the same or faulty, and keeps it for a day. An earlier file of the person
 * for the contest that nobody has loaded is dropped. `says` begins with the person's language; headers may be in any.
 */
export async function checkImport(
  db: Database,
  caller: Caller,
  { contestId, channel, table }: Incoming,
  says: readonly [Say, ...Say[]],
  now: Date,
  progress?: Progress,
): Promise<Result<ImportPreview, CheckRefusal>> {
  const allowed = authorize(caller, channel === OWN ? 'entry.start' : 'entry.start-for-school', { contestId });
  if (!allowed.ok) return allowed;
  const contest = await contestById(db, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const languages = says.map((say) => columnsOf(contest.definition, say));
  const known = knownTable(table, contest.definition, languages);
  if (!known) return refused({ code: 'file-not-ours' });
  if (known.groups.length === 0) return refused({ code: 'file-empty' });
  const read = await readRows(db, caller, contest, { channel, known, says }, now, progress);
  const checked = await judgeRows(db, caller, contest, known, read, now);
  const id = await keepChecked(db, { contestId, personId: caller.personId, channel, checked, createdAt: now });
  return ok(previewOf(id, contest.definition, checked));
}

async function readRows(
  db: Database,
  caller: Caller,
  contest: Contest,
  { channel, known, says }: { channel: string; known: KnownTable; says: readonly [Say, ...Say[]] },
  now: Date,
  progress?: Progress,
): Promise<ReadRow[]> {
  const surroundings = await knownFor(db, caller, contest, channel, says, now);
  const read: ReadRow[] = [];
  for (const group of known.groups) {
    read.push({ row: group.first.row, ...readEntry(group, surroundings) });
    if (read.length % AT_A_TIME === 0) await (progress?.(read.length, known.groups.length) ?? pause());
  }
  return withTeachersTold(read, await teachersToldBy(db, caller));
}

async function judgeRows(
  db: Database,
  caller: Caller,
  contest: Contest,
  { groups, columns }: KnownTable,
  read: readonly ReadRow[],
  now: Date,
): Promise<CheckedFile> {
  const told = read.map((one) => one.told);
  const found = await entriesWithin(db, caller, contest.id, told);
  const matches = matchEntries(contest.definition, told, found);
  const earlier = repeats(contest.definition, told);
  const bench = await benchOf(db, caller, contest, found, now);
  const rowOf = (place: number) => groups[place]?.first.row ?? 0;
  const entries = read.map(({ told: one, notes }, place) => {
    const match = matches[place] ?? { kind: 'none' as const };
    const before = earlier[place];
    const repeated = before === undefined ? undefined : rowOf(before);
    const told = match.kind === 'number-twice' ? { ...match, of: rowOf(match.of) } : match;
    return judgeRow(bench, { row: rowOf(place), told: one, notes, match: told, repeats: repeated });
  });
  const rows = groups.flatMap((group) => group.rows).map(({ row, cells }) => ({ row, cells: textsOf(cells) }));
  return { entries, columns: [...columns], rows };
}

function textsOf(cells: KnownTable['groups'][number]['first']['cells']): CheckedFile['rows'][number]['cells'] {
  return Object.fromEntries([...cells].map(([id, cell]) => [id, typeof cell === 'string' ? cell : '']));
}

async function benchOf(
  db: Database,
  caller: Caller,
  { id: contestId, definition: contest }: Contest,
  found: readonly Entry[],
  now: Date,
): Promise<Bench> {
  const uncovered = await uncoveredOf(db, contestId, found);
  const permission = maySubmit(contest, await anyExtension(db, contestId, now), now);
  const given = await db.select().from(extensions).where(eq(extensions.contestId, contestId));
  const ownEnd = ({ id, institutionId }: Entry) =>
    given
      .filter((one) => one.entryId === id || (institutionId !== null && one.institutionId === institutionId))
      .reduce<Date | null>((latest, { until }) => (latest === null || until > latest ? until : latest), null);
  const isContact = (entry: Entry) => actorOn(entry, caller) === 'contact';
  return {
    contest,
    uncovered,
    isContact,
    closed: permission.ok ? null : permission.refusal,
    frozen(entry) {
      if (isOpen(entry) || !isContact(entry)) return null;
      const may = mayEdit(contest, ownEnd(entry), now);
      return may.ok ? null : may.refusal;
    },
    now,
  };
}

async function keepChecked(db: Database, kept: Omit<typeof imports.$inferInsert, 'state'>): Promise<number> {
  return db.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({ state: 'dropped' })
      .where(
        and(eq(imports.personId, kept.personId), eq(imports.contestId, kept.contestId), eq(imports.state, 'ready')),
      );
    const [made] = await tx
      .insert(imports)
      .values({ ...kept, state: 'ready' })
      .returning({ id: imports.id });
    if (!made) throw new Error('an import was not kept');
    return made.id;
  });
}
