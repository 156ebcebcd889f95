/** Blots a person out of what others wrote: answers, history, enquiries, programmes, announcements, concerts, what waits. */

import { and, eq, gt, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { announcementArrivals, announcements, announcementTexts } from '../../announcements/tables.ts';
import { awards } from '../../awards/tables.ts';
import { concerts, programmeItems } from '../../concerts/tables.ts';
import type { Database } from '../../database/connect.ts';
import { enquiries, pinnedAnswers } from '../../enquiries/tables.ts';
import { entries, entryVersions } from '../../entries/tables.ts';
import { files } from '../../files/tables.ts';
import { history } from '../../history/tables.ts';
import { filesAmong } from './files.ts';
import { type Known, maskedIn } from './masking.ts';

/** Where a person may be spoken of. */
export interface Around {
  entryIds: readonly number[];
  contestIds: readonly number[];
}

/** Rows opened at once. */
const PAGE = 500;

/** Blots out everybody in `known`; how a thing is counted stays as it was. */
export async function blotOut(tx: Database, known: readonly Known[], { entryIds, contestIds }: Around): Promise<void> {
  if (known.length === 0) return;
  const [of, within] = [[...entryIds], [...contestIds]];
  if (of.length > 0) {
    await blotEnsembles(tx, known, of);
    await blotFileNames(tx, known, of);
    await blot(tx, known, entries, ['answers', 'personalAnswers', 'pending', 'reason'], inArray(entries.id, of));
    await blot(tx, known, awards, ['reason'], inArray(awards.entryId, of));
    const awarded = tx.select({ id: awards.id }).from(awards).where(inArray(awards.entryId, of));
    const told = or(
      and(eq(history.subject, 'entry'), inArray(history.subjectId, of)),
      and(eq(history.subject, 'award'), inArray(history.subjectId, awarded)),
    );
    await blot(tx, known, history, ['change'], and(told, isNotNull(history.change)));
  }
  if (within.length > 0) {
    await blot(tx, known, enquiries, ['question', 'answer'], inArray(enquiries.contestId, within));
    await blot(tx, known, pinnedAnswers, ['question', 'answer'], inArray(pinnedAnswers.contestId, within));
  }
  await blot(tx, known, programmeItems, ['title'], isNotNull(programmeItems.title));
  await blot(tx, known, announcements, ['content', 'correction'], isNotNull(announcements.content));
  await blot(tx, known, announcementTexts, ['content'], undefined);
  await blot(tx, known, announcementArrivals, ['caption'], undefined);
  await blot(tx, known, concerts, ['title', 'description', 'cancelReason'], undefined);
  const ofConcerts = and(eq(history.subject, 'concert'), isNotNull(history.change));
  await blot(tx, known, history, ['change'], ofConcerts);
}

type WithId = PgTable & { id: PgColumn };

/** Goes through the rows by id and writes back those that named somebody. */
async function blot(
  tx: Database,
  known: readonly Known[],
  table: WithId,
  columns: readonly string[],
  which: SQL | undefined,
): Promise<void> {
  for (let last = 0, whole = true; whole; ) {
    const page = (await tx
      .select()
      .from(table)
      .where(and(which, gt(table.id, last)))
      .orderBy(table.id)
      .limit(PAGE)) as ({ id: number } & Record<string, unknown>)[];
    for (const row of page) {
      const after = Object.fromEntries(columns.map((column) => [column, blotted(row[column], known)]));
      const isSame = columns.every((column) => after[column] === row[column]);
      if (!isSame) await tx.update(table).set(after).where(eq(table.id, row.id));
    }
    last = page.at(-1)?.id ?? last;
    whole = page.length === PAGE;
  }
}

function blotted<T>(value: T, known: readonly Known[]): T {
  return known.reduce((text, one) => maskedIn(text, one), value);
}

/** An ensemble called after its people changes its name wherever it stands, so that it is still counted as one. */
async function blotEnsembles(tx: Database, known: readonly Known[], entryIds: number[]): Promise<void> {
  const named = await tx
    .selectDistinct({ key: entries.ensembleKey, name: entries.ensembleName })
    .from(entries)
    .where(and(inArray(entries.id, entryIds), isNotNull(entries.ensembleKey)));
  for (const { key, name } of named) {
    const after = blotted(key, known);
    if (key === null || after === key) continue;
    const ensembleName = blotted(name, known);
    await tx.update(entries).set({ ensembleKey: after, ensembleName }).where(eq(entries.ensembleKey, key));
    await tx.update(entryVersions).set({ ensembleKey: after }).where(eq(entryVersions.ensembleKey, key));
  }
}

async function blotFileNames(tx: Database, known: readonly Known[], entryIds: number[]): Promise<void> {
  const held = await tx
    .select({ open: entries.answers, sealed: entries.personalAnswers })
    .from(entries)
    .where(inArray(entries.id, entryIds));
  const ids = held.flatMap(({ open, sealed }) => filesAmong(open, sealed));
  if (ids.length > 0) await blot(tx, known, files, ['name'], inArray(files.id, ids));
}
