/** What an author sends after the message: further pictures and words join the draft. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { texts } from '../kit/bot.ts';
import { aHouse, PIXEL } from './composing-stage.ts';

const ru = texts('ru');
const OTHER = Buffer.concat([PIXEL, PIXEL]);

/** The draft's kinds of media in their order. */
async function mediaOf(db: Database): Promise<string[]> {
  const found = await rows<{ kind: string }>(db, sql`select kind from announcement_media order by position`);
  return found.map(({ kind }) => kind);
}

test('[ANN-20] two photos sent one by one are an album; the draft says that the second was added', async () => {
  const { organizer, db, subscriber } = await aHouse();
  await subscriber(1);
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, caption: 'Концерт в субботу' }));

  const draft = await organizer.does((acts) => acts.sendsPhoto({ bytes: OTHER }));

  expect(draft.text).toContain(`${ru('announcement-added')}\n\nАнонс: черновик\n«Концерт в субботу»\nАльбом: 2 файла`);
  expect(organizer.buttons()[0]).toBe('Отправить 1 человеку');
  expect(await mediaOf(db)).toEqual(['photo', 'photo']);
});

test('[ANN-20] photos without words, one by one, then the words: an album with its text', async () => {
  const { organizer, db } = await aHouse();
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL }));
  const second = await organizer.does((acts) => acts.sendsPhoto({ bytes: OTHER }));
  const third = await organizer.does((acts) => acts.sendsVideo({ bytes: PIXEL, name: 'a.mp4' }));

  const draft = await organizer.says('Ждём вас в субботу');

  expect([second.text, third.text]).toEqual([
    ru('announcement-album-needs-text', { count: 2 }),
    ru('announcement-album-needs-text', { count: 3 }),
  ]);
  expect(draft.text).toContain('«Ждём вас в субботу»\nАльбом: 3 файла');
  expect(await mediaOf(db)).toEqual(['photo', 'photo', 'video']);
});

test('[ANN-20] a photo and its words one after the other, in either order', async () => {
  const { organizer, db } = await aHouse();
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL }));
  const worded = await organizer.says('Сначала фото');
  await organizer.says('/announce');
  await organizer.says('Сначала слова');
  const pictured = await organizer.does((acts) => acts.sendsPhoto({ bytes: OTHER, caption: 'и подпись' }));

  expect(worded.text).toContain('«Сначала фото»\nФото');
  expect(pictured.text).toContain('«Сначала слова и подпись»\nФото');
  expect(await rows(db, sql`select 1 from announcement_media`)).toHaveLength(2);
});

test('[ANN-20] a whole album after a text is added to it', async () => {
  const { organizer, db } = await aHouse();
  await organizer.says('/announce');
  await organizer.says('Ждём вас');
  await organizer.does((acts) => {
    acts.sendsPhoto({ bytes: PIXEL, album: '5' });
    acts.sendsPhoto({ bytes: OTHER, album: '5' });
  });

  const draft = await organizer.presses('Показать, что пришло');

  expect(draft.text).toContain('«Ждём вас»\nАльбом: 2 файла');
  expect(await mediaOf(db)).toEqual(['photo', 'photo']);
});

test('[ANN-21] what does not go together is not added, and the draft stays; a GIF goes alone', async () => {
  const { organizer, db } = await aHouse();
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, caption: 'Афиша' }));

  const said = [
    await organizer.does((acts) => acts.sendsDocument({ bytes: OTHER, name: 'правила.pdf' })),
    await organizer.does((acts) => acts.sendsAnimation({ bytes: OTHER, name: 'a.mp4' })),
  ].map(({ text }) => text);
  const kept = await organizer.presses('Оставить как есть');

  expect(said).toEqual([ru('announcement-album-mixed'), ru('announcement-animation-alone')]);
  expect(kept.text).toContain('«Афиша»\nФото');
  expect(await mediaOf(db)).toEqual(['photo']);
});

test('[ANN-20] a further text is no addition to what has words, and nothing is added to what was begun long ago', async () => {
  const { organizer, sandbox, db } = await aHouse();
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ bytes: PIXEL, caption: 'Афиша' }));

  const text = await organizer.says('просто так');
  sandbox.moveClock({ advanceMs: 4 * 3_600_000 });
  await organizer.does((acts) => acts.sendsPhoto({ bytes: OTHER }));

  expect(text.text).toBe(ru('fallback'));
  expect(await mediaOf(db)).toEqual(['photo']);
});

test('[ANN-20] a GIF goes out as a GIF, its caption above the reason', async () => {
  const { organizer, subscriber, sends } = await aHouse();
  const parent = await subscriber(1);
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsAnimation({ bytes: PIXEL, name: 'a.mp4', caption: 'В субботу' }));
  await organizer.presses('Отправить 1 человеку');
  await sends();

  const { file, caption } = parent.last();

  expect({ kind: file?.kind, caption }).toEqual({ kind: 'animation', caption: `В субботу\n\n${ru('why-everything')}` });
});
