/** Asking the organizers: one message, with the entry it is about; the answer comes to the same chat. */

import { contestById, openContests, upcomingContests } from '../../../contests/queries.ts';
import { askOrganizers } from '../../../enquiries/actions.ts';
import { answersPinnedTo } from '../../../enquiries/queries.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { noteIntrusion, refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { goTo } from '../home/doors.ts';
import { ownEntry } from '../my-entries/card.ts';
import { askButton, stopButton } from './buttons.ts';

/** The conversation that waits for the question. */
export const TALK = 'asking';

/** What is asked about; `entry` 0: the contest itself. */
export interface About {
  contest: number;
  entry: number;
}

/** /ask: about the only contest at once, a choice of several. */
export async function askAnything(ctx: Ctx): Promise<void> {
  const { db } = ctx.services;
  const contests = [...(await openContests(db, ctx.now)), ...(await upcomingContests(db, ctx.now))];
  const [only] = contests;
  if (!only) return void (await reply(ctx, ctx.say.html('contests-none')));
  if (contests.length === 1) return ask(ctx, { contest: only.id, entry: 0 });
  const rows = contests.map(({ id, definition }) => [
    press(shortTitle(definition.title), askButton.data({ contest: id, entry: 0 })),
  ]);
  await reply(ctx, ctx.say.html('enquiry-which-contest'), inline(rows).keyboard);
}

/** Asks for the question. */
export async function ask(ctx: Ctx, about: About): Promise<void> {
  const contest = await contestById(ctx.services.db, about.contest);
  if (!contest) return refuse(ctx, { code: 'contest-not-found' });
  const entry = about.entry === 0 ? undefined : await ownEntry(ctx, about.entry);
  if (entry && !entry.ok) return refuse(ctx, entry.refusal);
  const subject = entry ? entryLabel(entry.value, ctx.say) : shortTitle(contest.definition.title);
  await reply(ctx, ctx.say.html('enquiry-ask', { subject }), stopRow(ctx).keyboard);
  await converse(ctx, TALK, about);
}

/** The way out of what is asked. */
export function stopRow({ say }: Pick<Ctx, 'say'>) {
  return inline([[press(say('button-cancel'), stopButton.data({}))]]);
}

/** Hears one message after another until one of them is a question. */
export const hearingQuestion = hearingUntilTaken(heard);

async function heard(ctx: Ctx, about: About): Promise<Screen> {
  const question = ctx.message?.text ?? ctx.message?.caption;
  if (question === undefined) return { html: ctx.say.html('enquiry-as-text'), ...stopRow(ctx), listens: true };
  const asked = { contestId: about.contest, entryId: about.entry === 0 ? null : about.entry, question };
  const kept = await askOrganizers(ctx.services.db, ctx.caller, asked, ctx.now);
  if (kept.ok) {
    ctx.services.wakeSender();
    const rows = [[press(ctx.say('home-door-my'), goTo.data({ command: 'my' }))]];
    return { html: ctx.say.html('enquiry-sent'), ...inline(rows), listens: false };
  }
  noteIntrusion(ctx, kept.refusal);
  const again = kept.refusal.code === 'enquiry-empty' || kept.refusal.code === 'enquiry-too-long';
  return { html: refusalHtml(ctx, kept.refusal), ...(again ? stopRow(ctx) : {}), listens: again };
}

/** Nothing is asked or answered after all. */
export async function stop(ctx: Ctx): Promise<void> {
  await ctx.conversation.exitAll();
  await redraw(ctx, ctx.say.html('enquiry-stopped'));
}

/** What others have asked already, with the way to ask something else. */
export async function showPinned(ctx: Ctx, { contest: id }: { contest: number }): Promise<void> {
  const contest = await contestById(ctx.services.db, id);
  if (!contest) return refuse(ctx, { code: 'contest-not-found' });
  const pinned = await answersPinnedTo(ctx.services.db, id);
  const parts = pinned.map(({ question, answer }) => ctx.say.html('enquiry-pinned', { question, answer }));
  const title = ctx.say.html('enquiry-pinned-title', { contest: shortTitle(contest.definition.title) });
  const rows = [[press(ctx.say('enquiry-button-ask'), askButton.data({ contest: id, entry: 0 }))]];
  for (const text of pages([title, ...parts])) await reply(ctx, text, inline(rows).keyboard);
}

/** The messenger's longest text, less what its markup adds. */
const LONGEST = 3500;

/** The parts in as few messages as they fit. */
function pages(parts: readonly string[]): string[] {
  const done: string[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if (last !== undefined && last.length + part.length <= LONGEST) done[done.length - 1] = `${last}\n\n${part}`;
    else done.push(part);
  }
  return done;
}
