import { expect, test } from 'vitest';
import { setConcert } from '../../src/concerts/changing.ts';
import { makeConcert } from '../../src/concerts/making.ts';
import { cancelConcert } from '../../src/concerts/publishing.ts';
import { concertById } from '../../src/concerts/queries.ts';
import { deliveries } from '../../src/deliveries/tables.ts';
import { historyOf } from '../../src/history/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { facts, NOW } from './facts.ts';
import { aDraft, anOrganizer, aPublished, families, given, seen } from './staged.ts';

test('[ANN-01] of changes made at the same moment on one drawing one is done, and the others are told', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const organizer = await anOrganizer(db);
  const draft = await aDraft(db, organizer);
  const numbers = [71, 72, 73, 74, 75, 76];
  const done = await Promise.all(
    numbers.map((number) =>
      setConcert(db, organizer, seen(draft), { name: 'capacity', given: { text: String(number) } }, NOW),
    ),
  );
  const taken = done.flatMap((one) => (one.ok ? [one.value.capacity] : []));
  const refusals = done.flatMap((one) => (one.ok ? [] : [one.refusal.code]));
  const now = await concertById(db, draft.id);
  expect([taken, refusals, now?.version]).toEqual([[now?.capacity], Array(5).fill('concert-changed'), 2]);
});

test('[ANN-04] concerts of one name made at the same moment have links of their own', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const organizer = await anOrganizer(db);
  const made = await Promise.all(Array.from({ length: 6 }, () => makeConcert(db, organizer, facts(), NOW)));
  const stem = 'elka-na-levom-beregu-2026';
  expect(made.map((one) => given(one).slug).sort()).toEqual([stem, ...[2, 3, 4, 5, 6].map((at) => `${stem}-${at}`)]);
});

test('[ANN-06] two organizers cancel at once: everybody hears it once, for the one reason that stands', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const organizer = await anOrganizer(db);
  const concert = await aPublished(db, organizer);
  await families(db, concert.id, ['going', 'going', 'waiting']);
  await Promise.all(
    ['Зал на ремонте', 'Заболел хор'].map((reason) => cancelConcert(db, organizer, seen(concert), reason, NOW)),
  );
  const cancelled = (await historyOf(db, 'concert', concert.id)).filter(({ action }) => action === 'cancelled');
  expect([cancelled.length, await db.$count(deliveries)]).toEqual([1, 3]);
});
