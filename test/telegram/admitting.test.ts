/** The door of a concert: tickets, guests found by what they say, the count; and that nothing of it shows to others. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { setConcert } from '../../src/concerts/changing.ts';
import { concertById } from '../../src/concerts/queries.ts';
import { rsvps } from '../../src/concerts/tables.ts';
import { rows } from '../../src/database/rows.ts';
import { historyOf } from '../../src/history/queries.ts';
import { updateProfile } from '../../src/people/actions.ts';
import { personAt } from '../../src/people/queries.ts';
import * as on from '../../src/telegram/features/admitting/buttons.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { concertsButton } from '../../src/telegram/features/turnout/buttons.ts';
import { turnout } from '../../src/telegram/features/turnout/feature.ts';
import { aHouse, type House } from '../concerts/house.ts';
import { aConcert, later, NOON, STARTS } from '../concerts/stage.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import type { Phone } from '../kit/phone.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { readPdf } from '../paper/read-pdf.ts';
import { aLine } from './line-stage.ts';

const told = (phone: Phone) => phone.transcript().at(-1)?.split('\n');

/** A family that comes, under a surname or none; returns the payload of their ticket's link. */
async function comes(house: House, name: string, seats: number, surname?: string) {
  const phone = house.person(name);
  await phone.says(`/copy ${house.concertId}`);
  await phone.presses(seats === 1 ? 'Придём: 1' : String(seats));
  if (surname !== undefined) {
    await phone.presses('Указать фамилию');
    await phone.says(surname);
  }
  const [row] = await house.db
    .select()
    .from(rsvps)
    .orderBy(rsvps.id)
    .then((all) => all.slice(-1));
  const caption = phone.transcript().find((text) => text.startsWith('🎟')) ?? '';
  return {
    phone,
    payload: `t_${row?.ticket}`,
    code: /[A-Z2-9]{4} [A-Z2-9]{4}/u.exec(caption)?.[0] ?? '',
    rsvp: row?.id ?? 0,
  };
}

const DOORS = later(-20, STARTS);

test('[ANN-05] a ticket lets in once; looked at again it says when it was first used and by whom', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2, 'Ветлужская');
  const door = await house.staff('Фрол', 'door');
  const known = await personAt(house.db, 'telegram', String(door.id));
  await updateProfile(house.db, known?.id ?? 0, { name: 'Фрол Дверной' });
  house.at(DOORS);
  await door.starts(family.payload);
  expect(told(door)).toEqual(['✅ Ветлужская', 'Пришли: 2. Пришло другое число — нажмите его.']);
  expect(door.buttons()).toEqual(['1', '✓ 2', '3', '4', 'Отменить: не приходили', '← К входу']);

  house.at(later(5, DOORS));
  await door.starts(family.payload);
  expect(told(door)).toEqual([
    '⚠️ Ветлужская',
    'Билет уже использован: суббота, 26 декабря, 11:40 (по Новосибирску).',
    'Тогда пришли: 2.',
    'Отметил контролёр: Фрол Дверной',
  ]);

  await door.presses('3');
  expect(told(door)).toEqual(['✅ Ветлужская', 'Пришли: 3. Пришло другое число — нажмите его.', 'По билету: 2 места.']);
  await door.presses('Отменить: не приходили');
  expect(told(door)).toEqual(['Ветлужская', 'Ещё не приходили.', 'По билету: 2 места.']);
});

test('[ANN-05, ANN-06] a ticket of before the move lets in on the new day; on the old one the door reads the new time, as its holder did', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2, 'Ветлужская');
  const door = await house.staff('Фрол', 'door');
  const { createdBy, version = 0 } = (await concertById(house.db, house.concertId)) ?? {};
  const organizer = { personId: createdBy ?? 0, roles: [{ role: 'administrator' as const, contestId: null }] };
  const seen = { concertId: house.concertId, version };
  const moved = { name: 'starts', given: { text: '27 декабря 14:00' } } as const;
  expect((await setConcert(house.db, organizer, seen, moved, NOON)).ok).toBe(true);
  house.at(later(3, NOON));
  await house.sent();
  const news = family.phone.transcript().at(-1);
  house.at(DOORS);
  await door.starts(family.payload);
  const early = told(door)?.filter((line) => line.startsWith('⚠️'));
  house.at(new Date('2026-12-27T13:40:00+07:00'));
  await door.starts(family.payload);

  expect(news).toMatch(/^⚠️ Концерт перенесён\n/u);
  expect(early).toEqual(['⚠️ Билет на другой день: воскресенье, 27 декабря, 14:00 (по Новосибирску).']);
  expect(told(door)).toEqual(['✅ Ветлужская', 'Пришли: 2. Пришло другое число — нажмите его.']);
});

