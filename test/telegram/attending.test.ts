import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPicture } from '../kit/pictures.ts';
import { aConcertStory, aShownConcert } from './concert-stage.ts';

const LINK = 'https://t.me/rampa_sandbox_bot?start=e_elka-na-levom-beregu-2026';
/** The ways to answer come first. */
const SEATS = ['Придём: 1', '2', '3', '4', 'Не придём'];
const CARD =
  'Новогодний концерт «Ёлка на левом берегу»\n\n🗓 суббота, 26 декабря, 12:00 (по Новосибирску)\n📍 Малый зал';

/** A concert with a hall on the map and a poster. */
async function aStage(set = sql`address = 'ул. Придуманная, 7', latitude = 54.98, longitude = 82.9`) {
  const staged = await aConcertStory();
  await aShownConcert(staged.organizer);
  await staged.story.db.execute(sql`update concerts set ${set}`);
  return staged;
}

test('[ANN-04] the link opens the concert for somebody new in one tap', async () => {
  const { parent } = await aStage();
  await parent.starts('e_elka-na-levom-beregu-2026');
  expect(parent.transcript()).toEqual([`${CARD}, ул. Придуманная, 7\n\nПридёте? Выберите, сколько нужно мест.`]);
  expect(parent.buttons()).toEqual([...SEATS, '📍 На карте', '📅 В календарь', '🔗 Поделиться', 'Все концерты']);
});

test('[UX-06] a newcomer of another language is asked for it afterwards, and the concert opens again in it', async () => {
  const { story } = await aStage();
  const stranger = story.phone(story.sandbox.addPerson({ firstName: 'Anna', languageCode: 'en' }).id);
  await stranger.starts('e_elka-na-levom-beregu-2026');
  await stranger.presses('English');
  expect(stranger.last().text).toBe(
    'Новогодний концерт «Ёлка на левом берегу»\n\n' +
      '🗓 Saturday 26 December, 12:00 (Novosibirsk time)\n📍 Малый зал, ул. Придуманная, 7\n\n' +
      'Are you coming? Choose how many seats you need.',
  );
});

test('[ANN-04] a tap gives the place on the map, the calendar file, the link, its picture and a post for chats', async () => {
  const { parent } = await aStage();
  await parent.starts('e_elka-na-levom-beregu-2026');
  expect((await parent.presses('На карте')).location).toEqual({
    ...{ latitude: 54.98, longitude: 82.9, title: 'Малый зал', address: 'ул. Придуманная, 7' },
  });
  const { file, caption } = await parent.presses('В календарь');
  expect([file?.kind, file?.name, caption]).toEqual([
    'document',
    'elka-na-levom-beregu-2026.ics',
    'Откройте файл, и концерт добавится в календарь телефона. За два часа до начала придёт напоминание.',
  ]);
  await parent.presses('Поделиться');
  expect(parent.last().text).toContain(LINK);
  expect((await parent.presses('QR-код')).file?.kind).toBe('photo');
  const post = await parent.presses('Пост для чата');
  expect([post.text, post.inlineKeyboard]).toEqual([
    `${CARD}, ул. Придуманная, 7\n\n🎟 Записаться и узнать подробности: ${LINK}`,
    undefined,
  ]);
});

test('[ANN-04] a hall without a point is looked up in a map by its address, one without either has no such button', async () => {
  const { parent, story } = await aStage(sql`address = 'ул. Придуманная, 7'`);
  await parent.starts('e_elka-na-levom-beregu-2026');
  const map = parent.last().inlineKeyboard?.flat().at(SEATS.length);
  expect(map && 'url' in map ? decodeURIComponent(map.url) : '').toBe(
    'https://yandex.ru/maps/?text=ул.+Придуманная,+7',
  );
  await story.db.execute(sql`update concerts set address = null`);
  await parent.starts('e_elka-na-levom-beregu-2026');
  expect(parent.buttons()).toEqual([...SEATS, '📅 В календарь', '🔗 Поделиться', 'Все концерты']);
});

