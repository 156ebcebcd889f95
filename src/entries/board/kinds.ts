/** What the board says through deliveries. */

/** All entries of a contact in one contest, kept up to date in one message. */
export type EntryBoard = { kind: 'entry-board'; personId: number; contestId: number };

/** What a board that was asked for anew leaves in its old place. */
export type EntryBoardMoved = { kind: 'entry-board-moved' };

export type BoardDelivery = EntryBoard | EntryBoardMoved;
