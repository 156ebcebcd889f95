/** «Кто ушёл из коллектива?»: one question about last year's group; nobody is marked beforehand. */

import { plainDateAt } from '../../../calendar.ts';
import { answerStep } from '../../../entries/actions/answer.ts';
import { isSameChild } from '../../../entries/people/identity.ts';
import { entryView } from '../../../entries/queries.ts';
import { membersOf, rosterScope } from '../../../entries/rosters/queries.ts';
import type { EntryView } from '../../../entries/view.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { inline, packed, press, type Screen } from '../../screens/screen.ts';
import { navigation } from '../registering/navigation.ts';
import { showHere } from '../registering/showing.ts';
import { answerByTap, tappedText } from '../registering/tapping.ts';
import { leaverButton, leaversDoneButton, leaversPageButton } from './buttons.ts';

const STEP = 'participants';
/** Names on one page; a choir has more. */
const PER_PAGE = 24;

interface Leaving {
  entry: number;
  source: number;
  page: number;
}

/** Everybody of the earlier entry on a button; a tap marks who has left, another takes it back. */
export async function leaversScreen(ctx: Ctx, draft: EntryView, source: number, page: number): Promise<Screen> {
  const { say } = ctx;
  const members = await formerMembers(ctx, draft, source);
  const gone = members.filter((member) => !draft.participants.some((child) => isSameChild(child, member)));
  const shown = members.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  const place = { entry: draft.id, source };
  const names = shown.map((member) => {
    const label = `${gone.includes(member) ? '✕ ' : ''}${member.lastName} ${member.firstName}`;
    return press(label, leaverButton.data({ ...place, child: member.childId, page }));
  });
  const turn = [
    ...(page > 0 ? [press('‹', leaversPageButton.data({ ...place, page: page - 1 }))] : []),
    ...((page + 1) * PER_PAGE < members.length
      ? [press('›', leaversPageButton.data({ ...place, page: page + 1 }))]
      : []),
  ];
  const done = gone.length === 0 ? say('roster-all-stay') : say('roster-others-stay', { count: gone.length });
  const html = [`<b>${say.html('roster-who-left')}</b>`, say.html('roster-who-left-how')].join('\n');
  const rows = [...packed(names), turn, [press(done, leaversDoneButton.data({ entry: draft.id }))]];
  return { html, ...inline([...rows, ...navigation(draft, STEP, say)]), listens: true };
}

/** Marks somebody as gone, or takes that back. */
export async function toggleLeaver(ctx: Ctx, { child, ...place }: Leaving & { child: number }): Promise<void> {
  const { db } = ctx.services;
  const answer = { entryId: place.entry, step: STEP, input: { childId: child } } as const;
  const answered = await answerStep(db, ctx.caller, answer, ctx.now);
  if (!answered.ok) return refuse(ctx, answered.refusal);
  await turnLeavers(ctx, place);
}

/** The question as it stands, on this page. */
export async function turnLeavers(ctx: Ctx, { entry, source, page }: Leaving): Promise<void> {
  const draft = await entryView(ctx.services.db, ctx.caller, entry);
  if (!draft.ok) return refuse(ctx, draft.refusal);
  await showHere(ctx, draft.value, await leaversScreen(ctx, draft.value, source, page));
}

/** Whoever is not marked stays; the next question follows. */
export function leaversDone(ctx: Ctx, { entry }: { entry: number }): Promise<void> {
  return answerByTap(ctx, entry, STEP, { finish: true }, tappedText(ctx));
}

/** The children of the earlier entry, if the draft's roster reaches it. */
async function formerMembers(ctx: Ctx, { contestId: _, contest, contactId, institution }: EntryView, source: number) {
  const scope = rosterScope(ctx.caller, { contactId, institutionId: institution?.id ?? null });
  const seen = await entryView(ctx.services.db, ctx.caller, source);
  if (!scope || !seen.ok) return [];
  const { zone } = contest;
  return membersOf(ctx.services.db, scope, source, { today: plainDateAt(ctx.now, zone), zone });
}
