/** The directory: loaded from a file, searched as people type, proposed to, confirmed, remembered. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { historyOf } from '../../src/history/queries.ts';
import { confirmInstitution, proposeInstitution, rememberInstitution } from '../../src/institutions/actions.ts';
import { sayDirectoryFile } from '../../src/institutions/file-words.ts';
import { loadDirectory } from '../../src/institutions/load.ts';
import {
  allDistricts,
  directory,
  institutionById,
  institutionByKey,
  proposedInstitutions,
  rememberedInstitutions,
  searchable,
  searchInstitutions,
} from '../../src/institutions/queries.ts';
import { institutionContacts, institutions } from '../../src/institutions/tables.ts';
import type { Caller } from '../../src/people/access.ts';
import { arrive } from '../../src/people/actions.ts';
import { callerOf } from '../../src/people/queries.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDatabase } from '../kit/database.ts';

const NOW = new Date('2026-11-22T12:00:00+07:00');
const LATER = new Date('2026-11-23T12:00:00+07:00');
const file = readFileSync(fileURLToPath(new URL('../../src/sandbox/samples/institutions.json', import.meta.url)));
const say = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)))('ru');
const written = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

type File = { districts: { id: string; name: string }[]; institutions: { id: string; [fact: string]: unknown }[] };
const sample = (): File => JSON.parse(file.toString('utf8')) as File;

async function aDirectory(): Promise<Database> {
  const db = await aDatabase();
  await loadDirectory(db, file, NOW);
  return db;
}

async function aCaller(db: Database, externalId: string, roles: Caller['roles'] = []): Promise<Caller> {
  const { person } = await arrive(db, { channel: 'telegram', externalId }, NOW);
  return { personId: person.id, roles };
}

const organizer = [{ role: 'organizer', contestId: null }] as const;

test('[REG-30] the directory is loaded from a file, and loading again changes only what differs', async () => {
  const db = await aDatabase();
  const changed = sample();
  Object.assign(changed.institutions[0] ?? {}, { former_names: ['СОШ № 3'] });
  Object.assign(changed.institutions[1] ?? {}, { is_active: false });

  const loads = [
    await loadDirectory(db, file, NOW),
    await loadDirectory(db, file, NOW),
    await loadDirectory(db, written(changed), LATER),
  ];

  expect(loads).toEqual([
    { ok: true, value: { added: 40, changed: 0, same: 0 } },
    { ok: true, value: { added: 0, changed: 0, same: 40 } },
    { ok: true, value: { added: 0, changed: 2, same: 38 } },
  ]);
  const school = await institutionByKey(db, 'I01');
  expect(school).toEqual({
    id: 1,
    kind: 'school',
    number: 363,
    properName: null,
    shortName: 'МБОУ СОШ № 363',
    fullName:
      'Муниципальное бюджетное общеобразовательное учреждение города Новосибирска «Средняя общеобразовательная школа № 363»',
    aliases: [],
    formerNames: ['СОШ № 3'],
    districtId: 'kirovsky',
    city: 'Новосибирск',
    state: 'active',
  });
  expect((await directory(db)).length).toBe(39);
  expect((await allDistricts(db)).map(({ name }) => name).slice(0, 3)).toEqual([
    'Дзержинский',
    'Железнодорожный',
    'Заельцовский',
  ]);
  expect(await historyOf(db, 'institution', 1)).toEqual([
    { at: LATER, personId: null, action: 'loaded', change: { formerNames: { from: [], to: ['СОШ № 3'] } } },
  ]);
});

test('[REG-30] a faulty directory says where and changes nothing', async () => {
  const db = await aDirectory();
  const faulty = sample();
  Object.assign(faulty.institutions[0] ?? {}, { kind: 'circus' });
  const lost = sample();
  Object.assign(lost.institutions[0] ?? {}, { short_name: 'Новое имя' });
  Object.assign(lost.institutions[2] ?? {}, { id: 'I01', district_id: 'martian' });

  const refusals = [
    await loadDirectory(db, written(faulty), LATER),
    await loadDirectory(db, written(lost), LATER),
    await loadDirectory(db, written([]), LATER),
  ];

  const lines = refusals.map((read) => (read.ok ? [] : sayDirectoryFile(read.refusal, say)));
  expect(lines).toEqual([
    [expect.stringMatching(/^institutions\[1\]\.kind: подойдёт одно из: school, lyceum/u)],
    ['institutions[3].id: код «I01» уже занят выше', 'institutions[3].district_id: района «martian» в справочнике нет'],
    ['весь файл: здесь нужно несколько строк вида «имя: значение»'],
  ]);
  expect((await institutionByKey(db, 'I01'))?.shortName).toBe('МБОУ СОШ № 363');
});

test('[REG-30] what was typed is found in the directory as it stands, closed institutions left out', async () => {
  const db = await aDirectory();
  const found = await searchInstitutions(db, 'садик 698');
  expect(found.outcome === 'ok' && found.value.shortName).toBe('МКДОУ д/с № 698 «Ласточкино гнездо»');
  const several = await searchInstitutions(db, '307');
  expect(several.outcome === 'ambiguous' && several.values.map(({ shortName }) => shortName)).toEqual([
    'МБОУ СОШ № 307',
    'МАОУ «Гимназия № 307 «Сибирячка»',
  ]);
  await db.update(institutions).set({ state: 'closed' }).where(eq(institutions.number, 698));
  expect((await searchInstitutions(db, 'садик 698')).outcome).toBe('not_found');
});

test('[REG-30] a proposed institution can be entered for at once by who proposed it, and by all once confirmed', async () => {
  const db = await aDirectory();
  const [school, other, staff] = [await aCaller(db, '1'), await aCaller(db, '2'), await aCaller(db, '3', organizer)];
  const proposal = { typed: ' Школа  № 999 ', kind: 'school', districtId: 'kirovsky' };

  const proposed = await proposeInstitution(db, school, proposal, NOW);
  const again = await proposeInstitution(db, school, { ...proposal, typed: 'школа № 999' }, LATER);

  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal));
  const { institutionId } = proposed.value;
  expect(again).toEqual(proposed);
  expect(await proposedInstitutions(db)).toEqual([await institutionById(db, institutionId)]);
  expect(await institutionById(db, institutionId)).toEqual({
    id: institutionId,
    kind: 'school',
    number: 999,
    properName: null,
    shortName: 'Школа № 999',
    fullName: 'Школа № 999',
    aliases: [],
    formerNames: [],
    districtId: 'kirovsky',
    city: 'Новосибирск',
    state: 'proposed',
  });
  const seenBy = async ({ personId }: Caller) => (await searchable(db, personId)).find('школа 999').outcome;
  expect([await seenBy(school), await seenBy(other)]).toEqual(['ok', 'not_found']);

  const foreign = await confirmInstitution(db, school, { institutionId }, LATER);
  const confirmed = await confirmInstitution(db, staff, { institutionId, name: 'МБОУ СОШ № 999' }, LATER);
  const twice = await confirmInstitution(db, staff, { institutionId }, LATER);

  expect(foreign).toEqual({ ok: false, refusal: { code: 'not-allowed', action: 'institution.confirm' } });
  expect([confirmed, twice]).toEqual([
    { ok: true, value: { institutionId } },
    { ok: true, value: { institutionId } },
  ]);
  expect(await seenBy(other)).toBe('ok');
  expect(
    (await historyOf(db, 'institution', institutionId)).map(({ personId, action, change }) => [
      personId,
      action,
      change,
    ]),
  ).toEqual([
    [school.personId, 'proposed', {}],
    [
      staff.personId,
      'confirmed',
      { state: { from: 'proposed', to: 'active' }, shortName: { from: 'Школа № 999', to: 'МБОУ СОШ № 999' } },
    ],
  ]);
});

const WRONG: [string, Parameters<typeof proposeInstitution>[2], object][] = [
  ['no name', { typed: ' … ', kind: 'school', districtId: null }, { code: 'institution-name-missing' }],
  [
    'a whole page',
    { typed: 'ш'.repeat(4096), kind: 'school', districtId: null },
    { code: 'institution-name-too-long', longest: 300 },
  ],
  [
    'a kind nobody has',
    { typed: 'Цирк', kind: 'circus', districtId: null },
    { code: 'institution-kind-unknown', kind: 'circus' },
  ],
  [
    'a district of elsewhere',
    { typed: 'Школа', kind: 'school', districtId: 'mars' },
    { code: 'institution-district-unknown', districtId: 'mars' },
  ],
];

test.each(WRONG)('[REG-30] a proposal is refused with its reason: %s', async (_what, proposal, refusal) => {
  const db = await aDirectory();
  expect(await proposeInstitution(db, await aCaller(db, '1'), proposal, NOW)).toEqual({ ok: false, refusal });
  expect(await proposedInstitutions(db)).toEqual([]);
});

test('[REG-32] institutions are remembered by person, the latest first, and a merged one as its survivor', async () => {
  const db = await aDirectory();
  const [school, other] = [await aCaller(db, '1'), await aCaller(db, '2')];
  await rememberInstitution(db, school.personId, 1, NOW);
  await rememberInstitution(db, school.personId, 2, NOW);
  await rememberInstitution(db, school.personId, 3, NOW);
  await rememberInstitution(db, school.personId, 2, LATER);
  await db.update(institutions).set({ state: 'merged', mergedInto: 33 }).where(eq(institutions.id, 3));

  const names = async ({ personId }: Caller) =>
    (await rememberedInstitutions(db, personId)).map(({ shortName }) => shortName);
  expect(await names(school)).toEqual(['МБОУ СОШ № 364', 'МБОУ СОШ № 363', 'МБУДО ДДТ «Кировский»']);
  expect(await names(other)).toEqual([]);
  expect((await institutionById(db, 3))?.id).toBe(33);
  await loadDirectory(db, file, LATER);
  expect((await institutionById(db, 3))?.id).toBe(33);
});

test('[REG-33] naming an institution grants nothing', async () => {
  const db = await aDirectory();
  const { personId } = await aCaller(db, '1');
  await rememberInstitution(db, personId, 1, NOW);
  await rememberInstitution(db, personId, 1, LATER);

  expect(await db.select().from(institutionContacts)).toEqual([{ personId, institutionId: 1, lastUsedAt: LATER }]);
  expect(await callerOf(db, personId)).toEqual({ personId, roles: [], institutions: [] });
});
