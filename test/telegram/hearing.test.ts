/** What families hear, told on phones: the family's home, subscribing by screens and links, leaving under a copy, silence. */

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { SUBSCRIBERS } from '../../src/announcements/audience/segments.ts';
import { beginAnnouncement, composeAnnouncement } from '../../src/announcements/composing/composing.ts';
import { recordAward } from '../../src/awards/actions.ts';
import { publishAwards } from '../../src/awards/publishing.ts';
import { rows } from '../../src/database/rows.ts';
import { freezeRun } from '../../src/deliveries/runs/runs.ts';
import { acceptEntry } from '../../src/entries/actions/moderate.ts';
import { roleGrants } from '../../src/people/tables.ts';
import { subscribingFeature } from '../../src/telegram/features/announcing/subscribing.ts';
import { family } from '../../src/telegram/features/family/feature.ts';
import { followButton } from '../../src/telegram/features/hearing/buttons.ts';
import { hearing } from '../../src/telegram/features/hearing/feature.ts';
import { institutionFeature } from '../../src/telegram/features/institution/feature.ts';
import { managing } from '../../src/telegram/features/managing/feature.ts';
import { linkButton } from '../../src/telegram/features/papers/buttons.ts';
import { papers } from '../../src/telegram/features/papers/feature.ts';
import { NOON } from '../kit/entries.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { taken } from '../kit/school.ts';
import { aLine, toast } from './line-stage.ts';

const GROUP = [
  'Берестова Кира Олеговна 01.03.2017',
  'Берестов Лев Олегович 02.04.2018',
  'Ёлкина Ася Ильинична 12.05.2016',
  'Дроздов Илья Петрович 3.09.2016',
  'Чижова Мария Львовна 20.10.2016',
];
const group = { form: 'ensemble', nomination: 'pop_vocal', ensemble: 'Студия «Капель»', children: GROUP, papers: [] };

const award_degrees = [{ id: 'laureate_1', title: 'Лауреат I степени' }];

async function aFamilyLine() {
  const line = await aLine({ award_degrees }, [
    papers,
    family,
    hearing,
    subscribingFeature,
    managing,
    institutionFeature,
  ]);
  const [mine, parent, staff] = [line.phone(SCHOOL), line.phone(PARENT), line.phone(ORGANIZER)];
  await mine.says('/my');
  await parent.says('/start');
  const link = async (entry: number) => {
    await mine.taps(linkButton.data({ entry }));
    return /start=(f_[\w-]+)/.exec(mine.text())?.[1] ?? '';
  };
  /** A copy of an announcement for the parent that came by `why`. */
  const copy = async (why: string, text = 'Концерт в субботу') => {
    const { db, organizer, other } = line;
    const segments = [SUBSCRIBERS];
    const begun = await beginAnnouncement(db, organizer, { segments, language: 'ru' }, NOON);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { announcementId } = begun.value;
    await composeAnnouncement(db, organizer, { announcementId, content: { text, formatting: [], media: [] } });
    const run = { announcementId, parts: [{ kind: 'announcement', announcementId, part: 0 }], urgent: false };
    const audience = sql`select ${other.caller.personId}::int as person_id, ${why}::text as why`;
    await db.transaction((tx) => freezeRun(tx, run, audience, NOON));
    await line.sent();
    return announcementId;
  };
  const held = () =>
    rows<{ topic: string; target: string }>(
      line.db,
      sql`select topic, target from subscriptions where ended_at is null order by id`,
    );
  return { ...line, mine, parent, staff, link, copy, held };
}

/** Two children of one parent in two entries: Ася alone, Кира in a group. */
async function aFamilyOfTwo() {
  const line = await aFamilyLine();
  const { parent, school, link } = line;
  const solo = await school.enters({ children: ['Ёлкина Ася Ильинична 12.05.2016'], papers: [] });
  const choir = await school.enters(group);
  await parent.says(`/start ${await link(solo.id)}`);
  await parent.presses('Да, это мой ребёнок');
  await parent.says('Ёлкина Вера Игоревна');
  await parent.says(`/start ${await link(choir.id)}`);
  await parent.says('Берестова 01.03.2017');
  const why = [
    `entry:${solo.id}:${solo.participants[0]?.childId}`,
    `entry:${choir.id}:${choir.participants[0]?.childId}`,
  ];
  return { ...line, solo, choir, why };
}

