/** Personal data sealed at rest: a column type that seals and opens by itself, and a keyed hash for look-up. */

import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';
import { customType } from 'drizzle-orm/pg-core';
import type { Keyring } from './keys.ts';

/**
 * Envelope: format byte, length of the key's id, id, nonce, ciphertext, tag. The part before the nonce is
 * authenticated too. Nonces are random: 2^32 values a key is the limit of NIST SP 800-38D, far from here.
 */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

let inUse: Keyring | undefined;

/** Takes these keys into use for the whole process; called once at start, before the first query. */
export function useKeys(keyring: Keyring): void {
  inUse = keyring;
}

/** A column holding any JSON value sealed: `bytea` in the database, `T` in the program. */
export const sealed = <T>(name: string) =>
  customType<{ data: T; driverData: Uint8Array }>({
    dataType: () => 'bytea',
    toDriver: seal,
    fromDriver: openSealed<T>,
  })(name);

/** Seals a JSON value with the first key. */
export function seal(value: unknown): Buffer {
  const { current } = keys();
  const header = headerOf(current.id);
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(header);
  const text = cipher.update(JSON.stringify(value), 'utf8');
  return Buffer.concat([header, nonce, text, cipher.final(), cipher.getAuthTag()]);
}

/** Random bytes are drawn for many nonces at a time: one by one that is half of what sealing costs. None is used twice. */
const drawn = Buffer.alloc(NONCE_BYTES * 256);
let used = drawn.length;

function freshNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(drawn.subarray(used - NONCE_BYTES, used));
}

/** Opens what `seal` made, with whichever key it names. Throws when the key is unknown or the bytes were changed. */
export function openSealed<T>(envelope: Uint8Array): T {
  const bytes = Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength);
  const id = sealedWith(bytes);
  const key = id === undefined ? undefined : keys().all.get(id);
  if (id === undefined || !key) throw new Error(`sealed with a key that is not in use: ${id ?? 'not an envelope'}`);
  const start = headerOf(id).length;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(start, start + NONCE_BYTES))
    .setAAD(bytes.subarray(0, start))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(start + NONCE_BYTES, -TAG_BYTES));
  return JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8')) as T;
}

/** The same of an envelope that a statement gathered as text, in base64. */
export function openSealedText<T>(base64: string): T {
  return openSealed<T>(Buffer.from(base64, 'base64'));
}

/** The id of the key an envelope names; undefined for bytes that are no envelope. */
export function sealedWith(bytes: Uint8Array): string | undefined {
  const length = bytes[1] ?? 0;
  if (bytes[0] !== FORMAT || length === 0 || bytes.length < 2 + length + NONCE_BYTES + TAG_BYTES) return undefined;
  return Buffer.from(bytes.subarray(2, 2 + length)).toString('latin1');
}

const headers = new Map<string, Buffer>();

/** What every envelope of this key begins with; not to be written into. */
export function headerOf(id: string): Buffer {
  const known = headers.get(id);
  if (known) return known;
  const made = Buffer.concat([Buffer.from([FORMAT, id.length]), Buffer.from(id, 'latin1')]);
  headers.set(id, made);
  return made;
}

/**
 * A keyed hash (HMAC-SHA-256, base64url) by which equal values are found without being opened; 43 characters.
 * `kind` keeps look-ups of different things apart. The caller makes the parts alike first (case, ё, spaces).
 * Unchanged by rotation of the sealing keys.
 */
export function lookupKey(kind: string, ...parts: readonly (string | number)[]): string {
  return createHmac('sha256', keys().lookup)
    .update(JSON.stringify([kind, ...parts]))
    .digest('base64url');
}

/** The keys in use. */
export function keys(): Keyring {
  if (!inUse) throw new Error('no keys in use: call useKeys first');
  return inUse;
}
