/** Printing as people see it: the sheets of a contest, how each is wished, the file that comes, and who is told no. */

import { expect, test } from 'vitest';
import { contestById } from '../../src/contests/queries.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { historyOf } from '../../src/history/queries.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import type { Feature } from '../../src/telegram/feature.ts';
import { onTap } from '../../src/telegram/feature.ts';
import * as on from '../../src/telegram/features/printing/buttons.ts';
import { printing } from '../../src/telegram/features/printing/feature.ts';
import { readWish, usualWish, type Wish, wishFor, writeWish } from '../../src/telegram/features/printing/wish.ts';
import { button } from '../../src/telegram/screens/buttons.ts';
import { reply } from '../../src/telegram/screens/reply.ts';
import { inline } from '../../src/telegram/screens/screen.ts';
import { texts } from '../kit/bot.ts';
import { NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { sampleContest } from '../kit/samples.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { readPdf } from '../paper/read-pdf.ts';
import { PAPER_CONTEST } from '../sheets/stage.ts';
import { aLine, toast } from './line-stage.ts';

async function aStage() {
  const line = await aLine(PAPER_CONTEST, [printing]);
  const staff = line.phone(ORGANIZER);
  const enters = (title: string, nomination = 'pop_vocal') => line.school.enters({ title, nomination });
  const accepts = async (entry: { id: number; version: number }) =>
    taken(await acceptEntry(line.db, line.organizer, { entryId: entry.id, version: entry.version }, NOON));
  /** The last file the person was sent: its name, its caption, its words. */
  const file = (id: number) => {
    const message = line.phone(id).messages().at(-1);
    const bytes = line.sandbox.file(message?.file?.url.split('/').at(-1) ?? '')?.bytes;
    if (!message?.file || !bytes) throw new Error('no file came');
    return { name: message.file.name, caption: message.caption, pages: readPdf(Buffer.from(bytes)) };
  };
  return { ...line, staff, enters, accepts, file };
}

test('[TAL-16] an organizer asks for the list in two taps, and it comes as a PDF with every entry', async () => {
  const { staff, enters, file, db, stage } = await aStage();
  await enters('Ёлка');
  await enters('Берег', 'fine_art');

  await staff.says('/print');
  const [sheets, kinds] = [staff.lines(), staff.labels()];
  await staff.presses('📋 Список по номинациям');
  const [options, turns] = [staff.lines(), staff.labels()];
  await staff.presses('🖨 Напечатать');
  const { name, caption, pages } = file(ORGANIZER);

  expect([sheets, kinds]).toEqual([
    ['«Звёзды левого берега»', 'Что напечатать? Пришлю PDF на листах A4.'],
    ['📋 Список по номинациям', '✅ Лист регистрации', '✍️ Листы для жюри', '🎬 Программа дня', '🏫 Справки школам'],
  ]);
  expect([options, turns]).toEqual([
    [
      'Список по номинациям · «Звёзды левого берега»',
      'Все поданные и принятые заявки: кто, что, откуда.',
      'Номинация: все',
    ],
    ['🖨 Напечатать', 'Выбрать номинацию', '← Назад'],
  ]);
  expect([name, caption]).toEqual([
    'zvezdy-levogo-berega-2027_list_2026-12-01.pdf',
    'Список по номинациям. Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»\n' +
      `По данным на 1 декабря 2026, 12:00 (по Новосибирску)\n${texts('ru')('handing-vanishes')}`,
  ]);
  expect(pages.flatMap(({ words }) => words).filter((word) => /^ЗЛБ|^«[ЁБ]/.test(word))).toEqual([
    'ЗЛБ-001',
    '«Ёлка»',
    'ЗЛБ-002',
    '«Берег»',
  ]);
  const history = await historyOf(db, 'contest', stage.contestId);
  expect(history.map(({ action }) => action)).toContain('list-sheet-exported');
});

test('[TAL-16] the programme is turned in place, tap by tap, and printed as it stands', async () => {
  const { staff, enters, file } = await aStage();
  await enters('Ёлка');
  await staff.says('/print');
  await staff.presses('🎬 Программа дня');
  const first = staff.lines().slice(2);
  for (const label of ['− 30 мин', 'Сменить паузу', 'Сменить перерывы', 'Другой день']) await staff.presses(label);
  const turned = staff.lines().slice(2);
  const shown = staff.messages().length;
  await staff.presses('Выбрать номинацию');
  const nominations = staff.labels();
  await staff.presses('Эстрадный вокал');
  const narrowed = staff.lines()[2];
  await staff.presses('🖨 Напечатать');

  expect(first).toEqual([
    'Номинация: все',
    'День: 23 января 2027',
    'Начало: 10:00',
    'Между номерами: 1:00',
    'Перерывы: 15 мин между номинациями',
  ]);
  expect(turned).toEqual([
    'Номинация: все',
    'День: 24 января 2027',
    'Начало: 09:30',
    'Между номерами: 1:30',
    'Перерывы: 15 мин через каждые полтора часа',
  ]);
  expect(nominations).toEqual(['Все номинации', 'Хореография', 'Эстрадный вокал', 'Рисунок']);
  expect(narrowed).toBe('Номинация: Эстрадный вокал');
  expect(staff.messages().length).toBe(shown + 1);
  expect(file(ORGANIZER).pages[0]?.words.slice(0, 3)).toEqual([
    'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
    'Программа',
    '24 января 2027',
  ]);
});

test('[TAL-16] jury sheets come for as many members as are wished, with or without the institution', async () => {
  const { staff, enters, file } = await aStage();
  await enters('Ёлка');
  await staff.says('/print');
  await staff.presses('✍️ Листы для жюри');
  await staff.presses('− член жюри');
  await staff.presses('Скрыть учреждение');
  const turned = staff.lines().slice(3);
  await staff.presses('🖨 Напечатать');
  const { pages } = file(ORGANIZER);

  expect(turned).toEqual(['Членов жюри: 2', 'Учреждение: скрыто']);
  expect(
    pages.map(({ words }) => [words.includes('Учреждение'), words.find((word) => word.startsWith('Член жюри'))]),
  ).toEqual([
    [false, 'Член жюри №\u00a01'],
    [false, 'Член жюри №\u00a02'],
  ]);
});

test('[TAL-16] where there is nothing to print, a sentence says so and no file comes', async () => {
  const { staff, sandbox } = await aStage();
  await staff.says('/print');
  await staff.presses('📋 Список по номинациям');
  await staff.presses('🖨 Напечатать');
  const list = toast(sandbox, ORGANIZER);
  await staff.presses('← Назад');
  await staff.presses('🏫 Справки школам');

  expect([list, toast(sandbox, ORGANIZER)]).toEqual([
    'Печатать пока нечего: поданных и принятых заявок нет. Загляните позже.',
    'Принятых заявок пока нет, подтверждать нечего. Загляните позже.',
  ]);
  expect(staff.messages().some(({ file }) => file !== undefined)).toBe(false);
});

test('[TAL-16] a school’s confirmation is one tap for the staff and one for its contact', async () => {
  const { staff, phone, enters, accepts, file } = await aStage();
  const mine = phone(SCHOOL);
  const waiting = await enters('Берег');
  await accepts(await enters('Ёлка'));
  await staff.says('/print');
  await staff.presses('🏫 Справки школам');
  const [asked, schools] = [staff.lines(), staff.labels()];
  await staff.presses('МБОУ СОШ № 363 · 1');
  await mine.says('/my');
  await mine.presses('ЗЛБ-001 · Берег');
  const undecided = mine.labels();
  await mine.says('/my');
  await mine.presses('ЗЛБ-002 · Ёлка');
  await mine.presses('🖨 Справка для школы');

  expect(asked).toEqual(['Для какой школы справка? Здесь те, чьи заявки приняты.']);
  expect(schools).toEqual(['МБОУ СОШ № 363 · 1', '← Назад']);
  expect(undecided).not.toContain('🖨 Справка для школы');
  expect(waiting.number).toBe('ЗЛБ-001');
  expect(file(SCHOOL)).toEqual(file(ORGANIZER));
  expect(file(SCHOOL).pages[0]?.words.filter((word) => word.startsWith('ЗЛБ'))).toEqual(['ЗЛБ-002']);
});

test('[PRV-01, PRV-08] a jury member has the jury’s sheets alone; forwarded and forged buttons open nothing', async () => {
  const { db, phone, enters, file, stage, sandbox, intrusions } = await aStage();
  await enters('Ёлка');
  const { person } = await arrive(db, { channel: 'telegram', externalId: String(PARENT) }, NOON);
  await grantRole(db, person.id, { role: 'jury', contestId: stage.contestId }, null, NOON);
  const [juror, stranger] = [phone(PARENT), phone(SCHOOL)];
  await juror.says('/print');
  const kinds = juror.labels();
  await juror.presses('✍️ Листы для жюри');
  const turns = juror.labels();
  await juror.presses('🖨 Напечатать');
  const { pages } = file(PARENT);
  const asked = { contest: stage.contestId, nomination: '-' };
  await juror.taps(on.printButton.data({ ...asked, sheet: 'registration', wish: 'act' }));
  await juror.taps(on.schoolsButton.data({ contest: stage.contestId, page: 0 }));
  await stranger.says('/print');
  const refusedCommand = stranger.text();
  await stranger.taps(on.printButton.data({ ...asked, sheet: 'jury', wish: '1.0' }));
  const outdated = await stranger.taps(on.printButton.data({ ...asked, sheet: 'jury', wish: '99.0' }));

  expect(kinds).toEqual(['✍️ Листы для жюри']);
  expect(turns).toEqual(['🖨 Напечатать', 'Выбрать номинацию', '← Назад']);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.words.join(' ')).not.toMatch(/999|Учреждение|СОШ/);
  expect([refusedCommand, toast(sandbox, PARENT)]).toEqual([NOT_ALLOWED, NOT_ALLOWED]);
  expect(outdated).toBe('Эта кнопка уже не работает. Нажмите /start, и я покажу, что можно сделать сейчас.');
  expect(intrusions().map(({ action }) => action)).toEqual([
    'sheet.print',
    'sheet.confirm',
    'sheet.jury',
    'sheet.jury',
  ]);
});

