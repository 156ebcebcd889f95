/** One child over entries and institutions: the same, another, or a namesake. */

import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import type { TypedChild } from '../../src/entries/facts.ts';
import { keepChildren } from '../../src/entries/people/children.ts';
import { foldTitle } from '../../src/entries/people/identity.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, NOON } from '../kit/entries.ts';

let db: Database;
let contact: number;
let here: number;
let there: number;
beforeAll(async () => {
  db = await aDatabase();
  contact = (await aPerson(db)).personId;
  here = await anInstitution(db, { number: 363 });
  there = await anInstitution(db, { number: 364 });
});

function child(name: string, birthDate: string): TypedChild {
  const [lastName = '', firstName = '', patronymic = null] = name.split(' ');
  return { lastName, firstName, patronymic, birthDate, grade: null };
}

async function keep(institutionId: number, ...typed: TypedChild[]) {
  return db.transaction((tx) => keepChildren(tx, { institutionId, createdBy: contact }, typed, NOON));
}

test.each([
  ['the same spelling', 'Королёва Алёна Артёмовна', '2015-05-14', true],
  ['another case and е for ё', 'КОРОЛЕВА алена Артемовна', '2015-05-14', true],
  ['no patronymic', 'Королёва Алёна', '2015-05-14', true],
  ['another patronymic', 'Королёва Алёна Ивановна', '2015-05-14', false],
  ['another birth date', 'Королёва Алёна Артёмовна', '2015-05-15', false],
  ['a twin', 'Королёва Арина Артёмовна', '2015-05-14', false],
])('[REG-26] %s at another institution: the same child is %s, %s → %s', async (_, name, birthDate, same) => {
  const [first] = await keep(here, child('Королёва Алёна Артёмовна', '2015-05-14'));
  const [second] = await keep(there, child(name, birthDate));
  expect(second?.identityId === first?.identityId).toBe(same);
});

test('[REG-26] a name is kept as typed, and another institution’s spelling is never shown', async () => {
  const [first] = await keep(here, child('Лыткина Вероника Олеговна', '2010-04-25'));
  const [second] = await keep(there, child('Лыткина Вероника', '2010-04-25'));
  expect([first?.patronymic, second?.patronymic, first?.childId === second?.childId]).toEqual([
    'Олеговна',
    null,
    false,
  ]);
});

test('[REG-26] the same spelling in the same institution is the same row', async () => {
  const typed = [child('Зимина София Максимовна', '2020-04-02'), child('Зимин Фёдор Никитич', '2021-06-16')];
  expect(await keep(here, ...typed)).toEqual(await keep(here, ...typed));
});

test('[REG-26] namesakes born on one day stay two, and a third without patronymic is one of them', async () => {
  const [one, other] = await keep(
    here,
    child('Кедров Иван Сергеевич', '2014-03-12'),
    child('Кедров Иван Петрович', '2014-03-12'),
  );
  const [unclear] = await keep(there, child('Кедров Иван', '2014-03-12'));
  expect([one?.identityId === other?.identityId, unclear?.identityId === one?.identityId]).toEqual([false, true]);
});

test.each([
  ['Осенний вальс', 'осенний  ВАЛЬС'],
  ['Студия «Капель»', 'студия "Капель"'],
  ['Студия «„Капель“ — старшие»', 'Студия "Капель" - старшие'],
  ['Ёлка', 'елка'],
])('[REG-45] «%s» and «%s» are the same title', (one, other) => {
  expect(foldTitle(one)).toBe(foldTitle(other));
});
