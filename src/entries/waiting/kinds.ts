/** What the waiting list says through deliveries. */

/** A place is kept for a while: the contact takes it or leaves it. */
export type EntryOffered = { kind: 'entry-offered'; entryId: number };
