/** Changing a contest that stands: what entries use stays, two organizers do not overwrite each other, and what contradicts is told. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { idsInUse } from '../../src/awards/in-use.ts';
import { awards } from '../../src/awards/tables.ts';
import type { ContestFile } from '../../src/contests/definition.ts';
import { type Deed, shape } from '../../src/contests/parts/deeds.ts';
import { sayFaults } from '../../src/contests/parts/fault-words.ts';
import { contestById } from '../../src/contests/queries.ts';
import type { Database } from '../../src/database/connect.ts';
import { entryView } from '../../src/entries/queries.ts';
import { entriesUsing } from '../../src/entries/storing/using.ts';
import { historyOf } from '../../src/history/queries.ts';
import type { Caller } from '../../src/people/access.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, NOON } from '../kit/entries.ts';
import { School } from '../kit/school.ts';

const say = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)))('ru');

async function aDesk(overrides: Partial<ContestFile> = {}) {
  const db = await aDatabase();
  const stage = await aContest(db, overrides);
  const organizer = await aPerson(db, ['organizer']);
  const school = new School(stage, await aPerson(db), await anInstitution(db));
  const { contestId } = stage;
  const seen = () => contestSeen(db, contestId);
  const does = async (deed: Deed, caller: Caller = organizer) => shape(db, caller, await seen(), deed, NOON, idsInUse);
  return { db, stage, contestId, organizer, school, seen, does };
}

async function contestSeen(db: Database, contestId: number) {
  const contest = await contestById(db, contestId);
  if (!contest) throw new Error('no contest');
  return { contestId, mark: contest.mark, definition: contest.definition };
}

const rename = (title: string): Deed => ({
  part: 'nominations',
  do: 'set',
  at: 0,
  setting: 'title',
  given: { text: title },
});

test('[ORG-02] renaming keeps the id, the entries and their numbers; the history says who changed what', async () => {
  const { db, contestId, organizer, school, does, seen } = await aDesk();
  const entry = await school.enters();
  const [before] = (await seen()).definition.nominations;

  const renamed = await does(rename('Эстрада'));

  expect(renamed.ok && renamed.value.definition.nominations[0]).toEqual({ ...before, title: 'Эстрада' });
  const after = await entryView(db, school.caller, entry.id);
  expect(after.ok && [after.value.number, after.value.nomination?.title]).toEqual([entry.number, 'Эстрада']);
  const [event] = await historyOf(db, 'contest', contestId);
  expect(event && [event.personId, event.action, Object.keys(event.change)]).toEqual([
    organizer.personId,
    'changed',
    ['nominations'],
  ]);
});

test('[ORG-02] what entries use cannot be taken out: nomination, form, category, question, an answer to choose, a degree', async () => {
  const { db, stage, contestId, school, does, seen } = await aDesk({
    fields: [
      { id: 'title', kind: 'title' },
      {
        id: 'hall',
        kind: 'choice',
        label: 'Какой зал?',
        required: false,
        choices: [
          { id: 'big', title: 'Большой' },
          { id: 'small', title: 'Малый' },
        ],
      },
    ],
    award_degrees: [{ id: 'grand_prix', title: 'Гран-при' }],
  });
  const entry = await school.enters();
  await db.execute(`update entries set answers = answers || '{"hall": "big"}'::jsonb where id = ${entry.id}`);
  await db.insert(awards).values({ entryId: entry.id, degree: 'grand_prix', recordedAt: NOON });
  const { definition } = await seen();
  const place = (list: readonly { id: string }[], id: string | undefined) => list.findIndex((one) => one.id === id);
  const { nomination, form, declaredCategory } = entry;
  const tried: Deed[] = [
    { part: 'nominations', do: 'remove', at: place(definition.nominations, nomination?.id) },
    { part: 'forms', do: 'remove', at: place(definition.forms, form?.id) },
    { part: 'ages', do: 'remove', at: place(definition.age_categories, declaredCategory?.id) },
    { part: 'questions', do: 'remove', at: 0 },
    {
      part: 'nominations',
      do: 'set',
      at: place(definition.nominations, nomination?.id),
      setting: 'forms',
      given: { option: form?.id ?? '' },
    },
    { part: 'questions', do: 'set', at: 1, setting: 'choices', given: { text: 'Малый\nФойе' } },
    { part: 'awards', do: 'remove', at: 0 },
  ];
  const outcomes = [];
  for (const deed of tried) {
    const made = await does(deed);
    outcomes.push(made.ok || (made.refusal.code === 'part-in-use' && [made.refusal.of, made.refusal.id]));
  }

  expect(outcomes).toEqual([
    ['nomination', nomination?.id],
    ['form', form?.id],
    ['category', declaredCategory?.id],
    ['field', 'title'],
    ['form', form?.id],
    ['choice', 'big'],
    ['degree', 'grand_prix'],
  ]);
  expect((await seen()).definition).toEqual(definition);
  const uses = async (thing: Parameters<typeof entriesUsing>[2]) => entriesUsing(db, contestId, thing);
  expect([
    await uses({ of: 'nomination', id: nomination?.id ?? '' }),
    await uses({ of: 'field', id: 'title' }),
    await uses({ of: 'form', id: form?.id ?? '', nomination: 'choreography' }),
    await uses(null),
    stage.contestId,
  ]).toEqual([
    { entries: 1, drafts: false },
    { entries: 1, drafts: false },
    { entries: 0, drafts: false },
    { entries: 1, drafts: false },
    contestId,
  ]);
});

test('[ORG-02] what is used can be closed, and what nobody uses can be taken out', async () => {
  const { school, does } = await aDesk();
  await school.enters();

  const closed = await does({ part: 'nominations', do: 'close', at: 0 });
  const removed = await does({ part: 'nominations', do: 'remove', at: 4 });

  expect(closed.ok && closed.value.definition.nominations[0]?.closed).toBe(true);
  expect(removed.ok && removed.value.definition.nominations.map(({ id }) => id)).toEqual([
    'pop_vocal',
    'academic_vocal',
    'folk_vocal',
    'choreography',
  ]);
});

test('[ORG-02, ORG-06] two organizers at once: the second changed what was changed meanwhile, and overwrites nothing', async () => {
  const { db, organizer, seen } = await aDesk();
  const other = await aPerson(db, ['organizer']);
  const both = await seen();
  const [first, second] = await Promise.all([
    shape(db, organizer, both, rename('Эстрада'), NOON, idsInUse),
    shape(db, other, both, rename('Эстрадное пение'), NOON, idsInUse),
  ]);

  expect([first.ok, second]).toEqual([true, { ok: false, refusal: { code: 'contest-changed' } }]);
  expect((await seen()).definition.nominations[0]?.title).toBe('Эстрада');
});

test('[PRV-01] whoever may not change the contest changes nothing', async () => {
  const { db, seen, does } = await aDesk();
  const before = await seen();
  const callers = [await aPerson(db), await aPerson(db, ['director']), await aPerson(db, ['jury'])];
  const outcomes = [];
  for (const caller of callers) outcomes.push(await does(rename('Эстрада'), caller));

  const refusal = { code: 'not-allowed', action: 'contest.change' };
  expect(outcomes).toEqual(callers.map(() => ({ ok: false, refusal })));
  expect(await seen()).toEqual(before);
});

/** What contradicts itself, and the sentence an organizer reads. */
const FAULTY: [why: string, overrides: Partial<ContestFile>, deed: Deed, sentences: string[]][] = [
  [
    'ages that overlap',
    {},
    { part: 'ages', do: 'set', at: 2, setting: 'range', given: { text: '10–13' } },
    [
      '«Младшая 7–10 лет» и «Средняя 11–13 лет» обе берут 10 лет. Сдвиньте границу, например начните со следующего года.',
    ],
  ],
  [
    'several ages at once that overlap',
    {},
    { part: 'ages', do: 'set', at: null, setting: 'anew', given: { text: '7–10, 10–13' } },
    ['«7–10» и «10–13» обе берут 10 лет. Сдвиньте границу, например начните со следующего года.'],
  ],
  [
    'entering that closes before it opens',
    { opens_at: '2026-12-10T00:00:00+07:00' },
    { part: 'dates', do: 'set', at: null, setting: 'closes', given: { text: '5 декабря 2026' } },
    ['Приём не может закончиться раньше, чем начнётся.'],
  ],
  [
    'editing that ends before entering',
    {},
    { part: 'dates', do: 'set', at: null, setting: 'edits', given: { text: '5 декабря 2026' } },
    ['Правки не могут закончиться раньше приёма заявок.'],
  ],
  [
    'an answer due before entering closes',
    {
      fields: [
        { id: 'title', kind: 'title' },
        { id: 'video', kind: 'video_link', owed: true },
      ],
    },
    { part: 'questions', do: 'set', at: 1, setting: 'until', given: { text: '5 декабря 2026' } },
    ['«Видео»: дослать можно не раньше, чем закончится приём. Назовите день позже.'],
  ],
  [
    'a nomination without forms',
    { nominations: [{ id: 'choirs', title: 'Хоры', forms: ['choir'] }] },
    { part: 'nominations', do: 'set', at: 0, setting: 'forms', given: { option: 'choir' } },
    ['«Хоры»: нужен хотя бы один состав.'],
  ],
  [
    'no nomination at all',
    { nominations: [{ id: 'choirs', title: 'Хоры', forms: ['choir'] }] },
    { part: 'nominations', do: 'remove', at: 0 },
    ['Хотя бы один пункт должен остаться.'],
  ],
  [
    'a format asked where works have none',
    {},
    { part: 'questions', do: 'add', text: '', kind: 'work_format' },
    ['Эстрадный вокал', 'Академический вокал', 'Народный вокал', 'Хореография', 'Инструментальное исполнительство'].map(
      (title) =>
        `Сначала перечислите форматы работ в номинации «${title}» или спросите о формате только там, где они есть.`,
    ),
  ],
];

