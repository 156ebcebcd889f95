/** Confirmed contacts: how somebody comes to see all entries of an institution, and how it ends. */

import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { entryView } from '../../src/entries/queries.ts';
import { historyOf } from '../../src/history/queries.ts';
import { askToBeConfirmed, decideRequest } from '../../src/institutions/contacts/asking.ts';
import {
  acceptInvitation,
  inviteContact,
  leaveInstitution,
  lookAtInvitation,
  revokeContact,
} from '../../src/institutions/contacts/inviting.ts';
import { colleaguesAt, institutionsOf, waitingRequests } from '../../src/institutions/contacts/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { callerOf } from '../../src/people/queries.ts';
import { acceptInvite, inviteStaff } from '../../src/people/staff.ts';
import { invites } from '../../src/people/tables.ts';
import { aDatabase } from '../kit/database.ts';
import { anInstitution, aPerson, later, NOON } from '../kit/entries.ts';
import { aContestWithSchool, School } from '../kit/school.ts';

const ZONE = 'Asia/Novosibirsk';
const HOUR = 60;
const DAY = 24 * HOUR;

let db: Database;
let organizer: Caller;
beforeAll(async () => {
  db = await aDatabase();
  organizer = await aPerson(db, ['organizer']);
});

/** A school with an entry, and a colleague who has named the same institution. */
async function twoColleagues() {
  const { school, stage } = await aContestWithSchool(db);
  const entry = await school.enters();
  const colleague = new School(stage, await aPerson(db), school.institutionId);
  await colleague.enters({ title: 'Дорога' });
  return { school, colleague, entry, institutionId: school.institutionId, stage };
}

/** The caller somebody is at their next tap. */
const next = ({ caller }: { caller: Caller }) => callerOf(db, caller.personId);

async function ask({ caller, institutionId }: Pick<School, 'caller' | 'institutionId'>, now = NOON) {
  return askToBeConfirmed(db, caller, { institutionId, zone: ZONE }, now);
}

/** Lets somebody in by an organizer's word. */
async function confirm(contact: Pick<School, 'caller' | 'institutionId'>): Promise<Caller> {
  await ask(contact);
  const requestId = await requestOf(contact);
  await decideRequest(db, organizer, { requestId, verdict: 'confirmed' }, NOON);
  return next(contact);
}

async function requestOf({ caller, institutionId }: Pick<School, 'caller' | 'institutionId'>): Promise<number> {
  const [request] = await rows<{ id: number }>(
    db,
    sql`select id from contact_requests where person_id = ${caller.personId} and institution_id = ${institutionId}
      order by id desc`,
  );
  return request?.id ?? 0;
}

let links = 0;

/** Lets a colleague in by a confirmed contact's link. */
async function letIn(confirmed: Caller, { caller, institutionId }: School): Promise<void> {
  const token = `link-${++links}`;
  await inviteContact(db, confirmed, { institutionId, token }, NOON);
  await acceptInvitation(db, caller, token, NOON);
}

async function promised(kind: string, personId?: number): Promise<number> {
  const whose = personId === undefined ? sql`` : sql`and person_id = ${personId}`;
  return (await rows(db, sql`select id from deliveries where content ->> 'kind' = ${kind} ${whose}`)).length;
}

test('[REG-33] naming an institution grants nothing: a contact sees what they entered and nothing of a colleague’s', async () => {
  const { colleague, entry, institutionId } = await twoColleagues();

  const caller = await next(colleague);

  expect(caller.institutions).toEqual([]);
  expect(await entryView(db, caller, entry.id)).toEqual(notAllowed('entry.see'));
  expect(await colleaguesAt(db, caller, institutionId)).toEqual(notAllowed('institution.see'));
  expect(await institutionsOf(db, caller)).toEqual([
    { id: institutionId, shortName: 'МБОУ СОШ № 363', standing: 'own' },
  ]);
});

test('[REG-33] a request tells the organizers once, stands in their queue until one confirms, and then everything is seen', async () => {
  const { colleague, entry, institutionId } = await twoColleagues();

  const asked = [await ask(colleague), await ask(colleague)];
  const requestId = await requestOf(colleague);
  const queue = await waitingRequests(db, organizer);
  const standing = (await institutionsOf(db, colleague.caller))[0]?.standing;
  const seenBefore = (await entryView(db, await next(colleague), entry.id)).ok;
  const told = await rows(
    db,
    sql`select person_id from deliveries where content = ${JSON.stringify({ kind: 'contact-asked', requestId })}::jsonb`,
  );
  const decide = () => decideRequest(db, organizer, { requestId, verdict: 'confirmed' }, later(1));
  const decided = [await decide(), await decide()];
  const caller = await next(colleague);

  const { personId } = colleague.caller;
  expect(asked).toEqual([
    { ok: true, value: 'waiting' },
    { ok: true, value: 'waiting' },
  ]);
  expect(queue.ok && queue.value.filter(({ id }) => id === requestId)).toEqual([
    { id: requestId, shortName: 'МБОУ СОШ № 363' },
  ]);
  expect({ standing, seenBefore, told }).toEqual({
    standing: 'asked',
    seenBefore: false,
    told: [{ person_id: organizer.personId }],
  });
  expect(decided).toEqual(Array(2).fill({ ok: true, value: { personId, institutionId } }));
  expect(caller.institutions).toEqual([institutionId]);
  expect((await entryView(db, caller, entry.id)).ok).toBe(true);
  expect(await promised('contact-confirmed', personId)).toBe(1);
  expect(await ask({ caller, institutionId })).toEqual({ ok: true, value: 'confirmed' });
  expect((await historyOf(db, 'institution', institutionId)).map(({ action, personId: by }) => [action, by])).toEqual([
    ['contact-confirmed', organizer.personId],
  ]);
});

