/** The search for an institution by what people type. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { districtAlone, institutionsIn } from '../../src/institutions/districts.ts';
import { findInstitutions } from '../../src/institutions/match.ts';
import { readInstitutionQuery } from '../../src/institutions/query.ts';
import { anyText } from '../people/any-text.ts';
import { sampleDirectory, sampleDistricts } from './sample-directory.ts';

/** The outcome with ids in place of entries. */
function search(typed: string) {
  const found = findInstitutions(typed, sampleDirectory, sampleDistricts);
  if (found.outcome === 'ok') return found.value.id;
  if (found.outcome === 'confirm') return [found.value.id, found.why];
  return found.outcome === 'ambiguous' ? found.values.map(({ id }) => id) : found;
}

test.each([
  ['сош 363', 'I01'],
  ['363 школа', 'I01'],
  ['363-я школа', 'I01'],
  ['СОШ№363', 'I01'],
  ['мбоусош363', 'I01'],
  ['COШ 363', 'I01'],
  ['школа 363, 5Б класс', 'I01'],
  ['5Б школа 363', 'I01'],
  ['школа 363 корпус 2', 'I01'],
  ['школа №0363', 'I01'],
  ['мы из школы 363', 'I01'],
  ['школа 363 кировский район', 'I01'],
  ['школа 307', 'I03'],
  ['лицей 330', 'I18'],
  ['школа 330', 'I08'],
  ['гимназия сибирячка', 'I19'],
  ['надежда оби', 'I17'],
  ['дс698', 'I23'],
  ['мкдоу 698', 'I23'],
  ['детсад «ласточкино гнездо»', 'I23'],
  ['теремок ленинский', 'I26'],
  ['садик 652 тиремок', 'I28'],
  ['школа искусств 41', 'I30'],
  ['художка 42', 'I31'],
  ['Музыкальная школа № 21', 'I32'],
  ['secondary school 363', 'I01'],
  ['music school 21', 'I32'],
  ['art school 42', 'I31'],
  ['ддт кировский', 'I33'],
  ['дом творчества кировского района', 'I33'],
  ['дт заречный', 'I34'],
  ['снегирек', 'I35'],
  ['цвр лад', 'I36'],
  ['ддт имени А. Светлова', 'I37'],
  ['дк левобережный', 'I38'],
  ['КДЦ Ельцовка', 'I39'],
  ['ано мир открыт', 'I40'],
])('[REG-30] «%s» is found', (typed, id) => {
  expect(search(typed)).toEqual(id);
});

test.each([
  ['307', ['I03', 'I19']],
  ['теремок', ['I26', 'I28']],
  ['теремак', ['I26', 'I28']],
  ['гимназия', ['I19', 'I20', 'I21', 'I22']],
  ['гимназия 307 содействие', ['I19', 'I21']],
])('[REG-30] «%s» is a choice', (typed, ids) => {
  expect(search(typed)).toEqual(ids);
});

const STRIZHOK = { code: 'former-name', formerName: 'МКДОУ д/с № 695 «Стрижок» (присоединён в 2024 г.)' };

test.each([
  ['д/с 695 стрижок', ['I19', STRIZHOK]],
  ['695', ['I19', STRIZHOK]],
  ['садик стрижок', ['I19', STRIZHOK]],
  ['школа 376', ['I15', { code: 'other-kind' }]],
  ['школа 41', ['I30', { code: 'other-kind' }]],
  ['лицей 323 надежда оби', ['I17', { code: 'other-number' }]],
  ['школа 363 звёздочка', ['I01', { code: 'other-name', typed: 'звездочка' }]],
  ['сибирячька', ['I19', { code: 'similar-name' }]],
  ['музыкалка', ['I32', { code: 'only-one' }]],
])('[REG-30] «%s» is shown back for one tap', (typed, outcome) => {
  expect(search(typed)).toEqual(outcome);
});

test.each([
  ['школа 63', { kind: 'school', number: 63, words: [] }],
  ['школа 3630', { kind: 'school', number: 3630, words: [] }],
  ['садик 363', { kind: 'kindergarten', number: 363, words: [] }],
  ['клуб Вечерняя сказка', { kind: 'culture_house', number: null, words: ['вечерняя', 'сказка'] }],
])('[REG-30] «%s» is not in the directory, and what was read starts a proposal', (typed, query) => {
  expect(search(typed)).toEqual({ outcome: 'not_found', query, typed });
});

