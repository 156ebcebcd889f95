/** Programmes in the chat: made by taps and words, published with exact counts, printed, the sound in order, nobody else's. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { followProgramme } from '../../src/concerts/programme/following.ts';
import { concertById } from '../../src/concerts/queries.ts';
import { rows } from '../../src/database/rows.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { claimChild, familyToken } from '../../src/entries/family/link.ts';
import { rememberFile } from '../../src/files/actions.ts';
import { settleKept } from '../../src/files/claims.ts';
import { historyOf } from '../../src/history/queries.ts';
import { arrive } from '../../src/people/actions.ts';
import * as on from '../../src/telegram/features/programming/buttons.ts';
import { programming } from '../../src/telegram/features/programming/feature.ts';
import { NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { unzip } from '../kit/unzip.ts';
import { aGalaInTheChat } from './programming-stage.ts';

test('[ANN-07] from the contest’s screen to a programme: acts by a tap, moved, a break and words between them', async () => {
  const { mine, press, times } = await aGalaInTheChat();
  await mine.says('/manage');
  await press('«Звёзды левого берега»');
  await press('🎬 Программа');
  const occasions = mine.labels();
  await press('🎭 Гала-концерт');
  const ways = [mine.lines(), mine.labels()];
  await press('Все номера (3)');
  const begun = [mine.lines(), mine.labels()];
  await press('1');
  const item = [mine.lines(), mine.labels()];
  await press('Ниже');
  await press('Перерыв после');
  const breaks = [mine.lines(), mine.labels()];
  await press('15');
  await press('➕ Добавить');
  await press('Слово или награждение');
  await mine.says('Награждение 20 минут');

  expect(occasions).toEqual(['23 января 2027', '24 января 2027', '🎭 Гала-концерт']);
  expect(ways).toEqual([
    ['Гала-концерт', 'Какие номера поставить сразу? Порядок потом легко поменять.'],
    ['Все номера (3)', 'Пустая программа', '← Дни и концерты'],
  ]);
  expect(begun).toEqual([
    [
      '🎬 Гала-концерт',
      '6 февраля 2027, 15:00–15:11 (по Новосибирску)',
      '3 номера · смена 1:00 · приходят за 30 мин',
      '✏️ Черновик: участники её ещё не видят.',
      '15:00 1. ЗЛБ-001 Берестова Анна «Первая» · 3:00',
      '15:04 2. ЗЛБ-002 Голубева Вера «Вторая» · 3:00',
      '15:08 3. ЗЛБ-003 Зимина Злата «Третья» · 3:00',
    ],
    [
      '1 | 2 | 3',
      '➕ Добавить | ⏰ Время',
      '📣 Опубликовать…',
      '🖨 Распечатать | 🎵 Фонограммы',
      '🗑 Удалить программу…',
      '← Дни и концерты',
    ],
  ]);
  expect(item).toEqual([
    [
      '15:00 1. ЗЛБ-001 Берестова Анна «Первая» · 3:00',
      '15:04 2. ЗЛБ-002 Голубева Вера «Вторая» · 3:00',
      'Участники приходят к 14:30.',
      'Что сделать?',
    ],
    [
      '⬇️ Ниже',
      '↕️ На место… | ⏱ Длительность…',
      '☕ Перерыв после… | 🎤 Слово после…',
      '✕ Убрать из программы',
      '← К программе',
    ],
  ]);
  expect(breaks).toEqual([['Сколько минут перерыв? Нажмите или напишите.'], ['5 | 10 | 15 | 20 | 30', 'Отменить']]);
  expect(times()).toEqual([
    '15:00 1. ЗЛБ-002 Голубева Вера «Вторая» · 3:00',
    '15:04 2. ЗЛБ-001 Берестова Анна «Первая» · 3:00',
    '15:07 ☕ Перерыв · 15:00',
    '15:22 3. ЗЛБ-003 Зимина Злата «Третья» · 3:00',
    '15:25 🎤 Награждение · 20:00',
  ]);
});

test('[ANN-07] the length of a break may be typed; what is none is asked again', async () => {
  const { mine, press, times, begins } = await aGalaInTheChat();
  await begins();
  await press('1');
  await press('Перерыв после');

  const odd = await mine.says('побольше');
  await mine.says('40 минут');

  expect(odd).toContain('Нужна длительность');
  expect(times()[1]).toBe('15:03 ☕ Перерыв · 40:00');
});

test('[ANN-07] words are understood as people write them; what is none is asked again with an example', async () => {
  const { mine, press, times, begins } = await aGalaInTheChat();
  await begins();
  await press('3');
  await press('На место');
  const odd = [
    await mine.says('куда-нибудь'),
    await mine.does((person) => person.sendsVoice({ bytes: Buffer.from('OggS') })),
  ];
  await mine.says('перед злб-001');
  await press('Длительность');
  const long = [await mine.says('долго'), await mine.says('4 часа')];
  await mine.says('5 минут');
  await press('← К программе');
  await press('⏰ Время');
  await press('Начать в');
  const late = await mine.says('после обеда');
  await mine.says('в 16.30');
  await press('⏰ Время');
  await press('+5');
  await press('Смена −30 с');
  await press('← К программе');

  expect(odd).toEqual([
    'Не нашлось такого места. Напишите, например: «5», «после 3», «перед ЗЛБ-012», «в конец».',
    'Напишите, пожалуйста, словами, одним сообщением.',
  ]);
  expect(long).toEqual(Array(2).fill('Нужна длительность до 180 минут, например 3:45 или 15 минут.'));
  expect(late).toBe('Напишите время, например «15:30».');
  expect(times()).toEqual([
    '16:35 1. ЗЛБ-003 Зимина Злата «Третья» · 5:00',
    '16:40 2. ЗЛБ-001 Берестова Анна «Первая» · 3:00',
    '16:44 3. ЗЛБ-002 Голубева Вера «Вторая» · 3:00',
  ]);
});

test('[ANN-07] an older button changes nothing and shows the programme as it is; two taps begin one', async () => {
  const { mine, press, times, begins, db, concertId } = await aGalaInTheChat();
  await begins();
  await mine.taps(on.beginConcertButton.data({ concert: concertId, of: 'none', which: '' }));
  const [first] = await rows<{ id: number }>(db, sql`select id from programme_items order by position limit 1`);
  const item = first?.id ?? 0;
  const older = on.moveButton.data({ programme: 1, seen: 1, item, by: 'down' });
  await mine.taps(older);
  const again = await mine.taps(older);
  const shown = mine.lines();
  await press('← К программе');
  const after = times();
  const gone = await mine.taps(on.itemButton.data({ programme: 1, item: 9999 }));
  const odd = [
    await mine.taps(on.moveButton.data({ programme: 1, seen: 2, item, by: 'sideways' })),
    await mine.taps(on.setButton.data({ programme: 1, seen: 2, what: 'arrive', to: 999 })),
    await mine.taps(on.programmeButton.data({ programme: 77, page: 0 })),
  ];

  expect(again).toBe('Программа тем временем изменилась, поэтому ничего не поменяли. Вот как она выглядит сейчас.');
  expect(shown[1]).toBe('15:04 2. ЗЛБ-001 Берестова Анна «Первая» · 3:00');
  expect(after).toEqual([
    '15:00 1. ЗЛБ-002 Голубева Вера «Вторая» · 3:00',
    '15:04 2. ЗЛБ-001 Берестова Анна «Первая» · 3:00',
    '15:08 3. ЗЛБ-003 Зимина Злата «Третья» · 3:00',
  ]);
  expect(gone).toBe('Этого в программе уже нет.');
  expect(odd.slice(1)).toEqual([
    'Нужна длительность до 240 минут, например 3:45 или 15 минут.',
    'Этой программы уже нет.',
  ]);
});

test('[ANN-07] before the programme of a draft concert is published, it says that performers will hear of it', async () => {
  const { mine, press, begins, db } = await aGalaInTheChat();
  await db.execute(sql`update concerts set state = 'draft'`);
  await begins();
  await press('📣 Опубликовать');
  expect(mine.lines().at(-1)).toBe('⚠️ Концерт — ещё черновик: семьи его не видят, а участники о нём узнают.');
});

test('[ANN-07] published by two taps; the school and the mother read their times; a withdrawn act needs no word', async () => {
  const { mine, press, begins, sent, phone, db, school, acts, sandbox, concertId } = await aGalaInTheChat();
  const mother = sandbox.addPerson({ firstName: 'Мария', languageCode: 'en' });
  const { caller } = await arrive(db, { channel: 'telegram', externalId: String(mother.id), languageCode: 'en' }, NOON);
  await phone(mother.id).says('/start');
  const [first, second, third] = acts;
  for (const entry of [first, third]) {
    const token = taken(
      await familyToken(db, school.caller, { entryId: entry?.id ?? 0, fresh: `token-${entry?.id}` }, NOON),
    );
    taken(await claimChild(db, caller, { token, named: null }, NOON));
  }
  await begins();
  await press('📣 Опубликовать');
  const preview = [mine.lines(), mine.labels()];
  await press('Опубликовать и написать 2 людям');
  const done = [mine.lines(), mine.labels()];
  await sent();
  const letters = [phone(SCHOOL).lines(), phone(SCHOOL).labels(), phone(mother.id).lines(), phone(mother.id).labels()];
  taken(await withdrawEntry(db, school.caller, { entryId: second?.id ?? 0 }, NOON));
  await press('← К программе');
  const stands = mine.lines().slice(3);
  await press('1');
  await press('✕ Убрать');
  await press('📣 Опубликовать');
  const secondPreview = mine.lines();
  await press('Опубликовать и написать');
  await sent();
  const moved = phone(SCHOOL).lines().slice(2, 4);
  await db.transaction(async (tx) => {
    const before = await concertById(tx, concertId);
    await tx.execute(sql`update concerts set state = 'cancelled' where id = ${concertId}`);
    const after = await concertById(tx, concertId);
    if (before && after) await followProgramme(tx, after, before, NOON);
  });
  await sent();

  expect(preview).toEqual([
    [
      '📣 Публикация: Гала-концерт',
      '6 февраля 2027, 15:00–15:11 (по Новосибирску)',
      '3 номера: участники узнают своё время',
      'Сообщения получат: педагоги — 1, семьи — 1.',
    ],
    ['Опубликовать и написать 2 людям', '← К программе'],
  ]);
  expect(done).toEqual([['✅ Программа опубликована. Сообщаем педагогам — 1, семьям — 1.'], ['← К программе']]);
  expect(letters).toEqual([
    [
      '🎬 Время выступления: Гала-концерт',
      'суббота, 6 февраля (по Новосибирску), Концертный зал',
      '• 15:00 ЗЛБ-001 Берестова Анна «Первая». Приходите к 14:30',
      '• 15:04 ЗЛБ-002 Голубева Вера «Вторая». Приходите к 14:30',
      '• 15:08 ЗЛБ-003 Зимина Злата «Третья». Приходите к 14:35',
      'Время примерное. Если оно заметно сдвинется, напишем.',
    ],
    ['Мои заявки | Открыть концерт'],
    [
      '🎬 When to be on stage: Гала-концерт',
      'Saturday 6 February (Novosibirsk time), Концертный зал',
      '• 15:00 Берестова Анна “Первая”. Come by 14:30',
      '• 15:08 Зимина Злата “Третья”. Come by 14:35',
      'Times are approximate. If yours changes noticeably, we will write.',
    ],
    ['My children | Open the concert'],
  ]);
  expect(stands).toEqual([
    '✅ Опубликована, все знают своё время.',
    '15:00 1. ЗЛБ-001 Берестова Анна «Первая» · 3:00',
    '15:04 2. ЗЛБ-003 Зимина Злата «Третья» · 3:00',
  ]);
  expect(secondPreview.slice(2)).toEqual([
    '1 номер: изменилось время',
    '1 номер: больше не в программе',
    'Сообщения получат: педагоги — 1, семьи — 1.',
  ]);
  expect(phone(SCHOOL).lines()).toEqual([
    ...['❌ Концерт отменён', 'Гала-концерт', 'суббота, 6 февраля', 'Приходить на выступление не нужно.'],
  ]);
  expect(moved).toEqual([
    '• 15:00 (было 15:08) ЗЛБ-003 Зимина Злата «Третья». Приходите к 14:30',
    '• ЗЛБ-001 Берестова Анна «Первая»: больше не в программе',
  ]);
});

test('[ANN-07] a contest’s day has its programme, and /print prints it as it was made', async () => {
  const { mine, press, times, stage, phone } = await aGalaInTheChat();
  await mine.taps(on.occasionsBelowButton.data({ contest: stage.contestId }));
  await press('23 января 2027');
  await press('Все номера (3)');
  const day = times();
  await press('3');
  await press('Выше');
  await press('← К программе');
  await press('🖨 Распечатать');
  const printed = phone(ORGANIZER).messages().at(-1);
  await mine.says('/print');
  await press('Программа дня');
  const options = [mine.lines(), mine.labels()];
  await press('Напечатать');
  const again = phone(ORGANIZER).messages().at(-1);

  expect(day[0]).toBe('10:00 1. ЗЛБ-001 Берестова Анна «Первая» · 3:00');
  expect(printed?.file?.name).toBe('zvezdy-levogo-berega-2027_programme_2027-01-23.pdf');
  expect(printed?.caption).toContain('Программа: «Звёзды левого берега», 23 января 2027.');
  expect(options[0]).toContain(
    'Программа этого дня составлена в боте: печатаем её, как она есть. Изменить её можно в «🎬 Программа» на экране конкурса.',
  );
  expect(options[1]).not.toContain('Начать раньше');
  expect(again?.file?.name).toBe(printed?.file?.name);
});

test('[ANN-07, REG-28] the backing tracks come as an archive in the programme’s order under telling names', async () => {
  const { press, accepted, begins, phone, db, sandbox, bot } = await aGalaInTheChat();
  const file = { channel: 'telegram', botId: '42', externalId: 'x', uniqueId: 'x', kind: 'document' as const };
  const facts = { mime: null, size: 7, width: null, height: null, name: '1.mp3' };
  const fileId = await rememberFile(db, { ...file, ...facts }, NOON);
  async function* sound() {
    yield Buffer.from('ID3 раз');
  }
  await settleKept(db, fileId, await bot.services.files.storage.put(sound(), 1000));
  await accepted('Зимняя сказка', { fields: { track: { file: { fileId } } } });
  await begins();
  await press('4');
  await press('Выше');
  await press('← К программе');
  await press('🎵 Фонограммы');
  const message = phone(ORGANIZER).messages().at(-1);
  const bytes = sandbox.file(message?.file?.url.split('/').at(-1) ?? '')?.bytes;

  expect(message?.file?.name).toBe('gala_sound_2027-02-06.zip');
  expect(unzip(Buffer.from(bytes ?? [])).map(({ name }) => name)).toEqual(['03_ЗЛБ-004_Зимняя сказка.mp3']);
  expect(message?.caption).toContain('Гала-концерт: 1 фонограмма по порядку номеров.');
  expect((await historyOf(db, 'programme', 1)).map(({ action }) => action)).toEqual([
    'programme-begun',
    'programme-changed',
    'archive-taken',
  ]);
});

test('[ANN-07] a programme nobody was told of is thrown away by two taps; empty ones say what to do', async () => {
  const { mine, press, concertId } = await aGalaInTheChat();
  await mine.taps(on.concertBelowButton.data({ concert: concertId }));
  await press('Пустая программа');
  const empty = [mine.lines().at(-1), mine.labels()];
  await press('🗑 Удалить');
  const asked = mine.lines();
  await press('Удалить');
  const dropped = mine.text();
  await mine.taps(on.concertBelowButton.data({ concert: concertId }));
  expect(empty).toEqual([
    'Пока пусто. Добавьте номера.',
    ['➕ Добавить | ⏰ Время', '🗑 Удалить программу…', '← Дни и концерты'],
  ]);
  expect(asked).toEqual(['Удалить программу «Гала-концерт»? Порядок номеров пропадёт, заявки останутся.']);
  expect(dropped).toBe('Программа удалена.');
  expect(mine.labels()).toContain('Все номера (3)');
});

test('[ANN-07, PRV-01, PRV-08] forged and forwarded buttons open nothing to those who are no organizers', async () => {
  const { phone, begins, stage, concertId, intrusions, acts } = await aGalaInTheChat();
  await begins();
  const stranger = phone(PARENT);
  await stranger.says('/start');
  const data = [
    on.occasionsButton.data({ contest: stage.contestId }),
    on.dayButton.data({ contest: stage.contestId, day: '2027-01-23' }),
    on.concertButton.data({ concert: concertId }),
    on.beginDayButton.data({ contest: stage.contestId, day: '2027-01-23', of: 'all', which: '' }),
    on.itemButton.data({ programme: 1, item: 1 }),
    on.moveButton.data({ programme: 1, seen: 1, item: 1, by: 'down' }),
    on.takeOutButton.data({ programme: 1, seen: 1, item: 1 }),
    on.breaksButton.data({ programme: 1, seen: 1, item: 1 }),
    on.breakButton.data({ programme: 1, seen: 1, item: 1, minutes: 10 }),
    on.askButton.data({ programme: 1, seen: 1, item: 1, what: 'place' }),
    on.timesButton.data({ programme: 1 }),
    on.setButton.data({ programme: 1, seen: 1, what: 'arrive', to: 5 }),
    on.addingButton.data({ programme: 1 }),
    on.addButton.data({ programme: 1, seen: 1, of: 'all', which: '' }),
    on.pickingButton.data({ programme: 1, page: 0 }),
    on.pickButton.data({ programme: 1, seen: 1, entry: acts[0]?.id ?? 0, page: 0 }),
    on.previewButton.data({ programme: 1 }),
    on.publishButton.data({ programme: 1, seen: 1 }),
    on.printButton.data({ programme: 1 }),
    on.soundButton.data({ programme: 1 }),
    on.askDropButton.data({ programme: 1 }),
    on.dropButton.data({ programme: 1, seen: 1 }),
  ];
  const said = [];
  for (const one of data) said.push(await stranger.taps(one));
  expect(said).toEqual(data.map(() => NOT_ALLOWED));
  expect(intrusions().length).toBe(data.length);
});

test('[ANN-07] the longest data of each button fit', () => {
  const id = 2_000_000_000;
  const word = 'a'.repeat(20);
  expect(() => on.beginDayButton.data({ contest: id, day: '2027-01-23', of: 'nomination', which: word })).not.toThrow();
  expect(() => on.addButton.data({ programme: id, seen: id, of: 'nomination', which: word })).not.toThrow();
  expect(() => on.setButton.data({ programme: id, seen: id, what: 'changeover', to: id })).not.toThrow();
  expect(() => on.pickButton.data({ programme: id, seen: id, entry: id, page: 9999 })).not.toThrow();
  expect(programming.taps?.length).toBe(27);
});
