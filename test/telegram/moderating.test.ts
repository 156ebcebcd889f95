/** The organizers' line told by their phone: the lists, the card, the way from one to the next, new institutions. */

import { expect, test } from 'vitest';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { proposeInstitution } from '../../src/institutions/actions.ts';
import { institutionById } from '../../src/institutions/queries.ts';
import * as on from '../../src/telegram/features/moderating/buttons.ts';
import { aContest, NOON } from '../kit/entries.ts';
import { ORGANIZER } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const CHILD = 'Берестова Анна Олеговна 1.03.2017';

test('[ORG-05, REG-02] the list shows what waits for a decision, the flagged are marked, drafts are one number', async () => {
  const { phone, school } = await aLine();
  await school.enters({ title: 'Зимняя сказка' });
  await school.enters({ title: 'Песенка друзей', papers: [] });
  await school.drafts({ title: 'Тайная' });
  await school.drafts({ title: 'Тайная вторая' });
  const organizer = phone(ORGANIZER);

  await organizer.says('/entries');

  expect(organizer.lines()).toEqual([
    '«Звёзды левого берега»',
    'Ждут решения: 2. Выберите заявку.',
    'Ещё 2 черновика у педагогов.',
  ]);
  expect(organizer.labels()).toEqual([
    'ЗЛБ-001 · Зимняя сказка',
    'ЗЛБ-002 · Песенка друзей ⚠️',
    'Подряд ▸ | Отметить…',
    'Отобрать… | Найти…',
    'С замечаниями ⚠️ · 1',
    'Все заявки · 2',
  ]);
});

test('[ORG-05] lists are filtered by a tap and paged eight at a time', async () => {
  const { phone, school, copies, organizer: caller, stage } = await aLine();
  const first = await school.enters({ title: 'Номер', papers: [] });
  await copies(first, 9);
  taken(await acceptEntry(stage.db, caller, { entryId: first.id, version: first.version }, NOON));
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');

  await organizer.presses('Все заявки · 10');
  const page1 = [organizer.lines().at(-1), organizer.labels()[0], organizer.labels()[8]];
  await organizer.presses('›');
  const page2 = [organizer.lines().at(-1), ...organizer.labels()];

  expect(page1).toEqual(['Страница 1 из 2', '✓ ЗЛБ-001 · Номер ⚠️', '›']);
  expect(page2).toEqual([
    'Страница 2 из 2',
    'ЗЛБ-009 · Номер ⚠️',
    'ЗЛБ-010 · Номер ⚠️',
    '‹',
    'Подряд ▸ | Отметить…',
    'Отобрать… | Найти…',
    'Ждут решения · 9',
    'С замечаниями ⚠️ · 10',
  ]);
});

test('[ORG-05] with several contests the organizer chooses one, and sees how much waits in each', async () => {
  const { phone, school, db } = await aLine();
  await aContest(db, { code: 'КЛБ', slug: 'second', title: 'Конкурс рисунка «Краски»' });
  await school.enters();
  const organizer = phone(ORGANIZER);

  await organizer.says('/entries');
  const choice = organizer.labels();
  await organizer.presses('«Краски» · 0');

  expect(choice).toEqual(['«Звёзды левого берега» · 1', '«Краски» · 0']);
  expect(organizer.lines()).toEqual(['«Краски»', 'Заявок пока нет. Как только придёт первая, она появится здесь.']);
});

test('[ORG-05] a list says of which year it is where a contest has several editions', async () => {
  const { phone, school, db } = await aLine();
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  await aContest(db, { ...last, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });
  await school.enters();
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('«Звёзды левого берега» · 2026 · 1');
  expect(organizer.lines()[0]).toBe('«Звёзды левого берега» · 2026');
});

test('[ORG-05] a card says of which year its entry is where a contest has several editions', async () => {
  const { phone, school, db } = await aLine();
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  await aContest(db, { ...last, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });
  await school.enters({ title: 'Зимняя сказка' });
  const organizer = phone(ORGANIZER);

  await organizer.says('/entries');
  await organizer.presses('«Звёзды левого берега» · 2026 · 1');
  await organizer.presses('ЗЛБ-001 · Зимняя сказка');

  expect(organizer.lines().slice(0, 2)).toEqual(['ЗЛБ-001 · Подана, проверяем', '«Звёзды левого берега» · 2026']);
});

test('[ORG-05] the card tells everything a decision needs: the teacher’s phone, the flags, who sent it, when', async () => {
  const { phone, school } = await aLine();
  await school.enters({ children: [CHILD], papers: [] });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');

  await organizer.presses('ЗЛБ-001 · Зимняя сказка ⚠️');

  expect(organizer.lines()).toEqual([
    'ЗЛБ-001 · Подана, проверяем',
    '«Звёзды левого берега»',
    'Номинация: Эстрадный вокал, соло',
    'Учреждение: МБОУ СОШ № 363',
    'Участник: Берестова Анна Олеговна, 01.03.2017 (9 лет)',
    'Возраст: Младшая 7–10 лет',
    'Педагог: Щукина Ирина Львовна, учитель музыки',
    'Название: Зимняя сказка',
    'Телефон (Щукина): +7 999 000 00 03',
    '⚠️ Берестова Анна: пока нет согласия родителя или опекуна',
    'Подана: через бота, вторник, 1 декабря, 12:00 (по Новосибирску)',
  ]);
  expect(organizer.labels()).toEqual(['Принять', 'Вернуть… | Отклонить…', '← К списку | Следующая ▸']);
});

test('[ORG-05] «next» walks the list and comes round to its beginning', async () => {
  const { phone, school } = await aLine();
  for (const title of ['Первая', 'Вторая', 'Третья']) await school.enters({ title });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-002 · Вторая');

  const seen = [];
  for (let at = 0; at < 3; at += 1) {
    await organizer.presses('Следующая ▸');
    seen.push(organizer.lines()[0]?.slice(0, 7));
  }

  expect(seen).toEqual(['ЗЛБ-003', 'ЗЛБ-001', 'ЗЛБ-002']);
});

test('[REG-33] a proposed institution is looked at and confirmed from the line, once', async () => {
  const { phone, school, db } = await aLine();
  const proposal = { typed: 'Студия «Радуга»', kind: 'ngo', districtId: null };
  const proposed = await proposeInstitution(db, school.caller, proposal, NOON);
  const institutionId = proposed.ok ? proposed.value.institutionId : 0;
  await school.enters({ institutionId });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('Новые учреждения: 1');
  await organizer.presses('Студия «Радуга»');
  const card = organizer.lines();

  const done = await organizer.presses('Подтвердить');
  const again = await organizer.taps(on.confirmButton.data({ institution: institutionId }));
  await organizer.presses('← К заявкам');

  expect(card).toEqual(['Студия «Радуга»', 'Вид: НКО', 'Район: другой город', 'Заявок от него: 1']);
  expect(done).toBe('Новых учреждений нет, все подтверждены.');
  expect(again).toBe('Учреждение теперь в справочнике.');
  expect((await institutionById(db, institutionId))?.state).toBe('active');
  expect(organizer.labels()).not.toContain('Новые учреждения: 1');
});

test('[ORG-05] an entry that seems to repeat another leads to it', async () => {
  const { phone, school } = await aLine();
  await school.enters({ children: [CHILD] });
  await school.enters({ children: [CHILD] });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-002 · Зимняя сказка ⚠️');

  await organizer.presses('Открыть похожую заявку');

  expect(organizer.lines()[0]).toBe('ЗЛБ-001 · Подана, проверяем');
});
