/** Returns for correction: what they name, until when, how a correction is taken, and what becomes of one that does not come. */

import { beforeAll, expect, test } from 'vitest';
import { type ContestFile, contestSchema } from '../../src/contests/definition.ts';
import type { Database } from '../../src/database/connect.ts';
import { answerStep } from '../../src/entries/actions/answer.ts';
import { acceptEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { proposeCorrection, takeCorrection } from '../../src/entries/correction/actions.ts';
import { flagOverdueCorrections } from '../../src/entries/correction/overdue.ts';
import { correctionFrom, mayCorrect } from '../../src/entries/correction/rules.ts';
import type { StepId } from '../../src/entries/questions.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { ok, refused } from '../../src/result.ts';
import { correctionsJob } from '../../src/schedule/deadline-jobs.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aContestWithSchool, taken } from '../kit/school.ts';

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

const REASON = 'Проверьте, пожалуйста, название.';
/** Three days after NOON, 21:00 in Novosibirsk. */
const BY = new Date('2026-12-04T21:00:00+07:00');
const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'length', kind: 'duration' },
];
const THREE = { fields: { length: { text: '3:00' } } };

async function aReturned(steps: StepId[], overrides: Partial<ContestFile> = {}) {
  const { school, stage } = await aContestWithSchool(db, { fields: FIELDS, ...overrides });
  const { id, version } = await school.enters(THREE);
  const entry = taken(await returnEntry(db, organizer, { entryId: id, version, reason: REASON, steps }, NOON));
  return { school, stage, entry };
}

const contest = (file: Partial<ContestFile>) => contestSchema.parse({ ...sampleContestFile('C1'), ...file });

test.each([
  ['three days later at nine in the evening', {}, NOON, BY],
  ['as many days as the contest gives', { correction_days: 1 }, NOON, new Date('2026-12-02T21:00:00+07:00')],
  [
    'by the contest’s calendar',
    { zone: 'Europe/Moscow' },
    new Date('2026-12-01T22:30:00Z'),
    new Date('2026-12-05T18:00:00Z'),
  ],
  [
    'over a night on which clocks change',
    { zone: 'Europe/Berlin' },
    new Date('2027-03-26T12:00:00Z'),
    new Date('2027-03-29T19:00:00Z'),
  ],
])('[REG-12] a correction has its own end: %s', (_, file, now, correctBy) => {
  expect(correctionFrom(contest(file), ['participants'], now)).toEqual({ toCorrect: ['participants'], correctBy });
});

const CLOSES = new Date('2026-12-20T00:00:00+07:00');
const ENDING = { closes_at: CLOSES.toISOString(), edit_ends_at: CLOSES.toISOString() };
const AFTER = new Date('2026-12-22T21:00:00+07:00');
const closed = (closedAt: Date) => refused({ code: 'registration-closed' as const, closedAt });

test.each([
  ['past the contest’s end until its own', ENDING, AFTER, null, later(-1, AFTER), ok(true)],
  ['not after its own', ENDING, AFTER, null, AFTER, closed(AFTER)],
  ['by the contest’s end where that is later', ENDING, NOON, null, later(1), ok(true)],
  ['by an extension where that is later', ENDING, AFTER, later(60, AFTER), later(1, AFTER), ok(true)],
  ['with no end of its own as long as the contest is active', ENDING, null, null, later(60, AFTER), ok(true)],
  [
    'never in an inactive contest',
    { ...ENDING, state: 'archived' },
    AFTER,
    null,
    NOON,
    refused({ code: 'contest-inactive' }),
  ],
] as const)('[REG-12] a returned entry may be corrected: %s', (_, file, correctBy, extension, now, expected) => {
  expect(mayCorrect(contest(file as Partial<ContestFile>), { correctBy }, extension, now)).toEqual(expected);
});

