/** What a file changes in a contest, in words. */

import { shownEnd } from '../../../contests/card.ts';
import { sayEnd } from '../../../contests/card-words.ts';
import type { ContestDefinition } from '../../../contests/definition.ts';
import type { Difference } from '../../../contests/making/comparing.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';

/** Characters of a value that are told. */
const MOST_OF_VALUE = 60;
/** So many of a list's items are named. */
const MOST_NAMED = 4;

/** One part that differs, as HTML. */
export function sayDifference(difference: Difference, { zone }: ContestDefinition, say: Say): string {
  const part = say('managing-part', { part: difference.part });
  switch (difference.kind) {
    case 'value':
      return say.html('managing-change', { part, from: shown(difference.from, say), to: shown(difference.to, say) });
    case 'instant':
      return say.html('managing-change', {
        part,
        from: at(difference.from, difference.part, zone, say),
        to: at(difference.to, difference.part, zone, say),
      });
    case 'list':
      return say.html('managing-change-list', { part, what: listWords(difference, say) });
    case 'other':
      return say.html('managing-change-other', { part });
  }
}

function listWords({ added, removed, changed }: Extract<Difference, { kind: 'list' }>, say: Say): string {
  const words = [
    ...(added.length > 0 ? [say('managing-added', { names: named(added, say) })] : []),
    ...(removed.length > 0 ? [say('managing-removed', { names: named(removed, say) })] : []),
    ...(changed.length > 0 ? [say('managing-changed-items', { names: named(changed, say) })] : []),
  ];
  return words.length > 0 ? words.join('; ') : say('managing-reordered');
}

function named(titles: readonly string[], say: Say): string {
  const list = titles
    .slice(0, MOST_NAMED)
    .map((title) => say('paper-quoted', { title: shortened(title, MOST_OF_VALUE) }))
    .join(', ');
  return titles.length > MOST_NAMED ? `${list}…` : list;
}

function shown(value: string | null, say: Say): string {
  if (value === 'true' || value === 'false') return say(value === 'true' ? 'making-book-yes' : 'making-book-no');
  return value === null ? '—' : shortened(value, MOST_OF_VALUE);
}

/** A beginning is told by its instant, an end by its last whole day where it has one. */
function at(value: string | null, part: string, zone: string, say: Say): string {
  if (value === null) return '—';
  const instant = new Date(value);
  return part === 'opens_at' ? formatInstant(instant, zone, say) : sayEnd(shownEnd(instant, zone), zone, say);
}
