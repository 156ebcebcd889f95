/** An update on its way through the program: as it came, as it is claimed, and what its handling leaves behind. */

/** An update as an adapter read it off its messenger. */
export interface Incoming {
  /** The messenger's own id of the update. */
  externalId: string;
  /** Updates with one key are handled one after another. */
  chatKey: string;
  payload: unknown;
}

/** An update this process may handle now; nobody else handles one of the same chat meanwhile. */
export interface Claimed extends Incoming {
  id: number;
  channel: string;
  /** The instant it was stored; this is when the person acted, however late it is handled. */
  receivedAt: Date;
  attempts: number;
  claims: number;
  crashes: number;
  /** State of the chat's conversation, or undefined when there is none. */
  conversation: unknown;
}

/** What becomes of the chat's conversation with this update; written together with the update's end. */
export type ConversationChange = { kind: 'kept' } | { kind: 'replaced'; state: unknown } | { kind: 'forgotten' };

/** What the outside made of an error: a fault of ours, somebody being away, or a person who is gone. */
export type Blame = { kind: 'fault' } | { kind: 'away'; retryAfterMs?: number } | { kind: 'gone' };

/** An update nobody will try again by itself. */
export interface Parked {
  id: number;
  channel: string;
  chatKey: string;
  /** What the person may quote. */
  reference: string;
  /** What went wrong, without personal data. */
  error: string;
}
