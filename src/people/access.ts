/** Who may do what: the one catalogue of actions and the one place that decides. Pure. */

import { ok, type Result, refused } from '../result.ts';

/** The role of a confirmed contact of one institution; the others are the staff's. */
export const CONTACT_ROLE = 'contact';

export const ROLES = ['administrator', 'organizer', 'director', 'jury', 'door'] as const;

/** A role of the staff; everybody else acts for themselves only. */
export type Role = (typeof ROLES)[number];

/** Whether a role, as a grant or an invite names it, is one of the staff's. */
export function isStaffRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}

/** Who asks: the person and the roles they hold at this moment. */
export interface Caller {
  personId: number;
  /** `contestId` null: for every contest. */
  roles: readonly { role: Role; contestId: number | null }[];
  /** Institutions the person is a confirmed contact of. */
  institutions?: readonly number[];
}

/** What an action is about, as far as access depends on it. */
export interface Reach {
  contestId?: number;
  /** The person the thing belongs to: an entry's contact, an announcement's author. */
  ownerId?: number;
  /** The institution it is entered for: its confirmed contacts reach it. */
  institutionId?: number | null;
}

/** Who may do an action: roles, the owner of the thing, its institution's confirmed contacts, or anybody. */
interface Grant {
  roles: readonly Role[];
  owner?: true;
  /** Confirmed contacts of the institution, beside the owner. */
  member?: true;
  anybody?: true;
}

const staff = ['administrator', 'organizer'] as const;

/** Every action of the program. A new one is one line here. */
export const ACTIONS = {
  'contest.load': { roles: ['administrator'] },
  /** Another contest; it is of none yet, so a role limited to one contest is not enough. */
  'contest.make': { roles: staff },
  /** Any part of it, its end and its publication too. */
  'contest.change': { roles: staff },
  'entry.start': { roles: staff, anybody: true },
  /** For a school that wrote, phoned or brought paper. */
  'entry.start-for-school': { roles: staff },
  'entry.see': { roles: staff, owner: true, member: true },
  'entry.answer': { roles: staff, owner: true, member: true },
  'entry.submit': { roles: staff, owner: true, member: true },
  'entry.cancel': { roles: staff, owner: true, member: true },
  'entry.withdraw': { roles: staff, owner: true, member: true },
  'entry.hand-over': { roles: staff },
  /** The code is what lets them. */
  'entry.take-over': { roles: staff, anybody: true },
  'entry.list': { roles: staff },
  'entry.accept': { roles: staff },
  'entry.return': { roles: staff },
  'entry.reject': { roles: staff },
  /** Kept for later. */
  'entry.set-aside': { roles: staff },
  'extension.grant': { roles: staff },
  'contest.extend': { roles: staff },
  'family.link': { roles: staff, owner: true, member: true },
  'paper.attest': { roles: staff, owner: true, member: true },
  'paper.confirm': { roles: staff },
  'enquiry.ask': { roles: [], anybody: true },
  'enquiry.answer': { roles: staff },
  'institution.propose': { roles: staff, anybody: true },
  'institution.confirm': { roles: staff },
  'institution.merge': { roles: staff },
  /** Whether two children are one, over all contests. */
  'child.decide': { roles: staff },
  /** All entries of an institution, whoever entered them, and who else sees them. */
  'institution.see': { roles: staff, member: true },
  'contact.ask': { roles: staff, anybody: true },
  'contact.decide': { roles: staff },
  'contact.invite': { roles: staff, member: true },
  /** The invitation's link is what lets them. */
  'contact.accept': { roles: staff, anybody: true },
  /** The owner is whoever let the contact in. */
  'contact.revoke': { roles: staff, owner: true, member: true },
  'contact.leave': { roles: [], owner: true },
  /** Who did what and when in a contest and its entries. */
  'history.see': { roles: staff },
  'tally.see': { roles: ['administrator', 'organizer', 'director'] },
  /** Totals of contests from before the program; they are of no contest of it, so a role limited to one is not enough. */
  'past-totals.write': { roles: staff },
  /** Figures for people outside the staff, the small ones left out. */
  'tally.share': { roles: ['administrator', 'organizer', 'director'] },
  'tally.unshare': { roles: ['administrator'], owner: true },
  'digest.ask': { roles: ['administrator', 'organizer', 'director'] },
  'digest.stop': { roles: [], owner: true },
  'workbook.personal': { roles: staff },
  'workbook.totals': { roles: ['administrator', 'organizer', 'director'] },
  'announcement.compose': { roles: staff },
  'announcement.steer': { roles: ['administrator'], owner: true },
  'subscription.change': { roles: [], anybody: true },
  /** How much one hears, and in which zone: one's own to say. */
  'hearing.change': { roles: [], anybody: true },
  /** A concert, its programme, what becomes of either. */
  'concert.write': { roles: staff },
  'rsvp.answer': { roles: [], anybody: true },
  /** Who comes, by name. */
  'guests.see': { roles: ['administrator', 'organizer', 'door'] },
  'ticket.check': { roles: ['administrator', 'organizer', 'door'] },
  'role.invite': { roles: ['administrator'] },
  'role.revoke': { roles: ['administrator'] },
  'role.list': { roles: ['administrator'] },
  'award.record': { roles: staff },
  'award.publish': { roles: staff },
  /** All files of a nomination at once. */
  'archive.take': { roles: staff },
  /** Lists, registration sheets with phones, programmes. */
  'sheet.print': { roles: staff },
  /** Sheets to score on; there is no phone on them. */
  'sheet.jury': { roles: ['administrator', 'organizer', 'jury'] },
  /** A paper for a school about its own entries. */
  'sheet.confirm': { roles: staff, owner: true, member: true },
  /** Everything held about oneself and one's children; nobody takes another's. */
  'own-data.take': { roles: [], owner: true },
  'person.erase': { roles: ['administrator'], owner: true },
  /** The owner is the child's guardian. */
  'child.erase': { roles: ['administrator'], owner: true },
} as const satisfies Record<string, Grant>;

