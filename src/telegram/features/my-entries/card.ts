/** One entry of the contact's own: its state in plain words, everything in it, and what may still be done. */

import { entryView, issuesAhead } from '../../../entries/queries.ts';
import type { Refusal } from '../../../entries/refusals.ts';
import { actorOn } from '../../../entries/storing/load.ts';
import type { EntryView } from '../../../entries/view.ts';
import { type ContactWays, contactWays } from '../../../entries/ways.ts';
import type { EntryState } from '../../../entries/words.ts';
import { personById } from '../../../people/queries.ts';
import { type Result, refused } from '../../../result.ts';
import { escapeHtml } from '../../../texts/html.ts';
import type { PlainKey, Say } from '../../../texts/texts.ts';
import type { Ctx } from '../../context.ts';
import { apart, fitted, flagLines } from '../../entries/entry-card.ts';
import { entryLines, stateName } from '../../entries/entry-text.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, reply } from '../../screens/reply.ts';
import { inline, packed, packedRows, press, type Screen } from '../../screens/screen.ts';
import { beginCorrection } from '../correcting/walking.ts';
import { askCancelButton, continueButton, copyButton, editButton, summaryButton } from '../registering/buttons.ts';
import { askWithdrawButton, cardButton, correctButton, listButton, moreButton, restoreButton } from './buttons.ts';
import { missingText } from './list.ts';
import { firstPage, type Place } from './place.ts';
import { whoseText } from './whose.ts';

/** Rows of buttons that a small phone shows below the card; of more the seldom ones stand one tap further. */
const MOST_ROWS = 5;

/** An entry of the caller's own or of an institution they act for: staff reach others' by their own line, not from here. */
export async function ownEntry(ctx: Ctx, entryId: number): Promise<Result<EntryView, Refusal>> {
  const view = await entryView(ctx.services.db, ctx.caller, entryId);
  if (!view.ok || isOwn(view.value, ctx)) return view;
  return refused({ code: 'not-allowed', action: 'entry.see' });
}

function isOwn({ contactId, institution }: EntryView, { caller }: Ctx): boolean {
  return actorOn({ contactId, institutionId: institution?.id ?? null }, caller) === 'contact';
}