test('[ANN-10] the family’s home shows every child with its entry in plain words, and what waits', async () => {
  const { parent, school, organizer, db, solo, stage } = await aFamilyOfTwo();
  expect(parent.lines()[0]).toBe('Нашли! Новости этой заявки теперь приходят вам сюда.');
  taken(await acceptEntry(db, organizer, { entryId: solo.id, version: (await school.sees(solo.id)).version }, NOON));
  taken(await recordAward(db, organizer, { entryId: solo.id, degree: 'laureate_1' }, NOON));

  await parent.says('/family');
  const before = parent.text();
  taken(await publishAwards(db, organizer, { contestId: stage.contestId, mark: null }, NOON));
  await parent.says('/family');

  const choir =
    'Кира · «Звёзды левого берега», Студия «Капель», ЗЛБ-002\nПодана, проверяем\nОсталось решить 3 согласия';
  const home = (state: string) =>
    `Ваши дети\n\nАся · «Звёзды левого берега», ЗЛБ-001\n${state}\nОсталось решить 3 согласия\n\n${choir}`;
  expect([before, parent.text()]).toEqual([home('Принята'), home('Результат: Лауреат I степени')]);
  expect(parent.labels()).toEqual([
    ...['Ася · «Звёзды левого берега»', 'Кира · «Звёзды левого берега»', 'Что я получаю'],
  ]);
});

test('[ANN-10] without a child /family tells how to come by the link and what else there is', async () => {
  const { parent } = await aFamilyLine();

  await parent.says('/family');

  expect([parent.text(), parent.labels()]).toEqual([
    'Здесь появятся ваши дети, когда вы откроете семейную ссылку. Попросите её у педагога: у него она есть в каждой заявке.\n\n' +
      'А пока можно подписаться на анонсы концертов и конкурсов: /subscribe',
    ['Что я получаю'],
  ]);
});

test('[ANN-10] /subscribe: everything, a contest or its nomination, the own child’s school, any other by typing', async () => {
  const { parent, held, stage, school, other } = await aFamilyOfTwo();
  const { contestId } = stage;

  await parent.says('/subscribe');
  expect(parent.labels()).toEqual(['Все анонсы', 'Конкурс | Школа или сад', 'Район | Что я получаю']);
  await parent.presses('Все анонсы');
  expect(parent.labels()[0]).toBe('✓ Все анонсы');
  await parent.presses('✓ Все анонсы');
  await parent.presses('Конкурс');
  await parent.presses('«Звёзды левого берега»');
  await parent.presses('Весь конкурс');
  await parent.presses('Эстрадный вокал');
  expect(parent.labels().slice(0, 2)).toEqual(['✓ Весь конкурс', '✓ Эстрадный вокал']);
  await parent.presses('✓ Весь конкурс');
  await parent.presses('← Назад');
  await parent.presses('← Назад');
  await parent.presses('Школа или сад');
  expect(parent.labels()).toEqual(['МБОУ СОШ № 363', '← Назад']);
  await parent.does((acts) => acts.sendsVoice());
  expect(parent.lines()[0]).toBe('Напишите название словами, например: 363 школа');
  await parent.says('лицей 9999');
  expect(parent.lines()[0]).toContain('Такого в справочнике нет');
  await parent.says('63 школа');
  await parent.presses('МБОУ СОШ № 63');
  expect(parent.lines()[0]).toBe('Готово! Будем писать вам сюда: МБОУ СОШ № 63.');
  await parent.presses('Не получать');
  await parent.presses('Снова получать');

  expect(await held()).toEqual([
    { topic: 'nomination', target: `${contestId}.pop_vocal` },
    { topic: 'institution', target: String(other.institutionId) },
  ]);
  expect(school.institutionId).not.toBe(other.institutionId);
});

test('[ANN-10] a contest is followed from its card; a second tap and a gone target say so', async () => {
  const { parent, held, stage, sandbox } = await aFamilyLine();
  await parent.says('/contests');
  await parent.presses('«Звёзды левого берега»');

  await parent.does((acts) => {
    acts.presses('Следить за конкурсом');
    acts.tapsAgain();
  });
  const said = parent
    .messages()
    .slice(-2)
    .map(({ text }) => text?.split('\n')[0]);
  const gone = await parent.taps(followButton.data({ topic: 'contest', target: '999', from: 'card' }));
  const forged = await parent.taps(followButton.data({ topic: 'secrets', target: '1', from: 'card' }));

  expect(said).toEqual([
    'Готово! Будем писать вам сюда: Конкурс «Звёзды левого берега».',
    'Вы уже подписаны: Конкурс «Звёзды левого берега». Новости придут сюда.',
  ]);
  expect([gone, toast(sandbox, PARENT)]).toEqual([
    'Этого больше нет или ссылка неполная. На что можно подписаться: /subscribe',
    forged,
  ]);
  expect(await held()).toEqual([{ topic: 'contest', target: String(stage.contestId) }]);
});

