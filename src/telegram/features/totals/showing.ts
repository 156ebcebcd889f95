/** Draws a kept view: the figures with their buttons, or one of the choices behind these. */

import type { Contest } from '../../../contests/queries.ts';
import { authorize } from '../../../people/access.ts';
import { ok, type Result } from '../../../result.ts';
import { contestsToTally, maySeeNames, openDimensions, type TallyRefusal } from '../../../tallies/access.ts';
import { DIMENSION_IDS, type DimensionId } from '../../../tallies/counting/dimensions.ts';
import { allPastTotals } from '../../../tallies/past/queries.ts';
import { rememberLook } from '../../../tallies/views/looks.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import { countView, keepView, requestOf, viewById } from '../../../tallies/views/views.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply, whileTyping } from '../../screens/reply.ts';
import { inline, type Screen } from '../../screens/screen.ts';
import { awardsShown } from './awarding.ts';
import { changed, filterPart, wholeOf } from './changing.ts';
import { figuresHtml } from './figures.ts';
import { keyboardRows } from './keyboard.ts';
import * as menus from './menus.ts';
import type { Abilities } from './shown.ts';
import { valuesMenu, viewOfValues } from './values.ts';

/** Shows the view kept under this id: in place of the message that was tapped, or (`how`: reply) as a new one; whether it was. */
export async function showView(ctx: Ctx, viewId: number, how: typeof reply = redraw): Promise<boolean> {
  const view = await viewById(ctx.services.db, viewId);
  if (view) return draw(ctx, { view, viewId }, how);
  await answerOutdated(ctx);
  return false;
}

/** The totals of a contest. */
export async function showTotals(ctx: Ctx, contestId: number, how: typeof reply = redraw): Promise<void> {
  await showNew(ctx, wholeOf([contestId]), how);
}

/** Keeps a view and shows it. */
async function showNew(ctx: Ctx, view: TallyView, how: typeof reply): Promise<void> {
  await draw(ctx, { view, viewId: await keepView(ctx.services.db, view, ctx.now) }, how);
}

async function draw(
  ctx: Ctx,
  { view, viewId }: { view: TallyView; viewId: number },
  how: typeof reply,
): Promise<boolean> {
  const screen = await whileTyping(ctx, () => viewScreen(ctx, view, viewId));
  if (screen.ok) await how(ctx, screen.value.html, screen.value.keyboard);
  else await refuse(ctx, screen.refusal);
  return screen.ok;
}

/** The view as a message; a question that follows may go on from it. */
export async function viewScreen(ctx: Ctx, view: TallyView, viewId: number): Promise<Result<Screen, TallyRefusal>> {
  const counted = await countView(ctx.services.db, ctx.caller, view, ctx.now);
  if (!counted.ok) return counted;
  await rememberLook(ctx.services.db, ctx.caller.personId, viewId, ctx.now);
  const { rows } = await ctx.added(ctx, 'tally', { view, viewId });
  const abilities = abilitiesOf(ctx, view, counted.value.reached);
  const awards = awardsShown(ctx, view, {
    looked: counted.value.tally.contests,
    reached: counted.value.reached,
  });
  const shown = { view, viewId, counted: counted.value, abilities, awards };
  return ok({
    html: figuresHtml(ctx.say, shown),
    listens: false,
    ...inline(keyboardRows(ctx.say, shown, rows)),
  });
}

/** Sets a part of the view and shows what comes of it. */
export async function change(
  ctx: Ctx,
  { view: id, part, to }: { view: number; part: string; to: string },
): Promise<void> {
  const view = await viewById(ctx.services.db, id);
  const next = view && changed(view, part, to);
  if (!next) return answerOutdated(ctx);
  await showNew(ctx, next, redraw);
}

/** Shows a choice. */
export async function showMenu(
  ctx: Ctx,
  { view: viewId, menu, page }: { view: number; menu: string; page: number },
): Promise<void> {
  const { db } = ctx.services;
  const view = await viewById(db, viewId);
  const reached = await contestsToTally(db, ctx.caller);
  if (!reached.ok) return refuse(ctx, reached.refusal);
  const screen = view && (await menuScreen(ctx, { view, viewId, menu, page }, reached.value));
  if (!screen) return answerOutdated(ctx);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await redraw(ctx, screen.value.html, screen.value.keyboard);
}

interface Wanted {
  readonly view: TallyView;
  readonly viewId: number;
  readonly menu: string;
  readonly page: number;
}

async function menuScreen(
  ctx: Ctx,
  { view, viewId, menu, page }: Wanted,
  reached: readonly Contest[],
): Promise<Result<Screen, TallyRefusal> | undefined> {
  const { say, now } = ctx;
  const { contests } = requestOf(view, reached);
  const at = { view, viewId, abilities: abilitiesOf(ctx, view, reached) };
  switch (menu) {
    case 'cut':
      return ok(menus.cutMenu(say, at));
    case 'cross':
      return ok(menus.crossMenu(say, at));
    case 'unit':
      return ok(menus.unitMenu(say, at));
    case 'filter':
      return ok(menus.filterMenu(say, at));
    case 'period':
      return ok(menus.periodMenu(say, at, contests, now));
    case 'moment':
      return ok(menus.momentMenu(say, at, contests, now));
    case 'compare':
      return ok(menus.compareMenu(say, at, { contests: reached, pasts: await allPastTotals(ctx.services.db) }));
    case 'contest':
      return ok(menus.contestMenu(say, at, reached));
    default: {
      const by = DIMENSION_IDS.find((id) => filterPart(id) === menu);
      return by && valuesScreen(ctx, { view, viewId, by, page });
    }
  }
}

async function valuesScreen(
  ctx: Ctx,
  { view, viewId, by, page }: Omit<Wanted, 'menu'> & { by: DimensionId },
): Promise<Result<Screen, TallyRefusal>> {
  const counted = await countView(ctx.services.db, ctx.caller, viewOfValues(view, by), ctx.now);
  if (!counted.ok) return counted;
  return ok(valuesMenu(ctx.say, { view, viewId }, { by, tally: counted.value.tally, page }));
}

/** What the caller may do with the contests of a view; a cut that says nothing there is not offered. */
function abilitiesOf({ caller }: Ctx, view: TallyView, reached: readonly Contest[]): Abilities {
  const { contests } = requestOf(view, reached);
  const [only, another] = contests;
  const open = DIMENSION_IDS.filter((by) => contests.every(({ id }) => openDimensions(caller, id, [by]).length > 0));
  const says: Partial<Record<DimensionId, boolean>> = {
    contest: another !== undefined,
    award: contests.some(({ definition }) => definition.award_degrees.length > 0),
  };
  return {
    cuts: open.filter((by) => says[by] !== false),
    workbook: only && !another ? only.id : null,
    lists: contests.every(({ id }) => maySeeNames(caller, id)),
    others: reached.length > 1,
    writesPast: authorize(caller, 'past-totals.write').ok,
  };
}
