/** What becomes of figures on a screen: a picture, a digest at an hour, a link for people outside; told by phones. */

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { history } from '../../src/history/tables.ts';
import { tellDigests } from '../../src/tallies/digests/actions.ts';
import { closeShare, shareView } from '../../src/tallies/sharing/actions.ts';
import { keepView, viewById } from '../../src/tallies/views/views.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { digesting } from '../../src/telegram/features/digesting/feature.ts';
import { picturing } from '../../src/telegram/features/picturing/feature.ts';
import { closeButton, shareButton } from '../../src/telegram/features/sharing/buttons.ts';
import { sharing } from '../../src/telegram/features/sharing/feature.ts';
import { totalsFeature } from '../../src/telegram/features/totals/feature.ts';
import { texts } from '../kit/bot.ts';
import { anInstitution, aPerson, later, NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT } from '../kit/sandbox.ts';
import { School, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

const ru = texts('ru');
const FEATURES: readonly Feature[] = [totalsFeature, picturing, digesting, sharing];

/** A contest with a school of four soloists, one of one soloist and one of five; the organizer stands at the totals. */
async function aFilledLine() {
  const line = await aLine({}, FEATURES);
  for (const title of ['Ёлка', 'Метель', 'Тройка', 'Каток']) await line.school.enters({ title });
  const lone = new School(
    line.stage,
    await aPerson(line.db),
    await anInstitution(line.db, { number: 12, shortName: 'Школа № 12' }),
  );
  await lone.enters({ title: 'Снежинка' });
  const lyceum = await anInstitution(line.db, { number: 7, kind: 'lyceum', shortName: 'Лицей № 7' });
  const third = new School(line.stage, await aPerson(line.db), lyceum);
  for (const title of ['Лес', 'Река', 'Поле', 'Гора', 'Луг']) await third.enters({ title });
  const staff = line.phone(ORGANIZER);
  await staff.says('/totals');
  return { ...line, staff, anybody: line.phone(PARENT) };
}

test('[TAL-10] a chart is one tap: a photo of the figures on the screen, under which they stay', async () => {
  const { staff, db, stage, sandbox } = await aFilledLine();
  const before = staff.messages().length;
  await staff.presses(ru('chart-button'));
  await staff.presses('По номинациям');
  await staff.presses(ru('chart-button'));

  const sent = staff.messages().slice(before);
  expect(sent.map(({ file, caption }) => [file?.kind, file?.width, caption])).toEqual([
    ['photo', 1080, '«Звёзды левого берега». На 1 декабря 2026, 12:00 (по Новосибирску).'],
    ['photo', 1080, '«Звёзды левого берега». На 1 декабря 2026, 12:00 (по Новосибирску).'],
  ]);
  const taken = await db.select({ action: history.action }).from(history).where(eq(history.subjectId, stage.contestId));
  expect(taken.filter(({ action }) => action === 'chart-exported')).toHaveLength(2);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-14] a digest is asked for by three taps, comes at its hour, and stops by one tap under it', async () => {
  const { staff, db, sent } = await aFilledLine();
  await staff.presses(ru('digest-button-here'));
  expect([staff.lines(), staff.labels()]).toEqual([
    ['«Звёзды левого берега»', 'Как часто присылать сводку? Часы — по Новосибирску.'],
    ['Каждый день | Раз в неделю'],
  ]);
  await staff.presses('Раз в неделю');
  await staff.presses('По средам');
  expect([staff.lines().at(-1), staff.labels()]).toEqual([
    'По средам. В котором часу? Часы — по Новосибирску.',
    [
      '7:00 | 8:00 | 9:00 | 10:00',
      '11:00 | 12:00 | 13:00 | 14:00',
      '15:00 | 16:00 | 17:00 | 18:00',
      '19:00 | 20:00',
      '← Назад',
    ],
  ]);
  await staff.presses('9:00');
  expect(staff.lines().at(-1)).toBe(
    'Готово: по средам, 9:00. Первая сводка: среда, 2 декабря, 09:00 (по Новосибирску).',
  );

  const hour = new Date('2026-12-02T09:00:00+07:00');
  await tellDigests(db, hour);
  await sent();
  expect(staff.lines().slice(0, 3)).toEqual([
    '«Звёзды левого берега»: сводка',
    'На 2 декабря 2026, 09:00 (по Новосибирску)',
    '10 заявок',
  ]);
  await staff.presses('Не присылать');
  expect(staff.text()).toBe('Сводка больше не приходит.');
  await tellDigests(db, new Date('2026-12-09T09:00:00+07:00'));
  const count = staff.messages().length;
  await sent();
  expect(staff.messages()).toHaveLength(count);
});