test('[TAL-16] the organizers’ card of a contest has a way to printing, for those who may', async () => {
  const cardButton = button('zz1', { contest: 'id' });
  const card: Feature = {
    commands: [{ name: 'card', handle: show }],
    taps: [onTap(cardButton, (ctx) => show(ctx))],
  };
  async function show(ctx: Parameters<NonNullable<Feature['onMessage']>>[0]) {
    const contest = await contestById(ctx.services.db, 1);
    if (contest) await reply(ctx, 'card', inline((await ctx.added(ctx, 'managed', contest)).rows).keyboard);
  }
  const { phone } = await aLine(PAPER_CONTEST, [printing, card]);
  const [staff, school] = [phone(ORGANIZER), phone(SCHOOL)];
  await staff.says('/card');
  const offered = staff.labels();
  await staff.presses('🖨 Печать');
  await school.says('/card');

  expect(offered).toEqual(['🖨 Печать']);
  expect(staff.text()).toContain('Что напечатать?');
  expect(school.labels()).toEqual([]);
});

test('[PRV-02] a wish fits into its button and comes back as it was; what was never written reads as none', () => {
  const wishes: Wish[] = [
    usualWish('list', 0),
    usualWish('registration', 0),
    { sheet: 'registration', by: 'act' },
    usualWish('jury', 0),
    usualWish('jury', 40),
    { sheet: 'jury', members: 5, blind: true },
    usualWish('programme', 0),
    { sheet: 'programme', startMinutes: 1410, changeoverSeconds: 180, rests: 'regular', day: 13 },
  ];
  const nomination = 'a'.repeat(24);
  const data = wishes.map((wish) =>
    on.printButton.data({ sheet: wish.sheet, contest: 123_456, nomination, wish: writeWish(wish) }),
  );
  expect(data.map((one) => Buffer.byteLength(one) <= 64)).toEqual(wishes.map(() => true));
  expect(wishes.map((wish) => readWish(wish.sheet, writeWish(wish)))).toEqual(wishes);
  expect(
    [
      ['registration', 'age'],
      ['jury', '0.1'],
      ['jury', '16.0'],
      ['jury', 'x'],
      ['programme', '1440.60.0.0'],
      ['programme', '600.60.9.0'],
      ['programme', '600'],
      ['guests', ''],
    ].map(([sheet = '', word = '']) => readWish(sheet, word)),
  ).toEqual(Array(8).fill(undefined));
});

test('[TAL-16] a programme’s day is one of the contest’s days on stage; none is known where it has no stages', () => {
  const days = (day: number, contest = sampleContest('C1')) => {
    const wish = { ...usualWish('programme', 0), day } as Wish;
    const { sheet, ...wished } = wishFor(wish, 1, contest, '-');
    return 'day' in wished ? [sheet, wished.day, wished.nomination] : [];
  };
  const staged = { ...sampleContest('C1'), stages: PAPER_CONTEST.stages as ReturnType<typeof sampleContest>['stages'] };
  expect([days(0), days(0, staged), days(2, staged), days(9, staged)]).toEqual([
    ['programme', null, null],
    ['programme', '2027-01-23', null],
    ['programme', '2027-02-06', null],
    ['programme', '2027-01-23', null],
  ]);
});