test('[ANN-01] a card stands under its poster; a text too long for a caption is cut, not the times', async () => {
  const { organizer, parent, story } = await aStage();
  await organizer.presses('Изменить');
  await organizer.presses('Афиша');
  await organizer.does((person) => person.sendsPhoto({ bytes: aPicture('jpg', 800, 1000) }));
  const text = `${'<b>&'.repeat(170)}🎄`;
  const address = 'я'.repeat(160);
  await story.db.execute(sql`update concerts set description = ${text}, title = ${'Ёлка '.repeat(24).trim()},
    venue = ${'з'.repeat(120)}, address = ${address}`);
  const card = await parent.starts('e_elka-na-levom-beregu-2026');
  expect([card.file?.kind, card.caption?.length]).toEqual(['photo', 1024]);
  expect(card.caption).toContain('>&<b>…\n\n');
  expect(card.caption).toMatch(/Выберите, сколько нужно мест\.$/);
  expect(card.caption).toContain('12:00 (по Новосибирску)');
  await parent.presses('Все концерты');
  expect(parent.last().text).toContain('Ближайшие концерты');
  await parent.presses('Поделиться');
  const post = await parent.presses('Пост для чата');
  expect([post.file?.kind, post.caption?.endsWith(LINK), post.caption?.length]).toEqual(['photo', true, 1024]);
});

test('[ANN-01] the list names the coming concerts, page by page, and one of them opens by a tap', async () => {
  const { parent, story } = await aStage();
  await story.db.execute(sql`insert into concerts (slug, state, title, starts_at, zone, venue, created_at)
    select 'k-' || n, 'published', 'Концерт ' || n, '2027-01-01T05:00:00Z'::timestamptz + n * interval '1 day',
      'Asia/Novosibirsk', 'Малый зал', now() from generate_series(1, 6) n`);
  await parent.says('/concerts');
  expect(parent.buttons()).toEqual([
    '«Ёлка на левом берегу», 26 декабря',
    ...['Концерт 1, 2 января', 'Концерт 2, 3 января', 'Концерт 3, 4 января', 'Концерт 4, 5 января'],
    ...['Концерт 5, 6 января', '›'],
  ]);
  await parent.presses('›');
  expect(parent.last().text).toBe(
    'Ближайшие концерты\n\nКонцерт 6\nчетверг, 7 января 2027, 12:00 (по Новосибирску)\nМалый зал',
  );
  await parent.presses('Концерт 6');
  expect(parent.last().text).toContain('🗓 четверг, 7 января 2027, 12:00 (по Новосибирску)');
});

test('[UX-05] unknown, unpublished, put away and past concerts have their words, for taps too', async () => {
  const { organizer, parent, story } = await aStage();
  const gone =
    'Такого концерта нет: возможно, его убрали или ссылка скопирована не целиком. Посмотрите ближайшие: /concerts';
  await parent.starts('e_elka-na-levom-beregu-2026');
  const card = parent.last();
  const said = [await parent.starts('e_nothing'), await parent.starts('e_')].map(({ text }) => text);
  await story.db.execute(sql`update concerts set state = 'draft'`);
  said.push((await parent.starts('e_elka-na-levom-beregu-2026')).text);
  expect(said).toEqual([gone, gone, gone]);
  await parent.does((person) => person.taps(card.id, 'kcs1:1'));
  expect(parent.toast()).toBe(gone);
  expect((await organizer.starts('e_elka-na-levom-beregu-2026')).text).toContain(
    '📝 Это черновик: семьи его ещё не видят.',
  );
  await story.db.execute(sql`update concerts set state = 'published'`);
  story.at('2026-12-27T10:00:00+07:00');
  const over = await parent.starts('e_elka-na-levom-beregu-2026');
  expect(over.text).toContain('Концерт уже прошёл. Спасибо всем, кто пришёл!');
  expect(parent.buttons()).toEqual(['📍 На карте', 'Все концерты']);
});
