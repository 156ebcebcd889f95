/** People as they arrive, leave and come back; staff as they get and lose their roles. */

import { expect, test } from 'vitest';
import { arrive, chooseLanguage, markUnreachable, membershipChanged } from '../../src/people/actions.ts';
import { addressOf, callerOf, isUnclaimed, personById, staff } from '../../src/people/queries.ts';
import { acceptInvite, inviteStaff, offerClaim, revokeRole } from '../../src/people/staff.ts';
import { aDatabase } from '../kit/database.ts';

const NOW = new Date('2026-11-22T05:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const at = (externalId: string) => ({ channel: 'telegram', externalId });

/** A database with an administrator who came by the claim link. */
async function claimed() {
  const db = await aDatabase();
  await offerClaim(db, 'claim-token', NOW);
  const { person } = await arrive(db, at('1'), NOW);
  await acceptInvite(db, person.id, 'claim-token', NOW);
  return { db, admin: await callerOf(db, person.id) };
}

test('two first messages at once make one person', async () => {
  const db = await aDatabase({ on: 'pglite' });
  const arrivals = await Promise.all([1, 2, 3].map(() => arrive(db, { ...at('5'), languageCode: 'en-GB' }, NOW)));
  expect(new Set(arrivals.map(({ person }) => person.id)).size).toBe(1);
  expect(arrivals.filter(({ newcomer }) => newcomer)).toHaveLength(1);
  expect(arrivals[0]?.person).toMatchObject({ language: 'en', languageChosen: false });
});

test('[UX-01] a language we do not speak becomes the default, and a chosen one stays', async () => {
  const db = await aDatabase();
  const { person } = await arrive(db, { ...at('5'), languageCode: 'kk' }, NOW);
  expect(person.language).toBe('ru');
  await chooseLanguage(db, person.id, 'en');
  expect(await personById(db, person.id)).toMatchObject({ language: 'en', languageChosen: true });
});

test('[ANN-41] blocking marks a person, unblocking restores them, and a stale notice overrides neither', async () => {
  const db = await aDatabase();
  const { person } = await arrive(db, at('5'), NOW);
  const reason = async () => (await addressOf(db, person.id, 'telegram'))?.unreachableReason;

  expect(await membershipChanged(db, { ...at('5'), member: false, at: later(2) })).toBe(true);
  expect(await reason()).toBe('blocked');
  expect(await membershipChanged(db, { ...at('5'), member: true, at: later(1) })).toBe(false);
  expect(await reason()).toBe('blocked');
  expect(await membershipChanged(db, { ...at('5'), member: true, at: later(3) })).toBe(true);
  expect(await reason()).toBeNull();
  const address = await addressOf(db, person.id, 'telegram');
  await markUnreachable(db, address?.id ?? 0, 'blocked', later(2.5));
  expect(await reason()).toBeNull();
});

test('[ORG-08] the first administrator claims the bot by the printed link, once', async () => {
  const db = await aDatabase();
  expect(await offerClaim(db, 'first', NOW)).toBe(true);
  expect(await offerClaim(db, 'second', later(1))).toBe(true);
  const { person } = await arrive(db, at('1'), NOW);
  const { person: other } = await arrive(db, at('2'), NOW);

  expect(await acceptInvite(db, person.id, 'first', later(1))).toEqual({
    ok: false,
    refusal: { code: 'invite-unknown' },
  });
  expect(await acceptInvite(db, person.id, 'second', later(1))).toEqual({
    ok: true,
    value: { role: 'administrator', contestId: null },
  });
  expect(await acceptInvite(db, other.id, 'second', later(1))).toEqual({ ok: false, refusal: { code: 'invite-used' } });
  expect(await isUnclaimed(db)).toBe(false);
  expect(await offerClaim(db, 'third', later(2))).toBe(false);
});

test('[ORG-08] an invite expires, works once, and the same person may tap it again', async () => {
  const { db, admin } = await claimed();
  const made = await inviteStaff(db, admin, { role: 'organizer', contestId: null, token: 'to-elena' }, NOW);
  const { person: elena } = await arrive(db, at('2'), NOW);

  expect(made).toEqual({ ok: true, value: { expiresAt: later(48) } });
  expect(await acceptInvite(db, elena.id, 'to-elena', later(48))).toEqual({
    ok: false,
    refusal: { code: 'invite-expired', expiredAt: later(48) },
  });
  expect((await acceptInvite(db, elena.id, 'to-elena', later(47))).ok).toBe(true);
  expect((await acceptInvite(db, elena.id, 'to-elena', later(49))).ok).toBe(true);
  expect((await callerOf(db, elena.id)).roles).toEqual([{ role: 'organizer', contestId: null }]);
});

test('[ORG-08] a revoked role is gone at the next tap, and the last administrator cannot be revoked', async () => {
  const { db, admin } = await claimed();
  await inviteStaff(db, admin, { role: 'organizer', contestId: null, token: 'to-elena' }, NOW);
  const { person: elena } = await arrive(db, at('2'), NOW);
  await acceptInvite(db, elena.id, 'to-elena', NOW);
  const [own, hers] = await staff(db);

  expect(await revokeRole(db, admin, own?.grantId ?? 0, NOW)).toEqual({
    ok: false,
    refusal: { code: 'last-administrator' },
  });
  expect((await revokeRole(db, admin, hers?.grantId ?? 0, NOW)).ok).toBe(true);
  expect((await callerOf(db, elena.id)).roles).toEqual([]);
});

test('[PRV-01] only an administrator invites and revokes', async () => {
  const { db, admin } = await claimed();
  const stranger = { personId: admin.personId + 1, roles: [{ role: 'organizer', contestId: null }] } as const;
  expect(await inviteStaff(db, stranger, { role: 'administrator', contestId: null, token: 'mine' }, NOW)).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'role.invite' },
  });
  expect((await revokeRole(db, stranger, 1, NOW)).ok).toBe(false);
  expect(await staff(db)).toHaveLength(1);
});
