/** Totals of a contest from before the program, written down in one message and struck out with one tap. */

import { type PlainDate, plainDateAt } from '../../../calendar.ts';
import type { Contest } from '../../../contests/queries.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { UNIT_IDS, unitOf } from '../../../tallies/counting/units.ts';
import { forgetPastTotals, recordPastTotals } from '../../../tallies/past/actions.ts';
import { readPast, type TypedPastRefusal } from '../../../tallies/past/typed.ts';
import type { TallyView } from '../../../tallies/views/view.ts';
import { keepView, viewById } from '../../../tallies/views/views.ts';
import { formatDate } from '../../../texts/format.ts';
import type { Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { forgetButton, viewButton } from './buttons.ts';
import { changed, NONE, WITH_PAST } from './changing.ts';

/** Keeps what was typed as an earlier edition of this contest; refused with a sentence when it was not understood. */
export async function writePast(
  ctx: Ctx,
  { view, contest, today }: { view: TallyView; contest: Contest; today: PlainDate },
  text: string,
): Promise<Result<Screen, string>> {
  const { db } = ctx.services;
  const { title, zone, closes_at } = contest.definition;
  const closing = plainDateAt(new Date(Date.parse(closes_at) - 1), zone);
  const read = readPast(text, { closing, today });
  if (!read.ok) return refused(sentence(ctx.say, read.refusal));
  const { heldOn, figures } = read.value;
  const kept = await recordPastTotals(db, ctx.caller, [{ title, held_on: heldOn, figures, cuts: {} }], ctx.now);
  if (!kept.ok) return ok({ html: refusalHtml(ctx, kept.refusal), listens: false });
  const [past = 0] = kept.value;
  const beside = changed(view, 'compare', `${WITH_PAST}${past}`) ?? view;
  const compared = await keepView(db, beside, ctx.now);
  const told = UNIT_IDS.flatMap((unit) => {
    const count = figures[unit];
    return count === undefined ? [] : [ctx.say(unitOf(unit).text, { count })];
  });
  const day = formatDate(heldOn, ctx.say.language);
  const rows = [
    [press(ctx.say('totals-button-compare'), viewButton.data({ view: compared }))],
    [press(ctx.say('totals-button-forget-past'), forgetButton.data({ view: compared, past }))],
  ];
  const html = ctx.say.html('totals-past-written', { title: shortTitle(title), day, figures: told.join(', ') });
  return ok({ html, ...inline(rows), listens: false });
}

/** Strikes it out again; the way back is to the figures beside nothing. */
export async function forget(ctx: Ctx, { view: viewId, past }: { view: number; past: number }): Promise<void> {
  const { db } = ctx.services;
  const done = await forgetPastTotals(db, ctx.caller, past);
  if (!done.ok) return refuse(ctx, done.refusal);
  const view = await viewById(db, viewId);
  const beside = view && changed(view, 'compare', NONE);
  const back = beside
    ? [press(ctx.say('totals-button-show'), viewButton.data({ view: await keepView(db, beside, ctx.now) }))]
    : [];
  await redraw(ctx, ctx.say.html('totals-past-forgotten'), inline([back]).keyboard);
}

function sentence(say: Say, refusal: TypedPastRefusal): string {
  switch (refusal.code) {
    case 'past-when-missing':
    case 'past-figures-missing':
      return say.html(`totals-${refusal.code}`);
    case 'past-in-future':
      return say.html('totals-past-in-future', { day: formatDate(refusal.day, say.language) });
    case 'past-unit-unknown':
    case 'past-unit-twice':
      return say.html(`totals-${refusal.code}`, { words: refusal.words });
  }
}
