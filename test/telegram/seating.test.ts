/** Seats at a concert as a hurried parent sees them: one tap, the ticket, the waiting list, a surname. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { setConcert } from '../../src/concerts/changing.ts';
import { concertById } from '../../src/concerts/queries.ts';
import { tellReminders } from '../../src/concerts/reminders/actions.ts';
import { guestNameIn } from '../../src/concerts/seats/guest-name.ts';
import { concerts, rsvps } from '../../src/concerts/tables.ts';
import { updateProfile } from '../../src/people/actions.ts';
import { personAt } from '../../src/people/queries.ts';
import { aHouse } from '../concerts/house.ts';
import { later, NOON, STARTS } from '../concerts/stage.ts';
import type { Phone } from '../kit/phone.ts';

/** Buttons of the card itself, below those of the seats: map, calendar, share, all concerts. */
const OF_THE_CARD = 4;

/** The last message that stands under these words, as a phone shows it. */
const told = (phone: Phone) => phone.transcript().at(-1)?.split('\n');

test('[ANN-02, ANN-05] one tap on a card: the answer stands there, and the ticket comes as a picture', async () => {
  const { person, concertId, sandbox } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  expect(told(mother)).toEqual([
    'Ёлка на левом берегу',
    '',
    '🗓 суббота, 26 декабря, 12:00 (по Новосибирску)',
    '📍 Малый зал, ул. Придуманная, 7',
    '',
    'Придёте? Выберите, сколько нужно мест.',
  ]);
  expect(mother.buttons().slice(0, -OF_THE_CARD)).toEqual(['1', '2', '3', '4', 'Не придём']);

  await mother.presses('2');
  const [card, ticket] = mother.transcript();
  expect(mother.toast()).toBe('Ждём вас! 2 места');
  expect(card?.split('\n').at(-1)).toBe('✅ Вы придёте: 2 места.');
  expect(ticket?.replace(/[A-Z2-9]{4} [A-Z2-9]{4}/u, 'КОД').split('\n')).toEqual([
    '🎟 Ёлка на левом берегу',
    'суббота, 26 декабря, 12:00 (по Новосибирску)',
    'Малый зал, ул. Придуманная, 7',
    '',
    '2 места · Код билета: КОД',
    'Покажите QR-код у входа. Не откроется — назовите код или фамилию.',
    '',
    'Чтобы вас быстро нашли в списке у входа, укажите фамилию. Это по желанию.',
  ]);
  expect(sandbox.chat(mother.id).messages.at(-1)?.file?.kind).toBe('photo');

  await mother.presses('3');
  await mother.presses('✓ 3');
  expect(mother.toast()).toBe('Ждём вас! 3 места');
  await mother.presses('Не придём');
  expect(mother.transcript()[0]?.split('\n').at(-1)).toBe('Вы не придёте. Передумаете — выберите, сколько нужно мест.');
  expect(mother.transcript()).toHaveLength(2);
});

test('[ANN-02] the same buttons under everybody’s copy answer by a word and a short message of one’s own', async () => {
  const { person, concertId } = await aHouse();
  const father = person('Остап');
  await father.says(`/copy ${concertId}`);
  await father.presses('Придём: 1');
  await father.presses('Придём: 1');
  expect(father.transcript()).toHaveLength(2);
  await father.presses('Не придём');
  expect(father.toast()).toBe('Жаль! Места отдадим другим. Передумаете — отметьтесь снова.');
  expect(father.transcript()[0]).toBe('Ёлка уже скоро!');
  expect(told(father)?.at(-1)).toBe('Вы не придёте. Передумаете — выберите, сколько нужно мест.');
});

test('[ANN-02, UX-03] a number written right below a concert’s card is so many seats, with the ticket and the limit of the buttons', async () => {
  const { person, concertId, sandbox } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  await mother.says('3');
  const [, standing] = mother.transcript();
  const ticket = sandbox.chat(mother.id).messages.at(-1)?.file?.kind;
  await mother.says('2 места');
  const fewer = told(mother)?.at(-1);
  await mother.says('12');
  const [tooMany, still] = mother.transcript().slice(-2);
  await mother.says('Не придём');

  expect([standing?.split('\n').at(-1), ticket]).toEqual(['✅ Вы придёте: 3 места.', 'photo']);
  expect(fewer).toBe('✅ Вы придёте: 2 места.');
  expect(tooMany).toBe('На одну семью — не больше 4 мест. Выберите меньше.');
  expect(still?.split('\n').at(-1)).toBe('✅ Вы придёте: 2 места.');
  expect(told(mother)?.at(-1)).toBe('Вы не придёте. Передумаете — выберите, сколько нужно мест.');
});

