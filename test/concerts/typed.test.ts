import { describe, expect, test } from 'vitest';
import { offsetText } from '../../src/calendar.ts';
import { type Given, SETTINGS, type SettingName } from '../../src/concerts/settings.ts';
import { readBefore, readEnd, readStart, type TimeFault } from '../../src/concerts/typed-times.ts';
import type { Result } from '../../src/result.ts';
import { facts, NOW } from './facts.ts';

const ZONE = 'Asia/Novosibirsk';

/** «2026-12-26 12:00» or the code of the fault. */
function told(read: Result<Date, TimeFault>): string {
  return read.ok ? offsetText(read.value, ZONE).slice(0, 16).replace('T', ' ') : read.refusal.code;
}

/** Friday, 4 December 2026, 10:00. */
describe('a start as people type it', () => {
  test.each([
    ['26 декабря 12:00', '2026-12-26 12:00'],
    ['26 декабря, 12.00', '2026-12-26 12:00'],
    ['26 декабря в 12', '2026-12-26 12:00'],
    ['26 декабря 12', '2026-12-26 12:00'],
    ['26 декабря 2026 года в 12:00', '2026-12-26 12:00'],
    ['12:00 26 декабря', '2026-12-26 12:00'],
    ['26.12 12:00', '2026-12-26 12:00'],
    ['26.12 12.00', '2026-12-26 12:00'],
    ['26.12.26 12-00', '2026-12-26 12:00'],
    ['26/12 15:00', '2026-12-26 15:00'],
    ['2026-12-26 12:00', '2026-12-26 12:00'],
    ['сб 26 декабря 12.00', '2026-12-26 12:00'],
    ['завтра в 12', '2026-12-05 12:00'],
    ['завтра в 12.30', '2026-12-05 12:30'],
    ['послезавтра в 17 00', '2026-12-06 17:00'],
    ['сегодня 18:00', '2026-12-04 18:00'],
    ['в субботу в 12', '2026-12-05 12:00'],
    ['в пятницу в 18:30', '2026-12-11 18:30'],
    ['26 декабря в 6 вечера', '2026-12-26 18:00'],
    ['26 декабря в 9 утра', '2026-12-26 09:00'],
    ['26 декабря в 2 часа дня', '2026-12-26 14:00'],
    ['26 декабря 18ч30', '2026-12-26 18:30'],
    ['26 декабря в полдень', '2026-12-26 12:00'],
    ['December 26, 12:00', '2026-12-26 12:00'],
    ['Dec 26 at 3 pm', '2026-12-26 15:00'],
    ['tomorrow at 12', '2026-12-05 12:00'],
    ['29.02 12:00', '2028-02-29 12:00'],
    ['3 декабря 12:00', '2027-12-03 12:00'],
    ['через неделю в 18', '2026-12-11 18:00'],
    ['через 2 дня в 12:30', '2026-12-06 12:30'],
    ['через два часа', '2026-12-04 12:00'],
    ['26 декабря в 11 ночи', '2026-12-26 23:00'],
    ['26 декабря 12 am', '2026-12-26 00:00'],
    ['сб 18.30', '2026-12-05 18:30'],
    ['в субботу 26 декабря, 12:00', '2026-12-26 12:00'],
    ['26 декабря 12:00-13:30', '2026-12-26 12:00'],
    ['2026-12-26T12:00', '2026-12-26 12:00'],
    ['через неделю', 'time-missing'],
    ['18.30', 'making-no-day'],
    ['26 декабря', 'time-missing'],
    ['сб 12.12', 'time-missing'],
    ['12:00', 'making-no-day'],
    ['🎄', 'making-no-day'],
    ['31.02 12:00', 'making-no-such-day'],
    ['27-28 декабря 12:00', 'making-many-days'],
  ])('[ANN-01] «%s»', (typed, wanted) => {
    expect(told(readStart(typed, ZONE, NOW))).toBe(wanted);
  });
});

const around = { startsAt: facts().startsAt, zone: ZONE, now: NOW };

