/** Erasing a child and a person: nothing of them is left anywhere, the figures are what they were, others are told once. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { entries } from '../../src/entries/tables.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import { eraseChild, erasePerson } from '../../src/privacy/erasing/actions.ts';
import { previewChild, previewPerson } from '../../src/privacy/erasing/preview.ts';
import { aDatabase } from '../kit/database.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { taken } from '../kit/school.ts';
import { everythingHeld, type Held, KIRAS, MOTHERS, TEACHERS } from './held.ts';
import { placesOf } from './walk.ts';

const SOON = later(60);

async function held(): Promise<Held> {
  return everythingHeld(await aDatabase());
}

const kiraIn = ({ solo }: Held) => ({ entryId: solo.id, childId: solo.participants[0]?.childId ?? 0 });

/** Previews and confirms, as two taps do. */
async function erasesKira(stage: Held, by: 'mother' | 'administrator', reason: 'paper' | null = null) {
  const { db } = stage.stage;
  const which = kiraIn(stage);
  const { mark } = taken(await previewChild(db, stage[by], which, SOON));
  return eraseChild(db, stage[by], { ...which, mark, reason }, SOON);
}

async function erasesTeacher(stage: Held, at = SOON) {
  const { db } = stage.stage;
  const { caller } = stage.school;
  const { mark, personId } = taken(await previewPerson(db, caller, caller.personId, at));
  return erasePerson(db, caller, { personId, mark, reason: null }, at);
}

const states = ({ stage }: Held) =>
  stage.db.select({ id: entries.id, state: entries.state, number: entries.number }).from(entries).orderBy(entries.id);

test('[PRV-06] what a child’s erasure means is told entry by entry before anybody confirms it', async () => {
  const stage = await held();
  const shown = taken(await previewChild(stage.stage.db, stage.mother, kiraIn(stage), SOON));
  expect(shown.fates.map(({ entry, fate }) => [entry.id, fate])).toEqual([
    [stage.draft.id, 'draft'],
    [stage.group.id, 'smaller'],
    [stage.solo.id, 'withdrawn'],
  ]);
});

test('[PRV-06] a guardian’s word takes the child off every entry of the institution, and the file with its bytes goes', async () => {
  const stage = await held();
  expect((await placesOf(stage.stage.db, KIRAS)).length).toBeGreaterThan(9);
  const [, , , elsewhere] = await states(stage);

  expect(await erasesKira(stage, 'mother')).toEqual({ ok: true, value: { hashes: [stage.hash] } });

  expect(await states(stage)).toEqual([
    { id: stage.solo.id, state: 'withdrawn', number: 1 },
    { id: stage.group.id, state: 'submitted', number: 2 },
    elsewhere,
  ]);
  const group = await stage.school.sees(stage.group.id);
  expect(group.participants.map(({ position, lastName }) => [position, lastName])).toEqual([
    [1, 'Дроздов'],
    [2, 'Чижова'],
    [3, 'Зимина'],
    [4, 'Обская'],
    [5, 'Лыткина'],
  ]);
  expect(group.answers['authors']).toBe('музыка и слова •••• ••••••••••');
  const [left] = await rows<{ named: number }>(
    stage.stage.db,
    sql`select count(*)::int as named from children where match_key <> '' and institution_id = ${stage.school.institutionId}`,
  );
  expect(left).toEqual({ named: 5 });
});

test('[PRV-06] after an administrator’s erasure no value of the whole database tells of the child', async () => {
  const stage = await held();
  const { db } = stage.stage;
  taken(await erasesKira(stage, 'administrator', 'paper'));
  expect(await placesOf(db, KIRAS)).toEqual([]);
  expect(
    await rows(db, sql`select subject, way, reason, asked_by = ${stage.administrator.personId} as mine from erasures`),
  ).toEqual([
    { subject: 'child', way: 'staff', reason: 'paper', mine: true },
    { subject: 'child', way: 'staff', reason: 'paper', mine: true },
  ]);
});

test('[PRV-06, PRV-04] that a consent was given, to which text and until when, stays on record without a name', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const before = await rows(db, sql`select text_version, text_hash, given_at from consents where how = 'link'`);
  taken(await erasesKira(stage, 'mother'));
  const after = await rows(
    db,
    sql`select text_version, text_hash, given_at from consents
      where how = 'link' and guardian_name is null and scan_id is null and withdrawn_at = ${SOON}::timestamptz`,
  );
  expect(after).toEqual(before);
});

test('[PRV-06] the contact and the staff are told once each, whoever asked is not', async () => {
  const stage = await held();
  const { db } = stage.stage;
  taken(await erasesKira(stage, 'mother'));
  const told = await rows(
    db,
    sql`select person_id as id, content from deliveries where content->>'kind' = 'child-erased' order by id`,
  );
  const of = (entryId: number, withdrawn: boolean) =>
    [stage.school.caller, stage.administrator, stage.organizer].map(({ personId }, at) => ({
      id: personId,
      content: { kind: 'child-erased', entryId, withdrawn, staff: at > 0 },
    }));
  expect(told).toEqual(expect.arrayContaining([...of(stage.solo.id, true), ...of(stage.group.id, false)]));
  expect(told).toHaveLength(6);
});

