/** When a contest takes entries, changes and withdrawals: half-open windows, personal extensions, grace. Pure. */

import { addDays, hourOf, plainDateAt } from '../calendar.ts';
import { ok, type Result, refused } from '../result.ts';
import { HOUR_MS, MINUTE_MS } from '../time-units.ts';
import type { ContestDefinition } from './definition.ts';

/** Open while `opensAt` ≤ now < `closesAt`. */
export interface Window {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Why the contest's times do not allow it. */
export type TimeRefusal =
  | { code: 'contest-inactive' }
  | { code: 'registration-not-open-yet'; opensAt: Date }
  | { code: 'registration-closed'; closedAt: Date };

/** What allowed it; everything but the window itself marks the entry late. */
export interface Permission {
  readonly by: 'window' | 'extension' | 'grace' | 'flag';
  readonly late: boolean;
}

const IN_TIME: Permission = { by: 'window', late: false };

/** Whether `now` lies in the half-open window: its first instant does, its last does not. */
export function isOpen(window: Window, now: Date): boolean {
  return now >= window.opensAt && now < window.closesAt;
}

/** The window in which new entries are taken. */
export function submitWindow(contest: ContestDefinition): Window {
  return { opensAt: new Date(contest.opens_at), closesAt: new Date(contest.closes_at) };
}

/** Until when contacts may change entries already submitted: the submit end where the contest gives no other. */
export function editEnd(contest: ContestDefinition): Date {
  return new Date(contest.edit_ends_at ?? contest.closes_at);
}

/**
 * Decides whether an entry may be submitted at `now`, the instant its update was received.
 * `extension` is the later of the institution's and the entry's own end, if any was given.
 * `completeBeforeEnd` says that the draft lacked nothing before the end: only such a draft has the contest's grace.
 */
export function maySubmit(
  contest: ContestDefinition,
  extension: Date | null,
  now: Date,
  completeBeforeEnd = false,
): Result<Permission, TimeRefusal> {
  const window = submitWindow(contest);
  if (contest.state !== 'active') return refused({ code: 'contest-inactive' });
  if (now < window.opensAt) return refused({ code: 'registration-not-open-yet', opensAt: window.opensAt });
  if (isOpen(window, now)) return ok(IN_TIME);
  if (extension && now < extension) return ok({ by: 'extension', late: true });
  if (completeBeforeEnd && now < graceEnd(contest)) return ok({ by: 'grace', late: true });
  if (contest.checks.late_submission === 'flag') return ok({ by: 'flag', late: true });
  return refused({ code: 'registration-closed', closedAt: window.closesAt });
}

/**
 * Decides whether a contact may still change a submitted entry. `ownEnd` is the later of a personal extension
 * and the entry's own correction end; it holds past the contest's end and never makes anything late.
 */
export function mayEdit(contest: ContestDefinition, ownEnd: Date | null, now: Date): Result<true, TimeRefusal> {
  return untilEnd(contest, ownEnd, editEnd(contest), now);
}

/** Until when a contact may still change a submitted entry, by the same order of permission; null when they may not. */
export function editableUntil(contest: ContestDefinition, ownEnd: Date | null, now: Date): Date | null {
  const common = editEnd(contest);
  const until = ownEnd && ownEnd > common ? ownEnd : common;
  return mayEdit(contest, ownEnd, now).ok ? until : null;
}

/** Decides whether a contact may still withdraw an entry. */
export function mayWithdraw(contest: ContestDefinition, extension: Date | null, now: Date): Result<true, TimeRefusal> {
  const end = contest.withdraw_ends_at === undefined ? null : new Date(contest.withdraw_ends_at);
  return untilEnd(contest, extension, end, now);
}

/** The instant until which a draft complete before the end is still taken. */
export function graceEnd(contest: ContestDefinition): Date {
  return new Date(new Date(contest.closes_at).getTime() + contest.grace_minutes * MINUTE_MS);
}

/** How much more time an organizer gives with one tap. */
export const MORE_TIME = ['two-hours', 'tomorrow', 'three-days'] as const;
export type MoreTime = (typeof MORE_TIME)[number];

/** The hour at which a day's extension ends: the evening is whole, the night is quiet. */
const EVENING = 21;

/**
 * The new end of what ends, or ended, at `end`: two hours after the later of it and `now`; or 21:00 of the contest's
 * zone on the day after `now`, or three days after it, and not before `end`.
 */
export function newEnd(more: MoreTime, end: Date, zone: string, now: Date): Date {
  const from = end > now ? end : now;
  if (more === 'two-hours') return new Date(from.getTime() + 2 * HOUR_MS);
  const days = more === 'tomorrow' ? 1 : 3;
  const evening = hourOf(addDays(plainDateAt(now, zone), days), EVENING, zone);
  return evening > end ? evening : hourOf(addDays(plainDateAt(end, zone), days), EVENING, zone);
}

/** What people do at the very last is done in these hours before the end. */
const LAST_HOURS_MS = 2 * HOUR_MS;
/** Shorter absences are made up by waiting a moment. */
export const LONG_ABSENCE_MS = 5 * MINUTE_MS;

/** A time during which the program could not be reached. */
export interface Absence {
  readonly from: Date;
  readonly to: Date;
}

/** Whether an absence took a part worth having of the two hours before the contest's end, or lasted over the end itself. */
export function cutShort(contest: ContestDefinition, { from, to }: Absence): boolean {
  const end = new Date(contest.closes_at);
  const lastHours = new Date(end.getTime() - LAST_HOURS_MS);
  if (contest.state !== 'active' || from >= end || to <= lastHours) return false;
  const length = to.getTime() - from.getTime();
  if (to >= end) return length >= LONG_ABSENCE_MS;
  return to.getTime() - Math.max(from.getTime(), lastHours.getTime()) >= LONG_ABSENCE_MS;
}

/** The order of permission: an inactive contest forbids, a personal extension allows, the common end forbids. */
function untilEnd(
  contest: ContestDefinition,
  ownEnd: Date | null,
  end: Date | null,
  now: Date,
): Result<true, TimeRefusal> {
  if (contest.state !== 'active') return refused({ code: 'contest-inactive' });
  if (ownEnd && now < ownEnd) return ok(true);
  if (end && now >= end) return refused({ code: 'registration-closed', closedAt: end });
  return ok(true);
}
