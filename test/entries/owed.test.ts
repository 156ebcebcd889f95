/** Answers that may come later: taken all the same, flagged, reminded of once, given without the form. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ContestFile } from '../../src/contests/definition.ts';
import { rows } from '../../src/database/rows.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { owedAnswers } from '../../src/entries/files/owed.ts';
import { remindOwed } from '../../src/entries/files/reminding.ts';
import { asFacts } from '../../src/telegram/entries/entry-text.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, aPerson, NOON, someChildren } from '../kit/entries.ts';
import { aSchool, taken } from '../kit/school.ts';

/** Entries of the sample contest close on 19 December, midnight. */
const AFTER_EDITS = new Date('2027-01-10T12:00:00+07:00');
const OWED_UNTIL = '2027-01-20T00:00:00+07:00';
const VIDEO = { text: 'https://vk.com/video-200000001_4560001' };
const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'video', kind: 'video_link', owed: true, owed_until: OWED_UNTIL },
  { id: 'needs', kind: 'technical_needs', required: false },
];

const hours = (count: number, from: Date) => new Date(from.getTime() + count * 60 * 60_000);

async function aStage(fields = FIELDS) {
  const stage = await aContest(await aDatabase(), { fields });
  return { stage, school: await aSchool(stage), staff: await aPerson(stage.db, ['organizer']) };
}

test('[REG-21] an entry without an owed answer is taken, marked incomplete, and says until when', async () => {
  const { school } = await aStage();

  const entry = await school.enters();

  expect({ state: entry.state, issues: entry.issues }).toEqual({
    state: 'submitted',
    issues: [{ code: 'media_missing', fieldId: 'video' }],
  });
  const owed = owedAnswers(entry.contest, asFacts(entry));
  expect(owed.map(({ use, until }) => [use.id, until])).toEqual([['video', new Date(OWED_UNTIL)]]);
  expect(owedAnswers(entry.contest, asFacts(await school.drafts()))).toEqual([]);
});

test('[REG-21] an owed answer is given past the edit end, until its own end, and nothing else is', async () => {
  const { school } = await aStage();
  const entry = await school.enters();
  const give = (step: 'field:video' | 'field:title', text: string, at: Date) =>
    school.answers(entry.id, step, { text }, at).then((given) => (given.ok ? given.value.outcome : given.refusal.code));

  const outcomes = [
    await give('field:title', 'Зимний вечер', AFTER_EDITS),
    await give('field:video', VIDEO.text, AFTER_EDITS),
    await give('field:video', 'https://rutube.ru/video/abcdef12345/', hours(-1, new Date(OWED_UNTIL))),
    await give('field:video', VIDEO.text, new Date(OWED_UNTIL)),
  ];

  expect(outcomes).toEqual(['registration-closed', 'saved', 'saved', 'registration-closed']);
  const after = await school.sees(entry.id);
  expect({
    title: after.answers['title'],
    video: after.answers['video'],
    issues: after.issues,
    late: after.late,
  }).toEqual({
    ...{ title: 'Зимняя сказка', video: 'https://rutube.ru/video/abcdef12345/', issues: [], late: false },
  });
});

test('[REG-21] what is overdue stays flagged, and without an end of its own the edit end holds', async () => {
  const { school } = await aStage([
    { id: 'title', kind: 'title' },
    { id: 'video', kind: 'video_link', owed: true },
  ]);
  const entry = await school.enters();

  const late = await school.answers(entry.id, 'field:video', VIDEO, AFTER_EDITS);

  expect(late.ok ? 'saved' : late.refusal.code).toBe('registration-closed');
  expect((await school.sees(entry.id)).issues).toEqual([{ code: 'media_missing', fieldId: 'video' }]);
});

