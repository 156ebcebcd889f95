/** Every action against every role and every tie to the thing, written out, so that a new action cannot come without a decision. */

import { expect, test } from 'vitest';
import { ACTIONS, type Action, authorize, type Caller, contestsWithin, ROLES } from '../../src/people/access.ts';

const OWNER = 7;
const STRANGER = 8;
const INSTITUTION = 5;

/** Who asks, about a thing of contest 1 that belongs to OWNER and to INSTITUTION: the staff's roles, and people without one. */
const STANDINGS = {
  administrator: staff('administrator'),
  organizer: staff('organizer'),
  director: staff('director'),
  jury: staff('jury'),
  door: staff('door'),
  /** Whose it is. */
  owner: { personId: OWNER, roles: [] },
  /** A confirmed contact of its institution. */
  member: { personId: STRANGER, roles: [], institutions: [INSTITUTION] },
  /** A confirmed contact of another one. */
  outsider: { personId: STRANGER, roles: [], institutions: [INSTITUTION + 1] },
  anybody: { personId: STRANGER, roles: [] },
} as const satisfies Record<string, Caller>;

type Standing = keyof typeof STANDINGS;

function staff(role: Caller['roles'][number]['role']): Caller {
  return { personId: STRANGER, roles: [{ role, contestId: null }] };
}

const EVERYBODY = Object.keys(STANDINGS) as Standing[];
const ADMINISTRATOR = ['administrator'] as const;
const STAFF = ['administrator', 'organizer'] as const;
const FIGURES = ['administrator', 'organizer', 'director'] as const;
const DOOR = ['administrator', 'organizer', 'door'] as const;
/** The staff, its contact, and the confirmed contacts of its institution. */
const THEIRS = ['administrator', 'organizer', 'owner', 'member'] as const;

const MAY: Record<Action, readonly Standing[]> = {
  'contest.load': ADMINISTRATOR,
  'contest.make': STAFF,
  'contest.change': STAFF,
  'entry.start': EVERYBODY,
  'entry.start-for-school': STAFF,
  'entry.see': THEIRS,
  'entry.answer': THEIRS,
  'entry.submit': THEIRS,
  'entry.cancel': THEIRS,
  'entry.withdraw': THEIRS,
  'entry.hand-over': STAFF,
  'entry.take-over': EVERYBODY,
  'entry.list': STAFF,
  'entry.accept': STAFF,
  'entry.return': STAFF,
  'entry.reject': STAFF,
  'entry.set-aside': STAFF,
  'extension.grant': STAFF,
  'contest.extend': STAFF,
  'family.link': THEIRS,
  'paper.attest': THEIRS,
  'paper.confirm': STAFF,
  'enquiry.ask': EVERYBODY,
  'enquiry.answer': STAFF,
  'institution.propose': EVERYBODY,
  'institution.confirm': STAFF,
  'institution.merge': STAFF,
  'child.decide': STAFF,
  'institution.see': ['administrator', 'organizer', 'member'],
  'contact.ask': EVERYBODY,
  'contact.decide': STAFF,
  'contact.invite': ['administrator', 'organizer', 'member'],
  'contact.accept': EVERYBODY,
  'contact.revoke': THEIRS,
  'contact.leave': ['owner'],
  'history.see': STAFF,
  'tally.see': FIGURES,
  'past-totals.write': STAFF,
  'tally.share': FIGURES,
  'tally.unshare': ['administrator', 'owner'],
  'digest.ask': FIGURES,
  'digest.stop': ['owner'],
  'workbook.personal': STAFF,
  'workbook.totals': FIGURES,
  'announcement.compose': STAFF,
  'announcement.steer': ['administrator', 'owner'],
  'subscription.change': EVERYBODY,
  'hearing.change': EVERYBODY,
  'concert.write': STAFF,
  'rsvp.answer': EVERYBODY,
  'guests.see': DOOR,
  'ticket.check': DOOR,
  'role.invite': ADMINISTRATOR,
  'role.revoke': ADMINISTRATOR,
  'role.list': ADMINISTRATOR,
  'award.record': STAFF,
  'award.publish': STAFF,
  'archive.take': STAFF,
  'sheet.print': STAFF,
  'sheet.jury': ['administrator', 'organizer', 'jury'],
  'sheet.confirm': THEIRS,
  'own-data.take': ['owner'],
  'person.erase': ['administrator', 'owner'],
  'child.erase': ['administrator', 'owner'],
};

const actions = Object.keys(ACTIONS) as Action[];
const thing = { contestId: 1, ownerId: OWNER, institutionId: INSTITUTION };

test('[PRV-01] every action of the program has its row here, and every row its action', () => {
  expect(Object.keys(MAY).sort()).toEqual([...actions].sort());
  expect(ROLES.filter((role) => !(role in STANDINGS))).toEqual([]);
});

test.each(actions)('[PRV-01] %s is open to exactly those written down for it', (action) => {
  expect(EVERYBODY.filter((standing) => authorize(STANDINGS[standing], action, thing).ok)).toEqual(MAY[action]);
});

test.each(actions)('[PRV-01] %s is closed to a role that was given for another contest', (action) => {
  const elsewhere = ROLES.filter((role) => {
    const caller: Caller = { personId: STRANGER, roles: [{ role, contestId: 2 }] };
    return authorize(caller, action, thing).ok;
  });
  expect(elsewhere).toEqual(MAY[action] === EVERYBODY ? [...ROLES] : []);
});

test('[PRV-01] a thing that names neither owner nor institution is nobody’s own', () => {
  const owned = actions.filter((action) => MAY[action].includes('owner') && MAY[action] !== EVERYBODY);
  const open = owned.filter((action) =>
    [STANDINGS.owner, STANDINGS.member].some((caller) => authorize(caller, action, { institutionId: null }).ok),
  );
  expect(open).toEqual([]);
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
