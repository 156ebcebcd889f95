/** Contests in the hands of those who run them: made in the chat, published, closed, put away, taken as files and sent back. */

import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { allContests } from '../../src/contests/queries.ts';
import { historyOf } from '../../src/history/queries.ts';
import { arrive } from '../../src/people/actions.ts';
import { grantRole } from '../../src/people/staff.ts';
import { home } from '../../src/telegram/features/home/feature.ts';
import { importing } from '../../src/telegram/features/importing/feature.ts';
import { managing } from '../../src/telegram/features/managing/feature.ts';
import { registering } from '../../src/telegram/features/registering/feature.ts';
import type { Phone } from '../kit/phone.ts';
import { sampleContestFile } from '../kit/samples.ts';
import { aStory, type Story } from '../kit/stage.ts';

const DOING = [managing, importing, registering];
const FEATURES = [...DOING, home(DOING)];
const ORGANIZER = 7001;
const SCHOOL = 7002;
const MB = 1024 * 1024;

async function anOffice(contests: readonly ('C1' | 'C2' | 'C3')[] = []) {
  const story = await aStory({ features: FEATURES, contests, at: '2026-11-23T12:00:00+07:00' });
  const add = (id: number, firstName: string) => story.sandbox.addPerson({ id, firstName, languageCode: 'ru' });
  add(ORGANIZER, 'Марта');
  add(SCHOOL, 'Школа');
  await story.givesRole(ORGANIZER, 'organizer');
  return { story, phone: story.phone(ORGANIZER), school: story.phone(SCHOOL) };
}

/** What stands of each contest: enough to see whether anything changed. */
async function standing({ db }: Story) {
  return (await allContests(db)).map(({ definition: { code, title, state, opens_at, closes_at } }) => ({
    code,
    title,
    state,
    opens_at,
    closes_at,
  }));
}

function sends(phone: Phone, bytes: Uint8Array | string, name: string) {
  return phone.does((person) => person.sendsDocument({ bytes: Buffer.from(bytes), name, mime: '' }));
}

/** The file the bot sent last. */
function bytesOf({ sandbox }: Story, phone: Phone): Buffer {
  return Buffer.from(sandbox.file(phone.last().file?.url.split('/').at(-1) ?? '')?.bytes ?? []);
}

const lines = (text: string | undefined) => (text ?? '').split('\n');

test('[ORG-01] from «new contest» by a template to published in ten taps and messages; schools see it then', async () => {
  const { story, phone, school } = await anOffice();
  let count = 0;
  const step = async (act: Promise<unknown>) => {
    await act;
    count += 1;
  };
  await step(phone.says('/manage'));
  await step(phone.presses('Новый конкурс'));
  await step(phone.presses('фестиваль-конкурс'));
  await step(phone.says('Открытый городской фестиваль «Первые ноты»'));
  await step(phone.presses('Оставить так'));
  await step(phone.says('с 1 декабря, 10:00'));
  await step(phone.says('по 20 декабря включительно'));
  await step(phone.says('23-24 января'));
  const draft = phone.last();
  await school.starts('c_pervye-noty-2027');
  const hidden = school.last().text;
  await step(phone.presses('Опубликовать'));
  await step(phone.presses('Опубликовать'));
  await school.starts('c_pervye-noty-2027');
  expect(lines(draft.text)).toEqual([
    '✓ Записано: Очный финал, 23–24 января 2027',
    '',
    'Открытый городской фестиваль «Первые ноты»',
    '📝 Черновик: школы его не видят',
    '',
    'Код: ПН',
    'Заявки: с 1 декабря 2026, 10:00 по 20 декабря 2026 включительно (по Новосибирску)',
    'Очный финал: 23–24 января 2027',
    'Заявок: 0 · черновиков: 0',
  ]);
  expect([count, hidden?.includes('Первые ноты'), school.last().text?.includes('Первые ноты')]).toEqual([
    10,
    false,
    true,
  ]);
  expect(await standing(story)).toEqual([
    {
      code: 'ПН',
      title: 'Открытый городской фестиваль «Первые ноты»',
      state: 'active',
      opens_at: '2026-12-01T10:00:00+07:00',
      closes_at: '2026-12-21T00:00:00+07:00',
    },
  ]);
  expect(story.sandbox.violations).toEqual([]);
});

