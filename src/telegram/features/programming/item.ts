/** One item of a programme: moved, given another length, followed by a break, taken out. */

import { entriesOfItems } from '../../../concerts/programme/acts.ts';
import { moveItem, putIn, takeOut } from '../../../concerts/programme/changing.ts';
import { type Programme, programmeFor } from '../../../concerts/programme/loading.ts';
import type { ProgrammeRefusal } from '../../../concerts/programme/refusals.ts';
import { movedTo } from '../../../concerts/programme/rules.ts';
import { saidArrival } from '../../../concerts/programme/timetable.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { formatTime } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { answerOutdated } from '../../incoming/router.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { entryOf, pageOfItem, refuseChange, showProgramme } from './programme.ts';
import { itemLine } from './words.ts';

/** Minutes of a break that are offered. */
const BREAKS = [5, 10, 15, 20, 30] as const;

interface Which {
  programme: number;
  item: number;
}

/** The item between its neighbours, and what can be done with it. */
export async function itemScreen(ctx: Ctx, { programme: id, item }: Which): Promise<Result<Screen, ProgrammeRefusal>> {
  const { services, caller, say } = ctx;
  const found = await programmeFor(services.db, caller, id);
  if (!found.ok) return found;
  const programme = found.value;
  const at = programme.items.findIndex((one) => one.id === item);
  const shown = programme.items[at];
  if (!shown) return refused({ code: 'programme-item-gone' });
  const around = programme.items.slice(Math.max(0, at - 1), at + 2);
  const entries = await entriesOfItems(services.db, around);
  const lines = around.map((one) => {
    const line = itemLine(one, entryOf(one, entries), programme.zone, say);
    return one.id === item ? `<b>${line}</b>` : line;
  });
  const arrive = formatTime(saidArrival(shown.arriveAt), programme.zone, say.language);
  const html = [
    ...lines,
    '',
    ...(shown.kind === 'act' ? [say.html('programme-item-arrive', { arrive })] : []),
    say.html('programme-item-what'),
  ].join('\n');
  return ok({ html, ...inline(itemRows(ctx, programme, { item, at })), listens: false });
}

function itemRows({ say }: Ctx, programme: Programme, { item, at }: { item: number; at: number }) {
  const { id, version: seen, items } = programme;
  const one = { programme: id, seen, item };
  const move = (by: 'up' | 'down') => press(say(`programme-button-${by}`), on.moveButton.data({ ...one, by }));
  const ask = (what: 'place' | 'length' | 'words') =>
    press(say(`programme-button-${what}`), on.askButton.data({ ...one, what }));
  return [
    [...(at > 0 ? [move('up')] : []), ...(at < items.length - 1 ? [move('down')] : [])],
    [ask('place'), ask('length')],
    [press(say('programme-button-break'), on.breaksButton.data(one)), ask('words')],
    [press(say('programme-button-out'), on.takeOutButton.data(one))],
    [
      press(
        say('programme-button-whole'),
        on.programmeButton.data({ programme: id, page: pageOfItem(programme, item) }),
      ),
    ],
  ];
}

export async function showItem(ctx: Ctx, which: Which): Promise<void> {
  const screen = await itemScreen(ctx, which);
  if (screen.ok) return void (await redraw(ctx, screen.value.html, screen.value.keyboard));
  await refuseChange(ctx, screen.refusal, () => showProgramme(ctx, { programme: which.programme, page: 0 }));
}

type Seen = Which & { seen: number };

export async function move(ctx: Ctx, { programme: programmeId, seen, item: itemId, by }: Seen & { by: string }) {
  if (by !== 'up' && by !== 'down') return answerOutdated(ctx);
  const reorder = (order: readonly number[]) => movedTo(order, itemId, order.indexOf(itemId) + (by === 'up' ? -1 : 1));
  const moved = await moveItem(ctx.services.db, ctx.caller, { programmeId, seen, itemId, reorder }, ctx.now);
  const show = () => showItem(ctx, { programme: programmeId, item: itemId });
  if (!moved.ok) return refuseChange(ctx, moved.refusal, show);
  await show();
}

export async function out(ctx: Ctx, { programme: programmeId, seen, item: itemId }: Seen): Promise<void> {
  const { db } = ctx.services;
  const before = await programmeFor(db, ctx.caller, programmeId);
  const page = before.ok ? pageOfItem(before.value, itemId) : 0;
  const taken = await takeOut(db, ctx.caller, { programmeId, seen, itemId }, ctx.now);
  const show = () => showProgramme(ctx, { programme: programmeId, page });
  if (!taken.ok) return refuseChange(ctx, taken.refusal, show);
  await show();
}

/** How long the break is to be. */
export async function showBreaks(ctx: Ctx, { programme, seen, item }: Seen): Promise<void> {
  const found = await programmeFor(ctx.services.db, ctx.caller, programme);
  if (!found.ok) return refuse(ctx, found.refusal);
  const rows = [
    BREAKS.map((minutes) => press(`${minutes}`, on.breakButton.data({ programme, seen, item, minutes }))),
    [press(ctx.say('button-cancel'), on.itemButton.data({ programme, item }))],
  ];
  await redraw(ctx, ctx.say.html('programme-ask-break'), inline(rows).keyboard);
}

export async function putBreak(ctx: Ctx, { programme: programmeId, seen, item, minutes }: Seen & { minutes: number }) {
  const put = { kind: 'break', title: null, seconds: minutes * 60, after: item } as const;
  const done = await putIn(ctx.services.db, ctx.caller, { programmeId, seen, ...put }, ctx.now);
  const found = await programmeFor(ctx.services.db, ctx.caller, programmeId);
  const page = found.ok ? pageOfItem(found.value, item) : 0;
  const show = () => showProgramme(ctx, { programme: programmeId, page });
  if (!done.ok) return refuseChange(ctx, done.refusal, show);
  await show();
}
