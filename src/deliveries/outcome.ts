/** The words between the sender and a messenger: an attempt goes out, an outcome comes back. */

import type { Language } from '../texts/texts.ts';
import type { DeliveryAction, DeliveryContent } from './words.ts';

/** One try at one delivery. */
export interface Attempt {
  deliveryId: number;
  /** Unique to this try; an outcome counts only for the try it belongs to. */
  attemptId: string;
  announcementId: number | null;
  /** Of an announcement: the edition of its run this try carries at least; 0 otherwise. */
  edition: number;
  /** Lower goes first. */
  priority: number;
  addressId: number;
  /** Where to, in the messenger's own terms. */
  externalId: string;
  /** What the receiver reads. */
  language: Language;
  /** IANA zone the receiver chose, or null. */
  zone: string | null;
  action: DeliveryAction;
  /** The message to edit or delete; of a kept message the one that stands, or null before there is any. */
  targetMessageId: string | null;
  content: DeliveryContent;
  /** Tries that counted before this one. */
  attempts: number;
  /** May be sent once more by itself when the outcome is unknown. */
  urgent: boolean;
  /** True when an earlier copy may have arrived, so that this one has to say so. */
  repeat: boolean;
}

/** How a try ended. `reason` is a kebab-case code, never a sentence. */
export type Outcome =
  /** The messenger took it; null where the action makes no message. A reason where it was done in another way. */
  | { kind: 'sent'; messageId: string | null; reason?: string }
  /** Nobody is to be sent anything for a while: the messenger asked to wait. Kept over restarts. */
  | { kind: 'wait'; reason: string; retryAfterMs: number }
  /** The request never left us, or was not let in: tried again, not counted. */
  | { kind: 'not-left'; reason: string }
  /** The text could not be made just now: tried again a few times. */
  | { kind: 'not-ready'; reason: string }
  /** Nothing is to be said any more. */
  | { kind: 'void'; reason: string }
  /** The receiver cannot be written to until they return. */
  | { kind: 'unreachable'; reason: string }
  /** The receiver has another address now. */
  | { kind: 'migrated'; externalId: string }
  /** The message to be edited is gone, or cannot be edited any more. */
  | { kind: 'lost'; reason: string }
  /** The messenger will never take this message. */
  | { kind: 'refused'; reason: string }
  /** The request left, and whether the message arrived cannot be known. */
  | { kind: 'unknown'; reason: string };

/** Nothing leaves for this receiver before `until`. */
export interface Held {
  kind: 'held';
  until: Date | null;
}

/** Sends what was made ready, without waiting for anything else first. Never throws for what the messenger or the network does. */
export interface Departure {
  (): Promise<Outcome>;
  /** How many messages the messenger counts it as; one unless said. */
  messages?: number;
}

/**
 * Makes a try ready to leave before its turn comes, so that nothing stands between the turn and the request; an outcome
 * where there is nothing to be sent. May read; sends nothing yet.
 */
export type Post = (attempt: Attempt) => Promise<Departure | Outcome | Held>;
