/** Families: the link a school passes on, the child named, each consent decided by itself and taken back at will. */

import { claimChild, openFamilyLink } from '../../../entries/family/link.ts';
import { ownChildren } from '../../../entries/family/queries.ts';
import { personById } from '../../../people/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { shortTitle } from '../../screens/contest-title.ts';
import { refuse } from '../../screens/refusing.ts';
import { reply } from '../../screens/reply.ts';
import { converse } from '../../talks/talks.ts';
import * as on from './buttons.ts';
import { askWithdraw, decide, showChild, showDocument, withdraw } from './children.ts';
import { afterClaim, askGuardianName, hearingFamily, rename } from './hearing.ts';
import { showHousehold } from './household.ts';
import { stopAsking, stopRow, TALK, type Waiting } from './stopping.ts';

/** The prefix of a family link's payload. */
export const FAMILY_LINK = 'f_';

export const family: Feature = {
  commands: [{ name: 'family', description: 'command-family', handle: (ctx) => showHousehold(ctx, reply) }],
  links: [{ prefix: FAMILY_LINK, handle: openDoor }],
  conversations: [{ name: TALK, run: hearingFamily, brief: true, again: askAgain }],
  taps: [
    onTap(on.doorButton, (ctx, { token }) => backToDoor(ctx, token)),
    onTap(on.mineButton, takeOnly),
    onTap(on.listButton, (ctx) => showHousehold(ctx)),
    onTap(on.childButton, showChild),
    onTap(on.documentButton, showDocument),
    onTap(on.decideButton, decide),
    onTap(on.askWithdrawButton, askWithdraw),
    onTap(on.withdrawButton, withdraw),
    onTap(on.renameButton, rename),
    onTap(on.stopButton, stopAsking),
  ],
};

function askAgain(waiting: Waiting): string {
  return waiting.for === 'child' ? on.doorButton.data({ token: waiting.token }) : on.renameButton.data({});
}

/** What the link is for; a group's parent writes whose child they ask about, and is shown nobody else's. */
async function openDoor(ctx: Ctx, token: string): Promise<void> {
  const door = await openFamilyLink(ctx.services.db, ctx.caller, token, ctx.now);
  if (!door.ok) return refuse(ctx, door.refusal);
  const { contest, ensembleName, single } = door.value;
  const title = shortTitle(contest.title);
  const hello = ctx.say.html('family-hello', { contest: ensembleName ? `${title} · ${ensembleName}` : title });
  const waiting: Waiting = { for: 'child', token, ...(single && { only: true }) };
  const question = ctx.say.html(single ? 'family-only-child' : 'family-which-child');
  await reply(ctx, `${hello}\n\n${question}`, stopRow(ctx, waiting).keyboard);
  await converse(ctx, TALK, waiting);
}

/** What was left is asked again: for the child, or already for the guardian's own name. */
async function backToDoor(ctx: Ctx, token: string): Promise<void> {
  const door = await openFamilyLink(ctx.services.db, ctx.caller, token, ctx.now);
  const entry = door.ok ? door.value.entryId : 0;
  const child = await claimedUnnamed(ctx, entry);
  if (child === undefined) await openDoor(ctx, token);
  else await askGuardianName(ctx, { entry, child });
}

/** The child a guardian named here and stopped before their own name: that is what is still to be asked. */
async function claimedUnnamed({ services: { db }, caller }: Ctx, entryId: number): Promise<number | undefined> {
  const person = await personById(db, caller.personId);
  if (person?.profile?.legalName) return undefined;
  const children = await ownChildren(db, caller);
  return children.find(({ entry }) => entry.id === entryId)?.child.childId;
}

async function takeOnly(ctx: Ctx, { token }: { token: string }): Promise<void> {
  const claimed = await claimChild(ctx.services.db, ctx.caller, { token, named: null }, ctx.now);
  if (!claimed.ok) return refuse(ctx, claimed.refusal);
  const { screen, next } = await afterClaim(ctx, claimed.value);
  await reply(ctx, screen.html, screen.keyboard);
  await (next ? converse(ctx, TALK, next) : ctx.conversation.exit(TALK));
}