test('[REG-11, REG-21] an owed answer given after acceptance is looked at again', async () => {
  const { school, stage, staff } = await aStage();
  const entry = await school.enters();
  taken(await acceptEntry(stage.db, staff, { entryId: entry.id, version: entry.version }, NOON));

  await school.tells(entry.id, 'field:video', VIDEO, AFTER_EDITS);

  expect((await school.sees(entry.id)).state).toBe('submitted');
});

test('[REG-21] contacts are reminded once, two days before, by day, one message for all their entries', async () => {
  const { school, stage, staff } = await aStage();
  const other = await aSchool(stage, { number: 63 });
  const { db, contestId } = stage;
  const owing = [await school.enters({ title: 'Первая' }), await school.enters({ title: 'Вторая' })];
  const done = await other.enters();
  await other.tells(done.id, 'field:video', VIDEO);
  await other.drafts({ title: 'Черновик' });
  const until = new Date(OWED_UNTIL);
  const promised = () =>
    rows<{ person_id: number; content: object; not_before: Date }>(
      db,
      sql`select person_id, content, not_before from deliveries where content->>'kind' = 'owed-reminder' order by id`,
    );

  await remindOwed(db, hours(-49, until));
  const early = await promised();
  const night = hours(-48, until);
  await remindOwed(db, night);
  await remindOwed(db, hours(-47, until));
  await remindOwed(db, until);

  const { personId } = school.caller;
  expect(early).toEqual([]);
  expect(await promised()).toEqual([
    {
      person_id: personId,
      content: { kind: 'owed-reminder', contestId, personId, until: until.toISOString() },
      // The end is a midnight, and so is the instant two days before: the message waits for the morning.
      not_before: hours(8, night),
    },
  ]);
  expect(owing.map(({ contactId }) => contactId)).toEqual([personId, personId]);
  expect(staff.personId).not.toBe(personId);
});

test('[REG-21] whoever has just been at the entry is not reminded yet, and at night before the end nobody is', async () => {
  const { school, stage } = await aStage();
  const until = new Date(OWED_UNTIL);
  const entry = await school.enters();
  await school.tells(entry.id, 'field:video', VIDEO, hours(-30, until));
  await stage.db.execute(
    sql`update entries set issues = ${JSON.stringify([{ code: 'media_missing', fieldId: 'video' }])}::text::jsonb`,
  );
  const count = async () =>
    (await rows(stage.db, sql`select 1 from deliveries where content->>'kind' = 'owed-reminder'`)).length;

  await remindOwed(stage.db, hours(-20, until));
  const fresh = await count();
  await remindOwed(stage.db, hours(-2, until));
  const night = await count();
  await remindOwed(stage.db, hours(-10, until));

  expect([fresh, night, await count()]).toEqual([0, 0, 1]);
});

test('[REG-21] what no longer applies is dropped at submit and never shown; what is called otherwise here is asked so', async () => {
  const { school } = await aStage([
    { id: 'title', kind: 'title', labels: { choreography: 'Название танца' } },
    { id: 'authors', kind: 'authors', nominations: ['pop_vocal'] },
    { id: 'stage', kind: 'technical_needs', forms: ['ensemble'], required: false },
  ]);
  const told = { fields: { authors: { text: 'муз. М. Глинки' }, stage: { text: '8 микрофонов' } } };
  const draft = await school.drafts({ ...told, form: 'ensemble', children: someChildren(6) });
  const before = { ...draft.answers };

  await school.tells(draft.id, 'nomination', { choice: 'choreography' });
  await school.tells(draft.id, 'form', { choice: 'ensemble' });
  const moved = await school.sees(draft.id);
  await school.finishes(moved, { ...told, form: 'ensemble' }, NOON);
  const { entry } = taken(
    await submitEntry(school.stage.db, school.caller, { entryId: draft.id, keepDuplicate: true }, NOON),
  );

  expect(before).toEqual({ title: 'Зимняя сказка', authors: 'муз. М. Глинки', stage: '8 микрофонов' });
  expect(entry.answers).toEqual({ title: 'Зимняя сказка', stage: '8 микрофонов' });
});