/** The card in place of what was tapped. */
export async function openCard(ctx: Ctx, { entry: id, ...place }: Place & { entry: number }): Promise<void> {
  const entry = await ownEntry(ctx, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const { html, keyboard } = await cardScreen(ctx, entry.value, place);
  await redraw(ctx, html, keyboard);
}

/** The card as a new message. */
export async function sendCard(ctx: Ctx, { entry: id }: { entry: number }): Promise<void> {
  const entry = await ownEntry(ctx, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const { html, keyboard } = await cardScreen(ctx, entry.value);
  await reply(ctx, html, keyboard);
}

/** What can be changed in a returned entry, below the organizer's words; one put right already shows its card. */
export async function correct(ctx: Ctx, { entry: id }: { entry: number }): Promise<void> {
  const entry = await ownEntry(ctx, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  if (entry.value.state !== 'returned') return sendCard(ctx, { entry: id });
  await beginCorrection(ctx, entry.value);
}

/** The card of an entry of the caller's own or their institution's; `place` is the list it leads back to. */
export async function cardScreen(ctx: Ctx, entry: EntryView, place: Place = homeOf(entry, ctx)): Promise<Screen> {
  const { db } = ctx.services;
  const { say, now } = ctx;
  const submits = entry.state === 'draft' || entry.state === 'returned';
  const issues = submits && entry.complete ? await issuesAhead(db, entry, now) : entry.issues;
  const added = await ctx.added(ctx, 'entry', entry);
  const html = fitted([
    headline(entry, say),
    `<i>${escapeHtml(entry.contest.title)}</i>`,
    ...(await whoseLines(ctx, entry)),
    '',
    ...entryLines(entry, say, now),
    ...reasonLines(entry, say),
    ...apart(OVER.has(entry.state) ? [] : flagLines(entry, issues, say)),
    ...apart(lacksLines(entry, say)),
    ...apart(added.lines),
  ]);
  const { often, seldom } = cardRows(entry, await contactWays(db, entry, now), place, say);
  const shown = packedRows([...often, ...added.rows]);
  const whole = [...shown, ...packedRows([...added.seldom, ...seldom])];
  const more = press(say('moderating-button-more'), moreButton.data({ entry: entry.id, ...place }));
  const back = press(say('my-button-list'), listButton.data(place));
  const rows = whole.length <= MOST_ROWS ? [...whole, [back]] : [...shown, ...packed([more, back])];
  return { html, ...inline(rows), listens: false };
}

function lacksLines(entry: EntryView, say: Say): string[] {
  if (entry.complete) return [];
  const isList = entry.missing.includes('list');
  return [isList ? say.html('my-card-list') : say.html('my-card-lacks', { what: missingText(entry, say) })];
}

/** What is seldom done with an entry, in place of what often is. */
export async function openMore(ctx: Ctx, { entry: id, ...place }: Place & { entry: number }): Promise<void> {
  const entry = await ownEntry(ctx, id);
  if (!entry.ok) return refuse(ctx, entry.refusal);
  const { html } = await cardScreen(ctx, entry.value, place);
  const added = await ctx.added(ctx, 'entry', entry.value);
  const { seldom } = cardRows(entry.value, await contactWays(ctx.services.db, entry.value, ctx.now), place, ctx.say);
  const back = [press(ctx.say('button-back'), cardButton.data({ entry: id, ...place }))];
  await redraw(ctx, html, inline([...packedRows([...added.seldom, ...seldom]), back]).keyboard);
}

/** The list an entry stands in: the contact's own, or the institution's. */
function homeOf({ contactId, institution }: EntryView, { caller }: Ctx): Place {
  return firstPage(contactId === caller.personId ? {} : { institutionId: institution?.id ?? null });
}

/** Whose it is, where it is a colleague's. */
async function whoseLines(ctx: Ctx, entry: EntryView): Promise<string[]> {
  if (entry.contactId === ctx.caller.personId) return [];
  const contact = await personById(ctx.services.db, entry.contactId);
  return [ctx.say.html('my-card-whose', { who: whoseText(ctx, entry, contact?.profile?.name ?? null) })];
}

/** States in which nothing can be put right, so that nothing needs pointing out. */
const OVER: ReadonlySet<EntryState> = new Set(['rejected', 'withdrawn']);

function headline({ number, state }: EntryView, say: Say): string {
  return `<b>${escapeHtml([number, stateName(state, say)].filter(Boolean).join(' · '))}</b>`;
}

function reasonLines({ state, reason }: EntryView, say: Say): string[] {
  if (reason === null) return [];
  if (state === 'returned') return ['', say.html('my-card-to-correct', { reason })];
  return state === 'rejected' ? ['', say.html('my-card-rejected', { reason })] : [];
}

/** What goes on comes first; what ends the entry, or is done once in a while, one tap further. */
function cardRows(entry: EntryView, ways: ContactWays, place: Place, say: Say) {
  const id = { entry: entry.id };
  const one = (may: boolean, label: PlainKey, data: string) => (may ? [press(say(label), data)] : []);
  const isDraft = entry.state === 'draft';
  const isReturned = entry.state === 'returned';
  const changing = entry.toCorrect.length > 0 ? correctButton.data(id) : editButton.data(id);
  const goOn = entry.complete ? 'my-button-submit' : 'my-button-continue';
  const often = [
    one(isDraft, goOn, continueButton.data(id)),
    one(ways.answer && !isDraft, isReturned ? 'my-button-correct' : 'my-button-change', changing),
    one(ways.answer && isReturned && entry.complete, 'my-button-submit-again', summaryButton.data(id)),
    one(ways.restore, 'my-button-restore', restoreButton.data({ ...id, ...place })),
  ];
  const seldom = [
    one(ways.copy, 'my-button-copy', copyButton.data(id)),
    one(ways.withdraw, 'my-button-withdraw', askWithdrawButton.data({ ...id, ...place })),
    one(isDraft, 'my-button-delete', askCancelButton.data(id)),
  ];
  return { often, seldom };
}
