/** What earlier entries remember, as buttons under a question: ensembles, and children who go in and out by a tap. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import type { ChildHit } from '../../../entries/input.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { packed, press } from '../../screens/screen.ts';
import { childButton, childrenPageButton, ensembleButton } from '../roster/buttons.ts';
import type { RosterPage } from './known.ts';
import type { Asking } from './questions.ts';

/** Characters of a name that one button shows. */
const MOST_ON_BUTTON = 40;

/** «Студия «Капель» · 12», the latest first. */
export function ensembleRows({ entry, known }: Asking): InlineKeyboardButton[][] {
  return known.ensembles.map(({ entryId, name, members }) => [
    press(
      `${shortened(name, MOST_ON_BUTTON - 5)} · ${members}`,
      ensembleButton.data({ entry: entry.id, source: entryId }),
    ),
  ]);
}

/** Says that children are on the buttons, and how to find one among many. */
export function rosterLines({ children, pages }: RosterPage, say: Say): string[] {
  if (children.length === 0) return [];
  return [say.html(pages > 1 ? 'roster-offered-many' : 'roster-offered')];
}

/** A page of the remembered children with the ways to the others. */
export function rosterRows(
  entry: EntryView,
  { children, page, pages }: RosterPage,
  say: Say,
): InlineKeyboardButton[][] {
  const turn = (label: string, to: number) => press(label, childrenPageButton.data({ entry: entry.id, page: to }));
  return [
    ...childRows(entry, children, page),
    [
      ...(page > 0 ? [turn('‹', page - 1)] : []),
      ...(pages > 1 ? [turn(say('roster-page', { page: page + 1, pages }), page)] : []),
      ...(page < pages - 1 ? [turn('›', page + 1)] : []),
    ],
  ];
}

/** «✓ Берестова Анна» is in the list already; a tap takes her out again. */
export function childRows({ id }: EntryView, children: readonly ChildHit[], page: number): InlineKeyboardButton[][] {
  return packed(
    children.map(({ childId, lastName, firstName, listed }) =>
      press(
        `${listed ? '✓ ' : ''}${shortened(`${lastName} ${firstName}`, MOST_ON_BUTTON)}`,
        childButton.data({ entry: id, child: childId, page }),
      ),
    ),
  );
}
