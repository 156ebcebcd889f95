/** A part of an audience in a line: «Семьи участников · «Звонкий луч» · Эстрадный вокал». */

import { chosenValues, type FilterValue } from '../../../announcements/segment-values.ts';
import { type Segment, WHO } from '../../../announcements/segments.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { shortTitle } from '../../contest-title.ts';
import type { Ctx } from '../../context.ts';

/** Characters of a value's name, and values named before the rest is only counted. */
const LONGEST = 40;
const NAMED = 3;

export async function partText({ say, services: { db } }: Ctx, segment: Segment): Promise<string> {
  const chosen = await chosenValues(db, segment);
  const narrowed = chosen.map(({ values }) => valuesText(values, say));
  return [say(WHO[segment.who].title), ...narrowed].join(' · ');
}

/** The names of chosen values, the first few of them. */
export function valuesText(values: readonly FilterValue[], say: Say): string {
  const names = values.slice(0, NAMED).map((value) => valueText(value, say));
  const more = values.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

/** A value's name as a button or a line bears it. */
export function valueText(value: FilterValue, say: Say): string {
  return 'text' in value ? say(value.text) : shortened(shortTitle(value.name), LONGEST);
}
