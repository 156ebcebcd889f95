/** The audience of an announcement, put together on one message: its parts with live counts, added and narrowed by taps. */

import type { InlineKeyboardButton } from 'grammy/types';
import { audienceSize } from '../../../announcements/audience.ts';
import { readdressAnnouncement } from '../../../announcements/composing.ts';
import { draftFor } from '../../../announcements/drafts.ts';
import { chosenValues, valuesOf } from '../../../announcements/segment-values.ts';
import {
  FILTERS,
  type Filter,
  filtersOf,
  isFilter,
  isWho,
  MOST_PARTS,
  type Segment,
  turned,
  WHO,
  type Who,
  wholeText,
  widened,
} from '../../../announcements/segments.ts';
import type { Ctx } from '../../context.ts';
import { answerTap, redraw } from '../../reply.ts';
import { inline, packed, press } from '../../screen.ts';
import * as on from './draft-buttons.ts';
import { partText, valuesText, valueText } from './part-text.ts';
import { refuse } from './refusing.ts';
import { subscribeLink } from './subscribing.ts';

/** Values on one page. */
const PAGE = 8;

interface Tapped {
  announcement: number;
}
type Versioned = Tapped & { version: number };
type OfPart = Tapped & { part: number };
type OfFilter = OfPart & { filter: string; page: number };

/** The parts, each with its count, and how many people they are together. */
export async function showAudience(ctx: Ctx, { announcement }: Tapped): Promise<void> {
  const { say } = ctx;
  const { db, botUsername } = ctx.services;
  const draft = await draftFor(db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  const { segments, version } = draft.value;
  const total = await audienceSize(db, segments);
  const lines = [say.html('audience-heading'), ''];
  for (const [at, segment] of segments.entries()) {
    const count = segments.length === 1 ? total : await audienceSize(db, [segment]);
    lines.push(say.html('audience-part', { number: at + 1, who: await partText(ctx, segment), count }));
  }
  if (segments.length === 0) lines.push(say.html('audience-none'));
  else if (total > 0) lines.push('', say.html('audience-total', { count: total }));
  else lines.push('', say.html('audience-total-nobody'));
  if (total === 0) lines.push(say.html('audience-share', { link: subscribeLink(botUsername) }));
  const rows = [
    ...segments.map(({ who }, part) => [
      press(
        say('audience-button-part', { number: part + 1, who: say(WHO[who].title) }),
        on.openPart.data({ announcement, part }),
      ),
    ]),
    [press(say('audience-button-add'), on.askWhom.data({ announcement, version }))],
    [press(say('audience-button-done'), on.showIt.data({ announcement }))],
  ];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
}

/** Whom to add. */
export async function showWhom(ctx: Ctx, { announcement, version }: Versioned): Promise<void> {
  const { say } = ctx;
  const draft = await draftFor(ctx.services.db, ctx.caller, announcement);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  if (draft.value.segments.length >= MOST_PARTS)
    return answerTap(ctx, say('audience-too-many-parts', { most: MOST_PARTS }), { alert: true });
  const rows = [
    ...(Object.keys(WHO) as Who[]).map((who) => [
      press(say(WHO[who].title), on.addWho.data({ announcement, version, who })),
    ]),
    [press(say('audience-button-back'), on.audienceOf.data({ announcement }))],
  ];
  await redraw(ctx, say.html('audience-who-ask'), inline(rows).keyboard);
}

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
  const filters = filtersOf(segment);
  const textOf = (filter: Filter) => {
    const values = chosen.get(filter);
    return values ? valuesText(values, say) : say(wholeText(segment, filter));
  };
  const lines = [
    say.html('audience-part-heading', { who: say(WHO[segment.who].title), count: await audienceSize(db, [segment]) }),
    ...(segment.who === 'subscribers' ? [say.html('audience-part-subscribers')] : []),
    '',
    ...filters.map((filter) =>
      say.html('audience-filter-line', { filter: say(FILTERS[filter].title), values: textOf(filter) }),
    ),
  ];
  const rows = [
    ...packed(
      filters.map((filter) =>
        press(
          say('audience-button-filter', { filter: say(FILTERS[filter].title) }),
          on.openFilter.data({ announcement, part, filter, page: 0 }),
        ),
      ),
    ),
    [press(say('audience-button-remove'), on.removePart.data({ announcement, version, part }))],
    [press(say('audience-button-done'), on.audienceOf.data({ announcement }))],
  ];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
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
  const chosen = segment.only?.[filter] ?? [];
  const pages = Math.max(1, Math.ceil(values.length / PAGE));
  const at = Math.min(page, pages - 1);
  const title = say(FILTERS[filter].title);
  const lines = [
    say.html(values.length > 0 ? 'audience-choose' : 'audience-no-values', { filter: title }),
    ...(pages > 1 ? [say.html('audience-page', { page: at + 1, pages })] : []),
  ];
  const of = { announcement, version, part, filter };
  const shown = values.slice(at * PAGE, (at + 1) * PAGE).map((one) => {
    const label = valueText(one, say);
    const ticked = chosen.includes(one.value) ? say('audience-chosen', { value: label }) : label;
    return press(ticked, on.turnValue.data({ ...of, page: at, value: one.value }));
  });
  const turn = (sign: string, to: number) => press(sign, on.openFilter.data({ announcement, part, filter, page: to }));
  const turns: InlineKeyboardButton[] = [
    ...(at > 0 ? [turn('‹', at - 1)] : []),
    ...(at < pages - 1 ? [turn('›', at + 1)] : []),
  ];
  const rows = [
    ...packed(shown),
    turns,
    chosen.length > 0 ? [press(say('audience-button-all'), on.widen.data(of))] : [],
    [press(say('audience-button-done'), on.openPart.data({ announcement, part }))],
  ];
  await redraw(ctx, lines.join('\n'), inline(rows).keyboard);
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

/** Changes the audience; a tap on an older drawing shows the present one instead. */
async function readdress(
  ctx: Ctx,
  { announcement, version }: Versioned,
  change: (segments: readonly Segment[]) => Segment[],
): Promise<boolean> {
  const changing = { announcementId: announcement, version, change };
  const changed = await readdressAnnouncement(ctx.services.db, ctx.caller, changing);
  if (changed.ok) return true;
  await refuse(ctx, changed.refusal);
  if (changed.refusal.code === 'announcement-changed') await showAudience(ctx, { announcement });
  return false;
}
