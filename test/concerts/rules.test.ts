import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { moved, nextStart, rezoned } from '../../src/concerts/moves.ts';
import {
  type ConcertFacts,
  judgeArchiving,
  judgeCancelling,
  judgeConcert,
  judgePublishing,
} from '../../src/concerts/rules.ts';
import { ok, refused } from '../../src/result.ts';
import { facts, NOW } from './facts.ts';

const { startsAt } = facts();
const at = (text: string) => new Date(text);

describe('what a concert may be', () => {
  const cases: [title: string, other: Partial<ConcertFacts>, outcome: unknown][] = [
    ['all of it', {}, ok(true)],
    ['nothing but what it must have', { endsAt: null, doorsAt: null, rsvpClosesAt: null, capacity: null }, ok(true)],
    ['a title without a letter', { title: '🎄🎄' }, refused({ code: 'concert-title-missing' })],
    ['a title nobody reads', { title: 'я'.repeat(121) }, refused({ code: 'concert-words-too-long', longest: 120 })],
    [
      'a text beyond a caption',
      { description: 'я'.repeat(701) },
      refused({ code: 'concert-words-too-long', longest: 700 }),
    ],
    [
      'a start in the past',
      { startsAt: NOW, endsAt: null, doorsAt: null, rsvpClosesAt: null },
      refused({ code: 'concert-in-past', startsAt: NOW }),
    ],
    ['an end at the start', { endsAt: startsAt }, refused({ code: 'concert-end-before-start', startsAt })],
    [
      'an end before the start',
      { endsAt: at('2026-12-26T11:00:00+07:00') },
      refused({ code: 'concert-end-before-start', startsAt }),
    ],
    ['doors at the start', { doorsAt: startsAt }, ok(true)],
    [
      'doors after the start',
      { doorsAt: at('2026-12-26T12:01:00+07:00') },
      refused({ code: 'concert-doors-after-start', startsAt }),
    ],
    ['answers until the start', { rsvpClosesAt: startsAt }, ok(true)],
    [
      'answers after the start',
      { rsvpClosesAt: at('2026-12-26T12:01:00+07:00') },
      refused({ code: 'concert-answers-close-after-start', startsAt }),
    ],
    [
      'answers closed already',
      { rsvpClosesAt: NOW },
      refused({ code: 'concert-answers-close-in-past', closesAt: NOW }),
    ],
    ['no seat', { capacity: 0 }, refused({ code: 'concert-capacity-range', least: 1, most: 10_000 })],
    ['half a seat', { capacity: 0.5 }, refused({ code: 'concert-capacity-range', least: 1, most: 10_000 })],
    ['a stadium', { capacity: 10_001 }, refused({ code: 'concert-capacity-range', least: 1, most: 10_000 })],
    ['no seat for a family', { seatsPerFamily: 0 }, refused({ code: 'concert-family-range', least: 1, most: 10 })],
    [
      'a whole class for a family',
      { seatsPerFamily: 11 },
      refused({ code: 'concert-family-range', least: 1, most: 10 }),
    ],
    ['a zone of nowhere', { zone: 'Mars/Olympus' }, refused({ code: 'concert-zone-unknown' })],
    [
      'an age mark of its own',
      { ageMark: '7+' },
      refused({ code: 'concert-age-mark-unknown', marks: '0+, 6+, 12+, 16+, 18+' }),
    ],
    ['a place off the globe', { latitude: 91 }, refused({ code: 'concert-place-impossible' })],
    ['half a place', { latitude: null }, refused({ code: 'concert-place-impossible' })],
    ['no place', { latitude: null, longitude: null }, ok(true)],
    ['too many reminders', { reminderHours: [5, 4, 3, 2, 1] }, refused({ code: 'concert-reminders-many', most: 4 })],
    ['a reminder at the start', { reminderHours: [0] }, refused({ code: 'concert-reminder-range', earliest: 336 })],
  ];
  test.each(cases)('[ANN-01] %s', (_, other, outcome) => {
    expect(judgeConcert(null, facts(other), { taken: 0, now: NOW })).toEqual(outcome);
  });

  test('[ANN-03] seats that families have cannot be taken from them', () => {
    const judged = (capacity: number | null) => judgeConcert(facts(), facts({ capacity }), { taken: 12, now: NOW });
    expect([judged(12), judged(11), judged(null)]).toEqual([
      ok(true),
      refused({ code: 'concert-capacity-below-taken', capacity: 11, taken: 12 }),
      refused({ code: 'concert-answers-given', taken: 12 }),
    ]);
  });

  test('[ANN-01] what is over can be corrected; only a start that changes must lie ahead', () => {
    const later = new Date('2027-01-10T10:00:00+07:00');
    const judged = (other: Partial<ConcertFacts>) => judgeConcert(facts(), facts(other), { taken: 0, now: later });
    const start = at('2027-01-09T12:00:00+07:00');
    expect([judged({ title: 'Ёлка' }), judged({ startsAt: start, endsAt: null, doorsAt: null })]).toEqual([
      ok(true),
      refused({ code: 'concert-in-past', startsAt: start }),
    ]);
  });
});

