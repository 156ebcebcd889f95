/** The choices behind the buttons: what to cut by, count, keep, which days, which instant, what to compare with. */

import type { InlineKeyboardButton } from 'grammy/types';
import { plainDateAt } from '../../../calendar.ts';
import type { Contest } from '../../../contests/queries.ts';
import { dimensionOf } from '../../../tallies/counting/dimensions.ts';
import { endOfDay, periodsAround, periodWord } from '../../../tallies/counting/periods.ts';
import { UNIT_IDS, unitOf } from '../../../tallies/counting/units.ts';
import type { PastTotals } from '../../../tallies/past/queries.ts';
import { tellPeriod } from '../../../tallies/wording/telling.ts';
import { formatDayMonth } from '../../../texts/calendar-format.ts';
import type { Say } from '../../../texts/texts.ts';
import { shortTitle, titlesAmong } from '../../screens/contest-title.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { changeButton, forgetButton, menuButton, typeButton, viewButton } from './buttons.ts';
import { filterPart, NONE, WITH_CONTEST, WITH_PAST } from './changing.ts';
import { mark } from './keyboard.ts';
import type { Shown } from './shown.ts';
import { isFilter } from './words.ts';

/** Contests, and records of the past, offered for comparison. */
const MOST_OFFERED = 6;

type Menu = Omit<Shown, 'counted' | 'awards'>;
type Button = InlineKeyboardButton;

/** What to cut by. */
export function cutMenu(say: Say, menu: Menu): Screen {
  const { by } = menu.view;
  const cuts = menu.abilities.cuts.map((id) =>
    change(menu, mark(say, say(dimensionOf(id).title), id === by[0]), 'cut', id),
  );
  return screen(say, menu, say.html('totals-choose-cut'), packed(cuts));
}

/** What to cut by a second time. */
export function crossMenu(say: Say, menu: Menu): Screen {
  const [first, second] = menu.view.by;
  if (first === undefined) return cutMenu(say, menu);
  const cuts = menu.abilities.cuts
    .filter((id) => id !== first)
    .map((id) => change(menu, mark(say, say(dimensionOf(id).title), id === second), 'cross', id));
  const without = second === undefined ? [] : [[change(menu, say('totals-button-no-second'), 'cross', NONE)]];
  const html = say.html('totals-choose-cross', { dimension: say(dimensionOf(first).title) });
  return screen(say, menu, html, [...packed(cuts), ...without]);
}

/** What to count. */
export function unitMenu(say: Say, menu: Menu): Screen {
  const [chosen] = menu.view.units;
  const units = UNIT_IDS.map((id) => change(menu, mark(say, say(unitOf(id).title), id === chosen), 'unit', id));
  return screen(say, menu, say.html('totals-choose-unit'), packed(units));
}

/** What to filter by. */
export function filterMenu(say: Say, menu: Menu): Screen {
  const { filters } = menu.view;
  const dimensions = menu.abilities.cuts.filter(isFilter).map((id) => {
    const label = mark(say, say(dimensionOf(id).row), filters[id] !== undefined);
    return press(label, menuButton.data({ view: menu.viewId, menu: filterPart(id), page: 0 }));
  });
  const none =
    Object.keys(filters).length === 0 ? [] : [[change(menu, say('totals-button-no-filters'), 'filters', NONE)]];
  return screen(say, menu, say.html('totals-choose-filter'), [...packed(dimensions), ...none]);
}

/** Days of submission, around the present or, for a contest that is over, around its end. */
export function periodMenu(say: Say, menu: Menu, contests: readonly Contest[], now: Date): Screen {
  const [only, another] = contests;
  const zone = only?.definition.zone ?? 'UTC';
  const closes = only && !another ? new Date(Date.parse(only.definition.closes_at) - 1) : now;
  const day = plainDateAt(closes < now ? closes : now, zone);
  const chosen = menu.view.period && periodWord(menu.view.period);
  const periods = periodsAround(day).map((period) => {
    const word = periodWord(period);
    return change(menu, mark(say, capital(tellPeriod(period, say)), word === chosen), 'period', word);
  });
  const rows = [
    ...packed(periods),
    [press(say('totals-button-type-days'), typeButton.data({ view: menu.viewId, what: 'days' }))],
    ...(chosen === undefined ? [] : [[change(menu, say('totals-button-all-time'), 'period', NONE)]]),
  ];
  return screen(say, menu, say.html('totals-choose-period'), rows);
}

