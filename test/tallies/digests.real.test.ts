/** Digests with two replicas on PostgreSQL: each runs the job at every tick, at the same time. */

import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openPostgres } from '../../src/database/connect.ts';
import { deliveries } from '../../src/deliveries/tables.ts';
import { arrive } from '../../src/people/actions.ts';
import { callerOf } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import { createSchedule } from '../../src/schedule/schedule.ts';
import { digestJob } from '../../src/schedule/telling-jobs.ts';
import { askDigest, tellDigests } from '../../src/tallies/digests/actions.ts';
import { digestSlots } from '../../src/tallies/digests/tables.ts';
import { atEnd } from '../kit/at-end.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest } from '../kit/entries.ts';
import { aPostgres } from '../kit/postgres.ts';
import { taken } from '../kit/school.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);
const ASKED = at('2026-11-25T12:00');
const PEOPLE = 20;

/** Two programs on one database, and so many directors who want their figures at nine. */
async function twoReplicas() {
  await aDatabase();
  const url = await aPostgres();
  const replicas = [1, 2].map(() => openPostgres({ url, max: 10 }));
  for (const replica of replicas) atEnd(() => replica.close());
  const [one, two] = replicas.map(({ db }) => db);
  if (!one || !two) throw new Error('no replicas');
  const { contestId } = await aContest(one);
  for (let id = 1; id <= PEOPLE; id += 1) {
    const { person } = await arrive(one, { channel: 'telegram', externalId: String(id), languageCode: 'ru' }, ASKED);
    await grantRole(one, person.id, { role: 'director', contestId: null }, null, ASKED);
    const wish = { contestId, viewId: 0, weekday: null, hour: 9 };
    taken(await askDigest(one, await callerOf(one, person.id), wish, ASKED));
  }
  return [one, two] as const;
}

test('[TAL-14] two replicas that find the same hours at the same time tell each once, each job run twice', async () => {
  const [one, two] = await twoReplicas();
  const days = [at('2026-11-26T09:00'), at('2026-11-27T11:30')];
  for (const now of days) {
    await Promise.all([tellDigests(one, now), tellDigests(two, now), tellDigests(one, now), tellDigests(two, now)]);
  }

  const told = await one.select({ personId: deliveries.personId, content: deliveries.content }).from(deliveries);
  const slots = await one.select().from(digestSlots);
  expect({
    told: told.length,
    apart: new Set(told.map((one) => JSON.stringify(one))).size,
    slots: slots.length,
  }).toEqual({
    told: PEOPLE * days.length,
    apart: PEOPLE * days.length,
    slots: PEOPLE * days.length,
  });
});

test('[TAL-14] [OPS-09] the schedules of two replicas give a tick to one of them and tell everybody once', async () => {
  const [one, two] = await twoReplicas();
  const clock = { now: () => at('2026-11-26T09:00') };
  const schedules = [one, two].map((db) =>
    createSchedule({ db, jobs: [digestJob(db)], clock, zone: 'Asia/Novosibirsk', log: pino({ level: 'silent' }) }),
  );
  const ran = await Promise.all(schedules.map((schedule) => schedule.tick('tell-digests', clock.now())));
  await Promise.all(
    schedules.map((schedule) => schedule.tick('tell-digests', new Date(clock.now().getTime() + 60_000))),
  );

  expect({ ran: ran.filter(Boolean).length, told: (await one.select().from(deliveries)).length }).toEqual({
    ran: 1,
    told: PEOPLE,
  });
});
