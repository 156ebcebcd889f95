/** One child performs in place of another: in a draft, in a submitted entry, in a form that no one may be missing from. */

import { expect, test } from 'vitest';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { NOON } from '../kit/entries.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { namesOf, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const ANNA = 'Берестова Анна Олеговна 1.03.2017';
const VERA = 'Обская Вера Ильинична 2.04.2017';
const ZLATA = 'Дроздова Злата Егоровна 5.05.2017';

async function aSchool() {
  const line = await aLine();
  const mine = line.phone(SCHOOL);
  await mine.says('/my');
  const opens = async (label: string) => {
    await mine.says('/my');
    for (const one of [label, 'Изменить', 'Участники']) await mine.presses(one);
  };
  return { ...line, mine, opens };
}

test('[REG-11, REG-22] another soloist takes the place of an accepted one by one message, and organizers look again', async () => {
  const { mine, opens, school, organizer, stage } = await aSchool();
  const { id, version } = await school.enters({ children: [ANNA] });
  taken(await acceptEntry(stage.db, organizer, { entryId: id, version }, NOON));
  await opens('ЗЛБ-001 · Зимняя сказка');
  await mine.says(VERA);
  const after = await school.sees(id);

  expect([namesOf(after), after.state]).toEqual([['Обская Вера'], 'submitted']);
  expect(mine.lines()[0]).toBe(
    '✅ Сохранил. Заявка уже была принята, поэтому организатор посмотрит на изменение ещё раз. Номер и место остаются за вами.',
  );
});

test('[REG-11, REG-40] whoever may not be missing from a submitted entry is replaced: the one to go is named, and then who comes', async () => {
  const { mine, opens, school } = await aSchool();
  const { id } = await school.enters({ form: 'duet', children: [ANNA, VERA] });
  await opens('ЗЛБ-001 · Зимняя сказка');
  await mine.presses('Убрать кого-то');
  await mine.presses('✕ Обская Вера');
  const [asked, before] = [mine.lines(), namesOf(await school.sees(id))];
  await mine.says('Злата');
  const unread = mine.lines()[0];
  await mine.says(ZLATA);

  expect(asked).toEqual([
    'Заявка ЗЛБ-001',
    'Меняем: Обская Вера Ильинична',
    'Кого записать вместо? Фамилия, имя, отчество и дата рождения.',
    'Например: Иванова Мария Петровна, 12.03.2014',
  ]);
  expect(unread).toMatch(/^Нужны и фамилия, и имя|^Не хватает|^Нет даты/u);
  expect([before, namesOf(await school.sees(id))]).toEqual([
    ['Берестова Анна', 'Обская Вера'],
    ['Берестова Анна', 'Дроздова Злата'],
  ]);
});

test('[REG-22, REG-23] in a draft another soloist is said as understood, and nobody is a second one of a solo', async () => {
  const { mine, school } = await aSchool();
  const { id } = await school.drafts({ children: [ANNA] });
  await mine.says('/my');
  for (const one of ['Черновик · Зимняя сказка', 'Проверить и подать', 'Изменить…', 'Участники'])
    await mine.presses(one);
  await mine.says(VERA);
  expect(namesOf(await school.sees(id))).toEqual(['Обская Вера']);
});
