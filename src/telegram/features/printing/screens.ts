/** What is chosen from when something is printed: contests, sheets, nominations, schools. */

import type { Contest } from '../../../contests/queries.ts';
import type { Confirmable } from '../../../sheets/queries.ts';
import { SHEETS, type SheetKind } from '../../../sheets/words.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import { shortTitle, titlesAmong } from '../../screens/contest-title.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { dataOf, type Wished } from './options.ts';
import { ALL, type Wish } from './wish.ts';

/** Schools on one screen. */
const PER_PAGE = 10;
const MOST_ON_BUTTON = 50;

/** Which contest: only where there are several. */
export function contestsScreen(say: Say, contests: readonly Contest[]): Screen {
  const titleOf = titlesAmong(contests);
  const rows = contests.map((contest) => [press(titleOf(contest), on.sheetsButton.data({ contest: contest.id }))]);
  const html = say.html(rows.length > 0 ? 'printing-which-contest' : 'printing-no-contests');
  return { html, ...inline(rows), listens: false };
}

/** What can be printed; `usual` is how each sheet is offered first, the confirmation has no wish. */
export function sheetsScreen(
  say: Say,
  contest: Contest,
  kinds: readonly SheetKind[],
  usual: (kind: Wish['sheet']) => Wish,
): Screen {
  const rows = kinds.map((kind) => {
    const label = say(`printing-${SHEETS[kind].title}`);
    if (kind === 'confirmation') return [press(label, on.schoolsButton.data({ contest: contest.id, page: 0 }))];
    return [press(label, on.optionsButton.data(dataOf({ contest, nomination: ALL, wish: usual(kind) })))];
  });
  const html = say.html('printing-which-sheet', { contest: shortTitle(contest.definition.title) });
  return { html, ...inline(rows), listens: false };
}

/** All nominations, or one of them. */
export function nominationsScreen(say: Say, wished: Wished): Screen {
  const choice = (title: string, nomination: string) => [
    press(shortened(title, MOST_ON_BUTTON), on.optionsButton.data(dataOf({ ...wished, nomination }))),
  ];
  const rows = [
    choice(say('printing-every-nomination'), ALL),
    ...wished.contest.definition.nominations.map(({ id, title }) => choice(title, id)),
  ];
  return { html: say.html('printing-which-nomination'), ...inline(rows), listens: false };
}

/** The schools that have something to be confirmed; a page that is no more is the last. */
export function schoolsScreen(say: Say, contest: number, schools: readonly Confirmable[], wanted: number): Screen {
  const last = Math.max(0, Math.ceil(schools.length / PER_PAGE) - 1);
  const page = Math.min(wanted, last);
  const rows = schools.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map(({ institutionId, shortName, accepted }) => {
    const label = say('printing-institution', { institution: shortened(shortName, MOST_ON_BUTTON), count: accepted });
    return [press(label, on.schoolButton.data({ contest, institution: institutionId }))];
  });
  const turning = [
    ...(page > 0 ? [press('‹', on.schoolsButton.data({ contest, page: page - 1 }))] : []),
    ...(page < last ? [press('›', on.schoolsButton.data({ contest, page: page + 1 }))] : []),
  ];
  const back = [press(say('printing-back'), on.sheetsButton.data({ contest }))];
  return { html: say.html('printing-which-institution'), ...inline([...rows, turning, back]), listens: false };
}
