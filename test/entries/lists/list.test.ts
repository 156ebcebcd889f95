/** Lists of soloists: pasted, mended line by line, answered together, submitted with one tap, undone. */

import { beforeAll, expect, test } from 'vitest';
import type { ContestFile } from '../../../src/contests/definition.ts';
import type { Database } from '../../../src/database/connect.ts';
import {
  answerForAll,
  callBack,
  cancelList,
  confirmInFront,
  dropLine,
  putOff,
} from '../../../src/entries/lists/actions.ts';
import { keyOf } from '../../../src/entries/lists/next.ts';
import { type ListView, listView } from '../../../src/entries/lists/queries.ts';
import { startList } from '../../../src/entries/lists/starting.ts';
import { submitReady } from '../../../src/entries/lists/submitting.ts';
import { draftCount, entriesOfContact, entryView } from '../../../src/entries/queries.ts';
import { titleOf } from '../../../src/telegram/entries/entry-text.ts';
import { aDatabase } from '../../kit/database.ts';
import { aPerson, NOON } from '../../kit/entries.ts';
import { aContestWithSchool, type School, taken } from '../../kit/school.ts';

let db: Database;
beforeAll(async () => {
  db = await aDatabase();
});

const FIELDS: ContestFile['fields'] = [
  { id: 'title', kind: 'title' },
  { id: 'duration', kind: 'duration' },
  { id: 'soundtrack', kind: 'soundtrack' },
];

/** A list of soloists as its contact works on it. */
class Listing {
  readonly school: School;
  readonly id: number;

  constructor(school: School, id: number) {
    this.school = school;
    this.id = id;
  }

  get caller() {
    return this.school.caller;
  }

  async pastes(text: string) {
    return taken(await this.school.answers(this.id, 'list', { text }));
  }

  async sees(): Promise<ListView> {
    return taken(await listView(db, this.caller, this.id));
  }

  /** The key of what is in front. */
  async inFront() {
    return { entryId: this.id, key: keyOf((await this.sees()).next) };
  }

  async answersAll(step: 'nomination' | 'category' | 'field:soundtrack' | 'consents', choice?: string) {
    const input = choice === undefined ? { confirm: true as const } : { choice };
    return taken(await answerForAll(db, this.caller, { entryId: this.id, step, input }, NOON));
  }

  /** Everything that is the same for all. */
  async answersTheCommon(): Promise<void> {
    await this.answersAll('category');
    await this.answersAll('field:soundtrack', 'minus');
    await this.answersAll('consents');
  }

  async submits(keepDuplicate = false) {
    const done = taken(await submitReady(db, this.caller, { entryId: this.id, keepDuplicate }, NOON));
    const outcomes = done.outcomes.map(({ result }) => (result.ok ? result.value.outcome : result.refusal.code));
    return { outcomes, finished: done.finished };
  }
}

/** A list at the question for its lines: institution and teacher are told. */
async function aListing(overrides: Partial<ContestFile> = {}): Promise<Listing> {
  const { stage, school } = await aContestWithSchool(db, { fields: FIELDS, ...overrides });
  const head = taken(await startList(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, NOON));
  await school.tells(head.id, 'institution', { institutionId: school.institutionId });
  await school.tells(head.id, 'teachers', { text: 'Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03' });
  return new Listing(school, head.id);
}

const LINE = 'Иванов Пётр, 12.03.2014, эстрадный вокал, «Песня», 3:20';

/** So many different soloists, ready but for what is the same for all. */
function lines(count: number): string {
  const line = (_: unknown, at: number) =>
    `Лебедев${'абвгдежзиклмнопрст'[at]}ев Пётр, 12.03.2014, эстрадный вокал, «Песня ${at + 1}», 3:20`;
  return Array.from({ length: count }, line).join('\n');
}

/** What stands in the list: drafts by title with what each lacks, lines held back with their reasons. */
async function inShort(listing: Listing) {
  const { drafts, held, submitted } = await listing.sees();
  return {
    drafts: drafts.map((draft) => [titleOf(draft), draft.missing.join(' ')]),
    held: held.map(({ line, kind, why }) => [line, `${kind}-${why.code}`]),
    submitted,
  };
}

test('[REG-46] each good line is a draft, each faulty one is held back with its reason, words around are left out', async () => {
  const listing = await aListing();
  const read = await listing.pastes(
    ['Солисты:', LINE, 'Иванов и Петрова, 12.03.2014', '🎵', 'Волкова Елизавета, 31.02.2014', 'Спасибо!'].join('\n'),
  );

  expect(read).toEqual({ outcome: 'soloists-read', taken: 1, already: 0, held: 2, skipped: ['Солисты:', 'Спасибо!'] });
  expect(await inShort(listing)).toEqual({
    drafts: [['Песня', 'category field:soundtrack consents']],
    held: [
      [2, 'roster-two-children'],
      [3, 'birth-date-invalid-date'],
    ],
    submitted: 0,
  });
});

