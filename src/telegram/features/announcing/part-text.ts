/** A part of an audience in a line: «Семьи участников · «Звонкий луч» · Эстрадный вокал». */

import { chosenValues, type FilterValue } from '../../../announcements/audience/segment-values.ts';
import { type Filter, type Segment, WHO } from '../../../announcements/audience/segments.ts';
import { lowerFirst } from '../../../texts/lower-first.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';

/** Characters of a value's name, and values named before the rest is only counted. */
const LONGEST = 40;
const NAMED = 3;

export async function partText({ say, services: { db } }: Ctx, segment: Segment): Promise<string> {
  const chosen = await chosenValues(db, segment);
  const narrowed = chosen.map(({ filter, values }) => valuesText(filter, values, say));
  return [whoText(segment, say), ...narrowed].join(' · ');
}

/** Who a part is, and whether they are the ones who do not get it. */
export function whoText({ who, except }: Segment, say: Say): string {
  const title = say(WHO[who].title);
  return except ? say('audience-except', { who: lowerFirst(title) }) : title;
}

/** The names of chosen values, the first few of them. */
export function valuesText(filter: Filter, values: readonly FilterValue[], say: Say): string {
  const names = values.slice(0, NAMED).map((value) => valueText(filter, value, say));
  const more = values.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

/** A value's name as a button or a line bears it: of a contest or a concert what people call it by. */
export function valueText(filter: Filter, value: FilterValue, say: Say): string {
  if ('text' in value) return say(value.text);
  return shortened(TITLED.has(filter) ? shortTitle(value.name) : value.name, LONGEST);
}

const TITLED = new Set<Filter>(['contest', 'concert', 'performs']);