test('[ANN-05] two at the door with one ticket at the same moment: one lets in, the other is told', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2);
  const [one, two] = [await house.staff('Фрол', 'door'), await house.staff('Ким', 'door')];
  house.at(DOORS);
  await Promise.all([one.starts(family.payload), two.starts(family.payload)]);
  await house.bot.quiet();
  const marks = [one, two].map((phone) => told(phone)?.[0]?.slice(0, 1)).sort();
  expect(marks).toEqual(['⚠', '✅']);
});

test('[ANN-05, PRV-01] a ticket is its holder’s: others are told so, the holder sees it, a role for another contest does not reach it', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2, 'Ветлужская');
  const [stranger, elsewhere] = [house.person('Яна'), await house.staff('Ким', 'door', 77)];
  for (const phone of [stranger, elsewhere]) {
    await phone.starts(family.payload);
    expect(phone.transcript()).toContain('Это чужой билет или его уже нет. Свои билеты — в /seats.');
    expect(phone.transcript().join('\n')).not.toContain('Ветлужская');
  }
  await family.phone.starts(family.payload);
  expect(told(family.phone)?.at(-1)).toBe('Места записаны на: Ветлужская.');
  await stranger.starts('t_nobodys-ticket');
  expect(told(stranger)?.[0]).toBe('Это чужой билет или его уже нет. Свои билеты — в /seats.');
});

test('[ANN-05] a ticket opened by the staff days before is only looked at', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2);
  const organizer = await house.staff('Агния', 'organizer');
  await organizer.starts(family.payload);
  expect(told(organizer)?.slice(1)).toEqual([
    'Ещё не приходили.',
    'По билету: 2 места.',
    '⚠️ Билет на другой день: суббота, 26 декабря, 12:00 (по Новосибирску).',
    'Отмечать гостей можно с: суббота, 26 декабря, 00:00 (по Новосибирску).',
    'Репетируете? Отметьте сейчас, а после репетиции отмените.',
  ]);
  expect(organizer.buttons()).toEqual(['Отметить уже сейчас', '← К входу']);
});

test('[ANN-05] days before nobody is let in by mistake; for a rehearsal it is one tap more, and undone', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2, 'Ветлужская');
  const organizer = await house.staff('Агния', 'organizer');
  await organizer.says('/door');
  await organizer.presses('Ёлка на левом берегу');
  expect(told(organizer)?.at(-2)).toBe('Отмечать гостей можно с: суббота, 26 декабря, 00:00 (по Новосибирску).');
  await organizer.presses('+1 без билета');
  expect(organizer.toast()).toBe(
    'Концерт ещё не скоро. Отмечать гостей можно с: суббота, 26 декабря, 00:00 (по Новосибирску).',
  );
  await organizer.presses('Найти по фамилии');
  await organizer.says(family.code);
  await organizer.presses('Ветлужская · 2 места');
  const looked = told(organizer)?.slice(1);
  const stands = async () => (await house.db.select().from(rsvps)).map(({ arrivedSeats }) => arrivedSeats);
  const before = await stands();
  await organizer.presses('Отметить уже сейчас');
  const rehearsed = await stands();
  await organizer.presses('Отменить: не приходили');
  await organizer.does((acts) =>
    acts.taps(organizer.last().id, on.arrivedButton.data({ rsvp: family.rsvp, seats: 2 })),
  );
  expect([looked, before, rehearsed, await stands()]).toEqual([
    [
      'Ещё не приходили.',
      'По билету: 2 места.',
      '⚠️ Билет на другой день: суббота, 26 декабря, 12:00 (по Новосибирску).',
      'Отмечать гостей можно с: суббота, 26 декабря, 00:00 (по Новосибирску).',
      'Репетируете? Отметьте сейчас, а после репетиции отмените.',
    ],
    [null],
    [2],
    [null],
  ]);
});

test('[ANN-05, UX-03] the door hears surnames and nothing else: a command or the menu ends it, and so does the next day', async () => {
  const house = await aHouse();
  await comes(house, 'Злата', 2, 'Ветлужская');
  const door = await house.staff('Фрол', 'door');
  house.at(DOORS);
  await door.says('/door');
  await door.does((acts) => acts.sendsSticker());
  const sticker = told(door);
  await door.says('👍');
  const emoji = told(door);
  await door.says('А сколько всего сегодня придёт людей?');
  const long = told(door);
  await door.says('/help');
  await door.says('Ветл');
  const helped = door.buttons();
  await door.says('/concerts');
  await door.says('Ветл');
  const left = door.transcript().at(-1);
  await door.says('/door');
  house.at(later(20 * 60, STARTS));
  await door.says('Ветл');
  expect([sticker, emoji, long, helped, left?.includes('В списке'), told(door)]).toEqual([
    ['Ищу по фамилии или коду билета: напишите их текстом. Закончили — нажмите «Готово».'],
    ['Ищу по фамилии или коду билета: напишите их текстом. Закончили — нажмите «Готово».'],
    ['Сейчас я ищу гостей: нужна фамилия или код билета. Если вы о другом, нажмите «Готово» и напишите ещё раз.'],
    ['Ветлужская · 2 места', 'Готово'],
    false,
    ['Вход на этот концерт закончился, гостей больше не ищем. Напишите ещё раз, что нужно, или откройте /door'],
  ]);
});

