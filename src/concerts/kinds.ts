/** What concerts say through deliveries: ids and instants, whose texts are made when they are sent. */

/** The concert begins at another time; `from` is the start that was known before, ISO 8601 in UTC. */
export type ConcertMoved = { kind: 'concert-moved'; concertId: number; from: string };
export type ConcertElsewhere = { kind: 'concert-elsewhere'; concertId: number };
/** `known`: the start that people had heard of last, where a move had not reached them yet; ISO 8601 in UTC. */
export type ConcertCancelled = { kind: 'concert-cancelled'; concertId: number; known?: string };

export type ConcertDelivery = ConcertMoved | ConcertElsewhere | ConcertCancelled;
