/** What the staff enter for a school, and how the school takes it over, told by phones. */

import { expect, test } from 'vitest';
import { returnEntry } from '../../src/entries/actions/moderate.ts';
import * as on from '../../src/telegram/features/entering/buttons.ts';
import { entering } from '../../src/telegram/features/entering/feature.ts';
import { institutionFeature } from '../../src/telegram/features/institution/feature.ts';
import { showContestButton } from '../../src/telegram/features/registering/buttons.ts';
import { NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { School, taken } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

async function aDesk() {
  const line = await aLine({}, [institutionFeature, entering]);
  const letters = new School(line.stage, line.organizer, line.school.institutionId, 'letter');
  const [organizer, teacher, stranger] = [line.phone(ORGANIZER), line.phone(SCHOOL), line.phone(PARENT)];
  return { ...line, letters, organizer, teacher, stranger };
}

/** The code an organizer is shown, as it is read aloud. */
function codeIn(text: string): string {
  return /Продиктуйте код педагогу: (\S+ \S+)/u.exec(text)?.[1] ?? '';
}

test('[REG-35] an organizer enters for a school from the contest’s card, and the next one comes the same way', async () => {
  const { organizer, stage, letters } = await aDesk();
  await organizer.says('/start');
  await organizer.taps(showContestButton.data({ contest: stage.contestId }));
  const card = organizer.labels();
  await organizer.presses('Внести за школу');
  const ways = [organizer.text(), organizer.labels()];
  await organizer.presses('На бумаге');
  const first = organizer.text();
  await organizer.presses('Эстрадный вокал');
  await organizer.presses('соло');
  await organizer.says('школа 363');
  await organizer.says('Берестова Анна Олеговна 1.03.2017');
  await organizer.presses('✓ Младшая 7–10 лет');
  await organizer.says('Щукина Ирина Львовна, учитель музыки, +7 999 000-00-03');
  await organizer.presses('Готово');
  await organizer.says('Зимняя сказка');
  await organizer.presses('Да, есть на всех');
  await organizer.presses('Подать заявку');
  const onward = organizer.labels();
  await organizer.presses('Ещё одна заявка');
  const next = organizer.text();
  const entry = await letters.sees(1);

  expect(card).toContain('Внести за школу');
  expect(ways).toEqual([
    '«Звёзды левого берега»: как пришла заявка от школы?',
    ['Письмом', 'На бумаге', 'По телефону', '← Назад'],
  ]);
  expect(first.split('\n')[0]).toBe('Вносим за школу. Телефон педагога — тот, по которому можно дозвониться до школы.');
  expect([entry.channel, entry.state, entry.number]).toEqual(['paper', 'submitted', 'ЗЛБ-001']);
  expect(onward).toEqual([
    'Ещё одна заявка',
    'Передать школе',
    'Следующий ребёнок, тот же педагог',
    'Те же участники, другой номер',
    'Мои заявки',
  ]);
  expect(next.split('\n')[0]).toBe('Вносим за школу. Телефон педагога — тот, по которому можно дозвониться до школы.');
});

test('[REG-35] the code read over the phone is typed by the teacher as they like, shows what it gives, and moves the entries', async () => {
  const { organizer, teacher, letters, sent, school } = await aDesk();
  const [one, two] = [await letters.enters({ title: 'Письмо' }), await letters.enters({ title: 'Второе письмо' })];
  await organizer.says('/entries');
  await organizer.presses('ЗЛБ-001 · Письмо');
  await organizer.presses('Передать школе');
  const question = [organizer.lines(), organizer.labels()];
  await organizer.presses('Все внесённые за школу: 2');
  const code = codeIn(organizer.text());
  const offer = await teacher.says(code.toLowerCase().replace(' ', '-'));
  const before = (await letters.sees(one.id)).contactId;
  await teacher.presses('Принять');
  const taken = [teacher.text(), teacher.labels()];
  await sent();
  await teacher.says('/my');

  expect(question).toEqual([
    [
      'Передать школе',
      'МБОУ СОШ № 363: что передаём? Дальше педагог сам видит и правит эти заявки, новости приходят ему.',
    ],
    ['Только ЗЛБ-001 · Письмо', 'Все внесённые за школу: 2', '☐ Показать и все остальные заявки школы'],
  ]);
  expect(offer.split('\n')).toEqual([
    'МБОУ СОШ № 363, «Звёзды левого берега»',
    'Организатор внёс за вас 2 заявки.',
    '',
    'Примите, и дальше вы сами их видите и правите, а новости приходят вам.',
  ]);
  expect([before === school.caller.personId, (await letters.sees(two.id)).contactId]).toEqual([
    false,
    school.caller.personId,
  ]);
  expect(taken).toEqual(['Готово: 2 заявки от МБОУ СОШ № 363 теперь ваши. «Звёзды левого берега»', ['Мои заявки']]);
  expect(organizer.text()).toBe(
    'Анна Щукина: приняты 2 заявки, которые вы внесли за МБОУ СОШ № 363. «Звёзды левого берега»',
  );
  expect(teacher.labels().slice(0, 2)).toEqual(['ЗЛБ-002 · Второе письмо', 'ЗЛБ-001 · Письмо']);
});

test('[REG-35, UX-06] the link does the same, a tick confirms the contact, and the news and the board go to them', async () => {
  const { organizer, teacher, letters, sent, db, school, organizer: desk } = await aDesk();
  const entry = await letters.enters({ title: 'Письмо' });
  await desk.says('/entries');
  await desk.presses('ЗЛБ-001 · Письмо');
  await desk.presses('Передать школе');
  await desk.presses('☐ Показать и все остальные заявки школы');
  await desk.presses('Только ЗЛБ-001 · Письмо');
  const link = /start=(h_\S+)/u.exec(organizer.text())?.[1] ?? '';
  const offer = await teacher.does((person) => person.starts(link));
  await teacher.presses('Принять');
  await sent();
  const board = teacher.text();
  const { version } = await letters.sees(entry.id);
  taken(await returnEntry(db, letters.caller, { entryId: entry.id, version, reason: 'Проверьте дату' }, NOON));
  await sent();
  await teacher.says('/institution');

  expect(offer.split('\n').at(-1)).toBe(
    'Примите, и дальше вы сами их видите и правите, а новости приходят вам. Откроются и все остальные заявки учреждения.',
  );
  expect(board.split('\n')[0]).toBe('«Звёзды левого берега»: ваши заявки');
  expect(teacher.messages().some(({ text }) => text?.includes('Проверьте дату'))).toBe(true);
  expect(teacher.lines()[1]).toBe(
    'Вам видны все заявки учреждения: любую можно открыть, исправить, скопировать и отозвать.',
  );
  expect((await school.sees(entry.id)).contactId).toBe(school.caller.personId);
});

test('[REG-35] /takeover explains itself, a wrong code counts, and five of them close it for a day', async () => {
  const { stranger } = await aDesk();
  const said = [
    await stranger.says('/takeover'),
    await stranger.says('/takeover привет'),
    await stranger.says('/takeover KM4T 7XP2'),
  ];
  for (const code of ['KM4T 7XP3', 'KM4T 7XP4', 'KM4T 7XP5']) await stranger.says(`/takeover ${code}`);
  const fifth = await stranger.says('/takeover KM4T 7XP6');
  const sixth = await stranger.says('/takeover KM4T 7XP7');

  expect([...said, fifth, sixth]).toEqual([
    'Напишите код, который дал организатор, например: /takeover KM4T 7XP2',
    'На код это не похоже: в нём восемь букв и цифр. Проверьте и напишите ещё раз, например: /takeover KM4T 7XP2',
    'Такого кода нет. Проверьте и напишите ещё раз; осталось 4 попытки.',
    'Такого кода нет. Попытки на сегодня кончились, попробуйте завтра.',
    'Слишком много неверных кодов. Попробовать снова можно с этого времени: среда, 2 декабря, 12:00 (по Новосибирску).',
  ]);
});

test('[PRV-01] forged buttons of entering and handing over are not allowed, are logged and change nothing', async () => {
  const { stranger, letters, school, intrusions, stage } = await aDesk();
  const entry = await letters.enters({ title: 'Письмо' });
  const own = await school.enters({ title: 'Своя' });
  const handing = { entry: entry.id, confirms: 'yes' };
  const foreign = [
    on.askWayButton.data({ contest: stage.contestId }),
    on.enterButton.data({ contest: stage.contestId, way: 'letter' }),
    on.handOverButton.data({ entry: entry.id }),
    on.confirmsButton.data(handing),
    on.giveCodeButton.data({ ...handing, reach: 'institution' }),
    on.giveCodeButton.data({ entry: own.id, reach: 'entry', confirms: 'no' }),
  ];
  await stranger.says('/start');
  await stranger.says('/contests');
  const answers: unknown[] = [];
  for (const data of foreign) answers.push(await stranger.taps(data));
  const guessed = await stranger.taps(on.takeOverButton.data({ key: 'tguessed' }));

  expect(answers).toEqual(foreign.map(() => NOT_ALLOWED));
  expect(intrusions().map(({ tap }) => tap)).toEqual(foreign);
  expect(guessed).toBe('Эта ссылка не подходит. Попросите у организатора новую.');
  expect([await letters.sees(entry.id), await school.sees(own.id)]).toEqual([entry, own]);
});