test('[REG-33] waiting for an answer delays no submit', async () => {
  const { colleague } = await twoColleagues();
  await ask(colleague);

  const submitted = await colleague.submits({ title: 'Пока ждём' });

  expect(submitted.ok && submitted.value.outcome).toBe('submitted');
});

test('[REG-33] at night the organizers are asked in the morning', async () => {
  const { colleague } = await twoColleagues();
  await ask(colleague, new Date('2026-12-01T23:30:00+07:00'));

  const requestId = await requestOf(colleague);
  const [told] = await rows<{ not_before: Date }>(
    db,
    sql`select not_before from deliveries where (content ->> 'requestId')::int = ${requestId}`,
  );
  expect(told?.not_before).toEqual(new Date('2026-12-02T08:00:00+07:00'));
});

test('[REG-33] a second organizer hears what the first decided, and who was declined may ask again after three days', async () => {
  const { colleague } = await twoColleagues();
  await ask(colleague);
  const requestId = await requestOf(colleague);
  await decideRequest(db, organizer, { requestId, verdict: 'declined' }, NOON);

  expect(await decideRequest(db, organizer, { requestId, verdict: 'confirmed' }, later(1))).toEqual({
    ok: false,
    refusal: { code: 'request-decided', verdict: 'declined' },
  });
  expect((await next(colleague)).institutions).toEqual([]);
  expect(await ask(colleague, later(DAY))).toEqual({
    ok: false,
    refusal: { code: 'contact-declined', askAgainAt: later(3 * DAY) },
  });
  expect(await ask(colleague, later(3 * DAY))).toEqual({ ok: true, value: 'waiting' });
});

test('[REG-33] nobody asks for an institution they have entered nothing for', async () => {
  const { school } = await aContestWithSchool(db);
  const caller = await aPerson(db);
  expect(await ask({ caller, institutionId: school.institutionId })).toEqual({
    ok: false,
    refusal: { code: 'institution-not-named' },
  });
});

test('[REG-33] a confirmed contact lets one colleague in by a link that shows what it gives and works once within two days', async () => {
  const { school, colleague, entry, institutionId } = await twoColleagues();
  const confirmed = await confirm(school);
  const token = `to-${colleague.caller.personId}`;
  const invited = await inviteContact(db, confirmed, { institutionId, token }, NOON);
  const stranger = await aPerson(db);

  const looked = await lookAtInvitation(db, colleague.caller, token, later(1));
  const stillClosed = (await entryView(db, await next(colleague), entry.id)).ok;
  const tooLate = await acceptInvitation(db, colleague.caller, token, later(48 * HOUR));
  const accepted = [
    await acceptInvitation(db, colleague.caller, token, later(47 * HOUR)),
    await acceptInvitation(db, colleague.caller, token, later(49 * HOUR)),
  ];

  expect(invited).toEqual({ ok: true, value: { expiresAt: later(48 * HOUR) } });
  expect(looked).toEqual({ ok: true, value: { institutionId, invitedBy: school.caller.personId } });
  expect(stillClosed).toBe(false);
  expect(tooLate).toEqual({ ok: false, refusal: { code: 'invite-expired', expiredAt: later(48 * HOUR) } });
  expect(accepted).toEqual(Array(2).fill({ ok: true, value: { institutionId } }));
  expect(await acceptInvitation(db, stranger, token, later(1))).toEqual({
    ok: false,
    refusal: { code: 'invite-used' },
  });
  expect((await entryView(db, await next(colleague), entry.id)).ok).toBe(true);
  expect(await colleaguesAt(db, confirmed, institutionId)).toEqual({
    ok: true,
    value: [school, colleague].map(({ caller }) => ({ personId: caller.personId, name: null })),
  });
});

test('[REG-33] an invitation answers a request that still waits', async () => {
  const { school, colleague, institutionId } = await twoColleagues();
  const confirmed = await confirm(school);
  await ask(colleague);
  await inviteContact(db, confirmed, { institutionId, token: `asked-${institutionId}` }, NOON);

  await acceptInvitation(db, colleague.caller, `asked-${institutionId}`, later(1));

  const requestId = await requestOf(colleague);
  expect(await decideRequest(db, organizer, { requestId, verdict: 'declined' }, later(2))).toEqual({
    ok: false,
    refusal: { code: 'request-decided', verdict: 'confirmed' },
  });
});

