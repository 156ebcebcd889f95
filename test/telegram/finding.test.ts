/** Finding entries in the chat: asked, answered, paged, opened; what is not found, and who may not look. */

import { expect, test } from 'vitest';
import { announcingFeature } from '../../src/telegram/features/announcing/feature.ts';
import { offering, offeringAtLast } from '../../src/telegram/features/announcing/offering.ts';
import * as find from '../../src/telegram/features/finding/buttons.ts';
import { finding } from '../../src/telegram/features/finding/feature.ts';
import { findingUnasked } from '../../src/telegram/features/finding/unasked.ts';
import { aContest } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { aLine } from './line-stage.ts';

test('[ORG-07] from the list: asked what to find, told what fits and why, the entry opens below the results', async () => {
  const { phone, school } = await aLine({}, [finding]);
  await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], title: 'Зимняя сказка' });
  await school.enters({ children: ['Зимин Лев Ильич 5.05.2016'], title: 'Песенка друзей' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/entries');

  const asked = await organizer.presses('Найти…');
  const sticker = await organizer.does((acts) => acts.sendsSticker());
  const short = await organizer.says('я');
  await organizer.says('зимней');
  const results = [...organizer.lines(), ...organizer.labels()];
  await organizer.presses('ЗЛБ-002');
  const opened = [organizer.messages().at(-2)?.text?.split('\n')[0], organizer.lines()[0]];

  expect([asked.slice(0, 46), sticker, short]).toEqual([
    'Что найти в конкурсе «Звёзды левого берега»? Н',
    'Напишите словами, что искать: номер, фамилию, название.',
    'Напишите хотя бы две буквы или номер заявки.',
  ]);
  expect(results).toEqual([
    'По запросу «зимней» нашлись 2 заявки:',
    '• ЗЛБ-001 · Зимняя сказка, название',
    '• ЗЛБ-002 · Песенка друзей, ребёнок: Зимин Лев',
    'ЗЛБ-001 | ЗЛБ-002',
    'Искать ещё',
  ]);
  expect(opened).toEqual(['По запросу «зимней» нашлись 2 заявки:', 'ЗЛБ-002 · Подана, проверяем']);
});

test('[ORG-07, UX-07] /find with words looks in every contest in reach, a page at a time; nothing found is told with what to try', async () => {
  const { phone, school, copies, db } = await aLine({}, [finding]);
  await copies(await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], title: 'Номер' }), 9);
  await aContest(db, { code: 'КЛБ', slug: 'second', title: 'Конкурс рисунка «Краски»' });
  const organizer = phone(ORGANIZER);

  await organizer.says('/find yjvth');
  const first = [organizer.lines()[0], organizer.lines().at(-1), ...organizer.labels().slice(-2)];
  await organizer.presses('›');
  const second = [...organizer.lines().slice(1), ...organizer.labels()];
  const nothing = await organizer.says('/find абырвалг');
  const again = await organizer.says('злб 4');

  expect(first).toEqual(['По запросу «yjvth» нашлось 10 заявок:', 'Страница 1 из 2', '›', 'Искать ещё']);
  expect(second).toEqual([
    '• ЗЛБ-009 · Номер, название',
    '• ЗЛБ-010 · Номер, название',
    'Страница 2 из 2',
    'ЗЛБ-009 | ЗЛБ-010',
    '‹',
    'Искать ещё',
  ]);
  expect(nothing).toBe(
    'По запросу «абырвалг» ничего не нашлось. Попробуйте только фамилию, номер без букв («12») или часть названия. Черновиков поиск не видит.',
  );
  expect(again.split('\n')).toEqual(['По запросу «злб 4» нашлась 1 заявка:', '• ЗЛБ-004 · Номер, номер']);
});

