/** How many come, written below the announcement of a concert or as a reply to it: taken as its buttons are, never guessed. */

import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { announcements } from '../../src/announcements/tables.ts';
import { concerts } from '../../src/concerts/tables.ts';
import { rows } from '../../src/database/rows.ts';
import { personAt } from '../../src/people/queries.ts';
import { grantRole } from '../../src/people/staff.ts';
import { announceConcert } from '../../src/telegram/features/announcing/draft-buttons.ts';
import { attending } from '../../src/telegram/features/attending/feature.ts';
import { answerButton } from '../../src/telegram/features/seating/buttons.ts';
import { seating } from '../../src/telegram/features/seating/feature.ts';
import { seatsBelowNews, seatsInWords } from '../../src/telegram/features/seating/typed.ts';
import { texts } from '../kit/bot.ts';
import { NOON, ORGANIZER, PARENT } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';
import { aConcert } from './composing-stage.ts';

const unread = texts('ru')('fallback-number');

/** An organizer who announces concerts, and one family with its phone. */
async function aTown() {
  const town = await aBroadcaster([PARENT], [seatsInWords, seating, attending, seatsBelowNews]);
  const { db, phone, sandbox } = town;
  const organizer = phone(ORGANIZER);
  const parent = phone(PARENT);
  const announces = async (concert: number) => {
    await organizer.says('/help');
    const { id = 0 } = organizer.messages().at(-1) ?? {};
    await organizer.does((acts) => acts.taps(id, announceConcert.data({ concert })));
    await organizer.presses('Отправить 1 человеку');
    await town.sent();
    return parent.messages().at(-1)?.id ?? 0;
  };
  const aHall = async () => {
    const id = await aConcert(db, null);
    const slug = `hall-${id}`;
    await db.update(concerts).set({ slug, capacity: 50, seatsPerFamily: 4 }).where(eq(concerts.id, id));
    return id;
  };
  return {
    ...{ ...town, organizer, parent, aHall, announces },
    replies: (to: number, text: string) => parent.does((acts) => acts.says(text, { replyTo: to })),
    minutesPass: (minutes: number) => sandbox.moveClock({ advanceMs: minutes * 60_000 }),
    seats: () =>
      rows<{ concert: number; seats: number; state: string }>(
        db,
        sql`select concert_id as concert, seats, state from rsvps order by concert_id`,
      ),
  };
}

test('[ANN-02] right below the announcement of a concert a number is so many seats, with the ticket and the limit', async () => {
  const { aHall, announces, parent, seats, minutesPass } = await aTown();
  const concert = await aHall();
  await announces(concert);
  minutesPass(20);

  await parent.says('нас трое');
  const [standing, ticket] = parent.messages().slice(-2);
  await parent.says('12');
  const tooMany = parent.texts().at(-2);

  expect(standing?.text?.split('\n').at(-1)).toBe('✅ Вы придёте: 3 места.');
  expect(ticket?.file?.kind).toBe('photo');
  expect(tooMany).toBe('На одну семью — не больше 4 мест. Выберите меньше.');
  expect(await seats()).toEqual([{ concert, seats: 3, state: 'going' }]);
});

test('[ANN-02] people named below an announcement are counted, told, and put right by one tap', async () => {
  const { aHall, announces, parent, seats, minutesPass } = await aTown();
  const concert = await aHall();
  await announces(concert);
  minutesPass(1);

  await parent.says('2 взрослых и ребёнок');
  const [standing] = parent.messages().slice(-2);
  const three = await seats();
  await parent.does((acts) => acts.taps(standing?.id ?? 0, answerButton.data({ concert, seats: 2, place: 'here' })));
  const two = [parent.toast(), await seats()];
  await parent.says('мы с мужем и двумя детьми, и бабушка');
  const tooMany = parent.texts().slice(-2);

  expect(standing?.text?.split('\n')[0]).toBe('Посчитал так: 3 места. Если нужно иначе, нажмите верное число.');
  expect(three).toEqual([{ concert, seats: 3, state: 'going' }]);
  expect(two).toEqual(['Ждём вас! 2 места', [{ concert, seats: 2, state: 'going' }]]);
  expect(tooMany[0]).toBe('На одну семью — не больше 4 мест. Выберите меньше.');
  expect(tooMany[1]).toMatch(/✅ Вы придёте: 2 места\.$/u);
  expect(await seats()).toEqual([{ concert, seats: 2, state: 'going' }]);
});

