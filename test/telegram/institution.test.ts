/** Who sees an institution's entries, told by phones: asking, confirming, inviting, letting go; and forged buttons. */

import { expect, test } from 'vitest';
import { grantContact } from '../../src/institutions/contacts/granting.ts';
import { entering } from '../../src/telegram/features/entering/feature.ts';
import * as on from '../../src/telegram/features/institution/buttons.ts';
import { institutionFeature } from '../../src/telegram/features/institution/feature.ts';
import { cardButton, listButton, withdrawButton } from '../../src/telegram/features/my-entries/buttons.ts';
import { editButton } from '../../src/telegram/features/registering/buttons.ts';
import { NOON } from '../kit/entries.ts';
import { NOT_ALLOWED } from '../kit/not-allowed.ts';
import { ORGANIZER, PARENT, SCHOOL } from '../kit/sandbox.ts';
import { School } from '../kit/school.ts';
import { aLine } from './line-stage.ts';

/** Two people who enter for the same institution: on the phones SCHOOL and PARENT. */
async function twoColleagues() {
  const line = await aLine({}, [institutionFeature, entering]);
  const colleague = new School(line.stage, line.other.caller, line.school.institutionId);
  const entry = await line.school.enters({ title: 'Зимняя сказка' });
  await colleague.enters({ title: 'Дорога' });
  const [anna, boris, organizer] = [line.phone(SCHOOL), line.phone(PARENT), line.phone(ORGANIZER)];
  const confirms = ({ caller, institutionId }: School) =>
    grantContact(line.db, { personId: caller.personId, institutionId }, line.organizer.personId, NOON);
  return { ...line, colleague, entry, anna, boris, organizer, confirms };
}

test('[REG-33] whoever has entered nothing yet is shown the way to a first entry', async () => {
  const { phone } = await aLine({}, [institutionFeature]);
  const said = await phone(PARENT).says('/institution');
  expect(said).toBe(
    'Здесь появится ваше учреждение, когда вы начнёте от него первую заявку. Тогда можно попросить и прошлые, если раньше подавали коллеги или вы сами с другого телефона. Начнём?',
  );
  expect(phone(PARENT).labels()).toEqual(['Подать заявку']);
});

test('[REG-33] one tap asks, one tap of an organizer confirms, and the institution’s entries are in /my', async () => {
  const { anna, organizer, sent } = await twoColleagues();
  await organizer.says('/start');
  await anna.says('/institution');
  const own = anna.lines();
  await anna.presses('Видеть все заявки учреждения');
  const asked = [anna.lines().at(-1), anna.labels()];
  await sent();
  const request = organizer.lines();
  await organizer.presses('Подтвердить');
  await sent();
  const news = [anna.text(), anna.labels()];
  await anna.says('/my');
  await anna.presses('Заявки: МБОУ СОШ № 363');

  expect(own).toEqual([
    'МБОУ СОШ № 363',
    'Вам видны заявки, которые внесли вы сами.',
    'Заявки вносят и коллеги, или раньше вы подавали с другого телефона? Организатор может открыть вам все заявки учреждения. Подавать свои можно, не дожидаясь ответа.',
  ]);
  expect(asked).toEqual([
    'Организатор уже получил вашу просьбу видеть все заявки. Ответ придёт сюда, а пока всё работает как обычно.',
    ['Мои заявки'],
  ]);
  expect(request).toEqual([
    'Анна Щукина хочет видеть все заявки учреждения МБОУ СОШ № 363.',
    'Внесено заявок от этого учреждения: 1',
    'Пока все заявки этого учреждения не видит никто.',
    'Если подтвердить, откроются все заявки учреждения с именами детей. Сомневаетесь — позвоните в учреждение.',
  ]);
  expect(news).toEqual([
    'Теперь вам видны все заявки учреждения МБОУ СОШ № 363. Можете пригласить и коллег.',
    ['Открыть учреждение'],
  ]);
  expect(anna.lines()).toEqual([
    'Заявки учреждения МБОУ СОШ № 363',
    '«Звёзды левого берега»',
    'ЗЛБ-002 · Дорога — подана, проверяем (коллега № 3)',
    'ЗЛБ-001 · Зимняя сказка — подана, проверяем (вы)',
  ]);
  expect(anna.labels()).toEqual([
    'ЗЛБ-002 · Дорога',
    'ЗЛБ-001 · Зимняя сказка',
    '← Мои заявки',
    'Учреждение и коллеги',
    'Подать заявку',
  ]);
});

