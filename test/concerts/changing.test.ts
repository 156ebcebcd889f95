import { describe, expect, test } from 'vitest';
import { assignConcert, seatsTaken, setConcert } from '../../src/concerts/changing.ts';
import { copyConcert, makeConcert } from '../../src/concerts/making.ts';
import { archiveConcert, cancelConcert, publishConcert } from '../../src/concerts/publishing.ts';
import { concertById, concertsToStage, upcomingConcerts } from '../../src/concerts/queries.ts';
import { knownVenues } from '../../src/concerts/venues.ts';
import { historyOf } from '../../src/history/queries.ts';
import { ok, refused } from '../../src/result.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { facts, NOW } from './facts.ts';
import { aDraft, anOrganizer, aPublished, caller, families, given, seen } from './staged.ts';

const LATER = new Date(NOW.getTime() + 60_000);

describe('making', () => {
  test('[ANN-04] two concerts of one name have links of their own, and a copy has another', async () => {
    const db = await aDatabase();
    const organizer = await anOrganizer(db);
    const [one, other] = [await aDraft(db, organizer), await aDraft(db, organizer)];
    const copy = given(await copyConcert(db, organizer, one.id, NOW));
    expect([one.slug, other.slug, copy.slug]).toEqual([
      'elka-na-levom-beregu-2026',
      'elka-na-levom-beregu-2026-2',
      'elka-na-levom-beregu-2027',
    ]);
  });

  test('[ANN-01] a copy is a draft on the same weekday a year on, with everything but what happened', async () => {
    const db = await aDatabase();
    const organizer = await anOrganizer(db);
    const one = await aPublished(db, organizer);
    await families(db, one.id, ['going']);
    const copy = given(await copyConcert(db, organizer, one.id, NOW));
    const { id: _, slug: __, ...rest } = copy;
    expect(rest).toEqual({
      ...facts({
        startsAt: new Date('2027-12-25T12:00:00+07:00'),
        endsAt: new Date('2027-12-25T13:10:00+07:00'),
        doorsAt: new Date('2027-12-25T11:30:00+07:00'),
        rsvpClosesAt: new Date('2027-12-24T18:00:00+07:00'),
      }),
      ...{ state: 'draft', version: 1, walkIns: 0, createdBy: organizer.personId, createdAt: NOW },
      ...{ publishedAt: null, cancelledAt: null, cancelReason: null },
    });
  });

  test('[PRV-01] who runs one contest makes concerts of it and of nothing else', async () => {
    const db = await aDatabase();
    const { contestId } = await aContest(db);
    const { personId } = await anOrganizer(db);
    const limited = caller(personId, 'organizer', contestId);
    const forbidden = refused({ code: 'not-allowed', action: 'concert.write' });
    const own = given(await makeConcert(db, limited, facts({ contestId }), NOW));
    expect([
      await makeConcert(db, limited, facts(), NOW),
      await assignConcert(db, limited, seen(own), null, NOW),
      await makeConcert(db, caller(personId), facts(), NOW),
      (await concertsToStage(db, limited, 'live')).map(({ id }) => id),
      await concertsToStage(db, caller(personId), 'live'),
    ]).toEqual([forbidden, forbidden, forbidden, [own.id], []]);
  });
});

