/** What questions in plain words are asked over: the small contest, phones of staff, awards that wait. */

import { awards } from '../../src/awards/tables.ts';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { entries } from '../../src/entries/tables.ts';
import type { Role } from '../../src/people/access.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { picturing } from '../../src/telegram/features/picturing/feature.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { wondering } from '../../src/telegram/features/wondering/feature.ts';
import { startBot } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { phoneOf } from '../kit/phone.ts';
import { aSandbox, NOON, SCHOOL, stillClock } from '../kit/sandbox.ts';
import { aCountedStage } from '../tallies/counted-stage.ts';

export const DIRECTOR = SCHOOL;
const FEATURES: readonly Feature[] = [totalsFeature, picturing, wondering];

/** The bot over the small contest: three entries that count, of school 363 and lyceum 7. */
export async function aHouse(more: readonly Feature[] = []) {
  const features = [...FEATURES, ...more];
  const db = await aDatabase();
  await aCountedStage(db);
  const sandbox = aSandbox();
  const clock = stillClock();
  const start = () => startBot({ features: [...features, home(features)], sandbox, db, clock });
  let bot = await start();
  const phone = async (id: number, role?: Role) => {
    const one = phoneOf(sandbox, id, () => bot);
    await one.starts();
    const person = await personAt(db, 'telegram', String(id));
    if (role) await grantRole(db, person?.id ?? 0, { role, contestId: null }, null, NOON);
    return one;
  };
  const restart = async () => {
    await bot.stop();
    bot = await start();
  };
  return { sandbox, db, phone, restart, later: (minutes: number) => clock.shift(minutes * 60_000) };
}

/** Two awards, a degree and what everybody gets, that wait; the returned function publishes them. */
export async function award(db: Database): Promise<() => Promise<void>> {
  const [contest] = await db.select().from(contests);
  if (!contest) throw new Error('there is a contest');
  const award_degrees = [
    { id: 'grand_prix', title: 'Гран-при' },
    { id: 'laureate', title: 'Лауреат' },
    { id: 'part', title: 'Участник' },
  ];
  await db.update(contests).set({ definition: { ...contest.definition, award_degrees } });
  const [first, second] = await db.select({ id: entries.id }).from(entries).orderBy(entries.id);
  if (!first || !second) throw new Error('there are entries');
  const recordedAt = new Date(NOON.getTime() - 60_000);
  await db.insert(awards).values([
    { entryId: first.id, degree: 'laureate', recordedAt },
    { entryId: second.id, degree: 'part', recordedAt },
  ]);
  return async () => {
    await db.update(contests).set({ resultsPublishedAt: NOON });
    await db.update(awards).set({ publishedAt: NOON });
  };
}
