/** Merging institutions: a proposal that the directory has already, or two of the directory that are one. */

import type { InlineKeyboardButton } from 'grammy/types';
import { mergeAhead, mergeInstitutions } from '../../../entries/merging/institutions.ts';
import {
  type Institution,
  institutionById,
  searchInstitutions,
  twinInstitutions,
} from '../../../institutions/queries.ts';
import { authorize } from '../../../people/access.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, press, type Screen } from '../../screens/screen.ts';
import { hearingUntilTaken } from '../../talks/hearing-until-taken.ts';
import { converse } from '../../talks/talks.ts';
import { proposalsButton } from '../moderating/buttons.ts';
import { askMergeButton, mergeButton, searchButton, tidyButton, twinButton } from './buttons.ts';

/** The conversation that waits for the name of the institution that stays. */
export const TALK = 'merging';
const MOST_ON_BUTTON = 40;

/** What the directory already has under a proposal's name. */
export async function similarTo(db: Ctx['services']['db'], { id, shortName }: Institution): Promise<Institution[]> {
  return (await hitsOf(db, shortName)).filter((one) => one.id !== id);
}

/** «Это …» for each, and the search where none of them is meant. */
export function mergeRows({ say }: Ctx, from: number, into: readonly Institution[]): InlineKeyboardButton[][] {
  const hits = into.map(({ id, shortName }) => [
    press(say('tidy-this-is', { name: shortened(shortName, MOST_ON_BUTTON) }), askMergeButton.data({ from, into: id })),
  ]);
  return [...hits, [press(say('tidy-search'), searchButton.data({ from }))]];
}

/** Asks for the name; the next message is searched for. */
export async function askName(ctx: Ctx, { from }: { from: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'institution.merge');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  await reply(ctx, ctx.say.html('tidy-search-ask'), inline([backRow(ctx)]).keyboard);
  await converse(ctx, TALK, from);
}

export const hearingName = hearingUntilTaken(heard);

async function heard(ctx: Ctx, from: number): Promise<Screen> {
  const hits = (await hitsOf(ctx.services.db, ctx.message?.text ?? '')).filter(({ id }) => id !== from);
  if (hits.length === 0) return { html: ctx.say.html('tidy-search-none'), ...inline([backRow(ctx)]), listens: true };
  const rows = [...mergeRows(ctx, from, hits).slice(0, hits.length), backRow(ctx)];
  return { html: ctx.say.html('tidy-search-found'), ...inline(rows), listens: true };
}

async function hitsOf(db: Ctx['services']['db'], typed: string): Promise<Institution[]> {
  const found = await searchInstitutions(db, typed);
  if (found.outcome === 'ok' || found.outcome === 'confirm') return [found.value];
  return found.outcome === 'ambiguous' ? [...found.values] : [];
}

/** What the merge moves, and the confirming tap: it cannot be taken back. */
export async function askMerge(ctx: Ctx, { from, into }: { from: number; into: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'institution.merge');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const { db } = ctx.services;
  const [goes, stays] = [await institutionById(db, from), await institutionById(db, into)];
  if (!goes || !stays || goes.id === stays.id) return refuse(ctx, { code: 'institution-not-mergeable' });
  const { entries, contacts } = await mergeAhead(db, from);
  const names = { from: goes.shortName, into: stays.shortName };
  const rows = [[press(ctx.say('tidy-merge-yes'), mergeButton.data({ from, into }))], backRow(ctx)];
  await redraw(ctx, ctx.say.html('tidy-merge-ask', { ...names, entries, contacts }), inline(rows).keyboard);
}

export async function merge(ctx: Ctx, { from, into }: { from: number; into: number }): Promise<void> {
  const merged = await mergeInstitutions(ctx.services.db, ctx.caller, { fromId: from, intoId: into }, ctx.now);
  if (!merged.ok) return refuse(ctx, merged.refusal);
  await ctx.conversation.exit(TALK);
  const stays = await institutionById(ctx.services.db, into);
  const html = ctx.say.html('tidy-merged', { into: stays?.shortName ?? '', entries: merged.value.entries });
  const onward = [press(ctx.say('tidy-title-button'), tidyButton.data({}))];
  await redraw(ctx, html, inline([onward]).keyboard);
}

/** Two of the directory that may be one; either may stay. */
export async function showTwins(ctx: Ctx, { at }: { at: number }): Promise<void> {
  const { say } = ctx;
  const allowed = authorize(ctx.caller, 'institution.merge');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const pairs = await twinInstitutions(ctx.services.db);
  const place = at < pairs.length ? at : 0;
  const pair = pairs[place];
  const back = [press(say('button-back'), tidyButton.data({}))];
  if (!pair) return void (await redraw(ctx, say.html('tidy-no-twins'), inline([back]).keyboard));
  const stay = (one: Institution, other: Institution) => [
    press(
      say('tidy-stays', { name: shortened(one.shortName, MOST_ON_BUTTON) }),
      askMergeButton.data({ from: other.id, into: one.id }),
    ),
  ];
  const rows = [
    stay(pair.one, pair.other),
    stay(pair.other, pair.one),
    pairs.length > 1 ? [press(say('tidy-next'), twinButton.data({ at: place + 1 }))] : [],
    back,
  ];
  const names = { one: pair.one.fullName, other: pair.other.fullName };
  await redraw(ctx, say.html('tidy-twins', { ...names, at: place + 1, of: pairs.length }), inline(rows).keyboard);
}

function backRow({ say }: Ctx) {
  return [press(say('tidy-to-proposals'), proposalsButton.data({}))];
}
