/** Copies begun by a tap: the next child of the same teacher, and the people of an earlier contest. */

import { hasConsent } from '../../../consents/queries.ts';
import type { Contest } from '../../../contests/queries.ts';
import { isOpen, submitWindow } from '../../../contests/rules.ts';
import { copyForNextChild } from '../../../entries/actions/copy.ts';
import { copyFromPast } from '../../../entries/actions/copy-past.ts';
import { pastEntries } from '../../../entries/rosters/past.ts';
import type { EntryView } from '../../../entries/view.ts';
import { contactWays } from '../../../entries/ways.ts';
import { escapeHtml } from '../../../texts/html.ts';
import { shortened } from '../../../typed.ts';
import type { Ctx } from '../../context.ts';
import { fitted } from '../../entries/entry-card.ts';
import type { Addition } from '../../screens/additions.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { agreeOnce, askConsent } from '../registering/agreeing.ts';
import { broughtPeople } from '../registering/brought.ts';
import { showContestButton } from '../registering/buttons.ts';
import { frontScreen } from '../registering/front.ts';
import { show } from '../registering/showing.ts';
import { nextChildButton, pastButton, pastConsentButton, takePastButton } from './buttons.ts';
import { leaversScreen } from './leaving.ts';

/** How entries made here come. */
const CHANNEL = 'telegram';
const PER_PAGE = 8;
const MOST_ON_BUTTON = 40;

/** «Следующий ребёнок, тот же педагог» on a soloist's card, while the contest takes entries. */
export async function nextChildOn(ctx: Ctx, entry: EntryView): Promise<Addition> {
  if (entry.form?.max !== 1 || entry.state === 'draft') return {};
  const { copy } = await contactWays(ctx.services.db, entry, ctx.now);
  const next = press(ctx.say('roster-next-child'), nextChildButton.data({ entry: entry.id }));
  return copy ? { rows: [[next]] } : {};
}

export async function nextChild(ctx: Ctx, { entry: entryId }: { entry: number }): Promise<void> {
  const copied = await copyForNextChild(ctx.services.db, ctx.caller, { entryId, channel: CHANNEL }, ctx.now);
  if (!copied.ok) return refuse(ctx, copied.refusal);
  const front = await frontScreen(ctx, copied.value);
  await show(ctx, copied.value, { ...front, html: `${ctx.say.html('roster-copied-next')}\n\n${front.html}` });
}

/** On a contest's card, for whoever entered somebody in an earlier one. */
export async function pastOn(ctx: Ctx, { id, definition }: Contest): Promise<Addition> {
  if (!isOpen(submitWindow(definition), ctx.now)) return {};
  const { total } = await pastEntries(ctx.services.db, ctx.caller, id, { page: 0, perPage: 1 });
  return total > 0 ? { rows: [[press(ctx.say('roster-past'), pastButton.data({ contest: id, page: 0 }))]] } : {};
}

/** The entries of earlier contests, the latest first. */
export async function showPast(ctx: Ctx, { contest, page }: { contest: number; page: number }): Promise<void> {
  const { say, services, caller } = ctx;
  const { entries, total } = await pastEntries(services.db, caller, contest, { page, perPage: PER_PAGE });
  const rows = entries.map((entry) => [press(pastLabel(entry), takePastButton.data({ contest, entry: entry.id }))]);
  const turn = [
    ...(page > 0 ? [press('‹', pastButton.data({ contest, page: page - 1 }))] : []),
    ...((page + 1) * PER_PAGE < total ? [press('›', pastButton.data({ contest, page: page + 1 }))] : []),
  ];
  const back = [press(say('button-back'), showContestButton.data({ contest }))];
  const titles = [...new Set(entries.map((entry) => shortTitle(entry.contest.title)))].map(escapeHtml);
  const html = entries.length > 0 ? say.html('roster-past-choose') : say.html('roster-past-none');
  await redraw(ctx, [html, ...titles].join('\n'), inline([...rows, turn, back]).keyboard);
}

/** «Студия «Капель» · 12» or «Берестова Анна · Эстрадный вокал». */
function pastLabel({ ensembleName, participants, nomination }: EntryView): string {
  const [child, ...others] = participants;
  const children = [`${child?.lastName ?? ''} ${child?.firstName ?? ''}`, ...others.map(({ lastName }) => lastName)];
  const who = ensembleName === null ? children.join(', ') : `${ensembleName} · ${participants.length}`;
  const what = ensembleName === null && nomination ? ` · ${nomination.title}` : '';
  return shortened(`${who}${what}`, MOST_ON_BUTTON);
}

/** A draft with last year's people; of a group it is asked first who has left. */
export async function takePast(ctx: Ctx, { contest, entry }: { contest: number; entry: number }): Promise<void> {
  const { db } = ctx.services;
  if (!(await hasConsent(db, ctx.caller.personId, 'processing'))) {
    return askConsent(ctx, contest, pastConsentButton.data({ contest, entry }));
  }
  const copy = { entryId: entry, contestId: contest, channel: CHANNEL };
  const copied = await copyFromPast(db, ctx.caller, copy, ctx.now);
  if (!copied.ok) return refuse(ctx, copied.refusal);
  const draft = copied.value;
  const asksLeavers = draft.asking === 'participants' && draft.participants.length > 0;
  const screen = asksLeavers ? await leaversScreen(ctx, draft, entry, 0) : await frontScreen(ctx, draft);
  const people = asksLeavers ? [] : broughtPeople(draft, ctx.say);
  const above = [ctx.say.html('roster-copied-past'), ...people];
  await show(ctx, draft, { ...screen, html: fitted([...above, '', ...screen.html.split('\n')]) });
}

export function agreeAndTake(ctx: Ctx, past: { contest: number; entry: number }): Promise<void> {
  return agreeOnce(ctx, past.contest, () => takePast(ctx, past));
}