test('[REG-33] the queue of /contacts settles requests, and an organizer who comes second is told', async () => {
  const { anna, organizer, sent } = await twoColleagues();
  await organizer.says('/start');
  await anna.says('/institution');
  await anna.presses('Видеть все заявки учреждения');
  await sent();
  await organizer.presses('Отказать');
  const declined = [organizer.text(), organizer.labels()];
  const again = await organizer.taps(on.decideButton.data({ request: 1, verdict: 'confirmed' }));
  await sent();

  expect(declined).toEqual(['Просьб видеть все заявки учреждения сейчас нет.', ['Кто видит все заявки']]);
  expect(again).toBe('Другой организатор уже отказал.');
  expect(anna.text()).toBe(
    'Организатор пока не открыл вам все заявки учреждения МБОУ СОШ № 363. Ваши собственные на месте. Если это ошибка, позвоните организатору.',
  );
  await anna.presses('Открыть учреждение');
  expect(await anna.taps(on.askButton.data({ institution: 1 }))).toBe(
    'Организатор недавно отказал. Попросить снова можно с этого времени: пятница, 4 декабря, 12:00 (по Новосибирску).',
  );
});

test('[REG-33, UX-06] a colleague comes by a link that first shows what it gives, and loses everything at the next tap', async () => {
  const { anna, boris, school, confirms, entry, sent } = await twoColleagues();
  await confirms(school);
  await anna.says('/institution');
  await anna.presses('Пригласить коллегу');
  const token = /start=(k_\S+)/u.exec(anna.text())?.[1] ?? '';
  const offer = await boris.does((person) => person.starts(token));
  const before = await boris.taps(cardButton.data({ entry: entry.id, list: 'me.all', page: 0 }));
  await boris.presses('Принять приглашение');
  const accepted = [boris.lines().slice(0, 5), boris.labels()];
  await boris.presses('Заявки учреждения');
  await boris.presses('ЗЛБ-001 · Зимняя сказка');
  const card = boris.lines().slice(0, 3);
  await anna.says('/institution');
  await anna.presses('Закрыть доступ № 2');
  await anna.presses('Да, закрыть');
  const after = await boris.taps(withdrawButton.data({ entry: entry.id, list: 'i1.all', page: 0 }));
  await sent();

  expect(offer.split('\n')).toEqual([
    'Вас приглашают вести заявки учреждения МБОУ СОШ № 363.',
    'Приглашает: Анна Щукина',
    '',
    'Вы увидите все его заявки, кто бы их ни внёс: сможете открывать, исправлять, копировать и отзывать. Коллеги увидят ваши.',
  ]);
  expect([before, after]).toEqual([NOT_ALLOWED, NOT_ALLOWED]);
  expect(accepted).toEqual([
    [
      'МБОУ СОШ № 363',
      'Вам видны все заявки учреждения: любую можно открыть, исправить, скопировать и отозвать.',
      'Все заявки видят:',
      '1. Анна Щукина',
      '2. это вы',
    ],
    ['Заявки учреждения', 'Пригласить коллегу', 'Закрыть доступ № 1', 'Больше не видеть все заявки…'],
  ]);
  expect(card).toEqual([
    'ЗЛБ-001 · Подана, проверяем',
    'Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»',
    'Внесена не вами: Анна Щукина',
  ]);
  expect(boris.messages().map(({ text }) => text)).toContain(
    'Все заявки учреждения МБОУ СОШ № 363 вам больше не видны. Ваши собственные на месте.',
  );
});

test('[REG-16, REG-33] a confirmed contact edits, withdraws, restores and copies a colleague’s entry', async () => {
  const { boris, colleague, confirms, entry, school } = await twoColleagues();
  await confirms(colleague);
  await boris.says('/my');
  await boris.presses('Заявки: МБОУ СОШ № 363');
  await boris.presses('ЗЛБ-001 · Зимняя сказка');
  const ways = boris.labels();
  await boris.presses('Изменить');
  await boris.presses('Название');
  await boris.says('Зимний вечер');
  const edited = await school.sees(entry.id);
  await boris.taps(cardButton.data({ entry: entry.id, list: 'i1.all', page: 0 }));
  await boris.presses('Отозвать…');
  await boris.presses('Да, отозвать');
  const withdrawn = (await school.sees(entry.id)).state;
  await boris.presses('Вернуть заявку');
  const restored = await school.sees(entry.id);
  await boris.presses('Ещё одна заявка с теми же участниками');
  await boris.says('/my');

  expect(ways).toEqual(['Изменить', 'Ещё одна заявка с теми же участниками', 'Отозвать…', '← Все мои заявки']);
  expect([edited.answers['title'], withdrawn, restored.state]).toEqual(['Зимний вечер', 'withdrawn', 'submitted']);
  expect([edited.contactId, restored.contactId]).toEqual([school.caller.personId, school.caller.personId]);
  expect(boris.lines()[2]).toMatch(/^Черновик · /);
});

