/** When a contest takes entries, changes and withdrawals. */

import { ok } from '../../result.ts';
import type { ContestDefinition } from '../definition.ts';
import type { Part, Setting } from './part.ts';
import { BEGINNING, END, typed, whole } from './settings.ts';
import { without } from './values.ts';

type C = ContestDefinition;

const closes = typed<C, string>('closes_at', END, {
  label: 'shaping-closes',
  ask: 'shaping-ask-closes',
  clears: false,
});

/** With the end of entering go those ends that may not precede it: of editing, and of answers owed. */
const closing: Setting<C> = {
  ...closes,
  put(contest, given, around) {
    const put = closes.put(contest, given, around);
    return put.ok ? ok(withEnds(put.value)) : put;
  },
};

function withEnds(contest: C): C {
  const end = new Date(contest.closes_at);
  const isBefore = (at: string | undefined) => at !== undefined && new Date(at) < end;
  const fields = contest.fields.map((use) => (isBefore(use.owed_until) ? without(use, 'owed_until') : use));
  const moved = { ...contest, fields };
  return isBefore(contest.edit_ends_at) ? without(moved, 'edit_ends_at') : moved;
}

export const dates: Part = {
  title: 'shaping-part-dates',
  concerns: 'shaping-concerns-dates',
  settings: {
    opens: typed<C, string>('opens_at', BEGINNING, { label: 'shaping-opens', ask: 'shaping-ask-opens', clears: false }),
    closes: closing,
    edits: typed<C, string>('edit_ends_at', END, {
      label: 'shaping-edits',
      ask: 'shaping-ask-edits',
      unset: 'shaping-edits-unset',
      clears: true,
    }),
    withdraws: typed<C, string>('withdraw_ends_at', END, {
      label: 'shaping-withdraws',
      ask: 'shaping-ask-withdraws',
      unset: 'shaping-withdraws-unset',
      clears: true,
    }),
    grace: typed<C, number>('grace_minutes', whole(0, 24 * 60), {
      label: 'shaping-grace',
      ask: 'shaping-ask-grace',
      clears: false,
    }),
    correction: typed<C, number>('correction_days', whole(1, 30), {
      label: 'shaping-correction',
      ask: 'shaping-ask-correction',
      clears: false,
    }),
  },
  summary: (contest, say) => END.show(contest.closes_at, { contest, now: new Date(contest.closes_at) }, say),
};
