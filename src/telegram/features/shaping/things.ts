/** Which thing of a contest a place is, as entries use it, and what is said of one that cannot go. Pure. */

import type { ContestDefinition } from '../../../contests/definition.ts';
import type { ShapingRefusal } from '../../../contests/parts/deeds.ts';
import type { Thing } from '../../../entries/storing/using.ts';
import type { Where } from './seen.ts';

/** The thing entries use; null for what they have no name of. */
export function thingAt(contest: ContestDefinition, { part, item }: Where): Thing | null {
  const id = (list: readonly { id: string }[]) => list[item - 1]?.id;
  const named = (of: Thing['of'], found: string | undefined): Thing | null =>
    found === undefined ? null : { of, id: found };
  if (part === 'nominations') return named('nomination', id(contest.nominations));
  if (part === 'forms') return named('form', id(contest.forms));
  if (part === 'ages') return named('category', id(contest.age_categories));
  return part === 'questions' ? named('field', id(contest.fields)) : null;
}

type InUse = Extract<ShapingRefusal, { code: 'part-in-use' }>;

/** What cannot go: its title as it stands, how entries name it where they do, and whether it can be closed instead. */
export function thingInUse(
  contest: ContestDefinition,
  { of, id, path }: InUse,
): { thing: Thing | null; title: string; closes: boolean } {
  const titled = (list: readonly { id: string; title?: string; label?: string | undefined }[]) => {
    const found = list.find((one) => one.id === id);
    return found?.title ?? found?.label ?? id;
  };
  const isWhole = !path.includes('[');
  switch (of) {
    case 'nomination':
      return { thing: { of, id }, title: titled(contest.nominations), closes: isWhole };
    case 'form': {
      const place = /^nominations\[(\d+)\]/u.exec(path)?.[1];
      const nomination = place === undefined ? undefined : contest.nominations[Number(place) - 1]?.id;
      const thing: Thing = { of, id, ...(nomination !== undefined && { nomination }) };
      return { thing, title: titled(contest.forms), closes: isWhole };
    }
    case 'category':
      return { thing: { of, id }, title: titled(contest.age_categories), closes: isWhole };
    case 'field':
      return { thing: { of, id }, title: titled(contest.fields), closes: isWhole };
    case 'choice':
      return { thing: null, title: titled(contest.fields.flatMap(({ choices }) => choices ?? [])), closes: false };
    case 'degree':
      return { thing: null, title: titled(contest.award_degrees), closes: false };
    case 'stage':
      return { thing: null, title: titled(contest.stages), closes: false };
  }
}
