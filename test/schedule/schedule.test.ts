/** Ticks: whoever claims the slot does the run, once. */

import { pino } from 'pino';
import { expect, test } from 'vitest';
import { pruneJob } from '../../src/schedule/forgetting-jobs.ts';
import { createSchedule, type Job } from '../../src/schedule/schedule.ts';
import { finishUpdate } from '../../src/updates/ending.ts';
import { storeUpdates } from '../../src/updates/storing.ts';
import { aDatabase } from '../kit/database.ts';
import { AT, claimBy, inboxStates, later, updatesIn } from '../kit/updates.ts';

const DUE = new Date('2027-02-08T05:00:00.000Z');
const log = pino({ level: 'silent' });
const zone = 'Asia/Novosibirsk';

test.each(['pglite', 'postgres'] as const)(
  '[OPS-09] on %s a tick in two replicas, late or doubled, is one run',
  async (on) => {
    const db = await aDatabase({ on });
    const ran: string[] = [];
    const replica = (name: string) => {
      const job: Job = { name: 'digest', cron: '0 12 * * *', run: async (_, slot) => void ran.push(`${name} ${slot}`) };
      return createSchedule({ db, jobs: [job], clock: { now: () => AT }, zone, log });
    };
    const [one, two] = [replica('one'), replica('two')];
    const late = new Date(DUE.getTime() + 900);
    const ticks = await Promise.all([one.tick('digest', DUE), two.tick('digest', late), one.tick('digest', DUE)]);
    const next = await two.tick('digest', new Date(DUE.getTime() + 86_400_000));

    expect(ticks.filter(Boolean).length).toBe(1);
    expect(next).toBe(true);
    expect(ran.map((line) => line.split(' ')[1])).toEqual(['2027-02-08T05:00:00Z', '2027-02-09T05:00:00Z']);
  },
);

test('[OPS-09] what each process does for itself is done by each', async () => {
  const db = await aDatabase();
  let runs = 0;
  const job: Job = {
    name: 'snapshot',
    cron: '0 * * * *',
    everywhere: true,
    run: async () => {
      runs += 1;
    },
  };
  for (let replica = 0; replica < 2; replica += 1) {
    await createSchedule({ db, jobs: [job], clock: { now: () => AT }, zone, log }).tick('snapshot', DUE);
  }
  expect(runs).toBe(2);
});

test('[OPS-09] a job that fails harms nobody, and its next tick runs', async () => {
  const db = await aDatabase();
  const ended: string[] = [];
  const run = async (_: Date, slot: string) => {
    if (slot.startsWith('2027-02-08')) throw new Error('broken');
  };
  const schedule = createSchedule({
    db,
    jobs: [{ name: 'digest', cron: '0 12 * * *', run }],
    clock: { now: () => AT },
    zone,
    log,
    ended: (job, outcome) => ended.push(`${job} ${outcome}`),
  });
  const ticks = [
    await schedule.tick('digest', DUE),
    await schedule.tick('digest', new Date(DUE.getTime() + 86_400_000)),
  ];
  expect({ ticks, ended }).toEqual({ ticks: [false, true], ended: ['digest failed', 'digest done'] });
});

test.each([
  [
    'a line that cannot be read',
    [{ name: 'a', cron: 'every day', run: async () => undefined }],
    'the cron line of a cannot be read',
  ],
  [
    'two jobs of one name',
    [0, 1].map(() => ({ name: 'a', cron: '* * * * *', run: async () => undefined })),
    'two jobs share a name',
  ],
])('[OPS-09] %s is told at once', async (_, jobs, words) => {
  const db = await aDatabase();
  expect(() => createSchedule({ db, jobs, clock: { now: () => AT }, zone, log })).toThrow(words);
});

test('[OPS-09] the clock ticks by itself, and stopping waits for what runs', async () => {
  const db = await aDatabase();
  let begun: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let ended = false;
  const run = async () => {
    begun();
    await new Promise((resolve) => setTimeout(resolve, 50));
    ended = true;
  };
  const schedule = createSchedule({
    db,
    jobs: [{ name: 'often', cron: '* * * * * *', run }],
    clock: { now: () => AT },
    zone,
    log,
  });
  schedule.start();
  await running;
  await schedule.stop();
  expect(ended).toBe(true);
});

test('[OPS-01] the nightly job forgets updates done three days ago, also when it runs twice', async () => {
  const db = await aDatabase();
  const { claimed } = await storeUpdates(db, 'telegram', updatesIn('a', 'b', 'c'), AT, claimBy('one'));
  const DAY = 86_400_000;
  for (const [index, update] of claimed.slice(0, 2).entries())
    await finishUpdate(db, update, { kind: 'kept' }, later(index * DAY));
  const job = pruneJob(db);
  await job.run(later(3 * DAY + 1), 'slot');
  await job.run(later(3 * DAY + 1), 'slot');
  expect(await inboxStates(db)).toBe('2 done, 3 handling');
});
