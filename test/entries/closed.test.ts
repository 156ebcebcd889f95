/** What a contest has closed: chosen by nobody new, kept by whoever has it; what is asked no more, and what stays shown. */

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { idsInUse } from '../../src/awards/in-use.ts';
import { contestCard } from '../../src/contests/card.ts';
import { openForms, openNominations } from '../../src/contests/closing.ts';
import { type ContestDefinition, type ContestFile, contestSchema } from '../../src/contests/definition.ts';
import { checkContest } from '../../src/contests/file/file.ts';
import { type Deed, shape } from '../../src/contests/parts/deeds.ts';
import { contestById } from '../../src/contests/queries.ts';
import { submitEntry } from '../../src/entries/actions/submit.ts';
import { owedAnswers } from '../../src/entries/files/owed.ts';
import { columnsOf } from '../../src/entries/import/columns.ts';
import { declarableCategories, proposeCategory } from '../../src/entries/judging/age.ts';
import { closedChoice } from '../../src/entries/judging/closed.ts';
import { createAnswers } from '../../src/entries/lists/line-answers.ts';
import { readNomination, soloNominations } from '../../src/entries/lists/line-nomination.ts';
import type { EntryView } from '../../src/entries/view.ts';
import { entryLines } from '../../src/telegram/entries/entry-text.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, NOON } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { School } from '../kit/school.ts';

const say = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)))('ru');
const SAMPLE: ContestDefinition = contestSchema.parse(sampleContestFile('C1'));

/** «Звёзды левого берега» with these closed. */
function closing({ forms = [], ages = [], fields = [] }: { forms?: string[]; ages?: string[]; fields?: string[] }) {
  const closed = <T extends { id: string }>(list: T[], ids: string[]) =>
    list.map((one) => (ids.includes(one.id) ? { ...one, closed: true } : one));
  return {
    ...SAMPLE,
    forms: closed(SAMPLE.forms, forms),
    age_categories: closed(SAMPLE.age_categories, ages),
    fields: closed(SAMPLE.fields, fields),
  };
}

async function aDesk(overrides: Partial<ContestFile> = {}) {
  const db = await aDatabase();
  const stage = await aContest(db, overrides);
  const organizer = await aPerson(db, ['organizer']);
  const school = new School(stage, await aPerson(db), await anInstitution(db));
  const close = async (part: string, of: (contest: ContestDefinition) => readonly { id: string }[], id: string) => {
    const contest = await contestById(db, stage.contestId);
    if (!contest) throw new Error('no contest');
    const at = of(contest.definition).findIndex((one) => one.id === id);
    const deed: Deed = { part, do: 'close', at };
    const seen = { contestId: stage.contestId, mark: contest.mark };
    expect((await shape(db, organizer, seen, deed, NOON, idsInUse)).ok).toBe(true);
  };
  const submit = (entryId: number) => submitEntry(db, school.caller, { entryId, keepDuplicate: true }, NOON);
  return { db, stage, school, close, submit };
}

const forms = ({ forms: all }: ContestDefinition) => all;
const ages = ({ age_categories: all }: ContestDefinition) => all;
const fields = ({ fields: all }: ContestDefinition) => all;

test('[ORG-02] a closed form is not offered; a nomination whose every form is closed takes nobody and says so', () => {
  const contest = closing({ forms: ['solo', 'duet', 'small_form'] });
  const [pop] = contest.nominations;
  const onlySolo = { ...contest, nominations: [{ ...SAMPLE.nominations[0], forms: ['solo'] } as typeof pop & object] };

  expect(pop && openForms(contest, pop).map(({ id }) => id)).toEqual(['ensemble']);
  expect(openNominations(onlySolo)).toEqual([]);
  expect(contestCard(onlySolo, NOON).nominations).toEqual([{ title: 'Эстрадный вокал', closed: true, groups: [] }]);
  expect(soloNominations(contest)).toEqual([]);
  expect(readNomination(onlySolo, 'эстрадный')).toEqual({
    why: { code: 'nomination-closed', nomination: 'Эстрадный вокал' },
  });
});

test('[ORG-02] closed things are refused to whoever would choose them, and kept by whoever has them', () => {
  const contest = closing({ forms: ['solo'], ages: ['junior'] });
  const chosen = { nomination: 'pop_vocal', form: 'solo', category: 'junior' };
  const nothing = { nomination: null, form: null, category: null };

  expect([
    closedChoice(contest, chosen, null),
    closedChoice(contest, { ...chosen, form: 'duet' }, null),
    closedChoice(contest, chosen, { ...nothing, form: 'solo' }),
    closedChoice(contest, chosen, chosen),
    closedChoice(SAMPLE, chosen, null),
  ]).toEqual([
    { code: 'form-closed', form: 'solo' },
    { code: 'category-closed', category: 'junior' },
    { code: 'category-closed', category: 'junior' },
    undefined,
    undefined,
  ]);
});

