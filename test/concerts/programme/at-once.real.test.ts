/** Several organizers at one programme at the same instant, on PostgreSQL: one change wins, everybody is told once. */

import { expect, test } from 'vitest';
import { beginProgramme } from '../../../src/concerts/programme/beginning.ts';
import { addActs, moveItem } from '../../../src/concerts/programme/changing.ts';
import { publishProgramme } from '../../../src/concerts/programme/publishing.ts';
import { movedTo } from '../../../src/concerts/programme/rules.ts';
import type { Result } from '../../../src/result.ts';
import { aDatabase } from '../../kit/database.ts';
import { aPerson, later } from '../../kit/entries.ts';
import { taken } from '../../kit/school.ts';
import { aGala, waitingNews } from './stage.ts';

const AT_ONCE = 8;

test('[ANN-07] eight taps at once begin one programme, make one change, publish once and tell everybody once', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const gala = await aGala(db);
  const organizers = await Promise.all(Array.from({ length: AT_ONCE }, () => aPerson(db, ['organizer'])));
  const together = <T>(act: (at: number) => Promise<T>) => Promise.all(organizers.map((_, at) => act(at)));
  const by = (at: number) => organizers[at] ?? gala.organizer;
  const of = { concertId: gala.concert.id };

  const begun = await together((at) => beginProgramme(db, by(at), { of, choice: { of: 'all' } }, later(10)));
  const [id = 0, ...others] = new Set(begun.map(taken));
  expect(others).toEqual([]);
  const { programme, as } = await gala.seen(id);
  expect(programme.items.length).toBe(4);
  const itemId = programme.items[0]?.id ?? 0;
  const reorder = (order: readonly number[]) => movedTo(order, itemId, 2);
  const moved = await together((at) => moveItem(db, by(at), { ...as, itemId, reorder }, later(11)));
  expect(moved.filter(({ ok }) => ok).length).toBe(1);
  const after = await gala.seen(id);
  expect(new Set(after.programme.items.map(({ entryId }) => entryId)).size).toBe(4);

  const mixed = await together<Result<unknown, unknown>>((at) =>
    at % 4 === 3
      ? addActs(db, by(at), { ...after.as, choice: { of: 'all' } }, later(12))
      : publishProgramme(db, by(at), after.as, later(12)),
  );
  const told = mixed.flatMap((one) => (one.ok && typeof one.value === 'object' ? [one.value] : []));
  expect(told.filter((one) => one && 'contacts' in one && one.contacts !== 0)).toEqual([{ contacts: 2, families: 0 }]);
  expect((await waitingNews(db, id)).length).toBe(2);
}, 60_000);
