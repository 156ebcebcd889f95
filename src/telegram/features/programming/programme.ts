/** A programme on a phone: a page of its items with their times, and everything that can be done with it. */

import { entriesOfItems } from '../../../concerts/programme/acts.ts';
import { dropProgramme } from '../../../concerts/programme/beginning.ts';
import { type Placed, type Programme, programmeFor } from '../../../concerts/programme/loading.ts';
import { pendingNews } from '../../../concerts/programme/news.ts';
import type { ProgrammeRefusal } from '../../../concerts/programme/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { ok, type Result } from '../../../result.ts';
import { formatDuration } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, type reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { itemLine, occasionTitle, whenText } from './words.ts';

/** Items of one screen, and their buttons in a row. */
const PER_PAGE = 10;
const IN_ROW = 5;

/** A page; one that is no more is the last. */
export async function programmeScreen(
  { services, caller, say }: Ctx,
  { programme: programmeId, page }: { programme: number; page: number },
): Promise<Result<Screen, ProgrammeRefusal>> {
  const found = await programmeFor(services.db, caller, programmeId);
  if (!found.ok) return found;
  const programme = found.value;
  const pages = Math.max(1, Math.ceil(programme.items.length / PER_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = programme.items.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const entries = await entriesOfItems(services.db, shown);
  const html = fitted([
    ...headLines(programme, say),
    '',
    ...(shown.length > 0
      ? shown.map((item) => itemLine(item, entryOf(item, entries), programme.zone, say))
      : [say.html('programme-none-yet')]),
  ]);
  const rows = [...itemRows(programme, shown), turnRow(programme, at, pages), ...wayRows(programme, say)];
  return ok({ html, ...inline(rows), listens: false });
}

/** The page on which an item stands; the first where it stands no more. */
export function pageOfItem({ items }: Programme, itemId: number): number {
  return Math.max(0, Math.floor(items.findIndex(({ id }) => id === itemId) / PER_PAGE));
}

export function entryOf({ entryId }: Placed, entries: ReadonlyMap<number, EntryView>): EntryView | undefined {
  return entryId === null ? undefined : entries.get(entryId);
}

function headLines(programme: Programme, say: Say): string[] {
  const { items, changeoverSeconds, arriveMinutes } = programme;
  const acts = items.filter(({ kind }) => kind === 'act').length;
  const changeover = formatDuration(changeoverSeconds);
  return [
    say.html('programme-title', { occasion: occasionTitle(programme, say) }),
    say.html('programme-when', { when: whenText(programme, say) }),
    say.html('programme-facts', { count: acts, changeover, minutes: arriveMinutes }),
    standingLine(programme, say),
  ];
}

/** Whether people know it, and how many acts they would have to hear of. */
function standingLine(programme: Programme, say: Say): string {
  if (programme.publishedAt === null) return say.html('programme-unpublished');
  const count = pendingNews(programme);
  return count > 0 ? say.html('programme-changes', { count }) : say.html('programme-published');
}

function itemRows({ id: programme }: Programme, shown: readonly Placed[]) {
  const buttons = shown.map((item) => {
    const mark = item.kind === 'act' ? `${item.place}` : item.kind === 'break' ? '☕' : '🎤';
    return press(mark, on.itemButton.data({ programme, item: item.id }));
  });
  return [buttons.slice(0, IN_ROW), buttons.slice(IN_ROW)];
}

function turnRow({ id: programme }: Programme, at: number, pages: number) {
  const to = (sign: string, page: number) => press(sign, on.programmeButton.data({ programme, page }));
  return [
    ...(at > 0 ? [to('◂', at - 1)] : []),
    ...(pages > 1 ? [to(`${at + 1}/${pages}`, at)] : []),
    ...(at < pages - 1 ? [to('▸', at + 1)] : []),
  ];
}

function wayRows({ id: programme, items, round, contest }: Programme, say: Say) {
  const hasActs = items.some(({ kind }) => kind === 'act');
  const add = press(say('programme-button-add'), on.addingButton.data({ programme }));
  const times = press(say('programme-button-times'), on.timesButton.data({ programme }));
  const publish = press(say('programme-button-preview'), on.previewButton.data({ programme }));
  const print = press(say('programme-button-print'), on.printButton.data({ programme }));
  const sound = press(say('programme-button-sound'), on.soundButton.data({ programme }));
  return [
    [add, times],
    hasActs || round > 0 ? [publish] : [],
    items.length > 0 ? [print, ...(hasActs ? [sound] : [])] : [],
    round === 0 ? [press(say('programme-button-drop'), on.askDropButton.data({ programme }))] : [],
    contest ? [press(say('programme-back'), on.occasionsButton.data({ contest: contest.id }))] : [],
  ];
}

export async function showProgramme(
  ctx: Ctx,
  which: { programme: number; page: number },
  draw: typeof reply = redraw,
): Promise<void> {
  const screen = await programmeScreen(ctx, which);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await draw(ctx, screen.value.html, screen.value.keyboard);
}

/** Says why a change was not made; where somebody else had changed the programme, `show` draws it as it is now. */
export async function refuseChange(ctx: Ctx, refusal: ProgrammeRefusal, show: () => Promise<void>): Promise<void> {
  await refuse(ctx, refusal);
  if (refusal.code === 'programme-changed' || refusal.code === 'programme-item-gone') await show();
}

export async function askDrop(ctx: Ctx, { programme: programmeId }: { programme: number }): Promise<void> {
  const found = await programmeFor(ctx.services.db, ctx.caller, programmeId);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { version: seen } = found.value;
  const rows = [
    [press(ctx.say('programme-button-drop-now'), on.dropButton.data({ programme: programmeId, seen }))],
    [press(ctx.say('programme-button-keep'), on.programmeButton.data({ programme: programmeId, page: 0 }))],
  ];
  const occasion = occasionTitle(found.value, ctx.say);
  await redraw(ctx, ctx.say.html('programme-ask-drop', { occasion }), inline(rows).keyboard);
}

export async function drop(ctx: Ctx, { programme: programmeId, seen }: { programme: number; seen: number }) {
  const dropped = await dropProgramme(ctx.services.db, ctx.caller, { programmeId, seen }, ctx.now);
  if (!dropped.ok) {
    return refuseChange(ctx, dropped.refusal, () => showProgramme(ctx, { programme: programmeId, page: 0 }));
  }
  await answerTap(ctx);
  await redraw(ctx, ctx.say.html('programme-dropped'));
}
