import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { setConcert } from '../../src/concerts/changing.ts';
import { cancelConcert } from '../../src/concerts/publishing.ts';
import { type Concert, concertById } from '../../src/concerts/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { aDatabase } from '../kit/database.ts';
import { NOW } from './facts.ts';
import { aDraft, anOrganizer, aPublished, families, given, seen } from './staged.ts';

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

/** What was promised to whom of the change itself, and when it may leave, in minutes from now; offers of seats are apart. */
async function told(db: Database) {
  const found = await rows<{ person_id: number; content: object; not_before: string | Date }>(
    db,
    sql`select person_id, content, not_before from deliveries where content->>'kind' like 'concert-%' order by id`,
  );
  return found.map(({ person_id: to, content, not_before: at }) => ({
    to,
    ...content,
    after: (new Date(at).getTime() - NOW.getTime()) / 60_000,
  }));
}

async function aStage(other: Parameters<typeof aPublished>[2] = {}) {
  const db = await aDatabase();
  const organizer = await anOrganizer(db);
  const concert = await aPublished(db, organizer, other);
  const people = await families(db, concert.id, ['going', 'not-coming', 'waiting', 'offered']);
  const [going = 0, , waiting = 0, offered = 0] = people;
  const set = async (name: 'starts' | 'venue' | 'address' | 'title' | 'capacity', text: string, now: Date) => {
    const present = (await concertById(db, concert.id)) as Concert;
    return given(await setConcert(db, organizer, seen(present), { name, given: { text } }, now));
  };
  return { db, organizer, concert, going, waiting, offered, set };
}

describe('whoever comes, waits or is offered seats hears', () => {
  test('[ANN-06] of another time, with the old one, two minutes later', async () => {
    const { db, concert, going, waiting, offered, set } = await aStage();
    await set('starts', '27 декабря 15:00', NOW);
    const news = { kind: 'concert-moved', concertId: concert.id, from: concert.startsAt.toISOString(), after: 2 };
    expect(await told(db)).toEqual([going, waiting, offered].map((to) => ({ to, ...news })));
  });

  test('[ANN-06] of two moves in a row as of one', async () => {
    const { db, concert, going, waiting, offered, set } = await aStage();
    await set('starts', '27 декабря 15:00', NOW);
    await set('starts', '27 декабря 16:00', minutes(1));
    const news = { kind: 'concert-moved', concertId: concert.id, from: concert.startsAt.toISOString(), after: 2 };
    expect(await told(db)).toEqual([going, waiting, offered].map((to) => ({ to, ...news })));
  });

  test('[ANN-06] of a later move again', async () => {
    const { db, concert, going, set } = await aStage();
    await set('starts', '27 декабря 15:00', NOW);
    await set('starts', '27 декабря 16:00', minutes(10));
    const from = (at: Date) => ({ to: going, kind: 'concert-moved', concertId: concert.id, from: at.toISOString() });
    expect((await told(db)).filter(({ to }) => to === going)).toEqual([
      { ...from(concert.startsAt), after: 2 },
      { ...from(new Date('2026-12-27T15:00:00+07:00')), after: 12 },
    ]);
  });

  test('[ANN-01] of another hall and its address as of one change', async () => {
    const { db, concert, going, set } = await aStage();
    await set('venue', 'Концертный зал', NOW);
    await set('address', 'ул. Вымышленная, 1', minutes(1));
    expect((await told(db)).filter(({ to }) => to === going)).toEqual([
      { to: going, kind: 'concert-elsewhere', concertId: concert.id, after: 2 },
    ]);
  });

  test('[ANN-01] at once of a cancellation, however often it is asked for', async () => {
    const { db, organizer, concert, going, waiting, offered } = await aStage();
    const cancel = () => cancelConcert(db, organizer, seen(concert), 'Зал на ремонте', NOW);
    await cancel();
    await cancel();
    const news = { kind: 'concert-cancelled', concertId: concert.id, after: 0 };
    expect(await told(db)).toEqual([going, waiting, offered].map((to) => ({ to, ...news })));
  });

  test('[ANN-14] in the morning of what is changed at night, unless that is too late', async () => {
    const night = new Date('2026-12-04T23:00:00+07:00');
    const { db, organizer, concert, going, set } = await aStage();
    await set('starts', '27 декабря 15:00', night);
    const soon = await aPublished(db, organizer, {
      ...{ startsAt: new Date('2026-12-05T10:00:00+07:00'), endsAt: null, doorsAt: null, rsvpClosesAt: null },
    });
    await families(db, soon.id, []);
    await db.execute(sql`insert into rsvps (concert_id, person_id, state, created_at, updated_at)
      values (${soon.id}, ${going}, 'going', now(), now())`);
    given(await cancelConcert(db, organizer, seen(soon), 'Зал на ремонте', night));
    const hours = (await told(db)).filter(({ to }) => to === going).map(({ after }) => after / 60);
    expect([concert.zone, hours]).toEqual(['Asia/Novosibirsk', [22, 13]]);
  });
});

test('[ANN-01] of a draft, of a title, of more seats and of an address written down for the first time nobody hears', async () => {
  const { db, organizer, set } = await aStage({ address: null });
  await set('title', 'Ёлка', NOW);
  await set('capacity', '100', NOW);
  await set('address', 'ул. Придуманная, 7', NOW);
  const draft = await aDraft(db, organizer);
  given(await setConcert(db, organizer, seen(draft), { name: 'starts', given: { text: '27.12 15:00' } }, NOW));
  expect(await told(db)).toEqual([]);
});