test('[ANN-05] /door: the concert at hand, a guest found by surname or by code, people without a ticket counted', async () => {
  const house = await aHouse();
  await comes(house, 'Злата', 2, 'Ёлкина');
  const nameless = await comes(house, 'Остап', 3);
  const door = await house.staff('Фрол', 'door');
  await door.says('/door');
  expect([told(door), door.buttons()]).toEqual([
    ['Вход', 'Какой концерт?'],
    ['Ёлка на левом берегу · 26 декабря, 12:00'],
  ]);
  house.at(DOORS);
  await door.says('/door');
  expect(told(door)?.slice(0, 5)).toEqual([
    'Вход · Ёлка на левом берегу',
    'суббота, 26 декабря, 12:00 (по Новосибирску)',
    '',
    'Пришло 0 из 5',
    'Без билета: никого',
  ]);
  await door.says('елк');
  expect(door.buttons()).toEqual(['Ёлкина · 2 места', 'Готово']);
  await door.presses('Найти по фамилии');
  await door.says('Туманова');
  expect(told(door)?.[0]).toBe(
    'В списке никого не нашлось: Туманова. Проверьте фамилию или посчитайте гостя без билета.',
  );
  await door.says(nameless.code.toLowerCase());
  await door.presses(`без фамилии · ${nameless.code}`);
  expect(told(door)?.[1]).toBe('Пришли: 3. Пришло другое число — нажмите его.');
  await door.says('Ёлкина');
  await door.presses('Ёлкина · 2 места');
  await door.presses('1');
  expect(told(door)?.slice(1)).toEqual(['Пришли: 1. Пришло другое число — нажмите его.', 'По билету: 2 места.']);

  await door.presses('← К входу');
  await door.presses('+1 без билета');
  await door.presses('+1 без билета');
  await door.presses('−1');
  expect(told(door)?.slice(3, 5)).toEqual(['Пришло 5 из 5', 'Без билета: 1']);
});

test('[ANN-05, PRV-01] whoever is not at the door reaches nothing of it: commands, forged taps, the list', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2, 'Ветлужская');
  const parent = house.person('Яна');
  await parent.says('/door');
  expect(told(parent)).toEqual([NOT_ALLOWED]);
  const concert = house.concertId;
  const forged = [
    on.doorButton.data({ concert }),
    on.walkInButton.data({ concert, step: 'more' }),
    on.findButton.data({ concert }),
    on.checkButton.data({ rsvp: family.rsvp }),
    on.arrivedButton.data({ rsvp: family.rsvp, seats: 1 }),
    on.listButton.data({ concert }),
    on.doneButton.data({ concert }),
  ];
  for (const data of forged) await parent.does((acts) => acts.taps(parent.last().id, data));
  expect(parent.transcript()).toHaveLength(1);
  expect(house.intrusions()).toHaveLength(8);
  const [row] = await house.db.select().from(rsvps).where(eq(rsvps.id, family.rsvp));
  expect(row?.arrivedAt).toBeNull();
});

test('[ANN-05, TAL-16] the guest list by surname comes as a PDF to print, is written down, and goes from the chat', async () => {
  const house = await aHouse({ contestId: null });
  await comes(house, 'Злата', 2, 'Ёлкина');
  await comes(house, 'Остап', 3, 'Агапова');
  const nameless = await comes(house, 'Ким', 1);
  const organizer = await house.staff('Агния', 'organizer');
  await organizer.says(`/staged ${house.concertId}`);
  expect(told(organizer)).toEqual(['Ёлка на левом берегу', 'Мест обещано: 6 из 10 · семей: 3']);
  await organizer.presses('📄 Гости');
  const message = organizer.last();
  const bytes = house.sandbox.file(message.file?.url.split('/').at(-1) ?? '')?.bytes ?? Buffer.alloc(0);
  const words = readPdf(Buffer.from(bytes)).flatMap((page) => page.words);
  const order = ['Агапова', 'Ёлкина', `(без фамилии) ${nameless.code}`];
  expect(words.filter((word) => order.includes(word)).slice(-2)).toEqual(order.slice(0, 2));
  expect(words).toContain(order[2]);
  expect(message.caption?.split('\n')[0]).toBe(
    'Список гостей. Ёлка на левом берегу. По данным на 14 декабря 2026, 12:00 (по Новосибирску)',
  );
  expect((await historyOf(house.db, 'concert', house.concertId)).map(({ action }) => action)).toEqual([
    'guest-list-exported',
  ]);
  const [gone] = await rows<{ action: string }>(
    house.db,
    sql`select action from deliveries where content->>'kind' = 'export' and target_message_id = ${String(message.id)}`,
  );
  expect(gone).toEqual({ action: 'delete' });
});

