/** Finding entries of a contest by whatever is remembered of them, names sealed until the thread opens them. */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { findEntries, rememberSearch, searchOf } from '../../src/entries/search/finding.ts';
import { createSearcher, type Searcher } from '../../src/entries/search/searcher.ts';
import type { Caller } from '../../src/people/access.ts';
import { atEnd } from '../kit/at-end.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later, NOON, type Stage } from '../kit/entries.ts';
import { School, taken } from '../kit/school.ts';

let db: Database;
let stage: Stage;
let school: School;
let organizer: Caller;
let searcher: Searcher;

beforeAll(async () => {
  db = await aDatabase();
  stage = await aContest(db);
  organizer = await aPerson(db, ['organizer']);
  searcher = createSearcher();
  atEnd(() => searcher.end());
  school = new School(stage, await aPerson(db), await anInstitution(db));
  const studio = new School(
    stage,
    await aPerson(db),
    await anInstitution(db, { number: null, kind: 'ngo', shortName: 'Студия «Радуга»', fullName: 'Студия «Радуга»' }),
  );
  await school.enters({ children: ['Иванова Мария Петровна 12.03.2017'], title: 'Зимняя сказка' });
  await school.enters({ children: ['Фёдорова Анна Олеговна 1.03.2017'], title: 'Ветер перемен' });
  await studio.enters({
    form: 'duet',
    children: ['Зимин Лев Ильич 5.05.2016', 'Берестова Анна Олеговна 1.03.2017'],
    title: 'Вальс снежинок',
    teachers: ['Иванова Ольга Фёдоровна, педагог, +7 999 000-00-04'],
  });
  await studio.enters({
    form: 'ensemble',
    ensemble: 'Капель',
    title: 'Queen',
    children: [
      'Обская Кира Олеговна 2.03.2017',
      'Обская Вера Олеговна 2.03.2016',
      'Ельцова Мария Олеговна 3.03.2017',
      'Ельцова Анна Олеговна 4.03.2017',
      'Лыткина Злата Олеговна 5.03.2017',
    ],
  });
  await school.drafts({ children: ['Тайнова Яна Олеговна 1.03.2017'], title: 'Тайная' });
});

/** What is found, in order: the numbers, each with what it was found by. */
async function found(typed: string, contestId: number | null = stage.contestId): Promise<string[]> {
  const page = taken(await findEntries({ db, searcher }, organizer, { contestId, typed }));
  return page.found.map(({ entry, by, at }) => `${entry.number?.slice(-1)} ${by}${at > 0 ? ` ${at}` : ''}`);
}

test.each([
  ['the number comes first', 'злб 3', ['3 number']],
  ['zeros and signs do not matter', 'ЗЛБ-003', ['3 number']],
  ['digits alone will do', '2', ['2 number']],
  ['the other keyboard layout', 'pk,-3', ['3 number']],
  ['a last name before a teacher of that name', 'Иванова', ['1 child', '3 teacher']],
  ['another ending', 'Ивановой', ['1 child', '3 teacher']],
  ['another order of words', 'мария иванова', ['1 child']],
  ['all words, wherever they stand', 'иванова вальс', ['3 title']],
  ['ё is е', 'федоровой', ['2 child', '3 teacher']],
  ['a slip', 'Ивонова', ['1 child', '3 teacher']],
  ['a forgotten switch of the keyboard', 'bdfyjdf', ['1 child', '3 teacher']],
  ['a beginning', 'берест', ['3 child 1']],
  ['the second child of a duet', 'Берестова Анна', ['3 child 1']],
  ['a title before a name like it', 'зимняя', ['1 title', '3 child']],
  ['an ensemble', 'капель', ['4 ensemble']],
  ['an institution by its number, whole', 'школа 363', ['1 institution', '2 institution']],
  ['another number of an institution is another', 'школа 63', ['1 institution', '2 institution']],
  ['an institution by its name', 'радуга', ['3 institution', '4 institution']],
  ['a foreign title with the wrong keyboard', 'йгуут', ['4 title']],
  ['a word nobody knows is passed over', 'абырвалг капель', ['4 ensemble']],
  ['nothing', 'абырвалг', []],
  ['a draft is nobody’s but its contact’s', 'Тайнова', []],
])('[ORG-07] %s: «%s»', async (_, typed, expected) => {
  expect(await found(typed)).toEqual(expected);
});

test('[ORG-07] a change is found at once, an entry withdrawn too, and the same in all contests in reach', async () => {
  const before = await found('полька');
  const { found: hits } = taken(await findEntries({ db, searcher }, organizer, { contestId: null, typed: 'злб 2' }));
  await school.tells(hits[0]?.entry.id ?? 0, 'field:title', { text: 'Полька' }, later(1));
  expect([before, await found('полька'), await found('полька', null)]).toEqual([[], ['2 title'], ['2 title']]);
});

test('[ORG-07, PRV-01] nobody finds anything outside the contests they reach', async () => {
  const other = await aContest(db, { code: 'КЛБ', slug: 'second' });
  const limited: Caller = { personId: organizer.personId, roles: [{ role: 'organizer', contestId: other.contestId }] };
  const director: Caller = { personId: organizer.personId, roles: [{ role: 'director', contestId: null }] };
  const search = (caller: Caller, contestId: number | null) =>
    findEntries({ db, searcher }, caller, { contestId, typed: 'Иванова' });
  const refused = { ok: false, refusal: { code: 'not-allowed', action: 'entry.list' } };
  const everywhere = taken(await search(limited, null));

  expect([await search(limited, stage.contestId), everywhere.total]).toEqual([refused, 0]);
  expect([await search(director, null), await search(school.caller, null)]).toEqual([refused, refused]);
});

test('[ORG-07, PRV-09] a search is kept sealed, for its person alone, the last ten of theirs', async () => {
  const looking = { contestId: null, typed: 'Иванова' };
  const first = await rememberSearch(db, organizer, looking, NOON);
  const other = await aPerson(db, ['organizer']);
  const own = [await searchOf(db, organizer, first), await searchOf(db, other, first)];
  for (let at = 0; at < 10; at += 1) await rememberSearch(db, organizer, looking, later(at));

  const forgotten = { ok: false, refusal: { code: 'search-forgotten' } };
  expect([...own, await searchOf(db, organizer, first)]).toEqual([{ ok: true, value: looking }, forgotten, forgotten]);
});

test('[ORG-07] a thread that never answers is ended, the search fails, and the next one starts another', async () => {
  const contest = await contestById(db, stage.contestId);
  const threads: Worker[] = [];
  const left: Promise<unknown>[] = [];
  const patient = createSearcher({ answer: 1, idle: 60_000 }, () => {
    const thread = new Worker('setInterval(() => undefined, 1000)', { eval: true });
    threads.push(thread);
    left.push(once(thread, 'exit'));
    return thread;
  });
  const sought = { contests: contest ? [contest] : [], typed: 'Иванова', from: 0, most: 1 };
  const outcomes = [];
  for (let at = 0; at < 2; at += 1) outcomes.push(await patient.find(db, sought).catch(({ message }) => message));
  await Promise.all(left);

  expect([outcomes, threads.length]).toEqual([['a search took too long', 'a search took too long'], 2]);
});