test('[ANN-02] a reply to the announcement is understood whenever it comes, a change and a refusal alike', async () => {
  const { aHall, announces, replies, parent, seats, minutesPass } = await aTown();
  const concert = await aHall();
  const copy = await announces(concert);
  await parent.says('Спасибо!');
  minutesPass(48 * 60);

  await replies(copy, '2 места');
  const two = await seats();
  await replies(copy, '2');
  const same = parent.texts().at(-1)?.split('\n').at(-1);
  await replies(copy, 'Не придём');
  const none = await seats();

  expect(two).toEqual([{ concert, seats: 2, state: 'going' }]);
  expect(same).toBe('✅ Вы придёте: 2 места.');
  expect(none).toEqual([{ concert, seats: 0, state: 'not-coming' }]);
});

test('[ANN-02] a number is not guessed: after other words, an hour later, below no concert or below two', async () => {
  const { aHall, announces, organizer, parent, seats, sent, minutesPass, replies } = await aTown();
  const first = await aHall();
  const copy = await announces(first);
  minutesPass(1);
  await parent.says('Спасибо!');
  const afterWords = await parent.says('3');
  minutesPass(61);
  await announces(first);
  minutesPass(61);
  const late = await parent.says('3');
  await announces(first);
  minutesPass(1);
  await announces(await aHall());
  minutesPass(1);
  const ofTwo = await parent.says('3');
  minutesPass(120);
  await organizer.says('/announce');
  await organizer.says('Просто новости');
  await organizer.presses('Отправить 1 человеку');
  await sent();
  const plain = parent.messages().at(-1)?.id ?? 0;
  minutesPass(1);
  const ofNone = await parent.says('нас трое');
  const toNone = await replies(plain, '3');
  await replies(copy, 'А можно с коляской?');

  expect([afterWords, late, ofTwo, ofNone, toNone]).toEqual(Array(5).fill(unread));
  expect(await seats()).toEqual([]);
});

test('[ANN-02] below an announcement that was called back no seat is taken', async () => {
  const { aHall, announces, db, parent, seats, minutesPass } = await aTown();
  await announces(await aHall());
  await db.update(announcements).set({ recalledAt: new Date('2027-02-01T00:00:00Z') });
  minutesPass(1);

  await parent.says('3');

  expect([parent.texts().at(-1), await seats()]).toEqual([unread, []]);
});

test('[ANN-33] a reply to a copy in doubt proves that it arrived', async () => {
  const { aHall, announces, db, replies } = await aTown();
  const copy = await announces(await aHall());
  await db.execute(sql`update deliveries set state = 'unknown', message_id = null where announcement_id is not null`);

  await replies(copy, '2');

  const found = await rows(
    db,
    sql`select state, message_id as message, reason from deliveries
    where announcement_id is not null and action = 'send'`,
  );
  expect(found).toEqual([{ state: 'sent', message: String(copy), reason: 'proved-by-tap' }]);
});

test('[ANN-02] whoever looks for entries by their numbers answers an announcement by a reply alone', async () => {
  const { aHall, announces, db, parent, replies, seats, minutesPass } = await aTown();
  const concert = await aHall();
  const copy = await announces(concert);
  const own = await personAt(db, 'telegram', String(PARENT));
  await grantRole(db, own?.id ?? 0, { role: 'organizer', contestId: null }, null, NOON);
  minutesPass(1);

  await parent.says('3');
  const outOfTheBlue = await seats();
  await replies(copy, '3');

  expect([outOfTheBlue, await seats()]).toEqual([[], [{ concert, seats: 3, state: 'going' }]]);
});
