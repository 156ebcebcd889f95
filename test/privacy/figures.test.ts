/** Erasures of children and contacts of contests that are over change no figure, now or as of any instant. */

import { asc, eq, isNotNull } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { loadEntry } from '../../src/entries/storing/load.ts';
import { keepVersions } from '../../src/entries/storing/versions.ts';
import { entries, participations } from '../../src/entries/tables.ts';
import { eraseChild, erasePerson } from '../../src/privacy/erasing/actions.ts';
import { previewChild, previewPerson } from '../../src/privacy/erasing/preview.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson } from '../kit/entries.ts';
import { taken } from '../kit/school.ts';
import { figuresOf } from '../tallies/figures-of.ts';
import { EXPECTED } from '../tallies/sample-figures.ts';
import { aPlayedSample, type SampleStage } from '../tallies/sample-stage.ts';

let stage: SampleStage;
const LONG_AFTER = new Date('2032-01-01T00:00:00+07:00');

beforeAll(async () => {
  stage = await aPlayedSample(await aDatabase());
  const { db } = stage;
  const administrator = await aPerson(db, ['administrator']);
  const submitted = await db
    .select({ id: entries.id, contactId: entries.contactId, childId: participations.childId })
    .from(entries)
    .innerJoin(participations, eq(participations.entryId, entries.id))
    .where(isNotNull(entries.number))
    .orderBy(asc(entries.id), asc(participations.position));
  for (const { id: entryId, childId } of submitted.filter((_, at) => at % 3 === 0)) {
    const shown = await previewChild(db, administrator, { entryId, childId }, LONG_AFTER);
    if (!shown.ok) continue;
    const confirmed = { entryId, childId, mark: shown.value.mark, reason: 'paper' as const };
    taken(await eraseChild(db, administrator, confirmed, LONG_AFTER));
  }
  for (const personId of new Set(submitted.map(({ contactId }) => contactId))) {
    const { mark } = taken(await previewPerson(db, administrator, personId, LONG_AFTER));
    taken(await erasePerson(db, administrator, { personId, mark, reason: 'paper' }, LONG_AFTER));
  }
  // Whatever is saved of an entry afterwards, nobody leaves it by having been forgotten.
  for (const id of new Set(submitted.map((one) => one.id))) {
    const entry = await loadEntry(db, id);
    if (entry) await keepVersions(db, entry, LONG_AFTER);
  }
}, 120_000);

test.each(EXPECTED)(
  '[PRV-06, TAL-08] after erasures the figures as of %s of %s stay what they were',
  async (moment, id, expected) => {
    const all = id === 'all' ? Object.values(stage.contests) : [stage.contests[id]];
    expect(await figuresOf(stage.db, all, moment, LONG_AFTER)).toEqual(expected);
  },
);
