/** What the tests of announcements on their way stand on: albums, runs under way, what each copy went through. */

import { eq, sql } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { composeAnnouncement, previewed } from '../../src/announcements/composing/composing.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { announcements } from '../../src/announcements/tables.ts';
import { tendAnnouncements } from '../../src/announcements/tending.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import type { Post } from '../../src/deliveries/outcome.ts';
import { rememberFile } from '../../src/files/actions.ts';
import type { Caller } from '../../src/people/access.ts';
import { NOW, sender, until } from '../deliveries/stage.ts';
import { aPreviewed } from './stage.ts';

export const ZONE = 'Asia/Novosibirsk';

/** An instant of a day in February 2027 as clocks in Novosibirsk show it. */
export function clock(day: number, time: string): Date {
  return new Date(`2027-02-${String(day).padStart(2, '0')}T${time}:00+07:00`);
}

/** An announcement its author has seen; changed in these columns. */
export async function aDraft(
  db: Database,
  author: Caller,
  columns: Partial<typeof announcements.$inferInsert> = {},
): Promise<number> {
  const id = await aPreviewed(db, author);
  if (Object.keys(columns).length > 0) await db.update(announcements).set(columns).where(eq(announcements.id, id));
  return id;
}

/** An album of two with a text, seen by its author. */
export async function anAlbum(db: Database, author: Caller): Promise<number> {
  const id = await aPreviewed(db, author);
  const photo = async (name: string) => {
    const copy = { channel: 'telegram', botId: '42', externalId: name, uniqueId: `unique-${name}` };
    const facts = { name: null, mime: 'image/jpeg', size: 1, width: 1, height: 1 };
    return { kind: 'photo' as const, fileId: await rememberFile(db, { ...copy, kind: 'photo', ...facts }, NOW) };
  };
  const media = [await photo('one'), await photo('two')];
  const content = { text: 'Альбом', formatting: [], media };
  const composed = await composeAnnouncement(db, author, { announcementId: id, content });
  if (!composed.ok) throw new Error(composed.refusal.code);
  await previewed(db, author, composed.value, NOW);
  return id;
}

/** The confirming tap. */
export async function begin(db: Database, author: Caller, id: number, shown: number, now = NOW): Promise<void> {
  const started = await startAnnouncement(db, author, { announcementId: id, shown, zone: ZONE }, now);
  if (!started.ok) throw new Error(started.refusal.code);
}

/** Sends what is due at `now` until nothing is, looking after every announcement every few seconds. */
export async function sendAll(db: Database, post: Post, now = NOW): Promise<void> {
  let seconds = 0;
  const later = () => {
    seconds += 4;
    return new Date(now.getTime() + seconds * 1_000);
  };
  const out = sender(db, post, { clock: { now: () => now }, tend: () => tendAnnouncements(db, later(), ZONE) });
  onTestFinished(() => out.stop());
  out.start();
  const open = sql`select 1 from deliveries d left join delivery_runs r using (announcement_id)
    where d.state = 'sending' or (d.state = 'pending' and coalesce(r.state, 'running') in ('running', 'amending')
      and (d.not_before is null or d.not_before <= ${now}::timestamptz))
    union all select 1 from announcements a join delivery_runs r on r.announcement_id = a.id
      where (a.state = 'sending' or (a.state = 'cancelled' and a.finished_at is null)) and (r.not_before is null or r.not_before <= ${now}::timestamptz)`;
  await until(async () => (await rows(db, open)).length === 0);
  await out.stop();
}

/** Each row of a run: who, which part, what was done, where it stands. */
export async function copies(db: Database, id: number) {
  return rows<{ chat: string; part: number; action: string; state: string; reason: string | null }>(
    db,
    sql`select a.external_id as chat, d.part, d.action, d.state, d.reason
      from deliveries d join addresses a on a.id = d.address_id where d.announcement_id = ${id} order by d.id`,
  );
}
