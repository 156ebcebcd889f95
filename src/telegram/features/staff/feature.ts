/** The staff and their roles: invites by one-time links, the first administrator's claim, revoking. */

import { InlineKeyboard } from 'grammy';
import { allContests } from '../../../contests/queries.ts';
import { ROLES } from '../../../people/access.ts';
import { staff } from '../../../people/queries.ts';
import { acceptInvite, inviteStaff, revokeRole } from '../../../people/staff.ts';
import { formatInstant } from '../../../texts/format.ts';
import type { Ctx } from '../../context.ts';
import { type Feature, onTap } from '../../feature.ts';
import { titlesAmong } from '../../screens/contest-title.ts';
import { rememberName } from '../../screens/own-name.ts';
import { refusalHtml } from '../../screens/refusals.ts';
import { refuse } from '../../screens/refusing.ts';
import { answerTap, redraw, reply } from '../../screens/reply.ts';
import { doors } from '../home/doors.ts';
import { askRevoke, chooseReach, chooseRole, invite, openMember, revoke, showStaff } from './buttons.ts';
import { showAll, showMember } from './members.ts';
import { isRole, nameOf, roleName } from './words.ts';

/** Bytes of randomness in an invite's token. */
const TOKEN_BYTES = 18;

export const staffFeature: Feature = {
  commands: [
    { name: 'staff', description: 'command-staff', roles: ['administrator'], handle: (ctx) => showAll(ctx, reply) },
  ],
  links: [{ prefix: 'i_', handle: takeInvite }],
  taps: [
    onTap(showStaff, (ctx) => showAll(ctx, redraw)),
    onTap(openMember, showMember),
    onTap(chooseRole, askRole),
    onTap(chooseReach, (ctx, { role }) => askReach(ctx, role)),
    onTap(invite, makeInvite),
    onTap(askRevoke, confirmRevoke),
    onTap(revoke, takeRole),
  ],
};

async function askRole(ctx: Ctx): Promise<void> {
  const keyboard = new InlineKeyboard();
  for (const role of ROLES) keyboard.text(roleName(ctx, role), chooseReach.data({ role })).row();
  await redraw(ctx, ctx.say.html('staff-which-role'), keyboard.text(ctx.say('button-back'), showStaff.data({})));
}

/** Administrators and the director see every contest; the others may be limited to one. */
async function askReach(ctx: Ctx, role: string): Promise<void> {
  if (role === 'administrator' || role === 'director') return makeInvite(ctx, { role, contest: 0 });
  const keyboard = new InlineKeyboard().text(ctx.say('staff-all-contests'), invite.data({ role, contest: 0 })).row();
  const contests = await allContests(ctx.services.db);
  const titleOf = titlesAmong(contests);
  for (const contest of contests) {
    keyboard.text(titleOf(contest), invite.data({ role, contest: contest.id })).row();
  }
  await redraw(ctx, ctx.say.html('staff-which-contests'), keyboard.text(ctx.say('button-back'), chooseRole.data({})));
}

async function makeInvite(ctx: Ctx, { role, contest }: { role: string; contest: number }): Promise<void> {
  if (!isRole(role)) return;
  const { db, randomToken, botUsername, zone } = ctx.services;
  const token = randomToken(TOKEN_BYTES);
  const made = await inviteStaff(db, ctx.caller, { role, contestId: contest || null, token }, ctx.now);
  if (!made.ok) return refuse(ctx, made.refusal);
  const link = `https://t.me/${botUsername}?start=i_${token}`;
  const until = formatInstant(made.value.expiresAt, zone, ctx.say);
  await redraw(ctx, ctx.say.html('staff-invite-made', { role: roleName(ctx, role), link, until }), backToStaff(ctx));
}

async function takeInvite(ctx: Ctx, token: string): Promise<void> {
  const taken = await acceptInvite(ctx.services.db, ctx.caller.personId, token, ctx.now);
  if (!taken.ok) return void (await reply(ctx, refusalHtml(ctx, taken.refusal), doors(ctx)));
  await rememberName(ctx);
  ctx.caller = { ...ctx.caller, roles: [...ctx.caller.roles, taken.value] };
  await reply(ctx, ctx.say.html('staff-welcome', { role: roleName(ctx, taken.value.role) }), doors(ctx));
}

async function confirmRevoke(ctx: Ctx, { grant }: { grant: number }): Promise<void> {
  const member = (await staff(ctx.services.db)).find(({ grantId }) => grantId === grant);
  if (!member) return showAll(ctx, redraw);
  const name = nameOf(ctx, member);
  const keyboard = new InlineKeyboard()
    .text(ctx.say('staff-revoke-yes'), revoke.data({ grant }))
    .text(ctx.say('button-back'), openMember.data({ person: member.personId }));
  await redraw(ctx, ctx.say.html('staff-revoke-ask', { name, role: roleName(ctx, member.role) }), keyboard);
}

async function takeRole(ctx: Ctx, { grant }: { grant: number }): Promise<void> {
  const revoked = await revokeRole(ctx.services.db, ctx.caller, grant, ctx.now);
  if (!revoked.ok) return refuse(ctx, revoked.refusal);
  await answerTap(ctx, ctx.say('staff-revoked'));
  await showAll(ctx, redraw);
}

function backToStaff(ctx: Ctx): InlineKeyboard {
  return new InlineKeyboard().text(ctx.say('button-back'), showStaff.data({}));
}