test('[ANN-10] organizers and confirmed contacts pass links on; opening one twice is fine, a broken one says what to do', async () => {
  const { parent, staff, mine, held, stage, school, db } = await aFamilyLine();
  const links: string[] = [];
  const linkIn = (messages: { text?: string }[]) =>
    links.push(/start=(\S+)/.exec(messages.map(({ text }) => text ?? '').join(' '))?.[1] ?? '');
  await staff.says('/manage');
  await staff.presses('«Звёзды левого берега»');
  await staff.presses('Ссылка для родителей');
  linkIn(staff.messages().slice(-2));
  await staff.presses('Эстрадный вокал');
  linkIn(staff.messages().slice(-1));
  await mine.says('/institution');
  const unconfirmed = mine.labels().includes('Ссылка для родителей');
  const { personId } = school.caller;
  await db
    .insert(roleGrants)
    .values({ personId, role: 'contact', institutionId: school.institutionId, grantedAt: NOON });
  await mine.says('/institution');
  await mine.presses('Ссылка для родителей');
  linkIn(mine.messages().slice(-1));

  for (const link of [...links, ...links, 's_all', 's_d_nowhere', 's_c_', 's_x']) await parent.says(`/start ${link}`);

  expect([links, unconfirmed]).toEqual([
    ['s_c_zvezdy-levogo-berega-2027', 's_n_zvezdy-levogo-berega-2027_pop_vocal', `s_i_${school.institutionId}`],
    false,
  ]);
  expect((await held()).map(({ topic }) => topic)).toEqual(['contest', 'nomination', 'institution', 'everything']);
  expect(
    parent
      .messages()
      .slice(-10)
      .map(({ text }) => text?.split(/[.:!]/u)[0]),
  ).toEqual([
    ...Array(3).fill('Готово'),
    ...Array(3).fill('Вы уже подписаны'),
    'Готово',
    ...Array(3).fill('Этого больше нет или ссылка неполная'),
  ]);
  expect(stage.contestId).toBeGreaterThan(0);
});

test('[ANN-15] a copy says for which children it came, siblings together; one tap ends just that and brings it back', async () => {
  const { parent, copy, why, held } = await aFamilyOfTwo();
  await copy(why.join(','));

  const text = parent.text();
  const labels = [parent.labels()];
  for (const label of [
    'Не получать об этих заявках',
    'Снова получать',
    'Не получать об этих заявках',
    'Никаких анонсов',
  ]) {
    await parent.presses(label);
    labels.push(parent.labels());
  }

  expect(text).toBe('Концерт в субботу\n\nПишем вам, потому что участвуют Ася (ЗЛБ-001) и Кира (ЗЛБ-002).');
  expect(labels).toEqual([
    ['Не получать об этих заявках'],
    ['Снова получать', 'Никаких анонсов'],
    ['Не получать об этих заявках'],
    ['Снова получать', 'Никаких анонсов'],
    ['Что я получаю'],
  ]);
  expect(await held()).toEqual([]);
  await parent.presses('Что я получаю');
  expect(parent.lines()).toEqual([
    'Что вы получаете',
    'Анонсов не присылаем. Пишем только о ваших заявках и записях на концерты.',
    'С 21:00 до 8:00 анонсов не присылаем. Ваше время: Новосибирск, UTC+7.',
  ]);
});

test('[ANN-15] leaving a contest under its copy offers to hear of the own children only', async () => {
  const { parent, copy, held, stage } = await aFamilyOfTwo();
  await parent.says('/start s_all');
  await parent.says('/start s_c_zvezdy-levogo-berega-2027');
  await copy(`contest:${stage.contestId}`);

  const text = parent.text();
  await parent.presses('Не получать об этом конкурсе');
  const after = [parent.labels(), await held()];
  await parent.presses('Только о моих детях');

  expect(text).toBe('Концерт в субботу\n\nВы следите за конкурсом «Звёзды левого берега».');
  expect(after).toEqual([
    ['Снова получать', 'Только о моих детях', 'Никаких анонсов'],
    [{ topic: 'everything', target: '' }],
  ]);
  expect([parent.labels(), await held()]).toEqual([['Что я получаю'], []]);
});