test('[REG-12] the questions named are asked one after another, then the entry is submitted with number and place', async () => {
  const { school, entry } = await aReturned(['field:length', 'field:title'], { cap: 1 });
  const [first, second] = [
    await school.tells(entry.id, 'field:title', { text: 'Зимний вечер' }, later(1)),
    await school.tells(entry.id, 'field:length', { text: '2:30' }, later(2)),
  ];
  const corrected = await school.sees(entry.id);
  const submitted = taken(await submitEntry(db, school.caller, { entryId: entry.id }, later(3))).entry;

  expect([first, second]).toEqual([
    { outcome: 'saved', next: 'field:length' },
    { outcome: 'saved', next: 'summary' },
  ]);
  expect([entry, corrected, submitted].map(({ toCorrect, correctBy }) => ({ toCorrect, correctBy }))).toEqual([
    { toCorrect: ['field:length', 'field:title'], correctBy: BY },
    { toCorrect: [], correctBy: BY },
    { toCorrect: [], correctBy: null },
  ]);
  const { state, number, late } = submitted;
  expect({ state, number, late }).toEqual({ state: 'submitted', number: entry.number, late: false });
});

test('[REG-12] a correction past the contest’s end is taken and not late; after its own end nothing is', async () => {
  const end = '2026-12-02T00:00:00+07:00';
  const { school, entry } = await aReturned(['field:title'], { closes_at: end });
  const inTime = later(-2, BY);
  await school.tells(entry.id, 'field:title', { text: 'Зимний вечер' }, inTime);
  const tooLate = [
    await school.answers(entry.id, 'field:title', { text: 'Ещё раз' }, BY),
    await submitEntry(db, school.caller, { entryId: entry.id }, BY),
  ];
  const submitted = taken(await submitEntry(db, school.caller, { entryId: entry.id }, later(-1, BY))).entry;

  expect(tooLate).toEqual([closed(BY), closed(BY)]);
  expect(submitted).toMatchObject({ state: 'submitted', late: false, number: entry.number, issues: [] });
});

test('[REG-12] a question the entry does not ask cannot be named, and nothing is returned', async () => {
  const { school } = await aContestWithSchool(db);
  const { id, version } = await school.enters();
  const named: StepId[] = ['ensemble'];

  expect(await returnEntry(db, organizer, { entryId: id, version, reason: REASON, steps: named }, NOON)).toEqual(
    refused({ code: 'step-not-asked', step: 'ensemble' }),
  );
  expect((await school.sees(id)).state).toBe('submitted');
});

test('[REG-12] what was typed changes nothing until its tap, and a second tap changes nothing more', async () => {
  const { school, entry } = await aReturned(['field:title']);
  const typed = { entryId: entry.id, step: 'field:title' as const, text: 'Зимний вечер' };
  const proposed = taken(await proposeCorrection(db, school.caller, typed, later(1)));
  const before = await school.sees(entry.id);
  const after = taken(await takeCorrection(db, school.caller, { entryId: entry.id }, later(2)));
  const again = await takeCorrection(db, school.caller, { entryId: entry.id }, later(3));

  const title = ({ answers }: EntryView) => answers['title'];
  expect([proposed && title(proposed.after), title(before), title(after)]).toEqual([
    'Зимний вечер',
    'Зимняя сказка',
    'Зимний вечер',
  ]);
  expect([after.asking, after.toCorrect, again]).toEqual([
    'summary',
    [],
    refused({ code: 'nothing-to-confirm', step: 'nomination' }),
  ]);
  expect(await school.sees(entry.id)).toEqual(after);
});

test('[REG-12] the only child is put right in place; a doubt is settled by the same tap', async () => {
  const { school, entry } = await aReturned(['participants']);
  const typed = { entryId: entry.id, step: 'participants' as const, text: 'Анна Берестова 2.03.2017' };
  const proposed = taken(await proposeCorrection(db, school.caller, typed, later(1)));
  const after = taken(await takeCorrection(db, school.caller, { entryId: entry.id }, later(2)));

  const child = ({ participants }: EntryView) =>
    participants.map(({ lastName, birthDate }) => `${lastName} ${birthDate}`);
  expect([proposed?.doubt?.outcome, child(after)]).toEqual(['confirm', ['Берестова 2017-03-02']]);
});