test('[ANN-02, UX-03] a number that answers no card takes no seats: not after other talk, and not hours later', async () => {
  const { person, concertId, at } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  await mother.says('Спасибо!');
  await mother.says('3');
  const afterTalk = told(mother)?.[0];
  await mother.says(`/card ${concertId}`);
  await mother.says('до 17');
  await mother.says(`/card ${concertId}`);
  at(later(180, NOON));
  await mother.says('3');
  const isAsked = mother.transcript().filter((text) => text.includes('Придёте?')).length;

  expect(afterTalk).toBe(
    'Не понял, о чём это число. Если это места на концерт, откройте «Концерты» и нажмите, сколько вас придёт. ' +
      'Номер заявки можно найти в «Моих заявках».',
  );
  expect([told(mother)?.[0], isAsked]).toEqual([afterTalk, 3]);
});

test('[ANN-02, UX-03] whoever has seats and writes out of the blue that they cannot come is one tap from saying so', async () => {
  const { person, concertId } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  await mother.says('я с дочкой');
  const counted = mother.transcript().at(-2)?.split('\n').at(-1);
  await mother.says('Спасибо!');
  await mother.says('Извините, мы не сможем прийти');
  const asked = told(mother);
  const ways = mother.buttons();
  await mother.presses('Не придём');

  expect(counted).toBe('✅ Вы придёте: 2 места.');
  expect([asked?.[0], asked?.at(-1)]).toEqual([
    'Это о местах на концерт? Нажмите, сколько вас придёт.',
    '✅ Вы придёте: 2 места.',
  ]);
  expect(ways).toEqual(['1', '✓ 2', '3', '4', 'Не придём', '🎟 Билет', 'Открыть концерт']);
  expect(told(mother)?.at(-1)).toBe('Вы не придёте. Передумаете — выберите, сколько нужно мест.');
});

test('[ANN-02] a button older than the concert’s rules, its end or its start says so', async () => {
  const { person, concertId, db, at } = await aHouse();
  const father = person('Остап');
  await father.says(`/copy ${concertId}`);
  await db.update(concerts).set({ seatsPerFamily: 2 }).where(eq(concerts.id, concertId));
  await father.presses('4');
  const tooMany = father.toast();
  at(later(-120, STARTS));
  await father.presses('2');
  const closed = father.toast();
  await db.update(concerts).set({ state: 'cancelled' }).where(eq(concerts.id, concertId));
  await father.presses('2');
  expect([tooMany, closed, father.toast()]).toEqual([
    'На одну семью — не больше 2 мест. Выберите меньше.',
    'Запись закончилась: пятница, 25 декабря, 18:00 (по Новосибирску).',
    'Этот концерт отменён.',
  ]);
});

test('[ANN-03] the waiting list: how many stand before, the news of free seats, two verbs', async () => {
  const house = await aHouse({ capacity: 4 });
  const { concertId } = house;
  const [first, second, third] = [house.person('Злата'), house.person('Остап'), house.person('Яна')];
  for (const one of [first, second, third]) await one.says(`/card ${concertId}`);
  await first.presses('4');
  await second.says(`/card ${concertId}`);
  expect(told(second)?.at(-1)).toBe(
    'Свободных мест сейчас нет. Выберите, сколько нужно, — запишем в лист ожидания и напишем, когда освободятся.',
  );
  await second.presses('2');
  await third.presses('3');
  expect(second.toast()).toBe('Вы в листе ожидания: перед вами никого.');
  expect(told(third)?.at(-1)).toBe('⏳ Вы в листе ожидания: 3 места, перед вами 1 семья. Освободятся — напишем.');

  await first.presses('2');
  await house.sent();
  expect(told(second)).toEqual([
    'Ёлка на левом берегу',
    'суббота, 26 декабря, 12:00 (по Новосибирску)',
    '',
    '🎉 Освободились 2 места! Держим за вами до: вторник, 15 декабря, 11:00 (по Новосибирску). Потом предложим следующим.',
  ]);
  expect(second.buttons()).toEqual(['Берём 2 места', 'Нет, подождём', 'Не придём']);
  await second.presses('Нет, подождём');
  expect(second.toast()).toBe('Хорошо, эти места предложим следующим. Ваша очередь сохранилась.');
  await house.sent();
  await third.presses('Берём 2 места');
  expect(third.toast()).toBe('За вами 2 места. Остальных ждём: перед вами 1 семья.');
  expect(third.transcript().at(-2)?.split('\n').at(-1)).toBe(
    '✅ Вы придёте: 2 места. Хотите 3 — остальные в листе ожидания, перед вами 1 семья.',
  );
});

