/** The age category's buttons, the proposed one first, and the places left for it. Pure. */

import type { InlineKeyboardButton } from 'grammy/types';
import { declarableCategories } from '../../../entries/judging/age.ts';
import type { PlacesLeft } from '../../../entries/judging/places-left.ts';
import { sizeOf } from '../../../entries/questions.ts';
import { packed, press } from '../../screens/screen.ts';
import { pickButton } from './buttons.ts';
import type { Asking } from './questions.ts';

/** The proposed category on a row of its own, then the others. */
export function categoryRows({ entry }: Asking): InlineKeyboardButton[][] {
  const possible = declarableCategories(entry.contest, sizeOf(entry), entry.declaredCategory?.id ?? null);
  const proposed = possible.find(({ id }) => id === entry.proposal.category?.id);
  const others = possible.filter(({ id }) => id !== proposed?.id);
  const pick = ({ id, title }: { id: string; title: string }, mark = '') =>
    press(`${mark}${title}`, pickButton.data({ entry: entry.id, step: 'category', option: id }));
  return [...(proposed ? [[pick(proposed, '✓ ')]] : []), ...packed(others.map((category) => pick(category)))];
}

const PLACES_KEYS = {
  contest: 'places-contest',
  nomination: 'places-nomination',
  per_institution: 'places-institution',
  per_institution_nomination_category: 'places-institution-here',
} as const satisfies Record<PlacesLeft['limit'], string>;

/** How many places are left under each cap and limit that concerns the entry. */
export function placesLines({ known, say }: Asking): string[] {
  return known.places.map(({ limit, size, left }) => say.html(PLACES_KEYS[limit], { left, size }));
}