test('[ORG-01] the draft is the truth: a restart loses no answer, a second tap makes no second contest', async () => {
  const { story, phone } = await anOffice();
  await phone.says('/manage');
  await phone.presses('Новый конкурс');
  await phone.presses('чтецов');
  await phone.does((person) => person.tapsAgain());
  await phone.says('Конкурс чтецов «Живое слово»');
  await story.restarts();
  await phone.says('ЧТЦ');
  await phone.says('когда-нибудь');
  const asked = phone.last().text;
  await phone.presses('Остальное позже');
  await phone.says('/manage');
  await phone.presses('Живое слово');
  await phone.presses('Название, код и даты');
  expect([asked, lines(phone.last().text).at(-1)]).toEqual([
    'Не вижу здесь даты. Напишите, например: 16 ноября или 16.11.2026.',
    'Сейчас: Конкурс чтецов «Живое слово»',
  ]);
  expect((await standing(story)).map(({ code, title, state }) => [code, title, state])).toEqual([
    ['ЧТЦ', 'Конкурс чтецов «Живое слово»', 'draft'],
  ]);
});

test('[UX-03] a contest in the making is asked on where it was, not where it began', async () => {
  const { phone } = await anOffice();
  await phone.says('/manage');
  await phone.presses('Новый конкурс');
  await phone.presses('чтецов');
  await phone.says('Конкурс чтецов «Живое слово»');
  const question = phone.last().text?.split('\n\n').at(-1);
  await phone.says('/contests');
  await phone.presses('Вернуться к вопросу');
  const asked = phone.transcript().at(-2);
  await phone.says('ЧТЦ');

  expect(question).toContain('Какой код у заявок?');
  expect(asked).toBe(question);
  expect(phone.last().text).toContain('✓ Записано: ЧТЦ');
});

test('[ORG-01] a code that is taken and an end in the past have their sentences and change nothing', async () => {
  const { story, phone } = await anOffice(['C1']);
  await phone.says('/manage');
  await phone.presses('Новый конкурс');
  await phone.presses('рисунков');
  await phone.presses('Оставить так');
  const before = await standing(story);
  await phone.says('злб');
  const taken = phone.last().text;
  await phone.presses('Оставить так');
  await phone.presses('Оставить так');
  await phone.says('22.11.2026');
  expect([taken, phone.last().text, await standing(story)]).toEqual([
    'Этот код уже у другого конкурса. Напишите другой.',
    'Срок должен быть позже начала приёма: понедельник, 30 ноября, 09:00 (по Новосибирску).',
    before,
  ]);
});

test('[ORG-01] an earlier contest is made anew on the days of a new year', async () => {
  const { story, phone } = await anOffice(['C1']);
  await phone.says('/manage');
  await phone.presses('Новый конкурс');
  await phone.presses('Как в прошлый раз');
  await phone.presses('Звёзды левого берега');
  await phone.presses('Остальное позже');
  const [earlier, copy] = await standing(story);
  expect(copy).toEqual({
    ...earlier,
    code: 'ЗВЁ',
    state: 'draft',
    opens_at: '2027-11-16T09:00:00+07:00',
    closes_at: '2027-12-19T00:00:00+07:00',
  });
});

