/** Several entries decided at once, told by the organizer's phone: ticks over pages, verdicts, what stood in the way. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '../../src/database/rows.ts';
import { withdrawEntry } from '../../src/entries/actions/withdraw.ts';
import * as on from '../../src/telegram/features/moderating/buttons.ts';
import { later, withNomination } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

type Line = Awaited<ReturnType<typeof aLine>>;

/** Presses the button whose label holds these words: on the newest message that has it. */
function presses(phone: ReturnType<Line['phone']>, words: string): Promise<string> {
  const labels = phone
    .messages()
    .reverse()
    .flatMap(({ inlineKeyboard }) => inlineKeyboard?.flat() ?? []);
  return phone.presses(labels.find(({ text }) => text.includes(words))?.text ?? words);
}

/** From the list to the ticks. */
async function ticking(line: Line) {
  const organizer = line.phone(ORGANIZER);
  await organizer.says('/entries');
  await presses(organizer, 'Отметить…');
  return organizer;
}

const states = (line: Line) =>
  rows<{ state: string }>(line.db, sql`select state from entries order by number`).then((all) =>
    all.map(({ state }) => state),
  );

test('[ORG-05, REG-15] ticks stay over pages; one tap accepts all of them, and the contact gets one message', async () => {
  const line = await aLine();
  const first = await line.school.enters({ title: 'Номер' });
  await line.copies(first, 9);
  await line.phone(SCHOOL).says('/my');
  const organizer = await ticking(line);
  const screens = [[organizer.lines()[0], organizer.labels()[0], ...organizer.labels().slice(-3)]];

  await presses(organizer, 'ЗЛБ-002');
  screens.push([organizer.lines()[0], ...organizer.labels().slice(0, 2)]);
  await presses(organizer, '›');
  await presses(organizer, 'ЗЛБ-010');
  screens.push([...organizer.lines(), ...organizer.labels()]);
  await presses(organizer, 'Решить 2 заявки');
  screens.push([...organizer.lines(), ...organizer.labels()]);
  const done = await presses(organizer, 'Принять');

  expect(screens).toEqual([
    ['Отметьте заявки, которые решите вместе.', '☐ ЗЛБ-001 · Номер', '›', 'Вся страница | Без замечаний', '← К списку'],
    ['Отмечена 1 заявка. Отмечайте дальше или решайте.', '☐ ЗЛБ-001 · Номер', '☑ ЗЛБ-002 · Номер'],
    [
      'Отмечены 2 заявки. Отмечайте дальше или решайте.',
      'Страница 2 из 2',
      '☐ ЗЛБ-009 · Номер',
      '☑ ЗЛБ-010 · Номер',
      '‹',
      'Вся страница | Без замечаний',
      'Решить 2 заявки ▸',
      'Снять отметки | ← К списку',
    ],
    ['Отмечены 2 заявки. Что с ними делаем?', 'ЗЛБ-002, ЗЛБ-010', 'Принять | Вернуть…', 'Отклонить…', '← К отметкам'],
  ]);
  expect(done).toBe('Приняты 2 заявки, педагогам напишем.\nЗЛБ-002, ЗЛБ-010');
  expect((await states(line)).map((state, at) => (state === 'accepted' ? at + 1 : 0)).filter(Boolean)).toEqual([2, 10]);
  expect(await rows(line.db, sql`select distinct person_id as person, batch from entry_news`)).toEqual([
    { person: line.school.caller.personId, batch: 1 },
  ]);
});

test('[ORG-05] all without remarks are ticked by one tap, and tapping the verdict twice decides once', async () => {
  const line = await aLine();
  await line.school.enters({ title: 'Первая' });
  await line.school.enters({ title: 'Вторая', papers: [] });
  await line.school.enters({ title: 'Третья' });
  const organizer = await ticking(line);

  await presses(organizer, 'Без замечаний');
  const ticked = organizer.labels().slice(0, 3);
  await presses(organizer, 'Решить 2 заявки');
  await presses(organizer, 'Принять');
  const again = await line.sandbox.tapAnswer(line.sandbox.person(ORGANIZER).tapsAgain());
  await line.bot.quiet();

  expect(ticked).toEqual(['☑ ЗЛБ-001 · Первая', '☐ ЗЛБ-002 · Вторая ⚠️', '☑ ЗЛБ-003 · Третья']);
  expect(again.text).toBe('Отмеченное за это время изменилось. Посмотрите ещё раз, пожалуйста.');
  expect(await states(line)).toEqual(['accepted', 'submitted', 'accepted']);
});

