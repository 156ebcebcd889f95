/** Checks a protocol whole and keeps what was understood until a tap; nothing of the results is written here. */

import { and, eq, isNotNull } from 'drizzle-orm';
import { type Contest, contestByCode, contestBySlug } from '../../contests/queries.ts';
import type { RawCell, RawTable } from '../../data-file/reading/table.ts';
import type { Database } from '../../database/connect.ts';
import { entries } from '../../entries/tables.ts';
import { authorize, type Caller } from '../../people/access.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Say } from '../../texts/texts.ts';
import type { AwardRefusal } from '../refusals.ts';
import { standingsOf } from '../standing.ts';
import { protocols } from '../tables.ts';
import { judgeProtocol, type Met } from './judging.ts';
import { type ProtocolPreview, protocolPreviewOf } from './preview.ts';
import { codeIn, type ProtocolSheet, protocolSheet } from './sheet.ts';
import type { CheckedProtocol } from './told.ts';

export type ProtocolRefusal =
  | AwardRefusal
  /** It heads no columns of a protocol. */
  | { code: 'protocol-not-ours' }
  | { code: 'protocol-empty' };

/**
 * Reads every row, finds what is given, changed, the same or faulty, and keeps it for a day. An earlier protocol of the
 * person for the contest that nobody has written is dropped. Headers may be in any language of `says`.
 */
export async function checkProtocol(
  db: Database,
  caller: Caller,
  table: RawTable,
  says: readonly Say[],
  now: Date,
): Promise<Result<ProtocolPreview, ProtocolRefusal>> {
  const contest = await contestOf(db, table);
  if (!contest) return refused({ code: 'contest-not-found' });
  const { id: contestId, definition } = contest;
  const allowed = authorize(caller, 'award.record', { contestId });
  if (!allowed.ok) return allowed;
  const sheet = protocolSheet(table, definition, says);
  if (!sheet) return refused({ code: 'protocol-not-ours' });
  const rows = sheet.rows.filter(({ cells }) => cells.size > 0);
  if (rows.length === 0) return refused({ code: 'protocol-empty' });
  const judged = judgeProtocol({ ...sheet, rows }, definition, await metIn(db, contestId));
  const checked: CheckedProtocol = { rows: judged, columns: [...sheet.columns], sheet: sheetOf({ ...sheet, rows }) };
  const id = await keepChecked(db, { contestId, personId: caller.personId, checked, createdAt: now });
  return ok(protocolPreviewOf({ id, contestId }, definition, checked));
}

/** The contest that the hidden sheet names; else the one whose code the numbers begin with. */
async function contestOf(db: Database, table: RawTable): Promise<Contest | undefined> {
  if (table.mark) return contestBySlug(db, table.mark.slug);
  const code = codeIn(table);
  return code === undefined ? undefined : contestByCode(db, code);
}

/** Every numbered entry of a contest with its results. */
async function metIn(db: Database, contestId: number): Promise<Met[]> {
  const found = await db
    .select({
      id: entries.id,
      number: entries.number,
      state: entries.state,
      nomination: entries.nomination,
      category: entries.declaredCategory,
    })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), isNotNull(entries.number)));
  const standings = await standingsOf(
    db,
    found.map(({ id }) => id),
  );
  return found.flatMap((entry) => {
    const standing = standings.get(entry.id);
    return entry.number !== null && standing ? [{ ...entry, number: entry.number, standing }] : [];
  });
}

function sheetOf({ rows }: ProtocolSheet): CheckedProtocol['sheet'] {
  const text = (cell: RawCell) => (typeof cell === 'string' ? cell : '');
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries([...cells].map(([id, cell]) => [id, text(cell)])),
  }));
}

async function keepChecked(db: Database, kept: Omit<typeof protocols.$inferInsert, 'state'>): Promise<number> {
  return db.transaction(async (tx) => {
    const { personId, contestId } = kept;
    await tx
      .update(protocols)
      .set({ state: 'dropped' })
      .where(and(eq(protocols.personId, personId), eq(protocols.contestId, contestId), eq(protocols.state, 'ready')));
    const [made] = await tx
      .insert(protocols)
      .values({ ...kept, state: 'ready' })
      .returning({ id: protocols.id });
    if (!made) throw new Error('a protocol was not kept');
    return made.id;
  });
}
