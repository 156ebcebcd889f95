/** What seats say through deliveries. */

/** Seats are held for a family for a while: they take them or leave them to the next. */
export type SeatsOffered = { kind: 'seats-offered'; concertId: number; personId: number };
