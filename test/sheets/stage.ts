/** A contest for paper: two nominations of acts, one of works, entries of two schools in every state. */

import type { ContestFile } from '../../src/contests/definition.ts';
import { type Contest, contestById } from '../../src/contests/queries.ts';
import { acceptEntry, rejectEntry, returnEntry } from '../../src/entries/actions/moderate.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import { aDatabase } from '../kit/database.ts';
import { aContest, anInstitution, aPerson, later, NOON, someChildren } from '../kit/entries.ts';
import { School, taken } from '../kit/school.ts';

export const PHONE = '+7 999 000 00 03';

export const PAPER_CONTEST: Partial<ContestFile> = {
  organizer: 'ДДТ «Кировский»',
  nominations: [
    { id: 'choreography', title: 'Хореография', forms: ['solo', 'ensemble'], max_seconds: { ensemble: 300 } },
    { id: 'pop_vocal', title: 'Эстрадный вокал', forms: ['solo', 'duet', 'ensemble'] },
    { id: 'fine_art', title: 'Рисунок', forms: ['solo'], work_formats: ['A3'] },
  ],
  forms: [
    { id: 'solo', title: 'соло', min: 1, max: 1 },
    { id: 'duet', title: 'дуэт', min: 2, max: 2 },
    { id: 'ensemble', title: 'ансамбль', min: 3, max: 60, headcount_only: true },
  ],
  fields: [
    { id: 'title', kind: 'title' },
    { id: 'duration', kind: 'duration', required: false, nominations: ['choreography', 'pop_vocal'] },
  ],
  criteria: ['Исполнительское мастерство', 'Артистизм'],
  stages: [
    { id: 'video', title: 'Отбор', starts_on: '2026-12-21', ends_on: '2027-01-11', remote: true },
    { id: 'final', title: 'Финал', starts_on: '2027-01-23', ends_on: '2027-01-24', venue: 'Концертный зал' },
    { id: 'gala', title: 'Гала-концерт', starts_on: '2027-02-06', ends_on: '2027-02-06' },
  ],
};

const lasting = (text: string) => ({ duration: { text } });

/** Seven entries: four accepted, one submitted, one returned, one withdrawn; and what acts on them. */
export async function aPaperStage() {
  const db = await aDatabase();
  const stage = await aContest(db, PAPER_CONTEST);
  const organizer = await aPerson(db, ['organizer']);
  const lyceum = new School(
    stage,
    await aPerson(db),
    await anInstitution(db, { number: 9, kind: 'lyceum', shortName: 'Лицей № 9' }),
  );
  const school = new School(stage, await aPerson(db), await anInstitution(db));
  const solo = await school.enters({
    title: 'Ёлка',
    children: ['Ёжикова Вера Олеговна 1.03.2017'],
    fields: lasting('2:30'),
  });
  const duet = await lyceum.enters({
    form: 'duet',
    children: ['Обская Анна 2.04.2015', 'Обский Пётр 2.04.2015'],
    title: 'Ах, «Вернисаж» наш',
    category: 'middle',
    fields: lasting('3:10'),
  });
  const dance = await school.enters({
    nomination: 'choreography',
    form: 'ensemble',
    ensemble: 'Студия «Капель»',
    children: ['Зимина Злата 1.02.2017', 'Лыткина Кира 1.02.2017', 'Дроздова Мария 1.02.2017'],
    title: 'Снег',
  });
  const choir = await lyceum.enters({
    form: 'ensemble',
    ensemble: 'Хор «Созвучие»',
    byNumber: true,
    headcount: 40,
    category: 'junior',
    title: 'Гимн',
    fields: lasting('4:00'),
  });
  const drawing = await school.enters({
    nomination: 'fine_art',
    title: 'Берег',
    children: ['Голубева Дарья 1.03.2017'],
  });
  const returned = await school.enters({ title: 'Возвращённая', children: someChildren(1) });
  const withdrawn = await school.enters({ title: 'Отозванная', children: someChildren(1) });
  const decision = async ({ id }: { id: number }) => ({
    entryId: id,
    version: (await school.sees(id)).version,
    reason: 'Название.',
  });
  for (const entry of [solo, dance, drawing]) taken(await acceptEntry(db, organizer, await decision(entry), NOON));
  taken(await acceptEntry(db, organizer, { entryId: choir.id, version: choir.version }, NOON));
  taken(await returnEntry(db, organizer, await decision(returned), NOON));
  taken(await withdrawEntry(db, school.caller, { entryId: withdrawn.id }, NOON));
  const contest = (await contestById(db, stage.contestId)) as Contest;
  const rejects = async (entry: { id: number }) => taken(await rejectEntry(db, organizer, await decision(entry), NOON));
  return {
    db,
    stage,
    contest,
    organizer,
    school,
    lyceum,
    rejects,
    now: later(60),
    entries: { solo, duet, dance, choir, drawing },
  };
}