describe('where a concert stands', () => {
  const after = at('2026-12-26T12:00:00+07:00');
  test('[ANN-01] families are shown what has a hall and lies ahead', () => {
    expect([
      judgePublishing(facts(), NOW),
      judgePublishing(facts({ venue: '' }), NOW),
      judgePublishing(facts(), after),
    ]).toEqual([ok(true), refused({ code: 'concert-venue-missing' }), refused({ code: 'concert-in-past', startsAt })]);
  });

  test('[ANN-01] what has begun is not cancelled, and never without a reason', () => {
    expect([
      judgeCancelling(facts(), 'Зал на ремонте', NOW),
      judgeCancelling(facts(), '…', NOW),
      judgeCancelling(facts(), 'я'.repeat(301), NOW),
      judgeCancelling(facts(), 'Зал на ремонте', after),
    ]).toEqual([
      ok(true),
      refused({ code: 'concert-reason-missing' }),
      refused({ code: 'concert-words-too-long', longest: 300 }),
      refused({ code: 'concert-over' }),
    ]);
  });

  test('[ANN-01] put away is what is over, a draft, or what was cancelled', () => {
    const judged = (state: 'draft' | 'published' | 'cancelled', now: Date) =>
      judgeArchiving({ ...facts(), state }, now);
    expect([
      judged('draft', NOW),
      judged('cancelled', NOW),
      judged('published', at('2026-12-26T13:09:00+07:00')),
      judged('published', at('2026-12-26T13:10:00+07:00')),
    ]).toEqual([ok(true), ok(true), refused({ code: 'concert-not-over', startsAt }), ok(true)]);
  });
});

describe('moving', () => {
  test('[ANN-01] doors, end and the close of answers go along', () => {
    expect(moved(facts(), at('2027-01-10T15:00:00+07:00'), NOW)).toEqual(
      facts({
        startsAt: at('2027-01-10T15:00:00+07:00'),
        endsAt: at('2027-01-10T16:10:00+07:00'),
        doorsAt: at('2027-01-10T14:30:00+07:00'),
        rsvpClosesAt: at('2027-01-09T21:00:00+07:00'),
      }),
    );
  });

  test('[ANN-01] a close of answers that would lie in the past falls away', () => {
    const tomorrow = moved(facts(), at('2026-12-05T09:00:00+07:00'), NOW);
    expect(tomorrow.rsvpClosesAt).toEqual(at('2026-12-04T15:00:00+07:00'));
    expect(moved(facts(), at('2026-12-05T03:00:00+07:00'), NOW).rsvpClosesAt).toBeNull();
  });

  test('[ANN-01] a move to where it is changes nothing', () => {
    const late = at('2026-12-26T11:00:00+07:00');
    expect(moved(facts(), startsAt, late)).toEqual(facts());
  });

  const minute = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
  const instant = minute.map((minutes) => new Date(Date.UTC(2027, 0, 1) + minutes * 60_000));
  const zones = fc.constantFrom('Asia/Novosibirsk', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');

  test('[ANN-01] whatever the zone and its clock changes, what is less than a day away keeps its distance to the second', () => {
    const near = fc.integer({ min: 0, max: 20 * 60 });
    fc.assert(
      fc.property(instant, instant, zones, near, near, (from, to, zone, doors, length) => {
        const concert = facts({
          zone,
          startsAt: from,
          doorsAt: new Date(from.getTime() - doors * 60_000),
          endsAt: new Date(from.getTime() + length * 60_000),
          rsvpClosesAt: null,
        });
        const after = moved(concert, to, NOW);
        expect([after.startsAt, after.doorsAt, after.endsAt]).toEqual([
          to,
          new Date(to.getTime() - doors * 60_000),
          new Date(to.getTime() + length * 60_000),
        ]);
      }),
    );
  });

  test('[ANN-01] what is whole days away keeps its time of day, over a change of clocks too', () => {
    const local = (date: Date, zone: string) =>
      Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);
    fc.assert(
      fc.property(instant, instant, zones, fc.integer({ min: 1, max: 20 }), (from, to, zone, days) => {
        const closes = new Date(local(from, zone).subtract({ days }).epochMilliseconds);
        const after = moved(facts({ zone, startsAt: from, rsvpClosesAt: closes }), to, NOW);
        // Only a start in the hour that a change of clocks takes away or repeats has no such time days before.
        const wanted = local(to, zone).subtract({ days });
        if (local(closes, zone).toPlainTime().equals(local(from, zone).toPlainTime()))
          expect(after.rsvpClosesAt?.getTime()).toBe(wanted.epochMilliseconds);
      }),
    );
  });

  test('[ANN-01] a calendar day away is a day away, even where a change of clocks makes it 23 hours', () => {
    const concert = facts({
      zone: 'Europe/Berlin',
      startsAt: at('2028-03-26T12:00:00+02:00'),
      rsvpClosesAt: at('2028-03-25T12:00:00+01:00'),
    });
    expect(moved(concert, at('2028-04-02T12:00:00+02:00'), NOW).rsvpClosesAt).toEqual(at('2028-04-01T12:00:00+02:00'));
  });

  test('[ANN-01] another zone keeps the times on the poster', () => {
    const there = rezoned(facts(), 'Asia/Omsk');
    expect([there.startsAt, there.doorsAt]).toEqual([at('2026-12-26T12:00:00+06:00'), at('2026-12-26T11:30:00+06:00')]);
  });

  test('[ANN-01] a copy stands on the same weekday a year on, ahead of today', () => {
    expect([nextStart(facts(), NOW), nextStart(facts(), at('2028-06-01T00:00:00Z'))]).toEqual([
      at('2027-12-25T12:00:00+07:00'),
      at('2028-12-23T12:00:00+07:00'),
    ]);
  });
});