test('[ANN-05] attendance is a tally: seats promised and people who came, on the concert’s screen, over a school year, in a file', async () => {
  const house = await aHouse();
  const family = await comes(house, 'Злата', 2);
  const other = await comes(house, 'Остап', 3);
  await other.phone.presses('Не придём');
  const [door, organizer] = [await house.staff('Фрол', 'door'), await house.staff('Агния', 'organizer')];
  house.at(DOORS);
  await door.starts(family.payload);
  await door.says('/door');
  await door.presses('+1 без билета');
  house.at(later(120, STARTS));
  await organizer.says(`/staged ${house.concertId}`);
  expect(told(organizer)).toEqual([
    'Ёлка на левом берегу',
    'Мест обещано: 2 из 10 · семей: 1',
    'Не придут: 1',
    'Пришло: 3, из них без билета: 1',
  ]);

  await organizer.presses('Итоги концертов');
  expect(told(organizer)).toEqual([
    'Концерты · 2026/2027 учебный год',
    '',
    '26 декабря · Ёлка на левом берегу: мест обещано 2, пришло 3',
    '',
    'Всего концертов: 1 · мест обещано: 2 · пришло: 3',
  ]);
  await organizer.presses('Таблица');
  const file = house.sandbox.file(organizer.last().file?.url.split('/').at(-1) ?? '')?.bytes ?? Buffer.alloc(0);
  expect(Buffer.from(file).toString('utf8').trim().split(/\r?\n/).at(-1)).toBe(
    '2026-12-26;Ёлка на левом берегу;10;2;1;1;0;3;1',
  );
  await organizer.presses('Прошлый учебный год');
  expect(organizer.transcript()).toContain('Концерты · 2025/2026 учебный год\n\nЗа это время концертов не было.');

  await family.phone.does((acts) => acts.taps(family.phone.last().id, concertsButton.data({ back: 0 })));
  expect(house.intrusions()).toEqual(['tally.see']);
});

test('[ANN-05] the totals of a contest lead to those of the concerts, where there are any', async () => {
  const line = await aLine({}, [totalsFeature, turnout]);
  await line.school.enters({ title: 'Зимняя сказка' });
  const organizer = line.phone(ORGANIZER);
  await organizer.says('/totals');
  const before = organizer.labels().join();
  await aConcert(line.db);
  await organizer.says('/totals');
  expect([before.includes('Концерты'), organizer.labels().join().includes('Концерты')]).toEqual([false, true]);
});

test('[ANN-05, UX-03] a surname written below a ticket just checked, or out of the blue in the hours of the concert, is looked for among the guests', async () => {
  const house = await aHouse();
  const first = await comes(house, 'Злата', 2, 'Ветлужская');
  await comes(house, 'Ждан', 1, 'Дашков');
  const door = await house.staff('Фрол', 'door');
  await door.says('ветлужская');
  const before = told(door)?.[0];
  house.at(DOORS);
  await door.says('ветлужская');
  const blue = [told(door)?.[0], door.buttons()];
  await door.presses('Готово');
  await door.starts(first.payload);
  await door.says('дашков');
  const below = [told(door)?.[0], door.buttons()];
  const other = await house.staff('Ким', 'door');
  await other.says('да');

  expect(before).not.toContain('Наш');
  expect(blue).toEqual(['Нашёлся 1 гость. Кто пришёл?', ['Ветлужская · 2 места', 'Готово']]);
  expect(below).toEqual(['Нашёлся 1 гость. Кто пришёл?', ['Дашков · 1 место', 'Готово']]);
  expect(told(other)?.[0]).not.toContain('Наш');
});

test('[ANN-05] a guest’s surname written by somebody who keeps no door finds nobody', async () => {
  const house = await aHouse();
  await comes(house, 'Злата', 2, 'Ветлужская');
  const stranger = house.person('Ждан');
  house.at(DOORS);
  await stranger.says('Ветлужская');
  expect(stranger.transcript().join()).not.toContain('Ветлужская');
});