test('[ORG-02] a closed category is declared by nobody but its own; ages prefer an open one; overlapping a closed one is fine', () => {
  const contest: ContestDefinition = {
    ...closing({ ages: ['junior'] }),
    age_categories: [
      ...closing({ ages: ['junior'] }).age_categories,
      { id: 'first', title: '7–8', min: 7, max: 8, group_only: false, closed: false },
    ],
  };
  const child = (birthDate: string) => [{ childId: 1, birthDate, grade: null }];

  expect(checkContest(contest).ok).toBe(true);
  expect([
    proposeCategory(contest, child('2019-05-01')).category?.id,
    proposeCategory(contest, child('2017-05-01')).category?.id,
    declarableCategories(contest, 1).map(({ id }) => id),
    declarableCategories(contest, 1, 'junior').map(({ id }) => id),
  ]).toEqual([
    'first',
    'junior',
    ['preschool', 'middle', 'senior', 'first'],
    ['preschool', 'junior', 'middle', 'senior', 'first'],
  ]);
});

test('[ORG-02] a form closed while a draft holds it is refused at the submit; an entry handed in keeps it and may be edited', async () => {
  const { school, close, submit } = await aDesk();
  const entered = await school.enters();
  const draft = await school.drafts();
  await close('forms', forms, 'solo');

  const refused = await submit(draft.id);
  const edited = await school.answers(entered.id, 'field:title', { text: 'Зимний вечер' });
  const chosen = await school.answers(draft.id, 'form', { choice: 'duet' });
  const again = await school.answers(draft.id, 'form', { choice: 'solo' });

  expect([refused, edited.ok, chosen.ok, again]).toEqual([
    { ok: false, refusal: { code: 'form-closed', form: 'solo' } },
    true,
    true,
    { ok: false, refusal: { code: 'form-closed', form: 'solo' } },
  ]);
  expect((await school.sees(entered.id)).form?.id).toBe('solo');
});

test('[ORG-02] an age category closed later is no flag of the entries that have it, and nobody declares it anew', async () => {
  const { school, close } = await aDesk();
  const entered = await school.enters();
  const draft = await school.drafts({ category: 'middle' });
  await close('ages', ages, 'junior');

  const edited = await school.answers(entered.id, 'field:title', { text: 'Зимний вечер' });
  const declared = await school.answers(draft.id, 'category', { confirm: true });

  expect([edited.ok, declared]).toEqual([
    true,
    { ok: false, refusal: { code: 'category-closed', category: 'junior' } },
  ]);
  const { declaredCategory, issues } = await school.sees(entered.id);
  expect([declaredCategory?.id, issues]).toEqual(['junior', []]);
});

test('[ORG-02, REG-21] a closed question is asked no more; answers given before stay shown, also after a correction', async () => {
  const { school, close, submit } = await aDesk({
    fields: [
      { id: 'title', kind: 'title' },
      { id: 'hall', kind: 'text', label: 'Какой зал?' },
      { id: 'video', kind: 'video_link', owed: true },
    ],
  });
  const told = { fields: { hall: { text: 'Большой' } } };
  const entered = await school.enters(told);
  const draft = await school.drafts(told);
  expect(owedAnswers(entered.contest, facts(entered)).map(({ use }) => use.id)).toEqual(['video']);
  await close('questions', fields, 'hall');
  await close('questions', fields, 'video');

  await school.answers(entered.id, 'field:title', { text: 'Зимний вечер' });
  const asked = await school.answers(draft.id, 'field:hall', { text: 'Малый' });
  const begunBefore = await submit(draft.id);
  const submitted = await school.submits();

  const kept = await school.sees(entered.id);
  expect(kept.answers).toEqual({ title: 'Зимний вечер', hall: 'Большой', video: null });
  expect(entryLines(kept, say, NOON).filter((line) => line.includes('зал'))).toEqual(['Какой зал?: <b>Большой</b>']);
  expect(asked).toEqual({ ok: false, refusal: { code: 'step-not-asked', step: 'field:hall' } });
  expect([begunBefore, submitted].map((one) => one.ok && one.value.entry.answers)).toEqual([
    { title: 'Зимняя сказка', hall: 'Большой', video: null },
    { title: 'Зимняя сказка' },
  ]);
  expect(kept.issues).toEqual([]);
  expect(owedAnswers(kept.contest, facts(kept))).toEqual([]);
});

function facts(entry: EntryView) {
  return { ...entry, nomination: entry.nomination?.id ?? null, form: entry.form?.id ?? null };
}

test('[ORG-02] tables and lists offer nothing closed and ask nothing closed', () => {
  const contest = closing({ forms: ['solo'], ages: ['junior'], fields: ['duration'] });
  const options = (id: string) => columnsOf(contest, say).find((column) => column.id === id)?.options;
  const line = createAnswers(contest, '2026-12-01');

  expect(options('form')).toEqual(['дуэт', 'малая форма (трио, квартет)', 'ансамбль', 'хор / большой состав']);
  expect(options('category')).toEqual(['Дошкольники 5–6 лет', 'Средняя 11–13 лет', 'Старшая 14–17 лет', 'Смешанная']);
  expect(columnsOf(contest, say).some(({ id }) => id === 'field:duration')).toBe(false);
  expect(line.duration('3:20')).toBe(false);
  expect(contestCard(contest, NOON).ages).toEqual([
    'Дошкольники 5–6 лет',
    'Средняя 11–13 лет',
    'Старшая 14–17 лет',
    'Смешанная',
  ]);
});