test('[ORG-05] a verdict that wants a reason asks for one, for all; an endless one, or none, is asked again', async () => {
  const line = await aLine();
  await line.school.enters({ title: 'Первая' });
  await line.other.enters({ title: 'Вторая' });
  const organizer = await ticking(line);
  await presses(organizer, 'Вся страница');
  await presses(organizer, 'Решить 2 заявки');

  const said = [
    await presses(organizer, 'Отклонить…'),
    await organizer.does((acts) => acts.sendsSticker()),
    await organizer.says('👍'),
    (await organizer.says('о'.repeat(1001))).slice(0, 24),
    await organizer.says('Программа уже собрана'),
  ];

  expect(said).toEqual([
    'Почему не принимаем 2 заявки? Напишите одним сообщением: его получит каждый педагог.',
    'Здесь нужны слова: напишите, пожалуйста, причину текстом.',
    'Здесь нужны слова: напишите, пожалуйста, причину текстом.',
    'Причина слишком длинная.',
    'Отклонены 2 заявки, педагогам напишем.\nЗЛБ-001, ЗЛБ-002',
  ]);
  expect(await states(line)).toEqual(['rejected', 'rejected']);
});

test('[ORG-05] each gets its own remarks as the reason', async () => {
  const line = await aLine();
  const anna = await line.school.enters({ children: ['Берестова Анна Олеговна 1.03.2017'], papers: [] });
  const vera = await line.school.enters({ children: ['Обская Вера Олеговна 1.03.2017'], papers: [] });
  const organizer = await ticking(line);
  await presses(organizer, 'Вся страница');
  await presses(organizer, 'Решить 2 заявки');
  const shown = organizer.lines();
  await presses(organizer, 'Вернуть…');

  await presses(organizer, 'Каждому его замечания');

  expect(shown.slice(1)).toEqual(['ЗЛБ-001, ЗЛБ-002', '⚠️ С замечаниями: ЗЛБ-001, ЗЛБ-002']);
  expect([(await line.school.sees(anna.id)).reason, (await line.school.sees(vera.id)).reason]).toEqual([
    'Берестова Анна: пока нет согласия родителя или опекуна',
    'Обская Вера: пока нет согласия родителя или опекуна',
  ]);
});

test('[ORG-05, UX-03] ticks and the question survive a restart; a reason cancelled is not given by what is written next', async () => {
  const line = await aLine();
  await line.school.enters({ title: 'Первая' });
  await line.school.enters({ title: 'Вторая' });
  const organizer = await ticking(line);
  await presses(organizer, 'Вся страница');
  await presses(organizer, 'Решить 2 заявки');
  await presses(organizer, 'Вернуть…');

  await presses(organizer, 'Отменить');
  const back = organizer.lines()[0];
  await organizer.says('Спасибо, коллеги');
  await organizer.says('/entries');
  await presses(organizer, 'Отметить…');

  expect([back, organizer.lines()[0]]).toEqual([
    'Отмечены 2 заявки. Что с ними делаем?',
    'Отмечены 2 заявки. Отмечайте дальше или решайте.',
  ]);
  expect(await states(line)).toEqual(['submitted', 'submitted']);
});