test('[REG-12] a text that settles no question is left to the usual way, a wrong one gets its reason', async () => {
  const { school, entry } = await aReturned([]);
  const says = (step: StepId, text: string) =>
    proposeCorrection(db, school.caller, { entryId: entry.id, step, text }, later(1));

  expect([await says('institution', 'школа 363'), await says('field:length', 'долго')]).toEqual([
    expect.objectContaining({ ok: true }),
    { ok: false, refusal: expect.objectContaining({ code: 'answer-rejected', step: 'field:length' }) },
  ]);
  expect((await school.sees(entry.id)).answers).toEqual(entry.answers);
});

test('[REG-12] only a returned entry takes corrections, and only from those whose it is', async () => {
  const { school, entry } = await aReturned(['field:title']);
  const stranger = await aPerson(db);
  const typed = { entryId: entry.id, step: 'field:title' as const, text: 'Чужое' };
  const foreign = await proposeCorrection(db, stranger, typed, later(1));
  taken(await submitEntry(db, school.caller, { entryId: entry.id }, later(2)));

  expect([foreign, await proposeCorrection(db, school.caller, typed, later(3))]).toEqual([
    refused({ code: 'not-allowed', action: 'entry.answer' }),
    refused({ code: 'entry-not-editable', state: 'submitted' }),
  ]);
});

test('[REG-12] what is not corrected in time is flagged once, however often the clock ticks, and a submit clears it', async () => {
  const { school, entry } = await aReturned(['field:title'], { closes_at: '2027-01-15T00:00:00+07:00' });
  const job = correctionsJob(db);
  await flagOverdueCorrections(db, later(-1, BY));
  const early = (await school.sees(entry.id)).issues;
  await job.run(BY, 'one');
  await Promise.all([job.run(BY, 'two'), job.run(later(1, BY), 'three')]);
  const flagged = await school.sees(entry.id);
  const deeds = (await historyOf(db, 'entry', entry.id)).filter(({ action }) => action === 'correction-overdue');
  await school.tells(entry.id, 'field:title', { text: 'Зимний вечер' }, later(2, BY));
  const submitted = taken(await submitEntry(db, school.caller, { entryId: entry.id }, later(3, BY))).entry;

  expect([early, flagged.issues, flagged.state, deeds.length, submitted.issues]).toEqual([
    [],
    [{ code: 'correction_overdue' }],
    'returned',
    1,
    [],
  ]);
});

test('[REG-12] a withdrawn or accepted entry has nothing to correct any more', async () => {
  const { school, entry } = await aReturned(['field:title']);
  const withdrawn = taken(await withdrawEntry(db, school.caller, { entryId: entry.id }, later(1)));
  const other = await school.enters(THREE);
  const accepted = taken(await acceptEntry(db, organizer, { entryId: other.id, version: other.version }, later(2)));

  expect([withdrawn, accepted].map(({ toCorrect, correctBy }) => ({ toCorrect, correctBy }))).toEqual(
    Array(2).fill({ toCorrect: [], correctBy: null }),
  );
});

test('[REG-12] an organizer may put a returned entry right at any time', async () => {
  const { school, entry } = await aReturned(['field:title'], { closes_at: '2026-12-02T00:00:00+07:00' });

  const answered = await answerStep(
    db,
    organizer,
    { entryId: entry.id, step: 'field:title', input: { text: 'Вечер' } },
    later(60, BY),
  );

  expect(answered.ok).toBe(true);
  expect(await school.sees(entry.id)).toMatchObject({ toCorrect: [], state: 'returned' });
});
