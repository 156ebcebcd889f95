/** An announcement put together: albums message by message, languages, audiences changed by two, the weekly brake. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Segment, SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import {
  beginAnnouncement,
  ceaseAsking,
  composeAnnouncement,
  previewed,
  readdressAnnouncement,
  reviseAnnouncement,
} from '../../src/announcements/composing/composing.ts';
import type { MediumKind } from '../../src/announcements/composing/content.ts';
import { announcementOfAlbum, composeGathered, keepArrival } from '../../src/announcements/composing/gathering.ts';
import {
  dropTranslation,
  renameLanguage,
  translateAnnouncement,
} from '../../src/announcements/composing/translating.ts';
import { announcementAskedFor, announcementById, announcementContent } from '../../src/announcements/queries.ts';
import { startAnnouncement } from '../../src/announcements/sending.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { rememberFile } from '../../src/files/actions.ts';
import type { Caller } from '../../src/people/access.ts';
import { ok, refused } from '../../src/result.ts';
import { NOW, people } from '../deliveries/stage.ts';
import { aDatabase } from '../kit/database.ts';
import { aHouse, aPreviewed, caller } from './stage.ts';

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
const words = (text: string) => ({ text, formatting: [] });

/** An announcement whose message is asked for. */
async function anAsked(db: Database, author: Caller): Promise<number> {
  const begun = await beginAnnouncement(db, author, { segments: [SUBSCRIBERS], language: 'ru' }, NOW);
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value.announcementId;
}

async function aFile(db: Database, name: string, kind: MediumKind = 'photo'): Promise<number> {
  const ids = { channel: 'telegram', botId: '1', externalId: name, uniqueId: name };
  return rememberFile(db, { ...ids, kind, name, mime: null, size: 80_000_000, width: null, height: null }, NOW);
}

/** Messages of one album come in this order. */
async function comes(
  db: Database,
  author: Caller,
  announcementId: number,
  messages: readonly { place: number; kind?: MediumKind; caption?: string; album?: string }[],
  now = NOW,
): Promise<void> {
  for (const { place, kind = 'photo', caption = '', album = 'a' } of messages) {
    const medium = { kind, fileId: await aFile(db, `${album}-${place}`, kind) };
    const arrival = { announcementId, albumId: album, place, medium, caption: words(caption) };
    expect((await keepArrival(db, author, arrival, now)).ok).toBe(true);
  }
}

/** The files of what it says, by the names they came under, and its text. */
async function says(db: Database, announcementId: number) {
  const content = await announcementContent(db, announcementId);
  const names = await rows<{ id: number; name: string }>(
    db,
    sql`select file_id as id, external_id as name from file_copies`,
  );
  return {
    text: content?.text,
    media: content?.media.map(({ fileId }) => names.find(({ id }) => id === fileId)?.name),
  };
}

test('[ANN-20] [ANN-21] an album of large files that comes in the wrong order, some of it twice, stands in its own order', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await anAsked(db, organizer);
  await comes(db, organizer, id, [{ place: 3 }, { place: 1, caption: 'Концерт' }, { place: 3 }, { place: 2 }]);

  const composed = await composeGathered(db, organizer, { announcementId: id });

  expect(composed).toEqual(ok({ announcementId: id, version: 2, unseen: ['ru'] }));
  expect(await says(db, id)).toEqual({ text: 'Концерт', media: ['a-1', 'a-2', 'a-3'] });
});

test('[ANN-20] a picture that comes after the album was taken joins it, and the preview no longer counts', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await anAsked(db, organizer);
  await comes(db, organizer, id, [{ place: 2 }, { place: 1, caption: 'Концерт' }]);
  await composeGathered(db, organizer, { announcementId: id });
  await previewed(db, organizer, { announcementId: id, version: 2 }, NOW);

  const belongs = [
    await announcementOfAlbum(db, organizer.personId, 'a'),
    await announcementOfAlbum(db, organizer.personId, 'b'),
    await announcementOfAlbum(db, organizer.personId + 1, 'a'),
  ];
  await comes(db, organizer, id, [{ place: 3 }]);
  await composeGathered(db, organizer, { announcementId: id });

  expect(belongs).toEqual([id, undefined, undefined]);
  expect(await says(db, id)).toEqual({ text: 'Концерт', media: ['a-1', 'a-2', 'a-3'] });
  expect((await announcementById(db, id))?.previewedAt).toBeNull();
});