test.each(FAULTY)(
  '[ORG-02] %s: refused in the contest’s own words, and nothing changes',
  async (_, overrides, deed, sentences) => {
    const { does, seen } = await aDesk(overrides);
    const before = await seen();

    const made = await does(deed);

    expect(
      !made.ok && made.refusal.code === 'part-faulty' && sayFaults(made.refusal.faults, made.refusal.wanted, say),
    ).toEqual(sentences);
    expect(await seen()).toEqual(before);
  },
);

test('[ORG-02] a code another contest has, and one that numbers carry already, are refused', async () => {
  const { db, school, does } = await aDesk();
  await aContest(db, { code: 'КРС', slug: 'kraski', title: 'Краски' });
  const coded = (code: string): Deed => ({
    part: 'about',
    do: 'set',
    at: null,
    setting: 'code',
    given: { text: code },
  });
  const told = async (code: string) => {
    const made = await does(coded(code));
    return !made.ok && made.refusal.code === 'part-faulty' && sayFaults(made.refusal.faults, made.refusal.wanted, say);
  };

  const taken = await told('КРС');
  await school.enters();
  const inUse = await told('ЗВД');

  expect([taken, inUse]).toEqual([
    ['Этот код уже у другого конкурса. Придумайте другой.'],
    ['С этим кодом уже выданы номера заявок, сменить его нельзя.'],
  ]);
});