test('[REG-33, PRV-01] a link for a colleague makes nobody staff, and a staff’s link makes nobody a contact', async () => {
  const { school, institutionId } = await twoColleagues();
  const confirmed = await confirm(school);
  const administrator = await aPerson(db, ['administrator']);
  const stranger = await aPerson(db);
  await inviteContact(db, confirmed, { institutionId, token: `contact-${institutionId}` }, NOON);
  await inviteStaff(db, administrator, { role: 'organizer', contestId: null, token: `staff-${institutionId}` }, NOON);

  expect(await acceptInvite(db, stranger.personId, `contact-${institutionId}`, NOON)).toEqual(unknownInvite);
  expect(await acceptInvitation(db, stranger, `staff-${institutionId}`, NOON)).toEqual(unknownInvite);
  expect(await callerOf(db, stranger.personId)).toEqual({ personId: stranger.personId, roles: [], institutions: [] });
});

test('[REG-33] access ends at the next tap, by an organizer, by whoever let them in, or by any confirmed colleague', async () => {
  const { school, colleague, entry, institutionId, stage } = await twoColleagues();
  const contact = { personId: colleague.caller.personId, institutionId };
  const inviter = new School(stage, await aPerson(db), institutionId);
  await inviter.enters({ title: 'Третья' });
  const invites = await confirm(inviter);
  const member = await confirm(school);
  const ends: unknown[] = [];
  for (const [by, caller] of [
    ['an organizer', organizer],
    ['a colleague', member],
    ['who let them in', { ...invites, institutions: [] }],
  ] as const) {
    await letIn(invites, colleague);
    const open = (await entryView(db, await next(colleague), entry.id)).ok;
    const revoked = await revokeContact(db, caller, contact, NOON);
    ends.push([by, open, revoked.ok, (await entryView(db, await next(colleague), entry.id)).ok]);
  }

  expect(ends).toEqual([
    ['an organizer', true, true, false],
    ['a colleague', true, true, false],
    ['who let them in', true, true, false],
  ]);
  expect(await revokeContact(db, organizer, contact, NOON)).toEqual({
    ok: false,
    refusal: { code: 'contact-unknown' },
  });
  expect(await promised('contact-revoked', contact.personId)).toBe(3);
});

test('[REG-33, PRV-01] nobody else ends a contact’s access, invites, or looks at the colleagues', async () => {
  const { school, colleague, institutionId } = await twoColleagues();
  await confirm(school);
  const elsewhere = await aContestWithSchool(db);
  const outsider = await confirm(elsewhere.school);
  const contact = { personId: school.caller.personId, institutionId };
  for (const caller of [colleague.caller, outsider, await aPerson(db, ['director', 'jury', 'door'])]) {
    expect([
      await revokeContact(db, caller, contact, NOON),
      await inviteContact(db, caller, { institutionId, token: 'forged' }, NOON),
      await colleaguesAt(db, caller, institutionId),
      await waitingRequests(db, caller),
      await decideRequest(db, caller, { requestId: await requestOf(school), verdict: 'declined' }, NOON),
    ]).toEqual([
      notAllowed('contact.revoke'),
      notAllowed('contact.invite'),
      notAllowed('institution.see'),
      notAllowed('contact.decide'),
      notAllowed('contact.decide'),
    ]);
  }
  expect((await next(school)).institutions).toEqual([institutionId]);
});

test('[REG-33] the last confirmed contact may leave, and the invitations they sent out work no more', async () => {
  const { school, colleague, entry, institutionId } = await twoColleagues();
  const confirmed = await confirm(school);
  const token = `left-${institutionId}`;
  await inviteContact(db, confirmed, { institutionId, token }, NOON);

  const left = await leaveInstitution(db, confirmed, { institutionId }, later(1));

  expect(left.ok).toBe(true);
  expect((await next(school)).institutions).toEqual([]);
  expect((await entryView(db, await next(school), entry.id)).ok).toBe(true);
  expect(await acceptInvitation(db, colleague.caller, token, later(2))).toEqual(unknownInvite);
  const [kept] = await db
    .select({ revokedAt: invites.revokedAt })
    .from(invites)
    .where(eq(invites.institutionId, institutionId));
  expect(kept).toEqual({ revokedAt: later(1) });
});

test('[REG-33] one contact acts for several institutions, each with a standing of its own', async () => {
  const { school, institutionId, stage } = await twoColleagues();
  const second = await anInstitution(db, { number: 7, shortName: 'ДМШ № 7' });
  await new School(stage, school.caller, second).enters({ title: 'Вторая школа' });
  const caller = await confirm(school);

  expect(await institutionsOf(db, caller)).toEqual([
    { id: second, shortName: 'ДМШ № 7', standing: 'own' },
    { id: institutionId, shortName: 'МБОУ СОШ № 363', standing: 'confirmed' },
  ]);
});

const unknownInvite = { ok: false, refusal: { code: 'invite-unknown' } };

function notAllowed(action: string) {
  return { ok: false, refusal: { code: 'not-allowed', action } };
}