test('[ORG-01, ORG-03] closing now asks once, moves the end to now, and a second tap finds it closed', async () => {
  const { story, phone } = await anOffice(['C1']);
  await phone.says('/manage');
  await phone.presses('Звёзды');
  await phone.presses('Закрыть приём сейчас');
  await phone.presses('Закрыть приём');
  await phone.does((person) => person.tapsAgain());
  expect([lines(phone.last().text)[0], (await standing(story))[0]?.closes_at]).toEqual([
    '🔒 Приём заявок закрыт.',
    '2026-11-23T12:00:00+07:00',
  ]);
  const contest = (await allContests(story.db))[0];
  expect((await historyOf(story.db, 'contest', contest?.id ?? 0)).map(({ action }) => action)).toEqual([
    'added',
    'changed',
  ]);
  await phone.presses('Убрать в архив');
  await phone.presses('Убрать в архив');
  const archived = (await standing(story))[0]?.state;
  await phone.presses('Достать из архива');
  await phone.presses('Достать из архива');
  expect([archived, (await standing(story))[0]?.state]).toEqual(['archived', 'draft']);
  await phone.presses('Опубликовать');
  await phone.presses('Опубликовать');
  expect(lines(phone.last().text)[0]).toMatch(/^⚠️ Опубликовать не получится: срок приёма заявок уже прошёл/u);
});

test('[ORG-01] what somebody else changed meanwhile is looked at again before it is done', async () => {
  const { story, phone } = await anOffice();
  const other = story.phone(story.sandbox.addPerson({ firstName: 'Нина', languageCode: 'ru' }).id);
  await story.givesRole(other.id, 'organizer');
  await phone.says('/manage');
  await phone.presses('Новый конкурс');
  await phone.presses('чтецов');
  await phone.presses('Остальное позже');
  await phone.presses('Опубликовать');
  await other.says('/manage');
  await other.presses('Открытый городской конкурс');
  await other.presses('Название, код и даты');
  await other.says('Другое название');
  await phone.presses('Опубликовать');
  expect([lines(phone.last().text)[0], (await standing(story))[0]?.state]).toEqual([
    '⚠️ Пока вы смотрели, конкурс изменили. Посмотрите, как теперь, и решите ещё раз.',
    'draft',
  ]);
});

test('[ORG-01] a text file of an unknown contest becomes a draft; sent again it changes what it says, after one tap', async () => {
  const { story, phone } = await anOffice();
  const file = sampleContestFile('C2');
  await sends(phone, stringify(file), 'contest.yaml');
  const made = [lines(phone.last().text)[0], (await standing(story))[0]?.state];
  await sends(phone, stringify(file), 'contest.yaml');
  const same = lines(phone.last().text)[0];
  const [first, ...others] = file.nominations;
  if (!first) throw new Error('the sample has no nominations');
  const more = { id: 'dance', title: 'Танец', forms: ['duet'] };
  const changes = { title: 'Слово', nominations: [{ ...first, title: 'Стихи' }, ...others, more] };
  await sends(phone, JSON.stringify({ ...file, ...changes }), 'c.json');
  const shown = phone.last().text;
  const before = (await standing(story))[0]?.title;
  await phone.presses('Изменить');
  await phone.does((person) => person.tapsAgain());
  expect([made, same, lines(shown), before === file.title, (await standing(story))[0]?.title]).toEqual([
    ['📝 Новый конкурс создан из файла. Это черновик: проверьте и опубликуйте.', 'draft'],
    'В файле то же, что уже есть. Ничего не изменилось.',
    [
      file.title,
      '',
      'Файл изменит:',
      `• Название: ${file.title.slice(0, 59)}… → Слово`,
      '• Номинации: добавятся «Танец»; изменятся «Стихи»',
    ],
    true,
    'Слово',
  ]);
});

