/** A concert as rules see it, for tests that change one thing of it. */

import type { ConcertFacts } from '../../src/concerts/rules.ts';

export const NOW = new Date('2026-12-04T10:00:00+07:00');

/** Saturday, 26 December 2026, 12:00 in Novosibirsk. */
export function facts(other: Partial<ConcertFacts> = {}): ConcertFacts {
  return {
    contestId: null,
    title: 'Новогодний концерт «Ёлка на левом берегу»',
    description: null,
    startsAt: new Date('2026-12-26T12:00:00+07:00'),
    endsAt: new Date('2026-12-26T13:10:00+07:00'),
    doorsAt: new Date('2026-12-26T11:30:00+07:00'),
    zone: 'Asia/Novosibirsk',
    venue: 'Малый зал ДК «Левобережный»',
    address: 'г. Новосибирск, ул. Придуманная, 7',
    latitude: 54.98,
    longitude: 82.9,
    ageMark: '0+',
    posterId: null,
    capacity: 90,
    seatsPerFamily: 4,
    rsvpClosesAt: new Date('2026-12-25T18:00:00+07:00'),
    hasWaitingList: true,
    reminderHours: [24, 3],
    ...other,
  };
}
