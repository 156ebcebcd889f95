/** Questions a director asks in ten seconds: what is no figure, a teacher, one age, results that are not out yet. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { entries, entryVersions, teachers, teachingVersions } from '../../src/entries/tables.ts';
import { institutions } from '../../src/institutions/tables.ts';
import { moderating } from '../../src/telegram/features/moderating/feature.ts';
import { texts } from '../kit/bot.ts';
import { aContest, aPerson } from '../kit/entries.ts';
import { NOON, ORGANIZER } from '../kit/sandbox.ts';
import { aHouse, award, DIRECTOR } from './wondering-stage.ts';

const ru = texts('ru');

/** Moves the window of the small contest. */
async function moved(db: Database, opens_at: string, closes_at: string): Promise<void> {
  const [contest] = await db.select().from(contests).where(eq(contests.code, 'ЗЛБ'));
  if (!contest) throw new Error('there is a contest');
  const definition = { ...contest.definition, opens_at, closes_at, stages: [] };
  await db.update(contests).set({ definition }).where(eq(contests.id, contest.id));
}

test('[TAL-11] until when entries are taken is told with the days left and the zone, of every contest that takes any', async () => {
  const { phone, db } = await aHouse();
  await moved(db, '2027-02-01T00:00:00+07:00', '2027-02-26T00:00:00+07:00');
  await aContest(db, {
    ...{ code: 'КЛБ', slug: 'kraski', title: 'Конкурс «Краски»', stages: [] },
    ...{ opens_at: '2027-02-01T00:00:00+07:00', closes_at: '2027-02-17T18:00:00+07:00' },
  });
  const director = await phone(DIRECTOR, 'director');
  const all = (await director.says('сколько дней до конца приёма?')).text?.split('\n');
  const one = (await director.says('до какого числа принимаем на Звёзды')).text?.split('\n');
  const stars = [
    '«Звёзды левого берега»',
    '🟢 Принимаем заявки по 25 февраля включительно (четверг), осталось 17 дней',
    'Дни и часы — по Новосибирску.',
  ];
  const paints = ['«Краски»', '🟢 Принимаем заявки до 18:00 17 февраля (среда, по Новосибирску), осталось 9 дней'];
  expect([all, one]).toEqual([[...paints, ...stars], stars]);
});

test('[TAL-11] with nothing open the contest that opens next is told, and without one the last that closed', async () => {
  const { phone, db } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const told = async () => (await director.says('days left')).text?.split('\n')[1];
  await moved(db, '2027-02-15T09:00:00+07:00', '2027-03-20T00:00:00+07:00');
  const soon = await told();
  await moved(db, '2026-10-15T09:00:00+07:00', '2026-11-20T00:00:00+07:00');
  expect([soon, await told()]).toEqual([
    '🕓 Приём заявок откроется: понедельник, 15 февраля, 09:00 (по Новосибирску)',
    'Приём заявок закончился: принимали по 19 ноября включительно (четверг)',
  ]);
});

test('[TAL-11] [ORG-05] the latest entries are the organizers’ list, newest first; whoever sees figures alone is told what to ask', async () => {
  const { phone, db } = await aHouse([moderating]);
  await numbered(db);
  const organizer = await phone(ORGANIZER, 'organizer');
  const director = await phone(DIRECTOR, 'director');

  await organizer.says('последние заявки по вокалу');
  const [lead, list] = organizer.transcript().slice(-2);
  const rows = organizer.buttons().slice(0, 3);
  const next = await organizer.presses(rows[0] ?? '');
  await organizer.presses(ru('moderating-button-next'));

  expect(lead?.split('\n')).toEqual([ru('wondering-latest'), ru('wondering-latest-narrow', { words: '«вокалу»' })]);
  expect(list).toContain('Все заявки · Сначала новые: 4');
  expect(rows).toEqual(['↩ ЗЛБ-004', 'ЗЛБ-003', 'ЗЛБ-002']);
  expect([next.text?.slice(0, 7), organizer.last().text?.slice(0, 7)]).toEqual(['ЗЛБ-004', 'ЗЛБ-003']);
  expect((await director.says('latest entries')).text).toBe(ru('wondering-latest-organizers'));
});

/** The entries of the small contest, numbered as they came. */
async function numbered(db: Database): Promise<void> {
  const [institution] = await db.select({ id: institutions.id }).from(institutions);
  const all = await db.select().from(entries).orderBy(entries.id);
  for (const [at, { id, state }] of all.entries()) {
    if (state === 'draft') continue;
    const facts = {
      nomination: 'pop_vocal',
      form: 'solo',
      declaredCategory: 'junior',
      institutionId: institution?.id ?? null,
    };
    await db
      .update(entries)
      .set({ number: at + 1, ...facts })
      .where(eq(entries.id, id));
  }
}

/** Gives the teachers of the small contest these names. */
async function named(db: Database, names: readonly [lastName: string, firstName: string][]): Promise<void> {
  const { personId } = await aPerson(db);
  const [institution] = await db.select({ id: institutions.id }).from(institutions);
  for (const [at, [lastName, firstName]] of names.entries()) {
    const facts = { lastName, firstName, patronymic: null, position: null, phone: null };
    const [made] = await db
      .insert(teachers)
      .values({
        ...{ identityId: 0, institutionId: institution?.id ?? null, createdBy: personId },
        ...{ matchKey: `key ${at}`, facts, createdAt: NOON },
      })
      .returning({ id: teachers.id });
    await db
      .update(teachingVersions)
      .set({ teacherId: -(made?.id ?? 0) })
      .where(eq(teachingVersions.teacherId, at + 1));
  }
  for (const { id } of await db.select({ id: teachers.id }).from(teachers)) {
    await db.update(teachingVersions).set({ teacherId: id }).where(eq(teachingVersions.teacherId, -id));
  }
}