test('[ORG-01] the workbook of a contest goes out, comes back changed, and is asked about', async () => {
  const { story, phone } = await anOffice(['C1']);
  await phone.says('/manage');
  await phone.presses('Звёзды');
  await phone.presses('Скачать файлом');
  await phone.presses('Таблица Excel');
  const bytes = bytesOf(story, phone);
  await sends(phone, bytes, 'zvezdy.xlsx');
  const same = lines(phone.last().text)[0];
  const { sheets } = await readXlsx(bytes);
  for (const row of sheets[0]?.rows ?? []) if (row[0] === 'Сколько стоит участие') row[1] = 'бесплатно';
  const changed = await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
  await sends(phone, changed, 'zvezdy.xlsx');
  const shown = lines(phone.last().text).at(-1);
  await phone.presses('Изменить');
  expect([same, shown, (await allContests(story.db))[0]?.definition.fee]).toEqual([
    'В файле то же, что уже есть. Ничего не изменилось.',
    '• Стоимость: — → бесплатно',
    'бесплатно',
  ]);
  await phone.presses('Скачать файлом');
  await phone.presses('Текст (YAML)');
  const text = bytesOf(story, phone).toString('utf8');
  expect((parse(text) as { fee: string }).fee).toBe('бесплатно');
});

test('[ORG-01] files that cannot be a contest say why and change nothing', async () => {
  const { story, phone } = await anOffice(['C1']);
  const before = await standing(story);
  const file = sampleContestFile('C2');
  const said = async (bytes: string | Uint8Array, name: string) => lines((await sends(phone, bytes, name)).text);
  expect([
    await said('a: [', 'c.yaml'),
    await said('title: Проба', 'c.yaml'),
    (await said(stringify({ ...file, code: 'ЗЛБ' }), 'c.yaml')).slice(0, 2),
    await said(Buffer.alloc(3 * MB, 'a'), 'c.json'),
    await said(Buffer.alloc(6 * MB, 'a'), 'c.xlsx'),
  ]).toEqual([
    [expect.stringMatching(/^Не разобрать строку 1/u)],
    expect.arrayContaining([expect.stringMatching(/^В файле \d+ ошиб/u), '• code: это нужно указать']),
    ['В файле 1 ошибка, ничего не изменено:', '• code: этот код уже у конкурса «zvezdy-levogo-berega-2027»'],
    ['Файл слишком большой: 3 МБ, а читаем до 2 МБ.'],
    [expect.stringMatching(/5 МБ/u)],
  ]);
  expect(await standing(story)).toEqual(before);
});

/** What a forged or forwarded button could ask for of the first contest. */
const FORGED = ['mga1:1', 'mgp1:1:close', 'mgd1:1:close:x', 'mgw1:1:yaml', 'mgq1:1:title', 'mgc1:1', 'mgt1:readers'];

async function triesAll(phone: Phone) {
  const told = [];
  for (const data of FORGED) {
    await phone.does((person) => person.taps(phone.last().id, data));
    told.push(phone.toast());
  }
  return told;
}

test('[PRV-01] a school neither sees nor changes a contest', async () => {
  const { story, school } = await anOffice(['C1']);
  const before = await standing(story);
  await school.says('/manage');
  const refusal = school.last().text;
  const told = await triesAll(school);
  await sends(school, stringify(sampleContestFile('C2')), 'contest.yaml');
  expect([told, await standing(story)]).toEqual([FORGED.map(() => refusal), before]);
});

test('[PRV-01] an organizer of one contest has only that, and makes no new ones', async () => {
  const { story, school } = await anOffice(['C1', 'C2']);
  const before = await standing(story);
  const address = { channel: 'telegram', externalId: String(SCHOOL), languageCode: 'ru' };
  const { person } = await arrive(story.db, address, story.now());
  await grantRole(story.db, person.id, { role: 'organizer', contestId: 2 }, null, story.now());
  await school.says('/manage');
  const seen = school.buttons();
  const told = await triesAll(school);
  await sends(school, stringify(sampleContestFile('C3')), 'contest.yaml');
  const file = school.last().text;
  await sends(school, stringify({ ...sampleContestFile('C1'), title: 'Чужое' }), 'contest.yaml');
  expect([seen, new Set([...told, file, school.last().text]).size, await standing(story)]).toEqual([
    ['«Слово живое»'],
    1,
    before,
  ]);
});
