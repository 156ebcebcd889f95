/** When a contest takes entries, changes and withdrawals. */

import { expect, test } from 'vitest';
import { inclusiveEnd, lastWholeDay } from '../../src/calendar.ts';
import type { ContestFile } from '../../src/contests/definition.ts';
import { editableUntil, isOpen, mayEdit, maySubmit, mayWithdraw } from '../../src/contests/rules.ts';
import { ok, refused } from '../../src/result.ts';
import { aDefinition } from './made.ts';

const ZONE = 'Asia/Novosibirsk';
const at = (text: string) => new Date(text);
const opensAt = at('2026-11-16T09:00:00+07:00');
const closesAt = at('2026-12-19T00:00:00+07:00');
const inTime = ok({ by: 'window', late: false });
const closed = refused({ code: 'registration-closed', closedAt: closesAt });

test('[REG-09] the window is half-open: its first instant is in, its last is not', () => {
  const window = { opensAt, closesAt };
  const moments = [
    '2026-11-16T08:59:59.999+07:00',
    '2026-11-16T09:00:00+07:00',
    '2026-12-18T23:59:59.999+07:00',
    '2026-12-19T00:00:00+07:00',
  ];
  expect(moments.map((moment) => isOpen(window, at(moment)))).toEqual([false, true, true, false]);
});

test('[REG-09] «по 15 марта включительно» ends when the 16th begins in the contest’s zone, and is told as the 15th', () => {
  const end = inclusiveEnd('2027-03-15', ZONE);
  expect(end).toEqual(at('2027-03-16T00:00:00+07:00'));
  expect(lastWholeDay(end, ZONE)).toBe('2027-03-15');
  expect(lastWholeDay(at('2027-02-05T18:00:00+07:00'), ZONE)).toBeUndefined();
});

/** Contest, personal extension, complete before the end, now, what is decided. */
const SUBMITS: [string, Partial<ContestFile>, string | null, boolean, string, unknown][] = [
  [
    'before the opening',
    {},
    null,
    false,
    '2026-11-16T08:59:59+07:00',
    refused({ code: 'registration-not-open-yet', opensAt }),
  ],
  ['in the first instant', {}, null, false, '2026-11-16T09:00:00+07:00', inTime],
  ['in the last second', {}, null, false, '2026-12-18T23:59:59+07:00', inTime],
  ['at the very instant of closing', {}, null, true, '2026-12-19T00:00:00+07:00', closed],
  [
    'within an extension',
    {},
    '2026-12-21T00:00:00+07:00',
    false,
    '2026-12-20T23:59:59+07:00',
    ok({ by: 'extension', late: true }),
  ],
  ['in time although extended', {}, '2026-12-21T00:00:00+07:00', false, '2026-12-01T00:00:00+07:00', inTime],
  ['when the extension ends', {}, '2026-12-21T00:00:00+07:00', false, '2026-12-21T00:00:00+07:00', closed],
  [
    'within grace, complete before the end',
    { grace_minutes: 15 },
    null,
    true,
    '2026-12-19T00:14:59+07:00',
    ok({ by: 'grace', late: true }),
  ],
  ['within grace, completed after the end', { grace_minutes: 15 }, null, false, '2026-12-19T00:14:59+07:00', closed],
  ['when grace ends', { grace_minutes: 15 }, null, true, '2026-12-19T00:15:00+07:00', closed],
  [
    'where late entries are only flagged',
    { checks: { late_submission: 'flag' } },
    null,
    false,
    '2026-12-25T00:00:00+07:00',
    ok({ by: 'flag', late: true }),
  ],
  [
    'to an archived contest',
    { state: 'archived' },
    '2026-12-21T00:00:00+07:00',
    true,
    '2026-12-01T00:00:00+07:00',
    refused({ code: 'contest-inactive' }),
  ],
];

test.each(SUBMITS)('[REG-05, REG-09] a submit %s', (_when, changes, extension, complete, now, decided) => {
  const contest = aDefinition(changes);
  expect(maySubmit(contest, extension === null ? null : at(extension), at(now), complete)).toEqual(decided);
});

/** Contest, own end, now, may edit, may withdraw. */
const CHANGES: [string, Partial<ContestFile>, string | null, string, unknown, unknown][] = [
  ['in the window', {}, null, '2026-12-18T23:59:59+07:00', ok(true), ok(true)],
  ['after the end', {}, null, '2026-12-19T00:00:00+07:00', closed, ok(true)],
  [
    'after the end with an end of their own',
    {},
    '2026-12-25T00:00:00+07:00',
    '2026-12-24T00:00:00+07:00',
    ok(true),
    ok(true),
  ],
  [
    'by the contest’s own ends',
    { edit_ends_at: '2026-12-22T00:00:00+07:00', withdraw_ends_at: '2026-12-23T00:00:00+07:00' },
    null,
    '2026-12-22T12:00:00+07:00',
    refused({ code: 'registration-closed', closedAt: at('2026-12-22T00:00:00+07:00') }),
    ok(true),
  ],
  [
    'after every end',
    { edit_ends_at: '2026-12-22T00:00:00+07:00', withdraw_ends_at: '2026-12-23T00:00:00+07:00' },
    null,
    '2026-12-23T00:00:00+07:00',
    refused({ code: 'registration-closed', closedAt: at('2026-12-22T00:00:00+07:00') }),
    refused({ code: 'registration-closed', closedAt: at('2026-12-23T00:00:00+07:00') }),
  ],
  [
    'in an inactive contest',
    { state: 'draft' },
    '2026-12-25T00:00:00+07:00',
    '2026-12-01T00:00:00+07:00',
    refused({ code: 'contest-inactive' }),
    refused({ code: 'contest-inactive' }),
  ],
];

test.each(CHANGES)('[REG-09] editing and withdrawing %s', (_when, changes, ownEnd, now, edits, withdraws) => {
  const contest = aDefinition(changes);
  const own = ownEnd === null ? null : at(ownEnd);
  expect(mayEdit(contest, own, at(now))).toEqual(edits);
  expect(mayWithdraw(contest, own, at(now))).toEqual(withdraws);
});

test.each(CHANGES)('[REG-09] what is told as the end of editing %s is the end by which it is judged', (...row) => {
  const [, changes, ownEnd, now, edits] = row;
  const [contest, own] = [aDefinition(changes), ownEnd === null ? null : at(ownEnd)];
  const until = editableUntil(contest, own, at(now));
  expect(until !== null).toBe((edits as { ok: boolean }).ok);
  if (until === null) return;
  const last = new Date(until.getTime() - 1);
  expect([mayEdit(contest, own, last).ok, mayEdit(contest, own, until).ok]).toEqual([true, false]);
});
