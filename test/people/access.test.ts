/** Every action against every role, written out, so that a new action cannot come without a decision. */

import { expect, test } from 'vitest';
import { ACTIONS, type Action, authorize, contestsWithin, ROLES, type Role } from '../../src/people/access.ts';

/** Who may, on a thing of contest 1 that belongs to somebody else; 'owner' and 'anybody' are people without a role. */
const MAY: Record<Action, readonly (Role | 'owner' | 'anybody')[]> = {
  'contest.load': ['administrator'],
  'entry.start': ['administrator', 'organizer', 'director', 'jury', 'door', 'owner', 'anybody'],
  'entry.see': ['administrator', 'organizer', 'owner'],
  'entry.answer': ['administrator', 'organizer', 'owner'],
  'entry.submit': ['administrator', 'organizer', 'owner'],
  'entry.cancel': ['administrator', 'organizer', 'owner'],
  'entry.withdraw': ['administrator', 'organizer', 'owner'],
  'entry.list': ['administrator', 'organizer'],
  'entry.accept': ['administrator', 'organizer'],
  'entry.return': ['administrator', 'organizer'],
  'entry.reject': ['administrator', 'organizer'],
  'institution.propose': ['administrator', 'organizer', 'director', 'jury', 'door', 'owner', 'anybody'],
  'institution.confirm': ['administrator', 'organizer'],
  'tally.see': ['administrator', 'organizer', 'director'],
  'workbook.personal': ['administrator', 'organizer'],
  'workbook.totals': ['administrator', 'organizer', 'director'],
  'announcement.compose': ['administrator', 'organizer'],
  'announcement.steer': ['administrator', 'owner'],
  'subscription.change': ['administrator', 'organizer', 'director', 'jury', 'door', 'owner', 'anybody'],
  'role.invite': ['administrator'],
  'role.revoke': ['administrator'],
  'role.list': ['administrator'],
  'award.record': ['administrator', 'organizer'],
  'award.publish': ['administrator', 'organizer'],
};

const OWNER = 7;
const STRANGER = 8;
const actions = Object.keys(ACTIONS) as Action[];

test.each(actions)('[PRV-01] %s is open to exactly the roles written down for it', (action) => {
  const reach = { contestId: 1, ownerId: OWNER };
  const open = [
    ...ROLES.filter((role) => authorize({ personId: STRANGER, roles: [{ role, contestId: null }] }, action, reach).ok),
    ...(authorize({ personId: OWNER, roles: [] }, action, reach).ok ? ['owner'] : []),
    ...(authorize({ personId: STRANGER, roles: [] }, action, reach).ok ? ['anybody'] : []),
  ];
  expect(open).toEqual(MAY[action]);
});

test('[PRV-01] a role given for one contest does not reach another, nor things of no contest', () => {
  const caller = { personId: STRANGER, roles: [{ role: 'organizer', contestId: 1 }] } as const;
  expect(authorize(caller, 'entry.accept', { contestId: 1 }).ok).toBe(true);
  expect(authorize(caller, 'entry.accept', { contestId: 2 })).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'entry.accept' },
  });
  expect(authorize(caller, 'announcement.compose').ok).toBe(false);
  expect(contestsWithin(caller, 'entry.list')).toEqual([1]);
  expect(contestsWithin({ personId: 1, roles: [{ role: 'administrator', contestId: null }] }, 'entry.list')).toBe(
    'all',
  );
  expect(contestsWithin({ personId: 1, roles: [] }, 'entry.list')).toEqual([]);
});
