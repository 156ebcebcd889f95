/** Decides and goes on: an acceptance by one tap, then the next entry in its place. */

import { contestById } from '../../../contests/queries.ts';
import { acceptEntry } from '../../../entries/actions/moderate.ts';
import { nextInQueue } from '../../../entries/lists/queue.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import { ok, type Result, refused } from '../../../result.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { listButton } from './buttons.ts';
import { cardScreen, openCard, type Place } from './card.ts';
import { FILTERS, facetOf, filterOf, narrowed } from './filters.ts';

/** Where one goes on from: behind which entry, in which list. */
interface Onward {
  contest: number;
  after: number;
  filter: string;
  page: number;
}

/** Accepts what the organizer saw. Tapping twice accepts once; what somebody changed meanwhile is shown again. */
export async function accept(ctx: Ctx, { version, ...place }: Place & { version: number }): Promise<void> {
  const { db, wakeSender } = ctx.services;
  const accepted = await acceptEntry(db, ctx.caller, { entryId: place.entry, version }, ctx.now);
  if (!accepted.ok) return explain(ctx, place, accepted.refusal);
  wakeSender();
  const { number, contestId } = accepted.value;
  await answerTap(ctx, ctx.say('moderating-accepted', { number: number ?? '' }));
  const next = await afterDecision(ctx, { ...place, contest: contestId, after: place.entry });
  if (!next.ok) return refuse(ctx, next.refusal);
  await redraw(ctx, next.value.html, next.value.keyboard);
}

/** Says why nothing was decided, and shows the entry as it stands to those who may see it. */
export async function explain(ctx: Ctx, place: Place, refusal: Refusal): Promise<void> {
  await refuse(ctx, refusal);
  if (refusal.code !== 'not-allowed' && refusal.code !== 'entry-not-found') await openCard(ctx, place);
}

/** The next entry of the list; when there is no other the card stays. */
export async function next(ctx: Ctx, onward: Onward): Promise<void> {
  const screen = await following(ctx, onward, onward.after === 0 ? 'undecided' : 'walk');
  if (!screen.ok) return refuse(ctx, screen.refusal);
  if (screen.value) await redraw(ctx, screen.value.html, screen.value.keyboard);
  else if (onward.after === 0) await redraw(ctx, ...drawn(nothingLeft(ctx, onward)));
  else await answerTap(ctx, ctx.say('moderating-no-other'), { alert: true });
}

/** What follows a decision: the next entry to decide, or the good news that there is none. */
export async function afterDecision(ctx: Ctx, onward: Onward): Promise<Result<Screen, Refusal>> {
  const screen = await following(ctx, onward, 'undecided');
  return screen.ok ? ok(screen.value ?? nothingLeft(ctx, onward)) : screen;
}

/** The next entry of the list, as it is narrowed, that is to be decided or to be walked through. */
async function following(
  ctx: Ctx,
  onward: Onward,
  which: 'undecided' | 'walk',
): Promise<Result<Screen | null, Refusal>> {
  const { contest: contestId, after, page, filter: word } = onward;
  const contest = await contestById(ctx.services.db, contestId);
  if (!contest) return refused({ code: 'contest-not-found' });
  const filter = narrowed(FILTERS[filterOf(word)][which], facetOf(word, contest.definition));
  const found = await nextInQueue(ctx.services.db, ctx.caller, { contestId, after, filter });
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  return cardScreen(ctx, { entry: found.value, filter: onward.filter, page });
}

function nothingLeft({ say }: Ctx, { contest, filter, page }: Onward): Screen {
  const list = press(say('moderating-button-list'), listButton.data({ contest, filter, page }));
  const html = say.html(filter === 'undecided' || filter === 'all' ? 'moderating-all-decided' : 'moderating-list-done');
  return { html, ...inline([[list]]), listens: false };
}

function drawn({ html, keyboard }: Screen): [string, Screen['keyboard']] {
  return [html, keyboard];
}
