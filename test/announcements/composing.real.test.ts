/** Composing by several at once, on PostgreSQL: an album whose messages several processes take, two confirming taps, two of the staff. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import {
  beginAnnouncement,
  composeAnnouncement,
  readdressAnnouncement,
} from '../../src/announcements/composing/composing.ts';
import { composeGathered, keepArrival } from '../../src/announcements/composing/gathering.ts';
import { announcementById, announcementContent } from '../../src/announcements/queries.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import { rows } from '../../src/database/rows.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { NOW } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse, aPreviewed } from './stage.ts';

const ALBUM = 10;
const ROUNDS = 10;

test('[ANN-20] an album whose messages are taken all at once, some twice, loses none and keeps its order', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { organizer } = await aHouse(db, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = await beginAnnouncement(db, organizer, { segments: [SUBSCRIBERS], language: 'ru' }, NOW);
    const announcementId = begun.ok ? begun.value.announcementId : 0;
    const fileIds: number[] = [];
    for (let at = 0; at < ALBUM; at += 1) {
      const name = `${round}-${at}`;
      const facts = { kind: 'photo' as const, name, mime: null, size: 1, width: null, height: null };
      const ids = { channel: 'telegram', botId: '1', externalId: name, uniqueId: name };
      fileIds.push(await rememberFile(db, { ...ids, ...facts }, NOW));
    }
    const arrive = async (at: number) => {
      const medium = { kind: 'photo' as const, fileId: fileIds[at] ?? 0 };
      const caption = { text: at === 0 ? 'Концерт' : '', formatting: [] };
      await keepArrival(db, organizer, { announcementId, albumId: `${round}`, place: 100 + at, medium, caption }, NOW);
      return composeGathered(db, organizer, { announcementId });
    };

    await Promise.all([7, 3, 0, 9, 1, 3, 5, 2, 8, 4, 6, 0].map(arrive));

    const content = await announcementContent(db, announcementId);
    expect(content).toEqual({
      ...{ text: 'Концерт', formatting: [] },
      media: fileIds.map((fileId) => ({ kind: 'photo', fileId })),
    });
  }
});

test('[ANN-20] [ANN-11] a tap on send, a change of the words and one of the audience at once: whoever is first stands, whole', async () => {
  const db = await aDatabase({ on: 'postgres' });
  const { organizer } = await aHouse(db, 3);
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await aPreviewed(db, organizer);
    const version = (await announcementById(db, id))?.version ?? 0;
    const content = { text: 'Иначе', formatting: [], media: [] };
    const start = () => startAnnouncement(db, organizer, { announcementId: id, shown: 3, insist: true }, NOW);
    const change = () => [SUBSCRIBERS, { who: 'staff' as const }];

    const [first, second, composed, addressed] = await Promise.all([
      start(),
      start(),
      composeAnnouncement(db, organizer, { announcementId: id, content }),
      readdressAnnouncement(db, organizer, { announcementId: id, version, change }),
    ]);

    const row = await announcementById(db, id);
    const frozen = await rows(db, sql`select person_id from deliveries where announcement_id = ${id}`);
    const hasStarted = first.ok || second.ok;
    expect({ state: row?.state, text: row?.content?.text, frozen: frozen.length }).toEqual(
      hasStarted && !composed.ok
        ? { state: 'sending', text: 'Концерт в субботу', frozen: 3 }
        : { state: 'draft', text: 'Иначе', frozen: 0 },
    );
    expect(addressed.ok).toBe(row?.segments.length === 2);
  }
});
