/** Opting out at the very moment an audience is frozen, on PostgreSQL. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/announcements/audience/targets.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { setHearing } from '../../src/announcements/subscriptions/how-much.ts';
import { unsubscribe } from '../../src/announcements/subscriptions/subscribing.ts';
import { rows } from '../../src/database/rows.ts';
import { NOW } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse, aPreviewed } from './stage.ts';

test('[ANN-12] whoever opts out while the audience is frozen gets nothing, whichever comes first', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { organizer, parents } = await aHouse(db, 300);
  const left = parents.map(({ personId }) => personId);
  const id = await aPreviewed(db, organizer);

  const going = startAnnouncement(db, organizer, { announcementId: id, shown: parents.length }, NOW);
  const opting = parents.map((parent, index) =>
    index % 2 === 0 ? unsubscribe(db, parent, [EVERYTHING], NOW) : setHearing(db, parent, 'nothing', NOW),
  );
  const [started] = await Promise.all([going, ...opting]);

  const waiting = await rows(db, sql`select 1 from deliveries where state <> 'cancelled'`);
  expect({ waiting, opted: left.length }).toEqual({ waiting: [], opted: 300 });
  expect(started.ok || started.refusal.code === 'announcement-audience-changed').toBe(true);
});
