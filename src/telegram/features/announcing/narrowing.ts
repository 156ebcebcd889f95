/** One part of an audience: what it is narrowed by, value by value. */

import type { InlineKeyboardButton } from 'grammy/types';
import { partSize } from '../../../announcements/audience/audience.ts';
import { chosenValues, type FilterValue, valuesOf } from '../../../announcements/audience/segment-values.ts';
import {
  FILTERS,
  type Filter,
  filtersOf,
  isFilter,
  isWho,
  type Segment,
  turned,
  turnedOver,
  wholeText,
  widened,
} from '../../../announcements/audience/segments.ts';
import { draftFor } from '../../../announcements/composing/drafts.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, packed, press } from '../../screens/screen.ts';
import { type OfPart, readdress, showAudience, type Versioned } from './audiences.ts';
import * as on from './draft-buttons.ts';
import { valuesText, valueText, whoText } from './part-text.ts';
import { refuse } from './refusing.ts';

/** Values on one page. */
const PAGE = 8;

type OfFilter = OfPart & { filter: string; page: number };

export async function addPart(ctx: Ctx, { announcement, version, who }: Versioned & { who: string }): Promise<void> {
  if (!isWho(who)) return showAudience(ctx, { announcement });
  let part = 0;
  const isDone = await readdress(ctx, { announcement, version }, (segments) => {
    part = segments.length;
    return [...segments, { who }];
  });
  if (isDone) await showPart(ctx, { announcement, part });
}

export async function removePartHere(ctx: Ctx, { announcement, version, part }: Versioned & OfPart): Promise<void> {
  const without = (segments: readonly Segment[]) => segments.filter((_, at) => at !== part);
  if (await readdress(ctx, { announcement, version }, without)) await showAudience(ctx, { announcement });
}

/** Those of this part get it, or are the ones who do not. */
export async function turnPartHere(ctx: Ctx, { announcement, version, part }: Versioned & OfPart): Promise<void> {
  const change = (segments: readonly Segment[]) => partly(segments, part, turnedOver);
  if (await readdress(ctx, { announcement, version }, change)) await showPart(ctx, { announcement, part });
}

/** One part: what it is narrowed by, and what it could be. */
export async function showPart(ctx: Ctx, { announcement, part }: OfPart): Promise<void> {
  const { say } = ctx;
  const { db } = ctx.services;
  const draft = await draftFor(db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  const { version, segments } = draft.value;
  const segment = segments[part];
  if (!segment) return showAudience(ctx, { announcement });
  const chosen = new Map((await chosenValues(db, segment)).map(({ filter, values }) => [filter, values]));
  const textOf = (filter: Filter) => {
    const values = chosen.get(filter);
    return values ? valuesText(filter, values, say) : say(wholeText(segment, filter));
  };
  const lines = [
    say.html('audience-part-heading', { who: whoText(segment, say), count: await partSize(db, segment) }),
    ...(segment.except ? [say.html('audience-part-except')] : []),
    ...(segment.who === 'subscribers' ? [say.html('audience-part-subscribers')] : []),
    '',
    ...filtersOf(segment).map((filter) =>
      say.html('audience-filter-line', { filter: say(FILTERS[filter].title), values: textOf(filter) }),
    ),
  ];
  const rows = partRows(segment, { announcement, version, part }, say);
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
}

/** What can be done with a part: each of its filters, leaving it out instead, taking it away. */
function partRows(segment: Segment, which: OfPart & { version: number }, say: Say) {
  const { announcement, part } = which;
  const filters = filtersOf(segment).map((filter) =>
    press(
      say('audience-button-filter', { filter: say(FILTERS[filter].title) }),
      on.openFilter.data({ announcement, part, filter, page: 0 }),
    ),
  );
  const turn = say(segment.except ? 'audience-button-include' : 'audience-button-except');
  return [
    ...packed(filters),
    [press(turn, on.turnPart.data(which))],
    [press(say('audience-button-remove'), on.removePart.data(which))],
    [press(say('audience-button-done'), on.audienceOf.data({ announcement }))],
  ];
}

/** The values of a filter, page by page; the chosen ones are ticked. */
export async function showFilter(ctx: Ctx, { announcement, part, filter, page }: OfFilter): Promise<void> {
  const { say } = ctx;
  const draft = await draftFor(ctx.services.db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  const { version, segments } = draft.value;
  const segment = segments[part];
  if (!segment || !isFilter(filter) || !filtersOf(segment).includes(filter))
    return showPart(ctx, { announcement, part });
  const values = await valuesOf(ctx.services.db, filter, segment);
  const pages = Math.max(1, Math.ceil(values.length / PAGE));
  const at = Math.min(page, pages - 1);
  const lines = [
    say.html(values.length > 0 ? 'audience-choose' : 'audience-no-values', { filter: say(FILTERS[filter].title) }),
    ...(pages > 1 ? [say.html('audience-page', { page: at + 1, pages })] : []),
  ];
  const chosen = segment.only?.[filter] ?? [];
  const of = { announcement, version, part, filter };
  const turnTo = (sign: string, to: number) =>
    press(sign, on.openFilter.data({ announcement, part, filter, page: to }));
  const rows = [
    ...valueRows(ctx, values.slice(at * PAGE, (at + 1) * PAGE), { ...of, page: at }, chosen),
    [...(at > 0 ? [turnTo('‹', at - 1)] : []), ...(at < pages - 1 ? [turnTo('›', at + 1)] : [])],
    chosen.length > 0 ? [press(say('audience-button-all'), on.widen.data(of))] : [],
    [press(say('audience-button-done'), on.openPart.data({ announcement, part }))],
  ];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
}

function valueRows(
  { say }: Ctx,
  values: readonly FilterValue[],
  of: Versioned & OfFilter & { filter: Filter },
  chosen: readonly string[],
): InlineKeyboardButton[][] {
  return packed(
    values.map((one) => {
      const label = valueText(of.filter, one, say);
      const ticked = chosen.includes(one.value) ? say('audience-chosen', { value: label }) : label;
      return press(ticked, on.turnValue.data({ ...of, value: one.value }));
    }),
  );
}

export async function turn(ctx: Ctx, tapped: Versioned & OfFilter & { value: string }): Promise<void> {
  const { announcement, part, filter, page, value } = tapped;
  if (!isFilter(filter)) return showPart(ctx, { announcement, part });
  const change = (segments: readonly Segment[]) => partly(segments, part, (one) => turned(one, filter, value));
  if (await readdress(ctx, tapped, change)) await showFilter(ctx, { announcement, part, filter, page });
}

export async function widenHere(ctx: Ctx, tapped: Versioned & OfPart & { filter: string }): Promise<void> {
  const { announcement, part, filter } = tapped;
  if (!isFilter(filter)) return showPart(ctx, { announcement, part });
  const change = (segments: readonly Segment[]) => partly(segments, part, (one) => widened(one, filter));
  if (await readdress(ctx, tapped, change)) await showPart(ctx, { announcement, part });
}

function partly(segments: readonly Segment[], part: number, change: (segment: Segment) => Segment): Segment[] {
  return segments.map((one, at) => (at === part ? change(one) : one));
}
