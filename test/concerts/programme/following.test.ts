/** One change of a concert and somebody who both comes and performs: they hear of it once, in the words that say more. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { setConcert } from '../../../src/concerts/changing.ts';
import type { ProgrammeTold } from '../../../src/concerts/programme/kinds.ts';
import { cancelConcert } from '../../../src/concerts/publishing.ts';
import { concertById } from '../../../src/concerts/queries.ts';
import type { Database } from '../../../src/database/connect.ts';
import { rows } from '../../../src/database/rows.ts';
import { programmeRenderers } from '../../../src/telegram/features/programming/renderers.ts';
import type { Rendering } from '../../../src/telegram/outgoing/render.ts';
import { texts } from '../../kit/bot.ts';
import { aPerson, later } from '../../kit/entries.ts';
import { taken } from '../../kit/school.ts';
import { aGala, GALA, motherOf, sent } from './stage.ts';

/** A published programme; a mother whose child is in it comes with two seats, a neighbour only comes. */
async function aStage() {
  const gala = await aGala();
  const { db, organizer, school, lyceum, first, concert } = gala;
  const mother = await motherOf(db, school.caller, first);
  const neighbour = await aPerson(db);
  await gala.publishes(await gala.begun());
  await db.execute(sql`update concerts set capacity = 90, published_at = ${later(1).toISOString()}::timestamptz`);
  for (const { personId } of [mother, neighbour])
    await db.execute(sql`insert into rsvps (concert_id, person_id, state, seats, wanted, created_at, updated_at)
      values (${concert.id}, ${personId}, 'going', 2, 2, now(), now())`);
  await sent(db);
  const names = new Map([
    [mother.personId, 'mother'],
    [neighbour.personId, 'neighbour'],
    [school.caller.personId, 'school'],
    [lyceum.caller.personId, 'lyceum'],
  ]);
  const present = async () => {
    const { id = 0, version = 0 } = (await concertById(db, concert.id)) ?? {};
    return { concertId: id, version };
  };
  const rendered = async (who: 'school' | 'mother') => {
    const content = await newsTo(db, who === 'mother' ? mother.personId : school.caller.personId);
    const at = { db, say: texts('ru'), now: later(33) } as Rendering;
    return content && (await programmeRenderers['programme-told'](content, at));
  };
  return {
    /** The buttons below that. */
    async buttons(): Promise<string[]> {
      const said = await rendered('mother');
      return said && 'text' in said ? (said.keyboard?.inline_keyboard ?? []).flat().map(({ text }) => text) : [];
    },
    async sets(name: 'starts' | 'venue', text: string, now = later(30)) {
      taken(await setConcert(db, organizer, await present(), { name, given: { text } }, now));
    },
    /** What they would read were their message to leave now; undefined where they have none to hear. */
    async reads(who: 'school' | 'mother' = 'school'): Promise<string[] | undefined> {
      const said = await rendered(who);
      return said && 'text' in said
        ? said.text
            .replace(/<[^>]+>/g, '')
            .replace(/[А-Я]{3}-\d+ \S+ \S+/gu, 'Номер')
            .split('\n')
            .filter(Boolean)
        : undefined;
    },
    sent: () => sent(db),
    async leaves(): Promise<Date[]> {
      const found = await rows<{ at: Date }>(
        db,
        sql`select distinct not_before as at from deliveries where state = 'pending' and content->>'kind' = 'programme-told'`,
      );
      return found.map(({ at }) => at);
    },
    async known(): Promise<unknown[]> {
      const found = await rows<{ known: string }>(
        db,
        sql`select content->>'known' as known from deliveries where state = 'pending' and content->>'kind' like '%-cancelled'`,
      );
      return found.map(({ known }) => known);
    },
    async cancels() {
      taken(await cancelConcert(db, organizer, await present(), 'Зал на ремонте', later(30)));
    },
    /** «mother: concert-moved», in the order of the names. */
    async heard() {
      const found = await rows<{ person: number; kind: string }>(
        db,
        sql`select person_id as person, content ->> 'kind' as kind from deliveries where state = 'pending'`,
      );
      return found.map(({ person, kind }) => `${names.get(person)}: ${kind}`).sort();
    },
  };
}

test('[ANN-06, ANN-07] of a move whoever performs hears by the times that are theirs, whoever only comes by the concert’s', async () => {
  const { sets, heard } = await aStage();
  await sets('starts', '7 февраля 2027 15:00');
  expect(await heard()).toEqual([
    ...['lyceum: programme-told', 'mother: programme-told'],
    ...['neighbour: concert-moved', 'school: programme-told'],
  ]);
});

