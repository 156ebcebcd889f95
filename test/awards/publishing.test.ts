/** Publishing: what is looked at, who hears what, late awards, corrections, nights. */

import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { explainAward, givePrize, recordAward, takeBackAward } from '../../src/awards/actions.ts';
import { keptLetter } from '../../src/awards/letters.ts';
import { publicationPreview } from '../../src/awards/preview.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { nominationsWithResults, resultsOf } from '../../src/awards/results.ts';
import { judgements } from '../../src/awards/tables.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { rows } from '../../src/database/rows.ts';
import { rejectEntry } from '../../src/entries/actions/moderate.ts';
import { claimChild, familyToken } from '../../src/entries/family/link.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { purgeContest } from '../../src/privacy/retention.ts';
import { letterText } from '../../src/telegram/features/awarding/letter.ts';
import { texts } from '../kit/bot.ts';
import { aPerson, later, NOON } from '../kit/entries.ts';
import { aSchool, taken } from '../kit/school.ts';
import { aFinal } from './stage.ts';

type Final = Awaited<ReturnType<typeof aFinal>>;
let final: Final;
beforeAll(async () => {
  final = await aFinal();
}, 60_000);

/** Another contest in the same database would share its people; each test has entries and contests of its own. */
async function anotherFinal(): Promise<Final> {
  const { db } = final;
  return aFinal({}, undefined, db);
}

/** What was promised about results: to whom, which part, not before when. */
async function promised(db: Database, contestId: number) {
  const found = await rows<{ kind: string; person: number; part: number | null; notBefore: Date | null }>(
    db,
    sql`select content ->> 'kind' as kind, deliveries.person_id as person, (content ->> 'part')::int as part, not_before as "notBefore"
      from deliveries left join publications on publications.id = (content ->> 'publicationId')::int
      left join awards on awards.id = (content ->> 'awardId')::int
      left join entries on entries.id = awards.entry_id
      where coalesce(publications.contest_id, entries.contest_id) = ${contestId} order by deliveries.id`,
  );
  return found;
}

/** Marks what waits as sent, as the sender would. */
async function sent(db: Database): Promise<void> {
  await db.execute(sql`update deliveries set state = 'sent' where state = 'pending'`);
}

async function mothersOf(db: Database, by: Caller, { id: entryId }: EntryView): Promise<Caller> {
  const mother = await aPerson(db);
  const token = taken(await familyToken(db, by, { entryId, fresh: `token-of-${entryId}` }, NOON));
  taken(await claimChild(db, mother, { token, named: null }, NOON));
  return mother;
}

test('[ORG-09] the preview tells counts by degree, who has nothing, who is out, who hears, and a letter as it would be', async () => {
  const { db, organizer, school, contestId, first, second, accepted } = await anotherFinal();
  const third = await accepted({ title: 'Без наград' });
  const mother = await mothersOf(db, school.caller, first);
  const gone = await accepted({ title: 'Отклонят' });
  await school.enters({ title: 'Ещё не решили' }, later(9));
  for (const [entry, degree] of [
    [first, 'laureate_1'],
    [second, 'grand_prix'],
    [gone, 'diploma'],
  ] as const) {
    taken(await recordAward(db, organizer, { entryId: entry.id, degree }, later(10)));
  }
  taken(await givePrize(db, organizer, { entryId: first.id, title: 'За артистизм' }, later(10)));
  const { version } = await school.sees(gone.id);
  taken(await rejectEntry(db, organizer, { entryId: gone.id, version, reason: 'Ошибка' }, later(11)));
  const { example, contest, mark, ...preview } = taken(await publicationPreview(db, organizer, contestId));

  expect(preview).toEqual({
    waiting: 3,
    byDegree: [
      { degree: 'grand_prix', count: 1 },
      { degree: 'laureate_1', count: 1 },
      { degree: null, count: 1 },
    ],
    replacing: 0,
    without: [third.number],
    unexplained: [],
    outside: [gone.number],
    open: { submitted: 2, returned: 0 },
    contacts: 1,
    parents: 1,
  });
  expect(
    example?.lines.map(({ entry, awards }) => [entry.number, awards.map(({ degree, title }) => degree ?? title)]),
  ).toEqual([
    [first.number, ['laureate_1', 'За артистизм']],
    [second.number, ['grand_prix']],
  ]);
  expect(taken(await publishAwards(db, organizer, { contestId, mark }, later(12)))).toEqual({
    published: 3,
    contacts: 1,
    parents: 1,
  });
  expect(await promised(db, contestId)).toEqual(
    expect.arrayContaining([
      { kind: 'results-told', person: school.caller.personId, part: 1, notBefore: later(12) },
      { kind: 'results-told', person: mother.personId, part: 1, notBefore: later(12) },
    ]),
  );
  expect(contest.id).toBe(contestId);
});

