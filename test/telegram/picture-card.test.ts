import { expect, test } from 'vitest';
import { rememberFile } from '../../src/files/actions.ts';
import { type Feature, onTap } from '../../src/telegram/feature.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { arrivedFile } from '../../src/telegram/files/arrived-file.ts';
import { button } from '../../src/telegram/screens/buttons.ts';
import { captionOf, MOST_IN_CAPTION, redrawCard, sendCard, unitsOf } from '../../src/telegram/screens/picture-card.ts';
import { inline, press } from '../../src/telegram/screens/screen.ts';
import { aPicture } from '../kit/pictures.ts';
import { aStory } from '../kit/stage.ts';

const again = button('zz1', { times: 'id', picture: 'id' });

/** A card that counts its taps; `picture` 0 is none. */
function cardOf(times: number, picture: number) {
  const rows = [
    [press('ещё раз', again.data({ times: times + 1, picture }))],
    [press('то же', again.data({ times, picture }))],
    [press('без картинки', again.data({ times, picture: 0 }))],
  ];
  return { html: `Нажато: <b>${times}</b>`, pictureId: picture === 0 ? null : picture, ...inline(rows) };
}

/** Whoever sends a picture gets it back as a card. */
const cards: Feature = {
  taps: [onTap(again, (ctx, { times, picture }) => redrawCard(ctx, cardOf(times, picture)))],
  async onMessage(ctx) {
    const file = ctx.message && arrivedFile(ctx.message, ctx.me.id);
    await sendCard(ctx, cardOf(0, file ? await rememberFile(ctx.services.db, file, ctx.now) : 0));
    return true;
  },
};

async function aPhone() {
  const story = await aStory({ features: [cards, home([cards])], contests: [], at: '2026-12-04T10:00:00+07:00' });
  const { id } = story.sandbox.addPerson({ firstName: 'Родитель', languageCode: 'ru' });
  const bots = () => story.sandbox.chat(id).messages.filter(({ from }) => from === 'bot');
  const told = () => bots().map(({ file, text, caption }) => [file?.kind ?? 'text', text ?? caption]);
  return { phone: story.phone(id), told };
}

test('[UX-05] a card under its picture is drawn anew in its place, the same drawing twice is fine', async () => {
  const { phone, told } = await aPhone();
  await phone.does((person) => person.sendsPhoto({ bytes: aPicture('jpg', 800, 600) }));
  await phone.presses('ещё раз');
  await phone.presses('то же');
  expect(told()).toEqual([['photo', 'Нажато: 1']]);
  expect(phone.buttons()).toEqual(['ещё раз', 'то же', 'без картинки']);
});

test('[UX-05] a card without one is redrawn as a text; one that loses its picture comes anew', async () => {
  const { phone, told } = await aPhone();
  await phone.says('без картинки');
  await phone.presses('ещё раз');
  expect(told()).toEqual([['text', 'Нажато: 1']]);
  await phone.does((person) => person.sendsPhoto({ bytes: aPicture('jpg', 800, 600) }));
  await phone.presses('без картинки');
  expect(told()).toEqual([
    ['text', 'Нажато: 1'],
    ['photo', 'Нажато: 0'],
    ['text', 'Нажато: 0'],
  ]);
});

test('[ANN-01] a picture that came as a file is shown as a photo', async () => {
  const { phone, told } = await aPhone();
  const file = { bytes: aPicture('png', 800, 600), name: 'афиша.png', mime: 'image/png' };
  await phone.does((person) => person.sendsDocument(file));
  await phone.does((person) => person.sendsDocument(file));
  expect(told()).toEqual([
    ['photo', 'Нажато: 0'],
    ['photo', 'Нажато: 0'],
  ]);
});

test('[ANN-21] a caption never outgrows the messenger: people’s own text gives way, half a character is never left', () => {
  for (const length of [0, 1, 700, 1_000, 1_200]) {
    for (const text of ['я'.repeat(length), '🎄'.repeat(length), '<&>'.repeat(length)]) {
      const html = captionOf(['<b>Название &amp; место</b>', ''], text, ['Ссылка']);
      expect(unitsOf(html)).toBeLessThanOrEqual(MOST_IN_CAPTION);
      expect(html).toMatch(/^<b>Название &amp; место<\/b>\n(?:.*\n)*\nСсылка$/u);
      expect(html).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
    }
  }
});
