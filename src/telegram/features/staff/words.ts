/** How the staff are spoken of: a person, a role, what it reaches. */

import { allContests } from '../../../contests/queries.ts';
import { ROLES, type Role } from '../../../people/access.ts';
import type { StaffMember } from '../../../people/queries.ts';
import type { Ctx } from '../../context.ts';

/** People in chat give no name; whoever looks at the list at least knows which line is their own. */
export function nameOf(ctx: Ctx, { name, personId }: { name: string | null; personId: number }): string {
  if (personId === ctx.caller.personId) return ctx.say('staff-you');
  return name ?? ctx.say('staff-nameless', { id: personId });
}

/** The contests' codes by id. */
export async function contestCodes(ctx: Ctx): Promise<ReadonlyMap<number, string>> {
  return new Map((await allContests(ctx.services.db)).map(({ id, definition }) => [id, definition.code]));
}

/** «Организатор (ЗЛБ)»; a role for all contests names none. Plain text. */
export function roleWithReach(ctx: Ctx, { role, contestId }: StaffMember, codes: ReadonlyMap<number, string>): string {
  const name = roleName(ctx, role);
  return contestId === null ? name : ctx.say('staff-role-of', { role: name, contest: codes.get(contestId) ?? '' });
}

/** Whether a word out of a button names a role. */
export function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word);
}

/** A role by its text key. */
export const ROLE_KEYS = {
  administrator: 'role-administrator',
  organizer: 'role-organizer',
  director: 'role-director',
  jury: 'role-jury',
  door: 'role-door',
} as const satisfies Record<Role, string>;

/** A role's name, plain text. */
export function roleName(ctx: Ctx, role: Role): string {
  return ctx.say(ROLE_KEYS[role]);
}
