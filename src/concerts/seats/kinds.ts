/** What seats say through deliveries. */

/** Seats are held for a family for a while: they take them or leave them to the next. */
export type SeatsOffered = { kind: 'seats-offered'; concertId: number; personId: number };
/** A family's ticket, kept up to date in one message. */
export type ConcertTicket = { kind: 'concert-ticket'; concertId: number; personId: number };

export type SeatsDelivery = SeatsOffered | ConcertTicket;
