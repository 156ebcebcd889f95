/** An organizer gives more time, or does not: asked by a contact, unasked from a card, to everybody after an outage. */

import { decideOutage } from '../../../contests/outages.ts';
import { MORE_TIME, type MoreTime } from '../../../contests/rules.ts';
import { decideRequest, type Grant, grantExtension } from '../../../entries/actions/extend.ts';
import { entryForStaff } from '../../../entries/lists/queue.ts';
import type { EntryView } from '../../../entries/view.ts';
import { formatInstant } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { DAY_MS } from '../../../time-units.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { cardButton } from '../moderating/buttons.ts';
import { openCard } from '../moderating/card.ts';
import { giveButton, grantButton } from './buttons.ts';

/** Who phones that they will not be in time phones in the last days. */
const LAST_DAYS_MS = 3 * DAY_MS;

/** Decides on what a contact asked for; the message keeps its words and says what came of it, whoever decided. */
export async function decide(ctx: Ctx, { request, more }: { request: number; more: string }): Promise<void> {
  const decided = await decideRequest(
    ctx.services.db,
    ctx.caller,
    { requestId: request, more: moreTime(more) },
    ctx.now,
  );
  if (!decided.ok) return refuse(ctx, decided.refusal);
  ctx.services.wakeSender();
  const { again, contest } = decided.value;
  const { until } = decided.value.request;
  if (again) await answerTap(ctx, ctx.say('extending-decided-already'));
  const outcome = until
    ? ctx.say.html('extending-decided-granted', { until: formatInstant(until, contest.zone, ctx.say) })
    : ctx.say.html('extending-decided-declined');
  await settle(ctx, outcome);
}

/** Moves the contest's end for everybody, or leaves it; the first decision stands. */
export async function decideAway(ctx: Ctx, { outage, more }: { outage: number; more: string }): Promise<void> {
  const decided = await decideOutage(ctx.services.db, ctx.caller, { outageId: outage, more: moreTime(more) }, ctx.now);
  if (!decided.ok) return refuse(ctx, decided.refusal);
  const { again, definition } = decided.value;
  const { movedTo } = decided.value.outage;
  if (again) await answerTap(ctx, ctx.say('extending-decided-already'));
  const outcome = movedTo
    ? ctx.say.html('outage-moved', { until: formatInstant(movedTo, definition.zone, ctx.say) })
    : ctx.say.html('outage-kept');
  await settle(ctx, outcome);
}

/** On the staff's card of an entry, in a contest's last days and after its end. */
export async function onJudged({ say, now }: Ctx, entry: EntryView): Promise<Addition> {
  const { closes_at, state } = entry.contest;
  const early = now.getTime() < new Date(closes_at).getTime() - LAST_DAYS_MS;
  if (early || state !== 'active' || entry.state === 'rejected') return {};
  return { seldom: [[press(say('extending-button-give'), giveButton.data({ entry: entry.id }))]] };
}

const WAYS = [
  { to: 'entry', more: 'tomorrow', label: 'extending-give-entry-tomorrow' },
  { to: 'entry', more: 'three-days', label: 'extending-give-entry-three-days' },
  { to: 'institution', more: 'tomorrow', label: 'extending-give-institution-tomorrow' },
  { to: 'institution', more: 'three-days', label: 'extending-give-institution-three-days' },
] as const satisfies readonly { to: Grant['to']; more: MoreTime; label: PlainKey }[];

/** Whom to give how much. */
export async function askWhom(ctx: Ctx, { entry: id }: { entry: number }): Promise<void> {
  const entry = await entryForStaff(ctx.services.db, ctx.caller, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const rows = WAYS.map(({ to, more, label }) => [press(ctx.say(label), grantButton.data({ entry: id, to, more }))]);
  const back = [press(ctx.say('button-back'), cardButton.data({ entry: id, filter: 'all', page: 0 }))];
  await redraw(ctx, ctx.say.html('extending-give-ask'), inline([...rows, back]).keyboard);
}

/** Gives it and goes back to the card. */
export async function grant(ctx: Ctx, tapped: { entry: number; to: string; more: string }): Promise<void> {
  const way = WAYS.find(({ to, more }) => to === tapped.to && more === tapped.more);
  if (!way) return askWhom(ctx, tapped);
  const entry = await entryForStaff(ctx.services.db, ctx.caller, tapped.entry);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const { to, more } = way;
  const given = await grantExtension(ctx.services.db, ctx.caller, { entryId: tapped.entry, to, more }, ctx.now);
  if (!given.ok) return refuse(ctx, given.refusal, entry.value);
  ctx.services.wakeSender();
  const until = formatInstant(given.value, entry.value.contest.zone, ctx.say);
  await answerTap(ctx, ctx.say('extending-given', { until }));
  await openCard(ctx, { entry: tapped.entry, filter: 'all', page: 0 });
}

/** A word nobody knows gives nothing. */
function moreTime(word: string): MoreTime | null {
  return MORE_TIME.find((more) => more === word) ?? null;
}

/** Puts the outcome under the question and takes its buttons away; without buttons it stands there already. */
async function settle(ctx: Ctx, outcome: string): Promise<void> {
  const message = ctx.callbackQuery?.message;
  if (!message || !('text' in message) || !message.reply_markup) return;
  await redraw(ctx, `${escapeHtml(message.text ?? '')}\n\n<b>${outcome}</b>`);
}