describe('changing', () => {
  test('[ANN-01] one thing is changed on the version that was seen, and the history says by whom', async () => {
    const db = await aDatabase();
    const organizer = await anOrganizer(db);
    const draft = await aDraft(db, organizer);
    const change = { name: 'ends', given: { text: '13:30' } } as const;
    const changed = given(await setConcert(db, organizer, seen(draft), change, LATER));
    expect(changed).toEqual({ ...draft, endsAt: new Date('2026-12-26T13:30:00+07:00'), version: 2 });
    expect(await historyOf(db, 'concert', draft.id)).toEqual([
      { at: NOW, personId: organizer.personId, action: 'added', change: {} },
      {
        at: LATER,
        personId: organizer.personId,
        action: 'changed',
        change: { endsAt: { from: '2026-12-26T06:10:00.000Z', to: '2026-12-26T06:30:00.000Z' } },
      },
    ]);
  });

  test('[ANN-01] a tap on an older drawing changes nothing, the same change twice is one', async () => {
    const db = await aDatabase();
    const organizer = await anOrganizer(db);
    const draft = await aDraft(db, organizer);
    const set = (text: string) => setConcert(db, organizer, seen(draft), { name: 'capacity', given: { text } }, LATER);
    const once = given(await set('80'));
    expect([await set('80'), await set('70'), (await concertById(db, draft.id))?.capacity]).toEqual([
      ok(once),
      refused({ code: 'concert-changed' }),
      80,
    ]);
  });

  test('[ANN-03] the capacity does not go below the seats that are given or held', async () => {
    const db = await aDatabase();
    const organizer = await anOrganizer(db);
    const concert = await aPublished(db, organizer);
    await families(db, concert.id, ['going', 'going', 'offered', 'waiting', 'not-coming']);
    const set = (text: string) =>
      setConcert(db, organizer, seen(concert), { name: 'capacity', given: { text } }, LATER);
    expect([await seatsTaken(db, concert.id), await set('4')]).toEqual([
      5,
      refused({ code: 'concert-capacity-below-taken', capacity: 4, taken: 5 }),
    ]);
    expect(given(await set('5')).capacity).toBe(5);
  });

  test('[ANN-01] a cancelled concert stays as it is', async () => {
    const db = await aDatabase();
    const organizer = await anOrganizer(db);
    const concert = await aPublished(db, organizer);
    const cancelled = given(await cancelConcert(db, organizer, seen(concert), ' Зал  на ремонте ', LATER));
    expect([
      cancelled.cancelReason,
      await setConcert(db, organizer, seen(cancelled), { name: 'capacity', given: { text: '80' } }, LATER),
      await publishConcert(db, organizer, seen(cancelled), LATER),
      await cancelConcert(db, organizer, seen(concert), 'Другая причина', LATER),
    ]).toEqual([
      'Зал на ремонте',
      refused({ code: 'concert-closed', state: 'cancelled' }),
      refused({ code: 'concert-closed', state: 'cancelled' }),
      ok(cancelled),
    ]);
  });
});

test('[ANN-01] the list holds what families can still go to', async () => {
  const db = await aDatabase();
  const organizer = await anOrganizer(db);
  await aDraft(db, organizer);
  const published = await aPublished(db, organizer);
  const later = { startsAt: new Date('2027-02-06T15:00:00+07:00'), endsAt: null, doorsAt: null, rsvpClosesAt: null };
  const gala = await aPublished(db, organizer, { title: 'Гала-концерт', ...later });
  const cancelled = await aPublished(db, organizer);
  given(await cancelConcert(db, organizer, seen(cancelled), 'Зал на ремонте', NOW));
  const ids = async (now: string) => (await upcomingConcerts(db, new Date(now))).map(({ id }) => id);
  expect([
    await ids('2026-12-26T13:09:00+07:00'),
    await ids('2026-12-26T13:10:00+07:00'),
    await ids('2027-02-06T17:59:00+07:00'),
    await ids('2027-02-06T18:00:00+07:00'),
  ]).toEqual([[published.id, gala.id], [gala.id], [gala.id], []]);
});

test('[ANN-01] what is over is put away and taken out of the way, once or twice', async () => {
  const db = await aDatabase();
  const organizer = await anOrganizer(db);
  const concert = await aPublished(db, organizer);
  const over = new Date('2026-12-27T12:00:00+07:00');
  expect(await archiveConcert(db, organizer, seen(concert), NOW)).toEqual(
    refused({ code: 'concert-not-over', startsAt: concert.startsAt }),
  );
  const archived = given(await archiveConcert(db, organizer, seen(concert), over));
  expect(await archiveConcert(db, organizer, seen(concert), over)).toEqual(ok(archived));
  expect(await concertsToStage(db, organizer, 'live')).toEqual([]);
  expect((await concertsToStage(db, organizer, 'archive')).map(({ id }) => id)).toEqual([concert.id]);
});

test('[ANN-01] halls of concerts and of contests’ stages are offered, each once, with what is known of it', async () => {
  const db = await aDatabase();
  const organizer = await anOrganizer(db);
  await aContest(db, {
    stages: [{ id: 'final', title: 'Финал', starts_on: '2027-01-23', ends_on: '2027-01-23', venue: 'Концертный зал' }],
  });
  const small = await aDraft(db, organizer, { address: null, latitude: null, longitude: null });
  const again = await aDraft(db, organizer, { startsAt: new Date('2027-01-10T12:00:00+07:00'), endsAt: null });
  expect(await knownVenues(db, 9)).toEqual([
    {
      ...{ venue: again.venue, address: again.address, latitude: again.latitude, longitude: again.longitude },
      ...{ from: 'concert', of: again.id, nth: 0 },
    },
    { venue: 'Концертный зал', address: null, latitude: null, longitude: null, from: 'contest', of: 1, nth: 0 },
  ]);
  expect(small.venue).toBe(again.venue);
});
