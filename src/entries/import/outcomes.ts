/** What became of one entry of a file. Facts only: no names, no texts. */

import type { Refusal } from '../refusals.ts';

export type RowOutcome =
  | { kind: 'submitted' | 'waitlisted'; number: string | null }
  /** Kept as a draft: something is still missing, or only drafts were asked for. */
  | { kind: 'draft' }
  /** Kept as a draft, because the submit was refused. */
  | { kind: 'not-submitted'; why: Refusal }
  | { kind: 'changed' }
  /** Not changed; the rules of the moment did not allow it. */
  | { kind: 'not-changed'; why: Refusal }
  /** It had come in already by the time of the tap. */
  | { kind: 'same' };

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;

/** A reason as it was before it was stored: JSON keeps instants as texts. */
export function withInstants<R extends { code: string }>(why: R): R {
  const facts = Object.entries(why).map(([name, fact]) => {
    return [name, typeof fact === 'string' && INSTANT.test(fact) ? new Date(fact) : fact];
  });
  return Object.fromEntries(facts) as R;
}
