/** An administrator erases somebody who asked on paper: from the entry's card, with a reason, by a confirming tap. */

import { entryForStaff } from '../../../entries/lists/queue.ts';
import type { EntryView } from '../../../entries/view.ts';
import { authorize } from '../../../people/access.ts';
import { formatName } from '../../../people/name.ts';
import { personById } from '../../../people/queries.ts';
import { eraseChild, erasePerson } from '../../../privacy/erasing/actions.ts';
import { previewChild, previewPerson } from '../../../privacy/erasing/preview.ts';
import { ERASURE_REASONS, type ErasureReason, erasureReasonOf } from '../../../privacy/erasing/words.ts';
import type { PlainKey } from '../../../texts/texts.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import type { Addition } from '../../screens/additions.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { fateLines, type Which } from './children.ts';
import { meaningOf } from './forgetting.ts';

const REASONS: Readonly<Record<ErasureReason, PlainKey>> = {
  paper: 'erase-reason-paper',
  mistake: 'erase-reason-mistake',
  court: 'erase-reason-court',
};

const MOST_ON_BUTTON = 40;

/** On the staff's card, among what is seldom wanted. */
export async function eraseOn({ caller, say }: Ctx, { id }: EntryView): Promise<Addition> {
  if (!authorize(caller, 'child.erase').ok) return {};
  return { seldom: [[press(say('erase-button'), on.whomButton.data({ entry: id }))]] };
}

/** The children of the entry and whoever sent it, below the card. */
export async function chooseWhom(ctx: Ctx, { entry: id }: { entry: number }): Promise<void> {
  const { say } = ctx;
  const allowed = authorize(ctx.caller, 'child.erase');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const entry = await entryForStaff(ctx.services.db, ctx.caller, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const rows = [
    ...entry.value.participants.map((child) => [
      press(shortened(formatName(child), MOST_ON_BUTTON), on.whyButton.data({ entry: id, child: child.childId })),
    ]),
    [press(say('erase-contact'), on.whyButton.data({ entry: id, child: 0 }))],
  ];
  await reply(ctx, say.html('erase-whom', { entry: entry.value.number ?? '' }), inline(rows).keyboard);
}

/** What it means, and why it is done. */
export async function chooseReason(ctx: Ctx, which: Which): Promise<void> {
  const shown = await shownOf(ctx, which);
  if (!shown) return;
  const rows = [
    ...ERASURE_REASONS.map((reason) => [press(ctx.say(REASONS[reason]), on.askEraseButton.data({ ...which, reason }))]),
    [press(ctx.say('button-back'), on.whomButton.data({ entry: which.entry }))],
  ];
  const html = [shown.title, '', ...shown.lines, '', ctx.say.html('erase-why')].join('\n');
  await redraw(ctx, html, inline(rows).keyboard);
}

export async function askErase(ctx: Ctx, { reason: word, ...which }: Which & { reason: string }): Promise<void> {
  const reason = erasureReasonOf(word);
  const shown = await shownOf(ctx, which);
  if (!shown || !reason) return;
  const rows = [
    [press(ctx.say('forget-button-yes'), on.eraseButton.data({ ...which, reason, mark: shown.mark }))],
    [press(ctx.say('button-back'), on.whyButton.data(which))],
  ];
  const why = ctx.say.html('erase-sure', { reason: ctx.say(REASONS[reason]) });
  await redraw(ctx, [shown.title, '', why].join('\n'), inline(rows).keyboard);
}

export async function erase(ctx: Ctx, values: Which & { reason: string; mark: string }): Promise<void> {
  const { services, caller, now } = ctx;
  const { mark, entry: entryId, child: childId } = values;
  const confirmed = { mark, reason: erasureReasonOf(values.reason) ?? null };
  const personId = childId === 0 ? await contactOf(ctx, entryId) : undefined;
  const done =
    personId === undefined
      ? await eraseChild(services.db, caller, { ...confirmed, entryId, childId }, now)
      : await erasePerson(services.db, caller, { ...confirmed, personId }, now);
  if (!done.ok) {
    await refuse(ctx, done.refusal);
    if (done.refusal.code === 'erasure-changed') await chooseReason(ctx, values);
    return;
  }
  await services.erased(done.value.hashes);
  services.wakeSender();
  await redraw(ctx, ctx.say.html('erase-done'));
}

interface Shown {
  title: string;
  lines: string[];
  mark: string;
}

async function shownOf(ctx: Ctx, { entry: entryId, child: childId }: Which): Promise<Shown | undefined> {
  const { say, services, caller, now } = ctx;
  if (childId !== 0) {
    const shown = await previewChild(services.db, caller, { entryId, childId }, now);
    if (!shown.ok) return void (await refuse(ctx, shown.refusal));
    const title = say.html('forget-child-title', { child: formatName(shown.value.child) });
    return { title, lines: fateLines(shown.value, say), mark: shown.value.mark };
  }
  const personId = await contactOf(ctx, entryId);
  const shown = await previewPerson(services.db, caller, personId ?? 0, now);
  if (!shown.ok) return void (await refuse(ctx, shown.refusal));
  const name = (await personById(services.db, shown.value.personId))?.profile?.name;
  const title = say.html('erase-contact-title', { name: name ?? say('staff-nameless', { id: shown.value.personId }) });
  return { title, lines: meaningOf({ ...shown.value, children: 0 }, say), mark: shown.value.mark };
}

async function contactOf(ctx: Ctx, entryId: number): Promise<number | undefined> {
  const entry = await entryForStaff(ctx.services.db, ctx.caller, entryId);
  return entry.ok ? entry.value.contactId : undefined;
}