test('[ORG-09] a publication is bound to what was looked at; the same tap twice publishes once', async () => {
  const { db, organizer, contestId, first, second } = await anotherFinal();
  taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, later(10)));
  const looked = taken(await publicationPreview(db, organizer, contestId));
  taken(await recordAward(db, organizer, { entryId: second.id, degree: 'diploma' }, later(11)));
  const tap = (mark: string) => publishAwards(db, organizer, { contestId, mark }, later(12));
  const stale = await tap(looked.mark);
  const { mark } = taken(await publicationPreview(db, organizer, contestId));
  const once = taken(await tap(mark));
  const twice = taken(await tap(mark));

  expect(stale).toEqual({ ok: false, refusal: { code: 'awards-changed' } });
  expect([once.published, twice.published]).toEqual([2, 0]);
  expect(await promised(db, contestId)).toHaveLength(1);
});

test('[ORG-09] late awards are told alone: whoever has nothing new hears nothing', async () => {
  const { db, organizer, school, contestId, first, accepted } = await anotherFinal();
  const other = await aSchool(school.stage, { number: 63 });
  const theirs = await accepted({ title: 'Чужая' }, other);
  taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, later(10)));
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(11)));
  await sent(db);
  taken(await recordAward(db, organizer, { entryId: theirs.id, degree: 'diploma' }, later(12)));
  taken(await givePrize(db, organizer, { entryId: theirs.id, title: 'За голос' }, later(12)));
  taken(await recordAward(db, organizer, { entryId: first.id, degree: 'grand_prix' }, later(12)));
  const contest = (await contestById(db, contestId)) as Contest;
  const known = (await resultsOf(db, contest, 'pop_vocal')).map((line) => [
    line.number,
    line.awards.map(({ degree, title }) => degree ?? title),
  ]);
  taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, later(12)));
  taken(await givePrize(db, organizer, { entryId: first.id, title: 'За образ' }, later(14)));
  const beside = (await resultsOf(db, contest, 'pop_vocal')).flatMap((line) => line.awards.map(({ degree }) => degree));
  const prize = (await final.standing(first.id)).prizes[0]?.id ?? 0;
  taken(await takeBackAward(db, organizer, prize, later(14)));
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(13)));

  expect([known, beside]).toEqual([[[first.number, ['laureate_1']]], ['laureate_1']]);
  expect((await promised(db, contestId)).map(({ person }) => person)).toEqual([
    school.caller.personId,
    other.caller.personId,
  ]);
});

test('[ORG-09] a degree that departs from the scores is not published without a reason', async () => {
  const { db, organizer, contestId, first, second } = await anotherFinal();
  for (const [entry, degree, mean] of [
    [first, 'grand_prix', 8],
    [second, 'laureate_1', 9],
  ] as const) {
    taken(await recordAward(db, organizer, { entryId: entry.id, degree }, later(10)));
    await db.update(judgements).set({ mean }).where(sql`entry_id = ${entry.id}`);
  }
  const { unexplained } = taken(await publicationPreview(db, organizer, contestId));
  const refusal = await publishAwards(db, organizer, { contestId, mark: null }, later(11));
  taken(await explainAward(db, organizer, { entryId: first.id, reason: 'Решение жюри' }, later(12)));

  expect(unexplained).toEqual([{ entryId: first.id, number: first.number }]);
  expect(refusal).toEqual({ ok: false, refusal: { code: 'reasons-wanting', count: 1 } });
  expect(await publishAwards(db, organizer, { contestId, mark: null }, later(13))).toMatchObject({ ok: true });
});

test('[ORG-09, ANN-14] at night letters wait for the morning, and what was taken back by then is not told at all', async () => {
  const { db, organizer, contestId, first, second } = await anotherFinal();
  const night = new Date('2026-12-01T23:30:00+07:00');
  const morning = new Date('2026-12-02T08:00:00+07:00');
  const { awardId } = taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, night));
  taken(await recordAward(db, organizer, { entryId: second.id, degree: 'diploma' }, night));
  taken(await publishAwards(db, organizer, { contestId, mark: null }, night));
  taken(await takeBackAward(db, organizer, awardId, night));
  const waiting = await promised(db, contestId);
  const [letter] = await rows<{ publicationId: number; personId: number }>(
    db,
    sql`select publication_id as "publicationId", person_id as "personId" from result_letters
      join publications on publications.id = publication_id where contest_id = ${contestId}`,
  );
  const told = letter && (await keptLetter(db, { ...letter, part: 1 }));

  expect(waiting.map(({ kind, notBefore }) => [kind, notBefore])).toEqual([['results-told', morning]]);
  expect(told?.lines.map(({ entry }) => entry.number)).toEqual([second.number]);
});

