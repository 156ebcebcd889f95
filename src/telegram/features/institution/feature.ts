/** Institutions a contact acts for: what they see of each, colleagues invited and let go, asking to see everything. */

import { askToBeConfirmed } from '../../../institutions/contacts/asking.ts';
import { institutionsOf } from '../../../institutions/contacts/queries.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { rememberName } from '../../screens/own-name.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import type { Screen } from '../../screens/screen.ts';
import * as on from './buttons.ts';
import { accept, askLeave, askRevoke, invite, leave, revoke, showInvitation } from './colleagues.ts';
import { confirmedList, decide, openRequest, queue } from './deciding.ts';
import { chooseScreen, institutionScreen } from './screen.ts';

export const institutionFeature: Feature = {
  commands: [
    { name: 'institution', description: 'command-institution', handle: (ctx) => openOwn(ctx, reply) },
    {
      name: 'contacts',
      description: 'command-contacts',
      roles: ['administrator', 'organizer'],
      handle: (ctx) => queue(ctx, reply),
    },
  ],
  links: [{ prefix: 'k_', handle: showInvitation }],
  taps: [
    onTap(on.listButton, (ctx) => openOwn(ctx, redraw)),
    onTap(on.institutionButton, (ctx, { institution }) => open(ctx, institution, redraw)),
    onTap(on.askButton, ask),
    onTap(on.inviteButton, invite),
    onTap(on.acceptButton, accept),
    onTap(on.askRevokeButton, askRevoke),
    onTap(on.revokeButton, revoke),
    onTap(on.askLeaveButton, askLeave),
    onTap(on.leaveButton, leave),
    onTap(on.queueButton, (ctx) => queue(ctx, redraw)),
    onTap(on.requestButton, openRequest),
    onTap(on.decideButton, decide),
    onTap(on.confirmedButton, confirmedList),
  ],
};

/** /institution: the one a contact acts for, or the choice. */
async function openOwn(ctx: Ctx, draw: typeof reply): Promise<void> {
  const own = await institutionsOf(ctx.services.db, ctx.caller);
  const [only] = own;
  if (only && own.length === 1) return open(ctx, only.id, draw);
  await drawn(
    ctx,
    chooseScreen(ctx, own, (id) => on.institutionButton.data({ institution: id })),
    draw,
  );
}

async function open(ctx: Ctx, institutionId: number, draw: typeof reply): Promise<void> {
  const screen = await institutionScreen(ctx, institutionId);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await drawn(ctx, screen.value, draw);
}

async function drawn(ctx: Ctx, { html, keyboard }: Screen, draw: typeof reply): Promise<void> {
  await draw(ctx, html, keyboard);
}

/** One tap asks; what they enter meanwhile is taken as always. */
async function ask(ctx: Ctx, { institution }: { institution: number }): Promise<void> {
  const { db, zone, wakeSender } = ctx.services;
  const asked = await askToBeConfirmed(db, ctx.caller, { institutionId: institution, zone }, ctx.now);
  if (!asked.ok) return refuse(ctx, asked.refusal);
  await rememberName(ctx);
  wakeSender();
  await answerTap(ctx, ctx.say('institution-asked-tap'));
  await open(ctx, institution, redraw);
}
