/** Puts a restored backup right: whoever was erased since it was taken is erased again, and nobody is told twice. */

import { inArray } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { children } from '../../entries/tables.ts';
import { persons } from '../../people/tables.ts';
import { erasures } from '../tables.ts';
import { eraseChildren } from './child.ts';
import { keyOf, type ListedErasure } from './list.ts';
import { erasePersonRow } from './person.ts';
import type { ErasureDeed } from './record.ts';

/** What was done again. */
export interface ErasedAgain {
  count: number;
  /** Bytes to be taken out of storage. */
  hashes: string[];
}

/**
 * Erases those on the list that stand in this database with their data, each as of the instant they were erased at.
 * A row made since under the same id is somebody else and stays. Safe to repeat.
 */
export async function eraseAgain(db: Database, listed: readonly ListedErasure[]): Promise<ErasedAgain> {
  return db.transaction(async (tx) => {
    const known = await tx
      .select({ subject: erasures.subject, id: erasures.subjectId, made: erasures.madeAt })
      .from(erasures);
    const done = new Set(known.map(keyOf));
    const wanted = new Map(listed.filter((one) => !done.has(keyOf(one))).map((one) => [keyOf(one), one]));
    const of = (subject: ListedErasure['subject']) =>
      [...wanted.values()].flatMap((one) => (one.subject === subject ? [one.id] : []));
    const lost = await tx
      .select()
      .from(children)
      .where(inArray(children.id, of('child')))
      .orderBy(children.id);
    const left = await tx
      .select()
      .from(persons)
      .where(inArray(persons.id, of('person')))
      .orderBy(persons.id);
    const hashes: string[] = [];
    let count = 0;
    for (const row of lost) {
      const one = wanted.get(keyOf({ subject: 'child', id: row.id, made: row.createdAt }));
      if (!one) continue;
      hashes.push(...(await eraseChildren(tx, [row], deedAt(one.at))));
      count += 1;
    }
    for (const row of left) {
      const one = wanted.get(keyOf({ subject: 'person', id: row.id, made: row.createdAt }));
      if (!one) continue;
      hashes.push(...(await erasePersonRow(tx, row, deedAt(one.at))));
      count += 1;
    }
    return { count, hashes };
  });
}

function deedAt(at: Date): ErasureDeed {
  return { way: 'list', reason: null, askedBy: null, at };
}