test('[ORG-09] a correction is told once, to those who had the letter; a degree put in its place comes with the next one', async () => {
  const { db, organizer, school, contestId, first } = await anotherFinal();
  const mother = await mothersOf(db, school.caller, first);
  const { awardId } = taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_2' }, later(10)));
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(11)));
  await sent(db);
  taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, later(12)));
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(13)));
  const replaced = await takeBackAward(db, organizer, awardId, later(14));
  await sent(db);
  const present = (await final.standing(first.id)).published?.id ?? 0;
  taken(await takeBackAward(db, organizer, present, later(15)));
  const again = await takeBackAward(db, organizer, present, later(16));
  const all = await promised(db, contestId);
  const people = (kind: string) =>
    all
      .filter((one) => one.kind === kind)
      .map(({ person }) => person)
      .sort();

  expect([replaced, again]).toEqual([
    { ok: false, refusal: { code: 'award-gone' } },
    { ok: false, refusal: { code: 'award-gone' } },
  ]);
  expect(people('award-taken-back')).toEqual([school.caller.personId, mother.personId].sort());
  expect(people('results-told')).toHaveLength(4);
  const contest = (await contestById(db, contestId)) as Contest;
  expect([await nominationsWithResults(db, contest), await resultsOf(db, contest, 'pop_vocal')]).toEqual([[], []]);
});

test('[ORG-09] a letter about many entries is cut into messages that each fit, every entry in exactly one', async () => {
  const { db, organizer, school, contestId, first } = await anotherFinal();
  await db.execute(sql`insert into entries (number, contest_id, state, contact_id, channel, nomination, form, declared_category,
      institution_id, answers, answered, issues, created_at, updated_at, submitted_at)
    select 100 + place, contest_id, state, contact_id, channel, nomination, form, declared_category, institution_id,
      answers || '{"title": "Песня, у которой название длиннее всех остальных названий этого конкурса, вместе взятых"}', answered,
      issues, created_at, updated_at, submitted_at from entries, generate_series(1, 60) as place where id = ${first.id}`);
  await db.execute(sql`insert into awards (entry_id, degree, recorded_at)
    select id, 'laureate_1', now() from entries where contest_id = ${contestId} and number > 100`);
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(11)));
  const { personId } = school.caller;
  const letters = await rows<{ id: number; part: number }>(
    db,
    sql`select publication_id as id, part from result_letters where person_id = ${personId} group by 1, 2 order by 2`,
  );
  const entries: string[] = [];
  for (const { id: publicationId, part } of letters) {
    const letter = await keptLetter(db, { publicationId, personId, part });
    entries.push(...(letter?.lines.map(({ entry }) => entry.number ?? '') ?? []));
    expect(letter && letterText(letter, texts('ru')).length).toBeLessThan(4096);
  }
  expect(letters.map(({ part }) => part)).toEqual(letters.map((_, at) => at + 1));
  expect(letters.length).toBeGreaterThan(2);
  expect([entries.length, new Set(entries).size]).toEqual([60, 60]);
});

test('[PRV-07] past its term a contest keeps its degrees and loses what was said of them, and who was told', async () => {
  const { db, organizer, contestId, first } = await anotherFinal();
  const { awardId } = taken(await recordAward(db, organizer, { entryId: first.id, degree: 'laureate_1' }, later(10)));
  taken(await explainAward(db, organizer, { entryId: first.id, reason: 'Берестова пела лучше всех' }, later(10)));
  taken(await publishAwards(db, organizer, { contestId, mark: null }, later(11)));
  await purgeContest(db, contestId, later(12));
  const refusal = await recordAward(db, organizer, { entryId: first.id, degree: 'grand_prix' }, later(13));
  const letters = await rows(db, sql`select 1 from result_letters where entry_id = ${first.id}`);
  const contest = (await contestById(db, contestId)) as Contest;

  expect((await final.standing(first.id)).published).toMatchObject({ degree: 'laureate_1', reason: null });
  expect((await historyOf(db, 'award', awardId)).map(({ change }) => change)).toEqual([{}, {}]);
  expect([letters, refusal]).toEqual([[], { ok: false, refusal: { code: 'contest-inactive' } }]);
  expect((await resultsOf(db, contest, 'pop_vocal')).map(({ number, name }) => [number, name])).toEqual([
    [first.number, null],
  ]);
});
