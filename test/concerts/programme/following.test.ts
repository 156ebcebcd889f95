/** One change of a concert and somebody who both comes and performs: they hear of it once, in the words that say more. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { setConcert } from '../../../src/concerts/changing.ts';
import { cancelConcert } from '../../../src/concerts/publishing.ts';
import { concertById } from '../../../src/concerts/queries.ts';
import { rows } from '../../../src/database/rows.ts';
import { aPerson, later } from '../../kit/entries.ts';
import { taken } from '../../kit/school.ts';
import { aGala, motherOf, sent } from './stage.ts';

/** A published programme; a mother whose child is in it comes with two seats, a neighbour only comes. */
async function aStage() {
  const gala = await aGala();
  const { db, organizer, school, lyceum, first, concert } = gala;
  const mother = await motherOf(db, school.caller, first);
  const neighbour = await aPerson(db);
  await gala.publishes(await gala.begun());
  await db.execute(sql`update concerts set capacity = 90, published_at = ${later(1).toISOString()}::timestamptz`);
  for (const { personId } of [mother, neighbour])
    await db.execute(sql`insert into rsvps (concert_id, person_id, state, seats, wanted, created_at, updated_at)
      values (${concert.id}, ${personId}, 'going', 2, 2, now(), now())`);
  await sent(db);
  const names = new Map([
    [mother.personId, 'mother'],
    [neighbour.personId, 'neighbour'],
    [school.caller.personId, 'school'],
    [lyceum.caller.personId, 'lyceum'],
  ]);
  const present = async () => {
    const { id = 0, version = 0 } = (await concertById(db, concert.id)) ?? {};
    return { concertId: id, version };
  };
  return {
    async sets(name: 'starts' | 'venue', text: string) {
      taken(await setConcert(db, organizer, await present(), { name, given: { text } }, later(30)));
    },
    async cancels() {
      taken(await cancelConcert(db, organizer, await present(), 'Зал на ремонте', later(30)));
    },
    /** «mother: concert-moved», in the order of the names. */
    async heard() {
      const found = await rows<{ person: number; kind: string }>(
        db,
        sql`select person_id as person, content ->> 'kind' as kind from deliveries where state = 'pending'`,
      );
      return found.map(({ person, kind }) => `${names.get(person)}: ${kind}`).sort();
    },
  };
}

test('[ANN-06, ANN-07] of a move whoever performs hears by the times that are theirs, whoever only comes by the concert’s', async () => {
  const { sets, heard } = await aStage();
  await sets('starts', '7 февраля 2027 15:00');
  expect(await heard()).toEqual([
    ...['lyceum: programme-told', 'mother: programme-told'],
    ...['neighbour: concert-moved', 'school: programme-told'],
  ]);
});

test('[ANN-06, ANN-07] a move too small for the programme is told to whoever comes', async () => {
  const { sets, heard } = await aStage();
  await sets('starts', '6 февраля 2027 15:03');
  expect(await heard()).toEqual(['mother: concert-moved', 'neighbour: concert-moved']);
});

test('[ANN-01, ANN-07] another hall is told to whoever comes and to whoever performs, once', async () => {
  const { sets, heard } = await aStage();
  await sets('venue', 'Малый зал');
  expect(await heard()).toEqual(
    ['lyceum', 'mother', 'neighbour', 'school'].map((name) => `${name}: concert-elsewhere`),
  );
});

test('[ANN-01, ANN-07] of a cancellation whoever comes hears the reason, whoever only performs that there is no need to come', async () => {
  const { cancels, heard } = await aStage();
  await cancels();
  expect(await heard()).toEqual([
    ...['lyceum: programme-cancelled', 'mother: concert-cancelled'],
    ...['neighbour: concert-cancelled', 'school: programme-cancelled'],
  ]);
});
