/** What handing over says through deliveries. */

/** To the organizer who gave the code out: it was used. */
export type HandoverTaken = { kind: 'handover-taken'; handoverId: number };
