/** Digests: whose hour has come, once each, what is told, and when it ends. */

import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contests } from '../../src/contests/tables.ts';
import type { Database } from '../../src/database/connect.ts';
import { deliveries } from '../../src/deliveries/tables.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { arrive } from '../../src/people/actions.ts';
import { callerOf } from '../../src/people/queries.ts';
import { grantRole, revokeRole } from '../../src/people/staff.ts';
import { roleGrants } from '../../src/people/tables.ts';
import { askDigest, type DigestOf, stopDigest, tellDigests } from '../../src/tallies/digests/actions.ts';
import { digestFigures, dueDigests } from '../../src/tallies/digests/queries.ts';
import { GRACE_HOURS, HOURS, nextHour, WEEKDAYS, type Wish } from '../../src/tallies/digests/rules.ts';
import { digests } from '../../src/tallies/digests/tables.ts';
import { contestTotals } from '../../src/tallies/totals.ts';
import { keepView } from '../../src/tallies/views/views.ts';
import { render } from '../../src/telegram/outgoing/render.ts';
import { texts } from '../kit/bot.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson } from '../kit/entries.ts';
import { School, taken } from '../kit/school.ts';

const ZONE = 'Asia/Novosibirsk';
const at = (local: string) => new Date(`${local}:00+07:00`);
/** When it was asked for: a Wednesday. */
const ASKED = at('2026-11-25T12:00');

async function aStage() {
  const db = await aDatabase();
  const stage = await aContest(db, { closes_at: '2026-12-19T00:00:00+07:00' });
  const school = new School(stage, await aPerson(db), await anInstitution(db));
  const { person } = await arrive(db, { channel: 'telegram', externalId: '7003', languageCode: 'ru' }, ASKED);
  await grantRole(db, person.id, { role: 'director', contestId: null }, null, ASKED);
  const director = await callerOf(db, person.id);
  const { contestId } = stage;
  const asks = async (weekday: number | null, hour: number, viewId = 0) =>
    taken(await askDigest(db, director, { contestId, viewId, weekday, hour }, ASKED));
  return { db, stage, contestId, school, director, asks };
}

/** What was promised so far. */
async function promised(db: Database) {
  const all = await db.select({ content: deliveries.content }).from(deliveries).orderBy(deliveries.id);
  return all.map(({ content }) => content).filter(({ kind }) => kind.startsWith('digest'));
}

/** The newest digest as it is read at the moment it is sent. */
async function read(db: Database, now: Date): Promise<string[] | string> {
  const content = (await promised(db)).at(-1);
  if (!content) throw new Error('nothing was promised');
  const rendering = { db, say: texts('ru'), zone: ZONE, now, botUsername: 'rampa_bot', botId: '1', repeat: false };
  const rendered = await render(content, { ...rendering, recall: (_, load) => load() });
  return 'void' in rendered ? rendered.void : rendered.text.replace(/<[^>]+>/g, '').split('\n');
}

async function accepts(stage: Awaited<ReturnType<typeof aStage>>, entry: EntryView, now: Date): Promise<void> {
  const organizer = await aPerson(stage.db, ['organizer']);
  const { version } = await stage.school.sees(entry.id);
  taken(await acceptEntry(stage.db, organizer, { entryId: entry.id, version }, now));
}

test('[TAL-14] an hour that came is told once, however often the job runs, and the next one at the next', async () => {
  const { db, asks } = await aStage();
  const digestId = await asks(null, 9);
  const [early, due, late, next] = [
    at('2026-11-26T08:59'),
    at('2026-11-26T09:00'),
    at('2026-11-26T09:40'),
    at('2026-11-27T09:01'),
  ];

  for (const now of [ASKED, early, due, due, late, late, next, next]) await tellDigests(db, now);

  expect(await promised(db)).toEqual([
    { kind: 'digest', digestId, moment: due.toISOString() },
    { kind: 'digest', digestId, moment: next.toISOString() },
  ]);
});

test('[TAL-14] a weekly digest comes on its day only', async () => {
  const { db, asks } = await aStage();
  const digestId = await asks(1, 20);

  for (let day = 26; day <= 30; day += 1) await tellDigests(db, at(`2026-11-${day}T20:05`));

  expect(await promised(db)).toEqual([{ kind: 'digest', digestId, moment: at('2026-11-30T20:05').toISOString() }]);
});

test.each([
  ['back within its grace: the last one, not the four before', null, '2026-11-30T15:00', 1],
  ['back long after the hour: nothing until the next', null, '2026-11-30T22:00', 0],
  ['a weekly one is worth telling the day after', 7, '2026-11-30T15:00', 1],
  ['and not three days after', 7, '2026-12-02T15:00', 0],
])('[TAL-14] after downtime, %s', async (_, weekday, back, told) => {
  const { db, asks } = await aStage();
  await asks(weekday, 9);
  await tellDigests(db, at(back));
  await tellDigests(db, at(back));
  expect(await promised(db)).toHaveLength(told);
});

