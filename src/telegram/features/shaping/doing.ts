/** Does what was tapped or typed to a contest, and says what came of it: done and whom it concerns, or why not and what else can be done. */

import { idsInUse } from '../../../awards/in-use.ts';
import type { Changed } from '../../../contests/changing.ts';
import { partNamed } from '../../../contests/parts/catalogue.ts';
import { type Deed, type ShapingRefusal, shape } from '../../../contests/parts/deeds.ts';
import { sayFaults } from '../../../contests/parts/fault-words.ts';
import type { Contest } from '../../../contests/queries.ts';
import { entriesUsing } from '../../../entries/storing/using.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { Ctx } from '../../context.ts';
import { refusalHtml, typedReasonText } from '../../screens/refusals.ts';
import { noteIntrusion } from '../../screens/refusing.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { deedButton, partButton, shortMark } from './buttons.ts';
import { below, type Drawing, screenAt } from './screens.ts';
import { toChange, type Where } from './seen.ts';
import { thingAt, thingInUse } from './things.ts';

/** What came of a deed: the screen to show next, and whether the same may be tried with other words. */
export interface Outcome {
  screen: Screen;
  done: boolean;
  /** Why other words are wanted, as HTML; null where it is done, or no words will do. */
  again: string | null;
}

/** Does it to the contest as the organizer saw it. */
export async function doIt(ctx: Ctx, seen: Contest, deed: Deed, where: Where): Promise<Outcome> {
  const { db } = ctx.services;
  const made = await shape(db, ctx.caller, { contestId: seen.id, mark: seen.mark }, deed, ctx.now, idsInUse);
  if (!made.ok) return explained(ctx, seen, made.refusal, where);
  const contest: Contest = { ...seen, mark: made.value.mark, definition: made.value.definition };
  const at = after(ctx, seen, made.value, deed, where);
  const told = await toldDone(ctx, contest, at);
  return { screen: below(told, screenAt(drawing(ctx, contest), at)), done: true, again: null };
}

/** What stands on the screen after a change: a single new thing itself, a moved one where it is now. */
function after({ say }: Ctx, seen: Contest, { definition }: Changed, deed: Deed, where: Where): Where {
  const list = partNamed(where.part)?.list;
  const count = (contest: Contest['definition']) => list?.items(contest, say).length ?? 0;
  const now = count(definition);
  if (deed.do === 'add') return { ...where, item: now - count(seen.definition) === 1 ? now : 0 };
  if (deed.do === 'up') return { ...where, item: Math.max(1, where.item - 1) };
  if (deed.do === 'down') return { ...where, item: Math.min(now, where.item + 1) };
  return deed.do === 'remove' ? { ...where, item: 0 } : where;
}

/** Saved; in a published contest also whom it concerns. */
async function toldDone({ say, services }: Ctx, { id, definition }: Contest, where: Where): Promise<string> {
  const part = partNamed(where.part);
  if (definition.state !== 'active' || !part) return say.html('shaping-done');
  const { entries } = await entriesUsing(services.db, id, thingAt(definition, where));
  const count = entries > 0 ? [say.html('shaping-concerns-count', { entries })] : [];
  return [say.html('shaping-done'), say.html(part.concerns), ...count].join('\n');
}

async function explained(ctx: Ctx, seen: Contest, refusal: ShapingRefusal, where: Where): Promise<Outcome> {
  const { say } = ctx;
  switch (refusal.code) {
    case 'part-unread':
      return asked(typedReasonText(say, refusal.kind, refusal.why));
    case 'part-faulty': {
      const why = faultsHtml(sayFaults(refusal.faults, refusal.wanted, say));
      return { ...standing(ctx, seen, where, why), again: why };
    }
    case 'part-in-use':
      return inUse(ctx, seen, refusal, where);
    case 'contest-changed':
    case 'part-gone':
      return standing(ctx, await latest(ctx, seen), where, say.html('shaping-changed'));
    case 'contest-purged':
      return { ...asked(say.html('shaping-purged')), again: null };
    case 'not-allowed':
    case 'contest-not-found':
      noteIntrusion(ctx, refusal);
      return { ...asked(refusalHtml(ctx, refusal)), again: null };
  }
}

function asked(html: string): Outcome {
  return { screen: { html, listens: false }, done: false, again: html };
}

function faultsHtml(faults: readonly string[]): string {
  return faults.map((fault) => `⚠️ ${escapeHtml(fault)}`).join('\n');
}

function standing(ctx: Ctx, contest: Contest, where: Where, html: string): Outcome {
  return { screen: below(html, screenAt(drawing(ctx, contest), where)), done: false, again: null };
}

async function latest(ctx: Ctx, seen: Contest): Promise<Contest> {
  const now = await toChange(ctx, seen.id);
  return now.ok ? now.value : seen;
}

/** It cannot be taken out; what can be closed is offered to be. */
async function inUse(
  ctx: Ctx,
  seen: Contest,
  refusal: Extract<ShapingRefusal, { code: 'part-in-use' }>,
  where: Where,
): Promise<Outcome> {
  const { say, services } = ctx;
  const { thing, title, closes } = thingInUse(seen.definition, refusal);
  const using = thing && (await entriesUsing(services.db, seen.id, thing));
  const html = [
    using && using.entries > 0
      ? say.html('shaping-in-use', { title, entries: using.entries })
      : say.html(using ? 'shaping-in-use-drafts' : 'shaping-in-use-elsewhere', { title }),
    ...(closes ? [say.html('shaping-in-use-close')] : []),
  ].join('\n');
  const place = { contest: seen.id, mark: shortMark(seen), part: where.part, item: where.item };
  const close = closes ? [press(say('shaping-close'), deedButton.data({ ...place, deed: 'close' }))] : [];
  const back = [press(say('shaping-back-part'), partButton.data({ contest: seen.id, part: where.part }))];
  return { screen: { html, ...inline([close, back]), listens: false }, done: false, again: null };
}

/** What the screens are drawn from. */
export function drawing({ say, now }: Ctx, contest: Contest): Drawing {
  return { contest, say, now };
}