test('[ANN-03] [ANN-06] what is offered is taken or left in words, and below a reminder one may still say how many come', async () => {
  const house = await aHouse({ capacity: 4 });
  const { concertId, at } = house;
  const [first, second, third] = [house.person('Злата'), house.person('Остап'), house.person('Яна')];
  for (const one of [first, second, third]) await one.says(`/card ${concertId}`);
  await first.presses('4');
  await second.presses('2');
  await third.presses('2');
  await third.says('берём');
  const nothingOffered = told(third)?.[0];
  await first.presses('2');
  await house.sent();
  at(later(90));
  await second.says('Нет, спасибо');
  const left = told(second)?.at(-1);
  await house.sent();
  await third.says('Спасибо!');
  await third.says('Берём!');
  const taken = third.transcript().at(-2)?.split('\n').at(-1);
  at(later(5 - 24 * 60, STARTS));
  await tellReminders(house.db, later(5 - 24 * 60, STARTS));
  await house.sent();
  at(later(25 - 24 * 60, STARTS));
  await third.says('будет один');

  expect(nothingOffered).not.toContain('Ёлка');
  expect(left).toBe('⏳ Вы в листе ожидания: 2 места, перед вами никого. Освободятся — напишем.');
  expect(taken).toBe('✅ Вы придёте: 2 места.');
  expect(told(third)?.at(-1)).toBe('✅ Вы придёте: 1 место.');
});

test('[ANN-03] whoever left seats that nobody else wants reads that they are free, and takes them by a tap', async () => {
  const house = await aHouse({ capacity: 4 });
  const [first, second] = [house.person('Злата'), house.person('Остап')];
  for (const one of [first, second]) await one.says(`/card ${house.concertId}`);
  await first.presses('4');
  await second.presses('2');
  await first.presses('2');
  await house.sent();
  await second.presses('Нет, подождём');
  expect(told(second)?.slice(-2)).toEqual([
    '⏳ Вы в листе ожидания: 2 места, перед вами никого. Освободятся — напишем.',
    'Сейчас свободны 2 места: передумали — выберите, сколько нужно.',
  ]);
  await second.presses('✓ 2');
  expect(second.toast()).toBe('Ждём вас! 2 места');
});

test('[ANN-03] fewer seats than asked are offered on the spot, without a message of their own', async () => {
  const house = await aHouse({ capacity: 3 });
  const mother = house.person('Злата');
  await mother.says(`/card ${house.concertId}`);
  await mother.presses('4');
  await house.sent();
  expect(mother.toast()).toBe('Есть не все места, о которых вы просили. Берёте 3 места?');
  expect(mother.transcript()).toHaveLength(1);
  expect(told(mother)?.slice(-2)).toEqual([
    '🎉 Для вас освободились 3 места. Держим до: вторник, 15 декабря, 11:00 (по Новосибирску).',
    'Пока меньше, чем вы хотели. Возьмёте — остальные подождём вместе.',
  ]);
  const offered = ['Берём 3 места', 'Нет, подождём', '1', '2', '3', '✓ 4', 'Не придём'];
  expect(mother.buttons().slice(0, -OF_THE_CARD)).toEqual(offered);
});

test('[ANN-05] the surname is one tap where it is known, and typed by whoever wants another', async () => {
  const { person, concertId, db } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  const known = await personAt(db, 'telegram', String(mother.id));
  await updateProfile(db, known?.id ?? 0, { legalName: 'Ветлужская Злата Демьяновна' });
  await mother.presses('2');
  await mother.presses('Записать на: Ветлужская');
  expect(mother.toast()).toBe('Записали: Ветлужская. Назовёте эту фамилию у входа — вас найдут в списке.');
  expect(told(mother)?.at(-1)).toBe('Места записаны на: Ветлужская.');

  await mother.presses('Другая фамилия');
  await mother.does((acts) => acts.sendsVoice());
  await mother.says('12345');
  expect(told(mother)).toEqual(['Не похоже на фамилию. Напишите её одним словом, например: Зимина.']);
  await mother.says('зимина');
  expect(told(mother)).toEqual(['Записали: Зимина. Назовёте эту фамилию у входа — вас найдут в списке.']);
  const [row] = await db.select({ name: rsvps.guestName }).from(rsvps);
  expect(row?.name).toBe('Зимина');
});

/** The line of seats on each ticket in the chat, with its code left out. */
const tickets = (phone: Phone) =>
  phone
    .transcript()
    .filter((text) => text.startsWith('🎟'))
    .map((text) => text.split('\n')[4]?.replace(/ · .*/u, ''));

test('[ANN-02, ANN-05] the ticket in the chat says what was answered last, and there is one of it', async () => {
  const house = await aHouse();
  const mother = house.person('Злата');
  await mother.says(`/card ${house.concertId}`);
  await mother.presses('2');
  await mother.presses('4');
  await house.sent();
  const raised = tickets(mother);
  await mother.presses('Не придём');
  await house.sent();
  const given = tickets(mother);
  await mother.presses('1');
  await mother.presses('🎟 Билет');
  await mother.presses('Указать фамилию');
  await mother.says('Зимина');
  await house.sent();
  expect([raised, given, tickets(mother)]).toEqual([
    ['4 места'],
    ['Вы отметили, что не придёте: мест по этому билету нет.'],
    ['1 место'],
  ]);
  const ticket = house.sandbox.chat(mother.id).messages.findLast(({ file }) => file?.kind === 'photo');
  expect(ticket?.caption).toContain('Места записаны на: Зимина.');
});

