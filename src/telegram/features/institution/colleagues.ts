/** Colleagues let in by a one-time link and let go again; leaving oneself. */

import {
  acceptInvitation,
  inviteContact,
  leaveInstitution,
  lookAtInvitation,
  revokeContact,
} from '../../../institutions/contacts/inviting.ts';
import { colleaguesAt } from '../../../institutions/contacts/queries.ts';
import { institutionById } from '../../../institutions/queries.ts';
import { personById } from '../../../people/queries.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { rememberName } from '../../screens/own-name.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { inline, press } from '../../screens/screen.ts';
import { doors } from '../home/doors.ts';
import { acceptButton, institutionButton, leaveButton, revokeButton } from './buttons.ts';
import { institutionScreen, nameOf } from './screen.ts';

/** Bytes of randomness in an invitation's token; as text it fits into a button. */
const TOKEN_BYTES = 18;

interface OfInstitution {
  institution: number;
}

export async function invite(ctx: Ctx, { institution: institutionId }: OfInstitution): Promise<void> {
  const { db, randomToken, botUsername, zone } = ctx.services;
  const token = randomToken(TOKEN_BYTES);
  const made = await inviteContact(db, ctx.caller, { institutionId, token }, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  await rememberName(ctx);
  const link = `https://t.me/${botUsername}?start=k_${token}`;
  const until = formatInstant(made.value.expiresAt, zone, ctx.say);
  const institution = await shortName(ctx, institutionId);
  const html = ctx.say.html('institution-invite-made', { institution, link, until });
  await redraw(ctx, html, inline([backRow(ctx, institutionId)]).keyboard);
}

/** `/start k_<token>`: what the invitation gives, before anything is taken. */
export async function showInvitation(ctx: Ctx, token: string): Promise<void> {
  const { db } = ctx.services;
  const looked = await lookAtInvitation(db, ctx.caller, token, ctx.now);
  if (!looked.ok) return refuse(ctx, looked.refusal);
  const { institutionId, invitedBy } = looked.value;
  if (ctx.caller.institutions?.includes(institutionId)) return openHere(ctx, institutionId);
  const institution = await shortName(ctx, institutionId);
  const inviter = invitedBy === null ? undefined : await personById(db, invitedBy);
  const name = inviter?.profile?.name ?? '';
  const html = [
    ctx.say.html('institution-invitation', { institution }),
    ...(name ? [ctx.say.html('institution-invitation-from', { name })] : []),
    '',
    ctx.say.html('institution-invitation-gives'),
  ].join('\n');
  await reply(
    ctx,
    html,
    inline([[press(ctx.say('institution-button-accept'), acceptButton.data({ token }))]]).keyboard,
  );
}

export async function accept(ctx: Ctx, { token }: { token: string }): Promise<void> {
  const accepted = await acceptInvitation(ctx.services.db, ctx.caller, token, ctx.now);
  if (!accepted.ok) return refuse(ctx, accepted.refusal);
  await rememberName(ctx);
  const { institutionId } = accepted.value;
  ctx.caller = { ...ctx.caller, institutions: [...(ctx.caller.institutions ?? []), institutionId] };
  await answerTap(ctx, ctx.say('institution-accepted'));
  await openHere(ctx, institutionId);
}

interface OfColleague extends OfInstitution {
  person: number;
}

export async function askRevoke(ctx: Ctx, { institution, person }: OfColleague): Promise<void> {
  const colleagues = await colleaguesAt(ctx.services.db, ctx.caller, institution);
  if (!colleagues.ok) return refuse(ctx, colleagues.refusal);
  const colleague = colleagues.value.find(({ personId }) => personId === person);
  if (!colleague) return openHere(ctx, institution);
  const html = ctx.say.html('institution-revoke-ask', {
    name: nameOf(ctx, colleague),
    institution: await shortName(ctx, institution),
  });
  const yes = press(ctx.say('institution-revoke-yes'), revokeButton.data({ institution, person }));
  await redraw(ctx, html, inline([[yes], backRow(ctx, institution)]).keyboard);
}

export async function revoke(ctx: Ctx, { institution: institutionId, person: personId }: OfColleague): Promise<void> {
  const { db, wakeSender } = ctx.services;
  const revoked = await revokeContact(db, ctx.caller, { personId, institutionId }, ctx.now);
  if (!revoked.ok) return refuse(ctx, revoked.refusal);
  wakeSender();
  await answerTap(ctx, ctx.say('institution-revoked'));
  await openHere(ctx, institutionId);
}

export async function askLeave(ctx: Ctx, { institution }: OfInstitution): Promise<void> {
  const html = ctx.say.html('institution-leave-ask', { institution: await shortName(ctx, institution) });
  const yes = press(ctx.say('institution-leave-yes'), leaveButton.data({ institution }));
  await redraw(ctx, html, inline([[yes], backRow(ctx, institution)]).keyboard);
}

export async function leave(ctx: Ctx, { institution: institutionId }: OfInstitution): Promise<void> {
  const left = await leaveInstitution(ctx.services.db, ctx.caller, { institutionId }, ctx.now);
  if (!left.ok) return refuse(ctx, left.refusal);
  const others = (ctx.caller.institutions ?? []).filter((id) => id !== institutionId);
  ctx.caller = { ...ctx.caller, institutions: others };
  await redraw(ctx, ctx.say.html('institution-left'), doors(ctx));
}

/** The institution as it is now, in place of what was tapped; as a message where nothing was. */
async function openHere(ctx: Ctx, institutionId: number): Promise<void> {
  const screen = await institutionScreen(ctx, institutionId);
  if (!screen.ok) return refuse(ctx, screen.refusal);
  await redraw(ctx, screen.value.html, screen.value.keyboard);
}

async function shortName(ctx: Ctx, institutionId: number): Promise<string> {
  return (await institutionById(ctx.services.db, institutionId))?.shortName ?? '';
}

function backRow({ say }: Ctx, institution: number) {
  return [press(say('button-back'), institutionButton.data({ institution }))];
}
