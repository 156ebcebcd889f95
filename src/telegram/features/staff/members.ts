/** Who the staff are: the list, and one of them with their roles and deeds. */

import { InlineKeyboard } from 'grammy';
import { authorize } from '../../../people/access.ts';
import { type StaffMember, staff } from '../../../people/queries.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../../screens/refusing.ts';
import { redraw, type reply } from '../../screens/reply.ts';
import { pastButton } from '../chronicle/buttons.ts';
import { askRevoke, chooseRole, openMember, showStaff } from './buttons.ts';
import { contestCodes, nameOf, roleWithReach } from './words.ts';

/** Everybody with a role, a line each; a number opens the person. */
export async function showAll(ctx: Ctx, draw: typeof reply): Promise<void> {
  const allowed = authorize(ctx.caller, 'role.list');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const members = byPerson(await staff(ctx.services.db));
  const codes = await contestCodes(ctx);
  const keyboard = new InlineKeyboard();
  const lines = members.map((grants, index) => {
    const number = index + 1;
    keyboard.text(ctx.say('staff-open', { number }), openMember.data({ person: grants[0].personId }));
    if (index % 4 === 3) keyboard.row();
    const roles = grants.map((grant) => roleWithReach(ctx, grant, codes)).join('; ');
    return ctx.say.html('staff-line', { number, name: nameOf(ctx, grants[0]), roles });
  });
  keyboard.row().text(ctx.say('staff-invite'), chooseRole.data({}));
  await draw(ctx, [ctx.say.html('staff-title'), ...lines].join('\n'), keyboard);
}

type Grants = [StaffMember, ...StaffMember[]];

/** The roles of each person together, whoever came first first. */
function byPerson(members: readonly StaffMember[]): Grants[] {
  const people = new Map<number, Grants>();
  for (const member of members) {
    const grants = people.get(member.personId);
    if (grants) grants.push(member);
    else people.set(member.personId, [member]);
  }
  return [...people.values()];
}

/** One of the staff: the roles, each with its way to take it, and what they did. */
export async function showMember(ctx: Ctx, { person }: { person: number }): Promise<void> {
  const allowed = authorize(ctx.caller, 'role.list');
  if (!allowed.ok) return refuse(ctx, allowed.refusal);
  const grants = (await staff(ctx.services.db)).filter(({ personId }) => personId === person);
  const [first] = grants;
  if (!first) return showAll(ctx, redraw);
  const codes = await contestCodes(ctx);
  const keyboard = new InlineKeyboard();
  const lines = grants.map((grant) => {
    const role = roleWithReach(ctx, grant, codes);
    keyboard.text(ctx.say('staff-revoke', { role }), askRevoke.data({ grant: grant.grantId })).row();
    return ctx.say.html('staff-role', { role });
  });
  keyboard
    .text(ctx.say('staff-deeds'), pastButton.data({ subject: 'person', id: person }))
    .text(ctx.say('button-back'), showStaff.data({}));
  const html = [ctx.say.html('staff-member', { name: nameOf(ctx, first) }), ...lines, '', ctx.say.html('staff-more')];
  await redraw(ctx, html.join('\n'), keyboard);
}
