/** Screens to which other features add lines and buttons of their own, so that a new way is told in its own folder only. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { Concert } from '../../concerts/queries.ts';
import type { Contest } from '../../contests/queries.ts';
import type { OwnChild } from '../../entries/family/queries.ts';
import type { EntryView } from '../../entries/view.ts';
import type { Caller } from '../../people/access.ts';
import type { TallyView } from '../../tallies/views/view.ts';
import type { Ctx } from '../context.ts';

/** What a feature adds: lines of HTML above the buttons, and rows of buttons. */
export interface Addition {
  lines?: readonly string[];
  rows?: readonly InlineKeyboardButton[][];
  /** Rows of buttons seldom wanted: a screen that is full shows them after one more tap. */
  seldom?: readonly InlineKeyboardButton[][];
}

/** The screens that can be added to, and what each shows. */
export interface Screens {
  /** The way in, and what is said to a message nobody understood. */
  home: Caller;
  /** What is said to a message that was changed after it was read. */
  edited: Caller;
  /** A contest's card, as everybody sees it. */
  contest: Contest;
  /** A contest as its organizers see it: everything that can be done with it. */
  managed: Contest;
  /** An institution, as its contacts and the staff see it. */
  institution: { id: number; shortName: string };
  /** An entry's card, as its contact sees it. */
  entry: EntryView;
  /** An entry's card, as the staff see it. */
  judged: EntryView;
  /** A concert's card, as everybody sees it. */
  concert: Concert;
  /** A concert as its organizers see it: everything that can be done with it. */
  staged: Concert;
  /** What concerns a family: its children, its seats, how much it hears. */
  household: Caller;
  /** An announcement before it is sent, as its author sees it. */
  announced: { announcementId: number };
  /** A child of an entry, as its guardian sees it. */
  child: OwnChild;
  /** Figures as somebody looks at them, with the id under which the view is kept. */
  tally: { view: TallyView; viewId: number };
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
) => Promise<{ lines: string[]; rows: InlineKeyboardButton[][]; seldom: InlineKeyboardButton[][] }>;

/** Gathers what the features add. */
export function gatherAdditions(features: readonly { additions?: Additions }[]): Added {
  return async (ctx, screen, shown) => {
    const lines: string[] = [];
    const rows: InlineKeyboardButton[][] = [];
    const seldom: InlineKeyboardButton[][] = [];
    for (const { additions } of features) {
      const addition = await additions?.[screen]?.(ctx, shown);
      lines.push(...(addition?.lines ?? []));
      rows.push(...(addition?.rows ?? []));
      seldom.push(...(addition?.seldom ?? []));
    }
    return { lines, rows, seldom };
  };
}
