/** The organizer's year on the page: a contest is made and published, entries come, are found, decided, counted, awarded and printed. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../paper/read-pdf.ts';
import { type Desk, openDesk } from './desk.ts';
import { submitsAllReady } from './soloists.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
}, 60_000);

afterAll(() => desk.close());

const PICTURES = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

const SOLOISTS = [
  'Берестова Мария, 12.03.2015, эстрадный вокал, «Песня о снеге», 3:05',
  'Голубева Дарья 3.11.2014 народный вокал «Во кузнице» 2:40',
].join('\n');

test('[ORG-01] [ORG-02] a contest is made from a template, one part is changed, it is looked at and published', async () => {
  const organizer = desk.phone('organizer');
  await organizer.presses('Начать');
  await organizer.says('/manage');
  await organizer.presses('Новый конкурс');
  await organizer.presses(/фестиваль-конкурс детского/);
  await organizer.says('Открытый городской конкурс эстрады «Огни рампы»');
  await organizer.reads(/Какой код/);
  await organizer.says('ОГН');
  await organizer.reads(/С какого дня/);
  await organizer.says('сегодня');
  await organizer.reads(/По какое число/);
  await organizer.presses('Оставить так');
  await organizer.presses('Оставить так');
  await organizer.presses('Настроить');
  await organizer.presses('Возраст');
  await organizer.presses('Записать все заново');
  await organizer.says('5–6, 7–10, 10–13, 14–17, смешанная');
  await organizer.reads(/обе берут 10 лет/);
  await organizer.says('5–6, 7–10, 11–13, 14–17, смешанная');
  await organizer.reads('Сохранено.');
  await organizer.presses('Ко всем настройкам');
  await organizer.presses('К конкурсу');
  await organizer.presses('Как видит школа');
  await organizer.reads('Так это увидит школа:');
  await organizer.reads(/5–6 · 7–10 · 11–13 · 14–17 · смешанная/);
  await organizer.presses('К конкурсу');
  await organizer.presses('Опубликовать');
  await organizer.reads(/Публикуем\?/);
  await organizer.presses('Опубликовать');
  await organizer.reads(/Ссылку для школ/);
});

test('a school enters two soloists there by one list', async () => {
  const school = desk.phone('school');
  await school.presses('Начать');
  await school.presses('Подать заявку');
  await school.presses(/Огни рампы/);
  await school.reads(/Возраст на/);
  await desk.picture('manage');
  await school.presses('Много солистов списком');
  await school.presses(/Даю согласие/);
  await school.says('школа 363');
  await school.reads(/Кто педагог/);
  await school.says('Щукина Ирина Львовна, учитель музыки, 8 999 000-00-03');
  await school.presses('Готово');
  await school.reads(/Пришлите список солистов/);
  await school.says(SOLOISTS);
  await school.reads('Список солистов: 2');
  await submitsAllReady(school, 2);
  await school.reads(/Поданы 2 заявки/);
});

test('[ORG-05] [ORG-07] the organizer finds a child by a surname in any ending and accepts both entries at once', async () => {
  const organizer = desk.phone('organizer');
  await organizer.says('/find');
  await organizer.reads(/Что найти/);
  await organizer.says('голубевой');
  await organizer.presses('ОГН-002');
  await organizer.reads(/Голубева Дарья, 03\.11\.2014/);
  await organizer.says('/entries');
  await organizer.presses(/Огни рампы/);
  await organizer.presses('Отметить…');
  await organizer.presses('Вся страница');
  await organizer.presses('Решить 2 заявки');
  await organizer.presses('Принять');
  await organizer.reads(/Приняты 2 заявки/);
  await desk.phone('school').reads(/Принята: 2/);
});

test('[TAL-10] [TAL-11] [TAL-12] a question in plain words is answered in figures, in a chart and in a workbook', async () => {
  const organizer = desk.phone('organizer');
  await organizer.says('сколько заявок по номинациям в «Огнях рампы»');
  await organizer.reads('Понял так: заявки · по номинациям · «Огни рампы»');
  await organizer.reads(/Народный вокал — 1/);
  await organizer.presses('Таблица Excel');
  await organizer.reads(/ogni-rampy-\d+_totals_.*\.xlsx/);
  await organizer.says('сколько участий по номинациям в «Звёздах левого берега»');
  await organizer.reads(/По номинациям · Участия/);
  await organizer.presses('📈 График');
  await organizer.reads(/^«Звёзды левого берега»\. На /);
  await desk.page.waitForFunction('[...document.images].every((image) => image.complete)');
  await desk.picture('chart');
});

test('[ORG-09] awards wait until they are published; then the school and the parent read them on their phones', async () => {
  const [organizer, school, parent] = [desk.phone('organizer'), desk.phone('school'), desk.phone('parent')];
  await aParentComes();
  await organizer.says('/results');
  await organizer.presses(/Огни рампы/);
  await award(/Эстрадный вокал · 11–13/, 'ОГН-001', 'Лауреат I степени');
  await award(/Народный вокал · 11–13/, 'ОГН-002', 'Дипломант I степени');
  await organizer.presses('Опубликовать 2 награды…');
  await organizer.reads(/Вот как выглядит письмо/);
  await organizer.presses('Опубликовать 2 награды');
  await organizer.reads(/Опубликованы 2 награды/);
  await school.reads(/Голубева Дарья: Дипломант I степени/);
  await parent.reads(/Берестова Мария, ОГН-001 «Песня о снеге»: Лауреат I степени/);
  await desk.page.waitForTimeout(500);
  await desk.picture('results');
});

/** By the link the school passes on, a parent says whose they are and stays to decide about consents. */
async function aParentComes(): Promise<void> {
  const [school, parent] = [desk.phone('school'), desk.phone('parent')];
  await parent.presses('Начать');
  await school.says('/my');
  await school.reads(/Ваши заявки/);
  await school.presses('ОГН-001 · Песня о снеге');
  await school.presses(/Согласия родителей/);
  await school.presses('Ссылка для родителей');
  await school.reads(/Уважаемые родители/);
  const link = await desk.page
    .locator('[data-phone="school"]')
    .getByText(/start=f_/)
    .last()
    .textContent();
  await parent.says(`/start ${/start=(f_[\w-]+)/.exec(link ?? '')?.[1]}`);
  await parent.presses('Да, это мой ребёнок');
  await parent.reads(/Напишите ваши фамилию/);
  await parent.says('Королёва Марина Игоревна');
  await parent.reads(/Каждое согласие отдельное/);
}