test('[ORG-05, ORG-06] what changed after it was ticked shows it, and a tap ticks it as it is now', async () => {
  const line = await aLine();
  const entry = await line.school.enters({ title: 'Первая' });
  const gone = await line.school.enters({ title: 'Вторая' });
  const organizer = await ticking(line);
  await presses(organizer, 'Вся страница');
  await line.school.tells(entry.id, 'field:title', { text: 'Новая' }, later(1));
  taken(await withdrawEntry(line.db, line.school.caller, { entryId: gone.id }, later(1)));

  await presses(organizer, 'Решить 2 заявки');
  const warned = organizer.lines();
  await presses(organizer, 'К отметкам');
  const stale = [...organizer.lines().slice(0, 2), organizer.labels()[0]];
  await presses(organizer, 'ЗЛБ-001');

  expect(warned.at(-1)).toBe('🔄 Изменились после отметки: ЗЛБ-001, ЗЛБ-002');
  expect(stale).toEqual([
    'Отмечены 2 заявки. Отмечайте дальше или решайте.',
    '🔄 — изменили после вашей отметки: посмотрите и отметьте снова.',
    '🔄 ЗЛБ-001 · Новая',
  ]);
  expect(organizer.labels()[0]).toBe('☑ ЗЛБ-001 · Новая');
});

test('[ORG-05, REG-01] one or several are kept for later where the contest has a waiting list, and their contact reads why', async () => {
  const line = await aLine({ waiting_list: true, nominations: withNomination('pop_vocal', { cap: 5 }) });
  await line.phone(SCHOOL).says('/my');
  const entries = [await line.school.enters({ title: 'Первая' }), await line.school.enters({ title: 'Вторая' })];
  const organizer = line.phone(ORGANIZER);
  await organizer.says('/entries');
  await presses(organizer, 'ЗЛБ-001');
  await presses(organizer, 'Ещё…');
  const more = organizer.labels();
  await presses(organizer, 'В лист ожидания…');
  const one = (await organizer.says('Решим после просмотра')).split('\n')[0];
  await organizer.says('/entries');
  await presses(organizer, 'ЗЛБ-002');
  await presses(organizer, 'Принять');
  await line.sent();

  expect([more, one]).toEqual([['В лист ожидания…', '← Назад'], 'ЗЛБ-001 в листе ожидания, педагогу напишем.']);
  expect(await states(line)).toEqual(['waitlisted', 'accepted']);
  expect(line.phone(SCHOOL).lines()).toEqual([
    'Новости о ваших заявках',
    'Приняты, ждём вас',
    '• ЗЛБ-002 «Вторая»',
    'Пока в листе ожидания',
    '• ЗЛБ-001 «Первая»: Решим после просмотра',
  ]);
  expect(entries.length).toBe(2);
});

test('[PRV-01] ticks and verdicts for several are nobody’s but the staff’s: forged taps change nothing and are logged', async () => {
  const line = await aLine();
  const entry = await line.school.enters();
  const place = { filter: 'undecided', page: 0 };
  const many = { contest: entry.contestId, mark: 'abcdefgh', verdict: 'rejected', ...place };
  const forged = [
    on.moreButton.data({ entry: entry.id, ...place }),
    on.narrowButton.data({ contest: entry.contestId, ...place }),
    on.facetButton.data({ contest: entry.contestId, filter: 'all', by: 'institution', shown: 0 }),
    on.picksButton.data({ contest: entry.contestId, ...place }),
    on.pickButton.data({ contest: entry.contestId, entry: entry.id, ...place }),
    on.pickPageButton.data({ contest: entry.contestId, ...place }),
    on.pickCleanButton.data({ contest: entry.contestId, ...place }),
    on.unpickButton.data({ contest: entry.contestId, ...place }),
    on.pickedButton.data({ contest: entry.contestId, ...place }),
    on.decideManyButton.data({ ...many, verdict: 'accepted' }),
    on.decideManyButton.data(many),
    on.flagsOfManyButton.data(many),
  ];
  const owner = line.phone(SCHOOL);
  await owner.says('/start');
  const answers: unknown[] = [];
  for (const data of forged) answers.push(await owner.taps(data));

  expect(answers).toEqual(forged.map(() => NOT_ALLOWED));
  expect(line.intrusions().map(({ tap }) => tap)).toEqual(forged);
  expect(await rows(line.db, sql`select 1 from entry_picks`)).toEqual([]);
  expect(await line.school.sees(entry.id)).toEqual(entry);
});
