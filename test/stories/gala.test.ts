/** The sample's gala: its programme made on a phone, published, changed; everybody's times against a slow computation. */

import { expect, test } from 'vitest';
import { ACTS, aGalaStory, GALA } from './gala-stage.ts';

const [CHANGEOVER, ARRIVE] = [60, 90];

/** When each act goes on, by adding up what comes before it: «15:04», by the sample's id. */
function timesOf(order: readonly (typeof ACTS)[number][]): Map<string, string> {
  const start = Date.parse(GALA.starts_at);
  return new Map(
    order.map(({ id }, at) => {
      const before = order.slice(0, at).reduce((sum, act) => sum + (act.duration_seconds ?? 0) + CHANGEOVER, 0);
      return [id, clock(start + before * 1000)];
    }),
  );
}

/** In Novosibirsk, seven hours ahead of Greenwich all year. */
function clock(instant: number): string {
  return new Date(instant + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** An hour and a half before «15:04», as it is said: by five minutes. */
function arrivalOf(order: readonly (typeof ACTS)[number][], id: string): string {
  const at = order.findIndex((act) => act.id === id);
  const before = order.slice(0, at).reduce((sum, act) => sum + (act.duration_seconds ?? 0) + CHANGEOVER, 0);
  const exact = Date.parse(GALA.starts_at) / 1000 + before - ARRIVE * 60;
  return clock((exact - (exact % 300)) * 1000);
}

/** «15:04, come by 13:34» of each line of a message, by what was told there. */
function told(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const { time, was, arrive } =
      /^• (?<time>\d\d:\d\d)(?: \(было (?<was>\d\d:\d\d)\))? .*Приходите к (?<arrive>\d\d:\d\d)$/u.exec(line)?.groups ??
      {};
    return time === undefined ? [] : [[time, was && `было ${was}`, `к ${arrive}`].filter(Boolean).join(' ')];
  });
}

const order = (...ids: string[]) => ids.map((id) => ACTS.find((act) => act.id === id) ?? ACTS[0]) as typeof ACTS;

