/** Tickets: a random token in a link and a picture, and a short code for reading aloud; only hashes are looked up. */

import { createHash } from 'node:crypto';
import { lookupKey } from '../../database/sealing/sealed.ts';
import { codeFrom } from '../../spoken-code.ts';

/** The short code of a ticket: eight signs nobody mistakes for each other. It follows from the token alone. */
export function codeOfTicket(token: string): string {
  return codeFrom(createHash('sha256').update(token).digest());
}

/** What a ticket is found by. */
export function ticketKey(token: string): string {
  return lookupKey('concert ticket', token);
}

/** What a ticket is found by among those of its concert, by the short code. */
export function ticketCodeKey(code: string): string {
  return lookupKey('concert ticket code', code);
}
