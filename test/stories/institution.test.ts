/** Which institution a school is: several answers, none of them, a district, a new one, its name put right. */

import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { institutions } from '../../src/institutions/tables.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import type { Phone } from '../kit/phone.ts';
import { SCHOOL } from '../kit/sandbox.ts';
import { aStory, type Story } from '../kit/stage.ts';

/** A school's phone at the question which institution the entry is from. */
async function atTheInstitution(): Promise<{ school: Phone; db: Story['db'] }> {
  const { db, phone } = await aStory({ features: [registering, home([registering])], at: '2026-11-23T09:40:00Z' });
  const school = phone(SCHOOL);
  await school.starts('c_zvezdy-levogo-berega-2027');
  for (const label of ['Подать заявку', 'Даю согласие', 'Эстрадный вокал', 'соло']) await school.presses(label);
  return { school, db };
}

const first = (school: Phone) => school.last().text?.split('\n')[0];
const asked = (school: Phone) => school.last().text?.split('\n').at(-1);

function proposals(db: Story['db']) {
  const { shortName, kind, districtId } = institutions;
  return db
    .select({ shortName, kind, districtId })
    .from(institutions)
    .where(eq(institutions.state, 'proposed'))
    .orderBy(asc(institutions.id));
}

test('[REG-30] none of several: what was typed is the name of the new one, a better name may be written, its district too', async () => {
  const { school, db } = await atTheInstitution();
  await school.says('330');
  const several = [school.last().text, school.buttons().slice(0, 3)];
  await school.presses('Нет в списке');
  const offered = school.last().text;
  await school.says('Гимназия 330 «Тополёк»');
  const corrected = first(school);
  await school.says('гимназия');
  const district = asked(school);
  await school.says('в Калининском районе');

  expect(several).toEqual(['Нашлось несколько. Какое ваше?', ['МБОУ СОШ № 330', 'МБОУ «Лицей № 330»', 'Нет в списке']]);
  expect(offered).toBe('Добавим: 330\nЕсли название неполное, пришлите его целиком.\n\nЧто это за учреждение?');
  expect([corrected, district]).toEqual(['Добавим: Гимназия 330 «Тополёк»', 'В каком районе?']);
  expect(first(school)).toBe('✓ Учреждение: Гимназия 330 «Тополёк»');
  expect(await proposals(db)).toEqual([
    { shortName: 'Гимназия 330 «Тополёк»', kind: 'gymnasium', districtId: 'kalininsky' },
  ]);
});

test('[REG-30] whatever was understood wrongly may be added as new, and a name the directory has after all is taken from there', async () => {
  const { school, db } = await atTheInstitution();
  await school.says('школа 363 имени Пушкина');
  const doubted = school.buttons();
  await school.presses('Это не моё, добавить новое');
  const name = first(school);
  await school.says('школа 364');

  expect(doubted.slice(0, 3)).toEqual(['Да, верно', 'Исправить', 'Это не моё, добавить новое']);
  expect([name, first(school)]).toEqual(['Добавим: школа 363 имени Пушкина', '✓ Учреждение: МБОУ СОШ № 364']);
  expect(await proposals(db)).toEqual([]);
});

test('[REG-30] a district shows its institutions page by page, narrows down what was typed before, and names none that bears its name', async () => {
  const { school } = await atTheInstitution();
  await school.says('Кировский район');
  const kirovsky = [first(school), school.buttons().length, school.buttons().filter((label) => label.includes('из'))];
  await school.presses('›');
  const next = school.buttons().filter((label) => /№|«/u.test(label)).length;
  await school.presses('Нет в списке');
  const unnamed = school.last().text;
  await school.presses('Назад');
  await school.says('садики калининского района');
  const kind = first(school);
  await school.says('теремок');
  const several = first(school);
  await school.says('ленинский');

  expect(kirovsky[0]).toMatch(/^Кировский район, учреждений: 12\. Какое ваше\?/u);
  expect(kirovsky[2]).toEqual(['1 из 2']);
  expect(next).toBe(2);
  expect(unnamed).toBe('Напишите, пожалуйста, как называется учреждение.');
  expect(kind).toBe('МКДОУ д/с № 644');
  expect(several).toBe('Нашлось несколько. Какое ваше?');
  expect(first(school)).toMatch(/^✓ Учреждение: .*Теремок/u);
});

test('[REG-30, REG-22] a plain «нет» to several is none of them, «да» answers nothing there, and a kind written there is looked for', async () => {
  const { school } = await atTheInstitution();
  await school.says('330');
  await school.says('да');
  const yes = school.last().text?.split('\n')[1];
  await school.says('330');
  await school.says('лицей 330');
  const found = first(school);
  await school.presses('Назад');
  await school.says('330');
  await school.says('нет');

  expect(yes).toBe('От какого учреждения заявка?');
  expect(found).toBe('✓ Учреждение: МБОУ «Лицей № 330»');
  expect(first(school)).toBe('Добавим: 330');
});