/** The present, the end of entries, the contest's own days as far as they have come, another day. */
export function momentMenu(say: Say, menu: Menu, contests: readonly Contest[], now: Date): Screen {
  const [only, another] = contests;
  const offered = only && !another ? momentsOf(say, only).filter(({ at }) => at < now) : [];
  const rows = [
    [change(menu, mark(say, say('totals-button-now'), menu.view.as_of === undefined), 'moment', NONE)],
    ...offered.map(({ label, at }) => {
      const chosen = menu.view.as_of === at.toISOString();
      return [change(menu, mark(say, label, chosen), 'moment', String(at.getTime()))];
    }),
    [press(say('totals-button-type-day'), typeButton.data({ view: menu.viewId, what: 'day' }))],
  ];
  return screen(say, menu, say.html('totals-choose-moment'), rows);
}

function momentsOf(say: Say, { definition }: Contest): { label: string; at: Date }[] {
  const { zone, closes_at, stages } = definition;
  const closing = new Date(Date.parse(closes_at) - 1);
  const closingDay = formatDayMonth(plainDateAt(closing, zone), say.language);
  return [
    { label: say('totals-button-closing', { day: closingDay }), at: closing },
    ...stages.map(({ title, starts_on }) => {
      const day = formatDayMonth(starts_on, say.language);
      return { label: say('totals-button-day-of', { title, day }), at: endOfDay(starts_on, zone) };
    }),
  ];
}

/** The year before, other contests, what was written down. */
export function compareMenu(
  say: Say,
  menu: Menu,
  { contests, pasts }: { contests: readonly Contest[]; pasts: readonly PastTotals[] },
): Screen {
  const { view, viewId, abilities } = menu;
  const { compared } = view;
  const year = compared?.with === 'year-before';
  const sameDay = compared?.with === 'year-before' && compared.same_day === true;
  const others = contests.filter(({ id }) => !(view.contests.length === 1 && view.contests.includes(id)));
  const rows = [
    [change(menu, mark(say, say('totals-button-year-before'), year && !sameDay), 'compare', 'year')],
    [change(menu, mark(say, say('totals-button-year-before-same-day'), sameDay), 'compare', 'same-day')],
    ...(view.contests.length === 1 ? others : []).slice(0, MOST_OFFERED).map(({ id, definition }) => {
      const label = withYear(say, shortTitle(definition.title), definition.closes_at);
      const chosen = compared?.with === 'contest' && compared.contest === id;
      return [change(menu, mark(say, label, chosen), 'compare', `${WITH_CONTEST}${id}`)];
    }),
    ...pasts.slice(0, MOST_OFFERED).map(({ id, title, heldOn }) => {
      const chosen = compared?.with === 'past' && compared.past === id;
      return [
        change(menu, mark(say, withYear(say, shortTitle(title), heldOn), chosen), 'compare', `${WITH_PAST}${id}`),
      ];
    }),
    abilities.writesPast && view.contests.length === 1
      ? [press(say('totals-button-write-past'), typeButton.data({ view: viewId, what: 'past' }))]
      : [],
    compared?.with === 'past' && abilities.writesPast
      ? [press(say('totals-button-forget-past'), forgetButton.data({ view: viewId, past: compared.past }))]
      : [],
    compared ? [change(menu, say('totals-button-no-comparison'), 'compare', NONE)] : [],
  ];
  return screen(say, menu, say.html('totals-choose-comparison'), rows);
}

/** The contests to choose from, and all of them together. */
export function contestMenu(say: Say, menu: Menu, contests: readonly Contest[]): Screen {
  const { view } = menu;
  const titleOf = titlesAmong(contests);
  const rows = contests.map((contest) => {
    const chosen = view.contests.length === 1 && view.contests.includes(contest.id);
    return [change(menu, mark(say, titleOf(contest), chosen), 'contest', String(contest.id))];
  });
  const all = mark(say, say('totals-button-all-contests'), view.contests.length === 0);
  return screen(say, menu, say.html('totals-which-contest'), [...rows, [change(menu, all, 'contest', NONE)]]);
}

function withYear(say: Say, title: string, day: string): string {
  return say('totals-button-with-contest', { title, year: day.slice(0, 4) });
}

/** A button that sets a part of the view. */
export function change({ viewId }: Pick<Menu, 'viewId'>, label: string, part: string, to: string): Button {
  return press(label, changeButton.data({ view: viewId, part, to }));
}

/** A choice with the way back to the figures. */
export function screen(say: Say, { viewId }: Pick<Menu, 'viewId'>, html: string, rows: Button[][]): Screen {
  const back = [press(say('totals-button-show'), viewButton.data({ view: viewId }))];
  return { html, listens: false, ...inline([...rows, back]) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
