/** The stages of a contest: what happens on which days, and where. */

import { plainDateAt } from '../../calendar.ts';
import { ok, type Result } from '../../result.ts';
import { formatDayRange } from '../../texts/calendar-format.ts';
import type { ContestDefinition } from '../definition.ts';
import { newId } from './ids.ts';
import { listOf } from './lists.ts';
import { readSpan } from './moments.ts';
import { type Around, type Part, type PartRefusal, type Setting, unread } from './part.ts';
import { someWords, turned, words } from './settings.ts';
import { linesOf, readLine, wordsOf } from './values.ts';

type C = ContestDefinition;
type Stage = C['stages'][number];

/** One day, or the first and the last of several. */
const days: Setting<Stage> = {
  label: 'shaping-stage-days',
  ask: 'shaping-ask-stage-days',
  way: 'typed',
  clears: false,
  read: ({ starts_on, ends_on }, _, say) => formatDayRange(starts_on, ends_on, say.language),
  put(stage, given, around) {
    const typed = wordsOf(given);
    const span = typed.ok ? daysIn(typed.value, around) : typed;
    return span.ok ? ok({ ...stage, ...span.value }) : span;
  },
};

function daysIn(typed: string, { contest, now }: Around): Result<Pick<Stage, 'starts_on' | 'ends_on'>, PartRefusal> {
  const span = readSpan(typed, plainDateAt(now, contest.zone));
  return span.ok ? ok({ starts_on: span.value.first, ends_on: span.value.last }) : span;
}

/** «Финал, 23–24 января»: a title and days on each line. */
function make(around: Around, text: string): Result<Stage[], PartRefusal> {
  const made: Stage[] = [];
  const taken = around.contest.stages.map(({ id }) => id);
  for (const line of linesOf(text)) {
    const comma = line.search(/[,:;]|\s[-–—]\s/u);
    const title = readLine(comma < 0 ? '' : line.slice(0, comma), 200);
    const span = daysIn(comma < 0 ? line : line.slice(comma), around);
    if (!span.ok) return span;
    if (!title.ok) return title;
    const id = newId(title.value, 'stage', [...taken, ...made.map((one) => one.id)]);
    made.push({ id, title: title.value, ...span.value, remote: false });
  }
  return made.length === 0 ? unread({ code: 'empty' }) : ok(made);
}

export const stages: Part = {
  title: 'shaping-part-stages',
  concerns: 'shaping-concerns-card',
  holds: 'stages',
  settings: {},
  list: listOf<Stage>({
    add: 'shaping-add-stage',
    askAdd: 'shaping-ask-add-stage',
    get: (contest) => contest.stages,
    set: (contest, things) => ({ ...contest, stages: things }),
    show: ({ title, starts_on, ends_on }, _, say) => ({
      title,
      line: formatDayRange(starts_on, ends_on, say.language),
    }),
    settings: {
      title: words<Stage>('title', 200, { label: 'shaping-title', ask: 'shaping-ask-item-title' }),
      days,
      remote: turned<Stage>('remote', { label: 'shaping-stage-remote', ask: 'shaping-stage-remote' }),
      venue: someWords<Stage>('venue', 200, {
        label: 'shaping-stage-venue',
        ask: 'shaping-ask-stage-venue',
        applies: ({ remote }) => !remote,
      }),
    },
    make,
  }),
  summary: (contest, say) => say('shaping-count-stages', { count: contest.stages.length }),
};