test.each([
  ['everything:', 'Вы подписаны на все анонсы.', 'Не присылать анонсы'],
  ['contest:1,everything:', 'Вы следите за конкурсом «Звёзды левого берега».', 'Не получать об этом'],
  [
    'nomination:1.pop_vocal',
    'Вы следите за номинацией «Эстрадный вокал», конкурс «Звёзды левого берега».',
    'Не получать об этой номинации',
  ],
  ['institution:1', 'Вы следите за новостями учреждения: МБОУ СОШ № 363.', 'Не получать об этом учреждении'],
  ['entry:999:999', 'Пишем вам, потому что участвует ваш ребёнок.', 'Не получать об этой заявке'],
  ['role:contact', 'Пишем вам, потому что вы подавали заявку.', 'Не присылать анонсы'],
  ['role:organizer', 'Пишем вам как сотруднику.', 'Не присылать анонсы'],
  ['planet:mars', 'Это сообщение адресовано и вам.', 'Не присылать анонсы'],
])('[ANN-15] what came by «%s» says so, and its button names what it ends', async (why, line, button) => {
  const { parent, copy } = await aFamilyLine();

  await copy(why);
  const shown = [parent.text(), parent.labels()];
  await parent.presses(button);
  const back = parent.labels()[0] ?? '';
  await parent.presses(back);

  expect(shown).toEqual([`Концерт в субботу\n\n${line}`, [button]]);
  expect(back).toMatch(/^Снова/);
});

test('[ANN-15] where the text leaves no room the reason stands on a button that shows what one hears', async () => {
  const { parent, copy } = await aFamilyLine();

  await copy('everything:', 'я'.repeat(4_090));
  const shown = [parent.text().length, parent.labels()];
  await parent.presses('Вы подписаны на все анонсы.');

  expect(shown).toEqual([4_090, ['Вы подписаны на все анонсы.', 'Не присылать анонсы']]);
  expect(parent.lines()[0]).toBe('Что вы получаете');
});

test('[ANN-10] «Что я получаю» ends each subscription by its button, and knows the own zone', async () => {
  const { parent, db } = await aFamilyOfTwo();
  await parent.says('/start s_all');

  await parent.says('/unsubscribe');
  const before = [parent.lines(), parent.labels()];
  await parent.presses('Не получать: Все анонсы');
  await parent.presses('Не получать: Ася, ЗЛБ-001');
  await parent.presses('Часовой пояс');
  await parent.presses('Омск, UTC+6');

  const mine = 'Пишем о ваших детях и заявках и о том, на что вы подписаны.';
  expect(before).toEqual([
    [
      ...['Что вы получаете', mine, 'О детях:', '• Ася, ЗЛБ-001', '• Кира, ЗЛБ-002', 'Подписки:', '• Все анонсы'],
      'С 21:00 до 8:00 анонсов не присылаем. Ваше время: Новосибирск, UTC+7.',
    ],
    [
      ...['Не получать: Ася, ЗЛБ-001', 'Не получать: Кира, ЗЛБ-002', 'Не получать: Все анонсы'],
      ...['Подписаться ещё | Получать меньше', 'Часовой пояс'],
    ],
  ]);
  expect(parent.lines()).toEqual([
    ...['Что вы получаете', mine, 'О детях:', '• Ася, ЗЛБ-001 (анонсы выключены)', '• Кира, ЗЛБ-002'],
    'С 21:00 до 8:00 анонсов не присылаем. Ваше время: Омск, UTC+6.',
  ]);
  expect(await rows(db, sql`select zone from persons where zone is not null`)).toEqual([{ zone: 'Asia/Omsk' }]);
});