test('[TAL-11] [TAL-05] a teacher is named by the last name; of several each is offered, of none it is said', async () => {
  const { phone, db } = await aHouse();
  await named(db, [
    ['Щукина', 'Ирина'],
    ['Ельцова', 'Анна'],
    ['Ельцова', 'Вера'],
  ]);
  const organizer = await phone(ORGANIZER, 'organizer');

  await organizer.says('сколько детей у Щукиной');
  const [told, figures] = organizer.transcript().slice(-2);
  const asked = (await organizer.says('сколько заявок у Ельцовой')).text;
  const buttons = organizer.buttons();
  const one = (await organizer.presses('Ельцова Вера')).text;
  await organizer.says('а у Щукиной?');
  const next = organizer.transcript().at(-2);
  const nobody = (await organizer.says('сколько детей у Лыткиной')).text;

  expect(told).toBe('Понял так: дети (без повторов) · Щукина Ирина · «Звёзды левого берега»');
  expect(figures).toContain('1 ребёнок');
  expect([asked, buttons]).toEqual([
    ru('wondering-several', { typed: 'Ельцовой' }),
    ['Ельцова Анна, МБОУ СОШ № 363', 'Ельцова Вера, МБОУ СОШ № 363'],
  ]);
  expect(one).toContain('1 заявка');
  expect(next).toBe('Продолжаю прошлый вопрос: заявки · Щукина Ирина · «Звёзды левого берега»');
  expect(nobody).toBe(ru('wondering-nobody', { typed: 'Лыткиной' }));
});

test('[TAL-11] [PRV-01] whoever may see no names learns nothing of a teacher, whether there is one or not', async () => {
  const { phone, db } = await aHouse();
  await named(db, [
    ['Щукина', 'Ирина'],
    ['Ельцова', 'Анна'],
    ['Ельцова', 'Вера'],
  ]);
  const director = await phone(DIRECTOR, 'director');
  const told = [
    (await director.says('сколько детей у Щукиной')).text,
    (await director.says('сколько заявок педагога Лыткиной')).text,
  ];
  expect(told).toEqual([ru('refusal-not-allowed-names'), ru('refusal-not-allowed-names')]);
});

test('[TAL-11] children of one grade or age are offered by the category that holds them', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  const asked = (await director.says('сколько восьмилетних')).text;
  const figures = (await director.presses('Младшая 7–10 лет')).text;
  expect(asked).toBe(ru('wondering-wider', { typed: 'восьмилетних', count: 1 }));
  expect(figures).toContain('6 детей');
});

test('[TAL-11] the largest come first, also where the contest lists them otherwise, and it is said that they do', async () => {
  const { phone, db } = await aHouse();
  await db.update(entryVersions).set({ nomination: 'folk_vocal' }).where(eq(entryVersions.form, 'ensemble'));
  const director = await phone(DIRECTOR, 'director');
  const rows = async (words: string) =>
    (await director.says(words)).text?.split('\n').filter((line) => /вокал — \d/u.test(line));
  const listed = await rows('заявки по номинациям');
  const largest = await rows('в какой номинации больше всего заявок');
  expect([listed, largest]).toEqual([
    ['Эстрадный вокал — 1', 'Народный вокал — 2'],
    ['Народный вокал — 2', 'Эстрадный вокал — 1'],
  ]);
  expect(director.transcript().at(-2)).toBe(
    'Понял так: заявки · по номинациям · от большего к меньшему · «Звёзды левого берега»',
  );
});

test('[TAL-11] names from the catalogue ask by themselves', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  await director.says('соло и ансамбли');
  expect(director.transcript().at(-2)).toBe('Понял так: по составу · соло · ансамбль · «Звёзды левого берега»');
});

test('[TAL-11] «а за прошлую» after figures of no time is asked about', async () => {
  const { phone } = await aHouse();
  const director = await phone(DIRECTOR, 'director');
  await director.says('дети по районам');
  expect((await director.says('а за прошлую?')).text).toBe(ru('wondering-which-time'));
});

test('[TAL-11] [ORG-09] a question that goes on from awards nobody has yet says so, and gets the entries themselves', async () => {
  const { phone, db } = await aHouse();
  await award(db);
  const director = await phone(DIRECTOR, 'director');
  const unpublished = ru('totals-awards-unpublished', { contests: '«Звёзды левого берега»' });

  await director.says('победители');
  const figures = (await director.says('а из Кировского?')).text;
  const told = director.transcript().at(-2)?.split('\n');
  await director.says('а по школам');
  const next = director.transcript().at(-2);
  const again = (await director.says('а победители?')).text?.split('\n');

  expect(told?.slice(1)).toEqual([unpublished, ru('wondering-without-awards')]);
  expect(figures).toContain('2 заявки');
  expect(next).toBe('Продолжаю прошлый вопрос: заявки · по учреждениям · Кировский · СОШ · «Звёзды левого берега»');
  expect(again?.at(-1)).toBe(unpublished);
});