test('[PRV-06] a contact’s erasure leaves the school its entries and nothing of the contact', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const { personId } = stage.school.caller;
  expect((await placesOf(db, TEACHERS)).length).toBeGreaterThan(5);

  taken(await erasesTeacher(stage));

  expect(await placesOf(db, TEACHERS)).toEqual([]);
  const left = await states(stage);
  expect(left.map(({ id, state }) => [id, state])).toEqual([
    [stage.solo.id, 'submitted'],
    [stage.group.id, 'submitted'],
    [left[2]?.id, 'submitted'],
  ]);
  expect(await rows(db, sql`select id, profile, zone from persons where id = ${personId}`)).toEqual([
    { id: personId, profile: null, zone: null },
  ]);
  const told = await rows(
    db,
    sql`select person_id as id, content from deliveries where content->>'kind' = 'contact-erased' order by id`,
  );
  const content = { kind: 'contact-erased', contestId: stage.stage.contestId, entries: 2 };
  expect(told).toEqual([
    { id: stage.administrator.personId, content },
    { id: stage.organizer.personId, content },
  ]);
});

test('[PRV-06] the messenger’s id goes with its person: whoever writes from there is somebody new, and nothing waits for them', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const { personId } = stage.school.caller;
  const [address] = await rows<{ externalId: string }>(
    db,
    sql`select external_id as "externalId" from addresses where person_id = ${personId}`,
  );
  taken(await erasesTeacher(stage));
  const again = await arrive(db, { channel: 'telegram', externalId: address?.externalId ?? '' }, later(90));
  expect([again.newcomer, again.person.id === personId, again.caller.institutions]).toEqual([true, false, []]);
  expect(await rows(db, sql`select 1 from deliveries where person_id = ${personId} and state = 'pending'`)).toEqual([]);
});

test('[PRV-06] a guardian’s own erasure ends their consents, and the entry is flagged anew', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const { mark, personId } = taken(await previewPerson(db, stage.mother, stage.mother.personId, SOON));
  await db.execute(sql`update consents set withdrawn_at = ${NOON}::timestamptz where how = 'paper'`);
  taken(await erasePerson(db, stage.mother, { personId, mark, reason: null }, SOON));
  expect(await placesOf(db, MOTHERS)).toEqual([]);
  expect((await stage.school.sees(stage.solo.id)).issues.map(({ code }) => code)).toEqual(['consent_missing']);
  const told = await rows(db, sql`select person_id as id from deliveries where content->>'kind' = 'consent-withdrawn'`);
  expect(told).toEqual([{ id: stage.school.caller.personId }]);
});

test('[PRV-06] what changed since it was shown is shown again, and the same tap twice erases once', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const which = kiraIn(stage);
  const confirmed = { ...which, mark: 'stale', reason: null };
  expect(await eraseChild(db, stage.mother, confirmed, SOON)).toEqual({
    ok: false,
    refusal: { code: 'erasure-changed' },
  });
  taken(await erasesTeacher(stage));
  const { personId } = stage.school.caller;
  const again = { personId, mark: 'any', reason: null };
  expect(await erasePerson(db, stage.school.caller, again, SOON)).toEqual({
    ok: false,
    refusal: { code: 'erased-already' },
  });
  taken(await erasesKira(stage, 'mother'));
  expect(await eraseChild(db, stage.mother, confirmed, SOON)).toEqual({
    ok: false,
    refusal: { code: 'entry-not-found' },
  });
});

test('[PRV-06, PRV-01] neither another parent, nor an organizer, nor the contact erases a child or a person', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const stranger = await aPerson(db);
  for (const caller of [stranger, stage.organizer, stage.school.caller, stage.other.caller]) {
    expect(await previewChild(db, caller, kiraIn(stage), SOON)).toEqual({
      ok: false,
      refusal: { code: 'not-allowed', action: 'child.erase' },
    });
    expect(await previewPerson(db, caller, stage.mother.personId, SOON)).toEqual({
      ok: false,
      refusal: { code: 'not-allowed', action: 'person.erase' },
    });
  }
});

test('[PRV-06] the last administrator stays; one of two may go, and their role ends', async () => {
  const stage = await held();
  const { db } = stage.stage;
  const { administrator } = stage;
  const { mark, personId } = taken(await previewPerson(db, administrator, administrator.personId, SOON));
  const going = () => erasePerson(db, administrator, { personId, mark, reason: null }, SOON);
  expect(await going()).toEqual({ ok: false, refusal: { code: 'last-administrator' } });
  await grantRole(db, (await aPerson(db)).personId, { role: 'administrator', contestId: null }, null, NOON);
  expect((await going()).ok).toBe(true);
  expect(await rows(db, sql`select 1 from role_grants where person_id = ${personId} and revoked_at is null`)).toEqual(
    [],
  );
});
