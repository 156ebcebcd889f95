/** What stands for the entries ticked: a short mark on a button, and their numbers in a line. Pure but for the hash. */

import { createHash } from 'node:crypto';
import type { Picked } from '../../../entries/picking/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import { shortened } from '../../../typed.ts';

/** Numbers in a line take no more characters than this. */
const MOST_OF_NUMBERS = 600;

/** Eight signs that change with the entries ticked and with what was seen of them. */
export function markOf(picks: readonly Picked[]): string {
  const text = picks.map(({ entryId, version }) => `${entryId}.${version}`).join(' ');
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** «ЗЛБ-001, ЗЛБ-003 … ЗЛБ-007»: three and more in a row are told by their ends. */
export function numbersText(entries: readonly Pick<EntryView, 'number'>[]): string {
  const runs: string[][] = [];
  let before = Number.NaN;
  for (const { number } of entries) {
    const at = Number(/\d+$/.exec(number ?? '')?.[0]);
    const run = runs.at(-1);
    if (run && at === before + 1) run.push(number ?? '');
    else runs.push([number ?? '']);
    before = at;
  }
  const told = runs.map((run) => (run.length > 2 ? `${run[0]} … ${run.at(-1)}` : run.join(', ')));
  return shortened(told.join(', '), MOST_OF_NUMBERS);
}
