/** Tables in the chat: asked for on a contest's card, sent at any moment, shown before anything is loaded, loaded once. */

import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { entriesBook } from '../../src/entries/import/book.ts';
import type { SheetRow } from '../../src/entries/import/sheet-rows.ts';
import { loadEntries } from '../../src/entries/storing/load.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { importing } from '../../src/telegram/features/importing/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import { ru } from '../entries/import-stage.ts';
import type { Phone } from '../kit/phone.ts';
import { sampleContest } from '../kit/samples.ts';
import { aStory } from '../kit/stage.ts';

const DOING = [importing, registering];
const FEATURES = [...DOING, home(DOING)];
const CONTEST = sampleContest('C1');

function row(overrides: SheetRow = {}): SheetRow {
  return {
    nomination: 'Эстрадный вокал',
    form: 'соло',
    institution: 'школа 363',
    child: 'Берестова Анна Олеговна',
    born: '01.03.2016',
    teacher: 'Щукина Ирина Львовна',
    position: 'учитель музыки',
    phone: '+7 999 000-00-03',
    'field:title': 'Зимняя сказка',
    'field:duration': '3:20',
    'field:soundtrack': 'минус',
    ...overrides,
  };
}

async function sends(phone: Phone, rows: readonly SheetRow[], name = 'заявки.xlsx') {
  const placed = rows.map((cells, index) => ({ row: index + 3, cells }));
  const bytes = await entriesBook({ contest: CONTEST, slug: CONTEST.slug, say: ru, rows: placed, lists: {} });
  return phone.does((person) => person.sendsDocument({ bytes, name, mime: 'application/octet-stream' }));
}

async function aTeacher() {
  const story = await aStory({ features: FEATURES, at: '2026-12-01T12:00:00+07:00' });
  const phone = story.contactOf('I01');
  await phone.starts(`c_${CONTEST.slug}`);
  return { story, phone };
}

test('[REG-50] the contest’s card gives the template; before the first name the contact agrees', async () => {
  const { phone, story } = await aTeacher();
  await phone.presses('таблицей Excel');
  await phone.presses('Даю согласие');
  expect(phone.last().file?.name).toBe(`${CONTEST.slug}_template.xlsx`);
  expect(story.sandbox.violations).toEqual([]);
});

test('[REG-51, REG-53] a table sent in the middle of a dialogue is shown first, and comes back with remarks', async () => {
  const { phone, story } = await aTeacher();
  await phone.presses('Подать заявку');
  await phone.presses('Даю согласие');
  await phone.presses('Эстрадный вокал');
  await sends(phone, [row(), row({ child: 'Голубева К.' })]);
  const shown = phone.last().text;
  const buttons = phone.buttons();
  const drafts = (await loadEntries(story.db, undefined)).length;
  await phone.presses('Таблица с пометками');
  await phone.presses('Без ошибочных');
  expect([shown?.split('\n'), buttons, drafts]).toEqual([
    [
      CONTEST.title,
      '1 новая заявка',
      '1 с ошибкой',
      '',
      'Что поправить:',
      expect.stringMatching(/^H4: /u),
      '',
      'Ничего ещё не подано.',
    ],
    ['Без ошибочных. Подать новые: 1', 'Только в черновики', 'Таблица с пометками', 'Не загружать'],
    1,
  ]);
  const states = (await loadEntries(story.db, undefined)).map(({ state, number }) => [state, number]);
  expect(states.sort()).toEqual([
    ['draft', null],
    ['submitted', 1],
  ]);
  expect(story.sandbox.violations).toEqual([]);
});

test('[REG-52] a second tap and the same update again load nothing more', async () => {
  const { phone, story } = await aTeacher();
  await sends(phone, [row()]);
  await phone.presses('Даю согласие');
  await phone.presses('Подать новые: 1');
  await phone.does((person) => person.tapsAgain());
  expect(phone.last().text).toContain('Подана 1 заявка: ЗЛБ-001');
  expect((await loadEntries(story.db, undefined)).length).toBe(1);
});

test('[REG-54] a long table tells how far it is; a file that is none says why', async () => {
  const { phone, story } = await aTeacher();
  await phone.does((person) => person.sendsDocument({ bytes: Buffer.from('\0'), name: 'заявки.xlsx', mime: '' }));
  await phone.presses('Даю согласие');
  expect(phone.last().text).toContain('Это не таблица Excel');
  const many = Array.from({ length: 120 }, (_, at) => row({ 'field:title': `Песня ${at}` }));
  await sends(phone, many);
  const edits = story.sandbox.received(phone.id).flatMap((one) => ('message' in one ? [one.message.text ?? ''] : []));
  expect(edits).toContain('Проверяю: 100 из 120');
  expect(phone.last().text).toContain('120 новых заявок');
});

test('[REG-50] an empty template says so', async () => {
  const { phone } = await aTeacher();
  await sends(phone, []);
  await phone.presses('Даю согласие');
  expect(phone.last().text).toContain('нет ни одной заявки');
  expect(
    (await readXlsx(await entriesBook({ contest: CONTEST, slug: CONTEST.slug, say: ru, rows: [], lists: {} }))).sheets
      .length,
  ).toBe(3);
});
