/** The staff's side: who wants to see all entries of an institution, who does already, one tap to settle each. */

import type { InlineKeyboardButton } from 'grammy/types';
import { decideRequest } from '../../../institutions/contacts/asking.ts';
import { contactRequest, institutionsWithContacts, waitingRequests } from '../../../institutions/contacts/queries.ts';
import type { ContactRefusal } from '../../../institutions/contacts/refusals.ts';
import { authorize } from '../../../people/access.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { confirmedButton, institutionButton, queueButton, requestButton } from './buttons.ts';
import { requestHtml, requestRows } from './request.ts';

/** Requests and institutions on one screen. */
const PER_PAGE = 8;
const MOST_ON_BUTTON = 40;

/** /contacts: what waits, the longest waiting first. */
export async function queue(ctx: Ctx, draw: typeof reply): Promise<void> {
  const waiting = await waitingRequests(ctx.services.db, ctx.caller);
  if (!waiting.ok) return refuse(ctx, waiting.refusal);
  const rows = waiting.value
    .slice(0, PER_PAGE)
    .map(({ id, shortName }) => [press(shortened(shortName, MOST_ON_BUTTON), requestButton.data({ request: id }))]);
  const confirmed = [press(ctx.say('contacts-button-confirmed'), confirmedButton.data({ page: 0 }))];
  const count = waiting.value.length;
  const html = count > 0 ? ctx.say.html('contacts-waiting', { count }) : ctx.say.html('contacts-none-waiting');
  await draw(ctx, html, inline([...rows, confirmed]).keyboard);
}

/** One request with what helps to decide; one settled meanwhile leads back to the queue. */
export async function openRequest(ctx: Ctx, { request: id }: { request: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'contact.decide');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const request = await contactRequest(ctx.services.db, id);
  if (request?.verdict !== null) return queue(ctx, redraw);
  const html = await requestHtml(ctx.services.db, request, ctx.say);
  await redraw(ctx, html, inline([...requestRows(request, ctx.say), backRow(ctx)]).keyboard);
}

export async function decide(ctx: Ctx, { request, verdict }: { request: number; verdict: string }): Promise<void> {
  const wanted = verdict === 'confirmed' ? 'confirmed' : 'declined';
  const { db, wakeSender } = ctx.services;
  const decided = await decideRequest(db, ctx.caller, { requestId: request, verdict: wanted }, ctx.now);
  if (!decided.ok) return explain(ctx, decided.refusal);
  wakeSender();
  await answerTap(ctx, ctx.say(wanted === 'confirmed' ? 'contacts-confirmed' : 'contacts-declined'));
  await queue(ctx, redraw);
}

/** What another organizer settled shows what is left to settle. */
async function explain(ctx: Ctx, refusal: ContactRefusal): Promise<void> {
  await refuse(ctx, refusal);
  if (refusal.code === 'request-decided') await queue(ctx, redraw);
}

/** Institutions that have confirmed contacts; each opens with its people. */
export async function confirmedList(ctx: Ctx, { page }: { page: number }): Promise<void> {
  const wanted = { offset: page * PER_PAGE, length: PER_PAGE + 1 };
  const found = await institutionsWithContacts(ctx.services.db, ctx.caller, wanted);
  if (!found.ok) return refuse(ctx, found.refusal);
  const rows = found.value
    .slice(0, PER_PAGE)
    .map(({ id, shortName, contacts }) => [
      press(`${shortened(shortName, MOST_ON_BUTTON)} · ${contacts}`, institutionButton.data({ institution: id })),
    ]);
  const turn: InlineKeyboardButton[] = [
    ...(page > 0 ? [press('‹', confirmedButton.data({ page: page - 1 }))] : []),
    ...(found.value.length > PER_PAGE ? [press('›', confirmedButton.data({ page: page + 1 }))] : []),
  ];
  const html = ctx.say.html(rows.length > 0 ? 'contacts-by-institution' : 'contacts-nobody');
  await redraw(ctx, html, inline([...rows, turn, backRow(ctx)]).keyboard);
}

function backRow({ say }: Ctx): InlineKeyboardButton[] {
  return [press(say('button-back'), queueButton.data({}))];
}
