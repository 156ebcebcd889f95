/** What entries say through deliveries: codes and ids, whose texts are made when they are sent. */

/** The number and the thanks, where the contact was not answered there and then. */
export type EntrySubmitted = { kind: 'entry-submitted'; entryId: number };

/** What an organizer decided. */
export type EntryAccepted = { kind: 'entry-accepted'; entryId: number };
export type EntryReturned = { kind: 'entry-returned'; entryId: number };
export type EntryRejected = { kind: 'entry-rejected'; entryId: number };
export type EntrySetAside = { kind: 'entry-set-aside'; entryId: number };

/** What became of one entry or several within a few minutes: one message of theirs. */
export type EntryNews = { kind: 'entry-news'; personId: number; batch: number };

export type EntryDelivery = EntrySubmitted | EntryAccepted | EntryReturned | EntryRejected | EntrySetAside | EntryNews;