test('[ANN-20] an album without words waits for them, and they stay with it when a picture comes late', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await anAsked(db, organizer);
  await comes(db, organizer, id, [{ place: 1 }, { place: 2 }]);

  const wordless = await composeGathered(db, organizer, { announcementId: id });
  const asked = await announcementAskedFor(db, organizer.personId, NOW);
  await composeGathered(db, organizer, { announcementId: id, text: words('Концерт') });
  await comes(db, organizer, id, [{ place: 3 }]);
  await composeGathered(db, organizer, { announcementId: id });

  expect(wordless).toEqual(refused({ code: 'announcement-album-needs-text', count: 2 }));
  expect(asked).toEqual({ announcementId: id, language: null });
  expect(await says(db, id)).toEqual({ text: 'Концерт', media: ['a-1', 'a-2', 'a-3'] });
});

test('[ANN-20] another album, sent after the first lacked words, takes its place', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await anAsked(db, organizer);
  await comes(db, organizer, id, [{ place: 1 }, { place: 2 }]);
  await composeGathered(db, organizer, { announcementId: id });

  const again = [
    { place: 11, album: 'b', caption: 'Концерт' },
    { place: 12, album: 'b' },
  ];
  await comes(db, organizer, id, again, later(30));
  await composeGathered(db, organizer, { announcementId: id });

  expect(await says(db, id)).toEqual({ text: 'Концерт', media: ['b-11', 'b-12'] });
});

test.each([
  [
    'eleven pictures',
    Array.from({ length: 11 }, (_, at) => ({ place: at + 1, caption: at === 0 ? 'Концерт' : '' })),
    { code: 'announcement-album-too-many', count: 11, most: 10 },
  ],
  [
    'a document among photos',
    [
      { place: 1, caption: 'Концерт' },
      { place: 2, kind: 'document' as const },
    ],
    { code: 'announcement-album-mixed' },
  ],
])('[ANN-21] an album with %s is refused, and the next one begins anew', async (_title, messages, refusal) => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await anAsked(db, organizer);
  await comes(db, organizer, id, messages);

  const composed = await composeGathered(db, organizer, { announcementId: id });
  const afterwards = await composeGathered(db, organizer, { announcementId: id });

  expect([composed, afterwards]).toEqual([refused(refusal), ok(undefined)]);
  expect(await says(db, id)).toEqual({ text: undefined, media: undefined });
});

test('[ANN-22] readers get their language or the author’s; a translation alone has to be seen, a new message wholly', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer, 'Концерт в субботу');
  const textIn = async (language: 'ru' | 'en') => (await announcementContent(db, id, language))?.text;
  const translation = { announcementId: id, language: 'en' as const, wording: words('A concert on Saturday') };

  const before = await textIn('en');
  const translated = await translateAnnouncement(db, organizer, translation);
  const after = [await textIn('ru'), await textIn('en')];
  const content = { ...words('Концерт в воскресенье'), media: [] };
  const replaced = await composeAnnouncement(db, organizer, { announcementId: id, content });
  await dropTranslation(db, organizer, { announcementId: id, language: 'en' });

  expect([before, after, await textIn('en')]).toEqual([
    'Концерт в субботу',
    ['Концерт в субботу', 'A concert on Saturday'],
    'Концерт в воскресенье',
  ]);
  expect([translated.ok && translated.value.unseen, replaced.ok && replaced.value.unseen]).toEqual([
    ['en'],
    ['ru', 'en'],
  ]);
});

test('[ANN-21] a picture under which a translation no longer fits is refused, naming the language and the place', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer, 'Концерт');
  const wording = words(`${'a'.repeat(1_024)} and so on`);
  await translateAnnouncement(db, organizer, { announcementId: id, language: 'en', wording });

  const content = { ...words('Концерт'), media: [{ kind: 'photo' as const, fileId: await aFile(db, 'poster') }] };
  const composed = await composeAnnouncement(db, organizer, { announcementId: id, content });

  expect(composed).toEqual(
    refused({
      ...{ code: 'announcement-too-long', language: 'en', length: 1_034, limit: 1_024, over: 10 },
      from: 'and so on',
    }),
  );
  expect(await says(db, id)).toEqual({ text: 'Концерт', media: [] });
});

