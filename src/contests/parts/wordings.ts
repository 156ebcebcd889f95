/** What the jury looks at, and the degrees of awards: lists of words. */

import { ok, type Result } from '../../result.ts';
import type { ContestDefinition } from '../definition.ts';
import { newId } from './ids.ts';
import { listOf } from './lists.ts';
import type { Around, Part, PartRefusal } from './part.ts';
import { words } from './settings.ts';
import { readLine, readTitles, wordsOf } from './values.ts';

type Degree = ContestDefinition['award_degrees'][number];

const LONGEST = 200;

export const criteria: Part = {
  title: 'shaping-part-criteria',
  concerns: 'shaping-concerns-card',
  holds: 'criteria',
  settings: {},
  list: listOf<string>({
    add: 'shaping-add-criterion',
    askAdd: 'shaping-ask-add-criterion',
    get: (contest) => contest.criteria,
    set: (contest, things) => ({ ...contest, criteria: things }),
    show: (title) => ({ title, line: '' }),
    settings: {
      title: {
        ...{ label: 'shaping-title', ask: 'shaping-ask-item-title', way: 'typed', clears: false },
        read: (criterion) => criterion,
        put(_, given) {
          const text = wordsOf(given);
          return text.ok ? readLine(text.value, LONGEST) : text;
        },
      },
    },
    make: (_, text) => readTitles(text, LONGEST),
  }),
  summary: (contest, say) => say('shaping-count-criteria', { count: contest.criteria.length }),
};

function makeDegrees({ contest }: Around, text: string): Result<Degree[], PartRefusal> {
  const titles = readTitles(text, LONGEST);
  if (!titles.ok) return titles;
  const made: Degree[] = [];
  for (const title of titles.value) {
    made.push({
      id: newId(
        title,
        'degree',
        [...contest.award_degrees, ...made].map(({ id }) => id),
      ),
      title,
    });
  }
  return ok(made);
}

export const awards: Part = {
  title: 'shaping-part-awards',
  concerns: 'shaping-concerns-awards',
  holds: 'award_degrees',
  settings: {},
  list: listOf<Degree>({
    add: 'shaping-add-degree',
    askAdd: 'shaping-ask-add-degree',
    get: (contest) => contest.award_degrees,
    set: (contest, things) => ({ ...contest, award_degrees: things }),
    show: ({ title }) => ({ title, line: '' }),
    settings: { title: words<Degree>('title', LONGEST, { label: 'shaping-title', ask: 'shaping-ask-item-title' }) },
    make: makeDegrees,
  }),
  summary: (contest, say) => say('shaping-count-degrees', { count: contest.award_degrees.length }),
};
