/** The list with ticks: an organizer gathers entries over pages and lists to decide about them together. */

import { pickAll, turnPick, unpick } from '../../../entries/picking/actions.ts';
import { type Picked, picksOf } from '../../../entries/picking/queries.ts';
import { MOST_PICKED } from '../../../entries/picking/rules.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import {
  listButton,
  pickButton,
  pickCleanButton,
  pickedButton,
  pickPageButton,
  picksButton,
  unpickButton,
} from './buttons.ts';
import { FILTERS, facetOf, filterOf, narrowed } from './filters.ts';
import { type Listed, listed, pageLines, rowLabel, turnRow, type Wanted } from './list.ts';

/** Ticked; ticked as it was before somebody changed it; not ticked. */
const MARKS = { ticked: '☑', stale: '🔄', open: '☐' } as const;

/** The list with ticks in place of what was tapped. */
export async function showPicks(ctx: Ctx, wanted: Wanted): Promise<void> {
  const found = await listed(ctx, wanted);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { say } = ctx;
  const picks = await picksOf(ctx.services.db, ctx.caller, wanted.contest);
  const rows = [
    ...tickRows(found.value, picks, say),
    turnRow(found.value, picksButton),
    ...allRows(found.value, picks, say),
  ];
  const isStale = found.value.list.entries.some((entry) => markOf(entry, picks) === 'stale');
  const html = [
    say.html('moderating-picking', { count: picks.length }),
    ...(isStale ? [say.html('moderating-picked-stale')] : []),
    ...pageLines(found.value.list, say),
  ].join('\n');
  await redraw(ctx, html, inline(rows).keyboard);
}

function tickRows({ contest, filter, list: { entries, page } }: Listed, picks: readonly Picked[], say: Say) {
  return entries.map((entry) => {
    const label = `${MARKS[markOf(entry, picks)]} ${rowLabel(entry, filter, say)}`;
    return [press(label, pickButton.data({ contest: contest.id, entry: entry.id, filter, page }))];
  });
}

function markOf({ id, version }: EntryView, picks: readonly Picked[]): keyof typeof MARKS {
  const pick = picks.find(({ entryId }) => entryId === id);
  if (!pick) return 'open';
  return pick.version === version ? 'ticked' : 'stale';
}

/** Ticks for many at once, and what to do with those ticked. */
function allRows({ contest, filter, list }: Listed, picks: readonly Picked[], say: Say) {
  const here = { contest: contest.id, filter, page: list.page };
  const some = picks.length > 0;
  return [
    ...packed([
      ...(list.entries.length > 1 ? [press(say('moderating-pick-page'), pickPageButton.data(here))] : []),
      ...(list.total > 1 ? [press(say('moderating-pick-clean'), pickCleanButton.data(here))] : []),
    ]),
    some ? [press(say('moderating-decide-picked', { count: picks.length }), pickedButton.data(here))] : [],
    [
      ...(some ? [press(say('moderating-unpick'), unpickButton.data(here))] : []),
      press(say('moderating-button-list'), listButton.data(here)),
    ],
  ];
}

/** Turns one tick. */
export async function pick(ctx: Ctx, { entry, ...wanted }: Wanted & { entry: number }): Promise<void> {
  const turned = await turnPick(ctx.services.db, ctx.caller, { contestId: wanted.contest, entryId: entry }, ctx.now);
  if (!turned.ok) return refuse(ctx, turned.refusal);
  await showPicks(ctx, wanted);
}

/** Ticks the page that is shown, as it is now. */
export async function pickPage(ctx: Ctx, wanted: Wanted): Promise<void> {
  const found = await listed(ctx, wanted);
  if (!found.ok) return refuse(ctx, found.refusal);
  await tickAll(ctx, wanted, { ids: found.value.list.entries.map(({ id }) => id) });
}

/** Ticks everything in the list that has no remarks. */
export async function pickClean(ctx: Ctx, wanted: Wanted): Promise<void> {
  const found = await listed(ctx, wanted);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { contest, filter } = found.value;
  const holds = narrowed(FILTERS[filterOf(filter)].holds, facetOf(filter, contest.definition));
  await tickAll(ctx, wanted, { ...holds, flagged: false });
}

async function tickAll(ctx: Ctx, wanted: Wanted, filter: Parameters<typeof pickAll>[2]['filter']): Promise<void> {
  const ticked = await pickAll(ctx.services.db, ctx.caller, { contestId: wanted.contest, filter }, ctx.now);
  if (!ticked.ok) return refuse(ctx, ticked.refusal);
  const { leftOut } = ticked.value;
  if (leftOut > 0) {
    await answerTap(ctx, ctx.say('moderating-picked-most', { most: MOST_PICKED, count: leftOut }), { alert: true });
  }
  await showPicks(ctx, wanted);
}

/** Takes every tick away. */
export async function unpickAll(ctx: Ctx, wanted: Wanted): Promise<void> {
  await unpick(ctx.services.db, ctx.caller, { contestId: wanted.contest });
  await showPicks(ctx, wanted);
}