test('[TAL-14] the hour the database finds is the hour that was said, in any zone, day and hour, over changes of the clock', async () => {
  const { db, contestId, asks } = await aStage();
  const digestId = await asks(null, 9);
  const instants = fc
    .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
    .map((ms) => new Date(ms));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('Asia/Novosibirsk', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
      fc.option(fc.constantFrom(...WEEKDAYS), { nil: null }),
      fc.constantFrom(...HOURS),
      instants,
      fc.integer({ min: 0, max: 11 * 60 }),
      async (zone, weekday, hour, since, minutes) => {
        const [contest] = await db.select().from(contests).where(eq(contests.id, contestId));
        if (!contest) throw new Error('no contest');
        await db
          .update(contests)
          .set({ definition: { ...contest.definition, zone } })
          .where(eq(contests.id, contestId));
        await db.update(digests).set({ weekday, hour, since }).where(eq(digests.id, digestId));
        const due = nextHour({ weekday, hour }, since, zone);
        const before = await dueDigests(db, new Date(due.getTime() - 1));
        const after = await dueDigests(db, new Date(due.getTime() + minutes * 60_000));
        expect({ before, after: after.map(({ dueAt }) => dueAt) }).toEqual({ before: [], after: [due] });
      },
    ),
    { numRuns: 60 },
  );
});

test('[TAL-14] a digest says the totals and what changed since the one before, drafts and days left; its figures are those of /totals', async () => {
  const stage = await aStage();
  const { db, school, director, contestId, asks } = stage;
  await asks(null, 9);
  const one = await school.enters({ title: 'Зимняя сказка' }, at('2026-11-25T13:00'));
  const two = await school.enters({ title: 'Ёлка' }, at('2026-11-25T14:00'));
  await tellDigests(db, at('2026-11-26T09:00'));
  const first = await read(db, at('2026-11-26T09:00'));

  await accepts(stage, one, at('2026-11-26T10:00'));
  taken(await withdrawEntry(db, school.caller, { entryId: two.id }, at('2026-11-26T11:00')));
  const other = new School(stage.stage, await aPerson(db), await anInstitution(db, { number: 63 }));
  await other.enters({ title: 'Тройка' }, at('2026-11-26T12:00'));
  await other.enters({ title: 'Метель' }, at('2026-11-26T12:30'));
  await other.drafts({}, at('2026-11-26T13:00'));
  await tellDigests(db, at('2026-11-27T09:00'));
  // What comes between the hour and the sending is of the next digest.
  await other.enters({ title: 'Позже' }, at('2026-11-27T09:05'));
  const second = await read(db, at('2026-11-27T09:10'));
  const totals = taken(
    await contestTotals(db, director, { contestId, asOf: at('2026-11-27T09:00') }, at('2026-11-27T09:10')),
  );
  await tellDigests(db, at('2026-11-28T09:00'));
  await tellDigests(db, at('2026-11-29T09:00'));

  expect(first).toEqual([
    '«Звёзды левого берега»: сводка',
    'На 26 ноября 2026, 09:00 (по Новосибирску)',
    '',
    '2 заявки',
    '2 участия (с повторами)',
    '2 ребёнка (без повторов)',
    '1 учреждение',
    'Считаются поданные и принятые заявки.',
    '',
    'До конца приёма 22 дня',
    '',
    texts('ru')('share-digest-stays', { least: 3 }),
  ]);
  expect(second).toEqual([
    '«Звёзды левого берега»: сводка',
    'На 27 ноября 2026, 09:00 (по Новосибирску)',
    '',
    '3 заявки (+1)',
    '3 участия (с повторами) (+1)',
    '3 ребёнка (без повторов) (+1)',
    '2 учреждения (+1)',
    'Считаются поданные и принятые заявки.',
    '',
    'С прошлой сводки (26 ноября, 09:00):',
    '• новые заявки — 2',
    '• приняты — 1',
    '• отозваны — 1',
    '• новые учреждения — 1',
    '',
    'Черновиков: 1',
    'До конца приёма 21 день',
  ]);
  expect(totals.tally.total).toMatchObject({ entries: 3, participations: 3, children: 3, institutions: 2 });
  expect(await read(db, at('2026-11-29T09:00'))).toContain('С прошлой сводки (28 ноября, 09:00) ничего не изменилось.');
});

