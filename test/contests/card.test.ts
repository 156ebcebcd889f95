/** The card of a contest: what a school reads before it enters. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { standingOf } from '../../src/contests/card.ts';
import { sayCard, sayContestLine, sayDates, sayNominations, sayRequirements } from '../../src/contests/card-words.ts';
import type { ContestDefinition } from '../../src/contests/definition.ts';
import { checkContestFile } from '../../src/contests/file/file.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aDefinition } from './made.ts';

const texts = loadTexts(fileURLToPath(new URL('../../locales', import.meta.url)));
const say = texts('ru');
const NOW = new Date('2026-11-22T12:00:00+07:00');

/** Spaces that do not break, as formats put them, read as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/gu, ' ');

function sample(name: string): ContestDefinition {
  const read = checkContestFile(
    readFileSync(new URL(`../../src/sandbox/samples/contests/${name}.yaml`, import.meta.url)),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.definition;
}

test('[UX-02] the card tells in ten lines what, for whom, until when, in what, and what comes next', () => {
  expect(plain(sayCard(sample('zvezdy-levogo-berega'), NOW, say)).split('\n')).toEqual([
    '<b>Открытый городской фестиваль-конкурс детского творчества «Звёзды левого берега»</b>',
    'ДДТ «Кировский»',
    '',
    '🟢 Принимаем заявки по 18 декабря включительно (пятница), осталось 26 дней',
    'Кто: воспитанники и обучающиеся 5–17 лет, солисты и коллективы',
    '',
    'Номинации: Эстрадный вокал · Академический вокал · Народный вокал · Хореография · Инструментальное исполнительство',
    'Возраст на 23 января: Дошкольники 5–6 лет · Младшая 7–10 лет · Средняя 11–13 лет · Старшая 14–17 лет · Смешанная',
    'Дальше: Заочный отборочный этап, 21 декабря 2026 г. – 11 января 2027 г.',
    'Участие: бесплатно',
  ]);
});

test('[REG-09] the card says a midnight as the whole day before it, and any other end by its time and zone', () => {
  const line = (name: string, now: string) => sayContestLine(sample(name), new Date(now), say).split('\n')[1];
  expect(line('zvezdy-levogo-berega', '2026-12-18T20:00:00+07:00')).toBe(
    '🟢 Принимаем заявки по 18 декабря включительно (пятница), сегодня последний день',
  );
  expect(line('zvezdy-levogo-berega', '2026-12-19T00:00:00+07:00')).toBe(
    'Приём заявок закончился: принимали по 18 декабря включительно (пятница)',
  );
  expect(line('slovo-zhivoe', '2027-02-04T10:00:00+07:00')).toBe(
    '🟢 Принимаем заявки до 18:00 5 февраля (пятница, по Новосибирску), остался 1 день',
  );
  expect(line('slovo-zhivoe', '2026-11-22T12:00:00+07:00')).toBe(
    '🕓 Приём заявок откроется: вторник, 1 декабря, 00:00 (по Новосибирску)',
  );
});

test('[REG-09] days left are counted by the contest’s calendar, whatever the hour', () => {
  const contest = aDefinition();
  const standing = (now: string) => standingOf(contest, new Date(now));
  expect(standing('2026-12-17T00:00:00+07:00')).toEqual({ at: 'open', daysLeft: 1 });
  expect(standing('2026-12-17T23:59:00+07:00')).toEqual({ at: 'open', daysLeft: 1 });
  expect(standing('2026-12-18T00:00:00+07:00')).toEqual({ at: 'open', daysLeft: 0 });
  expect(standing('2026-12-19T00:00:00+07:00')).toEqual({ at: 'closed' });
  expect(standingOf(aDefinition({ state: 'draft' }), NOW)).toEqual({ at: 'inactive' });
});

test.each([
  ['21:00:00', 'сегодня последний день'],
  ['21:00:01', 'осталось меньше 3 часов'],
  ['22:00:00', 'осталось меньше 3 часов'],
  ['22:30:00', 'осталось меньше 2 часов'],
  ['23:00:01', 'осталось 59 минут'],
  ['23:39:00', 'осталась 21 минута'],
  ['23:59:30', 'осталось меньше минуты'],
])('[REG-09] at %s of the last evening: %s', (time, left) => {
  const told = sayContestLine(sample('zvezdy-levogo-berega'), new Date(`2026-12-18T${time}+07:00`), say);
  expect(told.split('\n')[1]).toBe(`🟢 Принимаем заявки по 18 декабря включительно (пятница), ${left}`);
});

test('[REG-21] nominations are told with their forms and time limits, as they call them', () => {
  expect(sayNominations(sample('zvezdy-levogo-berega'), NOW, say).split('\n').slice(2, 7)).toEqual([
    '• <b>Эстрадный вокал</b>: соло, дуэт, малая форма (трио, квартет) до 4:00; ансамбль до 4:30',
    '• <b>Академический вокал</b>: соло, дуэт до 5:00; ансамбль, хор до 7:00',
    '• <b>Народный вокал</b>: соло, малая форма (трио, квартет) до 4:00; ансамбль до 5:00',
    '• <b>Хореография</b>: соло до 3:00; малая форма (трио, квартет) до 4:00; ансамбль, большой состав до 5:00',
    '• <b>Инструментальное исполнительство</b>: соло, дуэт до 5:00; ансамбль до 6:00',
  ]);
});

test('[UX-02] dates and requirements are behind their buttons, with weekdays, limits and what to have at hand', () => {
  expect(sayDates(sample('slovo-zhivoe'), say)).toBe(
    [
      '<b>Сроки</b>',
      '',
      'Приём заявок с: вторник, 1 декабря, 00:00 (по Новосибирску)',
      'Подать заявку: до 18:00 5 февраля (пятница, по Новосибирску)',
      'Поправить заявку: до 18:00 5 февраля (пятница, по Новосибирску)',
      '',
      '• <b>Очный тур</b>: суббота, 20 февраля 2027 г., Малый зал ДК «Левобережный»',
    ].join('\n'),
  );
  expect(
    plain(sayRequirements(sample('kraski-levogo-berega'), say))
      .split('\n')
      .slice(3, 10),
  ).toEqual([
    'Понадобится: название, техника, формат, размер, файл.',
    '',
    '• <b>Изобразительное искусство</b>: форматы A4, A3, A2',
    '• <b>Декоративно-прикладное творчество</b>: не больше 50×50×50 см',
    '• <b>Фотография</b>: файлы jpg, png, до 10 МБ, длинная сторона от 2 000 пикс.',
    '',
    'От одного учреждения — до 5 заявок.',
  ]);
});

test('[UX-01] what an organizer wrote cannot break the message, in either language', () => {
  const contest = aDefinition({ title: 'Мы <b>& друзья</b>', organizer: 'ДК <Заря>', participants: 'все & каждый' });
  expect(sayCard(contest, NOW, texts('en'))).toBe(
    [
      '<b>Мы &lt;b&gt;&amp; друзья&lt;/b&gt;</b>',
      'ДК &lt;Заря&gt;',
      '',
      '🟢 Taking entries through Friday 18 December, 26 days left',
      'Who: все &amp; каждый',
      '',
      'Nominations: Вокал',
      'Age on 23 January: Младшая · Средняя · Смешанная',
    ].join('\n'),
  );
});
