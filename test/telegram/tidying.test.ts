/** Tidying as organizers do it: likely pairs settled one after another, institutions merged from a proposal. */

import { expect, test } from 'vitest';
import { proposeInstitution } from '../../src/institutions/actions.ts';
import { institutionById, searchInstitutions } from '../../src/institutions/queries.ts';
import { joinButton, mergeButton } from '../../src/telegram/features/tidying/buttons.ts';
import { tidying } from '../../src/telegram/features/tidying/feature.ts';
import { anInstitution, NOON } from '../kit/entries.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { aLine } from './line-stage.ts';

const RIGHT = 'Королёва Алёна Артёмовна 14.05.2015';
const SLIP = 'Каролёва Алёна Артёмовна 14.05.2015';

test('[REG-26] a likely pair is settled with one tap, and then all is tidy', async () => {
  const { phone, school, other } = await aLine({}, [tidying]);
  await school.enters({ children: [RIGHT] });
  await other.enters({ children: [SLIP] });
  const organizer = phone(ORGANIZER);
  await organizer.says('/tidy');
  const menu = organizer.labels();
  await organizer.presses('Похожие дети: 1');
  const pair = organizer.lines();

  await organizer.presses('Да, один');
  const after = organizer.text();
  await organizer.says('/tidy');

  expect(menu).toEqual(['Похожие дети: 1']);
  expect(pair).toEqual([
    'Это один ребёнок? (1 из 1)',
    '• Королёва Алёна Артёмовна, 14.05.2015',
    'МБОУ СОШ № 363 · ЗЛБ-001',
    '• Каролёва Алёна Артёмовна, 14.05.2015',
    'МБОУ СОШ № 63 · ЗЛБ-002',
    'Разница в одной букве.',
  ]);
  expect(after).toBe('Похожих детей больше нет.');
  expect(organizer.text()).toBe('Всё в порядке: похожих детей и новых учреждений нет.');
});

test('[REG-26] twins of two entries are kept apart for good', async () => {
  const { phone, school } = await aLine({}, [tidying]);
  await school.enters({ children: ['Зимина Алина Олеговна 1.02.2016'] });
  await school.enters({ children: ['Зимина Арина Олеговна 1.02.2016'] });
  const organizer = phone(ORGANIZER);
  await organizer.says('/tidy');
  await organizer.presses('Похожие дети: 1');

  await organizer.presses('Нет, разные');
  await organizer.says('/tidy');

  expect(organizer.text()).toBe('Всё в порядке: похожих детей и новых учреждений нет.');
});

test('[REG-26] the card tells of the same child elsewhere, and a namesake is parted from there', async () => {
  const { phone, school, other } = await aLine({}, [tidying]);
  await school.enters({ children: ['Кедров Иван 12.03.2015'] });
  await other.enters({ children: ['Кедров Иван 12.03.2015'], title: 'Другая песня' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-002 · Другая песня');
  const told = organizer.lines().at(-1);
  await organizer.presses('Ещё…');
  await organizer.presses('Это другой ребёнок…');
  await organizer.presses('Кедров Иван');
  const asked = organizer.text();

  await organizer.presses('Да, другой ребёнок');

  expect(told).toBe('Кедров Иван есть и здесь: ЗЛБ-001 (МБОУ СОШ № 363)');
  expect(asked).toBe('Кедров Иван, 12.03.2015: считать другим ребёнком во всех заявках этого учреждения?');
  expect(organizer.text()).toBe('Готово, теперь это разные дети. Заявок затронуто: 1.');
});

test('[REG-31] a proposal that the directory has already is merged from its screen, and found by its old name', async () => {
  const { phone, school, db } = await aLine({}, [tidying]);
  const proposed = await proposeInstitution(
    db,
    school.caller,
    { typed: 'Триста шестьдесят третья школа', kind: 'school', districtId: null },
    NOON,
  );
  const institutionId = proposed.ok ? proposed.value.institutionId : 0;
  const entry = await school.enters({ institutionId });
  const organizer = phone(ORGANIZER);
  await organizer.says('/tidy');
  await organizer.presses('Новые учреждения: 1');
  await organizer.presses('Триста шестьдесят третья школа');
  await organizer.presses('Найти в справочнике…');
  await organizer.says('школа 363');
  await organizer.presses('Это МБОУ СОШ № 363');
  const asked = organizer.lines();

  await organizer.presses('Объединить');

  expect(asked).toEqual([
    '«Триста шестьдесят третья школа» станет частью «МБОУ СОШ № 363». Вернуть будет нельзя.',
    'Перейдёт заявок: 1, педагогов с их правами: 1. Старое название запомню.',
  ]);
  expect(organizer.text()).toBe('✅ Готово, остаётся «МБОУ СОШ № 363». Перешло заявок и черновиков: 1.');
  expect((await school.sees(entry.id)).institution?.shortName).toBe('МБОУ СОШ № 363');
  const found = await searchInstitutions(db, 'триста шестьдесят третья школа');
  expect('value' in found && found.value.id).toBe(school.institutionId);
});

test('[REG-31] two of the directory with one number are shown as a pair, and either may stay', async () => {
  const { phone, school, db } = await aLine({}, [tidying]);
  const twin = await anInstitution(db, { number: 363, shortName: 'Школа 363' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/tidy');
  await organizer.presses('Похожие учреждения: 1');
  await organizer.presses('Оставить: МБОУ СОШ № 363');
  await organizer.presses('Объединить');

  expect((await institutionById(db, twin))?.id).toBe(school.institutionId);
});

test('[REG-26] [REG-31] forged buttons do nothing for whoever is not of the staff', async () => {
  const { phone, school, other, intrusions } = await aLine({}, [tidying]);
  await school.enters({ children: [RIGHT] });
  const mine = phone(SCHOOL);
  await mine.says('/my');

  await mine.taps(joinButton.data({ one: 1, other: 2, at: 0 }));
  await mine.taps(mergeButton.data({ from: other.institutionId, into: school.institutionId }));

  expect(intrusions().map(({ action }) => action)).toEqual(['child.decide', 'institution.merge']);
});
