/** The nominations of a contest. */

import { ok, type Result } from '../../result.ts';
import type { ContestDefinition, Nomination } from '../definition.ts';
import { formTitle } from '../fields/field-words.ts';
import { newId } from './ids.ts';
import { listOf } from './lists.ts';
import { NOMINATION } from './nomination-settings.ts';
import type { Around, Part, PartRefusal } from './part.ts';
import { readTitles, without } from './values.ts';

/** One a line. Each takes every open form until it is told otherwise. */
function make({ contest }: Around, text: string): Result<Nomination[], PartRefusal> {
  const titles = readTitles(text);
  if (!titles.ok) return titles;
  const open = contest.forms.filter(({ closed }) => !closed).map(({ id }) => id);
  const made: Nomination[] = [];
  for (const title of titles.value) {
    const id = newId(
      title,
      'nomination',
      [...contest.nominations, ...made].map((one) => one.id),
    );
    const said = { form_titles: {}, max_seconds: {}, live_accompaniment_only: false, closed: false };
    made.push({ id, title, forms: open, ...said });
  }
  return ok(made);
}

/** A nomination taken out is taken out of the questions that name it; one asked nowhere else goes with it. */
function forget(contest: ContestDefinition, { id }: Nomination): ContestDefinition {
  const fields = contest.fields.map((use) => ({
    ...use,
    labels: without(use.labels, id),
    ...(use.nominations && { nominations: use.nominations.filter((one) => one !== id) }),
  }));
  return { ...contest, fields: fields.filter(({ nominations: asked }) => asked?.length !== 0) };
}

export const nominations: Part = {
  title: 'shaping-part-nominations',
  concerns: 'shaping-concerns-card',
  holds: 'nominations',
  settings: {},
  list: listOf<Nomination>({
    add: 'shaping-add-nomination',
    askAdd: 'shaping-ask-add-nomination',
    get: (contest) => contest.nominations,
    set: (contest, things) => ({ ...contest, nominations: things }),
    show: (nomination, contest) => ({
      title: nomination.title,
      line: contest.forms
        .filter(({ id }) => nomination.forms.includes(id))
        .map((form) => formTitle(nomination, form))
        .join(', '),
    }),
    settings: NOMINATION,
    make,
    close: (nomination, closed) => ({ ...nomination, closed }),
    isClosed: ({ closed }) => closed,
    forget,
  }),
  summary: (contest, say) => say('shaping-count-nominations', { count: contest.nominations.length }),
};
