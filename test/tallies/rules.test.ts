/** What tallies decide without a database, and how they tell what they counted. */

import { expect, test } from 'vitest';
import { bringsWorks } from '../../src/contests/acts.ts';
import { UNIT_IDS, unitOf } from '../../src/tallies/counting/units.ts';
import { contestAtHand } from '../../src/tallies/rules.ts';
import { tellMoment, tellRule } from '../../src/tallies/wording/telling.ts';
import { COUNTED_STATES, TOLD_STATES } from '../../src/tallies/words.ts';
import { texts } from '../kit/bot.ts';
import { sampleContest } from '../kit/samples.ts';

const ru = texts('ru');
const en = texts('en');

test.each([
  ['C1', []],
  ['C2', ['creative_writing']],
  ['C3', ['fine_art', 'decorative_art', 'photography']],
])('[TAL-01] in %s the nominations of works are %j, the others bring acts', (id, works) => {
  const contest = sampleContest(id);
  expect(contest.nominations.filter((one) => bringsWorks(contest, one)).map((one) => one.id)).toEqual(works);
});

test('[TAL-01] every unit is named in its own words, with the plural that fits', () => {
  const said = (count: number) => UNIT_IDS.map((unit) => ru(unitOf(unit).text, { count }));
  expect([1, 3, 112].map(said)).toEqual([
    [
      '1 заявка',
      '1 номер',
      '1 работа',
      '1 участие (с повторами)',
      '1 ребёнок (без повторов)',
      '1 солист',
      '1 коллектив',
      '1 учреждение',
      '1 педагог',
      '1 концертмейстер',
    ],
    [
      '3 заявки',
      '3 номера',
      '3 работы',
      '3 участия (с повторами)',
      '3 ребёнка (без повторов)',
      '3 солиста',
      '3 коллектива',
      '3 учреждения',
      '3 педагога',
      '3 концертмейстера',
    ],
    [
      '112 заявок',
      '112 номеров',
      '112 работ',
      '112 участий (с повторами)',
      '112 детей (без повторов)',
      '112 солистов',
      '112 коллективов',
      '112 учреждений',
      '112 педагогов',
      '112 концертмейстеров',
    ],
  ]);
});

test('[TAL-04] a tally tells its moment with the zone, and its status rule', () => {
  const moment = new Date('2026-11-22T05:00:00Z');
  expect(tellMoment(moment, 'Asia/Novosibirsk', ru)).toBe('22 ноября 2026, 12:00 (по Новосибирску)');
  expect(tellMoment(moment, 'Europe/Moscow', en)).toBe('22 November 2026, 08:00 (Moscow time)');
  expect([COUNTED_STATES, TOLD_STATES, ['waitlisted', 'accepted'] as const].map((rule) => tellRule(rule, ru))).toEqual([
    'Считаются поданные и принятые заявки',
    'Все заявки, кроме черновиков',
    'Считаются заявки в состояниях: В листе ожидания, Принята',
  ]);
});

test.each([
  ['the open one that closes soonest', '2026-12-10', ['long', 'short', 'past', 'future'], 'short'],
  ['the one closed last where none is open', '2027-06-01', ['past', 'short', 'long'], 'long'],
  ['the one that opens soonest before any', '2026-01-01', ['future', 'long'], 'long'],
  ['one being made only where there is no other', '2026-12-10', ['draft'], 'draft'],
  ['no draft where there is another', '2026-12-10', ['draft', 'past'], 'past'],
  ['none where there is none', '2026-12-10', [], undefined],
])('[TAL-02] /totals takes %s', (_, day, names, expected) => {
  const window = (opens_at: string, closes_at: string, state: 'active' | 'draft' = 'active') => ({
    state,
    opens_at: `${opens_at}T00:00:00+07:00`,
    closes_at: `${closes_at}T00:00:00+07:00`,
  });
  const known = {
    past: window('2026-01-10', '2026-02-01'),
    short: window('2026-12-01', '2026-12-20'),
    long: window('2026-11-01', '2027-03-01'),
    future: window('2027-09-01', '2027-10-01'),
    draft: window('2026-12-01', '2026-12-11', 'draft'),
  };
  const contests = names.map((name) => ({ name, definition: known[name as keyof typeof known] }));
  expect(contestAtHand(contests, new Date(`${day}T12:00:00+07:00`))?.name).toBe(expected);
});
