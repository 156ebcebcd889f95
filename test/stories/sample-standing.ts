/** The sample's first contest played through the chat, what the sample says of it then, and the same of what stands in a database. */

import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { allContests } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { viewEntry } from '../../src/entries/queries.ts';
import { loadEntries } from '../../src/entries/storing/load.ts';
import { titleOf } from '../../src/telegram/entries/entry-text.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { decides } from '../kit/deciding.ts';
import type { Phone } from '../kit/phone.ts';
import { sampleEntries } from '../kit/samples.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';
import { figuresOf } from '../tallies/figures-of.ts';
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
const MOMENTS = EXPECTED.filter(([moment, contest]) => contest === 'C1' && moment?.startsWith('2026'));

/** Something that happens at an instant. */
export interface Scene {
  at: string;
  play(): Promise<void>;
}

/** Plays the sample from its first instant to its last: what schools send, and between that what the organizer decides. */
export async function playSample(
  features: readonly Feature[],
  sendings: (story: Story) => Scene[],
): Promise<{ story: Story; organizer: Phone }> {
  const story = await aStory({ features, at: SAMPLE[0]?.submitted_at ?? '' });
  await story.givesRole(ORGANIZER, 'organizer');
  const organizer = story.phone(ORGANIZER);
  await organizer.starts();
  const scenes = [...sendings(story), ...decisionsOf(organizer)];
  for (const { at, play } of scenes.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    story.at(at);
    await play();
  }
  return { story, organizer };
}

function decisionsOf(organizer: Phone): Scene[] {
  return SAMPLE.flatMap(({ state_changes = [], reg_number, note = 'Поправьте, пожалуйста' }) =>
    state_changes
      .filter(({ state }) => state !== 'submitted')
      .map(({ state, at }) => ({ at, play: () => decides(organizer, reg_number ?? '', state, note) })),
  );
}

/** Everything came out as the sample says: its entries, its figures as of each moment, and no word the messenger minds. */
export async function comesOutAsSaid({ db, now, sandbox }: Story): Promise<void> {
  expect(await found(db)).toEqual(expected);
  const contests = await allContests(db);
  for (const [moment, , figures] of MOMENTS) {
    expect(await figuresOf(db, contests, moment, now())).toEqual(figures);
  }
  expect(sandbox.violations).toEqual([]);
}

/** What the sample says of each entry; a title keeps single spaces. */
const expected = byTitle(
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
async function found(db: Database) {
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