test('[ANN-05] a ticket whose concert moved says the new time, one that was deleted comes anew', async () => {
  const house = await aHouse();
  const mother = house.person('Злата');
  await mother.says(`/card ${house.concertId}`);
  await mother.presses('2');
  const { db, concertId } = house;
  const concert = await concertById(db, concertId);
  const organizer = { personId: concert?.createdBy ?? 0, roles: [{ role: 'administrator' as const, contestId: null }] };
  const seen = { concertId, version: concert?.version ?? 0 };
  const moved = { name: 'starts', given: { text: '27 декабря 14:00' } } as const;
  expect((await setConcert(db, organizer, seen, moved, NOON)).ok).toBe(true);
  house.at(later(3, NOON));
  await house.sent();
  const [ticket] = mother.transcript().filter((text) => text.startsWith('🎟'));
  expect(ticket?.split('\n')[1]).toBe('воскресенье, 27 декабря, 14:00 (по Новосибирску)');

  const { messages } = house.sandbox.chat(mother.id);
  const standing = messages.findLast(({ file }) => file?.kind === 'photo');
  await house.bot.bot.api.deleteMessage(mother.id, standing?.id ?? 0);
  await mother.presses('3');
  await house.sent();
  const again = house.sandbox.chat(mother.id).messages.filter(({ file }) => file?.kind === 'photo');
  expect(again.map(({ caption }) => caption?.includes('3 места'))).toEqual([true]);
});

test.each([
  ['зимина', 'Зимина'],
  ['«Зимина» 🎄', 'Зимина'],
  ['Зимина, Анна', 'Зимина Анна'],
  ['О’Нил', 'О’Нил'],
  ['Петрова-Водкина.', 'Петрова-Водкина'],
  ['👍', undefined],
  ['Мои заявки', undefined],
  ['← Назад', undefined],
  ['спасибо', undefined],
  ['нет', undefined],
  ['Мы придём вчетвером', undefined],
  ['12345', undefined],
])('[ANN-05] «%s» as a surname for the guest list: %s', (typed, name) => {
  expect(guestNameIn(typed)).toBe(name);
});

test('[ANN-05, UX-03] whoever opens something else while a surname is asked is asked no longer', async () => {
  const { person, concertId, db } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  await mother.presses('2');
  await mother.presses('Указать фамилию');
  await mother.says('спасибо');
  await mother.does((acts) => acts.sendsSticker());
  await mother.says('/help');
  await mother.says('👍');
  expect(told(mother)).toEqual(['Не похоже на фамилию. Напишите её одним словом, например: Зимина.']);
  await mother.says('/seats');
  await mother.says('Завтра');
  await mother.presses('Указать фамилию');
  await mother.says('/start');
  await mother.presses('Концерты');
  await mother.says('Завтра');
  const rows = await db.select({ name: rsvps.guestName }).from(rsvps);
  expect(rows).toEqual([{ name: null }]);

  await mother.presses('Указать фамилию');
  await mother.says('/help');
  await mother.says('Зимина');
  expect(told(mother)?.[0]).toBe('Записали: Зимина. Назовёте эту фамилию у входа — вас найдут в списке.');
});

test('[UX-03] the question for a surname is let go by a word, too', async () => {
  const { person, concertId, db } = await aHouse();
  const mother = person('Злата');
  await mother.says(`/card ${concertId}`);
  await mother.presses('2');
  await mother.presses('Указать фамилию');
  await mother.says('Не сейчас');

  expect(told(mother)).toEqual(['Хорошо, без фамилии. У входа хватит билета.']);
  expect(await db.select({ name: rsvps.guestName }).from(rsvps)).toEqual([{ name: null }]);
});

test('[ANN-02] /seats shows one’s own seats and nobody else’s', async () => {
  const { person, concertId } = await aHouse();
  const [mother, stranger] = [person('Злата'), person('Яна')];
  await mother.says(`/card ${concertId}`);
  await mother.presses('2');
  await mother.says('/seats');
  expect(mother.buttons()).toEqual(['🎟 2 места, 26 декабря · Ёлка на левом берегу']);
  await mother.presses('🎟 2 места');
  expect(told(mother)?.at(-1)).toBe('✅ Вы придёте: 2 места.');
  await stranger.says('/seats');
  expect(told(stranger)).toEqual([
    'Мест на ближайшие концерты у вас пока нет. Откройте концерт и отметьте, сколько вас придёт.',
  ]);
});
