/** A correction may bring another picture or file: in place of the one there is, or beside words that stood alone. */

import { expect, test } from 'vitest';
import { announcementTexts } from '../../src/announcements/tables.ts';
import { texts } from '../kit/bot.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aBroadcaster, unfooted } from './announcing-stage.ts';
import { PIXEL } from './composing-stage.ts';

const ru = texts('ru');
const OLD = { name: 'old.png', bytes: PIXEL };
const NEW = { name: 'new.png', bytes: Buffer.concat([PIXEL, PIXEL]) };

type Shown = { text?: string; caption?: string; file?: { kind: string; size: number } } | undefined;

/** The words, and the picture or file by its kind and size. */
function look(message: Shown) {
  const { text, caption, file } = message ?? {};
  return [unfooted(text ?? caption ?? ''), ...(file ? [file.kind, file.size] : [])];
}

async function aTown() {
  const town = await aBroadcaster([PARENT, SCHOOL]);
  const organizer = town.phone(ORGANIZER);
  const copies = () => [PARENT, SCHOOL].map((id) => look(town.phone(id).messages().at(-1)));
  return {
    ...{ ...town, organizer, copies },
    async asksToCorrect() {
      await organizer.presses('Исправить или отозвать');
      await organizer.presses('Исправить анонс');
      return organizer.texts().at(-1) ?? '';
    },
    async confirms() {
      await organizer.presses('Исправить у 2 человек');
      await town.sent();
    },
  };
}

test('[ANN-24] another photo takes the place of the first, with its caption or with the words there are', async () => {
  const { organizer, sent, copies, asksToCorrect, confirms } = await aTown();
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ ...OLD, caption: 'Концерт в субботу' }));
  await organizer.presses('Отправить 2 людям');
  await sent();

  const asked = await asksToCorrect();
  await organizer.does((acts) => acts.sendsPhoto({ ...NEW, caption: 'Концерт в воскресенье' }));
  const proposal = look(organizer.messages().findLast(({ file }) => file));
  const before = copies();
  await confirms();
  const withWords = copies();
  await asksToCorrect();
  await organizer.does((acts) => acts.sendsVideo({ name: 'hall.mp4', bytes: PIXEL }));
  await confirms();
  const alone = copies();
  await asksToCorrect();
  await organizer.says('Концерт в понедельник');
  await confirms();

  const old = ['Концерт в субботу', 'photo', OLD.bytes.length];
  const next = ['Концерт в воскресенье', 'photo', NEW.bytes.length];
  expect(asked).toContain(ru('amending-ask-one'));
  expect([proposal, before, withWords]).toEqual([next, [old, old], [next, next]]);
  expect(alone).toEqual(Array(2).fill(['Концерт в воскресенье', 'video', PIXEL.length]));
  expect(copies()).toEqual(Array(2).fill(['Концерт в понедельник', 'video', PIXEL.length]));
});

test('[ANN-24] a photo joins words that stood alone, where they fit under it; called back later it goes too', async () => {
  const { organizer, phone, sent, at, copies, asksToCorrect, confirms } = await aTown();
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу. '.repeat(80));
  await organizer.presses('Отправить 2 людям');
  await sent();

  const asked = await asksToCorrect();
  const tooLong = await organizer.does((acts) => acts.sendsPhoto(NEW));
  await organizer.does((acts) => acts.sendsPhoto({ ...NEW, caption: 'Концерт в субботу' }));
  await confirms();
  const joined = copies();
  await at('2027-02-11T12:00:00+07:00');
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Отозвать анонс');
  await organizer.presses('Отозвать у всех');
  await sent();

  expect(asked).toContain(ru('amending-ask-none'));
  expect(tooLong).toContain('Не помещается');
  expect(joined).toEqual(Array(2).fill(['Концерт в субботу', 'photo', NEW.bytes.length]));
  expect(phone(PARENT).texts().at(-1)).toBe('Анонс отозван: он больше не действует.');
});

test('[ANN-22] [ANN-24] another photo is for readers of all languages, which the author reads before', async () => {
  const { organizer, phone, sent, db, copies } = await aTown();
  await phone(SCHOOL).says('/language');
  await phone(SCHOOL).presses('English');
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ ...OLD, caption: 'Концерт в субботу' }));
  const english = { text: 'Concert on Saturday', formatting: [] };
  await db.insert(announcementTexts).values({ announcementId: 1, language: 'en', content: english });
  await organizer.presses('Отправить 2 людям');
  await sent();

  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить русский текст');
  await organizer.does((acts) => acts.sendsPhoto({ ...NEW, caption: 'Концерт в воскресенье' }));
  const confirm = organizer.texts().at(-1);
  await organizer.presses('Исправить русский текст');
  await sent();

  expect(confirm).toContain(ru('amending-confirm-for-all'));
  expect(copies().map(([words, ...file]) => [String(words).split('\n')[0], ...file])).toEqual([
    ['Концерт в воскресенье', 'photo', NEW.bytes.length],
    ['Concert on Saturday', 'photo', NEW.bytes.length],
  ]);
});

test('[ANN-24] an album keeps its pictures, and an album corrects nothing: both are said', async () => {
  const { organizer, sent, asksToCorrect, sandbox } = await aTown();
  const album = (id: string) =>
    organizer.does((acts) => {
      acts.sendsPhoto({ ...OLD, album: id, caption: 'Концерт в субботу' });
      acts.sendsPhoto({ ...NEW, album: id });
    });
  const count = (text: string) => sandbox.chat(ORGANIZER).messages.filter((one) => one.text === text).length;
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');
  await organizer.presses('Отправить 2 людям');
  await sent();
  await asksToCorrect();
  await album('801');
  const asOne = count(ru('amending-one-message'));
  await organizer.does((acts) => acts.sendsVoice());
  const voice = count(ru('amending-one-message'));
  await organizer.says('/announce');
  await album('802');
  await organizer.presses('Отправить 2 людям');
  await sent();

  const asked = await asksToCorrect();
  await organizer.does((acts) => acts.sendsPhoto(NEW));
  const alone = organizer.texts().at(-1);

  expect([asOne, voice]).toEqual([1, 2]);
  expect(asked).toContain(ru('amending-ask-album'));
  expect(alone).toBe(ru('amending-words-only'));
});