describe('an end as people type it', () => {
  test.each([
    ['13:10', '2026-12-26 13:10'],
    ['до 14', '2026-12-26 14:00'],
    ['14', '2026-12-26 14:00'],
    ['11:00', '2026-12-26 11:00'],
    ['70 минут', '2026-12-26 13:10'],
    ['70', '2026-12-26 13:10'],
    ['1 час 10 минут', '2026-12-26 13:10'],
    ['1ч10м', '2026-12-26 13:10'],
    ['полтора часа', '2026-12-26 13:30'],
    ['1,5 часа', '2026-12-26 13:30'],
    ['2 часа', '2026-12-26 14:00'],
    ['час', '2026-12-26 13:00'],
    ['27 декабря 1:00', '2026-12-27 01:00'],
    ['90 min', '2026-12-26 13:30'],
    ['в 2 часа дня', '2026-12-26 14:00'],
    ['18ч30', '2026-12-26 18:30'],
    ['до 3 pm', '2026-12-26 15:00'],
    ['🎄', 'time-unread'],
  ])('[ANN-01] «%s»', (typed, wanted) => {
    expect(told(readEnd(typed, around))).toBe(wanted);
  });
});

describe('what is before the start, as people type it', () => {
  test.each([
    ['11:30', '2026-12-26 11:30'],
    ['за полчаса', '2026-12-26 11:30'],
    ['за 30 минут', '2026-12-26 11:30'],
    ['за час', '2026-12-26 11:00'],
    ['за сутки', '2026-12-25 12:00'],
    ['накануне в 18:00', '2026-12-25 18:00'],
    ['накануне 18', '2026-12-25 18:00'],
    ['накануне в 6 вечера', '2026-12-25 18:00'],
    ['в 11 утра', '2026-12-26 11:00'],
    ['25.12 18:00', '2026-12-25 18:00'],
    ['30 minutes before', '2026-12-26 11:30'],
    ['за день', 'time-missing'],
    ['потом', 'time-unread'],
  ])('[ANN-01] «%s»', (typed, wanted) => {
    expect(told(readBefore(typed, around))).toBe(wanted);
  });
});

describe('the other things', () => {
  const cases: [name: SettingName, given: Given, outcome: unknown][] = [
    ['title', { text: '  Ёлка \n на  левом ' }, { title: 'Ёлка на левом' }],
    ['title', { clear: true }, 'cannot-be-cleared'],
    ['text', { text: 'Первая строка\n\n\n\nВторая ' }, { description: 'Первая строка\n\nВторая' }],
    ['text', { text: ' ' }, { description: null }],
    ['capacity', { text: 'мест 1 200' }, { capacity: 1200 }],
    ['capacity', { text: 'пусть будет 90 мест' }, { capacity: 90 }],
    ['capacity', { text: 'ул. Петухова, 18' }, 'number-unread'],
    ['family', { text: 'не больше 2 на семью' }, { seatsPerFamily: 2 }],
    ['venue', { text: '🎄' }, 'words-unread'],
    ['address', { text: '…' }, 'words-unread'],
    ['text', { text: '⭐⭐⭐' }, { description: '⭐⭐⭐' }],
    ['capacity', { text: '90-100' }, 'number-unread'],
    ['capacity', { text: 'много' }, 'number-unread'],
    ['capacity', { clear: true }, { capacity: null }],
    ['age', { text: '6' }, { ageMark: '6+' }],
    ['age', { text: '+12' }, { ageMark: '12+' }],
    ['place', { place: { latitude: 55.03, longitude: 82.92 } }, { latitude: 55.03, longitude: 82.92 }],
    ['place', { text: '55.0302, 82.9204' }, { latitude: 55.0302, longitude: 82.9204 }],
    ['place', { text: 'у метро' }, 'place-unread'],
    ['reminders', { text: 'за 3 часа и за сутки' }, { reminderHours: [24, 3] }],
    ['reminders', { text: '24, 3, 24' }, { reminderHours: [24, 3] }],
    ['reminders', { text: 'за 2 дня и за час' }, { reminderHours: [48, 1] }],
    ['reminders', { text: 'пораньше' }, 'hours-unread'],
    ['waiting', { text: 'no' }, { hasWaitingList: false }],
    ['closes', { clear: true }, { rsvpClosesAt: null }],
  ];
  test.each(cases)('[ANN-01] %s: %j', (name, given, outcome) => {
    const read = SETTINGS[name].read(given, facts(), NOW);
    if (typeof outcome === 'string') expect(read).toMatchObject({ ok: false, refusal: { code: outcome } });
    else expect(read).toEqual({ ok: true, value: facts(outcome as object) });
  });
});