test('[REG-33] what a contact writes is no answer to a question that a colleague has in front of them', async () => {
  const { anna, boris, colleague, confirms, school, stage } = await twoColleagues();
  await confirms(colleague);
  const draft = await school.drafts({ title: 'Черновая' });
  await anna.says('/my');
  await anna.presses('Черновик · Черновая');
  await anna.presses('Проверить и подать');
  await anna.presses('Изменить…');
  await anna.presses('Название');
  await boris.says('/start');
  await boris.taps(editButton.data({ entry: draft.id }));
  await boris.presses('Педагог');

  const annaHears = await anna.says('Это моё название');
  const after = await school.sees(draft.id);
  await boris.says('/cancel');

  expect(annaHears).toBe('Эту заявку сейчас правит коллега. Чтобы продолжить самим, нажмите кнопку.');
  expect([after.answers['title'], after.teachers.length, after.askedOf]).toEqual([
    'Черновая',
    1,
    colleague.caller.personId,
  ]);
  expect(stage.contestId).toBe(draft.contestId);
});

test('[REG-33] one contact acts for several institutions and chooses among them', async () => {
  const { anna, school, stage, other, confirms } = await twoColleagues();
  await confirms(school);
  await new School(stage, school.caller, other.institutionId).enters({ title: 'Вторая школа' });

  await anna.says('/institution');
  const choice = [anna.text(), anna.labels()];
  await anna.presses('МБОУ СОШ № 63');
  const second = anna.labels();
  await anna.says('/start');

  expect(choice).toEqual([
    'Вы действуете от нескольких учреждений. Какое открыть? ✓ — видны все его заявки.',
    ['✓ МБОУ СОШ № 363', 'МБОУ СОШ № 63'],
  ]);
  expect(second).toEqual(['Видеть все заявки учреждения', 'Мои заявки', '← Другое учреждение']);
  expect(anna.labels()).toEqual([
    'Подать заявку | Мои заявки',
    'Концерты | Моё учреждение',
    'Моя семья | Анонсы концертов',
  ]);
});

test('[REG-33] leaving takes two taps, and a contact’s own entries stay', async () => {
  const { anna, school, confirms } = await twoColleagues();
  await confirms(school);
  await anna.says('/institution');
  await anna.presses('Больше не видеть все заявки…');
  await anna.presses('Да, не видеть');
  const left = anna.text();
  await anna.says('/my');

  expect(left).toBe('Хорошо. Ваши собственные заявки по-прежнему в /my');
  expect(anna.labels()).toEqual(['ЗЛБ-001 · Зимняя сказка', 'Учреждение и коллеги', 'Подать заявку']);
});

test('[ORG-08, REG-33] an organizer finds who sees all entries of an institution and ends it', async () => {
  const { organizer, school, confirms, anna } = await twoColleagues();
  await confirms(school);
  await anna.says('/start');
  await organizer.says('/contacts');
  await organizer.presses('Кто видит все заявки');
  const listed = organizer.labels();
  await organizer.presses('МБОУ СОШ № 363 · 1');
  const people = organizer.lines();
  await organizer.presses('Закрыть доступ № 1');
  await organizer.presses('Да, закрыть');

  expect(listed).toEqual(['МБОУ СОШ № 363 · 1', '← Назад']);
  expect(people).toEqual(['МБОУ СОШ № 363', 'Все заявки видят:', '1. человек № 2']);
  expect(await anna.taps(listButton.data({ list: 'i1.all', page: 0 }))).toEqual(NOT_ALLOWED);
});

test('[PRV-01] forged buttons of institutions and of the staff’s queue are not allowed, are logged and change nothing', async () => {
  const { boris, colleague, school, other, intrusions, confirms, anna } = await twoColleagues();
  await confirms(school);
  await anna.says('/institution');
  const before = anna.text();
  const institution = school.institutionId;
  const foreign = [
    on.inviteButton.data({ institution }),
    on.askRevokeButton.data({ institution, person: school.caller.personId }),
    on.revokeButton.data({ institution, person: school.caller.personId }),
    on.queueButton.data({}),
    on.requestButton.data({ request: 1 }),
    on.decideButton.data({ request: 1, verdict: 'confirmed' }),
    on.confirmedButton.data({ page: 0 }),
    on.institutionButton.data({ institution: other.institutionId }),
    listButton.data({ list: `i${institution}.all`, page: 0 }),
  ];
  await boris.says('/start');
  const answers: unknown[] = [];
  for (const data of foreign) answers.push(await boris.taps(data));
  const accepted = await boris.taps(on.acceptButton.data({ token: 'guessed' }));

  expect(answers).toEqual(foreign.map(() => NOT_ALLOWED));
  expect(intrusions().map(({ tap }) => tap)).toEqual(foreign);
  expect(accepted).toBe('Это приглашение не подходит. Попросите, пожалуйста, новое.');
  expect(await anna.says('/institution')).toBe(before);
  expect(colleague.institutionId).toBe(institution);
  expect(await boris.says('/contacts')).toEqual(NOT_ALLOWED);
});