test('[REG-46] faulty lines are mended one by one: typed anew, confirmed, put off and called back, dropped', async () => {
  const listing = await aListing();
  await listing.pastes(
    ['Кедров Пётр', 'Пётр Ельцов, 12.03.2014', 'Лосев М., 01.02.2014', 'Зимин Олег, 33.01.2014'].join('\n'),
  );
  await listing.pastes('Кедров Пётр, 31.02.2014');
  expect((await inShort(listing)).held[0]).toEqual([1, 'birth-date-invalid-date']);
  await listing.pastes('Кедров Пётр, 28.02.2014, «Метель»');
  expect(await confirmInFront(db, listing.caller, await listing.inFront(), NOON)).toEqual({ ok: true, value: true });
  await putOff(db, listing.caller, await listing.inFront(), NOON);
  await dropLine(db, listing.caller, await listing.inFront(), NOON);
  expect(await inShort(listing)).toMatchObject({ held: [[3, 'name-initials']] });
  expect((await listing.sees()).next).toMatchObject({ kind: 'all', step: 'nomination' });
  await callBack(db, listing.caller, listing.id, NOON);

  expect((await listing.sees()).next).toMatchObject({ kind: 'held', line: { line: 3 } });
  expect((await listing.sees()).drafts.map(({ participants }) => participants[0]?.lastName)).toEqual([
    'Кедров',
    'Ельцов',
  ]);
});

test('[REG-46] a tap on what is no longer in front does nothing', async () => {
  const listing = await aListing();
  await listing.pastes('Кедров Пётр\nЗимин Олег');
  const stale = await listing.inFront();
  await dropLine(db, listing.caller, stale, NOON);

  expect(await dropLine(db, listing.caller, stale, NOON)).toEqual({ ok: true, value: false });
  expect((await inShort(listing)).held).toEqual([[2, 'roster-no-birth-date']]);
});

test('[REG-46] the same list sent again, or in several messages, enters nobody twice', async () => {
  const listing = await aListing();
  const all = lines(5).split('\n');
  await listing.pastes(all.slice(0, 3).join('\n'));
  const again = await listing.pastes(all.join('\n'));

  expect(again).toMatchObject({ taken: 2, already: 3 });
  expect((await listing.sees()).drafts).toHaveLength(5);
});

test('[REG-46] a hundred lines that the messenger cut in two messages are a hundred soloists', async () => {
  const listing = await aListing();
  const name = (at: number) => `Лебедев${'абвгдежзик'[at % 10]}${'абвгдежзик'[Math.floor(at / 10)]}ев Пётр`;
  const all = Array.from(
    { length: 100 },
    (_, at) => `${at + 1}. ${name(at)}, 12.03.2014, эстрадный вокал, «Песня», 3:20`,
  );
  const text = all.join('\n');
  const pieces = [text.slice(0, 4096), text.slice(4096)];
  for (const piece of pieces) await listing.pastes(piece);
  const { drafts, held } = await listing.sees();

  expect(pieces[1]?.length).toBeGreaterThan(0);
  expect(held).toEqual([]);
  expect(drafts.map(({ participants, answers }) => [participants[0]?.lastName, answers])).toEqual(
    all.map((_, at) => [name(at).split(' ')[0], { title: 'Песня', duration: 200 }]),
  );
});

test('[REG-46] what is the same for all is answered once; what is not is asked of each, in words', async () => {
  const listing = await aListing();
  await listing.pastes('Кедров Пётр, 12.03.2014, «Метель», 3:20\nЗимин Олег, 12.03.2014, «Вьюга»');
  expect((await listing.sees()).next).toMatchObject({ kind: 'all', step: 'nomination' });
  expect(await listing.answersAll('nomination', 'pop_vocal')).toBe(2);
  await listing.answersTheCommon();
  expect((await listing.sees()).next).toMatchObject({ kind: 'one', step: 'field:duration' });
  expect(await listing.school.answers(listing.id, 'list', { text: 'долго' })).toMatchObject({
    ok: false,
    refusal: { code: 'answer-rejected', kind: 'duration' },
  });
  await listing.pastes('3.05');
  await confirmInFront(db, listing.caller, await listing.inFront(), NOON);

  expect(await inShort(listing)).toEqual({
    drafts: [
      ['Метель', ''],
      ['Вьюга', ''],
    ],
    held: [],
    submitted: 0,
  });
});

