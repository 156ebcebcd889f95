/** A contest that asks sixty questions and more, and people with a draft in which the first of them is asked. */

import { sql } from 'drizzle-orm';
import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { beginAnnouncement, composeAnnouncement, previewed } from '../../src/announcements/composing/composing.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { startDraft } from '../../src/entries/actions/start.ts';
import type { StepId } from '../../src/entries/questions.ts';
import type { Caller } from '../../src/people/access.ts';
import { aContest, anInstitution, aPerson } from '../kit/entries.ts';
import { School, taken } from '../kit/school.ts';

/** One more than is measured, so that every answer is followed by another question of its kind. */
export const QUESTIONS = 61;

const DAY_MS = 86_400_000;

/** Makes the contest, one draft through the real actions, and a copy of it for each of `ids` (addresses in the messenger). */
export async function seedDrafts(db: Database, ids: readonly number[], now: Date): Promise<void> {
  const fields = Array.from({ length: QUESTIONS }, (_, at) => ({
    id: `q${at + 1}`,
    kind: 'text' as const,
    label: `Вопрос ${at + 1}`,
  }));
  const opens_at = new Date(now.getTime() - DAY_MS).toISOString();
  const closes_at = new Date(now.getTime() + 30 * DAY_MS).toISOString();
  const stage = await aContest(db, { fields, opens_at, closes_at });
  const school = new School(stage, await aPerson(db), await anInstitution(db));
  const draft = taken(await startDraft(db, school.caller, { contestId: stage.contestId, channel: 'telegram' }, now));
  const before: [StepId, Parameters<School['tells']>[2]][] = [
    ['nomination', { choice: 'pop_vocal' }],
    ['form', { choice: 'solo' }],
    ['institution', { institutionId: school.institutionId }],
    ['participants', { text: 'Обская Мария Олеговна 12.03.2017' }],
    ['category', { confirm: true }],
    ['teachers', { text: 'Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03' }],
    ['teachers', { finish: true }],
  ];
  for (const [step, input] of before) await school.tells(draft.id, step, input, now);
  const { asking } = await school.sees(draft.id);
  if (asking !== 'field:q1') throw new Error(`the draft asks ${asking}`);
  await copyDraft(db, draft.id, ids, now);
}

async function copyDraft(db: Database, draftId: number, ids: readonly number[], now: Date): Promise<void> {
  const people = await rows<{ id: number }>(
    db,
    sql`insert into persons (language, language_chosen, created_at)
      select 'ru', true, ${now}::timestamptz from generate_series(1, ${ids.length}::int) returning id`,
  );
  const from = people[0]?.id ?? 0;
  await db.execute(sql`insert into addresses (person_id, channel, external_id)
    select ${from}::int + at - 1, 'telegram', (${ids[0] ?? 0}::bigint + at - 1)::text from generate_series(1, ${ids.length}::int) at`);
  await db.execute(sql`insert into entries (contest_id, state, contact_id, channel, nomination, form, declared_category,
      computed_category, institution_id, answers, answered, asking, asked_of, issues, version, created_at, updated_at)
    select contest_id, state, at, channel, nomination, form, declared_category, computed_category, institution_id, answers,
      answered, asking, at, issues, version, created_at, updated_at
    from entries, generate_series(${from}::int, ${from + ids.length - 1}::int) at where id = ${draftId}`);
  await db.execute(sql`insert into participations (entry_id, position, child_id, identity_id, grade)
    select copy.id, position, child_id, identity_id, grade from participations, entries copy
    where entry_id = ${draftId} and copy.id > ${draftId}`);
  await db.execute(sql`insert into entry_teachers (entry_id, role, position, teacher_id)
    select copy.id, role, position, teacher_id from entry_teachers, entries copy where entry_id = ${draftId} and copy.id > ${draftId}`);
  await db.execute(sql`analyze`);
}

/** Starts an announcement to as many other people, from address `firstId` on. */
export async function seedBroadcast(db: Database, firstId: number, receivers: number, now: Date): Promise<void> {
  const [author] = await rows<{ id: number }>(
    db,
    sql`insert into persons (language, created_at) select 'ru', ${now}::timestamptz from generate_series(0, ${receivers}::int) returning id`,
  );
  const from = author?.id ?? 0;
  await db.execute(sql`insert into addresses (person_id, channel, external_id)
    select id, 'telegram', (${firstId}::bigint + id)::text from persons where id >= ${from}`);
  await db.execute(sql`insert into subscriptions (person_id, topic, created_at)
    select id, 'everything', ${now}::timestamptz from persons where id > ${from}`);
  const caller: Caller = { personId: from, roles: [{ role: 'organizer', contestId: null }] };
  const made = await beginAnnouncement(db, caller, { segments: [SUBSCRIBERS], language: 'ru' }, now);
  if (!made.ok) throw new Error(made.refusal.code);
  const { announcementId } = made.value;
  const composed = await composeAnnouncement(db, caller, {
    announcementId,
    content: { text: 'Концерт в субботу.', formatting: [], media: [] },
  });
  if (!composed.ok) throw new Error(composed.refusal.code);
  await previewed(db, caller, composed.value, now);
  const started = await startAnnouncement(db, caller, { announcementId, shown: receivers }, now);
  if (!started.ok) throw new Error(started.refusal.code);
}