/** From the groups of a contest to a degree and back. */
async function award(group: RegExp, number: string, degree: string): Promise<void> {
  const organizer = desk.phone('organizer');
  await organizer.presses(group);
  await organizer.presses(number);
  await organizer.presses(degree);
  await organizer.reads(new RegExp(`⏳ ${degree}: ждёт публикации`));
  await organizer.presses('← К группе');
  await organizer.presses('← Все группы');
}

test('[TAL-16] the jury sheets of the contest come as a PDF with its entries, and another contest prints its list', async () => {
  const organizer = desk.phone('organizer');
  await organizer.says('/print');
  await organizer.presses(/Огни рампы/);
  await organizer.presses('Листы для жюри');
  await organizer.presses('Напечатать');
  const sheets = readPdf(await printed(/ogni-rampy-\d+_jury_/));
  await organizer.says('/print');
  await organizer.presses(/Звёзды/);
  await organizer.presses('Список по номинациям');
  await organizer.presses('Напечатать');
  const list = await printed(/zvezdy-levogo-berega-\d+_list_/);
  if (process.env['PICTURES']) pictureOf(list, 'paper');
  const numbers = sheets.flatMap(({ words }) => words.filter((word) => /^ОГН-\d+$/.test(word)));
  expect([sheets.length, numbers]).toEqual([6, Array(3).fill(['ОГН-001', 'ОГН-002']).flat()]);
  expect(readPdf(list).length).toBeGreaterThan(1);
});

/** The bytes of the newest file of that name in the organizer's chat. */
async function printed(name: RegExp): Promise<Buffer> {
  const file = desk.page.locator('[data-phone="organizer"]').getByRole('link', { name }).last();
  const address = await file.getAttribute('href', { timeout: 30_000 });
  const response = await desk.page.request.get(new URL(address ?? '', desk.page.url()).href);
  return response.body();
}

/** The first page as one of the documents' pictures, drawn by poppler. */
function pictureOf(pdf: Buffer, name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'rampa paper '));
  writeFileSync(join(folder, 'sheet.pdf'), pdf);
  const how = ['-png', '-gray', '-r', '80', '-f', '1', '-singlefile', join(folder, 'sheet.pdf'), join(PICTURES, name)];
  execFileSync('pdftoppm', how);
  rmSync(folder, { recursive: true, force: true });
}

test('the page had nothing to complain of', () => {
  expect(desk.complaints).toEqual([]);
});