test('[TAL-15] a link shows anybody the figures of its hour, without the small ones and what would give them away, until it is closed', async () => {
  const { staff, anybody, school, sandbox, db, stage } = await aFilledLine();
  await staff.presses('По учреждениям');
  const before = staff.messages().length;
  await staff.presses(ru('share-button'));
  const [figures, told] = staff.messages().slice(before);
  const link = /start=(t_\S+)/.exec(figures?.text ?? '')?.[1] ?? '';

  expect(figures?.text?.split('\n').slice(0, -2)).toEqual([
    'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
    'По учреждениям · Заявки',
    'На 1 декабря 2026, 12:00 (по Новосибирску)',
    'Считаются поданные и принятые заявки.',
    '',
    'МБОУ СОШ № 363 — 4',
    'Всего — 10',
    '',
    'Не показаны: Школа № 12; Лицей № 7. Среди этих строк есть такие, где меньше 3 детей, а по соседним их можно было бы вычислить.',
  ]);
  expect(told?.inlineKeyboard?.map((row) => row.map(({ text }) => text))).toEqual([
    ['Отправить ссылку'],
    ['Закрыть ссылку'],
    ['Мои открытые ссылки'],
  ]);

  await school.enters({ title: 'Позже' }, later(5));
  await anybody.does((person) => person.starts(link));
  expect(`${anybody.text()}\n\n${figures?.text?.split('\n').at(-1)}`).toBe(figures?.text);

  await staff.presses('Закрыть ссылку');
  expect(staff.text()).toBe(ru('share-closed'));
  await anybody.does((person) => person.starts(link));
  expect(anybody.text()).toBe(ru('refusal-share-gone'));
  const noted = await db.select({ action: history.action }).from(history).where(eq(history.subjectId, stage.contestId));
  expect(noted.map(({ action }) => action).filter((action) => action.startsWith('tally'))).toEqual([
    'tally-shared',
    'tally-unshared',
  ]);
  expect(sandbox.violations).toEqual([]);
});

test('[TAL-15] figures that could name a child say that they are for the staff, as text and as a chart; the whole and the copy to pass on say nothing', async () => {
  const { staff } = await aFilledLine();
  const [stays, chartStays] = [ru('share-small-stays', { least: 3 }), ru('share-chart-stays', { least: 3 })];
  const whole = staff.text();
  await staff.presses('По учреждениям');
  const cut = staff.lines().at(-1);
  await staff.presses(ru('chart-button'));
  const chart = staff.messages().at(-1)?.caption?.split('\n').at(-1);
  await staff.presses(ru('share-button'));
  const copy = staff.messages().at(-2)?.text;
  expect([cut, chart, whole.includes('🔒'), copy?.includes('🔒')]).toEqual([stays, chartStays, false, false]);
});

test('[TAL-15] [PRV-01] a link ends after thirty days, and when its maker loses the role; a stranger neither makes nor closes one', async () => {
  const { db, stage, organizer, anybody, staff, intrusions } = await aFilledLine();
  const view = await viewById(db, await keepView(db, { contests: [stage.contestId], units: ['entries'] }, NOON));
  if (!view) throw new Error('no view');
  const token = 'a-token-of-this-test';
  await anybody.says('/help');
  const made = taken(await shareView(db, organizer, { view, token }, NOON));
  expect(made.expiresAt).toEqual(new Date(NOON.getTime() + 30 * 86_400_000));
  expect(await shareView(db, await aPerson(db), { view, token: 'other' }, NOON)).toMatchObject({ ok: false });
  expect(await closeShare(db, await aPerson(db, ['organizer']), made.shareId, NOON)).toEqual({
    ok: false,
    refusal: { code: 'not-allowed', action: 'tally.unshare' },
  });
  expect(await anybody.taps(closeButton.data({ share: made.shareId }))).toEqual(NOT_ALLOWED);
  expect(await anybody.taps(shareButton.data({ view: 1 }))).toEqual(NOT_ALLOWED);
  expect(intrusions().map(({ action }) => action)).toEqual(['tally.unshare', 'tally.see']);

  await anybody.does((person) => person.starts(`t_${token}`));
  expect(anybody.lines().slice(3)).toEqual(['10 заявок']);
  await staff.presses(ru('share-button'));
  await staff.presses('Мои открытые ссылки');
  expect(staff.lines().at(-1)).toBe('«Звёзды левого берега» · 1 декабря · открывали: 1');
});

test('[TAL-15] what names teachers is not offered and not shared', async () => {
  const { staff, db, stage, organizer } = await aFilledLine();
  const views = await keepView(db, { contests: [stage.contestId], units: ['entries'], by: ['supervisor'] }, NOON);
  const view = await viewById(db, views);
  if (!view) throw new Error('no view');
  expect(await shareView(db, organizer, { view, token: 'x' }, NOON)).toEqual({
    ok: false,
    refusal: { code: 'share-personal' },
  });
  expect(await staff.taps(shareButton.data({ view: views }))).toBe(ru('refusal-share-personal'));
});
