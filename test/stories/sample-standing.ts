/** What the sample says of its first contest once everything has come in, and the same of what stands in a database. */

import { sql } from 'drizzle-orm';
import type { Database } from '../../src/database/connect.ts';
import { loadEntries } from '../../src/entries/load.ts';
import { viewEntry } from '../../src/entries/queries.ts';
import { titleOf } from '../../src/telegram/entry-text.ts';
import { sampleEntries } from '../kit/samples.ts';
import { EXPECTED } from '../tallies/sample-figures.ts';

/** Its entries in the order in which they came. */
export const SAMPLE = sampleEntries('C1');

/** What /totals reads at the end: the sample's figures of this contest. */
export const FIGURES = [
  '20 заявок',
  '113 участий (с повторами)',
  '112 детей (без повторов)',
  '9 коллективов',
  '11 учреждений',
  '12 педагогов',
];
/** The sample's moments before the awards: the figures of its first contest as of each. */
export const MOMENTS = EXPECTED.filter(([moment, contest]) => contest === 'C1' && moment?.startsWith('2026'));

/** What the sample says of each entry; a title keeps single spaces. */
export const expected = byTitle(
  SAMPLE.map((entry) => ({
    title: entry.title.replace(/\s+/gu, ' '),
    number: entry.reg_number,
    computed: entry.expected_age_category_id,
    declared: entry.declared_age_category_id,
    issues: entry.expected_outcome === 'taken' ? entry.expected_issues.map((issue) => issue.split(':')[0]) : [],
  })),
);

/** A draft that gathers a list of soloists is none itself. */
const isEntry = sql`list_id is distinct from id`;

/** The same of what stands in the database. */
export async function found(db: Database) {
  const views = await Promise.all((await loadEntries(db, isEntry)).map((entry) => viewEntry(db, entry)));
  return byTitle(
    views.map((entry) => ({
      title: titleOf(entry) ?? '',
      number: entry.number,
      computed: entry.proposal.category?.id ?? null,
      declared: entry.declaredCategory?.id ?? '',
      issues: entry.issues.map(({ code }): string => code),
    })),
  );
}

function byTitle<T extends { title: string }>(list: T[]): T[] {
  return list.sort((one, other) => (one.title < other.title ? -1 : 1));
}
