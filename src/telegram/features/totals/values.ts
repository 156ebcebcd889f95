/** The values one can filter by: those there are under the view as it is, with their entries, page by page. */

import type { DimensionId } from '../../../tallies/counting/dimensions.ts';
import { dimensionOf } from '../../../tallies/counting/dimensions.ts';
import type { Tally } from '../../../tallies/counting/tally.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import { sayLabel } from '../../../tallies/wording/labels.ts';
import { formatNumber } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { press, type Screen } from '../../screens/screen.ts';
import { menuButton } from './buttons.ts';
import { filterPart, NONE } from './changing.ts';
import { mark } from './keyboard.ts';
import { change, screen } from './menus.ts';

const PER_PAGE = 8;
/** What a button can carry; ids of the program are such words. */
const CARRIED = /^[A-Za-z0-9_.-]{1,30}$/u;

/** The view whose rows are the values: everything else kept, this filter let go. */
export function viewOfValues({ compared: _, ...view }: TallyView, by: DimensionId): TallyView {
  const { [by]: __, ...filters } = view.filters;
  return { ...view, units: ['entries'], by: [by], filters };
}

/** The values as buttons; `page` counts from 0. */
export function valuesMenu(
  say: Say,
  { view, viewId }: { view: TallyView; viewId: number },
  { by, tally, page }: { by: DimensionId; tally: Tally; page: number },
): Screen {
  const chosen = view.filters[by] ?? [];
  const values = tally.rows.flatMap(({ keys: [key = null], labels: [label], figures }) =>
    key !== null && CARRIED.test(key) && label ? [{ key, label: sayLabel(label, say), count: figures.entries }] : [],
  );
  const pages = Math.max(1, Math.ceil(values.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const rows = values.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ key, label, count }) => {
    const text = mark(say, say('totals-button-value', { label, count }), chosen.includes(key));
    return [change({ viewId }, text, filterPart(by), key)];
  });
  const to = (target: number) => menuButton.data({ view: viewId, menu: filterPart(by), page: target });
  const place = say('totals-button-page', {
    page: formatNumber(at + 1, say.language),
    pages: formatNumber(pages, say.language),
  });
  const turning = [
    ...(at > 0 ? [press('‹', to(at - 1))] : []),
    press(place, to(at)),
    ...(at < pages - 1 ? [press('›', to(at + 1))] : []),
  ];
  const dimension = say(dimensionOf(by).row);
  const html = values.length === 0 ? say.html('totals-no-values') : say.html('totals-choose-value', { dimension });
  const none = chosen.length === 0 ? [] : [[change({ viewId }, say('totals-button-no-filter'), filterPart(by), NONE)]];
  return screen(say, { viewId }, html, [...rows, ...(pages > 1 ? [turning] : []), ...none]);
}