test('[REG-46] a whole line is another soloist, also while somebody is asked a question', async () => {
  const listing = await aListing();
  await listing.pastes('Зимин Олег, 12.03.2014, эстрадный вокал, «Вьюга»');
  await listing.answersTheCommon();
  await listing.pastes(LINE);

  expect((await inShort(listing)).drafts.map(([title]) => title)).toEqual(['Вьюга', 'Песня']);
});

test('[REG-46] one tap submits all that are ready, each with its outcome; the rest stay drafts; tapped again it does nothing', async () => {
  const listing = await aListing({ cap: 2, waiting_list: true });
  await listing.pastes(`${lines(3)}\nЗимин Олег, 12.03.2014, эстрадный вокал, «Вьюга»`);
  await listing.answersTheCommon();

  expect(await listing.submits()).toEqual({ outcomes: ['submitted', 'submitted', 'waitlisted'], finished: false });
  expect(await listing.submits()).toEqual({ outcomes: [], finished: false });
  await listing.pastes('2:10');
  expect(await listing.submits()).toEqual({ outcomes: ['waitlisted'], finished: true });
  const entries = await entriesOfContact(db, listing.caller.personId);
  expect(entries.map(({ state, number }) => [state, number?.slice(-3)]).toReversed()).toEqual([
    ['submitted', '001'],
    ['submitted', '002'],
    ['waitlisted', '003'],
    ['waitlisted', '004'],
  ]);
});

test('[REG-46] [REG-45] a likely duplicate is refused with its reason, and taken when it is kept on purpose', async () => {
  const listing = await aListing();
  const told = { title: 'Песня', children: ['Иванов Пётр 12.03.2014'], fields: { duration: { text: '3:20' } } };
  await listing.school.enters({ ...told, fields: { ...told.fields, soundtrack: { choice: 'minus' } } });
  await listing.pastes(LINE);
  await listing.answersTheCommon();

  expect(await listing.submits()).toEqual({ outcomes: ['duplicate-found'], finished: false });
  expect(await listing.submits(true)).toEqual({ outcomes: ['submitted'], finished: true });
});

test('[REG-46] [REG-05] after the end nobody of the list is submitted, and everybody stays a draft', async () => {
  const listing = await aListing({ closes_at: '2026-12-18T23:59:59+07:00', grace_minutes: 0 });
  await listing.pastes(lines(2));
  await listing.answersTheCommon();
  const late = new Date('2026-12-19T00:00:01+07:00');
  const done = taken(await submitReady(db, listing.caller, { entryId: listing.id }, late));

  expect(done.outcomes.map(({ result }) => !result.ok && result.refusal.code)).toEqual([
    'registration-closed',
    'registration-closed',
  ]);
  expect((await listing.sees()).drafts).toHaveLength(2);
});

test('[REG-46] [REG-22] a list undone takes its drafts along and leaves what is submitted', async () => {
  const listing = await aListing();
  await listing.pastes(lines(1));
  await listing.answersTheCommon();
  await listing.submits();
  const second = await aListing();
  await second.pastes(`${lines(2)}\nКедров Пётр`);
  taken(await cancelList(db, second.caller, second.id, NOON));

  expect(await entriesOfContact(db, second.caller.personId)).toEqual([]);
  expect(await entriesOfContact(db, listing.caller.personId)).toHaveLength(1);
});

test('[REG-46] [REG-02] the list itself is none of the drafts that are counted, and is never submitted', async () => {
  const listing = await aListing();
  const { contestId } = listing.school.stage;
  expect(await draftCount(db, contestId)).toBe(0);
  await listing.pastes(lines(3));
  expect(await draftCount(db, contestId)).toBe(3);
  const { complete, missing } = taken(await entryView(db, listing.caller, listing.id));
  expect([complete, missing]).toEqual([false, ['list']]);
});

test('[REG-46] an empty list is taken up again; somebody else reaches neither it nor its soloists', async () => {
  const listing = await aListing();
  const { contestId } = listing.school.stage;
  const again = taken(await startList(db, listing.caller, { contestId, channel: 'telegram' }, NOON));
  expect(again.id).toBe(listing.id);
  await listing.pastes(lines(1));
  const stranger = await aPerson(db);
  const forbidden = { ok: false, refusal: { code: 'not-allowed', action: 'entry.answer' } };
  const consents = { entryId: listing.id, step: 'consents', input: { confirm: true } } as const;

  expect(await answerForAll(db, stranger, consents, NOON)).toEqual(forbidden);
  expect(await cancelList(db, stranger, listing.id, NOON)).toEqual(forbidden);
  expect(await submitReady(db, stranger, { entryId: listing.id }, NOON)).toMatchObject({ ok: false });
  expect((await inShort(listing)).drafts).toHaveLength(1);
});
