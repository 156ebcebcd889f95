/** Organizers who decide at the same moment, on PostgreSQL with a pool of connections. */

import { expect, test } from 'vitest';
import { acceptEntry, rejectEntry } from '../../src/entries/actions/moderate.ts';
import { decideMany } from '../../src/entries/actions/moderate-many.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later } from '../kit/entries.ts';
import { aSchool, School, taken } from '../kit/school.ts';

const REASON = 'Не наш возраст.';

async function enters(school: School, count: number): Promise<EntryView[]> {
  const entries = [];
  for (let at = 0; at < count; at += 1) entries.push(await school.enters({ title: `Номер ${at + 1}` }));
  return entries;
}

const seen = (entries: readonly EntryView[], reason: string | null) =>
  entries.map(({ id, version }) => ({ entryId: id, version, reason }));

test('[ORG-05, ORG-06] of two decisions at once about lists that overlap one happens whole, and the other is told which rows stood in its way', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const stage = await aContest(db);
  const school = await aSchool(stage);
  const [one, other] = [await aPerson(db, ['organizer']), await aPerson(db, ['organizer'])];
  const entries = await enters(school, 9);
  const [contestId, now] = [stage.contestId, later(1)];
  const rows = [seen(entries.slice(0, 6), null), seen(entries.slice(3).reverse(), REASON)];

  const [accepted, rejected] = await Promise.all([
    decideMany(db, one, { contestId, verdict: 'accepted', rows: rows[0] ?? [] }, now),
    decideMany(db, other, { contestId, verdict: 'rejected', rows: rows[1] ?? [] }, now),
  ]);
  const states = await Promise.all(entries.map(async ({ id }) => (await school.sees(id)).state));

  const stood = entries
    .slice(3, 6)
    .map(({ id, version }) => ({ entryId: id, refusal: { code: 'entry-changed', version: version + 1 } }));
  const refusal = { ok: false, refusal: { code: 'some-refused', rows: stood } };
  const firstWon = [...Array(6).fill('accepted'), ...Array(3).fill('submitted')];
  const secondWon = [...Array(3).fill('submitted'), ...Array(6).fill('rejected')];
  expect(accepted.ok).not.toBe(rejected.ok);
  expect(accepted.ok ? [rejected, states] : [accepted, states]).toEqual([refusal, accepted.ok ? firstWon : secondWon]);
}, 60_000);

test('[ORG-06] of ten organizers who decide on one entry at once one is heard, the others decide again', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const school = await aSchool(await aContest(db));
  const { id: entryId, version } = await school.enters();
  const organizers = await Promise.all(Array.from({ length: 10 }, () => aPerson(db, ['organizer'])));

  const outcomes = await Promise.all(
    organizers.map((organizer, at) =>
      at % 2 === 0
        ? acceptEntry(db, organizer, { entryId, version }, later(1))
        : rejectEntry(db, organizer, { entryId, version, reason: `${REASON} ${at}` }, later(1)),
    ),
  );
  const { state, version: after } = await school.sees(entryId);

  // Accepting what is accepted already is agreeing, not deciding again.
  const heard = outcomes.filter((outcome) => outcome.ok);
  const unheard = outcomes.filter((outcome) => !outcome.ok);
  expect([heard.length, after]).toEqual([state === 'accepted' ? 5 : 1, version + 1]);
  expect(unheard).toEqual(unheard.map(() => ({ ok: false, refusal: { code: 'entry-changed', version: version + 1 } })));
}, 60_000);

test('[ORG-05] decisions at once about the same contacts in two contests wait for each other in no circle', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const organizer = await aPerson(db, ['organizer']);
  const contacts = [await aPerson(db), await aPerson(db)];
  const institutionId = await anInstitution(db);
  const rounds = [];
  for (const [at, slug] of ['one', 'two'].entries()) {
    const stage = await aContest(db, { code: at === 0 ? 'КАА' : 'КББ', slug });
    const order = at === 0 ? contacts : contacts.toReversed();
    const entries: EntryView[] = [];
    for (let round = 0; round < 6; round += 1) {
      for (const contact of order) entries.push(await new School(stage, contact, institutionId).enters());
    }
    rounds.push({ contestId: stage.contestId, entries });
  }

  for (let round = 0; round < 6; round += 1) {
    const done = await Promise.all(
      rounds.map(({ contestId, entries }) => {
        const rows = seen(entries.slice(round * 2, round * 2 + 2), null);
        return decideMany(db, organizer, { contestId, verdict: 'accepted', rows }, later(round));
      }),
    );
    expect(done.map((one) => taken(one).length)).toEqual([2, 2]);
  }
}, 60_000);
