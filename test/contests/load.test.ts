/** Contests are loaded from files, loaded again, and keep what entries use. */

import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadContest } from '../../src/contests/actions.ts';
import type { ContestFile } from '../../src/contests/definition.ts';
import type { UsedIds } from '../../src/contests/file/usage.ts';
import {
  allContests,
  contestByCode,
  contestById,
  contestBySlug,
  openContests,
  upcomingContests,
} from '../../src/contests/queries.ts';
import { historyOf } from '../../src/history/queries.ts';
import { aDatabase } from '../kit/database.ts';
import { aDefinition, bareFile } from './made.ts';

const NOW = new Date('2026-11-22T12:00:00+07:00');
const file = (changes: Partial<ContestFile> = {}) => new TextEncoder().encode(stringify({ ...bareFile, ...changes }));
const NOTHING_USED: UsedIds = {
  numbered: false,
  nominations: [],
  forms: [],
  categories: [],
  fields: [],
  placed: [],
  choices: [],
  degrees: [],
};

const unused = async () => NOTHING_USED;
const using = (ids: Partial<UsedIds>) => async () => ({ ...NOTHING_USED, ...ids });

test('[ORG-03] a file adds a contest, the same file changes nothing, another changes it, each in the history', async () => {
  const db = await aDatabase();

  const added = await loadContest(db, null, file(), NOW, unused);
  const again = await loadContest(db, null, file(), NOW, unused);
  const changed = await loadContest(db, null, file({ title: 'Проба пера', state: 'archived' }), NOW, unused);

  if (!added.ok) throw new Error(JSON.stringify(added.refusal));
  const { contestId } = added.value;
  expect(added.value).toEqual({ contestId, outcome: 'added', warnings: [] });
  expect(again).toEqual({ ok: true, value: { contestId, outcome: 'same', warnings: [] } });
  expect(changed).toEqual({ ok: true, value: { contestId, outcome: 'changed', warnings: [] } });
  expect(await contestById(db, contestId)).toEqual({
    id: contestId,
    definition: aDefinition({ title: 'Проба пера', state: 'archived' }),
    mark: expect.any(String),
    resultsPublishedAt: null,
  });
  expect(await historyOf(db, 'contest', contestId)).toEqual([
    { at: NOW, personId: null, action: 'added', change: {} },
    {
      at: NOW,
      personId: null,
      action: 'changed',
      change: { title: { from: 'Проба', to: 'Проба пера' }, state: { from: 'active', to: 'archived' } },
    },
  ]);
});

test('[ORG-03] a broken file changes nothing, and whoever may not load is told so', async () => {
  const db = await aDatabase();
  await loadContest(db, null, file(), NOW, unused);
  const school = { personId: 1, roles: [] };

  const broken = await loadContest(
    db,
    null,
    file({ title: 'Другое', closes_at: '2026-11-01T00:00:00+07:00' }),
    NOW,
    unused,
  );
  const foreign = await loadContest(db, school, file({ title: 'Другое' }), NOW, unused);

  expect(broken).toEqual({
    ok: false,
    refusal: { code: 'contest-file-faulty', faults: [{ path: 'closes_at', code: 'closes-before-opens' }] },
  });
  expect(foreign).toEqual({ ok: false, refusal: { code: 'not-allowed', action: 'contest.load' } });
  expect((await allContests(db)).map(({ definition }) => definition)).toEqual([aDefinition()]);
});

const solo = [{ id: 'solo', title: 'соло', min: 1, max: 1 }];
const KEPT: [string, Partial<ContestFile>, Partial<UsedIds>, unknown[]][] = [
  [
    'a form and a nomination',
    { forms: solo, nominations: [{ id: 'dance', title: 'Танец', forms: ['solo'] }] },
    { forms: ['solo', 'choir'], nominations: ['vocal'] },
    [
      { path: 'nominations', code: 'id-in-use', of: 'nomination', id: 'vocal' },
      { path: 'forms', code: 'id-in-use', of: 'form', id: 'choir' },
    ],
  ],
  [
    'a category',
    { age_categories: [{ id: 'all', title: 'Все', min: 5 }] },
    { categories: ['junior'] },
    [{ path: 'age_categories', code: 'id-in-use', of: 'category', id: 'junior' }],
  ],
  [
    'a question',
    { fields: [] },
    { fields: ['title'] },
    [{ path: 'fields', code: 'id-in-use', of: 'field', id: 'title' }],
  ],
  [
    'the kind of a question',
    { fields: [{ id: 'title', kind: 'duration' }] },
    { fields: ['title'] },
    [{ path: 'fields[1].kind', code: 'kind-in-use', id: 'title' }],
  ],
  ['the code in numbers', { code: 'НОВЫЙ' }, { numbered: true }, [{ path: 'code', code: 'code-in-use' }]],
];

test.each(KEPT)('[ORG-03] what entries use cannot be taken away: %s', async (_what, changes, used, faults) => {
  const db = await aDatabase();
  await loadContest(db, null, file(), NOW, unused);
  const refusal = { code: 'contest-file-faulty', faults };
  expect(await loadContest(db, null, file(changes), NOW, using(used))).toEqual({ ok: false, refusal });
  expect((await loadContest(db, null, file(changes), NOW, unused)).ok).toBe(true);
});

test('[ORG-03] another contest cannot take a code that numbers are given with', async () => {
  const db = await aDatabase();
  await loadContest(db, null, file(), NOW, unused);
  expect(await loadContest(db, null, file({ slug: 'test-2028' }), NOW, unused)).toEqual({
    ok: false,
    refusal: { code: 'contest-file-faulty', faults: [{ path: 'code', code: 'code-taken', by: 'test-2027' }] },
  });
});

test('[REG-09] contests are listed by where they stand: open ones only while their window holds the instant', async () => {
  const db = await aDatabase();
  const year = (from: string, to: string) => ({
    opens_at: `${from}T00:00:00+07:00`,
    closes_at: `${to}T00:00:00+07:00`,
  });
  await loadContest(db, null, file({ code: 'БА', slug: 'open', ...year('2026-11-01', '2026-12-20') }), NOW, unused);
  await loadContest(db, null, file({ code: 'ВВ', slug: 'soon', ...year('2026-12-01', '2026-12-10') }), NOW, unused);
  await loadContest(db, null, file({ code: 'АА', slug: 'first', ...year('2026-11-01', '2026-11-23') }), NOW, unused);
  await loadContest(db, null, file({ code: 'ГГ', slug: 'gone', state: 'archived' }), NOW, unused);
  const slugs = (found: { definition: { slug: string } }[]) => found.map(({ definition }) => definition.slug);

  expect(slugs(await openContests(db, NOW))).toEqual(['first', 'open']);
  expect(slugs(await openContests(db, new Date('2026-11-22T17:00:00Z')))).toEqual(['open']);
  expect(slugs(await upcomingContests(db, NOW))).toEqual(['soon']);
  expect(slugs(await allContests(db))).toEqual(['first', 'soon', 'gone', 'open']);
  expect((await contestBySlug(db, 'soon'))?.definition.code).toBe('ВВ');
  expect((await contestByCode(db, 'АА'))?.definition.slug).toBe('first');
  expect(await contestBySlug(db, 'nowhere')).toBeUndefined();
});
