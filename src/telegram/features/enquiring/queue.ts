/** The staff's side: questions that wait, one after another, and the answers shown to everybody. */

import { contestById } from '../../../contests/queries.ts';
import { answersPinnedTo, type Enquiry, enquiryForStaff, waitingEnquiries } from '../../../enquiries/queries.ts';
import { entryView } from '../../../entries/queries.ts';
import { rememberedInstitutions } from '../../../institutions/queries.ts';
import { authorize, contestsWithin } from '../../../people/access.ts';
import { personById } from '../../../people/queries.ts';
import { formatInstant } from '../../../texts/format.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { entryLabel } from '../../entries/entry-card.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { cardButton } from '../moderating/buttons.ts';
import { answerButton, openButton, pinButton, queueButton, unpinButton } from './buttons.ts';

const PER_PAGE = 8;
const MOST_ON_BUTTON = 45;

/** /questions: what waits, the oldest first. */
export async function showQueue(ctx: Ctx, wanted: { page: number }, draw: typeof reply = redraw): Promise<void> {
  const { say, services, caller } = ctx;
  if (contestsWithin(caller, 'enquiry.answer').length === 0) {
    return refuse(ctx, { code: 'not-allowed', action: 'enquiry.answer' });
  }
  const all = await waitingEnquiries(services.db, caller, { offset: wanted.page * PER_PAGE, length: PER_PAGE });
  const last = Math.max(0, Math.ceil(all.total / PER_PAGE) - 1);
  if (wanted.page > last) return showQueue(ctx, { page: last }, draw);
  const open = all.enquiries.map(({ id, question }) => [
    press(shortened(question, MOST_ON_BUTTON), openButton.data({ enquiry: id })),
  ]);
  const turn = [
    ...(wanted.page > 0 ? [press('‹', queueButton.data({ page: wanted.page - 1 }))] : []),
    ...(wanted.page < last ? [press('›', queueButton.data({ page: wanted.page + 1 }))] : []),
  ];
  const html = all.total === 0 ? say.html('enquiry-none-wait') : say.html('enquiry-queue', { count: all.total });
  await draw(ctx, html, inline([...open, turn]).keyboard);
}

/** One question with everything that helps to answer. */
export async function openEnquiry(ctx: Ctx, { enquiry: id }: { enquiry: number }): Promise<void> {
  const found = await enquiryForStaff(ctx.services.db, ctx.caller, id);
  if (!found.ok) return refuse(ctx, found.refusal);
  const { html, rows } = await enquiryScreen(ctx, found.value);
  await redraw(ctx, html, inline(rows).keyboard);
}

async function enquiryScreen(ctx: Ctx, enquiry: Enquiry) {
  const { say, services } = ctx;
  const contest = await contestById(services.db, enquiry.contestId);
  const entry = enquiry.entryId === null ? undefined : await entryView(services.db, ctx.caller, enquiry.entryId);
  const about = entry?.ok ? entryLabel(entry.value, say) : null;
  const zone = contest?.definition.zone ?? services.zone;
  const lines = [
    `<b>${say.html('enquiry-from', { who: await askerOf(ctx, enquiry) })}</b>`,
    escapeHtml([shortTitle(contest?.definition.title ?? ''), about].filter(Boolean).join(' · ')),
    escapeHtml(formatInstant(enquiry.askedAt, zone, say)),
    '',
    say.html('enquiry-words', { words: enquiry.question }),
    ...(enquiry.answer === null ? [] : ['', say.html('enquiry-answer-was', { words: enquiry.answer })]),
  ];
  const list = { filter: 'undecided', page: 0 };
  const rows = [
    enquiry.answer === null ? [press(say('enquiry-button-answer'), answerButton.data({ enquiry: enquiry.id }))] : [],
    enquiry.answer === null ? [] : [press(say('enquiry-button-pin'), pinButton.data({ enquiry: enquiry.id }))],
    entry?.ok && entry.value.state !== 'draft'
      ? [press(say('enquiry-button-entry'), cardButton.data({ entry: entry.value.id, ...list }))]
      : [],
    [press(say('enquiry-button-queue'), queueButton.data({ page: 0 }))],
  ];
  return { html: lines.join('\n'), rows };
}

/** The institution the person enters for and their name, as far as they are known. */
async function askerOf({ services: { db }, say }: Ctx, { personId }: Enquiry): Promise<string> {
  const person = await personById(db, personId);
  const [institution] = await rememberedInstitutions(db, personId);
  const known = [institution?.shortName, person?.profile?.name].filter(Boolean);
  return known.length > 0 ? known.join(', ') : say('enquiry-somebody');
}

/** The answers shown with a contest, each with the way to take it off. */
export async function showPinnedToStaff(ctx: Ctx, contestId: number): Promise<void> {
  const allowed = authorize(ctx.caller, 'enquiry.answer', { contestId });
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const pinned = await answersPinnedTo(ctx.services.db, contestId);
  const rows = pinned.map(({ id, question }) => [
    press(
      ctx.say('enquiry-button-unpin', { question: shortened(question, MOST_ON_BUTTON) }),
      unpinButton.data({ pinned: id }),
    ),
  ]);
  const key = pinned.length > 0 ? 'enquiry-pinned-staff' : 'enquiry-pinned-none';
  await redraw(
    ctx,
    ctx.say.html(key),
    inline([...rows, [press(ctx.say('enquiry-button-queue'), queueButton.data({ page: 0 }))]]).keyboard,
  );
}
