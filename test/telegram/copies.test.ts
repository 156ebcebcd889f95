/** The buttons under copies of a concert's announcement, whatever becomes of them. */

import { expect, test } from 'vitest';
import { concerts } from '../../src/concerts/tables.ts';
import { persons } from '../../src/people/tables.ts';
import { announceConcert } from '../../src/telegram/features/announcing/draft-buttons.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aBroadcaster } from './announcing-stage.ts';
import { aConcert, PIXEL } from './composing-stage.ts';

test('[ANN-24] [ANN-02] copies about a concert keep their ways to answer over leaving and correcting, and lose them when called back', async () => {
  const { phone, sent, at, db } = await aBroadcaster([PARENT, SCHOOL]);
  const concert = await aConcert(db, null);
  await db.update(concerts).set({ capacity: 50, seatsPerFamily: 2 });
  const [organizer, parent, school] = [phone(ORGANIZER), phone(PARENT), phone(SCHOOL)];
  await organizer.says('/help');
  const { id = 0 } = organizer.messages().at(-1) ?? {};
  await organizer.does((acts) => acts.taps(id, announceConcert.data({ concert })));
  await organizer.presses('Отправить 2 людям');
  await sent();
  const answers = [['Придём: 1', '2'], ['Не придём']];

  const first = parent.labels();
  await school.presses('Не присылать анонсы');
  const left = school.labels();
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Исправить анонс');
  await organizer.says('Гала-концерт в 13:00');
  await organizer.presses('Исправить у 2 человек');
  await sent();
  const corrected = parent.labels();
  await at('2027-02-11T12:00:00+07:00');
  await organizer.presses('Исправить или отозвать');
  await organizer.presses('Отозвать анонс');
  await organizer.presses('Отозвать у всех');
  await sent();

  expect(first).toEqual([...answers, ['Не присылать анонсы']]);
  expect(left?.slice(0, 3)).toEqual([...answers, ['Снова присылать анонсы']]);
  expect([parent.texts().at(-1), corrected]).toEqual([
    'Анонс отозван: он больше не действует.',
    [...answers, ['Не присылать анонсы']],
  ]);
  expect(parent.labels() ?? []).toEqual([]);
});

test('[ANN-10] [ANN-15] whoever leaves what a copy came by reads no longer that they hear it, until they bring it back', async () => {
  const { phone, sent, db } = await aBroadcaster([PARENT, SCHOOL]);
  const [organizer, parent, school] = [phone(ORGANIZER), phone(PARENT), phone(SCHOOL)];
  await organizer.says('/announce');
  await organizer.does((acts) => acts.sendsPhoto({ name: 'hall.png', bytes: PIXEL, caption: 'Концерт в субботу' }));
  await organizer.presses('Отправить 2 людям');
  await sent();
  await db.update(persons).set({ language: 'en' });
  const said = (one: typeof parent) => one.messages().at(-1)?.caption;

  const before = said(parent);
  await parent.presses('Не присылать анонсы');
  const left = said(parent);
  await parent.presses('No announcements');
  const less = [said(parent), parent.labels()];
  await school.presses('Не присылать анонсы');
  await school.presses('Send me announcements again');
  const back = said(school);
  await school.does((acts) => acts.tapsAgain());

  expect([before, left, ...less]).toEqual([
    'Концерт в субботу\n\nВы подписаны на все анонсы.',
    ...['Концерт в субботу', 'Концерт в субботу', [['What I receive']]],
  ]);
  expect([back, said(school)]).toEqual(Array(2).fill('Концерт в субботу\n\nYou are subscribed to all announcements.'));
});
