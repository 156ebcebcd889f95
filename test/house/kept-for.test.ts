/** Keeps the table of docs/operating.md and the one the program goes by together. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goneBefore, KEPT_FOR } from '../../src/kept-for.ts';

const operating = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');

/** Rows of the table under `| What | Kept for |`, as [what, how long]. */
function rowsTold(): string[][] {
  const [, after = ''] = operating.split(/^\| What +\| Kept for +\|\n\|[ -|]+\|\n/m);
  const [table = ''] = after.split('\n\n');
  return table.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** «1 day», «3 days». */
function inWords(kept: (typeof KEPT_FOR)[keyof typeof KEPT_FOR]): string {
  const [[unit = '', count] = []] = Object.entries(kept).filter(([name]) => name !== 'what');
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

test('[PRV-07] those who run the bot are told how long each thing is kept, as the program keeps it', () => {
  expect(rowsTold()).toEqual(Object.values(KEPT_FOR).map((kept) => [kept.what, inWords(kept)]));
});

test('[PRV-07] days and hours are counted as they pass', () => {
  const now = new Date('2026-12-01T12:00:00Z');
  expect(goneBefore(now, { days: 3 })).toEqual(new Date('2026-11-28T12:00:00Z'));
  expect(goneBefore(now, { hours: 47 })).toEqual(new Date('2026-11-29T13:00:00Z'));
});
