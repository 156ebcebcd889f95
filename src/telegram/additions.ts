/** Screens to which other features add lines and buttons of their own, so that a new way is told in its own folder only. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { Contest } from '../contests/queries.ts';
import type { EntryView } from '../entries/view.ts';
import type { Ctx } from './context.ts';

/** What a feature adds: lines of HTML above the buttons, and rows of buttons. */
export interface Addition {
  lines?: readonly string[];
  rows?: readonly InlineKeyboardButton[][];
}

/** The screens that can be added to, and what each shows. */
export interface Screens {
  /** A contest's card, as everybody sees it. */
  contest: Contest;
  /** An entry's card, as its contact sees it. */
  entry: EntryView;
  /** An entry's card, as the staff see it. */
  judged: EntryView;
}

/** What one feature adds to which screens. */
export type Additions = {
  [Screen in keyof Screens]?: (ctx: Ctx, shown: Screens[Screen]) => Promise<Addition>;
};

/** Everything the features add to a screen, in their order. */
export type Added = <Screen extends keyof Screens>(
  ctx: Ctx,
  screen: Screen,
  shown: Screens[Screen],
) => Promise<{ lines: string[]; rows: InlineKeyboardButton[][] }>;

/** Gathers what the features add. */
export function gatherAdditions(features: readonly { additions?: Additions }[]): Added {
  return async (ctx, screen, shown) => {
    const lines: string[] = [];
    const rows: InlineKeyboardButton[][] = [];
    for (const { additions } of features) {
      const addition = await additions?.[screen]?.(ctx, shown);
      lines.push(...(addition?.lines ?? []));
      rows.push(...(addition?.rows ?? []));
    }
    return { lines, rows };
  };
}
