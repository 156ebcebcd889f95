/** What reminders say through deliveries. */

/** A concert is near; `startsAt` is its start as an ISO instant: of a concert that moved since nothing is said. */
export type ConcertReminder = { kind: 'concert-reminder'; concertId: number; personId: number; startsAt: string };