export type Action = keyof typeof ACTIONS;

export type NotAllowed = { code: 'not-allowed'; action: Action };

/**
 * Decides whether `caller` may do `action` on what `reach` names.
 * A role limited to a contest reaches only things of that contest; a thing of no contest needs an unlimited role.
 */
export function authorize(caller: Caller, action: Action, reach: Reach = {}): Result<true, NotAllowed> {
  const grant: Grant = ACTIONS[action];
  if (grant.anybody) return ok(true);
  const { institutionId } = reach;
  if (grant.member && typeof institutionId === 'number' && caller.institutions?.includes(institutionId))
    return ok(true);
  if (grant.owner && reach.ownerId !== undefined && reach.ownerId === caller.personId) return ok(true);
  const reaches = caller.roles.some(
    ({ role, contestId }) => grant.roles.includes(role) && (contestId === null || contestId === reach.contestId),
  );
  return reaches ? ok(true) : refused({ code: 'not-allowed', action });
}

/** In a word, whose an action is: enough to say whom to turn to. */
export type Holders =
  | 'owner'
  | 'owner-or-administrator'
  | 'concerned'
  | 'figures'
  | 'door'
  | 'jury'
  /** The staff's, where figures without names are for more people. */
  | 'names'
  | 'staff'
  | 'administrator';

/** Whose the action is. */
export function holdersOf(action: Action): Holders {
  const { roles, owner, member }: Grant = ACTIONS[action];
  if (roles.length === 0) return 'owner';
  if (action === 'workbook.personal') return 'names';
  if (owner || member) return roles.includes('organizer') ? 'concerned' : 'owner-or-administrator';
  if (roles.includes('director')) return 'figures';
  if (roles.includes('door')) return 'door';
  if (roles.includes('jury')) return 'jury';
  return roles.includes('organizer') ? 'staff' : 'administrator';
}

/** The contests a caller's staff roles reach: 'all', or a list of ids, perhaps empty. */
export function contestsWithin(caller: Caller, action: Action): 'all' | number[] {
  const grant: Grant = ACTIONS[action];
  const held = caller.roles.filter(({ role }) => grant.roles.includes(role));
  if (held.some(({ contestId }) => contestId === null)) return 'all';
  return held.flatMap(({ contestId }) => (contestId === null ? [] : [contestId]));
}
