/** The buttons under the figures: the next look at them in one tap, the files, and what other features add. */

import type { InlineKeyboardButton } from 'grammy/types';
import { type DimensionId, dimensionOf } from '../../../tallies/counting/dimensions.ts';
import type { Say } from '../../../texts/texts.ts';
import { packed, press } from '../../screens/screen.ts';
import { changeButton, csvButton, menuButton, workbookButton } from './buttons.ts';
import { NONE } from './changing.ts';
import { isBare } from './figures.ts';
import type { Shown } from './shown.ts';
import { FIRST_CUTS, FIRST_UNITS } from './words.ts';

type Row = InlineKeyboardButton[];

/** Rows of buttons; `added` are those of other features. */
export function keyboardRows(say: Say, shown: Shown, added: readonly Row[]): Row[] {
  if (isBare(shown)) return [contestButtons(say, shown)];
  return shown.view.by.length === 0 ? underTotals(say, shown, added) : underCut(say, shown, added);
}

function underTotals(say: Say, shown: Shown, added: readonly Row[]): Row[] {
  const { viewId, abilities } = shown;
  const cuts: DimensionId[] = FIRST_CUTS.filter((by) => abilities.cuts.includes(by));
  const first = cuts.map((by) =>
    press(say(dimensionOf(by).title), changeButton.data({ view: viewId, part: 'cut', to: by })),
  );
  return [
    ...packed(first),
    [menu(say, shown, 'cut'), menu(say, shown, 'filter')],
    [menu(say, shown, 'period'), menu(say, shown, 'moment'), menu(say, shown, 'compare')],
    ...packed([...added.flat(), ...fileButtons(say, shown), ...contestButtons(say, shown)]),
  ];
}

function underCut(say: Say, shown: Shown, added: readonly Row[]): Row[] {
  const back = press(say('totals-button-back'), changeButton.data({ view: shown.viewId, part: 'cut', to: NONE }));
  return [
    ...inRowsThatFit(unitButtons(say, shown)),
    [menu(say, shown, 'cut'), menu(say, shown, 'cross')],
    [menu(say, shown, 'filter'), menu(say, shown, 'period'), menu(say, shown, 'moment')],
    ...packed([menu(say, shown, 'compare'), ...added.flat(), ...fileButtons(say, shown).slice(0, 1), back]),
  ];
}

/** Longest text of four buttons that still stand in one row on a phone, in characters. */
const FOUR_ABREAST = 10;

function inRowsThatFit(row: Row): Row[] {
  return row.every(({ text }) => text.length <= FOUR_ABREAST) ? [row] : packed(row);
}

/** The chosen unit is marked; for one without a button of its own the way to the others is. */
function unitButtons(say: Say, { view, viewId }: Shown): Row {
  const [chosen] = view.units;
  const first = (Object.keys(FIRST_UNITS) as (keyof typeof FIRST_UNITS)[]).map((unit) =>
    press(
      mark(say, say(FIRST_UNITS[unit]), unit === chosen),
      changeButton.data({ view: viewId, part: 'unit', to: unit }),
    ),
  );
  const isAmong = chosen !== undefined && Object.hasOwn(FIRST_UNITS, chosen);
  const others = mark(say, say('totals-button-units'), !isAmong);
  return [...first, press(others, menuButton.data({ view: viewId, menu: 'unit', page: 0 }))];
}

const MENUS = {
  cut: { text: 'totals-button-cut', isOn: () => false },
  cross: { text: 'totals-button-cross', isOn: ({ view }: Shown) => view.by.length > 1 },
  filter: { text: 'totals-button-filter', isOn: ({ view }: Shown) => Object.keys(view.filters).length > 0 },
  period: { text: 'totals-button-period', isOn: ({ view }: Shown) => view.period !== undefined },
  moment: { text: 'totals-button-moment', isOn: ({ view }: Shown) => view.as_of !== undefined },
  compare: { text: 'totals-button-compare', isOn: ({ view }: Shown) => view.compared !== undefined },
} as const;

/** The way to a choice; marked where something is chosen. */
function menu(say: Say, shown: Shown, name: keyof typeof MENUS): InlineKeyboardButton {
  const { text, isOn } = MENUS[name];
  return press(mark(say, say(text), isOn(shown)), menuButton.data({ view: shown.viewId, menu: name, page: 0 }));
}

function contestButtons(say: Say, { viewId, abilities }: Shown): Row {
  if (!abilities.others) return [];
  return [press(say('totals-button-other'), menuButton.data({ view: viewId, menu: 'contest', page: 0 }))];
}

function fileButtons(say: Say, { viewId, abilities: { workbook, lists } }: Shown): Row {
  if (workbook === null) return [];
  return [
    press(say('totals-button-workbook'), workbookButton.data({ view: viewId })),
    ...(lists ? [press(say('totals-button-csv'), csvButton.data({ view: viewId }))] : []),
  ];
}

/** A button's text, marked where it is what is chosen. */
export function mark(say: Say, label: string, chosen: boolean): string {
  return chosen ? say('totals-button-chosen', { label }) : label;
}
