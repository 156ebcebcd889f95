/** Submits that arrive at once, on PostgreSQL with a pool of connections. */

import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contests } from '../../src/contests/tables.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { children, entries, entryVersions } from '../../src/entries/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, later, NOON, nextChild, withNomination } from '../kit/entries.ts';
import { aSchool, type School, taken } from '../kit/school.ts';

const AT_ONCE = 12;

async function schoolsWithDrafts(overrides: Parameters<typeof aContest>[1]) {
  const db = await aDatabase({ on: 'postgres' });
  const stage = await aContest(db, overrides);
  const ready: { school: School; entryId: number }[] = [];
  for (let at = 0; at < AT_ONCE; at += 1) {
    const school = await aSchool(stage, { number: 400 + at });
    ready.push({ school, entryId: (await school.drafts()).id });
  }
  return { db, stage, ready };
}

test.each([
  ['the contest', { cap: 1 }, 'contest'],
  ['a nomination', { nominations: withNomination('pop_vocal', { cap: 1 }) }, 'nomination'],
])(
  '[REG-06] of twelve submits at once for one place in %s exactly one is taken',
  async (_, overrides, cap) => {
    const { db, ready } = await schoolsWithDrafts(overrides);
    const results = await Promise.all(
      ready.map(({ school, entryId }) => submitEntry(db, school.caller, { entryId }, later(1))),
    );
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    const submitted = await db.select({ number: entries.number }).from(entries).where(eq(entries.state, 'submitted'));
    expect(submitted).toEqual([{ number: 1 }]);
    expect(refusals).toEqual(Array(AT_ONCE - 1).fill({ code: 'cap-reached', cap, size: 1, taken: 1 }));
  },
  60_000,
);

test('[REG-06] [REG-08] beyond the cap everybody else waits, and the numbers have no gaps', async () => {
  const { db, stage, ready } = await schoolsWithDrafts({ cap: 3, waiting_list: true });
  await Promise.all(ready.map(({ school, entryId }) => submitEntry(db, school.caller, { entryId }, later(1))));
  const found = await db.select({ number: entries.number, state: entries.state }).from(entries).orderBy(entries.number);
  const [contest] = await db
    .select({ next: contests.nextNumber })
    .from(contests)
    .where(eq(contests.id, stage.contestId));
  expect([found, contest]).toEqual([
    ready.map((_, at) => ({ number: at + 1, state: at < 3 ? 'submitted' : 'waitlisted' })),
    { next: AT_ONCE + 1 },
  ]);
}, 60_000);

test('[REG-07] twelve taps on Submit at once are one entry, one number, one version', async () => {
  const { db, stage, ready } = await schoolsWithDrafts({});
  const [one] = ready;
  const taps = Array.from({ length: AT_ONCE }, () =>
    submitEntry(db, one?.school.caller ?? { personId: 0, roles: [] }, { entryId: one?.entryId ?? 0 }, later(1)),
  );
  const outcomes = (await Promise.all(taps)).map(taken).map(({ again, entry }) => ({ again, number: entry.number }));
  const [versions] = await db.select({ versions: count() }).from(entryVersions);
  const [contest] = await db
    .select({ next: contests.nextNumber })
    .from(contests)
    .where(eq(contests.id, stage.contestId));
  const number = `${stage.contest.code}-001`;
  expect(outcomes.filter(({ again }) => !again)).toEqual([{ again: false, number }]);
  expect(outcomes.filter(({ again }) => again)).toEqual(Array(AT_ONCE - 1).fill({ again: true, number }));
  expect([versions, contest]).toEqual([{ versions: 1 }, { next: 2 }]);
}, 60_000);

test('[REG-26] a child entered by twelve schools at once is one child', async () => {
  const { db, ready } = await schoolsWithDrafts({});
  const text = nextChild();
  await Promise.all(
    ready.map(({ school, entryId }) =>
      answerStep(db, school.caller, { entryId, step: 'participants', input: { text, at: 1 } }, NOON),
    ),
  );
  const rows = await db.select({ identityId: children.identityId, facts: children.facts }).from(children);
  const [lastName, firstName, patronymic] = text.split(' ');
  const same = rows.filter(
    ({ facts }) =>
      [facts.lastName, facts.firstName, facts.patronymic].join() === [lastName, firstName, patronymic].join(),
  );
  expect([same.length, new Set(same.map(({ identityId }) => identityId)).size]).toEqual([AT_ONCE, 1]);
}, 60_000);
