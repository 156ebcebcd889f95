/** The school's own summary told by phones: from the institution's screen and from a contest's card, and taken on paper. */

import { expect, test } from 'vitest';
import { grantContact } from '../../src/institutions/contacts/granting.ts';
import { institutionFeature } from '../../src/telegram/features/institution/feature.ts';
import { paperButton, summaryButton } from '../../src/telegram/features/school-report/buttons.ts';
import { schoolReport } from '../../src/telegram/features/school-report/feature.ts';
import { texts } from '../kit/bot.ts';
import { NOON, someChildren } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aLine } from './line-stage.ts';

const ru = texts('ru');

/** A contact with a soloist whose paper is missing, an ensemble and a draft; the other phone is another school's. */
async function aSchool() {
  const line = await aLine({}, [institutionFeature, schoolReport]);
  await line.school.enters({ title: 'Зимняя сказка', papers: [] });
  await line.school.enters({ form: 'ensemble', children: someChildren(5), ensemble: 'Студия «Капель»' });
  await line.school.drafts({});
  return { ...line, anna: line.phone(SCHOOL), boris: line.phone(PARENT) };
}

test('[TAL-17] a contact’s own summary is one tap from /institution, and says that it is their own', async () => {
  const { anna, sandbox } = await aSchool();
  await anna.says('/institution');
  await anna.presses(ru('school-report-button-own'));
  expect([anna.text().split('\n'), anna.labels()]).toEqual([
    [
      'МБОУ СОШ № 363',
      'Учебный год 2026/27, 1 конкурс',
      'На 1 декабря 2026, 12:00 (по Новосибирску)',
      'Здесь только заявки, которые подали вы.',
      '',
      '2 заявки · 6 участий (с повторами) · 6 детей (без повторов) · 1 коллектив · 1 педагог',
      'Подана, проверяем: 2 · Черновики: 1',
      '⚠️ Не хватает: 1 согласия',
      'Результаты ещё не объявлены.',
      '',
      'Педагоги:',
      'Щукина Ирина Львовна — 2 заявки',
    ],
    ['📄 Отчёт для завуча', '«Звёзды левого берега»', '← К учреждению'],
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-17] [PRV-11] the report comes as a PDF under a telling caption, and who took it is written down', async () => {
  const { anna, db, school } = await aSchool();
  await grantContact(db, { personId: school.caller.personId, institutionId: school.institutionId }, null, NOON);
  await anna.says('/institution');
  await anna.presses(ru('school-report-button'));
  await anna.presses(ru('school-report-button-paper'));
  const sent = anna.messages().at(-1);
  expect([sent?.file?.name, sent?.caption]).toEqual([
    `school-report_${school.institutionId}_2026-12-01.pdf`,
    [
      'Отчёт для завуча. МБОУ СОШ № 363. Учебный год 2026/27, 1 конкурс. На 1 декабря 2026, 12:00 (по Новосибирску).',
      ru('handing-vanishes'),
    ].join('\n'),
  ]);
  const { rows } = (await db.execute(
    "select subject, subject_id, action, person_id from history where action = 'report-taken'",
  )) as unknown as { rows: unknown[] };
  const { institutionId, caller } = school;
  expect(rows).toEqual([
    { subject: 'institution', subject_id: institutionId, action: 'report-taken', person_id: caller.personId },
  ]);
});

test('[TAL-17] a contest’s card leads to the share of it, for those who have one', async () => {
  const { anna, boris, stage } = await aSchool();
  await anna.says(`/start c_${stage.contest.slug}`);
  const has = anna.labels().includes(ru('school-report-button'));
  await anna.presses(ru('school-report-button'));
  const title = anna.lines().at(1);
  await boris.says(`/start c_${stage.contest.slug}`);
  expect([has, title, boris.labels().includes(ru('school-report-button'))]).toEqual([true, stage.contest.title, false]);
});

test('[TAL-17] [PRV-01] a guessed button gives another school’s contact neither summary nor paper', async () => {
  const { boris, school, intrusions } = await aSchool();
  await boris.says('/start');
  const of = { institution: school.institutionId, of: 'now' };
  const data = [summaryButton.data(of), paperButton.data(of)];
  const answers = [await boris.taps(data[0] ?? ''), await boris.taps(data[1] ?? '')];
  expect([answers, intrusions()]).toEqual([
    [NOT_ALLOWED, NOT_ALLOWED],
    data.map((tap) => ({ action: 'institution.see', tap })),
  ]);
});
