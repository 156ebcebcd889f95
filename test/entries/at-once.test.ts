/** Answers taken by the entry as it was seen: the same as under a lock, and never over what was written since. */

import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { answerInView } from '../../src/entries/actions/answer.ts';
import { entryToAnswer } from '../../src/entries/storing/to-answer.ts';
import { historyOf } from '../../src/history/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, NOON } from '../kit/entries.ts';
import { aSchool, type School, taken } from '../kit/school.ts';

const FIELDS = ['first', 'second'].map((id) => ({ id, kind: 'text' as const, label: id }));

/** A draft in which the contest's own first question is in front of the contact. */
async function aDraftAtItsFields(on: 'pglite' | 'postgres') {
  const db = await aDatabase({ on });
  const school = await aSchool(await aContest(db, { fields: FIELDS }));
  const { id } = await school.drafts({ fields: { first: { text: 'Раз' }, second: { text: 'Два' } } });
  await db.execute(sql`update entries set answers = '{}', personal_answers = null, answered = answered - 'field:first' - 'field:second',
    asking = 'field:first', asked_of = ${school.caller.personId} where id = ${id}`);
  return { db, school, id };
}

async function seen(school: School, id: number) {
  return taken(await entryToAnswer(school.stage.db, school.caller, id));
}

describe.each(['pglite', 'postgres'] as const)('on %s', (on) => {
  test('[REG-03] an answer by the entry as it was seen is saved with its history, and the next question follows', async () => {
    const { db, school, id } = await aDraftAtItsFields(on);
    const before = await seen(school, id);
    const input = { text: 'Первое слово' };
    const given = taken(
      await answerInView(db, school.caller, { entryId: id, step: 'field:first', input, before }, NOON),
    );
    const { seen: _, ...after } = await seen(school, id);

    expect(given).toEqual({ answered: { outcome: 'saved', next: 'field:second' }, view: after });
    expect(after.answers).toEqual({ first: 'Первое слово' });
    expect(after.version).toBe(before.version + 1);
    expect((await historyOf(db, 'entry', id)).at(-1)).toMatchObject({
      action: 'answered',
      personId: school.caller.personId,
      change: { 'field:first': { from: null, to: 'Первое слово' } },
    });
  });

  test('[REG-03] two answers by one sight of the entry are both kept', async () => {
    const { db, school, id } = await aDraftAtItsFields(on);
    const before = await seen(school, id);
    const answers = [
      { entryId: id, step: 'field:first' as const, input: { text: 'Первое слово' }, before },
      { entryId: id, step: 'field:second' as const, input: { text: 'Второе слово' }, before },
    ];
    const given = await Promise.all(answers.map((answer) => answerInView(db, school.caller, answer, NOON)));

    expect(given.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await seen(school, id)).answers).toEqual({ first: 'Первое слово', second: 'Второе слово' });
    expect((await seen(school, id)).version).toBe(before.version + 2);
  });

  test('[PRV-01] nobody answers an entry that is not theirs, however they saw it', async () => {
    const { db, school, id } = await aDraftAtItsFields(on);
    const before = await seen(school, id);
    const stranger = await aSchool(school.stage, { number: 77 });
    const answer = { entryId: id, step: 'field:first' as const, input: { text: 'Чужое слово' }, before };

    expect(await answerInView(db, stranger.caller, answer, NOON)).toEqual({
      ok: false,
      refusal: { code: 'not-allowed', action: 'entry.answer' },
    });
    expect((await seen(school, id)).version).toBe(before.version);
  });
});