test('[ANN-22] the author may say that the words are in another language, unless a translation is there', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer, 'A concert on Saturday');

  const renamed = await renameLanguage(db, organizer, { announcementId: id, language: 'en' });
  await translateAnnouncement(db, organizer, { announcementId: id, language: 'ru', wording: words('Концерт') });
  const again = await renameLanguage(db, organizer, { announcementId: id, language: 'ru' });

  expect([renamed, again]).toEqual([ok(true), refused({ code: 'announcement-changed' })]);
  expect((await announcementById(db, id))?.language).toBe('en');
});

test('[ANN-20] replacing the message can be thought better of: what there was stays, and its preview counts', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer, 'Концерт');
  const start = () => startAnnouncement(db, organizer, { announcementId: id, shown: 1 }, NOW);

  await reviseAnnouncement(db, organizer, { announcementId: id }, NOW);
  const whileAsked = await start();
  const kept = await ceaseAsking(db, organizer, id);

  expect([whileAsked, kept, (await start()).ok]).toEqual([
    refused({ code: 'announcement-not-previewed' }),
    ok({ stays: true }),
    true,
  ]);
});

test('[ANN-20] a preview of what was changed meanwhile does not count', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const id = await aPreviewed(db, organizer, 'Концерт');
  const seen = (await announcementById(db, id))?.version ?? 0;
  await composeAnnouncement(db, organizer, { announcementId: id, content: { ...words('Иначе'), media: [] } });

  const late = await previewed(db, organizer, { announcementId: id, version: seen }, NOW);

  expect([late, (await announcementById(db, id))?.previewedAt]).toEqual([
    refused({ code: 'announcement-changed' }),
    null,
  ]);
});

test('[ANN-11] of two changes of the audience from one drawing, a double tap or two of the staff, the first stands', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 1);
  const [chief = 0] = await people(db, 1, 9_100);
  const id = await aPreviewed(db, organizer);
  const version = (await announcementById(db, id))?.version ?? 0;
  const add = (who: Caller, segment: Segment) =>
    readdressAnnouncement(db, who, { announcementId: id, version, change: (there) => [...there, segment] });

  const changes = [
    await add(organizer, { who: 'contacts' }),
    await add(caller(chief, 'administrator'), { who: 'staff' }),
  ];

  expect(changes).toEqual([ok({ version: version + 1 }), refused({ code: 'announcement-changed' })]);
  expect((await announcementById(db, id))?.segments).toEqual([SUBSCRIBERS, { who: 'contacts' }]);
});

test('[ANN-15] a third announcement within a week to the same people needs a second confirmation that says for how many', async () => {
  const db = await aDatabase();
  const { organizer } = await aHouse(db, 4);
  const send = async (day: number, insist = false) => {
    const id = await aPreviewed(db, organizer);
    const at = later(day * 86_400);
    const started = await startAnnouncement(db, organizer, { announcementId: id, shown: 4, insist }, at);
    // One of them is unreachable for the second one, so that it is no third to her.
    await db.execute(sql`update deliveries set finished_at = ${at}::timestamptz,
        state = case when announcement_id = 2 and person_id = 1 then 'unreachable' else 'sent' end
      where state = 'pending' and announcement_id = ${id}`);
    if (started.ok) {
      await db.execute(
        sql`update announcements set state = 'finished', finished_at = ${at}::timestamptz where id = ${id}`,
      );
    }
    return started.ok ? 'sent' : started.refusal;
  };

  expect([await send(0), await send(3), await send(5), await send(5, true), await send(7.5)]).toEqual([
    'sent',
    'sent',
    { code: 'announcement-third-this-week', people: 3 },
    'sent',
    // The first one is more than a week ago.
    { code: 'announcement-third-this-week', people: 3 },
  ]);
  expect(await send(20)).toBe('sent');
});