test.each([
  ['', { code: 'empty' }],
  ['😀 — !', { code: 'empty' }],
  ['сош', { code: 'kind-only' }],
  ['я'.repeat(4096), { code: 'too-long', limit: 400 }],
])('[REG-30] «%s» is refused with its reason', (typed, why) => {
  expect(search(typed)).toEqual({ outcome: 'reject', why });
});

test('[REG-30] each institution is found by its short and its full name, without quotes and in any case', () => {
  const forms = (name: string) => [name, name.toUpperCase(), name.toLowerCase().replace(/[«»№]/gu, '')];
  for (const entry of sampleDirectory) {
    const names = [entry.shortName, entry.fullName].flatMap(forms);
    expect(names.map(search)).toEqual(names.map(() => entry.id));
  }
});

test('[REG-30] no number finds an institution of another number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
      const found = findInstitutions(String(number), sampleDirectory);
      const hits = found.outcome === 'ambiguous' ? found.values : found.outcome === 'ok' ? [found.value] : [];
      expect(hits.filter((entry) => entry.number !== number)).toEqual([]);
    }),
  );
});

test('[REG-30] no text breaks the search', () => {
  const words = fc.constantFrom(
    'мбу',
    'до',
    'сош',
    'школа',
    '363',
    '№',
    '-я',
    '«теремок»',
    'дк',
    '5Б',
    ' ',
    '(',
    'к',
    'x',
  );
  const texts = fc.oneof(
    anyText,
    fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (typed) => {
      expect(findInstitutions(typed, sampleDirectory, sampleDistricts)).toHaveProperty('outcome');
      expect(readInstitutionQuery(typed)).toHaveProperty('words');
    }),
  );
});

test.each<[string, unknown]>([
  ['Калининский район', ['kalininsky', null, true]],
  ['в Калининском районе', ['kalininsky', null, true]],
  ['Октябрьский р-н', ['oktyabrsky', null, true]],
  ['из Советского р-на Новосибирска', ['sovetsky', null, true]],
  ['ленинский', ['leninsky', null, false]],
  ['Первомайка', ['pervomaysky', null, false]],
  ['школы Кировского района', ['kirovsky', 'school', true]],
  ['детские сады, Дзержинский район', ['dzerzhinsky', 'kindergarten', true]],
  ['школа 363 Кировский район', undefined],
  ['садик теремок ленинский', undefined],
  ['центр', ['tsentralny', null, false]],
  ['школы, центр', ['tsentralny', 'school', false]],
  ['Центральный район, центр творчества', ['tsentralny', 'children_art_center', true]],
  ['железнодорожный р-н', ['zheleznodorozhny', null, true]],
  ['центр творчества', undefined],
  ['центр детского творчества', undefined],
  ['культурный центр', undefined],
  ['центр внешкольной работы', undefined],
  ['центр дополнительного образования', undefined],
  ['центр развития ребёнка', undefined],
  ['район', undefined],
  ['школа 363', undefined],
  ['😀', undefined],
])('[REG-30] «%s»: a district alone, or something else', (typed, alone) => {
  const found = districtAlone(typed, sampleDistricts);
  expect(found && [found.district.id, found.kind, found.isCalledSo]).toEqual(alone);
});

test('[REG-30] the institutions of a district stand by kind and number; of a kind it has none of, all are shown', () => {
  const kirovsky = sampleDistricts.find(({ id }) => id === 'kirovsky');
  if (!kirovsky) throw new Error('no such district');
  const names = (kind: 'school' | 'ngo' | null) =>
    institutionsIn(sampleDirectory, kirovsky, kind).map(({ shortName }) => shortName);
  expect(names('school')).toEqual(['МБОУ СОШ № 307', 'МБОУ СОШ № 348', 'МБОУ СОШ № 363', 'МБОУ СОШ № 364']);
  expect(names(null).slice(0, 4)).toEqual(names('school'));
  expect([names(null).length, names('ngo').length]).toEqual([12, 12]);
});