test('[ORG-07] what is found says of which year it is where a contest has several editions', async () => {
  const { phone, school, db } = await aLine({}, [finding]);
  const last = { opens_at: '2025-11-01T00:00:00+07:00', closes_at: '2025-12-19T00:00:00+07:00', stages: [] };
  await aContest(db, { ...last, code: 'ПГ', slug: 'zvezdy-levogo-berega-2025' });
  await school.enters({ title: 'Зимняя сказка' });
  const organizer = phone(ORGANIZER);

  await organizer.says('/find сказка');

  expect(organizer.lines()).toEqual([
    'По запросу «сказка» нашлась 1 заявка:',
    '• ЗЛБ-001 · Зимняя сказка, название · «Звёзды левого берега» · 2026',
  ]);
});

test('[PRV-01, ORG-07] nobody but the staff finds anything: by command, by forged tap, by another’s search', async () => {
  const { phone, school, intrusions } = await aLine({}, [finding]);
  const entry = await school.enters();
  const organizer = phone(ORGANIZER);
  await organizer.says('/find злб 1');
  const owner = phone(SCHOOL);
  const answers = [await owner.says('/find злб 1'), await phone(PARENT).says('/find')];
  for (const data of [
    find.findButton.data({ contest: 0 }),
    find.findButton.data({ contest: entry.contestId }),
    find.openFoundButton.data({ entry: entry.id }),
  ]) {
    answers.push((await owner.taps(data)) ?? '');
  }
  const foreign = await owner.taps(find.foundButton.data({ search: 1, page: 0 }));

  expect(answers).toEqual(Array(5).fill(NOT_ALLOWED));
  expect(foreign).toBe('Этот поиск уже забыт. Напишите ещё раз, что найти.');
  expect(intrusions().length).toBe(5);
});

test('[ORG-07, UX-05] a number or a name out of the blue is looked for; a letter, a stranger and what fits nothing are left to others', async () => {
  const { phone, school } = await aLine({}, [finding, findingUnasked]);
  await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], title: 'Зимняя сказка' });
  const organizer = phone(ORGANIZER);

  const number = await organizer.says('злб 1');
  const typo = await organizer.says('Бересотва');
  await organizer.presses('ЗЛБ-001');
  const opened = organizer.lines()[0];
  const letter = await organizer.says('Берестова Анна завтра прийти не сможет');
  const nothing = await organizer.says('абырвалг');
  const parent = await phone(PARENT).says('Берестова');

  expect([number, typo].map((text) => text.split('\n')[0])).toEqual([
    'По запросу «злб 1» нашлась 1 заявка:',
    'По запросу «Бересотва» нашлась 1 заявка:',
  ]);
  expect([number, typo].map((text) => text.includes('Это поиск среди заявок'))).toEqual([false, true]);
  expect(opened).toBe('ЗЛБ-001 · Подана, проверяем');
  for (const text of [letter, nothing, parent]) expect(text).not.toContain('По запросу');
});

test('[ORG-07, UX-03] beside a draft of an announcement numbers and names are looked for still; sentences and times are not', async () => {
  const features = [announcingFeature, offering, finding, findingUnasked, offeringAtLast];
  const { phone, school } = await aLine({}, features);
  await school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], title: 'Зимняя сказка' });
  const organizer = phone(ORGANIZER);
  await organizer.says('/announce');
  await organizer.says('Концерт в субботу');

  const said: string[] = [];
  for (const text of ['злб 1', 'берестова', 'Берестова Анна', 'сказка в субботу', 'завтра в 1', 'абырвалг'])
    said.push((await organizer.says(text)).split('\n')[0] ?? '');

  expect(said).toEqual([
    ...['злб 1', 'берестова', 'Берестова Анна'].map((text) => `По запросу «${text}» нашлась 1 заявка:`),
    'У анонса уже есть текст. Что сделать с этим сообщением?',
    expect.stringContaining('Отправить анонс в это время'),
    'У анонса уже есть текст. Что сделать с этим сообщением?',
  ]);
});
