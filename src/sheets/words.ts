/** The sheets that can be printed of a contest, and what printing one may be refused for. */

import type { Action, NotAllowed } from '../people/access.ts';
import type { PlainKey } from '../texts/plain-key.ts';

/** Each with what it takes to print it and what it is called. */
export const SHEETS = {
  list: { action: 'sheet.print', title: 'paper-list' },
  registration: { action: 'sheet.print', title: 'paper-registration' },
  jury: { action: 'sheet.jury', title: 'paper-jury' },
  programme: { action: 'sheet.print', title: 'paper-programme' },
  confirmation: { action: 'sheet.confirm', title: 'paper-confirmation' },
} as const satisfies Record<string, { action: Action; title: PlainKey }>;

export type SheetKind = keyof typeof SHEETS;

export type SheetRefusal =
  | NotAllowed
  | { code: 'contest-not-found' }
  | { code: 'entry-not-found' }
  /** There is nothing on it; `waiting` entries are not decided yet. */
  | { code: 'nothing-to-print'; sheet: SheetKind; waiting: number };
