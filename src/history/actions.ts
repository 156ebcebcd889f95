/** Writes down who changed what, when; in the transaction of the change itself. */

import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../database/connect.ts';
import { history } from './tables.ts';

/** What history is kept of. */
export type Subject =
  | 'entry'
  | 'contest'
  | 'institution'
  | 'person'
  | 'announcement'
  | 'award'
  | 'concert'
  | 'programme';

/** One field before and after; what was not there is null. */
export interface FieldChange {
  readonly from: unknown;
  readonly to: unknown;
}

export interface HistoryEvent {
  readonly at: Date;
  /** Who did it; null for the program itself. */
  readonly personId: number | null;
  readonly subject: Subject;
  readonly subjectId: number;
  /** A verb: `submitted`, `edited`, `loaded`. */
  readonly action: string;
  /** Field by field; kept sealed, since values may be personal. */
  readonly change?: Readonly<Record<string, FieldChange>>;
}

/** Keeps an event. Call it with the transaction that makes the change, so that neither is there without the other. */
export async function record(tx: Database, event: HistoryEvent): Promise<void> {
  await recordAll(tx, [event]);
}

/** Keeps several events of one action in one statement. */
export async function recordAll(tx: Database, events: readonly HistoryEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.insert(history).values(events.map((event) => ({ ...event, change: { ...event.change } })));
}

/** The fields of `after` that differ from `before`, for `change`; compared as JSON, where the order of keys says nothing. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, FieldChange> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter(
    (name) => before[name] !== after[name] && !isDeepStrictEqual(asJson(before[name]), asJson(after[name])),
  );
  return Object.fromEntries(changed.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]));
}

/** A value as it stands once it was written down: a `Date` is its text, what is not there is null. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