/** The content of the news of a programme that wait for this person. */
async function newsTo(db: Database, personId: number): Promise<ProgrammeTold | undefined> {
  const [found] = await rows<{ content: ProgrammeTold }>(
    db,
    sql`select content from deliveries where state = 'pending' and person_id = ${personId}
      and content->>'kind' = 'programme-told'`,
  );
  return found?.content;
}

test('[ANN-06, ANN-07] performers read that the concert is moved, from when to when, and their new times, two minutes later', async () => {
  const { sets, reads, leaves } = await aStage();
  await sets('starts', '7 февраля 2027 15:00');
  expect(await leaves()).toEqual([later(32)]);
  expect(await reads()).toEqual([
    '⚠️ Концерт перенесён',
    'Гала-концерт «Звёзды»',
    'Было: суббота, 6 февраля 2027, 15:00 (по Новосибирску)',
    'Теперь: воскресенье, 7 февраля 2027, 15:00 (по Новосибирску)',
    'Ваше новое время',
    'воскресенье, 7 февраля (по Новосибирску), Концертный зал',
    '• 15:00 Номер «Первая». Приходите к 14:30',
    '• 15:04 Номер «Вторая». Приходите к 14:30',
    'Время примерное. Если оно заметно сдвинется, напишем.',
  ]);
});

test('[ANN-06, ANN-07] a performer who also has seats reads that the answer stays: no second message says it', async () => {
  const { sets, reads, buttons } = await aStage();
  await sets('starts', '7 февраля 2027 15:00');
  expect(await buttons()).toEqual(['Мои дети', 'Открыть концерт', '📅 В календарь']);
  expect((await reads('mother'))?.slice(-2)).toEqual([
    'Время примерное. Если оно заметно сдвинется, напишем.',
    'Ваш ответ о местах в зале сохранён. Если новое время не подходит, откройте концерт и поменяйте его.',
  ]);
});

test('[ANN-06, ANN-07] two moves within the grace are told to performers as one; back where it was, as none', async () => {
  const { sets, reads, heard } = await aStage();
  await sets('starts', '7 февраля 2027 15:00');
  await sets('starts', '8 февраля 2027 16:00', later(31));
  const once = (await heard()).filter((one) => one.startsWith('school'));
  const read = await reads();
  await sets('starts', '6 февраля 2027 15:00', later(31));
  expect([once, read?.slice(2, 4), read?.[6], await reads()]).toEqual([
    ['school: programme-told'],
    [
      'Было: суббота, 6 февраля 2027, 15:00 (по Новосибирску)',
      'Теперь: понедельник, 8 февраля 2027, 16:00 (по Новосибирску)',
    ],
    '• 16:00 Номер «Первая». Приходите к 15:30',
    undefined,
  ]);
});

test('[ANN-06, ANN-07] a move after the first was heard tells from there', async () => {
  const { sets, reads, sent } = await aStage();
  await sets('starts', '7 февраля 2027 15:00');
  await sent();
  await sets('starts', '6 февраля 2027 15:00', later(40));
  expect((await reads())?.slice(2, 4)).toEqual([
    'Было: воскресенье, 7 февраля 2027, 15:00 (по Новосибирску)',
    'Теперь: суббота, 6 февраля 2027, 15:00 (по Новосибирску)',
  ]);
});

test('[ANN-01, ANN-07] a concert cancelled before its move was heard is named by the time that people know', async () => {
  const { sets, cancels, known } = await aStage();
  await sets('starts', '7 февраля 2027 15:00', later(29));
  await cancels();
  expect(await known()).toEqual([GALA, GALA, GALA, GALA].map((at) => at.toISOString()));
});

test('[ANN-06, ANN-07] a move too small for the programme is told to whoever comes', async () => {
  const { sets, heard } = await aStage();
  await sets('starts', '6 февраля 2027 15:03');
  expect(await heard()).toEqual(['mother: concert-moved', 'neighbour: concert-moved']);
});

test('[ANN-01, ANN-07] another hall is told to whoever comes and to whoever performs, once', async () => {
  const { sets, heard } = await aStage();
  await sets('venue', 'Малый зал');
  expect(await heard()).toEqual(
    ['lyceum', 'mother', 'neighbour', 'school'].map((name) => `${name}: concert-elsewhere`),
  );
});

test('[ANN-01, ANN-07] of a cancellation whoever comes hears the reason, whoever only performs that there is no need to come', async () => {
  const { cancels, heard } = await aStage();
  await cancels();
  expect(await heard()).toEqual([
    ...['lyceum: programme-cancelled', 'mother: concert-cancelled'],
    ...['neighbour: concert-cancelled', 'school: programme-cancelled'],
  ]);
});