test('[ANN-07] the sample’s gala: everybody is told their times once, a change moves three acts and tells only their people', {
  timeout: 300_000,
}, async () => {
  const { organizer, mothers, contacts, contactPhone, sent, restarts, sandbox } = await aGalaStory();
  await organizer.says('/manage');
  await organizer.presses('«Звёзды левого берега»');
  await organizer.presses('🎬 Программа');
  await organizer.presses('🎭 Гала-концерт');
  await organizer.presses('Пустая программа');
  await organizer.presses('➕ Добавить');
  await organizer.presses('Выбрать по одному');
  for (const { reg_number: number } of ACTS) {
    if (!organizer.buttons().some((label) => label.includes(number ?? ''))) await organizer.presses('▸');
    if (!organizer.buttons().some((label) => label.includes(number ?? ''))) await organizer.presses('◂');
    await organizer.presses(number ?? '');
  }
  await organizer.presses('← К программе');
  await organizer.presses('⏰ Время');
  for (let minutes = 60; minutes > 0; minutes -= 15) await organizer.presses('Приход +15 мин');
  await organizer.presses('← К программе');
  expect(organizer.last().text).toMatchInlineSnapshot(`
    "🎬 Гала-концерт и награждение фестиваля-конкурса «Звёзды левого берега»
    6 февраля 2027, 15:00–15:49 (по Новосибирску)
    10 номеров · смена 1:00 · приходят за 90 мин
    ✏️ Черновик: участники её ещё не видят.

    15:00 1. ЗЛБ-001 Королёва Алёна «Зимняя сказка» · 3:45
    15:04 2. ЗЛБ-002 Ветлужская-Черных Есения, Рябинина Ксения «Две реки» · 3:58
    15:09 3. ЗЛБ-004 Вокальная студия «Капель» «Капитошка» · 3:20
    15:14 4. ЗЛБ-009 Ли Ю «Папа может» · 2:46
    15:17 5. ЗЛБ-012 Младший хор «Радуга» «Попутная песня» · 6:35
    15:25 6. ЗЛБ-015 Ансамбль «Радуга» «Колыбельная Светланы» · 4:22
    15:30 7. ЗЛБ-016 Фольклорный ансамбль «Обские зори» «Во кузнице» · 3:50
    15:35 8. ЗЛБ-017 Трио «Лебёдушки» «Посею лебеду» · 2:35
    15:39 9. ЗЛБ-020 Образцовый коллектив ансамбль танца «Мозаика» «Сибирь» · 4:59
    15:45 10. ЗЛБ-023 Мамедзаде Эльдар «Юмореска» · 4:28"
  `);

  await organizer.presses('📣 Опубликовать');
  expect(organizer.last().text).toMatchInlineSnapshot(`
    "📣 Публикация: Гала-концерт и награждение фестиваля-конкурса «Звёзды левого берега»
    6 февраля 2027, 15:00–15:49 (по Новосибирску)

    10 номеров: участники узнают своё время
    Сообщения получат: педагоги — 8, семьи — 9."
  `);
  const publish = organizer
    .last()
    .inlineKeyboard?.flat()
    .find(({ text }) => text.startsWith('Опубликовать'));
  if (!publish || !('callback_data' in publish)) throw new Error('there is no way to publish');
  const message = organizer.last().id;
  const before = new Map(
    [...contacts, ...mothers.map(({ phone }) => phone)].map((phone) => [phone.id, phone.transcript().length]),
  );
  await organizer.does((person) => {
    person.taps(message, publish.callback_data);
    person.taps(message, publish.callback_data);
  });
  await restarts();
  await organizer.does((person) => person.taps(message, publish.callback_data));
  await sent();

  const times = timesOf(ACTS);
  const lines = (ids: readonly string[]) =>
    [...ids]
      .sort((one, other) => ACTS.findIndex((act) => act.id === one) - ACTS.findIndex((act) => act.id === other))
      .map((id) => `${times.get(id)} к ${arrivalOf(ACTS, id)}`);
  for (const phone of contacts) {
    const own = ACTS.filter((act) => contactPhone(act) === phone).map(({ id }) => id);
    expect(told(phone.last().text ?? '')).toEqual(lines(own));
  }
  for (const { acts, phone } of mothers) {
    expect(told(phone.last().text ?? '')).toEqual(lines(acts));
    expect(phone.transcript().length).toBe((before.get(phone.id) ?? 0) + 1);
  }
  expect(mothers[0]?.phone.last().text).toMatchInlineSnapshot(`
    "🎬 Время выступления: Гала-концерт и награждение фестиваля-конкурса «Звёзды левого берега»
    суббота, 6 февраля (по Новосибирску), Концертный зал ДДТ «Кировский»

    • 15:00 Королёва Алёна «Зимняя сказка». Приходите к 13:30
    • 15:14 Ли Ю «Папа может». Приходите к 13:40

    Время примерное. Если оно заметно сдвинется, напишем."
  `);

  // Nothing has changed: there is nobody to tell, and no button.
  await organizer.says('/manage');
  await organizer.presses('«Звёзды левого берега»');
  await organizer.presses('🎬 Программа');
  await organizer.presses('🎭 Гала-концерт');
  await organizer.presses('📣 Опубликовать');
  expect(organizer.last().text).toContain('Сообщать никому не нужно');
  expect(organizer.buttons()).toEqual(['← К программе']);

  // The choir goes behind the two after it: three acts move, the others stay.
  const changed = order('E001', 'E002', 'E004', 'E009', 'E015', 'E016', 'E012', 'E018', 'E021', 'E024');
  await organizer.presses('← К программе');
  await organizer.presses('5');
  await organizer.presses('↕️ На место');
  await organizer.says('после 7');
  await organizer.presses('← К программе');
  await organizer.presses('📣 Опубликовать');
  expect(organizer.last().text).toMatchInlineSnapshot(`
    "📣 Публикация: Гала-концерт и награждение фестиваля-конкурса «Звёзды левого берега»
    6 февраля 2027, 15:00–15:49 (по Новосибирску)

    3 номера: изменилось время
    Сообщения получат: педагоги — 3, семьи — 3."
  `);
  const heard = new Map(
    [...contacts, ...mothers.map(({ phone }) => phone)].map((phone) => [phone.id, phone.transcript().length]),
  );
  await restarts();
  await organizer.presses('Опубликовать и написать');
  await sent();
  const [was, now] = [times, timesOf(changed)];
  const moved = ['E015', 'E016', 'E012'];
  for (const { acts, phone } of mothers) {
    const own = moved.filter((id) => acts.includes(id));
    expect(phone.transcript().length - (heard.get(phone.id) ?? 0)).toBe(own.length > 0 ? 1 : 0);
    const lines = own.map((id) => `${now.get(id)} было ${was.get(id)} к ${arrivalOf(changed, id)}`);
    if (own.length > 0) expect(told(phone.last().text ?? '')).toEqual(lines);
  }
  for (const phone of contacts.filter((one) => one !== organizer)) {
    const own = moved.filter((id) => ACTS.some((act) => act.id === id && contactPhone(act) === phone));
    expect(phone.transcript().length - (heard.get(phone.id) ?? 0)).toBe(own.length > 0 ? 1 : 0);
    const lines = own.map((id) => `${now.get(id)} было ${was.get(id)} к ${arrivalOf(changed, id)}`);
    if (own.length > 0) expect(told(phone.last().text ?? '')).toEqual(lines);
  }
  const choir = ACTS.find(({ id }) => id === 'E012');
  expect(choir && contactPhone(choir).last().text).toMatchInlineSnapshot(`
    "🎬 Изменилась программа: Гала-концерт и награждение фестиваля-конкурса «Звёзды левого берега»
    суббота, 6 февраля (по Новосибирску), Концертный зал ДДТ «Кировский»

    • 15:28 (было 15:17) ЗЛБ-012 Младший хор «Радуга» «Попутная песня». Приходите к 13:55

    Время примерное. Если оно заметно сдвинется, напишем."
  `);

  // The teacher reads it on the entry's card as well.
  const [soloist] = ACTS;
  const teacher = soloist && contactPhone(soloist);
  await teacher?.says('/my');
  await teacher?.presses('ЗЛБ-001');
  expect(teacher?.last().text).toContain('6 февраля 2027, 15:00 (по Новосибирску), номер 1. Приходите к 13:30');
  expect(sandbox.violations).toEqual([]);
});
