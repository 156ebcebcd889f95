/** The institution, the teachers and the papers in hand: told, found, remembered. */

import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import type { Answered } from '../../src/entries/input.ts';
import { rememberedTeachers } from '../../src/entries/people/teachers.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, type Stage, someChildren } from '../kit/entries.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aDraft, aSchool, School, SOLO, taken } from '../kit/school.ts';

let db: Database;
let stage: Stage;
beforeAll(async () => {
  db = await aDatabase();
  stage = await aContest(db, { fields: sampleContestFile('C1').fields });
});

/** Answers to the fields this contest requires. */
const ANSWERED = { fields: { duration: { text: '3:45' }, soundtrack: { choice: 'minus' } } };

test('[REG-34] a teacher has name, position and phone: what one message lacks is asked for', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  const said: Answered[] = [];
  for (const text of ['Щукина Ирина Львовна', 'учитель музыки', '8 999 000 00 03'])
    said.push(await school.tells(id, 'teachers', { text }));
  const early = await school.answers(id, 'teachers', { finish: true });
  const [teacher] = (await school.sees(id)).teachers;
  expect([said.map((one) => 'wants' in one && one.wants), teacher, early.ok]).toEqual([
    ['position', 'phone', 'teacher'],
    {
      teacherId: teacher?.teacherId,
      lastName: 'Щукина',
      firstName: 'Ирина',
      patronymic: 'Львовна',
      position: 'учитель музыки',
      phone: '+79990000003',
    },
    true,
  ]);
});

test('[REG-34] a teacher without a phone is not finished, and the contact button gives it', async () => {
  const { school, id } = await aDraft(stage, SOLO);
  await school.tells(id, 'teachers', { text: 'Щукина Ирина Львовна, учитель музыки' });
  const early = await school.answers(id, 'teachers', { finish: true });
  await school.tells(id, 'teachers', { phone: '+79990000003' });
  expect([early, (await school.sees(id)).teachers[0]?.phone]).toEqual([
    { ok: false, refusal: { code: 'step-required', step: 'teachers' } },
    '+79990000003',
  ]);
});

test('[REG-32] teachers named before are offered next time, to the contact who named them and to nobody else', async () => {
  const school = await aSchool(stage);
  const entry = await school.drafts({ ...ANSWERED, teachers: ['Дёмина Ольга Фёдоровна, учитель, +7 999 000-00-04'] });
  const colleague = new School(stage, await aPerson(db), school.institutionId);
  const [teacher] = await rememberedTeachers(db, school.caller.personId, school.institutionId);
  expect([teacher, await rememberedTeachers(db, colleague.caller.personId, school.institutionId)]).toEqual([
    entry.teachers[0],
    [],
  ]);
});

test('[REG-30] [REG-33] an institution is found as typed; several become a choice, and naming one grants nothing', async () => {
  const own = await aContest(db, { code: 'ИНС', slug: 'institutions' });
  const kindergarten = { kind: 'kindergarten', properName: 'Теремок' };
  const first = await anInstitution(db, { ...kindergarten, number: 907, shortName: 'Д/с № 907 «Теремок»' });
  const second = await anInstitution(db, { ...kindergarten, number: 908, shortName: 'Д/с № 908 «Теремок»' });
  const { school, id } = await aDraft(own);
  const several = taken(await school.answers(id, 'institution', { text: 'садик теремок' }));
  const none = taken(await school.answers(id, 'institution', { text: 'школа 987' }));
  const one = taken(await school.answers(id, 'institution', { text: 'садик 908' }));
  expect([several, none, one, (await school.sees(id)).institution]).toEqual([
    {
      outcome: 'choose-institution',
      hits: [
        { id: first, shortName: 'Д/с № 907 «Теремок»', districtId: null },
        { id: second, shortName: 'Д/с № 908 «Теремок»', districtId: null },
      ],
    },
    { outcome: 'institution-not-found', typed: 'школа 987' },
    { outcome: 'saved', next: 'nomination' },
    { id: second, shortName: 'Д/с № 908 «Теремок»' },
  ]);
});

test('[REG-05] the papers in hand are attested child by child, all at once, or not yet', async () => {
  const uncovered = async (papers: number[] | undefined) => {
    const school = await aSchool(stage);
    const told = { ...ANSWERED, form: 'duet', children: someChildren(2) };
    const entry = await school.enters({ ...told, ...(papers ? { papers } : {}) });
    const position = (childId: number | undefined) =>
      entry.participants.find((child) => child.childId === childId)?.position;
    return entry.issues.filter(({ code }) => code === 'consent_missing').map(({ childId }) => position(childId));
  };
  expect([await uncovered(undefined), await uncovered([]), await uncovered([2])]).toEqual([[], [1, 2], [1]]);
});
