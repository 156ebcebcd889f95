/** A share or an average for outsiders: told where every figure it is reckoned from is told, and nowhere else. */

import { expect, test } from 'vitest';
import type { Tally } from '../../src/tallies/counting/tally.ts';
import { guardedRatio } from '../../src/tallies/sharing/ratios.ts';
import { guarded } from '../../src/tallies/sharing/rules.ts';
import type { Ratio } from '../../src/tallies/views/view.ts';
import { sharedText } from '../../src/telegram/features/sharing/screens.ts';
import { texts } from '../kit/bot.ts';
import { aTally, rowsOf } from './chart/by-hand.ts';

const ru = texts('ru');
const ACCEPTED = { is: 'share', state: 'accepted' } as const satisfies Ratio;

/** Entries by district and state, each of one child. */
function byState(figures: Record<string, Record<string, number>>): Tally {
  const hands = Object.entries(figures).flatMap(([row, states]) =>
    Object.entries(states).map(([state, entries]) => ({ keys: [row, state], figures: { entries, children: entries } })),
  );
  const wholes = Object.fromEntries(
    Object.entries(figures).map(([row, states]) => [row, Object.values(states).reduce((sum, one) => sum + one, 0)]),
  );
  const margin = aTally({ by: ['district'], rows: rowsOf('entries', wholes) }).rows;
  return {
    ...aTally({ units: ['entries', 'children'], by: ['district', 'state'], rows: hands }),
    margins: [margin, []],
  };
}

test('[TAL-11] [TAL-15] a share is told of the whole and of each row, with both numbers', () => {
  const tally = byState({ Кировский: { accepted: 6, rejected: 3 }, Ленинский: { submitted: 4 } });
  const told = guarded(tally, ['entries']);
  const reckoned = { ratio: ACCEPTED, ...guardedRatio(tally, told, ACCEPTED) };
  const lines = sharedText({ tally, guarded: told, reckoned }, ru).split('\n');
  expect(lines.filter((line) => / из /u.test(line))).toEqual([
    '<b>доля со статусом «Принята»: 6 из 13, 46 %</b>',
    'Кировский — 6 из 9, 67 %',
    'Ленинский — 0 из 4, 0 %',
  ]);
  expect(lines).toContain(ru('totals-share-whole', { narrow: 'no' }));
});

test('[TAL-15] where a figure stays behind, so does every share that would tell it', () => {
  const tally = byState({
    Кировский: { accepted: 6, rejected: 1, submitted: 5 },
    Ленинский: { accepted: 4, submitted: 4 },
    Советский: { accepted: 5, rejected: 5, submitted: 5 },
  });
  const told = guarded(tally, ['entries']);
  const { whole, rows } = guardedRatio(tally, told, ACCEPTED);
  expect(told.hidden.length).toBeGreaterThan(0);
  expect(whole).toBeUndefined();
  for (const { labels } of rows) {
    const row = JSON.stringify(labels[0]);
    expect(told.hidden.some(([label]) => JSON.stringify(label) === row)).toBe(false);
  }
  expect(rows.some(({ labels: [label] }) => label?.kind === 'name' && label.name === 'Кировский')).toBe(false);
});

test('[TAL-11] [TAL-15] an average is of two figures that are told; of too few children nothing is', () => {
  const average = { is: 'average', of: 'participations', per: 'entries' } as const satisfies Ratio;
  const tally = (children: number) =>
    aTally({
      units: ['participations', 'entries', 'children'],
      total: { participations: children, entries: 2, children },
    });
  const ratioOf = (children: number) =>
    guardedRatio(tally(children), guarded(tally(children), ['participations', 'entries']), average);
  expect([ratioOf(9), ratioOf(2)]).toEqual([
    { whole: { labels: [], of: 9, by: 2 }, rows: [] },
    { whole: undefined, rows: [] },
  ]);
});
