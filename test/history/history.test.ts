/** The history: who changed what, when. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { changesBetween, record, recordAll } from '../../src/history/actions.ts';
import { historyOf } from '../../src/history/queries.ts';
import { aDatabase } from '../kit/database.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 5, minute));

test('[REG-14] every change is kept with who, when and what, in the order it happened', async () => {
  const db = await aDatabase();
  const change = { title: { from: 'Сказка', to: 'Зимняя сказка' } };
  await recordAll(db, [
    { at: at(5), personId: 2, subject: 'entry', subjectId: 7, action: 'edited', change },
    { at: at(1), personId: 1, subject: 'entry', subjectId: 7, action: 'submitted' },
    { at: at(2), personId: 1, subject: 'entry', subjectId: 8, action: 'submitted' },
  ]);
  await record(db, { at: at(3), personId: null, subject: 'contest', subjectId: 7, action: 'loaded' });
  await recordAll(db, []);

  expect(await historyOf(db, 'entry', 7)).toEqual([
    { at: at(1), personId: 1, action: 'submitted', change: {} },
    { at: at(5), personId: 2, action: 'edited', change },
  ]);
  expect(await historyOf(db, 'contest', 7)).toEqual([{ at: at(3), personId: null, action: 'loaded', change: {} }]);
  expect(await historyOf(db, 'person', 7)).toEqual([]);
});

test('[REG-14] a change that is undone leaves no history', async () => {
  const db = await aDatabase();
  const undone = db.transaction(async (tx) => {
    await record(tx, { at: at(1), personId: 1, subject: 'entry', subjectId: 7, action: 'submitted' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await historyOf(db, 'entry', 7)).toEqual([]);
});

test('[PRV-09] what changed is sealed: the table shows no name', async () => {
  const db = await aDatabase();
  const change = { name: { from: null, to: 'Королёва Алёна' } };
  await record(db, { at: at(1), personId: 1, subject: 'entry', subjectId: 7, action: 'edited', change });
  const [row] = await rows<{ shown: string }>(db, sql`select encode(change, 'escape') as shown from history`);
  expect(row?.shown.includes('Корол')).toBe(false);
  expect(row?.shown.includes(Buffer.from('Королёва').toString('latin1'))).toBe(false);
});

test('[REG-14] only fields that differ are told, whatever the order of their parts', () => {
  const before = { title: 'А', limits: { per_child: 2, per_institution: 5 }, opens: new Date(0), gone: 1, same: null };
  const after = {
    title: 'Б',
    limits: { per_institution: 5, per_child: 2 },
    opens: new Date(0),
    come: [2],
    same: undefined,
  };
  expect(changesBetween(before, after)).toEqual({
    title: { from: 'А', to: 'Б' },
    gone: { from: 1, to: null },
    come: { from: null, to: [2] },
  });
});
