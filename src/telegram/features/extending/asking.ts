/** A contact asks for more time: from a refusal, from a draft's card, from a contest's card. */

import type { Contest } from '../../../contests/queries.ts';
import { isOpen, submitWindow } from '../../../contests/rules.ts';
import { type AskedFor, askExtension } from '../../../entries/actions/ask-extension.ts';
import { extensionOf } from '../../../entries/extending/extensions.ts';
import { type Deadline, deadlineOf, institutionOf, isAsked } from '../../../entries/extending/queries.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import { DAY_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, reply, withoutTapped } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { startButton } from '../registering/buttons.ts';
import { askContestButton, askEntryButton } from './buttons.ts';
import { deadlineLine } from './deadline.ts';

/** For two weeks after the end it makes sense to ask; later the programme is made. */
const ASKED_FOR_MS = 14 * DAY_MS;

/** Passes the wish on to the organizers; tapping again says that they know. */
export async function ask(ctx: Ctx, asked: AskedFor): Promise<void> {
  const done = await askExtension(ctx.services.db, ctx.caller, asked, ctx.now);
  if (!done.ok) return refuse(ctx, done.refusal);
  ctx.services.wakeSender();
  const text = done.value.again ? 'extending-asked-before' : 'extending-asked';
  await answerTap(ctx, ctx.say(text), { alert: true });
  if (!done.value.again) await withoutTapped(ctx);
}

/** Why a new entry was not begun; where the end is past, with the way to ask for more time. */
export async function refuseStart(ctx: Ctx, refusal: Refusal, contest: number): Promise<void> {
  if (refusal.code !== 'registration-closed') return refuse(ctx, refusal);
  const row = [press(ctx.say('extending-button-ask'), askContestButton.data({ contest }))];
  await reply(ctx, refusalHtml(ctx, refusal), inline([row]).keyboard);
}

/** The button of a draft that came too late. */
export function askRows(deadline: Deadline | undefined, entry: number, say: Say) {
  return deadline?.kind === 'closed' ? [[press(say('extending-button-ask'), askEntryButton.data({ entry }))]] : [];
}

/** On a draft's card: how its deadline stands. */
export async function onEntry(ctx: Ctx, entry: EntryView): Promise<Addition> {
  const deadline = await deadlineOf(ctx.services.db, entry, ctx.now);
  return { lines: deadlineLine(deadline, entry.contest, ctx.say), rows: askRows(deadline, entry.id, ctx.say) };
}

/** On the card of a contest that has closed: the way in for whoever was given more time, the way to ask for the others. */
export async function onContest(ctx: Ctx, { id, definition }: Contest): Promise<Addition> {
  const { say, now, caller } = ctx;
  const { db } = ctx.services;
  const window = submitWindow(definition);
  if (definition.state !== 'active' || now < window.opensAt || isOpen(window, now)) return {};
  const institutionId = await institutionOf(db, caller);
  const target = { contestId: id, institutionId, entryId: null };
  const until = institutionId === null ? null : await extensionOf(db, { id: 0, contestId: id, institutionId });
  if (until && now < until) {
    const line = say.html('extending-contest-open', { until: formatInstant(until, definition.zone, say) });
    return { lines: [line], rows: [[press(say('extending-button-enter'), startButton.data({ contest: id }))]] };
  }
  if (now.getTime() - window.closesAt.getTime() > ASKED_FOR_MS) return {};
  if (institutionId !== null && (await isAsked(db, target))) return { lines: [say.html('extending-contest-asked')] };
  return { rows: [[press(say('extending-button-ask'), askContestButton.data({ contest: id }))]] };
}