test('[ANN-13] [ANN-15] /stop silences news of the own entry too and says how to come back; /start brings back what was', async () => {
  const { mine, school, organizer, db, sent, parent } = await aFamilyLine();
  const entry = await school.enters({ papers: [] });
  const accept = async () => {
    const { version } = await school.sees(entry.id);
    taken(await acceptEntry(db, organizer, { entryId: entry.id, version }, NOON));
    await sent();
  };
  await mine.says('/unsubscribe');
  await mine.presses('Получать меньше');
  const less = [mine.labels(), mine.text()];
  await mine.presses('Никаких анонсов');

  await mine.says('/stop');
  const stopped = [mine.text(), mine.labels()];
  await accept();
  const silent = mine.text();
  await mine.says('/start');
  const back = mine.messages().at(-2)?.text;
  await mine.says('/unsubscribe');

  // Who has no children here is not offered to hear of them alone.
  expect(less[0]).toEqual(['Никаких анонсов', 'Ничего не присылать', '← Назад']);
  expect(less[1]).not.toContain('о детях');
  expect(stopped).toEqual([
    'Молчим. Больше не придёт ничего: ни анонсов, ни новостей о заявках, ни ответов организатора.\n\n' +
      'Вернуться просто: нажмите кнопку или напишите /start',
    ['Снова присылать'],
  ]);
  expect([silent, back]).toEqual([stopped[0], 'С возвращением! Снова пишем вам, как раньше.']);
  expect(mine.lines()[1]).toBe('Анонсов не присылаем. Пишем только о ваших заявках и записях на концерты.');
  await parent.says('/stop');
  await parent.presses('Снова присылать');
  await parent.presses('Подписаться ещё');
});

test('[ANN-13] news of the own entry come without any subscription', async () => {
  const { mine, school, organizer, db, sent } = await aFamilyLine();
  const entry = await school.enters({ papers: [] });
  await mine.says('/unsubscribe');
  await mine.presses('Получать меньше');
  await mine.presses('Никаких анонсов');

  const { version } = await school.sees(entry.id);
  taken(await acceptEntry(db, organizer, { entryId: entry.id, version }, NOON));
  await sent();

  expect(mine.text()).toContain('принята');
});

test('[ANN-10] a leave button older than the reasons, or of a copy never got, speaks of all announcements', async () => {
  const { parent, held } = await aFamilyLine();
  await parent.says('/start s_all');
  await parent.says('/start s_c_zvezdy-levogo-berega-2027');

  const toasted = [await parent.taps('un1:999'), await parent.taps('un1:999'), await parent.taps('un1:0')];

  expect(toasted).toEqual(Array(3).fill('Больше не пришлём. Передумаете — вернуть можно здесь же.'));
  expect((await held()).map(({ topic }) => topic)).toEqual(['contest']);
});

test('[ANN-10] a guardian leaves a child by two taps, and comes back by the same link', async () => {
  const { parent, link, solo } = await aFamilyOfTwo();
  await parent.says('/family');
  await parent.presses('Ася · «Звёзды левого берега»');
  await parent.presses('Больше не следить');
  const asked = parent.lines()[0];
  await parent.presses('Да, больше не следить');
  const left = parent.lines()[0];
  await parent.presses('Все мои дети');
  const labels = parent.labels();
  await parent.says(`/start ${await link(solo.id)}`);
  await parent.presses('Да, это мой ребёнок');

  expect([asked, left, labels]).toEqual([
    'Больше не следить: Ёлкина Ася Ильинична?',
    'Готово, больше не следим. Если нажали по ошибке, откройте семейную ссылку ещё раз.',
    ['Кира · «Звёзды левого берега»', 'Что я получаю'],
  ]);
  expect(parent.lines().slice(0, 2)).toEqual([
    'Нашли! Новости этой заявки теперь приходят вам сюда.',
    'Ёлкина Ася Ильинична',
  ]);
});

test('[UX-01] [ANN-15] all of it is told in English to whoever reads English', async () => {
  const { parent, copy, why } = await aFamilyOfTwo();
  await parent.says('/language');
  await parent.presses('English');

  await copy(why.join(','));
  const said = [parent.text(), parent.labels()[0]];
  for (const command of ['/family', '/subscribe', '/unsubscribe', '/stop', '/start']) {
    await parent.says(command);
    said.push(parent.text());
  }

  expect(said.slice(0, 2)).toEqual([
    'Концерт в субботу\n\nWe write to you because Ася (ЗЛБ-001) and Кира (ЗЛБ-002) take part.',
    'No more about these entries',
  ]);
  expect(
    said
      .slice(2)
      .join('\n')
      .replaceAll(/«[^»]*»|Ася|Кира|ЗЛБ|Студия/gu, ''),
  ).not.toMatch(/[а-яё]/iu);
});
