/** A draft that goes on after the end of submitting: its next question says so, and how to get more time. */

import { submitWindow } from '../../../contests/rules.ts';
import { type Deadline, deadlineOf } from '../../../entries/extending/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import { inline, type Screen } from '../../screens/screen.ts';
import { askRows } from '../extending/asking.ts';
import { openDraftLine } from '../extending/deadline.ts';

/** The question of a draft just opened, with how its deadline stands. The summary and a list tell that by themselves. */
export async function withDeadline(ctx: Ctx, entry: EntryView, screen: Screen): Promise<Screen> {
  return tellsItself(entry) ? screen : withLine(ctx, entry, screen, await deadlineOf(ctx.services.db, entry, ctx.now));
}

/**
 * The question after an answer, where the end came between that answer and the one before: it is told once, and not to
 * whoever has asked for more time.
 */
export async function withEnd(ctx: Ctx, before: EntryView, entry: EntryView, screen: Screen): Promise<Screen> {
  const { closesAt } = submitWindow(before.contest);
  const hasJustEnded = before.state === 'draft' && before.updatedAt < closesAt && closesAt <= ctx.now;
  if (!hasJustEnded || tellsItself(entry)) return screen;
  const deadline = await deadlineOf(ctx.services.db, entry, ctx.now);
  return deadline?.kind === 'closed' ? withLine(ctx, entry, screen, deadline) : screen;
}

function tellsItself({ asking }: EntryView): boolean {
  return asking === null || asking === 'summary' || asking === 'list';
}

function withLine(ctx: Ctx, { id, contest }: EntryView, screen: Screen, deadline: Deadline | undefined): Screen {
  const lines = openDraftLine(deadline, contest, ctx.say);
  if (lines.length === 0) return screen;
  const html = fitted([...lines, '', ...screen.html.split('\n')]);
  if (!screen.keyboard || !('inline_keyboard' in screen.keyboard)) return { ...screen, html };
  return { ...screen, html, ...inline([...askRows(deadline, id, ctx.say), ...screen.keyboard.inline_keyboard]) };
}