test('[TAL-14] a digest of a kept view tells its rows with what was added to each', async () => {
  const { db, school, contestId, asks } = await aStage();
  const view = await keepView(db, { contests: [contestId], units: ['entries'], by: ['nomination'] }, ASKED);
  await asks(null, 9, view);
  await school.enters({ title: 'Одна' }, at('2026-11-25T13:00'));
  await tellDigests(db, at('2026-11-26T09:00'));
  await school.enters({ title: 'Другая' }, at('2026-11-26T13:00'));
  await school.enters({ title: 'Третья', nomination: 'folk_vocal' }, at('2026-11-26T14:00'));
  await tellDigests(db, at('2026-11-27T09:00'));

  expect((await read(db, at('2026-11-27T09:00'))).slice(3, 8)).toEqual([
    '3 заявки (+2)',
    '',
    'Эстрадный вокал — 2 (+1)',
    'Народный вокал — 1 (+1)',
    'Считаются поданные и принятые заявки.',
  ]);
});

test('[TAL-14] [PRV-01] whoever lost the role gets none: neither when the hour comes, nor one promised before', async () => {
  const { db, director, asks } = await aStage();
  await asks(null, 9);
  await tellDigests(db, at('2026-11-26T09:00'));
  const administrator = await aPerson(db, ['administrator']);
  const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.personId, director.personId));
  taken(await revokeRole(db, administrator, grant?.id ?? 0, at('2026-11-26T09:01')));

  expect(await read(db, at('2026-11-26T09:02'))).toBe('not-allowed');
  await tellDigests(db, at('2026-11-27T09:00'));
  expect(await promised(db)).toHaveLength(1);
});

test('[TAL-14] one tap stops it, also one that is on its way; asking again begins anew; a stranger stops nothing', async () => {
  const { db, director, asks } = await aStage();
  const digestId = await asks(null, 9);
  expect(await stopDigest(db, await aPerson(db, ['administrator']), digestId, ASKED)).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'digest.stop' },
  });
  await tellDigests(db, at('2026-11-26T09:00'));
  taken(await stopDigest(db, director, digestId, at('2026-11-26T09:01')));
  taken(await stopDigest(db, director, digestId, at('2026-11-26T09:01')));
  expect(await read(db, at('2026-11-26T09:02'))).toBe('digest-stopped');
  await tellDigests(db, at('2026-11-27T09:00'));
  expect(await promised(db)).toHaveLength(1);
  expect(await asks(2, 15)).toBe(digestId);
});

test('[TAL-14] a contest in the archive has a last word at the hour, and nothing after it', async () => {
  const { db, contestId, asks } = await aStage();
  const digestId = await asks(null, 9);
  const [contest] = await db.select().from(contests).where(eq(contests.id, contestId));
  if (!contest) throw new Error('no contest');
  const definition = { ...contest.definition, state: 'archived' as const };
  await db.update(contests).set({ state: 'archived', definition }).where(eq(contests.id, contestId));
  for (const day of [26, 27, 28]) await tellDigests(db, at(`2026-11-${day}T09:00`));

  const moment = at('2026-11-26T09:00');
  expect(await promised(db)).toEqual([{ kind: 'digest-ended', digestId, moment: moment.toISOString() }]);
  expect((await read(db, moment)).at(-1)).toBe(
    'Конкурс в архиве. Это последняя сводка по нему: цифры остаются в /totals.',
  );
  expect(await digestFigures(db, { digestId, moment, last: false })).toMatchObject({ ok: false });
});

test('[TAL-14] [PRV-01] a digest is refused to who may not see the figures, of hours nobody offers, of a view of another contest, of names', async () => {
  const { db, contestId, director } = await aStage();
  const wish = { contestId, viewId: 0, weekday: null, hour: 9 };
  const ask = async (caller: typeof director, more: Partial<DigestOf & Wish>) => {
    const asked = await askDigest(db, caller, { ...wish, ...more }, ASKED);
    return asked.ok ? 'set' : asked.refusal;
  };
  const names = await keepView(db, { contests: [contestId], units: ['entries'], by: ['supervisor'] }, ASKED);
  const other = await keepView(db, { contests: [contestId + 1], units: ['entries'] }, ASKED);
  expect([
    await ask(await aPerson(db), {}),
    await ask(await aPerson(db, ['jury']), {}),
    await ask(director, { hour: 3 }),
    await ask(director, { weekday: 8 }),
    await ask(director, { viewId: other }),
    await ask(director, { viewId: 999 }),
    await ask(director, { viewId: names }),
    await ask(await aPerson(db, ['organizer']), { viewId: names }),
  ]).toEqual([
    { code: 'not-allowed', action: 'digest.ask' },
    { code: 'not-allowed', action: 'digest.ask' },
    { code: 'digest-gone' },
    { code: 'digest-gone' },
    { code: 'digest-gone' },
    { code: 'digest-gone' },
    { code: 'not-allowed', action: 'workbook.personal' },
    'set',
  ]);
  expect(GRACE_HOURS.daily).toBeLessThan(24);
});
